"""Operations of `referrals`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any
from uuid import UUID

from typing_extensions import TypedDict, Unpack

from .._call import Call, new_key
from .._reply import Reply
from ..models.accept_referral_step import AcceptReferralStep
from ..models.answer_referral_step import AnswerReferralStep
from ..models.assignment_status import AssignmentStatus
from ..models.page_referral_view import PageReferralView
from ..models.referral_act import ReferralAct
from ..models.referral_direction import ReferralDirection
from ..models.referral_view import ReferralView
from ..models.return_referral_step import ReturnReferralStep

if TYPE_CHECKING:
    from .._aio import AsyncSender
    from .._sync import Sender


class ListReferralsQuery(TypedDict, total=False):
    """Query parameters of `list_referrals`."""

    direction: ReferralDirection | None
    """Whether referrals came to the caller's council or went out from it."""
    status: AssignmentStatus | list[AssignmentStatus] | None
    allowed: ReferralAct | list[ReferralAct] | None
    limit: int | None
    cursor: str | None
    count: bool | None


class Referrals:
    """Operations of `referrals`."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list_referrals(
        self,
        *,
        if_none_match: Reply[PageReferralView] | None = None,
        **query: Unpack[ListReferralsQuery],
    ) -> Reply[PageReferralView]:
        """List referrals.

        For clerks, leaders and auditors: those that came to their council, or went out from it.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/referrals",
                PageReferralView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_referrals(self, **query: Unpack[ListReferralsQuery]) -> Iterator[ReferralView]:
        """Every item of `list_referrals`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/referrals",
                PageReferralView.from_dict,
                query=query,
            )
        )

    def get_referral(
        self,
        id: UUID,
        *,
        if_none_match: Reply[ReferralView] | None = None,
    ) -> Reply[ReferralView]:
        """Read a referral.

        For clerks, leaders and auditors of the council that sent it and of the one that received it. The receiver sees nothing
        else of the petition.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/referrals/{id}",
                ReferralView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def step_referral(
        self,
        id: UUID,
        body: AcceptReferralStep | AnswerReferralStep | ReturnReferralStep,
        *,
        if_match: Reply[Any] | str,
        idempotency_key: str | None = None,
    ) -> Reply[ReferralView]:
        """Append a step to a referral.

        For the council that received it; `actions` lists the steps that the caller may take. A clerk may `accept` it as a
        petition of the own council, a clerk or a leader `return` it, and a leader `answer` it, accepted or not. Every step
        leaves an event with the petition that was referred, and with the one that was made of it.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/referrals/{id}/steps",
                ReferralView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
                idempotency_key=idempotency_key or new_key(),
            )
        )


class AsyncReferrals:
    """Operations of `referrals`."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list_referrals(
        self,
        *,
        if_none_match: Reply[PageReferralView] | None = None,
        **query: Unpack[ListReferralsQuery],
    ) -> Reply[PageReferralView]:
        """List referrals.

        For clerks, leaders and auditors: those that came to their council, or went out from it.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/referrals",
                PageReferralView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_referrals(self, **query: Unpack[ListReferralsQuery]) -> AsyncIterator[ReferralView]:
        """Every item of `list_referrals`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/referrals",
                PageReferralView.from_dict,
                query=query,
            )
        )

    async def get_referral(
        self,
        id: UUID,
        *,
        if_none_match: Reply[ReferralView] | None = None,
    ) -> Reply[ReferralView]:
        """Read a referral.

        For clerks, leaders and auditors of the council that sent it and of the one that received it. The receiver sees nothing
        else of the petition.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/referrals/{id}",
                ReferralView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def step_referral(
        self,
        id: UUID,
        body: AcceptReferralStep | AnswerReferralStep | ReturnReferralStep,
        *,
        if_match: Reply[Any] | str,
        idempotency_key: str | None = None,
    ) -> Reply[ReferralView]:
        """Append a step to a referral.

        For the council that received it; `actions` lists the steps that the caller may take. A clerk may `accept` it as a
        petition of the own council, a clerk or a leader `return` it, and a leader `answer` it, accepted or not. Every step
        leaves an event with the petition that was referred, and with the one that was made of it.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/referrals/{id}/steps",
                ReferralView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
                idempotency_key=idempotency_key or new_key(),
            )
        )
