package vn.kiennghi.client.api

import java.time.LocalDate
import java.util.UUID
import vn.kiennghi.client.Call
import vn.kiennghi.client.Pages
import vn.kiennghi.client.Query
import vn.kiennghi.client.Reply
import vn.kiennghi.client.Sender
import vn.kiennghi.client.Version
import vn.kiennghi.client.model.EscalationLevel
import vn.kiennghi.client.model.EscalationView
import vn.kiennghi.client.model.NewReminderLetter
import vn.kiennghi.client.model.PageReminderLetterView
import vn.kiennghi.client.model.ReminderLetterAct
import vn.kiennghi.client.model.ReminderLetterStep
import vn.kiennghi.client.model.ReminderLetterView

/** Operations of `ReminderLetters`. */
class ReminderLettersApi internal constructor(private val sender: Sender) {
    /**
     * Send a reminder letter.
     *
     * For leaders. One letter to one organization about one or many open cases of the council: it counts for all of
     * them or for none. `escalation_level` must be the next level of what the recipient has to do in each case (`GET
     * /v1/cases/{id}/escalation`) or the level that it has reached; 409 `escalation_out_of_order` otherwise.
     */
    suspend fun createReminderLetter(
        body: NewReminderLetter,
        idempotencyKey: String = Call.newKey(),
    ): Reply<ReminderLetterView> = sender.send(
        Call(
            "POST",
            "/v1/reminder-letters",
            body = Call.json(body, NewReminderLetter.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(ReminderLetterView.serializer()),
        ),
    )

    /**
     * Read a case's escalation.
     *
     * For everybody who may read the case. Returns the escalation level that it has reached, the next one, and why.
     */
    suspend fun getEscalation(
        id: UUID,
        ifNoneMatch: Reply<EscalationView>? = null,
    ): Reply<EscalationView> = sender.send(
        Call(
            "GET",
            "/v1/cases/{id}/escalation".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(EscalationView.serializer()),
        ),
    )

    /**
     * Read a reminder letter.
     *
     * 404 when the caller may not see it.
     */
    suspend fun getReminderLetter(
        id: UUID,
        ifNoneMatch: Reply<ReminderLetterView>? = null,
    ): Reply<ReminderLetterView> = sender.send(
        Call(
            "GET",
            "/v1/reminder-letters/{id}".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(ReminderLetterView.serializer()),
        ),
    )

    /**
     * List reminder letters.
     *
     * A council sees its own; an agency those addressed to it.
     */
    suspend fun listReminderLetters(
        query: ListReminderLettersQuery = ListReminderLettersQuery(),
        ifNoneMatch: Reply<PageReminderLetterView>? = null,
    ): Reply<PageReminderLetterView> = sender.send(
        Call(
            "GET",
            "/v1/reminder-letters",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageReminderLetterView.serializer()),
        ),
    )

    /** Every item of [listReminderLetters], page by page. */
    fun allReminderLetters(
        query: ListReminderLettersQuery = ListReminderLettersQuery(),
    ): Pages<ReminderLetterView> = Pages { cursor ->
        val page = listReminderLetters(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * Append a step to a reminder letter.
     *
     * `answer_reminder`: the head of the reminded agency answers the letter, once. A clerk records the answer of an
     * agency that has no users.
     */
    suspend fun stepReminderLetter(
        id: UUID,
        body: ReminderLetterStep,
        ifMatch: Version,
        idempotencyKey: String = Call.newKey(),
    ): Reply<ReminderLetterView> = sender.send(
        Call(
            "POST",
            "/v1/reminder-letters/{id}/steps".replace("{id}", Call.segment(id)),
            body = Call.json(body, ReminderLetterStep.serializer()),
            ifMatch = ifMatch,
            idempotencyKey = idempotencyKey,
            decode = Call.read(ReminderLetterView.serializer()),
        ),
    )
}

/** Query parameters of [ReminderLettersApi.listReminderLetters]. */
data class ListReminderLettersQuery(
    val councilId: List<UUID>? = null,
    /** The recipients. */
    val organizationId: List<UUID>? = null,
    val caseId: List<UUID>? = null,
    val supervisionId: List<UUID>? = null,
    val escalationLevel: List<EscalationLevel>? = null,
    /** What the caller may do about the letter now. */
    val allowed: List<ReminderLetterAct>? = null,
    /** Whether an answer is recorded. */
    val answered: Boolean? = null,
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
        .put("organization_id", organizationId)
        .put("case_id", caseId)
        .put("supervision_id", supervisionId)
        .put("escalation_level", escalationLevel)
        .put("allowed", allowed)
        .put("answered", answered)
        .put("issued_from", issuedFrom)
        .put("issued_to", issuedTo)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}
