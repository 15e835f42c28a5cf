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
import vn.kiennghi.client.model.AddresseePosition
import vn.kiennghi.client.model.AssignmentAct
import vn.kiennghi.client.model.AssignmentFacet
import vn.kiennghi.client.model.AssignmentRole
import vn.kiennghi.client.model.AssignmentSort
import vn.kiennghi.client.model.AssignmentStatus
import vn.kiennghi.client.model.AssignmentStep
import vn.kiennghi.client.model.AssignmentView
import vn.kiennghi.client.model.CaseKind
import vn.kiennghi.client.model.DeadlineExplanation
import vn.kiennghi.client.model.OutcomeOrNone
import vn.kiennghi.client.model.PageAssignmentView
import vn.kiennghi.client.model.Timeliness
import vn.kiennghi.client.model.TimelinessSubject
import vn.kiennghi.client.model.TimelinessView
import vn.kiennghi.client.model.VerdictOrNone

/** Operations of `Assignments`. */
class AssignmentsApi internal constructor(private val sender: Sender) {
    /**
     * Explain an assignment's due date.
     *
     * For everybody who may read the assignment. Returns the rule and the start event that it was calculated from,
     * every day of the calculation, and the extensions requested and granted since. 409 `calendar_year_missing` when
     * the calculation now needs a calendar year that has not been entered.
     */
    suspend fun explainDeadline(
        id: UUID,
        ifNoneMatch: Reply<DeadlineExplanation>? = null,
    ): Reply<DeadlineExplanation> = sender.send(
        Call(
            "GET",
            "/v1/assignments/{id}/deadline".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(DeadlineExplanation.serializer()),
        ),
    )

    /**
     * Read an assignment.
     *
     * 404 when the caller may not see it. An agency always sees its own; what it sees of the case depends on its
     * access.
     */
    suspend fun getAssignment(
        id: UUID,
        ifNoneMatch: Reply<AssignmentView>? = null,
    ): Reply<AssignmentView> = sender.send(
        Call(
            "GET",
            "/v1/assignments/{id}".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(AssignmentView.serializer()),
        ),
    )

    /**
     * Count cases, assignments or commitments by timeliness.
     *
     * Of those that the caller may see and that were still open on the given day: how many were on time, due soon,
     * late or very late. Where the installation has a read replica, the counts may be up to a minute old.
     */
    suspend fun getTimeliness(
        of: TimelinessSubject? = null,
        asOf: LocalDate? = null,
        councilId: UUID? = null,
        organizationId: UUID? = null,
        ifNoneMatch: Reply<TimelinessView>? = null,
    ): Reply<TimelinessView> = sender.send(
        Call(
            "GET",
            "/v1/timeliness",
            query = Query().put("of", of).put("as_of", asOf).put("council_id", councilId).put("organization_id", organizationId).pairs,
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(TimelinessView.serializer()),
        ),
    )

