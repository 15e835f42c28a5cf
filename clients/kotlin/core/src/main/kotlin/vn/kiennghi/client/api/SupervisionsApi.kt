package vn.kiennghi.client.api

import java.time.LocalDate
import java.util.UUID
import vn.kiennghi.client.Call
import vn.kiennghi.client.Pages
import vn.kiennghi.client.Query
import vn.kiennghi.client.Reply
import vn.kiennghi.client.Sender
import vn.kiennghi.client.Version
import vn.kiennghi.client.model.FulfilmentView
import vn.kiennghi.client.model.NewSupervision
import vn.kiennghi.client.model.NewSupervisionNorm
import vn.kiennghi.client.model.NewSupervisionProgramme
import vn.kiennghi.client.model.OrganizationKind
import vn.kiennghi.client.model.PageSupervisionNormView
import vn.kiennghi.client.model.PageSupervisionProgrammeView
import vn.kiennghi.client.model.PageSupervisionView
import vn.kiennghi.client.model.SupervisionKind
import vn.kiennghi.client.model.SupervisionNormPatch
import vn.kiennghi.client.model.SupervisionNormView
import vn.kiennghi.client.model.SupervisionPatch
import vn.kiennghi.client.model.SupervisionProgrammePatch
import vn.kiennghi.client.model.SupervisionProgrammeView
import vn.kiennghi.client.model.SupervisionStage
import vn.kiennghi.client.model.SupervisionStep
import vn.kiennghi.client.model.SupervisionView

