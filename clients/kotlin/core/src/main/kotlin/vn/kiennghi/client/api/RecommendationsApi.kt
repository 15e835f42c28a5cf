package vn.kiennghi.client.api

import java.time.LocalDate
import java.time.OffsetDateTime
import java.util.UUID
import vn.kiennghi.client.Call
import vn.kiennghi.client.IdOrNone
import vn.kiennghi.client.Pages
import vn.kiennghi.client.Query
import vn.kiennghi.client.Reply
import vn.kiennghi.client.Sender
import vn.kiennghi.client.Version
import vn.kiennghi.client.joined
import vn.kiennghi.client.model.CaseAct
import vn.kiennghi.client.model.CaseArea
import vn.kiennghi.client.model.CaseExpansion
import vn.kiennghi.client.model.CaseFacet
import vn.kiennghi.client.model.CaseKind
import vn.kiennghi.client.model.CaseSort
import vn.kiennghi.client.model.CaseView
import vn.kiennghi.client.model.Channel
import vn.kiennghi.client.model.CompetenceLevelOrNone
import vn.kiennghi.client.model.CountedAs
import vn.kiennghi.client.model.ExpandedCaseView
import vn.kiennghi.client.model.ExplanationView
import vn.kiennghi.client.model.FulfilmentOrNone
import vn.kiennghi.client.model.NatureOrNone
import vn.kiennghi.client.model.OutcomeGroup
import vn.kiennghi.client.model.OutcomeOrNone
import vn.kiennghi.client.model.PageCaseView
import vn.kiennghi.client.model.PageExplanationView
import vn.kiennghi.client.model.PagePeriodicReportView
import vn.kiennghi.client.model.PeriodicReportView
import vn.kiennghi.client.model.Priority
import vn.kiennghi.client.model.RecommendationPatch
import vn.kiennghi.client.model.RejectReason
import vn.kiennghi.client.model.SessionPhaseOrNone
import vn.kiennghi.client.model.Status
import vn.kiennghi.client.model.Timeliness
import vn.kiennghi.client.model.VerdictOrNone
import vn.kiennghi.client.model.VotersFeedbackOrNone

/** Operations of `Recommendations`. */
class RecommendationsApi internal constructor(private val sender: Sender) {
    /**
     * Read an explanation.
     *
     * 404 when the caller may not see it.
     */
    suspend fun getExplanation(
        id: UUID,
        ifNoneMatch: Reply<ExplanationView>? = null,
    ): Reply<ExplanationView> = sender.send(
        Call(
            "GET",
            "/v1/explanations/{id}".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(ExplanationView.serializer()),
        ),
    )

    /**
     * Read a recommendation.
     *
     * 404 when the caller may not see it. With `expand`, the lists that its page shows come in the same response.
     */
    suspend fun getRecommendation(
        id: UUID,
        expand: List<CaseExpansion>? = null,
        ifNoneMatch: Reply<ExpandedCaseView>? = null,
    ): Reply<ExpandedCaseView> = sender.send(
        Call(
            "GET",
            "/v1/recommendations/{id}".replace("{id}", Call.segment(id)),
            query = Query().put("expand", expand.joined()).pairs,
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(ExpandedCaseView.serializer()),
        ),
    )

