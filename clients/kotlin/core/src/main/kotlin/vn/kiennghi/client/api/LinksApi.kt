package vn.kiennghi.client.api

import java.util.UUID
import vn.kiennghi.client.Call
import vn.kiennghi.client.Pages
import vn.kiennghi.client.Query
import vn.kiennghi.client.Reply
import vn.kiennghi.client.Sender
import vn.kiennghi.client.Version
import vn.kiennghi.client.model.LinkDirection
import vn.kiennghi.client.model.LinkKind
import vn.kiennghi.client.model.LinkView
import vn.kiennghi.client.model.NewCaseLink
import vn.kiennghi.client.model.PageLinkView
import vn.kiennghi.client.model.RecurrencesView

/** Operations of `Links`. */
class LinksApi internal constructor(private val sender: Sender) {
    /**
     * Link a case to another one.
     *
     * For clerks, leaders and reviewers of the council that has both cases. Links a recommendation to a petition that
     * it arises from or settles, or a later case to an earlier one that it repeats. Both cases get a new version.
     */
    suspend fun createLink(
        id: UUID,
        body: NewCaseLink,
        idempotencyKey: String = Call.newKey(),
    ): Reply<LinkView> = sender.send(
        Call(
            "POST",
            "/v1/cases/{id}/links".replace("{id}", Call.segment(id)),
            body = Call.json(body, NewCaseLink.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(LinkView.serializer()),
        ),
    )

    /**
     * Delete a link.
     *
     * For clerks, leaders and reviewers. Both cases get a new version, and an event records the deletion in each. A
     * link that comes from splitting a recommendation cannot be deleted.
     */
    suspend fun deleteLink(
        id: UUID,
        ifMatch: Version,
    ): Reply<LinkView> = sender.send(
        Call(
            "DELETE",
            "/v1/links/{id}".replace("{id}", Call.segment(id)),
            ifMatch = ifMatch,
            decode = Call.read(LinkView.serializer()),
        ),
    )

    /**
     * Read a link.
     *
     * As seen from the case that links to the other. 404 unless the caller may see both cases.
     */
    suspend fun getLink(
        id: UUID,
        ifNoneMatch: Reply<LinkView>? = null,
    ): Reply<LinkView> = sender.send(
        Call(
            "GET",
            "/v1/links/{id}".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(LinkView.serializer()),
        ),
    )

    /**
     * Read how often a case's matter was raised.
     *
     * Returns the whole chain: the cases that this one repeats, the cases that repeat it, and theirs in turn, in the
     * order in which they were raised, as far as the caller may see them.
     */
    suspend fun getRecurrences(
        id: UUID,
        ifNoneMatch: Reply<RecurrencesView>? = null,
    ): Reply<RecurrencesView> = sender.send(
        Call(
            "GET",
            "/v1/cases/{id}/recurrences".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(RecurrencesView.serializer()),
        ),
    )

    /**
     * List a case's links.
     *
     * Links in both directions, where the caller may see the other case too.
     */
    suspend fun listLinks(
        id: UUID,
        query: ListLinksQuery = ListLinksQuery(),
        ifNoneMatch: Reply<PageLinkView>? = null,
    ): Reply<PageLinkView> = sender.send(
        Call(
            "GET",
            "/v1/cases/{id}/links".replace("{id}", Call.segment(id)),
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageLinkView.serializer()),
        ),
    )

    /** Every item of [listLinks], page by page. */
    fun allLinks(
        id: UUID,
        query: ListLinksQuery = ListLinksQuery(),
    ): Pages<LinkView> = Pages { cursor ->
        val page = listLinks(id, query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }
}

/** Query parameters of [LinksApi.listLinks]. */
data class ListLinksQuery(
    val kind: List<LinkKind>? = null,
    val direction: LinkDirection? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("kind", kind)
        .put("direction", direction)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}