/** Operations of `Supervisions`. */
class SupervisionsApi internal constructor(private val sender: Sender) {
    /**
     * Create a supervision.
     *
     * For clerks and leaders; for reviewers and deputies when their own body leads it. It begins as planned; its
     * steps change the stage.
     */
    suspend fun createSupervision(
        body: NewSupervision,
        idempotencyKey: String = Call.newKey(),
    ): Reply<SupervisionView> = sender.send(
        Call(
            "POST",
            "/v1/supervisions",
            body = Call.json(body, NewSupervision.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(SupervisionView.serializer()),
        ),
    )

    /**
     * Create a supervision norm.
     *
     * For clerks and leaders. A norm requires a minimum number of supervisions per year from each body of a kind. 409
     * when an equal norm is valid at the same time.
     */
    suspend fun createSupervisionNorm(
        body: NewSupervisionNorm,
        idempotencyKey: String = Call.newKey(),
    ): Reply<SupervisionNormView> = sender.send(
        Call(
            "POST",
            "/v1/supervision-norms",
            body = Call.json(body, NewSupervisionNorm.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(SupervisionNormView.serializer()),
        ),
    )

    /**
     * Create a supervision programme.
     *
     * For clerks and leaders. The owner is the council, its standing body, a board or a deputy group; each owner has
     * one programme per year.
     */
    suspend fun createSupervisionProgramme(
        body: NewSupervisionProgramme,
        idempotencyKey: String = Call.newKey(),
    ): Reply<SupervisionProgrammeView> = sender.send(
        Call(
            "POST",
            "/v1/supervision-programmes",
            body = Call.json(body, NewSupervisionProgramme.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(SupervisionProgrammeView.serializer()),
        ),
    )

    /**
     * Read how far the norms of a year are fulfilled.
     *
     * For clerks, leaders, reviewers, deputies and auditors. For each body that a norm applies to: how many
     * supervisions are required, planned, done and missing. A supervision counts for the year of its programme;
     * without a programme for the year in which it is to be concluded; without that day for the year in which it was
     * created. Where the installation has a read replica, the figures may be up to a minute old.
     */
    suspend fun getNormFulfilment(
        councilId: UUID? = null,
        year: Int? = null,
        ifNoneMatch: Reply<FulfilmentView>? = null,
    ): Reply<FulfilmentView> = sender.send(
        Call(
            "GET",
            "/v1/supervision-norms/fulfilment",
            query = Query().put("council_id", councilId).put("year", year).pairs,
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(FulfilmentView.serializer()),
        ),
    )

    /**
     * Read a supervision.
     *
     * 404 when the caller may not see it.
     */
    suspend fun getSupervision(
        id: UUID,
        ifNoneMatch: Reply<SupervisionView>? = null,
    ): Reply<SupervisionView> = sender.send(
        Call(
            "GET",
            "/v1/supervisions/{id}".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(SupervisionView.serializer()),
        ),
    )

    /**
     * Read a supervision norm.
     *
     * For clerks, leaders, reviewers, deputies and auditors of the council.
     */
    suspend fun getSupervisionNorm(
        id: UUID,
        ifNoneMatch: Reply<SupervisionNormView>? = null,
    ): Reply<SupervisionNormView> = sender.send(
        Call(
            "GET",
            "/v1/supervision-norms/{id}".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(SupervisionNormView.serializer()),
        ),
    )

    /**
     * Read a supervision programme.
     *
     * With how many of its supervisions are done, late and dropped today. For clerks, leaders, reviewers, deputies
     * and auditors of the council.
     */
    suspend fun getSupervisionProgramme(
        id: UUID,
        ifNoneMatch: Reply<SupervisionProgrammeView>? = null,
    ): Reply<SupervisionProgrammeView> = sender.send(
        Call(
            "GET",
            "/v1/supervision-programmes/{id}".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(SupervisionProgrammeView.serializer()),
        ),
    )

    /**
     * List supervision norms.
     *
     * For clerks, leaders, reviewers, deputies and auditors: those of their council.
     */
    suspend fun listSupervisionNorms(
        query: ListSupervisionNormsQuery = ListSupervisionNormsQuery(),
        ifNoneMatch: Reply<PageSupervisionNormView>? = null,
    ): Reply<PageSupervisionNormView> = sender.send(
        Call(
            "GET",
            "/v1/supervision-norms",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageSupervisionNormView.serializer()),
        ),
    )

    /** Every item of [listSupervisionNorms], page by page. */
    fun allSupervisionNorms(
        query: ListSupervisionNormsQuery = ListSupervisionNormsQuery(),
    ): Pages<SupervisionNormView> = Pages { cursor ->
        val page = listSupervisionNorms(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * List supervision programmes.
     *
     * For clerks, leaders, reviewers, deputies and auditors: those of their council.
     */
    suspend fun listSupervisionProgrammes(
        query: ListSupervisionProgrammesQuery = ListSupervisionProgrammesQuery(),
        ifNoneMatch: Reply<PageSupervisionProgrammeView>? = null,
    ): Reply<PageSupervisionProgrammeView> = sender.send(
        Call(
            "GET",
            "/v1/supervision-programmes",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageSupervisionProgrammeView.serializer()),
        ),
    )

    /** Every item of [listSupervisionProgrammes], page by page. */
    fun allSupervisionProgrammes(
        query: ListSupervisionProgrammesQuery = ListSupervisionProgrammesQuery(),
    ): Pages<SupervisionProgrammeView> = Pages { cursor ->
        val page = listSupervisionProgrammes(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * List supervisions.
     *
     * A council sees its own; an agency those in which it is supervised, once they are announced; a committee's
     * coordinator also those of the agencies under the committee.
     */
    suspend fun listSupervisions(
        query: ListSupervisionsQuery = ListSupervisionsQuery(),
        ifNoneMatch: Reply<PageSupervisionView>? = null,
    ): Reply<PageSupervisionView> = sender.send(
        Call(
            "GET",
            "/v1/supervisions",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageSupervisionView.serializer()),
        ),
    )

    /** Every item of [listSupervisions], page by page. */
    fun allSupervisions(
        query: ListSupervisionsQuery = ListSupervisionsQuery(),
    ): Pages<SupervisionView> = Pages { cursor ->
        val page = listSupervisions(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * Change a supervision.
     *
     * For those who may create one, until it is closed or dropped. Absent fields stay unchanged; a list is replaced
     * as a whole.
     */
    suspend fun patchSupervision(
        id: UUID,
        body: SupervisionPatch,
        ifMatch: Version,
    ): Reply<SupervisionView> = sender.send(
        Call(
            "PATCH",
            "/v1/supervisions/{id}".replace("{id}", Call.segment(id)),
            body = Call.json(body, SupervisionPatch.serializer()),
            ifMatch = ifMatch,
            decode = Call.read(SupervisionView.serializer()),
        ),
    )

    /**
     * Change a supervision norm.
     *
     * For clerks and leaders. A norm cannot be deleted; `valid_to` ends it. Absent fields stay unchanged.
     */
    suspend fun patchSupervisionNorm(
        id: UUID,
        body: SupervisionNormPatch,
        ifMatch: Version,
    ): Reply<SupervisionNormView> = sender.send(
        Call(
            "PATCH",
            "/v1/supervision-norms/{id}".replace("{id}", Call.segment(id)),
            body = Call.json(body, SupervisionNormPatch.serializer()),
            ifMatch = ifMatch,
            decode = Call.read(SupervisionNormView.serializer()),
        ),
    )

    /**
     * Change a supervision programme.
     *
     * For clerks and leaders. Absent fields stay unchanged.
     */
    suspend fun patchSupervisionProgramme(
        id: UUID,
        body: SupervisionProgrammePatch,
        ifMatch: Version,
    ): Reply<SupervisionProgrammeView> = sender.send(
        Call(
            "PATCH",
            "/v1/supervision-programmes/{id}".replace("{id}", Call.segment(id)),
            body = Call.json(body, SupervisionProgrammePatch.serializer()),
            ifMatch = ifMatch,
            decode = Call.read(SupervisionProgrammeView.serializer()),
        ),
    )

    /**
     * Append a step to a supervision.
     *
     * `action` names the step; `actions` lists those that the caller may take now. Clerks and leaders, and reviewers
     * and deputies whose body leads, `announce`, `receive_report`, `visit_site`, `draft_conclusion` and `drop`.
     * Stages may be skipped, but a supervision never returns to an earlier one. Issuing a conclusion concludes it;
     * then a leader, or a reviewer of the leading board, may `close` it. 409 `open_recommendations` when a
     * recommendation is still open, and 409 `supervised_cannot_decide` for a caller who works for a supervised body.
     */
    suspend fun stepSupervision(
        id: UUID,
        body: SupervisionStep,
        ifMatch: Version,
        idempotencyKey: String = Call.newKey(),
    ): Reply<SupervisionView> = sender.send(
        Call(
            "POST",
            "/v1/supervisions/{id}/steps".replace("{id}", Call.segment(id)),
            body = Call.json(body, SupervisionStep.serializer()),
            ifMatch = ifMatch,
            idempotencyKey = idempotencyKey,
            decode = Call.read(SupervisionView.serializer()),
        ),
    )
}

/** Query parameters of [SupervisionsApi.listSupervisionNorms]. */
data class ListSupervisionNormsQuery(
    val councilId: List<UUID>? = null,
    val bodyKind: List<OrganizationKind>? = null,
    val kind: List<SupervisionKind>? = null,
    /** Norms in force on this day. */
    val validOn: LocalDate? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("council_id", councilId)
        .put("body_kind", bodyKind)
        .put("kind", kind)
        .put("valid_on", validOn)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}

/** Query parameters of [SupervisionsApi.listSupervisionProgrammes]. */
data class ListSupervisionProgrammesQuery(
    val councilId: List<UUID>? = null,
    val ownerId: List<UUID>? = null,
    val year: Int? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("council_id", councilId)
        .put("owner_id", ownerId)
        .put("year", year)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}

/** Query parameters of [SupervisionsApi.listSupervisions]. */
data class ListSupervisionsQuery(
    val councilId: List<UUID>? = null,
    val kind: List<SupervisionKind>? = null,
    val stage: List<SupervisionStage>? = null,
    val leadingBodyId: List<UUID>? = null,
    val programmeId: List<UUID>? = null,
    val sessionId: List<UUID>? = null,
    /** The year of the programme; without a programme, the year of the planned conclusion, or else of creation. */
    val year: Int? = null,
    /** A supervised body. */
    val organizationId: List<UUID>? = null,
    /** A case that the supervision is about. */
    val caseId: List<UUID>? = null,
    /** The supervision that is examined again. */
    val reExaminesId: List<UUID>? = null,
    /** Whether the planned day of conclusion has passed and the supervision is neither concluded nor dropped. */
    val late: Boolean? = null,
    val plannedFrom: LocalDate? = null,
    val plannedTo: LocalDate? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("council_id", councilId)
        .put("kind", kind)
        .put("stage", stage)
        .put("leading_body_id", leadingBodyId)
        .put("programme_id", programmeId)
        .put("session_id", sessionId)
        .put("year", year)
        .put("organization_id", organizationId)
        .put("case_id", caseId)
        .put("re_examines_id", reExaminesId)
        .put("late", late)
        .put("planned_from", plannedFrom)
        .put("planned_to", plannedTo)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}
