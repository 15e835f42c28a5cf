"""Operations of `reference`."""

from __future__ import annotations

import datetime
from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any, Literal
from uuid import UUID

from typing_extensions import TypedDict, Unpack

from .._call import Call, new_key
from .._reply import Reply
from ..models.administrative_unit_view import AdministrativeUnitView
from ..models.annex_columns_view import AnnexColumnsView
from ..models.name_sort import NameSort
from ..models.named_period_patch import NamedPeriodPatch
from ..models.named_period_view import NamedPeriodView
from ..models.new_annex_columns import NewAnnexColumns
from ..models.new_named_period import NewNamedPeriod
from ..models.new_sector import NewSector
from ..models.new_session import NewSession
from ..models.new_summary_report import NewSummaryReport
from ..models.new_term import NewTerm
from ..models.page_administrative_unit_view import PageAdministrativeUnitView
from ..models.page_named_period_view import PageNamedPeriodView
from ..models.page_sector_view import PageSectorView
from ..models.page_session_view import PageSessionView
from ..models.page_summary_report_view import PageSummaryReportView
from ..models.page_term_view import PageTermView
from ..models.sector_patch import SectorPatch
from ..models.sector_view import SectorView
from ..models.session_kind import SessionKind
from ..models.session_patch import SessionPatch
from ..models.session_view import SessionView
from ..models.summary_report_patch import SummaryReportPatch
from ..models.summary_report_view import SummaryReportView
from ..models.term_patch import TermPatch
from ..models.term_view import TermView
from ..models.unit_kind import UnitKind

if TYPE_CHECKING:
    from .._aio import AsyncSender
    from .._sync import Sender


class ListAdministrativeUnitsQuery(TypedDict, total=False):
    """Query parameters of `list_administrative_units`."""

    code: str | None
    kind: UnitKind | list[UnitKind] | None
    parent_id: Literal["none"] | UUID | list[Literal["none"] | UUID] | None
    under: UUID | list[UUID] | None
    valid_on: datetime.date | None
    q: str | None
    sort: NameSort | None
    """The sort order of a list of named things."""
    limit: int | None
    cursor: str | None
    count: bool | None


class ListNamedPeriodsQuery(TypedDict, total=False):
    """Query parameters of `list_named_periods`."""

    council_id: UUID | list[UUID] | None
    limit: int | None
    cursor: str | None
    count: bool | None


class ListSectorsQuery(TypedDict, total=False):
    """Query parameters of `list_sectors`."""

    council_id: UUID | list[UUID] | None
    parent_id: Literal["none"] | UUID | list[Literal["none"] | UUID] | None
    board_id: Literal["none"] | UUID | list[Literal["none"] | UUID] | None
    q: str | None
    sort: NameSort | None
    """The sort order of a list of named things."""
    limit: int | None
    cursor: str | None
    count: bool | None


class ListSessionsQuery(TypedDict, total=False):
    """Query parameters of `list_sessions`."""

    council_id: UUID | list[UUID] | None
    term_id: UUID | list[UUID] | None
    kind: SessionKind | list[SessionKind] | None
    limit: int | None
    cursor: str | None
    count: bool | None


class ListSummaryReportsQuery(TypedDict, total=False):
    """Query parameters of `list_summary_reports`."""

    council_id: UUID | list[UUID] | None
    session_id: UUID | list[UUID] | None
    organization_id: UUID | list[UUID] | None
    limit: int | None
    cursor: str | None
    count: bool | None


class ListTermsQuery(TypedDict, total=False):
    """Query parameters of `list_terms`."""

    council_id: UUID | list[UUID] | None
    limit: int | None
    cursor: str | None
    count: bool | None


