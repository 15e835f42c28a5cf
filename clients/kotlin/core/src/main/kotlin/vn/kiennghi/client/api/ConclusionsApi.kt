package vn.kiennghi.client.api

import java.time.LocalDate
import java.util.UUID
import vn.kiennghi.client.Call
import vn.kiennghi.client.Pages
import vn.kiennghi.client.Query
import vn.kiennghi.client.Reply
import vn.kiennghi.client.Sender
import vn.kiennghi.client.Version
import vn.kiennghi.client.model.ConclusionBrief
import vn.kiennghi.client.model.ConclusionPatch
import vn.kiennghi.client.model.ConclusionStatus
import vn.kiennghi.client.model.ConclusionStep
import vn.kiennghi.client.model.ConclusionView
import vn.kiennghi.client.model.NewConclusion
import vn.kiennghi.client.model.PageConclusionBrief

/** Operations of `Conclusions`. */
class ConclusionsApi internal constructor(private val sender: Sender) {
    /**
     * Create a conclusion.
     *
     * With all its recommendations in one request, as a draft or issued at once. For clerks and leaders; for
     * reviewers and deputies when their own body leads the supervision. Issuing needs a leader, or a reviewer of the
     * leading board. Nobody who works for a supervised body may create one.
     */
    suspend fun createConclusion(
        body: NewConclusion,
        idempotencyKey: String = Call.newKey(),
    ): Reply<ConclusionView> = sender.send(
        Call(
            "POST",
            "/v1/conclusions",
            body = Call.json(body, NewConclusion.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(ConclusionView.serializer()),
        ),
    )

    /**
     * Read a conclusion.
     *
     * 404 when the caller may not see it.
     */
    suspend fun getConclusion(
        id: UUID,
        ifNoneMatch: Reply<ConclusionView>? = null,
    ): Reply<ConclusionView> = sender.send(
        Call(
            "GET",
            "/v1/conclusions/{id}".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(ConclusionView.serializer()),
        ),
    )

    /**
     * List conclusions.
     *
     * A council sees its own, including drafts; an agency the issued ones that concern it.
     */
    suspend fun listConclusions(
        query: ListConclusionsQuery = ListConclusionsQuery(),
        ifNoneMatch: Reply<PageConclusionBrief>? = null,
    ): Reply<PageConclusionBrief> = sender.send(
        Call(
            "GET",
            "/v1/conclusions",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageConclusionBrief.serializer()),
        ),
    )

    /** Every item of [listConclusions], page by page. */
    fun allConclusions(
        query: ListConclusionsQuery = ListConclusionsQuery(),
    ): Pages<ConclusionBrief> = Pages { cursor ->
        val page = listConclusions(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * Change a draft conclusion.
     *
     * For those who may create one, until it is issued. Absent fields stay unchanged; the list of recommendations is
     * replaced as a whole.
     */
    suspend fun patchConclusion(
        id: UUID,
        body: ConclusionPatch,
        ifMatch: Version,
    ): Reply<ConclusionView> = sender.send(
        Call(
            "PATCH",
            "/v1/conclusions/{id}".replace("{id}", Call.segment(id)),
            body = Call.json(body, ConclusionPatch.serializer()),
            ifMatch = ifMatch,
            decode = Call.read(ConclusionView.serializer()),
        ),
    )

    /**
     * Append a step to a conclusion.
     *
     * For drafts. A leader, or a reviewer of the leading board, may `issue` one: every recommendation becomes a case
     * that is assigned to all its addressees, all of them or none, and the supervision is concluded. Those who may
     * create a conclusion may also `drop` its draft.
     */
    suspend fun stepConclusion(
        id: UUID,
        body: ConclusionStep,
        ifMatch: Version,
        idempotencyKey: String = Call.newKey(),
    ): Reply<ConclusionView> = sender.send(
        Call(
            "POST",
            "/v1/conclusions/{id}/steps".replace("{id}", Call.segment(id)),
            body = Call.json(body, ConclusionStep.serializer()),
            ifMatch = ifMatch,
            idempotencyKey = idempotencyKey,
            decode = Call.read(ConclusionView.serializer()),
        ),
    )
}

/** Query parameters of [ConclusionsApi.listConclusions]. */
data class ListConclusionsQuery(
    val councilId: List<UUID>? = null,
    val supervisionId: List<UUID>? = null,
    /** The body that led the supervision. */
    val issuerId: List<UUID>? = null,
    val status: List<ConclusionStatus>? = null,
    val issuedFrom: LocalDate? = null,
    val issuedTo: LocalDate? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("council_id", councilId)
        .put("supervision_id", supervisionId)
        .put("issuer_id", issuerId)
        .put("status", status)
        .put("issued_from", issuedFrom)
        .put("issued_to", issuedTo)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}
