"""Operations of `deadlines`."""

from __future__ import annotations

import datetime
from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any
from uuid import UUID

from typing_extensions import TypedDict, Unpack

from .._call import Call, new_key
from .._reply import Reply
from ..models.case_kind import CaseKind
from ..models.deadline_answer import DeadlineAnswer
from ..models.deadline_question import DeadlineQuestion
from ..models.deadline_rule_patch import DeadlineRulePatch
from ..models.deadline_rule_view import DeadlineRuleView
from ..models.deadline_step import DeadlineStep
from ..models.new_deadline_rule import NewDeadlineRule
from ..models.page_deadline_rule_view import PageDeadlineRuleView
from ..models.page_recalculated_deadline import PageRecalculatedDeadline
from ..models.recalculate import Recalculate
from ..models.recalculated_deadlines import RecalculatedDeadlines

if TYPE_CHECKING:
    from .._aio import AsyncSender
    from .._sync import Sender
    from ..models.recalculated_deadline import RecalculatedDeadline


class ListDeadlineRulesQuery(TypedDict, total=False):
    """Query parameters of `list_deadline_rules`."""

    step: DeadlineStep | list[DeadlineStep] | None
    council_id: UUID | list[UUID] | None
    case_kind: CaseKind | list[CaseKind] | None
    valid_on: datetime.date | None
    limit: int | None
    cursor: str | None
    count: bool | None


class ListRecalculationsQuery(TypedDict, total=False):
    """Query parameters of `list_recalculations`."""

    council_id: UUID | None
    limit: int | None
    cursor: str | None
    count: bool | None


