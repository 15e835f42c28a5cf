package vn.kiennghi.client.api

import java.util.UUID
import vn.kiennghi.client.Call
import vn.kiennghi.client.Pages
import vn.kiennghi.client.Query
import vn.kiennghi.client.Reply
import vn.kiennghi.client.Sender
import vn.kiennghi.client.Version
import vn.kiennghi.client.model.AssignmentStatus
import vn.kiennghi.client.model.PageReferralView
import vn.kiennghi.client.model.ReferralAct
import vn.kiennghi.client.model.ReferralDirection
import vn.kiennghi.client.model.ReferralStep
import vn.kiennghi.client.model.ReferralView

/** Operations of `Referrals`. */
class ReferralsApi internal constructor(private val sender: Sender) {
    /**
     * Read a referral.
     *
     * For clerks, leaders and auditors of the council that sent it and of the one that received it. The receiver sees
     * nothing else of the petition.
     */
    suspend fun getReferral(
        id: UUID,
        ifNoneMatch: Reply<ReferralView>? = null,
    ): Reply<ReferralView> = sender.send(
        Call(
            "GET",
            "/v1/referrals/{id}".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(ReferralView.serializer()),
        ),
    )

    /**
     * List referrals.
     *
     * For clerks, leaders and auditors: those that came to their council, or went out from it.
     */
    suspend fun listReferrals(
        query: ListReferralsQuery = ListReferralsQuery(),
        ifNoneMatch: Reply<PageReferralView>? = null,
    ): Reply<PageReferralView> = sender.send(
        Call(
            "GET",
            "/v1/referrals",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageReferralView.serializer()),
        ),
    )

    /** Every item of [listReferrals], page by page. */
    fun allReferrals(
        query: ListReferralsQuery = ListReferralsQuery(),
    ): Pages<ReferralView> = Pages { cursor ->
        val page = listReferrals(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * Append a step to a referral.
     *
     * For the council that received it; `actions` lists the steps that the caller may take. A clerk may `accept` it
     * as a petition of the own council, a clerk or a leader `return` it, and a leader `answer` it, accepted or not.
     * Every step leaves an event with the petition that was referred, and with the one that was made of it.
     */
    suspend fun stepReferral(
        id: UUID,
        body: ReferralStep,
        ifMatch: Version,
        idempotencyKey: String = Call.newKey(),
    ): Reply<ReferralView> = sender.send(
        Call(
            "POST",
            "/v1/referrals/{id}/steps".replace("{id}", Call.segment(id)),
            body = Call.json(body, ReferralStep.serializer()),
            ifMatch = ifMatch,
            idempotencyKey = idempotencyKey,
            decode = Call.read(ReferralView.serializer()),
        ),
    )
}

/** Query parameters of [ReferralsApi.listReferrals]. */
data class ListReferralsQuery(
    val direction: ReferralDirection? = null,
    val status: List<AssignmentStatus>? = null,
    /** What the caller may do about the referral now: any of these. */
    val allowed: List<ReferralAct>? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("direction", direction)
        .put("status", status)
        .put("allowed", allowed)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}
