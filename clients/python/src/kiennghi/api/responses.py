"""Operations of `responses`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING
from uuid import UUID

from typing_extensions import TypedDict, Unpack

from .._call import Call, new_key
from .._reply import Reply
from ..models.new_response import NewResponse
from ..models.new_response_version import NewResponseVersion
from ..models.outcome import Outcome
from ..models.page_response_view import PageResponseView
from ..models.response_kind import ResponseKind
from ..models.response_view import ResponseView

if TYPE_CHECKING:
    from .._aio import AsyncSender
    from .._sync import Sender


class ListResponsesQuery(TypedDict, total=False):
    """Query parameters of `list_responses`."""

    case_id: UUID | list[UUID] | None
    organization_id: UUID | list[UUID] | None
    outcome: Outcome | list[Outcome] | None
    kind: ResponseKind | list[ResponseKind] | None
    document_number: str | None
    version_of: UUID | list[UUID] | None
    limit: int | None
    cursor: str | None
    count: bool | None


class Responses:
    """Operations of `responses`."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list_responses(
        self,
        *,
        if_none_match: Reply[PageResponseView] | None = None,
        **query: Unpack[ListResponsesQuery],
    ) -> Reply[PageResponseView]:
        """List responses.

        A council sees those to all its cases; an agency its own and those of the cases it has.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/responses",
                PageResponseView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_responses(self, **query: Unpack[ListResponsesQuery]) -> Iterator[ResponseView]:
        """Every item of `list_responses`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/responses",
                PageResponseView.from_dict,
                query=query,
            )
        )

    def create_response(
        self,
        body: NewResponse,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[ResponseView]:
        """Submit a response.

        For the head of the agency; a clerk records the response of an agency that has no users. One response to one or many
        assignments of one agency that are in progress: all of them become answered, or none. The commitments that it makes
        are followed under `/v1/commitments`. 412 when an assignment has changed since it was read.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/responses",
                ResponseView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def get_response(
        self,
        id: UUID,
        *,
        if_none_match: Reply[ResponseView] | None = None,
    ) -> Reply[ResponseView]:
        """Read a response.

        With all its versions: corrections and further answers, the newest first. 404 when the caller may not see it.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/responses/{id}",
                ResponseView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def create_response_version(
        self,
        id: UUID,
        body: NewResponseVersion,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[ResponseView]:
        """Correct a response, or answer further.

        For the head of the agency; a clerk records what the agency said on paper. A new version of the response is the whole
        answer as it reads now, for all assignments or for those named: all of them, or none. Every version stays readable,
        the newest counts, and the day of the first answer stays on record. A correction that changes the outcome, and every
        further answer, is reviewed again. 409 when a case is closed: reopen it first. 412 when an assignment, or the version
        in the path, has changed since it was read.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/responses/{id}/versions",
                ResponseView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )


class AsyncResponses:
    """Operations of `responses`."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list_responses(
        self,
        *,
        if_none_match: Reply[PageResponseView] | None = None,
        **query: Unpack[ListResponsesQuery],
    ) -> Reply[PageResponseView]:
        """List responses.

        A council sees those to all its cases; an agency its own and those of the cases it has.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/responses",
                PageResponseView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_responses(self, **query: Unpack[ListResponsesQuery]) -> AsyncIterator[ResponseView]:
        """Every item of `list_responses`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/responses",
                PageResponseView.from_dict,
                query=query,
            )
        )

    async def create_response(
        self,
        body: NewResponse,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[ResponseView]:
        """Submit a response.

        For the head of the agency; a clerk records the response of an agency that has no users. One response to one or many
        assignments of one agency that are in progress: all of them become answered, or none. The commitments that it makes
        are followed under `/v1/commitments`. 412 when an assignment has changed since it was read.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/responses",
                ResponseView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def get_response(
        self,
        id: UUID,
        *,
        if_none_match: Reply[ResponseView] | None = None,
    ) -> Reply[ResponseView]:
        """Read a response.

        With all its versions: corrections and further answers, the newest first. 404 when the caller may not see it.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/responses/{id}",
                ResponseView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def create_response_version(
        self,
        id: UUID,
        body: NewResponseVersion,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[ResponseView]:
        """Correct a response, or answer further.

        For the head of the agency; a clerk records what the agency said on paper. A new version of the response is the whole
        answer as it reads now, for all assignments or for those named: all of them, or none. Every version stays readable,
        the newest counts, and the day of the first answer stays on record. A correction that changes the outcome, and every
        further answer, is reviewed again. 409 when a case is closed: reopen it first. 412 when an assignment, or the version
        in the path, has changed since it was read.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/responses/{id}/versions",
                ResponseView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )
