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
import vn.kiennghi.client.model.Action
import vn.kiennghi.client.model.AddresseePosition
import vn.kiennghi.client.model.AssignmentAct
import vn.kiennghi.client.model.AssignmentFacet
import vn.kiennghi.client.model.AssignmentRole
import vn.kiennghi.client.model.AssignmentSort
import vn.kiennghi.client.model.AssignmentStatus
import vn.kiennghi.client.model.AssignmentView
import vn.kiennghi.client.model.CaseAct
import vn.kiennghi.client.model.CaseArea
import vn.kiennghi.client.model.CaseExpansion
import vn.kiennghi.client.model.CaseFacet
import vn.kiennghi.client.model.CaseKind
import vn.kiennghi.client.model.CaseSort
import vn.kiennghi.client.model.CaseStep
import vn.kiennghi.client.model.CaseView
import vn.kiennghi.client.model.CasesStep
import vn.kiennghi.client.model.Changes
import vn.kiennghi.client.model.Channel
import vn.kiennghi.client.model.CompetenceLevelOrNone
import vn.kiennghi.client.model.CountedAs
import vn.kiennghi.client.model.EventStream
import vn.kiennghi.client.model.EventView
import vn.kiennghi.client.model.ExpandedCaseView
import vn.kiennghi.client.model.ForwardedCases
import vn.kiennghi.client.model.FulfilmentOrNone
import vn.kiennghi.client.model.NatureOrNone
import vn.kiennghi.client.model.OutcomeFigures
import vn.kiennghi.client.model.OutcomeGroup
import vn.kiennghi.client.model.OutcomeOrNone
import vn.kiennghi.client.model.PageAssignmentView
import vn.kiennghi.client.model.PageCaseView
import vn.kiennghi.client.model.PageEventView
import vn.kiennghi.client.model.PositionView
import vn.kiennghi.client.model.Priority
import vn.kiennghi.client.model.RejectReason
import vn.kiennghi.client.model.SessionPhaseOrNone
import vn.kiennghi.client.model.Status
import vn.kiennghi.client.model.SyncBatch
import vn.kiennghi.client.model.SyncResults
import vn.kiennghi.client.model.Timeliness
import vn.kiennghi.client.model.VerdictOrNone
import vn.kiennghi.client.model.VotersFeedbackOrNone

/** Operations of `Cases`. */
class CasesApi internal constructor(private val sender: Sender) {
    /**
     * Erase the texts of an event of a case.
     *
     * For leaders: what somebody typed in the step is deleted, and a new event says so. The event of the step keeps
     * keyed digests, from which the texts cannot be computed, so that the log still proves itself. `If-Match` is the
     * case's version. 404 when the event has no texts, 409 when they were erased before. The same text in an answer,
     * a review or another record is not erased.
     */
    suspend fun eraseEventTexts(
        id: UUID,
        eventId: UUID,
        ifMatch: Version,
    ): Reply<CaseView> = sender.send(
        Call(
            "DELETE",
            "/v1/cases/{id}/events/{event_id}/texts".replace("{id}", Call.segment(id)).replace("{event_id}", Call.segment(eventId)),
            ifMatch = ifMatch,
            decode = Call.read(CaseView.serializer()),
        ),
    )

    /**
     * Read a case.
     *
     * 404 when the caller may not see it. With `expand`, the lists that its page shows come in the same response.
     */
    suspend fun getCase(
        id: UUID,
        expand: List<CaseExpansion>? = null,
        ifNoneMatch: Reply<ExpandedCaseView>? = null,
    ): Reply<ExpandedCaseView> = sender.send(
        Call(
            "GET",
            "/v1/cases/{id}".replace("{id}", Call.segment(id)),
            query = Query().put("expand", expand.joined()).pairs,
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(ExpandedCaseView.serializer()),
        ),
    )

    /**
     * Follow the changes.
     *
     * For everybody who may read cases. Without `cursor`, every case that the caller may see comes first, then what
     * changed since; whoever asks again with the `next_cursor` of the response before has exactly what the list of
     * cases shows. What belongs to a case (an assignment, a response, a commitment) changes its case. A case that
     * leaves the caller's sight comes as `deleted`: it was assigned to another agency, or a role ended. After a
     * change of the caller's roles, every case comes again.
     *
     * No change is missed, also with several servers whose clocks differ, and while other changes are being written.
     * What a case shows of other records (the name of an organization) and of the day (`timeliness`, `actions`)
     * changes without the case.
     *
     * 410 when the cursor is older than the service keeps changes, or when the database was restored since: begin
     * again without `cursor`, and replace what you have.
     */
    suspend fun getChanges(
        cursor: String? = null,
        types: List<CaseKind>? = null,
        limit: Long? = null,
        wait: Long? = null,
        ifNoneMatch: Reply<Changes>? = null,
    ): Reply<Changes> = sender.send(
        Call(
            "GET",
            "/v1/changes",
            query = Query().put("cursor", cursor).put("types", types).put("limit", limit).put("wait", wait).pairs,
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(Changes.serializer()),
        ),
    )

