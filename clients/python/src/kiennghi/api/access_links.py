"""Operations of `access_links`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any
from uuid import UUID

from typing_extensions import TypedDict, Unpack

from .._call import Call, new_key
from .._reply import Reply
from ..models.access_link_view import AccessLinkView
from ..models.acknowledge_linked_assignment_step import AcknowledgeLinkedAssignmentStep
from ..models.assignment_view import AssignmentView
from ..models.confirm_draft_response_draft_step import ConfirmDraftResponseDraftStep
from ..models.draft_status import DraftStatus
from ..models.linked_assignment import LinkedAssignment
from ..models.new_access_link import NewAccessLink
from ..models.new_response_draft import NewResponseDraft
from ..models.open_access_link import OpenAccessLink
from ..models.opened_access_link import OpenedAccessLink
from ..models.page_access_link_view import PageAccessLinkView
from ..models.page_response_draft_view import PageResponseDraftView
from ..models.report_progress_linked_assignment_step import (
    ReportProgressLinkedAssignmentStep,
)
from ..models.response_draft_view import ResponseDraftView
from ..models.return_draft_response_draft_step import ReturnDraftResponseDraftStep
from ..models.submit_report_linked_assignment_step import (
    SubmitReportLinkedAssignmentStep,
)

if TYPE_CHECKING:
    from .._aio import AsyncSender
    from .._sync import Sender


class ListAccessLinksQuery(TypedDict, total=False):
    """Query parameters of `list_access_links`."""

    council_id: UUID | list[UUID] | None
    case_id: UUID | list[UUID] | None
    assignment_id: UUID | list[UUID] | None
    organization_id: UUID | list[UUID] | None
    valid: bool | None
    limit: int | None
    cursor: str | None
    count: bool | None


class ListResponseDraftsQuery(TypedDict, total=False):
    """Query parameters of `list_response_drafts`."""

    status: DraftStatus | list[DraftStatus] | None
    council_id: UUID | list[UUID] | None
    case_id: UUID | list[UUID] | None
    assignment_id: UUID | list[UUID] | None
    organization_id: UUID | list[UUID] | None
    limit: int | None
    cursor: str | None
    count: bool | None


class AccessLinks:
    """Operations of `access_links`."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list_access_links(
        self,
        *,
        if_none_match: Reply[PageAccessLinkView] | None = None,
        **query: Unpack[ListAccessLinksQuery],
    ) -> Reply[PageAccessLinkView]:
        """List access links.

        Those of the caller's council, newest first.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/access-links",
                PageAccessLinkView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_access_links(self, **query: Unpack[ListAccessLinksQuery]) -> Iterator[AccessLinkView]:
        """Every item of `list_access_links`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/access-links",
                PageAccessLinkView.from_dict,
                query=query,
            )
        )

    def create_access_link(
        self,
        body: NewAccessLink,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[AccessLinkView]:
        """Create an access link.

        For clerks. With the link, an agency in which nobody can respond reads one assignment, acknowledges it, reports, and
        submits the draft of its response. The response shows the link once: whoever has it can open it, so give it to the
        agency alone. The link that the assignment had before is revoked.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/access-links",
                AccessLinkView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def open_access_link(
        self,
        body: OpenAccessLink,
    ) -> Reply[OpenedAccessLink]:
        """Open an access link.

        Exchanges the token of the link, what stands after `#` in its URL, for an access token of the operations on
        `/v1/linked-assignment`; it is valid for nothing else. A link is opened once; within ten minutes it can be opened again,
        which ends the first access token. 401 when there is no such link, it was opened before, has expired or was revoked, or
        the assignment has ended.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/access-links/open",
                OpenedAccessLink.from_dict,
                body=body,
                content_type="application/json",
                anonymous=True,
            )
        )

    def get_access_link(
        self,
        id: UUID,
        *,
        if_none_match: Reply[AccessLinkView] | None = None,
    ) -> Reply[AccessLinkView]:
        """Read an access link.

        Without the link itself.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/access-links/{id}",
                AccessLinkView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def revoke_access_link(
        self,
        id: UUID,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[AccessLinkView]:
        """Revoke an access link.

        For clerks. Who uses it now is refused from the next request on. 409 when it was revoked already.
        """
        return self._sender.send(
            Call(
                "DELETE",
                "/v1/access-links/{id}",
                AccessLinkView.from_dict,
                path={
                    "id": id,
                },
                if_match=if_match,
            )
        )

    def get_linked_assignment(
        self,
        *,
        if_none_match: Reply[LinkedAssignment] | None = None,
    ) -> Reply[LinkedAssignment]:
        """Read the assignment of the access link.

        With the drafts that were submitted, and what can be done now. `ETag` is that of the assignment, for its steps.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/linked-assignment",
                LinkedAssignment.from_dict,
                if_none_match=if_none_match,
            )
        )

    def create_response_draft(
        self,
        body: NewResponseDraft,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[ResponseDraftView]:
        """Submit the draft of a response.

        It takes the place of one that waits. When the council's office confirms it, it is the agency's response, of the day on
        which it was submitted.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/linked-assignment/drafts",
                ResponseDraftView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def step_linked_assignment(
        self,
        body: AcknowledgeLinkedAssignmentStep | ReportProgressLinkedAssignmentStep | SubmitReportLinkedAssignmentStep,
        *,
        if_match: Reply[Any] | str,
        idempotency_key: str | None = None,
    ) -> Reply[AssignmentView]:
        """Append a step to the assignment of the access link.

        `acknowledge`, `report_progress` or `submit_report`, as the agency's own step. Every step leaves an event.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/linked-assignment/steps",
                AssignmentView.from_dict,
                body=body,
                content_type="application/json",
                if_match=if_match,
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def list_response_drafts(
        self,
        *,
        if_none_match: Reply[PageResponseDraftView] | None = None,
        **query: Unpack[ListResponseDraftsQuery],
    ) -> Reply[PageResponseDraftView]:
        """List drafts of responses.

        Those for the caller's council, newest first; `status=submitted` are those that wait.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/response-drafts",
                PageResponseDraftView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_response_drafts(self, **query: Unpack[ListResponseDraftsQuery]) -> Iterator[ResponseDraftView]:
        """Every item of `list_response_drafts`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/response-drafts",
                PageResponseDraftView.from_dict,
                query=query,
            )
        )

    def get_response_draft(
        self,
        id: UUID,
        *,
        if_none_match: Reply[ResponseDraftView] | None = None,
    ) -> Reply[ResponseDraftView]:
        """Read the draft of a response.

        404 unless it is for the caller's council.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/response-drafts/{id}",
                ResponseDraftView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def step_response_draft(
        self,
        id: UUID,
        body: ConfirmDraftResponseDraftStep | ReturnDraftResponseDraftStep,
        *,
        if_match: Reply[Any] | str,
        idempotency_key: str | None = None,
    ) -> Reply[ResponseDraftView]:
        """Append a step to the draft of a response.

        For clerks, who may record responses for agencies without users. `confirm_draft`: the agency has responded, on the day
        on which it submitted the draft; the response is recorded on its behalf. `return_draft`: the agency can submit another
        one. 409 when the draft does not wait any more, or the response is not possible now.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/response-drafts/{id}/steps",
                ResponseDraftView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
                idempotency_key=idempotency_key or new_key(),
            )
        )


