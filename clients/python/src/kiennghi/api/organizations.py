"""Operations of `organizations`."""

from __future__ import annotations

import datetime
from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any, Literal
from uuid import UUID

from typing_extensions import TypedDict, Unpack

from .._call import Call, new_key
from .._reply import Reply
from ..models.council_setup import CouncilSetup
from ..models.name_sort import NameSort
from ..models.new_council import NewCouncil
from ..models.new_organization import NewOrganization
from ..models.organization_kind import OrganizationKind
from ..models.organization_patch import OrganizationPatch
from ..models.organization_view import OrganizationView
from ..models.page_organization_view import PageOrganizationView
from ..models.succession import Succession

if TYPE_CHECKING:
    from .._aio import AsyncSender
    from .._sync import Sender


class ListOrganizationsQuery(TypedDict, total=False):
    """Query parameters of `list_organizations`."""

    kind: OrganizationKind | list[OrganizationKind] | None
    parent_id: Literal["none"] | UUID | list[Literal["none"] | UUID] | None
    under: UUID | None
    council_id: UUID | list[UUID] | None
    unit_id: UUID | list[UUID] | None
    code: str | None
    valid_on: datetime.date | None
    q: str | None
    assignable: bool | None
    sort: NameSort | None
    """The sort order of a list of named things."""
    limit: int | None
    cursor: str | None
    count: bool | None


class Organizations:
    """Operations of `organizations`."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def create_council(
        self,
        body: NewCouncil,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[CouncilSetup]:
        """Make a council.

        Makes the council of a commune or province with standing body, boards, office, deputy groups, sectors and first users
        from a template, in one act. The passwords of the first users are shown only in this response; each must be changed
        at the first sign-in. A council that exists already is returned as it is, with status 200 and without users. For
        admins.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/councils",
                CouncilSetup.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def list_organizations(
        self,
        *,
        if_none_match: Reply[PageOrganizationView] | None = None,
        **query: Unpack[ListOrganizationsQuery],
    ) -> Reply[PageOrganizationView]:
        """List organizations.

        For every signed-in caller.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/organizations",
                PageOrganizationView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_organizations(self, **query: Unpack[ListOrganizationsQuery]) -> Iterator[OrganizationView]:
        """Every item of `list_organizations`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/organizations",
                PageOrganizationView.from_dict,
                query=query,
            )
        )

    def create_organization(
        self,
        body: NewOrganization,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[OrganizationView]:
        """Create an organization.

        For admins. Clerks and leaders may create a `central_body`, to which they refer petitions, without a parent, unit or
        area; 409 when there is one of the same name.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/organizations",
                OrganizationView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def get_organization(
        self,
        id: UUID,
        *,
        if_none_match: Reply[OrganizationView] | None = None,
    ) -> Reply[OrganizationView]:
        """Read an organization.

        For every signed-in caller.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/organizations/{id}",
                OrganizationView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def patch_organization(
        self,
        id: UUID,
        body: OrganizationPatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[OrganizationView]:
        """Change an organization.

        For admins. Absent fields stay unchanged.
        """
        return self._sender.send(
            Call(
                "PATCH",
                "/v1/organizations/{id}",
                OrganizationView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    def succeed_organization(
        self,
        id: UUID,
        body: Succession,
        *,
        if_match: Reply[Any] | str,
        idempotency_key: str | None = None,
    ) -> Reply[OrganizationView]:
        """Name an organization's successors.

        For admins. The organization ends on the day before its successors begin. Name a successor again to correct its
        first day.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/organizations/{id}/successors",
                OrganizationView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
                idempotency_key=idempotency_key or new_key(),
            )
        )


class AsyncOrganizations:
    """Operations of `organizations`."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def create_council(
        self,
        body: NewCouncil,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[CouncilSetup]:
        """Make a council.

        Makes the council of a commune or province with standing body, boards, office, deputy groups, sectors and first users
        from a template, in one act. The passwords of the first users are shown only in this response; each must be changed
        at the first sign-in. A council that exists already is returned as it is, with status 200 and without users. For
        admins.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/councils",
                CouncilSetup.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def list_organizations(
        self,
        *,
        if_none_match: Reply[PageOrganizationView] | None = None,
        **query: Unpack[ListOrganizationsQuery],
    ) -> Reply[PageOrganizationView]:
        """List organizations.

        For every signed-in caller.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/organizations",
                PageOrganizationView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_organizations(self, **query: Unpack[ListOrganizationsQuery]) -> AsyncIterator[OrganizationView]:
        """Every item of `list_organizations`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/organizations",
                PageOrganizationView.from_dict,
                query=query,
            )
        )

    async def create_organization(
        self,
        body: NewOrganization,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[OrganizationView]:
        """Create an organization.

        For admins. Clerks and leaders may create a `central_body`, to which they refer petitions, without a parent, unit or
        area; 409 when there is one of the same name.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/organizations",
                OrganizationView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def get_organization(
        self,
        id: UUID,
        *,
        if_none_match: Reply[OrganizationView] | None = None,
    ) -> Reply[OrganizationView]:
        """Read an organization.

        For every signed-in caller.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/organizations/{id}",
                OrganizationView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def patch_organization(
        self,
        id: UUID,
        body: OrganizationPatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[OrganizationView]:
        """Change an organization.

        For admins. Absent fields stay unchanged.
        """
        return await self._sender.send(
            Call(
                "PATCH",
                "/v1/organizations/{id}",
                OrganizationView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    async def succeed_organization(
        self,
        id: UUID,
        body: Succession,
        *,
        if_match: Reply[Any] | str,
        idempotency_key: str | None = None,
    ) -> Reply[OrganizationView]:
        """Name an organization's successors.

        For admins. The organization ends on the day before its successors begin. Name a successor again to correct its
        first day.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/organizations/{id}/successors",
                OrganizationView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
                idempotency_key=idempotency_key or new_key(),
            )
        )
