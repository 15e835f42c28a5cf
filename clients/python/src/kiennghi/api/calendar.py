"""Operations of `calendar`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any

from typing_extensions import TypedDict, Unpack

from .._call import Call, text
from .._reply import Reply
from ..models.calendar_year_view import CalendarYearView
from ..models.new_calendar_year import NewCalendarYear
from ..models.page_calendar_year_brief import PageCalendarYearBrief

if TYPE_CHECKING:
    from .._aio import AsyncSender
    from .._sync import Sender
    from ..models.calendar_year_brief import CalendarYearBrief


class ListYearsQuery(TypedDict, total=False):
    """Query parameters of `list_years`."""

    limit: int | None
    cursor: str | None
    count: bool | None


class PutYearFileQuery(TypedDict, total=False):
    """Query parameters of `put_year_file`."""

    source: str | None
    provisional: bool | None
    days_off: str | None


class Calendar:
    """Operations of `calendar`."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list_years(
        self,
        *,
        if_none_match: Reply[PageCalendarYearBrief] | None = None,
        **query: Unpack[ListYearsQuery],
    ) -> Reply[PageCalendarYearBrief]:
        """List calendar years.

        For every signed-in caller. A due date that needs a year which is missing here cannot be calculated.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/calendar",
                PageCalendarYearBrief.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_years(self, **query: Unpack[ListYearsQuery]) -> Iterator[CalendarYearBrief]:
        """Every item of `list_years`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/calendar",
                PageCalendarYearBrief.from_dict,
                query=query,
            )
        )

    def get_year(
        self,
        year: int,
        *,
        if_none_match: Reply[CalendarYearView] | None = None,
    ) -> Reply[CalendarYearView]:
        """Read a calendar year.

        For every signed-in caller. Monday to Friday are working days, except the days off listed here; a make-up working
        day is a day of a weekend that is worked.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/calendar/{year}",
                CalendarYearView.from_dict,
                path={
                    "year": year,
                },
                if_none_match=if_none_match,
            )
        )

    def put_year(
        self,
        year: int,
        body: NewCalendarYear,
        *,
        if_match: Reply[Any] | str | None = None,
    ) -> Reply[CalendarYearView]:
        """Create a calendar year, or replace its days.

        For admins. `If-Match` is required when the year exists. Due dates already set stay as they are;
        `GET /v1/deadlines/recalculations` lists those that a recalculation would move.
        """
        return self._sender.send(
            Call(
                "PUT",
                "/v1/calendar/{year}",
                CalendarYearView.from_dict,
                path={
                    "year": year,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    def get_year_file(
        self,
        year: int,
        *,
        if_none_match: Reply[str] | None = None,
    ) -> Reply[str]:
        """Export a calendar year as an iCalendar file.

        For every signed-in caller. The file (RFC 5545) has one all-day event for each run of consecutive days;
        `X-KIENNGHI-KIND` is `off` or `working`.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/calendar/{year}/ics",
                text,
                path={
                    "year": year,
                },
                if_none_match=if_none_match,
            )
        )

    def put_year_file(
        self,
        year: int,
        body: str,
        *,
        if_match: Reply[Any] | str | None = None,
        **query: Unpack[PutYearFileQuery],
    ) -> Reply[CalendarYearView]:
        """Import a calendar year from an iCalendar file.

        For admins. Creates the year or replaces its days; `If-Match` is required when the year exists. The file has at most
        1 MiB and contains all-day events of this year only, without recurrence rules. An event is
        what its `X-KIENNGHI-KIND` says; without it, it is a day off only if `days_off` names its category.
        """
        return self._sender.send(
            Call(
                "PUT",
                "/v1/calendar/{year}/ics",
                CalendarYearView.from_dict,
                path={
                    "year": year,
                },
                query=query,
                body=body,
                content_type="text/calendar",
                if_match=if_match,
            )
        )


class AsyncCalendar:
    """Operations of `calendar`."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list_years(
        self,
        *,
        if_none_match: Reply[PageCalendarYearBrief] | None = None,
        **query: Unpack[ListYearsQuery],
    ) -> Reply[PageCalendarYearBrief]:
        """List calendar years.

        For every signed-in caller. A due date that needs a year which is missing here cannot be calculated.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/calendar",
                PageCalendarYearBrief.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_years(self, **query: Unpack[ListYearsQuery]) -> AsyncIterator[CalendarYearBrief]:
        """Every item of `list_years`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/calendar",
                PageCalendarYearBrief.from_dict,
                query=query,
            )
        )

    async def get_year(
        self,
        year: int,
        *,
        if_none_match: Reply[CalendarYearView] | None = None,
    ) -> Reply[CalendarYearView]:
        """Read a calendar year.

        For every signed-in caller. Monday to Friday are working days, except the days off listed here; a make-up working
        day is a day of a weekend that is worked.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/calendar/{year}",
                CalendarYearView.from_dict,
                path={
                    "year": year,
                },
                if_none_match=if_none_match,
            )
        )

    async def put_year(
        self,
        year: int,
        body: NewCalendarYear,
        *,
        if_match: Reply[Any] | str | None = None,
    ) -> Reply[CalendarYearView]:
        """Create a calendar year, or replace its days.

        For admins. `If-Match` is required when the year exists. Due dates already set stay as they are;
        `GET /v1/deadlines/recalculations` lists those that a recalculation would move.
        """
        return await self._sender.send(
            Call(
                "PUT",
                "/v1/calendar/{year}",
                CalendarYearView.from_dict,
                path={
                    "year": year,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    async def get_year_file(
        self,
        year: int,
        *,
        if_none_match: Reply[str] | None = None,
    ) -> Reply[str]:
        """Export a calendar year as an iCalendar file.

        For every signed-in caller. The file (RFC 5545) has one all-day event for each run of consecutive days;
        `X-KIENNGHI-KIND` is `off` or `working`.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/calendar/{year}/ics",
                text,
                path={
                    "year": year,
                },
                if_none_match=if_none_match,
            )
        )

    async def put_year_file(
        self,
        year: int,
        body: str,
        *,
        if_match: Reply[Any] | str | None = None,
        **query: Unpack[PutYearFileQuery],
    ) -> Reply[CalendarYearView]:
        """Import a calendar year from an iCalendar file.

        For admins. Creates the year or replaces its days; `If-Match` is required when the year exists. The file has at most
        1 MiB and contains all-day events of this year only, without recurrence rules. An event is
        what its `X-KIENNGHI-KIND` says; without it, it is a day off only if `days_off` names its category.
        """
        return await self._sender.send(
            Call(
                "PUT",
                "/v1/calendar/{year}/ics",
                CalendarYearView.from_dict,
                path={
                    "year": year,
                },
                query=query,
                body=body,
                content_type="text/calendar",
                if_match=if_match,
            )
        )
