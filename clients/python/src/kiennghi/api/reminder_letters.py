"""Operations of `reminder_letters`."""

from __future__ import annotations

import datetime
from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any
from uuid import UUID

from typing_extensions import TypedDict, Unpack

from .._call import Call, new_key
from .._reply import Reply
from ..models.answer_reminder_reminder_letter_step import (
    AnswerReminderReminderLetterStep,
)
from ..models.escalation_level import EscalationLevel
from ..models.escalation_view import EscalationView
from ..models.new_reminder_letter import NewReminderLetter
from ..models.page_reminder_letter_view import PageReminderLetterView
from ..models.reminder_letter_act import ReminderLetterAct
from ..models.reminder_letter_view import ReminderLetterView

if TYPE_CHECKING:
    from .._aio import AsyncSender
    from .._sync import Sender


class ListReminderLettersQuery(TypedDict, total=False):
    """Query parameters of `list_reminder_letters`."""

    council_id: UUID | list[UUID] | None
    organization_id: UUID | list[UUID] | None
    case_id: UUID | list[UUID] | None
    supervision_id: UUID | list[UUID] | None
    escalation_level: EscalationLevel | list[EscalationLevel] | None
    allowed: ReminderLetterAct | list[ReminderLetterAct] | None
    answered: bool | None
    issued_from: datetime.date | None
    issued_to: datetime.date | None
    limit: int | None
    cursor: str | None
    count: bool | None


class ReminderLetters:
    """Operations of `reminder_letters`."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def get_escalation(
        self,
        id: UUID,
        *,
        if_none_match: Reply[EscalationView] | None = None,
    ) -> Reply[EscalationView]:
        """Read a case's escalation.

        For everybody who may read the case. Returns the escalation level that it has reached, the next one, and why.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/cases/{id}/escalation",
                EscalationView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def list_reminder_letters(
        self,
        *,
        if_none_match: Reply[PageReminderLetterView] | None = None,
        **query: Unpack[ListReminderLettersQuery],
    ) -> Reply[PageReminderLetterView]:
        """List reminder letters.

        A council sees its own; an agency those addressed to it.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/reminder-letters",
                PageReminderLetterView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_reminder_letters(self, **query: Unpack[ListReminderLettersQuery]) -> Iterator[ReminderLetterView]:
        """Every item of `list_reminder_letters`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/reminder-letters",
                PageReminderLetterView.from_dict,
                query=query,
            )
        )

    def create_reminder_letter(
        self,
        body: NewReminderLetter,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[ReminderLetterView]:
        """Send a reminder letter.

        For leaders. One letter to one organization about one or many open cases of the council: it counts for all of them
        or for none. `escalation_level` must be the next level of what the recipient has to do in each case
        (`GET /v1/cases/{id}/escalation`) or the level that it has reached; 409 `escalation_out_of_order` otherwise.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/reminder-letters",
                ReminderLetterView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def get_reminder_letter(
        self,
        id: UUID,
        *,
        if_none_match: Reply[ReminderLetterView] | None = None,
    ) -> Reply[ReminderLetterView]:
        """Read a reminder letter.

        404 when the caller may not see it.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/reminder-letters/{id}",
                ReminderLetterView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def step_reminder_letter(
        self,
        id: UUID,
        body: AnswerReminderReminderLetterStep,
        *,
        if_match: Reply[Any] | str,
        idempotency_key: str | None = None,
    ) -> Reply[ReminderLetterView]:
        """Append a step to a reminder letter.

        `answer_reminder`: the head of the reminded agency answers the letter, once. A clerk records the answer of an agency
        that has no users.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/reminder-letters/{id}/steps",
                ReminderLetterView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
                idempotency_key=idempotency_key or new_key(),
            )
        )


class AsyncReminderLetters:
    """Operations of `reminder_letters`."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def get_escalation(
        self,
        id: UUID,
        *,
        if_none_match: Reply[EscalationView] | None = None,
    ) -> Reply[EscalationView]:
        """Read a case's escalation.

        For everybody who may read the case. Returns the escalation level that it has reached, the next one, and why.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/cases/{id}/escalation",
                EscalationView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def list_reminder_letters(
        self,
        *,
        if_none_match: Reply[PageReminderLetterView] | None = None,
        **query: Unpack[ListReminderLettersQuery],
    ) -> Reply[PageReminderLetterView]:
        """List reminder letters.

        A council sees its own; an agency those addressed to it.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/reminder-letters",
                PageReminderLetterView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_reminder_letters(self, **query: Unpack[ListReminderLettersQuery]) -> AsyncIterator[ReminderLetterView]:
        """Every item of `list_reminder_letters`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/reminder-letters",
                PageReminderLetterView.from_dict,
                query=query,
            )
        )

    async def create_reminder_letter(
        self,
        body: NewReminderLetter,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[ReminderLetterView]:
        """Send a reminder letter.

        For leaders. One letter to one organization about one or many open cases of the council: it counts for all of them
        or for none. `escalation_level` must be the next level of what the recipient has to do in each case
        (`GET /v1/cases/{id}/escalation`) or the level that it has reached; 409 `escalation_out_of_order` otherwise.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/reminder-letters",
                ReminderLetterView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def get_reminder_letter(
        self,
        id: UUID,
        *,
        if_none_match: Reply[ReminderLetterView] | None = None,
    ) -> Reply[ReminderLetterView]:
        """Read a reminder letter.

        404 when the caller may not see it.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/reminder-letters/{id}",
                ReminderLetterView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def step_reminder_letter(
        self,
        id: UUID,
        body: AnswerReminderReminderLetterStep,
        *,
        if_match: Reply[Any] | str,
        idempotency_key: str | None = None,
    ) -> Reply[ReminderLetterView]:
        """Append a step to a reminder letter.

        `answer_reminder`: the head of the reminded agency answers the letter, once. A clerk records the answer of an agency
        that has no users.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/reminder-letters/{id}/steps",
                ReminderLetterView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
                idempotency_key=idempotency_key or new_key(),
            )
        )
