"""Operations of `supervisions`."""

from __future__ import annotations

import datetime
from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any
from uuid import UUID

from typing_extensions import TypedDict, Unpack

from .._call import Call, new_key
from .._reply import Reply
from ..models.announce_supervision_step import AnnounceSupervisionStep
from ..models.close_supervision_step import CloseSupervisionStep
from ..models.draft_conclusion_supervision_step import DraftConclusionSupervisionStep
from ..models.drop_supervision_step import DropSupervisionStep
from ..models.fulfilment_view import FulfilmentView
from ..models.new_supervision import NewSupervision
from ..models.new_supervision_norm import NewSupervisionNorm
from ..models.new_supervision_programme import NewSupervisionProgramme
from ..models.organization_kind import OrganizationKind
from ..models.page_supervision_norm_view import PageSupervisionNormView
from ..models.page_supervision_programme_view import PageSupervisionProgrammeView
from ..models.page_supervision_view import PageSupervisionView
from ..models.receive_report_supervision_step import ReceiveReportSupervisionStep
from ..models.supervision_kind import SupervisionKind
from ..models.supervision_norm_patch import SupervisionNormPatch
from ..models.supervision_norm_view import SupervisionNormView
from ..models.supervision_patch import SupervisionPatch
from ..models.supervision_programme_patch import SupervisionProgrammePatch
from ..models.supervision_programme_view import SupervisionProgrammeView
from ..models.supervision_stage import SupervisionStage
from ..models.supervision_view import SupervisionView
from ..models.visit_site_supervision_step import VisitSiteSupervisionStep

if TYPE_CHECKING:
    from .._aio import AsyncSender
    from .._sync import Sender


class ListSupervisionNormsQuery(TypedDict, total=False):
    """Query parameters of `list_supervision_norms`."""

    council_id: UUID | list[UUID] | None
    body_kind: OrganizationKind | list[OrganizationKind] | None
    kind: SupervisionKind | list[SupervisionKind] | None
    valid_on: datetime.date | None
    limit: int | None
    cursor: str | None
    count: bool | None


class GetNormFulfilmentQuery(TypedDict, total=False):
    """Query parameters of `get_norm_fulfilment`."""

    council_id: UUID | None
    year: int | None


class ListSupervisionProgrammesQuery(TypedDict, total=False):
    """Query parameters of `list_supervision_programmes`."""

    council_id: UUID | list[UUID] | None
    owner_id: UUID | list[UUID] | None
    year: int | None
    limit: int | None
    cursor: str | None
    count: bool | None


class ListSupervisionsQuery(TypedDict, total=False):
    """Query parameters of `list_supervisions`."""

    council_id: UUID | list[UUID] | None
    kind: SupervisionKind | list[SupervisionKind] | None
    stage: SupervisionStage | list[SupervisionStage] | None
    leading_body_id: UUID | list[UUID] | None
    programme_id: UUID | list[UUID] | None
    session_id: UUID | list[UUID] | None
    year: int | None
    organization_id: UUID | list[UUID] | None
    case_id: UUID | list[UUID] | None
    re_examines_id: UUID | list[UUID] | None
    late: bool | None
    planned_from: datetime.date | None
    planned_to: datetime.date | None
    limit: int | None
    cursor: str | None
    count: bool | None


