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
import vn.kiennghi.client.model.FormerTextView
import vn.kiennghi.client.model.FulfilmentOrNone
import vn.kiennghi.client.model.NatureOrNone
import vn.kiennghi.client.model.NewPetition
import vn.kiennghi.client.model.OutcomeGroup
import vn.kiennghi.client.model.OutcomeOrNone
import vn.kiennghi.client.model.PageCaseView
import vn.kiennghi.client.model.PageFormerTextView
import vn.kiennghi.client.model.PetitionHistory
import vn.kiennghi.client.model.PetitionPatch
import vn.kiennghi.client.model.Petitioner
import vn.kiennghi.client.model.Priority
import vn.kiennghi.client.model.RejectReason
import vn.kiennghi.client.model.SessionPhaseOrNone
import vn.kiennghi.client.model.Status
import vn.kiennghi.client.model.Timeliness
import vn.kiennghi.client.model.VerdictOrNone
import vn.kiennghi.client.model.VotersFeedbackOrNone

/** Operations of `Petitions`. */
class PetitionsApi internal constructor(private val sender: Sender) {
    /**
     * Register a petition.
     *
     * For clerks; for deputies and liaisons within their area. The petition is `received` and gets a number.
     */
    suspend fun createPetition(
        body: NewPetition,
        idempotencyKey: String = Call.newKey(),
    ): Reply<CaseView> = sender.send(
        Call(
            "POST",
            "/v1/petitions",
            body = Call.json(body, NewPetition.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(CaseView.serializer()),
        ),
    )

    /**
     * Register a petition with its history.
     *
     * For old registers: the petition and all that happened to it, in one request. Every step is checked as the
     * single step is, on its day `on`: the workflow, the days, the bodies that existed then, and the caller's roles,
     * so whoever enters a whole history must have the role for each of its steps. All of it is stored or nothing, and
     * `errors` then begins with the place of the step. Histories of one council wait for each other: send one after
     * the other.
     */
    suspend fun createPetitionHistory(
        body: PetitionHistory,
        idempotencyKey: String = Call.newKey(),
    ): Reply<CaseView> = sender.send(
        Call(
            "POST",
            "/v1/petitions/histories",
            body = Call.json(body, PetitionHistory.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(CaseView.serializer()),
        ),
    )

    /**
     * Erase a petitioner's identity.
     *
     * For clerks; for deputies and liaisons what their own organization registered. `If-Match` is the petition's
     * version. 404 when no petitioner is recorded.
     */
    suspend fun deletePetitioner(
        id: UUID,
        ifMatch: Version,
    ): Reply<CaseView> = sender.send(
        Call(
            "DELETE",
            "/v1/petitions/{id}/petitioner".replace("{id}", Call.segment(id)),
            ifMatch = ifMatch,
            decode = Call.read(CaseView.serializer()),
        ),
    )

    /**
     * Erase a former wording of a petition.
     *
     * For leaders: the text is deleted, and the row shows by whom and when. The event log keeps a keyed digest, from
     * which the text cannot be computed. 409 when it was erased before.
     */
    suspend fun eraseFormerText(
        id: UUID,
        formerTextId: UUID,
        ifMatch: Version,
    ): Reply<FormerTextView> = sender.send(
        Call(
            "DELETE",
            "/v1/petitions/{id}/former-texts/{former_text_id}".replace("{id}", Call.segment(id)).replace("{former_text_id}", Call.segment(formerTextId)),
            ifMatch = ifMatch,
            decode = Call.read(FormerTextView.serializer()),
        ),
    )

    /**
     * Read a former wording of a petition.
     *
     * For the council's users, except liaisons.
     */
    suspend fun getFormerText(
        id: UUID,
        formerTextId: UUID,
        ifNoneMatch: Reply<FormerTextView>? = null,
    ): Reply<FormerTextView> = sender.send(
        Call(
            "GET",
            "/v1/petitions/{id}/former-texts/{former_text_id}".replace("{id}", Call.segment(id)).replace("{former_text_id}", Call.segment(formerTextId)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(FormerTextView.serializer()),
        ),
    )

    /**
     * Read a petition.
     *
     * 404 when the caller may not see it. With `expand`, the lists that its page shows come in the same response.
     */
    suspend fun getPetition(
        id: UUID,
        expand: List<CaseExpansion>? = null,
        ifNoneMatch: Reply<ExpandedCaseView>? = null,
    ): Reply<ExpandedCaseView> = sender.send(
        Call(
            "GET",
            "/v1/petitions/{id}".replace("{id}", Call.segment(id)),
            query = Query().put("expand", expand.joined()).pairs,
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(ExpandedCaseView.serializer()),
        ),
    )

    /**
     * Read a petitioner's identity.
     *
     * For clerks and leaders; for deputies and liaisons what their own organization registered. Every read is
     * recorded as an event. 404 when no petitioner is recorded.
     */
    suspend fun getPetitioner(
        id: UUID,
        ifNoneMatch: Reply<Petitioner>? = null,
    ): Reply<Petitioner> = sender.send(
        Call(
            "GET",
            "/v1/petitions/{id}/petitioner".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(Petitioner.serializer()),
        ),
    )

    /**
     * List a petition's former wordings.
     *
     * What edits replaced, newest first. For the council's users; liaisons and agencies see only the present wording.
     */
    suspend fun listFormerTexts(
        id: UUID,
        query: ListFormerTextsQuery = ListFormerTextsQuery(),
        ifNoneMatch: Reply<PageFormerTextView>? = null,
    ): Reply<PageFormerTextView> = sender.send(
        Call(
            "GET",
            "/v1/petitions/{id}/former-texts".replace("{id}", Call.segment(id)),
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageFormerTextView.serializer()),
        ),
    )

    /** Every item of [listFormerTexts], page by page. */
    fun allFormerTexts(
        id: UUID,
        query: ListFormerTextsQuery = ListFormerTextsQuery(),
    ): Pages<FormerTextView> = Pages { cursor ->
        val page = listFormerTexts(id, query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * List petitions.
     *
     * A council sees all its petitions, a liaison those of the own area, an agency those that are assigned to it, and
     * a committee's coordinator also those of the agencies under the committee.
     */
    suspend fun listPetitions(
        query: ListPetitionsQuery = ListPetitionsQuery(),
        ifNoneMatch: Reply<PageCaseView>? = null,
    ): Reply<PageCaseView> = sender.send(
        Call(
            "GET",
            "/v1/petitions",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageCaseView.serializer()),
        ),
    )

    /** Every item of [listPetitions], page by page. */
    fun allPetitions(
        query: ListPetitionsQuery = ListPetitionsQuery(),
    ): Pages<CaseView> = Pages { cursor ->
        val page = listPetitions(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * Correct a petition.
     *
     * Also when agencies have it, or it is closed: assignments and their due dates stay, and a `reason` is required
     * then. For clerks; for deputies and liaisons what their own organization registered, until it is accepted.
     * Absent fields stay unchanged. The wording that is replaced stays readable: `GET
     * /v1/petitions/{id}/former-texts`.
     */
    suspend fun patchPetition(
        id: UUID,
        body: PetitionPatch,
        ifMatch: Version,
    ): Reply<CaseView> = sender.send(
        Call(
            "PATCH",
            "/v1/petitions/{id}".replace("{id}", Call.segment(id)),
            body = Call.json(body, PetitionPatch.serializer()),
            ifMatch = ifMatch,
            decode = Call.read(CaseView.serializer()),
        ),
    )

    /**
     * Register a petition under an id that the client generated.
     *
     * The id is a UUIDv7, so that a client can generate it offline. Sending the same registration again returns the
     * stored petition. 409 when the id is used for something else.
     */
    suspend fun putPetition(
        id: UUID,
        body: NewPetition,
    ): Reply<CaseView> = sender.send(
        Call(
            "PUT",
            "/v1/petitions/{id}".replace("{id}", Call.segment(id)),
            body = Call.json(body, NewPetition.serializer()),
            decode = Call.read(CaseView.serializer()),
        ),
    )

    /**
     * Set a petitioner's identity.
     *
     * For clerks; for deputies and liaisons what their own organization registered. Replaces an earlier identity.
     * `If-Match` is the petition's version.
     */
    suspend fun putPetitioner(
        id: UUID,
        body: Petitioner,
        ifMatch: Version,
    ): Reply<Petitioner> = sender.send(
        Call(
            "PUT",
            "/v1/petitions/{id}/petitioner".replace("{id}", Call.segment(id)),
            body = Call.json(body, Petitioner.serializer()),
            ifMatch = ifMatch,
            decode = Call.read(Petitioner.serializer()),
        ),
    )
}

/** Query parameters of [PetitionsApi.listFormerTexts]. */
data class ListFormerTextsQuery(
    /** `false`: only those that can still be read; `true`: only those that were erased. */
    val erased: Boolean? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("erased", erased)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}

/** Query parameters of [PetitionsApi.listPetitions]. */
data class ListPetitionsQuery(
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