    /**
     * Count the answers to a council's cases.
     *
     * Of the cases that the caller may see: how many there are, how many are answered, by outcome and by the
     * council's annex columns, how many answers are undated or were given on the spot, and what voters said.
     * Rejected, merged and withdrawn petitions are not counted, and opinions apart. A petition that is split is
     * counted as its parts or once, never twice. `as_of` an earlier day, the answers that stood then are counted, of
     * what had been received by then. Where the installation has a read replica, the counts may be up to a minute
     * old.
     */
    suspend fun getOutcomeFigures(
        councilId: UUID,
        kind: CaseKind? = null,
        sessionId: UUID? = null,
        organizationId: UUID? = null,
        asOf: LocalDate? = null,
        countedAs: CountedAs? = null,
        ifNoneMatch: Reply<OutcomeFigures>? = null,
    ): Reply<OutcomeFigures> = sender.send(
        Call(
            "GET",
            "/v1/outcome-figures",
            query = Query().put("council_id", councilId).put("kind", kind).put("session_id", sessionId).put("organization_id", organizationId).put("as_of", asOf).put("counted_as", countedAs).pairs,
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(OutcomeFigures.serializer()),
        ),
    )

    /**
     * Read the present position.
     *
     * For every signed-in user. A position is a place in the order in which changes are committed. To follow cases,
     * read a position, then the cases; later read another position, and the list of cases with `changed_since` set to
     * the earlier one. No change is missed, also with several servers whose clocks differ; a change may come twice.
     */
    suspend fun getPosition(
        ifNoneMatch: Reply<PositionView>? = null,
    ): Reply<PositionView> = sender.send(
        Call(
            "GET",
            "/v1/position",
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PositionView.serializer()),
        ),
    )

    /**
     * List the events of the audit log.
     *
     * Newest first. An auditor sees the events of the own council. An admin sees those of the deployment (users,
     * grants, organizations, rules and so on), but not those of cases.
     */
    suspend fun listAuditEvents(
        query: ListAuditEventsQuery = ListAuditEventsQuery(),
        ifNoneMatch: Reply<PageEventView>? = null,
    ): Reply<PageEventView> = sender.send(
        Call(
            "GET",
            "/v1/audit/events",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageEventView.serializer()),
        ),
    )

    /** Every item of [listAuditEvents], page by page. */
    fun allAuditEvents(
        query: ListAuditEventsQuery = ListAuditEventsQuery(),
    ): Pages<EventView> = Pages { cursor ->
        val page = listAuditEvents(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * List a case's assignments.
     *
     * For everybody who may read the case; 404 for others.
     */
    suspend fun listCaseAssignments(
        id: UUID,
        query: ListCaseAssignmentsQuery = ListCaseAssignmentsQuery(),
        ifNoneMatch: Reply<PageAssignmentView>? = null,
    ): Reply<PageAssignmentView> = sender.send(
        Call(
            "GET",
            "/v1/cases/{id}/assignments".replace("{id}", Call.segment(id)),
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageAssignmentView.serializer()),
        ),
    )

    /** Every item of [listCaseAssignments], page by page. */
    fun allCaseAssignments(
        id: UUID,
        query: ListCaseAssignmentsQuery = ListCaseAssignmentsQuery(),
    ): Pages<AssignmentView> = Pages { cursor ->
        val page = listCaseAssignments(id, query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * List a case's events.
     *
     * Newest first, for everybody who may read the case. The council sees every event; agencies and liaisons see
     * public events and those of their own organization and assignment. With `linked=true` the list is one timeline
     * of the case and the cases linked to it; `stream_id` is the case of each event.
     */
    suspend fun listCaseEvents(
        id: UUID,
        query: ListCaseEventsQuery = ListCaseEventsQuery(),
        ifNoneMatch: Reply<PageEventView>? = null,
    ): Reply<PageEventView> = sender.send(
        Call(
            "GET",
            "/v1/cases/{id}/events".replace("{id}", Call.segment(id)),
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageEventView.serializer()),
        ),
    )

    /** Every item of [listCaseEvents], page by page. */
    fun allCaseEvents(
        id: UUID,
        query: ListCaseEventsQuery = ListCaseEventsQuery(),
    ): Pages<EventView> = Pages { cursor ->
        val page = listCaseEvents(id, query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * List and search cases.
     *
     * Petitions and recommendations. A council sees all its cases, a liaison those of the own area, an agency those
     * that are assigned to it, and a committee's coordinator also those of the agencies under the committee.
     */
    suspend fun listCases(
        query: ListCasesQuery = ListCasesQuery(),
        ifNoneMatch: Reply<PageCaseView>? = null,
    ): Reply<PageCaseView> = sender.send(
        Call(
            "GET",
            "/v1/cases",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageCaseView.serializer()),
        ),
    )

    /** Every item of [listCases], page by page. */
    fun allCases(
        query: ListCasesQuery = ListCasesQuery(),
    ): Pages<CaseView> = Pages { cursor ->
        val page = listCases(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * Append a step to a case.
     *
     * `action` names the step; `actions` of the case lists those that the caller may take now. Every step leaves an
     * event.
     *
     * Clerks `accept` a received petition; `merge` or `withdraw` one that is received or accepted; `unmerge` a merged
     * one; `release` a frozen one; `note` an accepted opinion; `answer_on_the_spot` what is accepted and was answered
     * at the meeting. Leaders `reject` or `refer` one that is received or accepted, to central bodies and other
     * councils; `assign` an accepted petition, or one in progress again; `split` a recommendation that is assigned or
     * in progress; `close` a case that is answered or followed and has no open commitments; `reopen` a closed case,
     * or one whose voters are not satisfied. Reviewers `review` a petition's response. Deputies `request_reminder`
     * for an open case. Clerks and deputies `notify_voters` of a petition once it is answered, and `record_feedback`
     * of the voters.
     */
    suspend fun stepCase(
        id: UUID,
        body: CaseStep,
        ifMatch: Version,
        idempotencyKey: String = Call.newKey(),
    ): Reply<CaseView> = sender.send(
        Call(
            "POST",
            "/v1/cases/{id}/steps".replace("{id}", Call.segment(id)),
            body = Call.json(body, CaseStep.serializer()),
            ifMatch = ifMatch,
            idempotencyKey = idempotencyKey,
            decode = Call.read(CaseView.serializer()),
        ),
    )

    /**
     * Append a step to many cases.
     *
     * `assign`, for leaders: one letter forwards up to 500 accepted petitions of one council, each to its lead and
     * co-operating agencies: all of them, or none. 412 when one has changed since it was read, 409 when one is not
     * accepted.
     */
    suspend fun stepCases(
        body: CasesStep,
        idempotencyKey: String = Call.newKey(),
    ): Reply<ForwardedCases> = sender.send(
        Call(
            "POST",
            "/v1/cases/steps",
            body = Call.json(body, CasesStep.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(ForwardedCases.serializer()),
        ),
    )

    /**
     * Do many writes in one request.
     *
     * For clients that were offline: up to 200 writes of the kinds that have an operation of their own, done in their
     * order, each as if it were sent alone, with the caller's roles, its own idempotency key and the version that it
     * expects. One that is refused, or cannot be read, does not undo the others; with `atomic` all are done or none.
     * Read `complete`, or the `status` of each result: the response is 200 also when writes were refused. A write to
     * a record that has changed is 412, with the record as it is now. A batch counts as one request in the rate
     * limit.
     */
    suspend fun writeBatch(
        body: SyncBatch,
    ): Reply<SyncResults> = sender.send(
        Call(
            "POST",
            "/v1/sync/batch",
            body = Call.json(body, SyncBatch.serializer()),
            decode = Call.read(SyncResults.serializer()),
        ),
    )
}

/** Query parameters of [CasesApi.listAuditEvents]. */
data class ListAuditEventsQuery(
    val stream: List<EventStream>? = null,
    val streamId: List<UUID>? = null,
    val action: List<Action>? = null,
    val userId: List<UUID>? = null,
    val atFrom: OffsetDateTime? = null,
    val atTo: OffsetDateTime? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("stream", stream)
        .put("stream_id", streamId)
        .put("action", action)
        .put("user_id", userId)
        .put("at_from", atFrom)
        .put("at_to", atTo)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}

/** Query parameters of [CasesApi.listCaseAssignments]. */
data class ListCaseAssignmentsQuery(
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

/** Query parameters of [CasesApi.listCaseEvents]. */
data class ListCaseEventsQuery(
    val action: List<Action>? = null,
    /**
     * Also includes events of linked cases (links in either direction) that the caller may see, from the 1,000 newest
     * linked cases.
     */
    val linked: Boolean? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("action", action)
        .put("linked", linked)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}

/** Query parameters of [CasesApi.listCases]. */
data class ListCasesQuery(
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