class Supervisions:
    """Operations of `supervisions`."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list_supervision_norms(
        self,
        *,
        if_none_match: Reply[PageSupervisionNormView] | None = None,
        **query: Unpack[ListSupervisionNormsQuery],
    ) -> Reply[PageSupervisionNormView]:
        """List supervision norms.

        For clerks, leaders, reviewers, deputies and auditors: those of their council.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/supervision-norms",
                PageSupervisionNormView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_supervision_norms(self, **query: Unpack[ListSupervisionNormsQuery]) -> Iterator[SupervisionNormView]:
        """Every item of `list_supervision_norms`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/supervision-norms",
                PageSupervisionNormView.from_dict,
                query=query,
            )
        )

    def create_supervision_norm(
        self,
        body: NewSupervisionNorm,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[SupervisionNormView]:
        """Create a supervision norm.

        For clerks and leaders. A norm requires a minimum number of supervisions per year from each body of a kind. 409 when
        an equal norm is valid at the same time.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/supervision-norms",
                SupervisionNormView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def get_norm_fulfilment(
        self,
        *,
        if_none_match: Reply[FulfilmentView] | None = None,
        **query: Unpack[GetNormFulfilmentQuery],
    ) -> Reply[FulfilmentView]:
        """Read how far the norms of a year are fulfilled.

        For clerks, leaders, reviewers, deputies and auditors. For each body that a norm applies to: how many supervisions
        are required, planned, done and missing. A supervision counts for the year of its programme; without a programme for
        the year in which it is to be concluded; without that day for the year in which it was created. Where the
        installation has a read replica, the figures may be up to a minute old.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/supervision-norms/fulfilment",
                FulfilmentView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def get_supervision_norm(
        self,
        id: UUID,
        *,
        if_none_match: Reply[SupervisionNormView] | None = None,
    ) -> Reply[SupervisionNormView]:
        """Read a supervision norm.

        For clerks, leaders, reviewers, deputies and auditors of the council.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/supervision-norms/{id}",
                SupervisionNormView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def patch_supervision_norm(
        self,
        id: UUID,
        body: SupervisionNormPatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[SupervisionNormView]:
        """Change a supervision norm.

        For clerks and leaders. A norm cannot be deleted; `valid_to` ends it. Absent fields stay unchanged.
        """
        return self._sender.send(
            Call(
                "PATCH",
                "/v1/supervision-norms/{id}",
                SupervisionNormView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    def list_supervision_programmes(
        self,
        *,
        if_none_match: Reply[PageSupervisionProgrammeView] | None = None,
        **query: Unpack[ListSupervisionProgrammesQuery],
    ) -> Reply[PageSupervisionProgrammeView]:
        """List supervision programmes.

        For clerks, leaders, reviewers, deputies and auditors: those of their council.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/supervision-programmes",
                PageSupervisionProgrammeView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_supervision_programmes(
        self, **query: Unpack[ListSupervisionProgrammesQuery]
    ) -> Iterator[SupervisionProgrammeView]:
        """Every item of `list_supervision_programmes`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/supervision-programmes",
                PageSupervisionProgrammeView.from_dict,
                query=query,
            )
        )

    def create_supervision_programme(
        self,
        body: NewSupervisionProgramme,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[SupervisionProgrammeView]:
        """Create a supervision programme.

        For clerks and leaders. The owner is the council, its standing body, a board or a deputy group; each owner has one
        programme per year.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/supervision-programmes",
                SupervisionProgrammeView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def get_supervision_programme(
        self,
        id: UUID,
        *,
        if_none_match: Reply[SupervisionProgrammeView] | None = None,
    ) -> Reply[SupervisionProgrammeView]:
        """Read a supervision programme.

        With how many of its supervisions are done, late and dropped today. For clerks, leaders, reviewers, deputies and
        auditors of the council.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/supervision-programmes/{id}",
                SupervisionProgrammeView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def patch_supervision_programme(
        self,
        id: UUID,
        body: SupervisionProgrammePatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[SupervisionProgrammeView]:
        """Change a supervision programme.

        For clerks and leaders. Absent fields stay unchanged.
        """
        return self._sender.send(
            Call(
                "PATCH",
                "/v1/supervision-programmes/{id}",
                SupervisionProgrammeView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    def list_supervisions(
        self,
        *,
        if_none_match: Reply[PageSupervisionView] | None = None,
        **query: Unpack[ListSupervisionsQuery],
    ) -> Reply[PageSupervisionView]:
        """List supervisions.

        A council sees its own; an agency those in which it is supervised, once they are announced; a committee's
        coordinator also those of the agencies under the committee.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/supervisions",
                PageSupervisionView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_supervisions(self, **query: Unpack[ListSupervisionsQuery]) -> Iterator[SupervisionView]:
        """Every item of `list_supervisions`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/supervisions",
                PageSupervisionView.from_dict,
                query=query,
            )
        )

    def create_supervision(
        self,
        body: NewSupervision,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[SupervisionView]:
        """Create a supervision.

        For clerks and leaders; for reviewers and deputies when their own body leads it. It begins as planned; its steps
        change the stage.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/supervisions",
                SupervisionView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def get_supervision(
        self,
        id: UUID,
        *,
        if_none_match: Reply[SupervisionView] | None = None,
    ) -> Reply[SupervisionView]:
        """Read a supervision.

        404 when the caller may not see it.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/supervisions/{id}",
                SupervisionView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def patch_supervision(
        self,
        id: UUID,
        body: SupervisionPatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[SupervisionView]:
        """Change a supervision.

        For those who may create one, until it is closed or dropped. Absent fields stay unchanged; a list is replaced as a
        whole.
        """
        return self._sender.send(
            Call(
                "PATCH",
                "/v1/supervisions/{id}",
                SupervisionView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    def step_supervision(
        self,
        id: UUID,
        body: AnnounceSupervisionStep
        | CloseSupervisionStep
        | DraftConclusionSupervisionStep
        | DropSupervisionStep
        | ReceiveReportSupervisionStep
        | VisitSiteSupervisionStep,
        *,
        if_match: Reply[Any] | str,
        idempotency_key: str | None = None,
    ) -> Reply[SupervisionView]:
        """Append a step to a supervision.

        `action` names the step; `actions` lists those that the caller may take now. Clerks and leaders, and reviewers
        and deputies whose body leads, `announce`, `receive_report`, `visit_site`, `draft_conclusion` and `drop`. Stages may
        be skipped, but a supervision never returns to an earlier one. Issuing a conclusion concludes it; then a leader, or
        a reviewer of the leading board, may `close` it. 409 `open_recommendations` when a recommendation is still open, and
        409 `supervised_cannot_decide` for a caller who works for a supervised body.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/supervisions/{id}/steps",
                SupervisionView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
                idempotency_key=idempotency_key or new_key(),
            )
        )


class AsyncSupervisions:
    """Operations of `supervisions`."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list_supervision_norms(
        self,
        *,
        if_none_match: Reply[PageSupervisionNormView] | None = None,
        **query: Unpack[ListSupervisionNormsQuery],
    ) -> Reply[PageSupervisionNormView]:
        """List supervision norms.

        For clerks, leaders, reviewers, deputies and auditors: those of their council.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/supervision-norms",
                PageSupervisionNormView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_supervision_norms(self, **query: Unpack[ListSupervisionNormsQuery]) -> AsyncIterator[SupervisionNormView]:
        """Every item of `list_supervision_norms`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/supervision-norms",
                PageSupervisionNormView.from_dict,
                query=query,
            )
        )

    async def create_supervision_norm(
        self,
        body: NewSupervisionNorm,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[SupervisionNormView]:
        """Create a supervision norm.

        For clerks and leaders. A norm requires a minimum number of supervisions per year from each body of a kind. 409 when
        an equal norm is valid at the same time.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/supervision-norms",
                SupervisionNormView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def get_norm_fulfilment(
        self,
        *,
        if_none_match: Reply[FulfilmentView] | None = None,
        **query: Unpack[GetNormFulfilmentQuery],
    ) -> Reply[FulfilmentView]:
        """Read how far the norms of a year are fulfilled.

        For clerks, leaders, reviewers, deputies and auditors. For each body that a norm applies to: how many supervisions
        are required, planned, done and missing. A supervision counts for the year of its programme; without a programme for
        the year in which it is to be concluded; without that day for the year in which it was created. Where the
        installation has a read replica, the figures may be up to a minute old.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/supervision-norms/fulfilment",
                FulfilmentView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    async def get_supervision_norm(
        self,
        id: UUID,
        *,
        if_none_match: Reply[SupervisionNormView] | None = None,
    ) -> Reply[SupervisionNormView]:
        """Read a supervision norm.

        For clerks, leaders, reviewers, deputies and auditors of the council.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/supervision-norms/{id}",
                SupervisionNormView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def patch_supervision_norm(
        self,
        id: UUID,
        body: SupervisionNormPatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[SupervisionNormView]:
        """Change a supervision norm.

        For clerks and leaders. A norm cannot be deleted; `valid_to` ends it. Absent fields stay unchanged.
        """
        return await self._sender.send(
            Call(
                "PATCH",
                "/v1/supervision-norms/{id}",
                SupervisionNormView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    async def list_supervision_programmes(
        self,
        *,
        if_none_match: Reply[PageSupervisionProgrammeView] | None = None,
        **query: Unpack[ListSupervisionProgrammesQuery],
    ) -> Reply[PageSupervisionProgrammeView]:
        """List supervision programmes.

        For clerks, leaders, reviewers, deputies and auditors: those of their council.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/supervision-programmes",
                PageSupervisionProgrammeView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_supervision_programmes(
        self, **query: Unpack[ListSupervisionProgrammesQuery]
    ) -> AsyncIterator[SupervisionProgrammeView]:
        """Every item of `list_supervision_programmes`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/supervision-programmes",
                PageSupervisionProgrammeView.from_dict,
                query=query,
            )
        )

    async def create_supervision_programme(
        self,
        body: NewSupervisionProgramme,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[SupervisionProgrammeView]:
        """Create a supervision programme.

        For clerks and leaders. The owner is the council, its standing body, a board or a deputy group; each owner has one
        programme per year.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/supervision-programmes",
                SupervisionProgrammeView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def get_supervision_programme(
        self,
        id: UUID,
        *,
        if_none_match: Reply[SupervisionProgrammeView] | None = None,
    ) -> Reply[SupervisionProgrammeView]:
        """Read a supervision programme.

        With how many of its supervisions are done, late and dropped today. For clerks, leaders, reviewers, deputies and
        auditors of the council.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/supervision-programmes/{id}",
                SupervisionProgrammeView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def patch_supervision_programme(
        self,
        id: UUID,
        body: SupervisionProgrammePatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[SupervisionProgrammeView]:
        """Change a supervision programme.

        For clerks and leaders. Absent fields stay unchanged.
        """
        return await self._sender.send(
            Call(
                "PATCH",
                "/v1/supervision-programmes/{id}",
                SupervisionProgrammeView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    async def list_supervisions(
        self,
        *,
        if_none_match: Reply[PageSupervisionView] | None = None,
        **query: Unpack[ListSupervisionsQuery],
    ) -> Reply[PageSupervisionView]:
        """List supervisions.

        A council sees its own; an agency those in which it is supervised, once they are announced; a committee's
        coordinator also those of the agencies under the committee.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/supervisions",
                PageSupervisionView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_supervisions(self, **query: Unpack[ListSupervisionsQuery]) -> AsyncIterator[SupervisionView]:
        """Every item of `list_supervisions`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/supervisions",
                PageSupervisionView.from_dict,
                query=query,
            )
        )

    async def create_supervision(
        self,
        body: NewSupervision,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[SupervisionView]:
        """Create a supervision.

        For clerks and leaders; for reviewers and deputies when their own body leads it. It begins as planned; its steps
        change the stage.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/supervisions",
                SupervisionView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def get_supervision(
        self,
        id: UUID,
        *,
        if_none_match: Reply[SupervisionView] | None = None,
    ) -> Reply[SupervisionView]:
        """Read a supervision.

        404 when the caller may not see it.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/supervisions/{id}",
                SupervisionView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def patch_supervision(
        self,
        id: UUID,
        body: SupervisionPatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[SupervisionView]:
        """Change a supervision.

        For those who may create one, until it is closed or dropped. Absent fields stay unchanged; a list is replaced as a
        whole.
        """
        return await self._sender.send(
            Call(
                "PATCH",
                "/v1/supervisions/{id}",
                SupervisionView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    async def step_supervision(
        self,
        id: UUID,
        body: AnnounceSupervisionStep
        | CloseSupervisionStep
        | DraftConclusionSupervisionStep
        | DropSupervisionStep
        | ReceiveReportSupervisionStep
        | VisitSiteSupervisionStep,
        *,
        if_match: Reply[Any] | str,
        idempotency_key: str | None = None,
    ) -> Reply[SupervisionView]:
        """Append a step to a supervision.

        `action` names the step; `actions` lists those that the caller may take now. Clerks and leaders, and reviewers
        and deputies whose body leads, `announce`, `receive_report`, `visit_site`, `draft_conclusion` and `drop`. Stages may
        be skipped, but a supervision never returns to an earlier one. Issuing a conclusion concludes it; then a leader, or
        a reviewer of the leading board, may `close` it. 409 `open_recommendations` when a recommendation is still open, and
        409 `supervised_cannot_decide` for a caller who works for a supervised body.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/supervisions/{id}/steps",
                SupervisionView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
                idempotency_key=idempotency_key or new_key(),
            )
        )