class Deadlines:
    """Operations of `deadlines`."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list_deadline_rules(
        self,
        *,
        if_none_match: Reply[PageDeadlineRuleView] | None = None,
        **query: Unpack[ListDeadlineRulesQuery],
    ) -> Reply[PageDeadlineRuleView]:
        """List deadline rules.

        For every signed-in caller.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/deadline-rules",
                PageDeadlineRuleView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_deadline_rules(self, **query: Unpack[ListDeadlineRulesQuery]) -> Iterator[DeadlineRuleView]:
        """Every item of `list_deadline_rules`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/deadline-rules",
                PageDeadlineRuleView.from_dict,
                query=query,
            )
        )

    def create_deadline_rule(
        self,
        body: NewDeadlineRule,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[DeadlineRuleView]:
        """Create a deadline rule.

        For leaders, for cases of their own council; for admins, for every council. When several rules fit a case, a rule of
        the council wins over one of the deployment; then the rule of the nearest sector, then one that names the competence
        level, the channel and the kind, then the newest. 409 when an equal rule is valid at the same time, except for
        reminders (`due_soon`), of which several may apply.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/deadline-rules",
                DeadlineRuleView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def get_deadline_rule(
        self,
        id: UUID,
        *,
        if_none_match: Reply[DeadlineRuleView] | None = None,
    ) -> Reply[DeadlineRuleView]:
        """Read a deadline rule.

        For every signed-in caller.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/deadline-rules/{id}",
                DeadlineRuleView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def patch_deadline_rule(
        self,
        id: UUID,
        body: DeadlineRulePatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[DeadlineRuleView]:
        """Change a deadline rule.

        For leaders, rules of their own council; for admins, every rule. Due dates already set stay as they are. A rule
        cannot be deleted; `valid_to` ends it.
        """
        return self._sender.send(
            Call(
                "PATCH",
                "/v1/deadline-rules/{id}",
                DeadlineRuleView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    def preview_deadline(
        self,
        body: DeadlineQuestion,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[DeadlineAnswer]:
        """Calculate a due date.

        For every signed-in caller; nothing is stored. The day of the start event is not counted, and a period that ends on
        a day off ends on the next working day (Civil Code 2015, art. 147–148). 409 `no_deadline_rule` when no rule applies,
        `calendar_year_missing` when the calculation needs a calendar year that has not been entered.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/deadlines/preview",
                DeadlineAnswer.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def recalculate_deadlines(
        self,
        body: Recalculate,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[RecalculatedDeadlines]:
        """Recalculate due dates.

        For leaders. Sets the due dates of the named assignments to what the rules and the calendar of today give: all of
        them or none. 412 when an assignment has changed since it was read, or would now get another date than the one sent;
        409 when an assignment is not open, or the leader named or extended its date.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/deadlines/recalculate",
                RecalculatedDeadlines.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def list_recalculations(
        self,
        *,
        if_none_match: Reply[PageRecalculatedDeadline] | None = None,
        **query: Unpack[ListRecalculationsQuery],
    ) -> Reply[PageRecalculatedDeadline]:
        """List the due dates that a recalculation would move.

        For leaders. Lists open assignments whose due date was calculated by a rule and not extended, and for which the
        rules and the calendar of today give another date. The server examines a limited number of assignments per page: a
        page may be short or even empty and still have a `next_cursor`. `count=true` is refused.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/deadlines/recalculations",
                PageRecalculatedDeadline.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_recalculations(self, **query: Unpack[ListRecalculationsQuery]) -> Iterator[RecalculatedDeadline]:
        """Every item of `list_recalculations`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/deadlines/recalculations",
                PageRecalculatedDeadline.from_dict,
                query=query,
            )
        )


class AsyncDeadlines:
    """Operations of `deadlines`."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list_deadline_rules(
        self,
        *,
        if_none_match: Reply[PageDeadlineRuleView] | None = None,
        **query: Unpack[ListDeadlineRulesQuery],
    ) -> Reply[PageDeadlineRuleView]:
        """List deadline rules.

        For every signed-in caller.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/deadline-rules",
                PageDeadlineRuleView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_deadline_rules(self, **query: Unpack[ListDeadlineRulesQuery]) -> AsyncIterator[DeadlineRuleView]:
        """Every item of `list_deadline_rules`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/deadline-rules",
                PageDeadlineRuleView.from_dict,
                query=query,
            )
        )

    async def create_deadline_rule(
        self,
        body: NewDeadlineRule,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[DeadlineRuleView]:
        """Create a deadline rule.

        For leaders, for cases of their own council; for admins, for every council. When several rules fit a case, a rule of
        the council wins over one of the deployment; then the rule of the nearest sector, then one that names the competence
        level, the channel and the kind, then the newest. 409 when an equal rule is valid at the same time, except for
        reminders (`due_soon`), of which several may apply.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/deadline-rules",
                DeadlineRuleView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def get_deadline_rule(
        self,
        id: UUID,
        *,
        if_none_match: Reply[DeadlineRuleView] | None = None,
    ) -> Reply[DeadlineRuleView]:
        """Read a deadline rule.

        For every signed-in caller.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/deadline-rules/{id}",
                DeadlineRuleView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def patch_deadline_rule(
        self,
        id: UUID,
        body: DeadlineRulePatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[DeadlineRuleView]:
        """Change a deadline rule.

        For leaders, rules of their own council; for admins, every rule. Due dates already set stay as they are. A rule
        cannot be deleted; `valid_to` ends it.
        """
        return await self._sender.send(
            Call(
                "PATCH",
                "/v1/deadline-rules/{id}",
                DeadlineRuleView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    async def preview_deadline(
        self,
        body: DeadlineQuestion,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[DeadlineAnswer]:
        """Calculate a due date.

        For every signed-in caller; nothing is stored. The day of the start event is not counted, and a period that ends on
        a day off ends on the next working day (Civil Code 2015, art. 147–148). 409 `no_deadline_rule` when no rule applies,
        `calendar_year_missing` when the calculation needs a calendar year that has not been entered.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/deadlines/preview",
                DeadlineAnswer.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def recalculate_deadlines(
        self,
        body: Recalculate,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[RecalculatedDeadlines]:
        """Recalculate due dates.

        For leaders. Sets the due dates of the named assignments to what the rules and the calendar of today give: all of
        them or none. 412 when an assignment has changed since it was read, or would now get another date than the one sent;
        409 when an assignment is not open, or the leader named or extended its date.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/deadlines/recalculate",
                RecalculatedDeadlines.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def list_recalculations(
        self,
        *,
        if_none_match: Reply[PageRecalculatedDeadline] | None = None,
        **query: Unpack[ListRecalculationsQuery],
    ) -> Reply[PageRecalculatedDeadline]:
        """List the due dates that a recalculation would move.

        For leaders. Lists open assignments whose due date was calculated by a rule and not extended, and for which the
        rules and the calendar of today give another date. The server examines a limited number of assignments per page: a
        page may be short or even empty and still have a `next_cursor`. `count=true` is refused.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/deadlines/recalculations",
                PageRecalculatedDeadline.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_recalculations(self, **query: Unpack[ListRecalculationsQuery]) -> AsyncIterator[RecalculatedDeadline]:
        """Every item of `list_recalculations`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/deadlines/recalculations",
                PageRecalculatedDeadline.from_dict,
                query=query,
            )
        )
