from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.case_kind import CaseKind, check_case_kind
from ..models.fulfilment import Fulfilment, check_fulfilment
from ..models.outcome import Outcome, check_outcome
from ..models.status import Status, check_status
from ..models.verdict import Verdict, check_verdict

if TYPE_CHECKING:
    from ..models.raised_in import RaisedIn


T = TypeVar("T", bound="RaisedCase")


@_attrs_define
class RaisedCase:
    """One case in which the matter was raised."""

    fulfilment: Fulfilment | None
    id: UUID
    kind: CaseKind
    """ The kind of a case (kiến nghị). """
    number: str
    outcome: None | Outcome
    received_on: datetime.date
    session: None | RaisedIn
    status: Status
    """ Where a case is in the workflow. """
    verdict: None | Verdict
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.raised_in import RaisedIn

        fulfilment: None | str
        if isinstance(self.fulfilment, str):
            fulfilment = self.fulfilment
        else:
            fulfilment = self.fulfilment

        id = str(self.id)

        kind: str = self.kind

        number = self.number

        outcome: None | str
        if isinstance(self.outcome, str):
            outcome = self.outcome
        else:
            outcome = self.outcome

        received_on = self.received_on.isoformat()

        session: dict[str, Any] | None
        if isinstance(self.session, RaisedIn):
            session = self.session.to_dict()
        else:
            session = self.session

        status: str = self.status

        verdict: None | str
        if isinstance(self.verdict, str):
            verdict = self.verdict
        else:
            verdict = self.verdict

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "fulfilment": fulfilment,
                "id": id,
                "kind": kind,
                "number": number,
                "outcome": outcome,
                "received_on": received_on,
                "session": session,
                "status": status,
                "verdict": verdict,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.raised_in import RaisedIn

        d = dict(src_dict)

        def _parse_fulfilment(data: object) -> Fulfilment | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                fulfilment_type_0 = check_fulfilment(data)

                return fulfilment_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Fulfilment | None, data)

        fulfilment = _parse_fulfilment(d.pop("fulfilment"))

        id = UUID(d.pop("id"))

        kind = check_case_kind(d.pop("kind"))

        number = d.pop("number")

        def _parse_outcome(data: object) -> None | Outcome:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                outcome_type_0 = check_outcome(data)

                return outcome_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Outcome, data)

        outcome = _parse_outcome(d.pop("outcome"))

        received_on = datetime.date.fromisoformat(d.pop("received_on"))

        def _parse_session(data: object) -> None | RaisedIn:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                session_type_0 = RaisedIn.from_dict(data)

                return session_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RaisedIn, data)

        session = _parse_session(d.pop("session"))

        status = check_status(d.pop("status"))

        def _parse_verdict(data: object) -> None | Verdict:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                verdict_type_0 = check_verdict(data)

                return verdict_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Verdict, data)

        verdict = _parse_verdict(d.pop("verdict"))

        raised_case = cls(
            fulfilment=fulfilment,
            id=id,
            kind=kind,
            number=number,
            outcome=outcome,
            received_on=received_on,
            session=session,
            status=status,
            verdict=verdict,
        )

        raised_case.additional_properties = d
        return raised_case

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
