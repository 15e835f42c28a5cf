package vn.kiennghi.client.api

import java.util.UUID
import vn.kiennghi.client.Call
import vn.kiennghi.client.Pages
import vn.kiennghi.client.Query
import vn.kiennghi.client.Reply
import vn.kiennghi.client.Sender
import vn.kiennghi.client.Version
import vn.kiennghi.client.model.AccessLinkView
import vn.kiennghi.client.model.AssignmentView
import vn.kiennghi.client.model.DraftStatus
import vn.kiennghi.client.model.LinkedAssignment
import vn.kiennghi.client.model.LinkedAssignmentStep
import vn.kiennghi.client.model.NewAccessLink
import vn.kiennghi.client.model.NewResponseDraft
import vn.kiennghi.client.model.OpenAccessLink
import vn.kiennghi.client.model.OpenedAccessLink
import vn.kiennghi.client.model.PageAccessLinkView
import vn.kiennghi.client.model.PageResponseDraftView
import vn.kiennghi.client.model.ResponseDraftStep
import vn.kiennghi.client.model.ResponseDraftView

/** Operations of `AccessLinks`. */
class AccessLinksApi internal constructor(private val sender: Sender) {
    /**
     * Create an access link.
     *
     * For clerks. With the link, an agency in which nobody can respond reads one assignment, acknowledges it,
     * reports, and submits the draft of its response. The response shows the link once: whoever has it can open it,
     * so give it to the agency alone. The link that the assignment had before is revoked.
     */
    suspend fun createAccessLink(
        body: NewAccessLink,
        idempotencyKey: String = Call.newKey(),
    ): Reply<AccessLinkView> = sender.send(
        Call(
            "POST",
            "/v1/access-links",
            body = Call.json(body, NewAccessLink.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(AccessLinkView.serializer()),
        ),
    )

    /**
     * Submit the draft of a response.
     *
     * It takes the place of one that waits. When the council's office confirms it, it is the agency's response, of
     * the day on which it was submitted.
     */
    suspend fun createResponseDraft(
        body: NewResponseDraft,
        idempotencyKey: String = Call.newKey(),
    ): Reply<ResponseDraftView> = sender.send(
        Call(
            "POST",
            "/v1/linked-assignment/drafts",
            body = Call.json(body, NewResponseDraft.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(ResponseDraftView.serializer()),
        ),
    )

    /**
     * Read an access link.
     *
     * Without the link itself.
     */
    suspend fun getAccessLink(
        id: UUID,
        ifNoneMatch: Reply<AccessLinkView>? = null,
    ): Reply<AccessLinkView> = sender.send(
        Call(
            "GET",
            "/v1/access-links/{id}".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(AccessLinkView.serializer()),
        ),
    )

    /**
     * Read the assignment of the access link.
     *
     * With the drafts that were submitted, and what can be done now. `ETag` is that of the assignment, for its steps.
     */
    suspend fun getLinkedAssignment(
        ifNoneMatch: Reply<LinkedAssignment>? = null,
    ): Reply<LinkedAssignment> = sender.send(
        Call(
            "GET",
            "/v1/linked-assignment",
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(LinkedAssignment.serializer()),
        ),
    )

    /**
     * Read the draft of a response.
     *
     * 404 unless it is for the caller's council.
     */
    suspend fun getResponseDraft(
        id: UUID,
        ifNoneMatch: Reply<ResponseDraftView>? = null,
    ): Reply<ResponseDraftView> = sender.send(
        Call(
            "GET",
            "/v1/response-drafts/{id}".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(ResponseDraftView.serializer()),
        ),
    )

    /**
     * List access links.
     *
     * Those of the caller's council, newest first.
     */
    suspend fun listAccessLinks(
        query: ListAccessLinksQuery = ListAccessLinksQuery(),
        ifNoneMatch: Reply<PageAccessLinkView>? = null,
    ): Reply<PageAccessLinkView> = sender.send(
        Call(
            "GET",
            "/v1/access-links",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageAccessLinkView.serializer()),
        ),
    )

    /** Every item of [listAccessLinks], page by page. */
    fun allAccessLinks(
        query: ListAccessLinksQuery = ListAccessLinksQuery(),
    ): Pages<AccessLinkView> = Pages { cursor ->
        val page = listAccessLinks(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * List drafts of responses.
     *
     * Those for the caller's council, newest first; `status=submitted` are those that wait.
     */
    suspend fun listResponseDrafts(
        query: ListResponseDraftsQuery = ListResponseDraftsQuery(),
        ifNoneMatch: Reply<PageResponseDraftView>? = null,
    ): Reply<PageResponseDraftView> = sender.send(
        Call(
            "GET",
            "/v1/response-drafts",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageResponseDraftView.serializer()),
        ),
    )

    /** Every item of [listResponseDrafts], page by page. */
    fun allResponseDrafts(
        query: ListResponseDraftsQuery = ListResponseDraftsQuery(),
    ): Pages<ResponseDraftView> = Pages { cursor ->
        val page = listResponseDrafts(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * Open an access link.
     *
     * Exchanges the token of the link, what stands after `#` in its URL, for an access token of the operations on
     * `/v1/linked-assignment`; it is valid for nothing else. A link is opened once; within ten minutes it can be
     * opened again, which ends the first access token. 401 when there is no such link, it was opened before, has
     * expired or was revoked, or the assignment has ended.
     */
    suspend fun openAccessLink(
        body: OpenAccessLink,
    ): Reply<OpenedAccessLink> = sender.send(
        Call(
            "POST",
            "/v1/access-links/open",
            body = Call.json(body, OpenAccessLink.serializer()),
            anonymous = true,
            decode = Call.read(OpenedAccessLink.serializer()),
        ),
    )

    /**
     * Revoke an access link.
     *
     * For clerks. Who uses it now is refused from the next request on. 409 when it was revoked already.
     */
    suspend fun revokeAccessLink(
        id: UUID,
        ifMatch: Version,
    ): Reply<AccessLinkView> = sender.send(
        Call(
            "DELETE",
            "/v1/access-links/{id}".replace("{id}", Call.segment(id)),
            ifMatch = ifMatch,
            decode = Call.read(AccessLinkView.serializer()),
        ),
    )

    /**
     * Append a step to the assignment of the access link.
     *
     * `acknowledge`, `report_progress` or `submit_report`, as the agency's own step. Every step leaves an event.
     */
    suspend fun stepLinkedAssignment(
        body: LinkedAssignmentStep,
        ifMatch: Version,
        idempotencyKey: String = Call.newKey(),
    ): Reply<AssignmentView> = sender.send(
        Call(
            "POST",
            "/v1/linked-assignment/steps",
            body = Call.json(body, LinkedAssignmentStep.serializer()),
            ifMatch = ifMatch,
            idempotencyKey = idempotencyKey,
            decode = Call.read(AssignmentView.serializer()),
        ),
    )

    /**
     * Append a step to the draft of a response.
     *
     * For clerks, who may record responses for agencies without users. `confirm_draft`: the agency has responded, on
     * the day on which it submitted the draft; the response is recorded on its behalf. `return_draft`: the agency can
     * submit another one. 409 when the draft does not wait any more, or the response is not possible now.
     */
    suspend fun stepResponseDraft(
        id: UUID,
        body: ResponseDraftStep,
        ifMatch: Version,
        idempotencyKey: String = Call.newKey(),
    ): Reply<ResponseDraftView> = sender.send(
        Call(
            "POST",
            "/v1/response-drafts/{id}/steps".replace("{id}", Call.segment(id)),
            body = Call.json(body, ResponseDraftStep.serializer()),
            ifMatch = ifMatch,
            idempotencyKey = idempotencyKey,
            decode = Call.read(ResponseDraftView.serializer()),
        ),
    )
}

/** Query parameters of [AccessLinksApi.listAccessLinks]. */
data class ListAccessLinksQuery(
    val councilId: List<UUID>? = null,
    val caseId: List<UUID>? = null,
    val assignmentId: List<UUID>? = null,
    val organizationId: List<UUID>? = null,
    /** `true`: only those that work still; `false`: only those that were revoked or have expired. */
    val valid: Boolean? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("council_id", councilId)
        .put("case_id", caseId)
        .put("assignment_id", assignmentId)
        .put("organization_id", organizationId)
        .put("valid", valid)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}

/** Query parameters of [AccessLinksApi.listResponseDrafts]. */
data class ListResponseDraftsQuery(
    val status: List<DraftStatus>? = null,
    val councilId: List<UUID>? = null,
    val caseId: List<UUID>? = null,
    val assignmentId: List<UUID>? = null,
    val organizationId: List<UUID>? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("status", status)
        .put("council_id", councilId)
        .put("case_id", caseId)
        .put("assignment_id", assignmentId)
        .put("organization_id", organizationId)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}