    /**
     * List assignments.
     *
     * An agency sees its own assignments, a committee's coordinator also those of the agencies under the committee
     * and, with `passed_down_by`, of others to which it passed down; a council sees those of all its cases. Liaisons
     * see none.
     */
    suspend fun listAssignments(
        query: ListAssignmentsQuery = ListAssignmentsQuery(),
        ifNoneMatch: Reply<PageAssignmentView>? = null,
    ): Reply<PageAssignmentView> = sender.send(
        Call(
            "GET",
            "/v1/assignments",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageAssignmentView.serializer()),
        ),
    )

    /** Every item of [listAssignments], page by page. */
    fun allAssignments(
        query: ListAssignmentsQuery = ListAssignmentsQuery(),
    ): Pages<AssignmentView> = Pages { cursor ->
        val page = listAssignments(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * Append a step to an assignment.
     *
     * `action` names the step; `actions` of the assignment lists those that the caller may take. The case must be
     * open. Every step leaves an event. To respond, use `POST /v1/responses`.
     *
     * A committee's coordinator may `pass_down` an assignment to other agencies. While they answer to the committee,
     * the coordinator may `take_back`, `send_back`, `remind_agency` and `change_due`.
     *
     * Handlers and heads of the agency `acknowledge` an assignment, and `report_progress` while it is in progress;
     * the head alone may `request_extension` and `reply_interim`, and a leader `decide_extension`.
     *
     * Only for petitions: handlers and heads may `return` an assignment. Only for addressees of recommendations:
     * heads `take_position`, `plan` and `explain`; handlers and heads `submit_report`; leaders `decide_position`,
     * `request_explanation`, `waive` and `transfer`; reviewers `review` a response. A clerk records the agency's
     * steps when it has no users.
     *
     * Handlers and heads `contest` what a clerk recorded for their agency; a leader decides it (`decide_contest`).
     */
    suspend fun stepAssignment(
        id: UUID,
        body: AssignmentStep,
        ifMatch: Version,
        idempotencyKey: String = Call.newKey(),
    ): Reply<AssignmentView> = sender.send(
        Call(
            "POST",
            "/v1/assignments/{id}/steps".replace("{id}", Call.segment(id)),
            body = Call.json(body, AssignmentStep.serializer()),
            ifMatch = ifMatch,
            idempotencyKey = idempotencyKey,
            decode = Call.read(AssignmentView.serializer()),
        ),
    )
}

/** Query parameters of [AssignmentsApi.listAssignments]. */
data class ListAssignmentsQuery(
    val status: List<AssignmentStatus>? = null,
    /** What the caller may do about the assignment now: any of these. */
    val allowed: List<AssignmentAct>? = null,
    val role: List<AssignmentRole>? = null,
    /** Assignments of petitions, or of recommendations. */
    val kind: List<CaseKind>? = null,
    /** The position that the addressee of a recommendation has taken. */
    val position: List<AddresseePosition>? = null,
    /** The assigned agencies. */
    val organizationId: List<UUID>? = null,
    /**
     * What these organizations passed down; the caller must be able to see their assignments. Without this filter, a
     * committee sees what it passed down only if the agency is under it.
     */
    val passedDownBy: List<UUID>? = null,
    val councilId: List<UUID>? = null,
    val caseId: List<UUID>? = null,
    /** The day on which the council looks at the answer of an addressee again. */
    val followUpFrom: LocalDate? = null,
    val followUpTo: LocalDate? = null,
    /** Whether the agency contests a recorded step, and the council has not decided on that. */
    val contested: Boolean? = null,
    /** Whether an extension is requested, and the leader has not decided on that. */
    val extensionAsked: Boolean? = null,
    /** Whether the addressee does not accept the whole recommendation, and the leader has not decided on that. */
    val positionOpen: Boolean? = null,
    /** What the answer amounts to; `none`: without an answer. */
    val outcome: List<OutcomeOrNone>? = null,
    /** The result of the review of an addressee; `none`: not reviewed. */
    val verdict: List<VerdictOrNone>? = null,
    /** Due on this day or later. */
    val dueFrom: LocalDate? = null,
    /** Due on this day or earlier. */
    val dueTo: LocalDate? = null,
    /** Whether the due date had passed on the day `as_of` without an answer. */
    val overdue: Boolean? = null,
    /** Whether it ended without an answer (was returned, superseded, passed on or waived) after its due date. */
    val endedLate: Boolean? = null,
    /** Whether it was answered, and after its due date. */
    val answeredLate: Boolean? = null,
    /** Not answered on the day `as_of`, and due within this number of days from then. */
    val dueWithin: Int? = null,
    /** The timeliness on the day `as_of`. */
    val timeliness: List<Timeliness>? = null,
    /**
     * The day on which `overdue`, `due_within` and `timeliness` are evaluated, by the current due dates. Default:
     * today.
     */
    val asOf: LocalDate? = null,
    /**
     * Changed at this time or later, by the time at which the request of the change arrived. A change that had to
     * wait appears later with an earlier time: to follow changes, use `changed_since`.
     */
    val updatedSince: OffsetDateTime? = null,
    /**
     * The assignments of cases that have changed since this position, which `GET /v1/position` returned. 410 when the
     * database was restored since.
     */
    val changedSince: String? = null,
    /**
     * Counts by the values of these filters, separated by commas: among the items that all other filters find. The
     * counts are exact for up to 100,000 items in all; each costs one more query.
     */
    val facets: List<AssignmentFacet>? = null,
    val sort: AssignmentSort? = null,
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
        .put("role", role)
        .put("kind", kind)
        .put("position", position)
        .put("organization_id", organizationId)
        .put("passed_down_by", passedDownBy)
        .put("council_id", councilId)
        .put("case_id", caseId)
        .put("follow_up_from", followUpFrom)
        .put("follow_up_to", followUpTo)
        .put("contested", contested)
        .put("extension_asked", extensionAsked)
        .put("position_open", positionOpen)
        .put("outcome", outcome)
        .put("verdict", verdict)
        .put("due_from", dueFrom)
        .put("due_to", dueTo)
        .put("overdue", overdue)
        .put("ended_late", endedLate)
        .put("answered_late", answeredLate)
        .put("due_within", dueWithin)
        .put("timeliness", timeliness)
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
