package vn.kiennghi.client.api

import vn.kiennghi.client.Call
import vn.kiennghi.client.Pages
import vn.kiennghi.client.Query
import vn.kiennghi.client.Reply
import vn.kiennghi.client.Sender
import vn.kiennghi.client.Version
import vn.kiennghi.client.model.CalendarYearBrief
import vn.kiennghi.client.model.CalendarYearView
import vn.kiennghi.client.model.NewCalendarYear
import vn.kiennghi.client.model.PageCalendarYearBrief

/** Operations of `Calendar`. */
class CalendarApi internal constructor(private val sender: Sender) {
    /**
     * Read a calendar year.
     *
     * For every signed-in caller. Monday to Friday are working days, except the days off listed here; a make-up
     * working day is a day of a weekend that is worked.
     */
    suspend fun getYear(
        year: Int,
        ifNoneMatch: Reply<CalendarYearView>? = null,
    ): Reply<CalendarYearView> = sender.send(
        Call(
            "GET",
            "/v1/calendar/{year}".replace("{year}", Call.segment(year)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(CalendarYearView.serializer()),
        ),
    )

    /**
     * Export a calendar year as an iCalendar file.
     *
     * For every signed-in caller. The file (RFC 5545) has one all-day event for each run of consecutive days;
     * `X-KIENNGHI-KIND` is `off` or `working`.
     */
    suspend fun getYearFile(
        year: Int,
        ifNoneMatch: Reply<String>? = null,
    ): Reply<String> = sender.send(
        Call(
            "GET",
            "/v1/calendar/{year}/ics".replace("{year}", Call.segment(year)),
            ifNoneMatch = ifNoneMatch,
            decode = { it.text() },
        ),
    )

    /**
     * List calendar years.
     *
     * For every signed-in caller. A due date that needs a year which is missing here cannot be calculated.
     */
    suspend fun listYears(
        query: ListYearsQuery = ListYearsQuery(),
        ifNoneMatch: Reply<PageCalendarYearBrief>? = null,
    ): Reply<PageCalendarYearBrief> = sender.send(
        Call(
            "GET",
            "/v1/calendar",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageCalendarYearBrief.serializer()),
        ),
    )

    /** Every item of [listYears], page by page. */
    fun allYears(
        query: ListYearsQuery = ListYearsQuery(),
    ): Pages<CalendarYearBrief> = Pages { cursor ->
        val page = listYears(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * Create a calendar year, or replace its days.
     *
     * For admins. `If-Match` is required when the year exists. Due dates already set stay as they are; `GET
     * /v1/deadlines/recalculations` lists those that a recalculation would move.
     */
    suspend fun putYear(
        year: Int,
        body: NewCalendarYear,
        ifMatch: Version? = null,
    ): Reply<CalendarYearView> = sender.send(
        Call(
            "PUT",
            "/v1/calendar/{year}".replace("{year}", Call.segment(year)),
            body = Call.json(body, NewCalendarYear.serializer()),
            ifMatch = ifMatch,
            decode = Call.read(CalendarYearView.serializer()),
        ),
    )

    /**
     * Import a calendar year from an iCalendar file.
     *
     * For admins. Creates the year or replaces its days; `If-Match` is required when the year exists. The file has at
     * most 1 MiB and contains all-day events of this year only, without recurrence rules. An event is what its
     * `X-KIENNGHI-KIND` says; without it, it is a day off only if `days_off` names its category.
     */
    suspend fun putYearFile(
        year: Int,
        body: String,
        source: String? = null,
        provisional: Boolean? = null,
        daysOff: String? = null,
        ifMatch: Version? = null,
    ): Reply<CalendarYearView> = sender.send(
        Call(
            "PUT",
            "/v1/calendar/{year}/ics".replace("{year}", Call.segment(year)),
            query = Query().put("source", source).put("provisional", provisional).put("days_off", daysOff).pairs,
            body = body.encodeToByteArray(),
            contentType = "text/calendar",
            ifMatch = ifMatch,
            decode = Call.read(CalendarYearView.serializer()),
        ),
    )
}

/** Query parameters of [CalendarApi.listYears]. */
data class ListYearsQuery(
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}
