package vn.kiennghi.client.api

import java.util.UUID
import vn.kiennghi.client.Call
import vn.kiennghi.client.Pages
import vn.kiennghi.client.Query
import vn.kiennghi.client.Reply
import vn.kiennghi.client.Sender
import vn.kiennghi.client.Version
import vn.kiennghi.client.model.NewTheme
import vn.kiennghi.client.model.PageThemeView
import vn.kiennghi.client.model.ThemePatch
import vn.kiennghi.client.model.ThemeView

/** Operations of `Themes`. */
class ThemesApi internal constructor(private val sender: Sender) {
    /**
     * Create a theme.
     *
     * For clerks, leaders and reviewers of the council.
     */
    suspend fun createTheme(
        body: NewTheme,
        idempotencyKey: String = Call.newKey(),
    ): Reply<ThemeView> = sender.send(
        Call(
            "POST",
            "/v1/themes",
            body = Call.json(body, NewTheme.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(ThemeView.serializer()),
        ),
    )

    /**
     * Read a theme.
     *
     * For clerks, leaders, reviewers, deputies and auditors of the council.
     */
    suspend fun getTheme(
        id: UUID,
        ifNoneMatch: Reply<ThemeView>? = null,
    ): Reply<ThemeView> = sender.send(
        Call(
            "GET",
            "/v1/themes/{id}".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(ThemeView.serializer()),
        ),
    )

    /**
     * List themes.
     *
     * For clerks, leaders, reviewers, deputies and auditors: those of their council.
     */
    suspend fun listThemes(
        query: ListThemesQuery = ListThemesQuery(),
        ifNoneMatch: Reply<PageThemeView>? = null,
    ): Reply<PageThemeView> = sender.send(
        Call(
            "GET",
            "/v1/themes",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageThemeView.serializer()),
        ),
    )

    /** Every item of [listThemes], page by page. */
    fun allThemes(
        query: ListThemesQuery = ListThemesQuery(),
    ): Pages<ThemeView> = Pages { cursor ->
        val page = listThemes(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * Change a theme.
     *
     * For clerks, leaders and reviewers of the council. Absent fields stay unchanged.
     */
    suspend fun patchTheme(
        id: UUID,
        body: ThemePatch,
        ifMatch: Version,
    ): Reply<ThemeView> = sender.send(
        Call(
            "PATCH",
            "/v1/themes/{id}".replace("{id}", Call.segment(id)),
            body = Call.json(body, ThemePatch.serializer()),
            ifMatch = ifMatch,
            decode = Call.read(ThemeView.serializer()),
        ),
    )
}

/** Query parameters of [ThemesApi.listThemes]. */
data class ListThemesQuery(
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
