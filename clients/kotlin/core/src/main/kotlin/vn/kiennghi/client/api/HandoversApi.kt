package vn.kiennghi.client.api

import java.util.UUID
import vn.kiennghi.client.Call
import vn.kiennghi.client.Pages
import vn.kiennghi.client.Query
import vn.kiennghi.client.Reply
import vn.kiennghi.client.Sender
import vn.kiennghi.client.model.CaseKind
import vn.kiennghi.client.model.HandoverCandidate
import vn.kiennghi.client.model.HandoverItemView
import vn.kiennghi.client.model.HandoverView
import vn.kiennghi.client.model.NewHandover
import vn.kiennghi.client.model.PageHandoverCandidate
import vn.kiennghi.client.model.PageHandoverItemView
import vn.kiennghi.client.model.PageHandoverView

/** Operations of `Handovers`. */
class HandoversApi internal constructor(private val sender: Sender) {
    /**
     * Create a handover.
     *
     * For leaders. Hands over open cases in one signed list: all of them or none. Open commitments become
     * `carried_over`; due dates, review dates, reminders and events stay as they are. A case that was already handed
     * over to the same session (without a session: from the same session or term) is left out, or refused when the
     * request names it.
     */
    suspend fun createHandover(
        body: NewHandover,
        idempotencyKey: String = Call.newKey(),
    ): Reply<HandoverView> = sender.send(
        Call(
            "POST",
            "/v1/handovers",
            body = Call.json(body, NewHandover.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(HandoverView.serializer()),
        ),
    )

    /**
     * Read a handover.
     *
     * For clerks, leaders, reviewers, deputies and auditors of the council.
     */
    suspend fun getHandover(
        id: UUID,
        ifNoneMatch: Reply<HandoverView>? = null,
    ): Reply<HandoverView> = sender.send(
        Call(
            "GET",
            "/v1/handovers/{id}".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(HandoverView.serializer()),
        ),
    )

    /**
     * List the open cases at the end of a session or term.
     *
     * For clerks, leaders and auditors of the council. Needs exactly one of `session_id` and `term_id`. Lists cases
     * that are with their agencies and were raised in the session or handed over to it; for a term, those of all its
     * sessions, and those without a session that were received during the term.
     */
    suspend fun listCandidates(
        query: ListCandidatesQuery = ListCandidatesQuery(),
        ifNoneMatch: Reply<PageHandoverCandidate>? = null,
    ): Reply<PageHandoverCandidate> = sender.send(
        Call(
            "GET",
            "/v1/handovers/candidates",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageHandoverCandidate.serializer()),
        ),
    )

    /** Every item of [listCandidates], page by page. */
    fun allCandidates(
        query: ListCandidatesQuery = ListCandidatesQuery(),
    ): Pages<HandoverCandidate> = Pages { cursor ->
        val page = listCandidates(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * List the items of a handover.
     *
     * Each case, followed by its commitments, as they were when the handover was created.
     */
    suspend fun listHandoverItems(
        id: UUID,
        query: ListHandoverItemsQuery = ListHandoverItemsQuery(),
        ifNoneMatch: Reply<PageHandoverItemView>? = null,
    ): Reply<PageHandoverItemView> = sender.send(
        Call(
            "GET",
            "/v1/handovers/{id}/items".replace("{id}", Call.segment(id)),
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageHandoverItemView.serializer()),
        ),
    )

    /** Every item of [listHandoverItems], page by page. */
    fun allHandoverItems(
        id: UUID,
        query: ListHandoverItemsQuery = ListHandoverItemsQuery(),
    ): Pages<HandoverItemView> = Pages { cursor ->
        val page = listHandoverItems(id, query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * List handovers.
     *
     * For clerks, leaders, reviewers, deputies and auditors: those of their council.
     */
    suspend fun listHandovers(
        query: ListHandoversQuery = ListHandoversQuery(),
        ifNoneMatch: Reply<PageHandoverView>? = null,
    ): Reply<PageHandoverView> = sender.send(
        Call(
            "GET",
            "/v1/handovers",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageHandoverView.serializer()),
        ),
    )

    /** Every item of [listHandovers], page by page. */
    fun allHandovers(
        query: ListHandoversQuery = ListHandoversQuery(),
    ): Pages<HandoverView> = Pages { cursor ->
        val page = listHandovers(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }
}

/** Query parameters of [HandoversApi.listCandidates]. */
data class ListCandidatesQuery(
    val sessionId: UUID? = null,
    val termId: UUID? = null,
    /**
     * The session that will take up the cases, as in the list to be created: with it, those that were handed over to
     * it are left out; without it, those that were handed over from this session or term.
     */
    val toSessionId: UUID? = null,
    val kind: List<CaseKind>? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("session_id", sessionId)
        .put("term_id", termId)
        .put("to_session_id", toSessionId)
        .put("kind", kind)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}

/** Query parameters of [HandoversApi.listHandoverItems]. */
data class ListHandoverItemsQuery(
    /** The lines of these cases and their commitments. */
    val caseId: List<UUID>? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("case_id", caseId)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}

/** Query parameters of [HandoversApi.listHandovers]. */
data class ListHandoversQuery(
    val councilId: List<UUID>? = null,
    val fromSessionId: List<UUID>? = null,
    val fromTermId: List<UUID>? = null,
    val toSessionId: List<UUID>? = null,
    val toOrganizationId: List<UUID>? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("council_id", councilId)
        .put("from_session_id", fromSessionId)
        .put("from_term_id", fromTermId)
        .put("to_session_id", toSessionId)
        .put("to_organization_id", toOrganizationId)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}
