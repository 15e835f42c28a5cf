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
import vn.kiennghi.client.model.CouncilSetup
import vn.kiennghi.client.model.NameSort
import vn.kiennghi.client.model.NewCouncil
import vn.kiennghi.client.model.NewOrganization
import vn.kiennghi.client.model.OrganizationKind
import vn.kiennghi.client.model.OrganizationPatch
import vn.kiennghi.client.model.OrganizationView
import vn.kiennghi.client.model.PageOrganizationView
import vn.kiennghi.client.model.Succession

/** Operations of `Organizations`. */
class OrganizationsApi internal constructor(private val sender: Sender) {
    /**
     * Make a council.
     *
     * Makes the council of a commune or province with standing body, boards, office, deputy groups, sectors and first
     * users from a template, in one act. The passwords of the first users are shown only in this response; each must
     * be changed at the first sign-in. A council that exists already is returned as it is, with status 200 and
     * without users. For admins.
     */
    suspend fun createCouncil(
        body: NewCouncil,
        idempotencyKey: String = Call.newKey(),
    ): Reply<CouncilSetup> = sender.send(
        Call(
            "POST",
            "/v1/councils",
            body = Call.json(body, NewCouncil.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(CouncilSetup.serializer()),
        ),
    )

    /**
     * Create an organization.
     *
     * For admins. Clerks and leaders may create a `central_body`, to which they refer petitions, without a parent,
     * unit or area; 409 when there is one of the same name.
     */
    suspend fun createOrganization(
        body: NewOrganization,
        idempotencyKey: String = Call.newKey(),
    ): Reply<OrganizationView> = sender.send(
        Call(
            "POST",
            "/v1/organizations",
            body = Call.json(body, NewOrganization.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(OrganizationView.serializer()),
        ),
    )

    /**
     * Read an organization.
     *
     * For every signed-in caller.
     */
    suspend fun getOrganization(
        id: UUID,
        ifNoneMatch: Reply<OrganizationView>? = null,
    ): Reply<OrganizationView> = sender.send(
        Call(
            "GET",
            "/v1/organizations/{id}".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(OrganizationView.serializer()),
        ),
    )

    /**
     * List organizations.
     *
     * For every signed-in caller.
     */
    suspend fun listOrganizations(
        query: ListOrganizationsQuery = ListOrganizationsQuery(),
        ifNoneMatch: Reply<PageOrganizationView>? = null,
    ): Reply<PageOrganizationView> = sender.send(
        Call(
            "GET",
            "/v1/organizations",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageOrganizationView.serializer()),
        ),
    )

    /** Every item of [listOrganizations], page by page. */
    fun allOrganizations(
        query: ListOrganizationsQuery = ListOrganizationsQuery(),
    ): Pages<OrganizationView> = Pages { cursor ->
        val page = listOrganizations(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * Change an organization.
     *
     * For admins. Absent fields stay unchanged.
     */
    suspend fun patchOrganization(
        id: UUID,
        body: OrganizationPatch,
        ifMatch: Version,
    ): Reply<OrganizationView> = sender.send(
        Call(
            "PATCH",
            "/v1/organizations/{id}".replace("{id}", Call.segment(id)),
            body = Call.json(body, OrganizationPatch.serializer()),
            ifMatch = ifMatch,
            decode = Call.read(OrganizationView.serializer()),
        ),
    )

    /**
     * Name an organization's successors.
     *
     * For admins. The organization ends on the day before its successors begin. Name a successor again to correct its
     * first day.
     */
    suspend fun succeedOrganization(
        id: UUID,
        body: Succession,
        ifMatch: Version,
        idempotencyKey: String = Call.newKey(),
    ): Reply<OrganizationView> = sender.send(
        Call(
            "POST",
            "/v1/organizations/{id}/successors".replace("{id}", Call.segment(id)),
            body = Call.json(body, Succession.serializer()),
            ifMatch = ifMatch,
            idempotencyKey = idempotencyKey,
            decode = Call.read(OrganizationView.serializer()),
        ),
    )
}

/** Query parameters of [OrganizationsApi.listOrganizations]. */
data class ListOrganizationsQuery(
    val kind: List<OrganizationKind>? = null,
    /** Organizations directly under these; `none`: those at the top. */
    val parentId: List<IdOrNone>? = null,
    /** This organization and all its descendants. */
    val under: UUID? = null,
    val councilId: List<UUID>? = null,
    val unitId: List<UUID>? = null,
    /** An official code, in any scheme. */
    val code: String? = null,
    /** Organizations that were valid on this day. */
    val validOn: LocalDate? = null,
    /** Words of the name, with or without diacritics; each may be the beginning of a word. */
    val q: String? = null,
    /**
     * Whether the caller's council can assign cases to it now: it stands today, and it is neither the council itself
     * nor a body inside of another council; for whoever assigns, nor the own body.
     */
    val assignable: Boolean? = null,
    val sort: NameSort? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("kind", kind)
        .put("parent_id", parentId)
        .put("under", under)
        .put("council_id", councilId)
        .put("unit_id", unitId)
        .put("code", code)
        .put("valid_on", validOn)
        .put("q", q)
        .put("assignable", assignable)
        .put("sort", sort)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}
