package vn.kiennghi.client.api

import java.time.LocalDate
import java.util.UUID
import vn.kiennghi.client.Call
import vn.kiennghi.client.IdOrNone
import vn.kiennghi.client.Pages
import vn.kiennghi.client.Query
import vn.kiennghi.client.Reply
import vn.kiennghi.client.Sender
import vn.kiennghi.client.Version
import vn.kiennghi.client.model.AdministrativeUnitView
import vn.kiennghi.client.model.AnnexColumnsView
import vn.kiennghi.client.model.NameSort
import vn.kiennghi.client.model.NamedPeriodPatch
import vn.kiennghi.client.model.NamedPeriodView
import vn.kiennghi.client.model.NewAnnexColumns
import vn.kiennghi.client.model.NewNamedPeriod
import vn.kiennghi.client.model.NewSector
import vn.kiennghi.client.model.NewSession
import vn.kiennghi.client.model.NewSummaryReport
import vn.kiennghi.client.model.NewTerm
import vn.kiennghi.client.model.PageAdministrativeUnitView
import vn.kiennghi.client.model.PageNamedPeriodView
import vn.kiennghi.client.model.PageSectorView
import vn.kiennghi.client.model.PageSessionView
import vn.kiennghi.client.model.PageSummaryReportView
import vn.kiennghi.client.model.PageTermView
import vn.kiennghi.client.model.SectorPatch
import vn.kiennghi.client.model.SectorView
import vn.kiennghi.client.model.SessionKind
import vn.kiennghi.client.model.SessionPatch
import vn.kiennghi.client.model.SessionView
import vn.kiennghi.client.model.SummaryReportPatch
import vn.kiennghi.client.model.SummaryReportView
import vn.kiennghi.client.model.TermPatch
import vn.kiennghi.client.model.TermView
import vn.kiennghi.client.model.UnitKind