    /**
     * List explanations.
     *
     * Why recommendations were not carried out. The step `request_explanation` of an assignment requests an
     * explanation, `explain` gives it. A council sees its own; an agency those requested from it.
     */
    suspend fun listExplanations(
        query: ListExplanationsQuery = ListExplanationsQuery(),
        ifNoneMatch: Reply<PageExplanationView>? = null,
    ): Reply<PageExplanationView> = sender.send(
        Call(
            "GET",
            "/v1/explanations",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageExplanationView.serializer()),
        ),
    )

    /** Every item of [listExplanations], page by page. */
    fun allExplanations(
        query: ListExplanationsQuery = ListExplanationsQuery(),
    ): Pages<ExplanationView> = Pages { cursor ->
        val page = listExplanations(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * List periodic reports.
     *
     * The nearest due date first. Lists reports that were submitted and those still owed, so that missing ones show.
     */
    suspend fun listPeriodicReports(
        query: ListPeriodicReportsQuery = ListPeriodicReportsQuery(),
        ifNoneMatch: Reply<PagePeriodicReportView>? = null,
    ): Reply<PagePeriodicReportView> = sender.send(
        Call(
            "GET",
            "/v1/periodic-reports",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PagePeriodicReportView.serializer()),
        ),
    )

    /** Every item of [listPeriodicReports], page by page. */
    fun allPeriodicReports(
        query: ListPeriodicReportsQuery = ListPeriodicReportsQuery(),
    ): Pages<PeriodicReportView> = Pages { cursor ->
        val page = listPeriodicReports(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * List recommendations.
     *
     * A council sees all its recommendations, an agency those that are assigned to it, and a committee's coordinator
     * also those of the agencies under the committee.
     */
    suspend fun listRecommendations(
        query: ListRecommendationsQuery = ListRecommendationsQuery(),
        ifNoneMatch: Reply<PageCaseView>? = null,
    ): Reply<PageCaseView> = sender.send(
        Call(
            "GET",
            "/v1/recommendations",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageCaseView.serializer()),
        ),
    )

    /** Every item of [listRecommendations], page by page. */
    fun allRecommendations(
        query: ListRecommendationsQuery = ListRecommendationsQuery(),
    ): Pages<CaseView> = Pages { cursor ->
        val page = listRecommendations(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * Classify a recommendation.
     *
     * For clerks, leaders and reviewers, until it is closed. Changes theme, priority and sector; the issued text
     * cannot be changed. Absent fields stay unchanged.
     */
    suspend fun patchRecommendation(
        id: UUID,
        body: RecommendationPatch,
        ifMatch: Version,
    ): Reply<CaseView> = sender.send(
        Call(
            "PATCH",
            "/v1/recommendations/{id}".replace("{id}", Call.segment(id)),
            body = Call.json(body, RecommendationPatch.serializer()),
            ifMatch = ifMatch,
            decode = Call.read(CaseView.serializer()),
        ),
    )
}

/** Query parameters of [RecommendationsApi.listExplanations]. */
data class ListExplanationsQuery(
    val councilId: List<UUID>? = null,
    val organizationId: List<UUID>? = null,
    val caseId: List<UUID>? = null,
    val assignmentId: List<UUID>? = null,
    /** Whether the explanation was given; `false`: it is outstanding. Lapsed requests match neither. */
    val answered: Boolean? = null,
    /** Whether the due date has passed as of today and the explanation is still outstanding. */
    val overdue: Boolean? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("council_id", councilId)
        .put("organization_id", organizationId)
        .put("case_id", caseId)
        .put("assignment_id", assignmentId)
        .put("answered", answered)
        .put("overdue", overdue)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}

/** Query parameters of [RecommendationsApi.listPeriodicReports]. */
data class ListPeriodicReportsQuery(
    val councilId: List<UUID>? = null,
    val organizationId: List<UUID>? = null,
    val caseId: List<UUID>? = null,
    val assignmentId: List<UUID>? = null,
    val dueFrom: LocalDate? = null,
    val dueTo: LocalDate? = null,
    /** Whether the due date has passed as of today and the report is outstanding. */
    val missing: Boolean? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("council_id", councilId)
        .put("organization_id", organizationId)
        .put("case_id", caseId)
        .put("assignment_id", assignmentId)
        .put("due_from", dueFrom)
        .put("due_to", dueTo)
        .put("missing", missing)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}

/** Query parameters of [RecommendationsApi.listRecommendations]. */
data class ListRecommendationsQuery(
    val kind: List<CaseKind>? = null,
    /** What the caller may do about the case now: any of these. */
    val allowed: List<CaseAct>? = null,
    /** A case number: `KN-2026-000123` or `KNGS-2026-000124`. */
    val number: String? = null,
    val status: List<Status>? = null,
    val outcome: List<OutcomeOrNone>? = null,
    val outcomeGroup: List<OutcomeGroup>? = null,
    /** Whether the current answer is in progress and names no day. */
    val undated: Boolean? = null,
    val verdict: List<VerdictOrNone>? = null,
    /** The day on which the council looks at the answer again. */
    val followUpFrom: LocalDate? = null,
    val followUpTo: LocalDate? = null,
    val votersFeedback: List<VotersFeedbackOrNone>? = null,
    /** Whether the current answer was given at the meeting where the matter was raised. */
    val answeredOnSpot: Boolean? = null,
    val nature: List<NatureOrNone>? = null,
    val channel: List<Channel>? = null,
    /**
     * Agencies that lead it, one of several or alone; with `as_of`, that led it then. `none`: no agency leads it.
     */
    val leadAgencyId: List<IdOrNone>? = null,
    /** The bodies that sent the petition; `none`: no body sent it. */
    val sourceId: List<IdOrNone>? = null,
    /** The sender's own number for the petition. */
    val senderReference: String? = null,
    /** The number of the plan for contact with voters. */
    val contactPlanNumber: String? = null,
    /** Sectors, including the sectors below them; `none`: without a sector. */
    val sectorId: List<IdOrNone>? = null,
    /** The boards that oversee the sector; `none`: no board does. */
    val boardId: List<IdOrNone>? = null,
    /** Administrative units, including the units below them: what is about one of all these. */
    val unitId: List<UUID>? = null,
    val area: List<CaseArea>? = null,
    /** What was merged into these petitions. */
    val mergedInto: List<UUID>? = null,
    /** The parts of these petitions, also those that were joined again. */
    val partOf: List<UUID>? = null,
    /** Leaves out either the petitions that are split or their parts. Default: both are listed. */
    val countedAs: CountedAs? = null,
    val competenceLevel: List<CompetenceLevelOrNone>? = null,
    val rejectReason: List<RejectReason>? = null,
    /** Agencies with a live assignment. */
    val agencyId: List<UUID>? = null,
    val councilId: List<UUID>? = null,
    val sessionId: List<IdOrNone>? = null,
    val phase: List<SessionPhaseOrNone>? = null,
    /** The recommendations of these supervisions. */
    val supervisionId: List<UUID>? = null,
    val conclusionId: List<UUID>? = null,
    val themeId: List<IdOrNone>? = null,
    val priority: List<Priority>? = null,
    /** The completion of a recommendation, rolled up over its reviewed addressees. */
    val fulfilment: List<FulfilmentOrNone>? = null,
    /** Whether it is a standing obligation (thường xuyên), which has no due date. */
    val standing: Boolean? = null,
    /**
     * Whether an agency contests a step that the office recorded for it, and the council has not decided on that.
     */
    val contested: Boolean? = null,
    /** The sessions to which the case was handed over. */
    val carriedTo: List<UUID>? = null,
    /** Blocked for the council office after a second return. */
    val frozen: Boolean? = null,
    /** Whether a lead agency has returned it since it was accepted. */
    val returned: Boolean? = null,
    /** Whether the voters were notified of the answer. */
    val votersNotified: Boolean? = null,
    /**
     * Whether annexes count it, as `GET /v1/outcome-figures` does: neither rejected, merged or withdrawn, nor an
     * opinion. To count a petition that is split only once, add `counted_as`.
     */
    val counted: Boolean? = null,
    val receivedFrom: LocalDate? = null,
    val receivedTo: LocalDate? = null,
    /** The day by which the case must be assigned or, once assigned, answered. */
    val dueFrom: LocalDate? = null,
    val dueTo: LocalDate? = null,
    /** Whether the due date had passed on the day `as_of`, and the case was neither answered nor ended. */
    val overdue: Boolean? = null,
    /** Not answered or ended on the day `as_of`, and due within this number of days from then. */
    val dueWithin: Int? = null,
    /** The timeliness on the day `as_of`: any of these. */
    val timeliness: List<Timeliness>? = null,
    /**
     * The day on which `overdue`, `due_within` and `timeliness` are evaluated, by the current due dates and
     * assignments, and as of which `outcome`, `outcome_group` and `undated` look at the answers. For an earlier day,
     * filters on what is known only as it is today are refused. Default: today.
     */
    val asOf: LocalDate? = null,
    val closedFrom: LocalDate? = null,
    val closedTo: LocalDate? = null,
    /**
     * Changed at this time or later, by the time at which the request of the change arrived. A change that had to
     * wait appears later with an earlier time: to follow changes, use `changed_since`, or let the times overlap by
     * ten minutes.
     */
    val updatedSince: OffsetDateTime? = null,
    /** Changed since this position, which `GET /v1/position` returned. 410 when the database was restored since. */
    val changedSince: String? = null,
    /** Search terms, with or without diacritics; the last one may be a prefix. */
    val q: String? = null,
    /**
     * Counts by the values of these filters, separated by commas: among the items that all other filters find. The
     * counts are exact for up to 100,000 items in all; each costs one more query.
     */
    val facets: List<CaseFacet>? = null,
    val sort: CaseSort? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("kind", kind)
        .put("allowed", allowed)
        .put("number", number)
        .put("status", status)
        .put("outcome", outcome)
        .put("outcome_group", outcomeGroup)
        .put("undated", undated)
        .put("verdict", verdict)
        .put("follow_up_from", followUpFrom)
        .put("follow_up_to", followUpTo)
        .put("voters_feedback", votersFeedback)
        .put("answered_on_spot", answeredOnSpot)
        .put("nature", nature)
        .put("channel", channel)
        .put("lead_agency_id", leadAgencyId)
        .put("source_id", sourceId)
        .put("sender_reference", senderReference)
        .put("contact_plan_number", contactPlanNumber)
        .put("sector_id", sectorId)
        .put("board_id", boardId)
        .put("unit_id", unitId)
        .put("area", area)
        .put("merged_into", mergedInto)
        .put("part_of", partOf)
        .put("counted_as", countedAs)
        .put("competence_level", competenceLevel)
        .put("reject_reason", rejectReason)
        .put("agency_id", agencyId)
        .put("council_id", councilId)
        .put("session_id", sessionId)
        .put("phase", phase)
        .put("supervision_id", supervisionId)
        .put("conclusion_id", conclusionId)
        .put("theme_id", themeId)
        .put("priority", priority)
        .put("fulfilment", fulfilment)
        .put("standing", standing)
        .put("contested", contested)
        .put("carried_to", carriedTo)
        .put("frozen", frozen)
        .put("returned", returned)
        .put("voters_notified", votersNotified)
        .put("counted", counted)
        .put("received_from", receivedFrom)
        .put("received_to", receivedTo)
        .put("due_from", dueFrom)
        .put("due_to", dueTo)
        .put("overdue", overdue)
        .put("due_within", dueWithin)
        .put("timeliness", timeliness)
        .put("as_of", asOf)
        .put("closed_from", closedFrom)
        .put("closed_to", closedTo)
        .put("updated_since", updatedSince)
        .put("changed_since", changedSince)
        .put("q", q)
        .put("facets", facets.joined())
        .put("sort", sort)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}