class Reference:
    """Operations of `reference`."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list_administrative_units(
        self,
        *,
        if_none_match: Reply[PageAdministrativeUnitView] | None = None,
        **query: Unpack[ListAdministrativeUnitsQuery],
    ) -> Reply[PageAdministrativeUnitView]:
        """List administrative units.

        For every signed-in caller.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/administrative-units",
                PageAdministrativeUnitView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_administrative_units(
        self, **query: Unpack[ListAdministrativeUnitsQuery]
    ) -> Iterator[AdministrativeUnitView]:
        """Every item of `list_administrative_units`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/administrative-units",
                PageAdministrativeUnitView.from_dict,
                query=query,
            )
        )

    def get_administrative_unit(
        self,
        id: UUID,
        *,
        if_none_match: Reply[AdministrativeUnitView] | None = None,
    ) -> Reply[AdministrativeUnitView]:
        """Read an administrative unit.

        For every signed-in caller.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/administrative-units/{id}",
                AdministrativeUnitView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def get_annex_columns(
        self,
        id: UUID,
        *,
        if_none_match: Reply[AnnexColumnsView] | None = None,
    ) -> Reply[AnnexColumnsView]:
        """Read the annex columns of a council.

        For every signed-in caller. The id is that of the council. A council that has not set its own has the three columns of the standard annex: Đã giải
        quyết xong, Đang giải quyết, Giải trình, thông tin.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/annex-columns/{id}",
                AnnexColumnsView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def put_annex_columns(
        self,
        id: UUID,
        body: NewAnnexColumns,
        *,
        if_match: Reply[Any] | str | None = None,
    ) -> Reply[AnnexColumnsView]:
        """Set the annex columns of a council.

        For clerks and leaders of the council, and admins. The id is that of the council. `If-Match` is required when the council has columns of its own.
        Figures use the new columns at once, for earlier answers too.
        """
        return self._sender.send(
            Call(
                "PUT",
                "/v1/annex-columns/{id}",
                AnnexColumnsView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    def list_named_periods(
        self,
        *,
        if_none_match: Reply[PageNamedPeriodView] | None = None,
        **query: Unpack[ListNamedPeriodsQuery],
    ) -> Reply[PageNamedPeriodView]:
        """List named periods.

        For every signed-in caller.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/named-periods",
                PageNamedPeriodView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_named_periods(self, **query: Unpack[ListNamedPeriodsQuery]) -> Iterator[NamedPeriodView]:
        """Every item of `list_named_periods`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/named-periods",
                PageNamedPeriodView.from_dict,
                query=query,
            )
        )

    def create_named_period(
        self,
        body: NewNamedPeriod,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[NamedPeriodView]:
        """Create a named period.

        For clerks and leaders of the council, and admins. Each time that the period comes is a row of its own: the days of
        mùa mưa bão or Tết differ from year to year.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/named-periods",
                NamedPeriodView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def get_named_period(
        self,
        id: UUID,
        *,
        if_none_match: Reply[NamedPeriodView] | None = None,
    ) -> Reply[NamedPeriodView]:
        """Read a named period.

        For every signed-in caller.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/named-periods/{id}",
                NamedPeriodView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def patch_named_period(
        self,
        id: UUID,
        body: NamedPeriodPatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[NamedPeriodView]:
        """Change a named period.

        For clerks and leaders of the council, and admins. Due dates that were read by it stay as they are.
        """
        return self._sender.send(
            Call(
                "PATCH",
                "/v1/named-periods/{id}",
                NamedPeriodView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    def list_sectors(
        self,
        *,
        if_none_match: Reply[PageSectorView] | None = None,
        **query: Unpack[ListSectorsQuery],
    ) -> Reply[PageSectorView]:
        """List sectors.

        For every signed-in caller.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/sectors",
                PageSectorView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_sectors(self, **query: Unpack[ListSectorsQuery]) -> Iterator[SectorView]:
        """Every item of `list_sectors`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/sectors",
                PageSectorView.from_dict,
                query=query,
            )
        )

    def create_sector(
        self,
        body: NewSector,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[SectorView]:
        """Create a sector.

        For leaders, in their own council; for admins, in every council.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/sectors",
                SectorView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def get_sector(
        self,
        id: UUID,
        *,
        if_none_match: Reply[SectorView] | None = None,
    ) -> Reply[SectorView]:
        """Read a sector.

        For every signed-in caller.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/sectors/{id}",
                SectorView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def patch_sector(
        self,
        id: UUID,
        body: SectorPatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[SectorView]:
        """Change a sector.

        For leaders, in their own council; for admins, in every council. Absent fields stay unchanged.
        """
        return self._sender.send(
            Call(
                "PATCH",
                "/v1/sectors/{id}",
                SectorView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    def list_sessions(
        self,
        *,
        if_none_match: Reply[PageSessionView] | None = None,
        **query: Unpack[ListSessionsQuery],
    ) -> Reply[PageSessionView]:
        """List sessions.

        For every signed-in caller.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/sessions",
                PageSessionView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_sessions(self, **query: Unpack[ListSessionsQuery]) -> Iterator[SessionView]:
        """Every item of `list_sessions`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/sessions",
                PageSessionView.from_dict,
                query=query,
            )
        )

    def create_session(
        self,
        body: NewSession,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[SessionView]:
        """Create a session.

        For clerks and leaders, in their own council; for admins, in every council.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/sessions",
                SessionView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def get_session(
        self,
        id: UUID,
        *,
        if_none_match: Reply[SessionView] | None = None,
    ) -> Reply[SessionView]:
        """Read a session.

        For every signed-in caller.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/sessions/{id}",
                SessionView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def patch_session(
        self,
        id: UUID,
        body: SessionPatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[SessionView]:
        """Change a session.

        For clerks and leaders, in their own council; for admins, in every council. Absent fields stay unchanged.
        """
        return self._sender.send(
            Call(
                "PATCH",
                "/v1/sessions/{id}",
                SessionView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    def list_summary_reports(
        self,
        *,
        if_none_match: Reply[PageSummaryReportView] | None = None,
        **query: Unpack[ListSummaryReportsQuery],
    ) -> Reply[PageSummaryReportView]:
        """List summary reports.

        For the council's own side: clerks, leaders, reviewers, deputies, liaisons and auditors. With `session_id` it is the
        annex that lists each body with the day its report came.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/summary-reports",
                PageSummaryReportView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_summary_reports(self, **query: Unpack[ListSummaryReportsQuery]) -> Iterator[SummaryReportView]:
        """Every item of `list_summary_reports`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/summary-reports",
                PageSummaryReportView.from_dict,
                query=query,
            )
        )

    def create_summary_report(
        self,
        body: NewSummaryReport,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[SummaryReportView]:
        """Record a summary report.

        For clerks and leaders of the council. A summary report (báo cáo tổng hợp) contains the petitions that a deputy group,
        the Front or another body has collected for a session; its petitions are registered by themselves, with the body as
        `source_id`. 409 when the body's report for the session is there already.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/summary-reports",
                SummaryReportView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def get_summary_report(
        self,
        id: UUID,
        *,
        if_none_match: Reply[SummaryReportView] | None = None,
    ) -> Reply[SummaryReportView]:
        """Read a summary report.

        404 when the caller may not see it.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/summary-reports/{id}",
                SummaryReportView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def patch_summary_report(
        self,
        id: UUID,
        body: SummaryReportPatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[SummaryReportView]:
        """Correct a summary report.

        For clerks and leaders of the council.
        """
        return self._sender.send(
            Call(
                "PATCH",
                "/v1/summary-reports/{id}",
                SummaryReportView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    def list_terms(
        self,
        *,
        if_none_match: Reply[PageTermView] | None = None,
        **query: Unpack[ListTermsQuery],
    ) -> Reply[PageTermView]:
        """List terms.

        For every signed-in caller.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/terms",
                PageTermView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_terms(self, **query: Unpack[ListTermsQuery]) -> Iterator[TermView]:
        """Every item of `list_terms`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/terms",
                PageTermView.from_dict,
                query=query,
            )
        )

    def create_term(
        self,
        body: NewTerm,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[TermView]:
        """Create a term.

        For clerks and leaders, in their own council; for admins, in every council.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/terms",
                TermView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def get_term(
        self,
        id: UUID,
        *,
        if_none_match: Reply[TermView] | None = None,
    ) -> Reply[TermView]:
        """Read a term.

        For every signed-in caller.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/terms/{id}",
                TermView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def patch_term(
        self,
        id: UUID,
        body: TermPatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[TermView]:
        """Change a term.

        For clerks and leaders, in their own council; for admins, in every council. Absent fields stay unchanged.
        """
        return self._sender.send(
            Call(
                "PATCH",
                "/v1/terms/{id}",
                TermView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )


class AsyncReference:
    """Operations of `reference`."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list_administrative_units(
        self,
        *,
        if_none_match: Reply[PageAdministrativeUnitView] | None = None,
        **query: Unpack[ListAdministrativeUnitsQuery],
    ) -> Reply[PageAdministrativeUnitView]:
        """List administrative units.

        For every signed-in caller.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/administrative-units",
                PageAdministrativeUnitView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_administrative_units(
        self, **query: Unpack[ListAdministrativeUnitsQuery]
    ) -> AsyncIterator[AdministrativeUnitView]:
        """Every item of `list_administrative_units`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/administrative-units",
                PageAdministrativeUnitView.from_dict,
                query=query,
            )
        )

    async def get_administrative_unit(
        self,
        id: UUID,
        *,
        if_none_match: Reply[AdministrativeUnitView] | None = None,
    ) -> Reply[AdministrativeUnitView]:
        """Read an administrative unit.

        For every signed-in caller.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/administrative-units/{id}",
                AdministrativeUnitView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def get_annex_columns(
        self,
        id: UUID,
        *,
        if_none_match: Reply[AnnexColumnsView] | None = None,
    ) -> Reply[AnnexColumnsView]:
        """Read the annex columns of a council.

        For every signed-in caller. The id is that of the council. A council that has not set its own has the three columns of the standard annex: Đã giải
        quyết xong, Đang giải quyết, Giải trình, thông tin.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/annex-columns/{id}",
                AnnexColumnsView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def put_annex_columns(
        self,
        id: UUID,
        body: NewAnnexColumns,
        *,
        if_match: Reply[Any] | str | None = None,
    ) -> Reply[AnnexColumnsView]:
        """Set the annex columns of a council.

        For clerks and leaders of the council, and admins. The id is that of the council. `If-Match` is required when the council has columns of its own.
        Figures use the new columns at once, for earlier answers too.
        """
        return await self._sender.send(
            Call(
                "PUT",
                "/v1/annex-columns/{id}",
                AnnexColumnsView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    async def list_named_periods(
        self,
        *,
        if_none_match: Reply[PageNamedPeriodView] | None = None,
        **query: Unpack[ListNamedPeriodsQuery],
    ) -> Reply[PageNamedPeriodView]:
        """List named periods.

        For every signed-in caller.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/named-periods",
                PageNamedPeriodView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_named_periods(self, **query: Unpack[ListNamedPeriodsQuery]) -> AsyncIterator[NamedPeriodView]:
        """Every item of `list_named_periods`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/named-periods",
                PageNamedPeriodView.from_dict,
                query=query,
            )
        )

    async def create_named_period(
        self,
        body: NewNamedPeriod,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[NamedPeriodView]:
        """Create a named period.

        For clerks and leaders of the council, and admins. Each time that the period comes is a row of its own: the days of
        mùa mưa bão or Tết differ from year to year.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/named-periods",
                NamedPeriodView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def get_named_period(
        self,
        id: UUID,
        *,
        if_none_match: Reply[NamedPeriodView] | None = None,
    ) -> Reply[NamedPeriodView]:
        """Read a named period.

        For every signed-in caller.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/named-periods/{id}",
                NamedPeriodView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def patch_named_period(
        self,
        id: UUID,
        body: NamedPeriodPatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[NamedPeriodView]:
        """Change a named period.

        For clerks and leaders of the council, and admins. Due dates that were read by it stay as they are.
        """
        return await self._sender.send(
            Call(
                "PATCH",
                "/v1/named-periods/{id}",
                NamedPeriodView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    async def list_sectors(
        self,
        *,
        if_none_match: Reply[PageSectorView] | None = None,
        **query: Unpack[ListSectorsQuery],
    ) -> Reply[PageSectorView]:
        """List sectors.

        For every signed-in caller.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/sectors",
                PageSectorView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_sectors(self, **query: Unpack[ListSectorsQuery]) -> AsyncIterator[SectorView]:
        """Every item of `list_sectors`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/sectors",
                PageSectorView.from_dict,
                query=query,
            )
        )

    async def create_sector(
        self,
        body: NewSector,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[SectorView]:
        """Create a sector.

        For leaders, in their own council; for admins, in every council.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/sectors",
                SectorView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def get_sector(
        self,
        id: UUID,
        *,
        if_none_match: Reply[SectorView] | None = None,
    ) -> Reply[SectorView]:
        """Read a sector.

        For every signed-in caller.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/sectors/{id}",
                SectorView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def patch_sector(
        self,
        id: UUID,
        body: SectorPatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[SectorView]:
        """Change a sector.

        For leaders, in their own council; for admins, in every council. Absent fields stay unchanged.
        """
        return await self._sender.send(
            Call(
                "PATCH",
                "/v1/sectors/{id}",
                SectorView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    async def list_sessions(
        self,
        *,
        if_none_match: Reply[PageSessionView] | None = None,
        **query: Unpack[ListSessionsQuery],
    ) -> Reply[PageSessionView]:
        """List sessions.

        For every signed-in caller.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/sessions",
                PageSessionView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_sessions(self, **query: Unpack[ListSessionsQuery]) -> AsyncIterator[SessionView]:
        """Every item of `list_sessions`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/sessions",
                PageSessionView.from_dict,
                query=query,
            )
        )

    async def create_session(
        self,
        body: NewSession,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[SessionView]:
        """Create a session.

        For clerks and leaders, in their own council; for admins, in every council.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/sessions",
                SessionView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def get_session(
        self,
        id: UUID,
        *,
        if_none_match: Reply[SessionView] | None = None,
    ) -> Reply[SessionView]:
        """Read a session.

        For every signed-in caller.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/sessions/{id}",
                SessionView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def patch_session(
        self,
        id: UUID,
        body: SessionPatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[SessionView]:
        """Change a session.

        For clerks and leaders, in their own council; for admins, in every council. Absent fields stay unchanged.
        """
        return await self._sender.send(
            Call(
                "PATCH",
                "/v1/sessions/{id}",
                SessionView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    async def list_summary_reports(
        self,
        *,
        if_none_match: Reply[PageSummaryReportView] | None = None,
        **query: Unpack[ListSummaryReportsQuery],
    ) -> Reply[PageSummaryReportView]:
        """List summary reports.

        For the council's own side: clerks, leaders, reviewers, deputies, liaisons and auditors. With `session_id` it is the
        annex that lists each body with the day its report came.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/summary-reports",
                PageSummaryReportView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_summary_reports(self, **query: Unpack[ListSummaryReportsQuery]) -> AsyncIterator[SummaryReportView]:
        """Every item of `list_summary_reports`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/summary-reports",
                PageSummaryReportView.from_dict,
                query=query,
            )
        )

    async def create_summary_report(
        self,
        body: NewSummaryReport,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[SummaryReportView]:
        """Record a summary report.

        For clerks and leaders of the council. A summary report (báo cáo tổng hợp) contains the petitions that a deputy group,
        the Front or another body has collected for a session; its petitions are registered by themselves, with the body as
        `source_id`. 409 when the body's report for the session is there already.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/summary-reports",
                SummaryReportView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def get_summary_report(
        self,
        id: UUID,
        *,
        if_none_match: Reply[SummaryReportView] | None = None,
    ) -> Reply[SummaryReportView]:
        """Read a summary report.

        404 when the caller may not see it.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/summary-reports/{id}",
                SummaryReportView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def patch_summary_report(
        self,
        id: UUID,
        body: SummaryReportPatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[SummaryReportView]:
        """Correct a summary report.

        For clerks and leaders of the council.
        """
        return await self._sender.send(
            Call(
                "PATCH",
                "/v1/summary-reports/{id}",
                SummaryReportView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    async def list_terms(
        self,
        *,
        if_none_match: Reply[PageTermView] | None = None,
        **query: Unpack[ListTermsQuery],
    ) -> Reply[PageTermView]:
        """List terms.

        For every signed-in caller.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/terms",
                PageTermView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_terms(self, **query: Unpack[ListTermsQuery]) -> AsyncIterator[TermView]:
        """Every item of `list_terms`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/terms",
                PageTermView.from_dict,
                query=query,
            )
        )

    async def create_term(
        self,
        body: NewTerm,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[TermView]:
        """Create a term.

        For clerks and leaders, in their own council; for admins, in every council.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/terms",
                TermView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def get_term(
        self,
        id: UUID,
        *,
        if_none_match: Reply[TermView] | None = None,
    ) -> Reply[TermView]:
        """Read a term.

        For every signed-in caller.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/terms/{id}",
                TermView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def patch_term(
        self,
        id: UUID,
        body: TermPatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[TermView]:
        """Change a term.

        For clerks and leaders, in their own council; for admins, in every council. Absent fields stay unchanged.
        """
        return await self._sender.send(
            Call(
                "PATCH",
                "/v1/terms/{id}",
                TermView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )
