package vn.kiennghi.client.api

import java.util.UUID
import vn.kiennghi.client.Call
import vn.kiennghi.client.Pages
import vn.kiennghi.client.Query
import vn.kiennghi.client.Reply
import vn.kiennghi.client.Sender
import vn.kiennghi.client.model.NewResponse
import vn.kiennghi.client.model.NewResponseVersion
import vn.kiennghi.client.model.Outcome
import vn.kiennghi.client.model.PageResponseView
import vn.kiennghi.client.model.ResponseKind
import vn.kiennghi.client.model.ResponseView

/** Operations of `Responses`. */
class ResponsesApi internal constructor(private val sender: Sender) {
    /**
     * Submit a response.
     *
     * For the head of the agency; a clerk records the response of an agency that has no users. One response to one or
     * many assignments of one agency that are in progress: all of them become answered, or none. The commitments that
     * it makes are followed under `/v1/commitments`. 412 when an assignment has changed since it was read.
     */
    suspend fun createResponse(
        body: NewResponse,
        idempotencyKey: String = Call.newKey(),
    ): Reply<ResponseView> = sender.send(
        Call(
            "POST",
            "/v1/responses",
            body = Call.json(body, NewResponse.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(ResponseView.serializer()),
        ),
    )

    /**
     * Correct a response, or answer further.
     *
     * For the head of the agency; a clerk records what the agency said on paper. A new version of the response is the
     * whole answer as it reads now, for all assignments or for those named: all of them, or none. Every version stays
     * readable, the newest counts, and the day of the first answer stays on record. A correction that changes the
     * outcome, and every further answer, is reviewed again. 409 when a case is closed: reopen it first. 412 when an
     * assignment, or the version in the path, has changed since it was read.
     */
    suspend fun createResponseVersion(
        id: UUID,
        body: NewResponseVersion,
        idempotencyKey: String = Call.newKey(),
    ): Reply<ResponseView> = sender.send(
        Call(
            "POST",
            "/v1/responses/{id}/versions".replace("{id}", Call.segment(id)),
            body = Call.json(body, NewResponseVersion.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(ResponseView.serializer()),
        ),
    )

    /**
     * Read a response.
     *
     * With all its versions: corrections and further answers, the newest first. 404 when the caller may not see it.
     */
    suspend fun getResponse(
        id: UUID,
        ifNoneMatch: Reply<ResponseView>? = null,
    ): Reply<ResponseView> = sender.send(
        Call(
            "GET",
            "/v1/responses/{id}".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(ResponseView.serializer()),
        ),
    )

    /**
     * List responses.
     *
     * A council sees those to all its cases; an agency its own and those of the cases it has.
     */
    suspend fun listResponses(
        query: ListResponsesQuery = ListResponsesQuery(),
        ifNoneMatch: Reply<PageResponseView>? = null,
    ): Reply<PageResponseView> = sender.send(
        Call(
            "GET",
            "/v1/responses",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageResponseView.serializer()),
        ),
    )

    /** Every item of [listResponses], page by page. */
    fun allResponses(
        query: ListResponsesQuery = ListResponsesQuery(),
    ): Pages<ResponseView> = Pages { cursor ->
        val page = listResponses(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }
}

/** Query parameters of [ResponsesApi.listResponses]. */
data class ListResponsesQuery(
    /** Responses to these cases. */
    val caseId: List<UUID>? = null,
    /** Responses of these agencies. */
    val organizationId: List<UUID>? = null,
    val outcome: List<Outcome>? = null,
    /** First answers, corrections or further answers. */
    val kind: List<ResponseKind>? = null,
    /** The number of the document that contains the answer, with or without its notation: `393`, `393/UBND-VP`. */
    val documentNumber: String? = null,
    /** Corrections of these responses, and further answers to them. */
    val versionOf: List<UUID>? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("case_id", caseId)
        .put("organization_id", organizationId)
        .put("outcome", outcome)
        .put("kind", kind)
        .put("document_number", documentNumber)
        .put("version_of", versionOf)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}
