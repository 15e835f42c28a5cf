package vn.kiennghi.client.api

import java.util.UUID
import vn.kiennghi.client.Call
import vn.kiennghi.client.Pages
import vn.kiennghi.client.Query
import vn.kiennghi.client.Reply
import vn.kiennghi.client.Sender
import vn.kiennghi.client.Version
import vn.kiennghi.client.model.MailFrequency
import vn.kiennghi.client.model.MailPreview
import vn.kiennghi.client.model.MailStatus
import vn.kiennghi.client.model.MailSubscriptionPatch
import vn.kiennghi.client.model.MailSubscriptionView
import vn.kiennghi.client.model.MailView
import vn.kiennghi.client.model.NewMailSubscription
import vn.kiennghi.client.model.PageMailSubscriptionView
import vn.kiennghi.client.model.PageMailView

/** Operations of `Mail`. */
class MailApi internal constructor(private val sender: Sender) {
    /**
     * Subscribe to mails.
     *
     * For every signed-in user, about the own queues and cases; admins also for a body in one of its roles, such as
     * an agency without users. A mail tells what waits in the queues of `GET /v1/me/queues`, and which of the named
     * events happened: immediately, within a minute, but not again within ten minutes; or daily, on working days in
     * the morning. It names cases by their numbers and nothing that voters wrote. Nothing is sent unless the
     * service's settings name a mail server.
     */
    suspend fun createMailSubscription(
        body: NewMailSubscription,
        idempotencyKey: String = Call.newKey(),
    ): Reply<MailSubscriptionView> = sender.send(
        Call(
            "POST",
            "/v1/mail-subscriptions",
            body = Call.json(body, NewMailSubscription.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(MailSubscriptionView.serializer()),
        ),
    )

    /**
     * Read a subscription to mails.
     *
     * For the subscriber and for admins.
     */
    suspend fun getMailSubscription(
        id: UUID,
        ifNoneMatch: Reply<MailSubscriptionView>? = null,
    ): Reply<MailSubscriptionView> = sender.send(
        Call(
            "GET",
            "/v1/mail-subscriptions/{id}".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(MailSubscriptionView.serializer()),
        ),
    )

    /**
     * List subscriptions to mails.
     *
     * For every signed-in user the own ones; for admins those of all users and bodies.
     */
    suspend fun listMailSubscriptions(
        query: ListMailSubscriptionsQuery = ListMailSubscriptionsQuery(),
        ifNoneMatch: Reply<PageMailSubscriptionView>? = null,
    ): Reply<PageMailSubscriptionView> = sender.send(
        Call(
            "GET",
            "/v1/mail-subscriptions",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageMailSubscriptionView.serializer()),
        ),
    )

    /** Every item of [listMailSubscriptions], page by page. */
    fun allMailSubscriptions(
        query: ListMailSubscriptionsQuery = ListMailSubscriptionsQuery(),
    ): Pages<MailSubscriptionView> = Pages { cursor ->
        val page = listMailSubscriptions(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * List the mails of a subscription.
     *
     * For the subscriber and for admins: what was sent in the last 30 days and what the mail server answered, and
     * what waits.
     */
    suspend fun listMails(
        id: UUID,
        query: ListMailsQuery = ListMailsQuery(),
        ifNoneMatch: Reply<PageMailView>? = null,
    ): Reply<PageMailView> = sender.send(
        Call(
            "GET",
            "/v1/mail-subscriptions/{id}/mails".replace("{id}", Call.segment(id)),
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageMailView.serializer()),
        ),
    )

    /** Every item of [listMails], page by page. */
    fun allMails(
        id: UUID,
        query: ListMailsQuery = ListMailsQuery(),
    ): Pages<MailView> = Pages { cursor ->
        val page = listMails(id, query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * Change a subscription to mails.
     *
     * For the subscriber and, of bodies, for admins, who also disable and enable those of users. Absent fields stay
     * unchanged. The service disables a subscription whose address the mail server refuses, or from which a mail came
     * back; enabled again, it goes on.
     */
    suspend fun patchMailSubscription(
        id: UUID,
        body: MailSubscriptionPatch,
        ifMatch: Version,
    ): Reply<MailSubscriptionView> = sender.send(
        Call(
            "PATCH",
            "/v1/mail-subscriptions/{id}".replace("{id}", Call.segment(id)),
            body = Call.json(body, MailSubscriptionPatch.serializer()),
            ifMatch = ifMatch,
            decode = Call.read(MailSubscriptionView.serializer()),
        ),
    )

    /**
     * Preview the next mail of a subscription.
     *
     * For the subscriber and for admins: what the next mail would say if it were sent now, without events; for admins
     * also without the numbers of cases.
     */
    suspend fun previewMail(
        id: UUID,
        ifNoneMatch: Reply<MailPreview>? = null,
    ): Reply<MailPreview> = sender.send(
        Call(
            "GET",
            "/v1/mail-subscriptions/{id}/preview".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(MailPreview.serializer()),
        ),
    )
}

/** Query parameters of [MailApi.listMailSubscriptions]. */
data class ListMailSubscriptionsQuery(
    val userId: List<UUID>? = null,
    val organizationId: List<UUID>? = null,
    val frequency: List<MailFrequency>? = null,
    /** `false`: only those that send; `true`: only those that are disabled. */
    val disabled: Boolean? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("user_id", userId)
        .put("organization_id", organizationId)
        .put("frequency", frequency)
        .put("disabled", disabled)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}

/** Query parameters of [MailApi.listMails]. */
data class ListMailsQuery(
    val status: List<MailStatus>? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("status", status)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}