/** Operations of `Reference`. */
class ReferenceApi internal constructor(private val sender: Sender) {
    /**
     * Create a named period.
     *
     * For clerks and leaders of the council, and admins. Each time that the period comes is a row of its own: the
     * days of mùa mưa bão or Tết differ from year to year.
     */
    suspend fun createNamedPeriod(
        body: NewNamedPeriod,
        idempotencyKey: String = Call.newKey(),
    ): Reply<NamedPeriodView> = sender.send(
        Call(
            "POST",
            "/v1/named-periods",
            body = Call.json(body, NewNamedPeriod.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(NamedPeriodView.serializer()),
        ),
    )

    /**
     * Create a sector.
     *
     * For leaders, in their own council; for admins, in every council.
     */
    suspend fun createSector(
        body: NewSector,
        idempotencyKey: String = Call.newKey(),
    ): Reply<SectorView> = sender.send(
        Call(
            "POST",
            "/v1/sectors",
            body = Call.json(body, NewSector.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(SectorView.serializer()),
        ),
    )

    /**
     * Create a session.
     *
     * For clerks and leaders, in their own council; for admins, in every council.
     */
    suspend fun createSession(
        body: NewSession,
        idempotencyKey: String = Call.newKey(),
    ): Reply<SessionView> = sender.send(
        Call(
            "POST",
            "/v1/sessions",
            body = Call.json(body, NewSession.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(SessionView.serializer()),
        ),
    )

    /**
     * Record a summary report.
     *
     * For clerks and leaders of the council. A summary report (báo cáo tổng hợp) contains the petitions that a deputy
     * group, the Front or another body has collected for a session; its petitions are registered by themselves, with
     * the body as `source_id`. 409 when the body's report for the session is there already.
     */
    suspend fun createSummaryReport(
        body: NewSummaryReport,
        idempotencyKey: String = Call.newKey(),
    ): Reply<SummaryReportView> = sender.send(
        Call(
            "POST",
            "/v1/summary-reports",
            body = Call.json(body, NewSummaryReport.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(SummaryReportView.serializer()),
        ),
    )

    /**
     * Create a term.
     *
     * For clerks and leaders, in their own council; for admins, in every council.
     */
    suspend fun createTerm(
        body: NewTerm,
        idempotencyKey: String = Call.newKey(),
    ): Reply<TermView> = sender.send(
        Call(
            "POST",
            "/v1/terms",
            body = Call.json(body, NewTerm.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(TermView.serializer()),
        ),
    )

    /**
     * Read an administrative unit.
     *
     * For every signed-in caller.
     */
    suspend fun getAdministrativeUnit(
        id: UUID,
        ifNoneMatch: Reply<AdministrativeUnitView>? = null,
    ): Reply<AdministrativeUnitView> = sender.send(
        Call(
            "GET",
            "/v1/administrative-units/{id}".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(AdministrativeUnitView.serializer()),
        ),
    )

    /**
     * Read the annex columns of a council.
     *
     * For every signed-in caller. The id is that of the council. A council that has not set its own has the three
     * columns of the standard annex: Đã giải quyết xong, Đang giải quyết, Giải trình, thông tin.
     */
    suspend fun getAnnexColumns(
        id: UUID,
        ifNoneMatch: Reply<AnnexColumnsView>? = null,
    ): Reply<AnnexColumnsView> = sender.send(
        Call(
            "GET",
            "/v1/annex-columns/{id}".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(AnnexColumnsView.serializer()),
        ),
    )

    /**
     * Read a named period.
     *
     * For every signed-in caller.
     */
    suspend fun getNamedPeriod(
        id: UUID,
        ifNoneMatch: Reply<NamedPeriodView>? = null,
    ): Reply<NamedPeriodView> = sender.send(
        Call(
            "GET",
            "/v1/named-periods/{id}".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(NamedPeriodView.serializer()),
        ),
    )

    /**
     * Read a sector.
     *
     * For every signed-in caller.
     */
    suspend fun getSector(
        id: UUID,
        ifNoneMatch: Reply<SectorView>? = null,
    ): Reply<SectorView> = sender.send(
        Call(
            "GET",
            "/v1/sectors/{id}".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(SectorView.serializer()),
        ),
    )

    /**
     * Read a session.
     *
     * For every signed-in caller.
     */
    suspend fun getSession(
        id: UUID,
        ifNoneMatch: Reply<SessionView>? = null,
    ): Reply<SessionView> = sender.send(
        Call(
            "GET",
            "/v1/sessions/{id}".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(SessionView.serializer()),
        ),
    )

    /**
     * Read a summary report.
     *
     * 404 when the caller may not see it.
     */
    suspend fun getSummaryReport(
        id: UUID,
        ifNoneMatch: Reply<SummaryReportView>? = null,
    ): Reply<SummaryReportView> = sender.send(
        Call(
            "GET",
            "/v1/summary-reports/{id}".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(SummaryReportView.serializer()),
        ),
    )

    /**
     * Read a term.
     *
     * For every signed-in caller.
     */
    suspend fun getTerm(
        id: UUID,
        ifNoneMatch: Reply<TermView>? = null,
    ): Reply<TermView> = sender.send(
        Call(
            "GET",
            "/v1/terms/{id}".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(TermView.serializer()),
        ),
    )

    /**
     * List administrative units.
     *
     * For every signed-in caller.
     */
    suspend fun listAdministrativeUnits(
        query: ListAdministrativeUnitsQuery = ListAdministrativeUnitsQuery(),
        ifNoneMatch: Reply<PageAdministrativeUnitView>? = null,
    ): Reply<PageAdministrativeUnitView> = sender.send(
        Call(
            "GET",
            "/v1/administrative-units",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageAdministrativeUnitView.serializer()),
        ),
    )

    /** Every item of [listAdministrativeUnits], page by page. */
    fun allAdministrativeUnits(
        query: ListAdministrativeUnitsQuery = ListAdministrativeUnitsQuery(),
    ): Pages<AdministrativeUnitView> = Pages { cursor ->
        val page = listAdministrativeUnits(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * List named periods.
     *
     * For every signed-in caller.
     */
    suspend fun listNamedPeriods(
        query: ListNamedPeriodsQuery = ListNamedPeriodsQuery(),
        ifNoneMatch: Reply<PageNamedPeriodView>? = null,
    ): Reply<PageNamedPeriodView> = sender.send(
        Call(
            "GET",
            "/v1/named-periods",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageNamedPeriodView.serializer()),
        ),
    )

    /** Every item of [listNamedPeriods], page by page. */
    fun allNamedPeriods(
        query: ListNamedPeriodsQuery = ListNamedPeriodsQuery(),
    ): Pages<NamedPeriodView> = Pages { cursor ->
        val page = listNamedPeriods(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * List sectors.
     *
     * For every signed-in caller.
     */
    suspend fun listSectors(
        query: ListSectorsQuery = ListSectorsQuery(),
        ifNoneMatch: Reply<PageSectorView>? = null,
    ): Reply<PageSectorView> = sender.send(
        Call(
            "GET",
            "/v1/sectors",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageSectorView.serializer()),
        ),
    )

    /** Every item of [listSectors], page by page. */
    fun allSectors(
        query: ListSectorsQuery = ListSectorsQuery(),
    ): Pages<SectorView> = Pages { cursor ->
        val page = listSectors(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * List sessions.
     *
     * For every signed-in caller.
     */
    suspend fun listSessions(
        query: ListSessionsQuery = ListSessionsQuery(),
        ifNoneMatch: Reply<PageSessionView>? = null,
    ): Reply<PageSessionView> = sender.send(
        Call(
            "GET",
            "/v1/sessions",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageSessionView.serializer()),
        ),
    )

    /** Every item of [listSessions], page by page. */
    fun allSessions(
        query: ListSessionsQuery = ListSessionsQuery(),
    ): Pages<SessionView> = Pages { cursor ->
        val page = listSessions(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * List summary reports.
     *
     * For the council's own side: clerks, leaders, reviewers, deputies, liaisons and auditors. With `session_id` it
     * is the annex that lists each body with the day its report came.
     */
    suspend fun listSummaryReports(
        query: ListSummaryReportsQuery = ListSummaryReportsQuery(),
        ifNoneMatch: Reply<PageSummaryReportView>? = null,
    ): Reply<PageSummaryReportView> = sender.send(
        Call(
            "GET",
            "/v1/summary-reports",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageSummaryReportView.serializer()),
        ),
    )

    /** Every item of [listSummaryReports], page by page. */
    fun allSummaryReports(
        query: ListSummaryReportsQuery = ListSummaryReportsQuery(),
    ): Pages<SummaryReportView> = Pages { cursor ->
        val page = listSummaryReports(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * List terms.
     *
     * For every signed-in caller.
     */
    suspend fun listTerms(
        query: ListTermsQuery = ListTermsQuery(),
        ifNoneMatch: Reply<PageTermView>? = null,
    ): Reply<PageTermView> = sender.send(
        Call(
            "GET",
            "/v1/terms",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageTermView.serializer()),
        ),
    )

    /** Every item of [listTerms], page by page. */
    fun allTerms(
        query: ListTermsQuery = ListTermsQuery(),
    ): Pages<TermView> = Pages { cursor ->
        val page = listTerms(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * Change a named period.
     *
     * For clerks and leaders of the council, and admins. Due dates that were read by it stay as they are.
     */
    suspend fun patchNamedPeriod(
        id: UUID,
        body: NamedPeriodPatch,
        ifMatch: Version,
    ): Reply<NamedPeriodView> = sender.send(
        Call(
            "PATCH",
            "/v1/named-periods/{id}".replace("{id}", Call.segment(id)),
            body = Call.json(body, NamedPeriodPatch.serializer()),
            ifMatch = ifMatch,
            decode = Call.read(NamedPeriodView.serializer()),
        ),
    )

    /**
     * Change a sector.
     *
     * For leaders, in their own council; for admins, in every council. Absent fields stay unchanged.
     */
    suspend fun patchSector(
        id: UUID,
        body: SectorPatch,
        ifMatch: Version,
    ): Reply<SectorView> = sender.send(
        Call(
            "PATCH",
            "/v1/sectors/{id}".replace("{id}", Call.segment(id)),
            body = Call.json(body, SectorPatch.serializer()),
            ifMatch = ifMatch,
            decode = Call.read(SectorView.serializer()),
        ),
    )

    /**
     * Change a session.
     *
     * For clerks and leaders, in their own council; for admins, in every council. Absent fields stay unchanged.
     */
    suspend fun patchSession(
        id: UUID,
        body: SessionPatch,
        ifMatch: Version,
    ): Reply<SessionView> = sender.send(
        Call(
            "PATCH",
            "/v1/sessions/{id}".replace("{id}", Call.segment(id)),
            body = Call.json(body, SessionPatch.serializer()),
            ifMatch = ifMatch,
            decode = Call.read(SessionView.serializer()),
        ),
    )

    /**
     * Correct a summary report.
     *
     * For clerks and leaders of the council.
     */
    suspend fun patchSummaryReport(
        id: UUID,
        body: SummaryReportPatch,
        ifMatch: Version,
    ): Reply<SummaryReportView> = sender.send(
        Call(
            "PATCH",
            "/v1/summary-reports/{id}".replace("{id}", Call.segment(id)),
            body = Call.json(body, SummaryReportPatch.serializer()),
            ifMatch = ifMatch,
            decode = Call.read(SummaryReportView.serializer()),
        ),
    )

    /**
     * Change a term.
     *
     * For clerks and leaders, in their own council; for admins, in every council. Absent fields stay unchanged.
     */
    suspend fun patchTerm(
        id: UUID,
        body: TermPatch,
        ifMatch: Version,
    ): Reply<TermView> = sender.send(
        Call(
            "PATCH",
            "/v1/terms/{id}".replace("{id}", Call.segment(id)),
            body = Call.json(body, TermPatch.serializer()),
            ifMatch = ifMatch,
            decode = Call.read(TermView.serializer()),
        ),
    )

    /**
     * Set the annex columns of a council.
     *
     * For clerks and leaders of the council, and admins. The id is that of the council. `If-Match` is required when
     * the council has columns of its own. Figures use the new columns at once, for earlier answers too.
     */
    suspend fun putAnnexColumns(
        id: UUID,
        body: NewAnnexColumns,
        ifMatch: Version? = null,
    ): Reply<AnnexColumnsView> = sender.send(
        Call(
            "PUT",
            "/v1/annex-columns/{id}".replace("{id}", Call.segment(id)),
            body = Call.json(body, NewAnnexColumns.serializer()),
            ifMatch = ifMatch,
            decode = Call.read(AnnexColumnsView.serializer()),
        ),
    )
}

/** Query parameters of [ReferenceApi.listAdministrativeUnits]. */
data class ListAdministrativeUnitsQuery(
    val code: String? = null,
    val kind: List<UnitKind>? = null,
    /** Units directly under these; `none`: those at the top. */
    val parentId: List<IdOrNone>? = null,
    /** These units and all units below them. */
    val under: List<UUID>? = null,
    /** Units that were valid on this day. */
    val validOn: LocalDate? = null,
    /** Words of the name, with or without diacritics; each may be the beginning of a word. */
    val q: String? = null,
    val sort: NameSort? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("code", code)
        .put("kind", kind)
        .put("parent_id", parentId)
        .put("under", under)
        .put("valid_on", validOn)
        .put("q", q)
        .put("sort", sort)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}

/** Query parameters of [ReferenceApi.listNamedPeriods]. */
data class ListNamedPeriodsQuery(
    val councilId: List<UUID>? = null,
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

/** Query parameters of [ReferenceApi.listSectors]. */
data class ListSectorsQuery(
    val councilId: List<UUID>? = null,
    /** Sectors directly under these; `none`: those at the top. */
    val parentId: List<IdOrNone>? = null,
    val boardId: List<IdOrNone>? = null,
    /** Words of the name, with or without diacritics; each may be the beginning of a word. */
    val q: String? = null,
    val sort: NameSort? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("council_id", councilId)
        .put("parent_id", parentId)
        .put("board_id", boardId)
        .put("q", q)
        .put("sort", sort)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}

/** Query parameters of [ReferenceApi.listSessions]. */
data class ListSessionsQuery(
    val councilId: List<UUID>? = null,
    val termId: List<UUID>? = null,
    val kind: List<SessionKind>? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("council_id", councilId)
        .put("term_id", termId)
        .put("kind", kind)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}

/** Query parameters of [ReferenceApi.listSummaryReports]. */
data class ListSummaryReportsQuery(
    val councilId: List<UUID>? = null,
    val sessionId: List<UUID>? = null,
    val organizationId: List<UUID>? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("council_id", councilId)
        .put("session_id", sessionId)
        .put("organization_id", organizationId)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}

/** Query parameters of [ReferenceApi.listTerms]. */
data class ListTermsQuery(
    val councilId: List<UUID>? = null,
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
