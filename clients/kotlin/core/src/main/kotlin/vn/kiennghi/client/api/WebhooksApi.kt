package vn.kiennghi.client.api

import java.util.UUID
import vn.kiennghi.client.Call
import vn.kiennghi.client.Pages
import vn.kiennghi.client.Query
import vn.kiennghi.client.Reply
import vn.kiennghi.client.Sender
import vn.kiennghi.client.Version
import vn.kiennghi.client.model.DeliveryStatus
import vn.kiennghi.client.model.DeliveryView
import vn.kiennghi.client.model.NewWebhook
import vn.kiennghi.client.model.PageDeliveryView
import vn.kiennghi.client.model.PageWebhookView
import vn.kiennghi.client.model.Redelivery
import vn.kiennghi.client.model.RedeliveryView
import vn.kiennghi.client.model.Replay
import vn.kiennghi.client.model.WebhookEnd
import vn.kiennghi.client.model.WebhookPatch
import vn.kiennghi.client.model.WebhookSecretView
import vn.kiennghi.client.model.WebhookStatusView
import vn.kiennghi.client.model.WebhookView

/** Operations of `Webhooks`. */
class WebhooksApi internal constructor(private val sender: Sender) {
    /**
     * Create a webhook.
     *
     * For admins. From now on the service posts an event to the address whenever a case changes that the client may
     * see. The event has the format of `CloudEvents` 1.0, names the case and nothing personal, and is signed as
     * Standard Webhooks 1.0.0 says. The receiver answers with a status of 200 to 299 within 15 seconds, and reads the
     * case with the client's token. What is not answered so is sent again after 5 seconds, 5 minutes, 30 minutes, 2,
     * 5, 10, 14, 20 and 24 hours. A message may come twice, with the same `webhook-id`, and in another order. While
     * the receiver takes nothing, none is given up. The secret is returned once, by this request only.
     */
    suspend fun createWebhook(
        body: NewWebhook,
        idempotencyKey: String = Call.newKey(),
    ): Reply<WebhookView> = sender.send(
        Call(
            "POST",
            "/v1/webhooks",
            body = Call.json(body, NewWebhook.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(WebhookView.serializer()),
        ),
    )

    /**
     * Read a message of a webhook.
     *
     * For admins: its last attempt, with the heads of request and response.
     */
    suspend fun getDelivery(
        id: UUID,
        deliveryId: UUID,
        ifNoneMatch: Reply<DeliveryView>? = null,
    ): Reply<DeliveryView> = sender.send(
        Call(
            "GET",
            "/v1/webhooks/{id}/deliveries/{delivery_id}".replace("{id}", Call.segment(id)).replace("{delivery_id}", Call.segment(deliveryId)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(DeliveryView.serializer()),
        ),
    )

    /**
     * Read a webhook.
     *
     * For admins. Without its secrets.
     */
    suspend fun getWebhook(
        id: UUID,
        ifNoneMatch: Reply<WebhookView>? = null,
    ): Reply<WebhookView> = sender.send(
        Call(
            "GET",
            "/v1/webhooks/{id}".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(WebhookView.serializer()),
        ),
    )

    /**
     * Read how a webhook does.
     *
     * For admins: how many messages wait, and whether the receiver takes them.
     */
    suspend fun getWebhookStatus(
        id: UUID,
        ifNoneMatch: Reply<WebhookStatusView>? = null,
    ): Reply<WebhookStatusView> = sender.send(
        Call(
            "GET",
            "/v1/webhooks/{id}/status".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(WebhookStatusView.serializer()),
        ),
    )

    /**
     * List the messages of a webhook.
     *
     * For admins: what was sent and answered in the last 30 days, and what waits.
     */
    suspend fun listDeliveries(
        id: UUID,
        query: ListDeliveriesQuery = ListDeliveriesQuery(),
        ifNoneMatch: Reply<PageDeliveryView>? = null,
    ): Reply<PageDeliveryView> = sender.send(
        Call(
            "GET",
            "/v1/webhooks/{id}/deliveries".replace("{id}", Call.segment(id)),
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageDeliveryView.serializer()),
        ),
    )

    /** Every item of [listDeliveries], page by page. */
    fun allDeliveries(
        id: UUID,
        query: ListDeliveriesQuery = ListDeliveriesQuery(),
    ): Pages<DeliveryView> = Pages { cursor ->
        val page = listDeliveries(id, query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * List webhooks.
     *
     * For admins. Without their secrets.
     */
    suspend fun listWebhooks(
        query: ListWebhooksQuery = ListWebhooksQuery(),
        ifNoneMatch: Reply<PageWebhookView>? = null,
    ): Reply<PageWebhookView> = sender.send(
        Call(
            "GET",
            "/v1/webhooks",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageWebhookView.serializer()),
        ),
    )

    /** Every item of [listWebhooks], page by page. */
    fun allWebhooks(
        query: ListWebhooksQuery = ListWebhooksQuery(),
    ): Pages<WebhookView> = Pages { cursor ->
        val page = listWebhooks(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * Change a webhook.
     *
     * For admins. Absent fields stay unchanged. The service disables a webhook whose receiver answers 410, or does
     * not take anything for five days; enabled again, it goes on where it stood.
     */
    suspend fun patchWebhook(
        id: UUID,
        body: WebhookPatch,
        ifMatch: Version,
    ): Reply<WebhookView> = sender.send(
        Call(
            "PATCH",
            "/v1/webhooks/{id}".replace("{id}", Call.segment(id)),
            body = Call.json(body, WebhookPatch.serializer()),
            ifMatch = ifMatch,
            decode = Call.read(WebhookView.serializer()),
        ),
    )

    /**
     * Send a test to a webhook.
     *
     * For admins. A message of the type `ping` is sent like others; read it again to see what the receiver answered.
     */
    suspend fun pingWebhook(
        id: UUID,
        idempotencyKey: String = Call.newKey(),
    ): Reply<DeliveryView> = sender.send(
        Call(
            "POST",
            "/v1/webhooks/{id}/ping".replace("{id}", Call.segment(id)),
            idempotencyKey = idempotencyKey,
            decode = Call.read(DeliveryView.serializer()),
        ),
    )

    /**
     * Send messages again.
     *
     * For admins: those named, or those of a time that failed, at most 1,000 in a request. Each has its former
     * `webhook-id`, and ten new attempts.
     */
    suspend fun redeliver(
        id: UUID,
        body: Redelivery,
        idempotencyKey: String = Call.newKey(),
    ): Reply<RedeliveryView> = sender.send(
        Call(
            "POST",
            "/v1/webhooks/{id}/redeliver".replace("{id}", Call.segment(id)),
            body = Call.json(body, Redelivery.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(RedeliveryView.serializer()),
        ),
    )

    /**
     * Replace the secret of a webhook.
     *
     * For admins. The new secret is returned once, by this request only. For a day messages have a further signature,
     * with the former secret.
     */
    suspend fun replaceWebhookSecret(
        id: UUID,
        idempotencyKey: String = Call.newKey(),
    ): Reply<WebhookSecretView> = sender.send(
        Call(
            "POST",
            "/v1/webhooks/{id}/secrets".replace("{id}", Call.segment(id)),
            idempotencyKey = idempotencyKey,
            decode = Call.read(WebhookSecretView.serializer()),
        ),
    )

    /**
     * Send changes again.
     *
     * For admins: from a position, or everything that the client may see. Messages that wait are sent too.
     */
    suspend fun replayWebhook(
        id: UUID,
        body: Replay,
        idempotencyKey: String = Call.newKey(),
    ): Reply<WebhookStatusView> = sender.send(
        Call(
            "POST",
            "/v1/webhooks/{id}/replay".replace("{id}", Call.segment(id)),
            body = Call.json(body, Replay.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(WebhookStatusView.serializer()),
        ),
    )
}

/** Query parameters of [WebhooksApi.listDeliveries]. */
data class ListDeliveriesQuery(
    val status: List<DeliveryStatus>? = null,
    val caseId: List<UUID>? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("status", status)
        .put("case_id", caseId)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}

/** Query parameters of [WebhooksApi.listWebhooks]. */
data class ListWebhooksQuery(
    val clientId: List<UUID>? = null,
    /** `false`: only those that send; `true`: only those that are disabled. */
    val disabled: Boolean? = null,
    /** Why they are disabled: any of these. */
    val disabledReason: List<WebhookEnd>? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("client_id", clientId)
        .put("disabled", disabled)
        .put("disabled_reason", disabledReason)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}
