package vn.kiennghi.client.api

import java.time.LocalDate
import java.util.UUID
import vn.kiennghi.client.Call
import vn.kiennghi.client.Pages
import vn.kiennghi.client.Query
import vn.kiennghi.client.Reply
import vn.kiennghi.client.Sender
import vn.kiennghi.client.Version
import vn.kiennghi.client.model.CaseKind
import vn.kiennghi.client.model.DeadlineAnswer
import vn.kiennghi.client.model.DeadlineQuestion
import vn.kiennghi.client.model.DeadlineRulePatch
import vn.kiennghi.client.model.DeadlineRuleView
import vn.kiennghi.client.model.DeadlineStep
import vn.kiennghi.client.model.NewDeadlineRule
import vn.kiennghi.client.model.PageDeadlineRuleView
import vn.kiennghi.client.model.PageRecalculatedDeadline
import vn.kiennghi.client.model.Recalculate
import vn.kiennghi.client.model.RecalculatedDeadline
import vn.kiennghi.client.model.RecalculatedDeadlines

/** Operations of `Deadlines`. */
class DeadlinesApi internal constructor(private val sender: Sender) {
    /**
     * Create a deadline rule.
     *
     * For leaders, for cases of their own council; for admins, for every council. When several rules fit a case, a
     * rule of the council wins over one of the deployment; then the rule of the nearest sector, then one that names
     * the competence level, the channel and the kind, then the newest. 409 when an equal rule is valid at the same
     * time, except for reminders (`due_soon`), of which several may apply.
     */
    suspend fun createDeadlineRule(
        body: NewDeadlineRule,
        idempotencyKey: String = Call.newKey(),
    ): Reply<DeadlineRuleView> = sender.send(
        Call(
            "POST",
            "/v1/deadline-rules",
            body = Call.json(body, NewDeadlineRule.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(DeadlineRuleView.serializer()),
        ),
    )

    /**
     * Read a deadline rule.
     *
     * For every signed-in caller.
     */
    suspend fun getDeadlineRule(
        id: UUID,
        ifNoneMatch: Reply<DeadlineRuleView>? = null,
    ): Reply<DeadlineRuleView> = sender.send(
        Call(
            "GET",
            "/v1/deadline-rules/{id}".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(DeadlineRuleView.serializer()),
        ),
    )

    /**
     * List deadline rules.
     *
     * For every signed-in caller.
     */
    suspend fun listDeadlineRules(
        query: ListDeadlineRulesQuery = ListDeadlineRulesQuery(),
        ifNoneMatch: Reply<PageDeadlineRuleView>? = null,
    ): Reply<PageDeadlineRuleView> = sender.send(
        Call(
            "GET",
            "/v1/deadline-rules",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageDeadlineRuleView.serializer()),
        ),
    )

    /** Every item of [listDeadlineRules], page by page. */
    fun allDeadlineRules(
        query: ListDeadlineRulesQuery = ListDeadlineRulesQuery(),
    ): Pages<DeadlineRuleView> = Pages { cursor ->
        val page = listDeadlineRules(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * List the due dates that a recalculation would move.
     *
     * For leaders. Lists open assignments whose due date was calculated by a rule and not extended, and for which the
     * rules and the calendar of today give another date. The server examines a limited number of assignments per
     * page: a page may be short or even empty and still have a `next_cursor`. `count=true` is refused.
     */
    suspend fun listRecalculations(
        query: ListRecalculationsQuery = ListRecalculationsQuery(),
        ifNoneMatch: Reply<PageRecalculatedDeadline>? = null,
    ): Reply<PageRecalculatedDeadline> = sender.send(
        Call(
            "GET",
            "/v1/deadlines/recalculations",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageRecalculatedDeadline.serializer()),
        ),
    )

    /** Every item of [listRecalculations], page by page. */
    fun allRecalculations(
        query: ListRecalculationsQuery = ListRecalculationsQuery(),
    ): Pages<RecalculatedDeadline> = Pages { cursor ->
        val page = listRecalculations(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * Change a deadline rule.
     *
     * For leaders, rules of their own council; for admins, every rule. Due dates already set stay as they are. A rule
     * cannot be deleted; `valid_to` ends it.
     */
    suspend fun patchDeadlineRule(
        id: UUID,
        body: DeadlineRulePatch,
        ifMatch: Version,
    ): Reply<DeadlineRuleView> = sender.send(
        Call(
            "PATCH",
            "/v1/deadline-rules/{id}".replace("{id}", Call.segment(id)),
            body = Call.json(body, DeadlineRulePatch.serializer()),
            ifMatch = ifMatch,
            decode = Call.read(DeadlineRuleView.serializer()),
        ),
    )

    /**
     * Calculate a due date.
     *
     * For every signed-in caller; nothing is stored. The day of the start event is not counted, and a period that
     * ends on a day off ends on the next working day (Civil Code 2015, art. 147–148). 409 `no_deadline_rule` when no
     * rule applies, `calendar_year_missing` when the calculation needs a calendar year that has not been entered.
     */
    suspend fun previewDeadline(
        body: DeadlineQuestion,
        idempotencyKey: String = Call.newKey(),
    ): Reply<DeadlineAnswer> = sender.send(
        Call(
            "POST",
            "/v1/deadlines/preview",
            body = Call.json(body, DeadlineQuestion.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(DeadlineAnswer.serializer()),
        ),
    )

    /**
     * Recalculate due dates.
     *
     * For leaders. Sets the due dates of the named assignments to what the rules and the calendar of today give: all
     * of them or none. 412 when an assignment has changed since it was read, or would now get another date than the
     * one sent; 409 when an assignment is not open, or the leader named or extended its date.
     */
    suspend fun recalculateDeadlines(
        body: Recalculate,
        idempotencyKey: String = Call.newKey(),
    ): Reply<RecalculatedDeadlines> = sender.send(
        Call(
            "POST",
            "/v1/deadlines/recalculate",
            body = Call.json(body, Recalculate.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(RecalculatedDeadlines.serializer()),
        ),
    )
}

/** Query parameters of [DeadlinesApi.listDeadlineRules]. */
data class ListDeadlineRulesQuery(
    val step: List<DeadlineStep>? = null,
    /** Rules of this council. */
    val councilId: List<UUID>? = null,
    /** Rules for this kind of case. */
    val caseKind: List<CaseKind>? = null,
    /** Rules in force on this day. */
    val validOn: LocalDate? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("step", step)
        .put("council_id", councilId)
        .put("case_kind", caseKind)
        .put("valid_on", validOn)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}

/** Query parameters of [DeadlinesApi.listRecalculations]. */
data class ListRecalculationsQuery(
    val councilId: UUID? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("council_id", councilId)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}