class AsyncAccessLinks:
    """Operations of `access_links`."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list_access_links(
        self,
        *,
        if_none_match: Reply[PageAccessLinkView] | None = None,
        **query: Unpack[ListAccessLinksQuery],
    ) -> Reply[PageAccessLinkView]:
        """List access links.

        Those of the caller's council, newest first.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/access-links",
                PageAccessLinkView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_access_links(self, **query: Unpack[ListAccessLinksQuery]) -> AsyncIterator[AccessLinkView]:
        """Every item of `list_access_links`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/access-links",
                PageAccessLinkView.from_dict,
                query=query,
            )
        )

    async def create_access_link(
        self,
        body: NewAccessLink,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[AccessLinkView]:
        """Create an access link.

        For clerks. With the link, an agency in which nobody can respond reads one assignment, acknowledges it, reports, and
        submits the draft of its response. The response shows the link once: whoever has it can open it, so give it to the
        agency alone. The link that the assignment had before is revoked.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/access-links",
                AccessLinkView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def open_access_link(
        self,
        body: OpenAccessLink,
    ) -> Reply[OpenedAccessLink]:
        """Open an access link.

        Exchanges the token of the link, what stands after `#` in its URL, for an access token of the operations on
        `/v1/linked-assignment`; it is valid for nothing else. A link is opened once; within ten minutes it can be opened again,
        which ends the first access token. 401 when there is no such link, it was opened before, has expired or was revoked, or
        the assignment has ended.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/access-links/open",
                OpenedAccessLink.from_dict,
                body=body,
                content_type="application/json",
                anonymous=True,
            )
        )

    async def get_access_link(
        self,
        id: UUID,
        *,
        if_none_match: Reply[AccessLinkView] | None = None,
    ) -> Reply[AccessLinkView]:
        """Read an access link.

        Without the link itself.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/access-links/{id}",
                AccessLinkView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def revoke_access_link(
        self,
        id: UUID,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[AccessLinkView]:
        """Revoke an access link.

        For clerks. Who uses it now is refused from the next request on. 409 when it was revoked already.
        """
        return await self._sender.send(
            Call(
                "DELETE",
                "/v1/access-links/{id}",
                AccessLinkView.from_dict,
                path={
                    "id": id,
                },
                if_match=if_match,
            )
        )

    async def get_linked_assignment(
        self,
        *,
        if_none_match: Reply[LinkedAssignment] | None = None,
    ) -> Reply[LinkedAssignment]:
        """Read the assignment of the access link.

        With the drafts that were submitted, and what can be done now. `ETag` is that of the assignment, for its steps.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/linked-assignment",
                LinkedAssignment.from_dict,
                if_none_match=if_none_match,
            )
        )

    async def create_response_draft(
        self,
        body: NewResponseDraft,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[ResponseDraftView]:
        """Submit the draft of a response.

        It takes the place of one that waits. When the council's office confirms it, it is the agency's response, of the day on
        which it was submitted.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/linked-assignment/drafts",
                ResponseDraftView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def step_linked_assignment(
        self,
        body: AcknowledgeLinkedAssignmentStep | ReportProgressLinkedAssignmentStep | SubmitReportLinkedAssignmentStep,
        *,
        if_match: Reply[Any] | str,
        idempotency_key: str | None = None,
    ) -> Reply[AssignmentView]:
        """Append a step to the assignment of the access link.

        `acknowledge`, `report_progress` or `submit_report`, as the agency's own step. Every step leaves an event.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/linked-assignment/steps",
                AssignmentView.from_dict,
                body=body,
                content_type="application/json",
                if_match=if_match,
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def list_response_drafts(
        self,
        *,
        if_none_match: Reply[PageResponseDraftView] | None = None,
        **query: Unpack[ListResponseDraftsQuery],
    ) -> Reply[PageResponseDraftView]:
        """List drafts of responses.

        Those for the caller's council, newest first; `status=submitted` are those that wait.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/response-drafts",
                PageResponseDraftView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_response_drafts(self, **query: Unpack[ListResponseDraftsQuery]) -> AsyncIterator[ResponseDraftView]:
        """Every item of `list_response_drafts`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/response-drafts",
                PageResponseDraftView.from_dict,
                query=query,
            )
        )

    async def get_response_draft(
        self,
        id: UUID,
        *,
        if_none_match: Reply[ResponseDraftView] | None = None,
    ) -> Reply[ResponseDraftView]:
        """Read the draft of a response.

        404 unless it is for the caller's council.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/response-drafts/{id}",
                ResponseDraftView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def step_response_draft(
        self,
        id: UUID,
        body: ConfirmDraftResponseDraftStep | ReturnDraftResponseDraftStep,
        *,
        if_match: Reply[Any] | str,
        idempotency_key: str | None = None,
    ) -> Reply[ResponseDraftView]:
        """Append a step to the draft of a response.

        For clerks, who may record responses for agencies without users. `confirm_draft`: the agency has responded, on the day
        on which it submitted the draft; the response is recorded on its behalf. `return_draft`: the agency can submit another
        one. 409 when the draft does not wait any more, or the response is not possible now.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/response-drafts/{id}/steps",
                ResponseDraftView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
                idempotency_key=idempotency_key or new_key(),
            )
        )
