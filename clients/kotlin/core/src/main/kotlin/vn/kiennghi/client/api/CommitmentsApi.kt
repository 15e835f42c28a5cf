package vn.kiennghi.client.api

import java.time.LocalDate
import java.time.OffsetDateTime
import java.util.UUID
import vn.kiennghi.client.Call
import vn.kiennghi.client.Pages
import vn.kiennghi.client.Query
import vn.kiennghi.client.Reply
import vn.kiennghi.client.Sender
import vn.kiennghi.client.Version
import vn.kiennghi.client.joined
import vn.kiennghi.client.model.CommitmentAct
import vn.kiennghi.client.model.CommitmentFacet
import vn.kiennghi.client.model.CommitmentSort
import vn.kiennghi.client.model.CommitmentStatus
import vn.kiennghi.client.model.CommitmentStep
import vn.kiennghi.client.model.CommitmentView
import vn.kiennghi.client.model.PageCommitmentView
import vn.kiennghi.client.model.Precision
import vn.kiennghi.client.model.ReadTime
import vn.kiennghi.client.model.Timeliness
import vn.kiennghi.client.model.WrittenTime

/** Operations of `Commitments`. */
class CommitmentsApi internal constructor(private val sender: Sender) {
    /**
     * Read a commitment.
     *
     * 404 when the caller may not see it.
     */
    suspend fun getCommitment(
        id: UUID,
        ifNoneMatch: Reply<CommitmentView>? = null,
    ): Reply<CommitmentView> = sender.send(
        Call(
            "GET",
            "/v1/commitments/{id}".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(CommitmentView.serializer()),
        ),
    )

    /**
     * List commitments.
     *
     * A council sees those of all its cases; an agency its own and those of the cases it has.
     */
    suspend fun listCommitments(
        query: ListCommitmentsQuery = ListCommitmentsQuery(),
        ifNoneMatch: Reply<PageCommitmentView>? = null,
    ): Reply<PageCommitmentView> = sender.send(
        Call(
            "GET",
            "/v1/commitments",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageCommitmentView.serializer()),
        ),
    )

    /** Every item of [listCommitments], page by page. */
    fun allCommitments(
        query: ListCommitmentsQuery = ListCommitmentsQuery(),
    ): Pages<CommitmentView> = Pages { cursor ->
        val page = listCommitments(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * Parse a written time.
     *
     * Returns what a text such as "trong quý IV/2027" or "khi được phân bổ vốn" means as a commitment's time. For
     * every signed-in caller; nothing is stored.
     *
     * A text that cannot be parsed is refused (422 at `/text`) with `no_time_named`, `no_such_date`, `ambiguous`,
     * `year_missing`, `year_out_of_range` or `relative_term`. `session_unknown`, `term_unknown` and `period_unknown`
     * are questions: the text means a session, a term or a period (mùa mưa bão) that the council has not entered.
     */
    suspend fun parseCommitment(
        body: WrittenTime,
        idempotencyKey: String = Call.newKey(),
    ): Reply<ReadTime> = sender.send(
        Call(
            "POST",
            "/v1/commitments/parse",
            body = Call.json(body, WrittenTime.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(ReadTime.serializer()),
        ),
    )

    /**
     * Append a step to a commitment.
     *
     * For commitments that are open or carried over. Handlers and heads of the agency `report_commitment`; a clerk
     * does so for an agency that has no users. Reviewers `verify_commitment`, which ends it as kept, kept late or
     * broken. Leaders `waive` it, or `carry_over` an open one. Whoever promised or reported cannot verify, waive or
     * carry over.
     */
    suspend fun stepCommitment(
        id: UUID,
        body: CommitmentStep,
        ifMatch: Version,
        idempotencyKey: String = Call.newKey(),
    ): Reply<CommitmentView> = sender.send(
        Call(
            "POST",
            "/v1/commitments/{id}/steps".replace("{id}", Call.segment(id)),
            body = Call.json(body, CommitmentStep.serializer()),
            ifMatch = ifMatch,
            idempotencyKey = idempotencyKey,
            decode = Call.read(CommitmentView.serializer()),
        ),
    )
}

/** Query parameters of [CommitmentsApi.listCommitments]. */
data class ListCommitmentsQuery(
    /** The current status. */
    val status: List<CommitmentStatus>? = null,
    /** What the caller may do about the commitment now: any of these. */
    val allowed: List<CommitmentAct>? = null,
    /** Whether the agency has reported it as fulfilled, with evidence, and the council has not verified that. */
    val reported: Boolean? = null,
    val councilId: List<UUID>? = null,
    /** The agencies that made the commitments. */
    val organizationId: List<UUID>? = null,
    val caseId: List<UUID>? = null,
    val responseId: List<UUID>? = null,
    val precision: List<Precision>? = null,
    /** Due on this day or later. */
    val dueFrom: LocalDate? = null,
    /** Due on this day or earlier. */
    val dueTo: LocalDate? = null,
    /** Not settled on `as_of`, and due before it; `false`: all others. */
    val overdue: Boolean? = null,
    /** Not settled on `as_of`, and due on that day or within this number of days after it. */
    val dueWithin: Int? = null,
    val timeliness: List<Timeliness>? = null,
    /** Not settled on `as_of`, with a review date before it; `false`: all others. */
    val reviewDue: Boolean? = null,
    /** The day on which `overdue`, `due_within`, `timeliness` and `review_due` are evaluated. Default: today. */
    val asOf: LocalDate? = null,
    /**
     * Changed at this time or later, by the time at which the request of the change arrived. A change that had to
     * wait appears later with an earlier time: to follow changes, use `changed_since`.
     */
    val updatedSince: OffsetDateTime? = null,
    /**
     * The commitments in cases that have changed since this position, which `GET /v1/position` returned. 410 when the
     * database was restored since.
     */
    val changedSince: String? = null,
    /**
     * Counts by the values of these filters, separated by commas: among the items that all other filters find. The
     * counts are exact for up to 100,000 items in all; each costs one more query.
     */
    val facets: List<CommitmentFacet>? = null,
    val sort: CommitmentSort? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("status", status)
        .put("allowed", allowed)
        .put("reported", reported)
        .put("council_id", councilId)
        .put("organization_id", organizationId)
        .put("case_id", caseId)
        .put("response_id", responseId)
        .put("precision", precision)
        .put("due_from", dueFrom)
        .put("due_to", dueTo)
        .put("overdue", overdue)
        .put("due_within", dueWithin)
        .put("timeliness", timeliness)
        .put("review_due", reviewDue)
        .put("as_of", asOf)
        .put("updated_since", updatedSince)
        .put("changed_since", changedSince)
        .put("facets", facets.joined())
        .put("sort", sort)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}
