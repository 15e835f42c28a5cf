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
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.raised_in import RaisedIn


T = TypeVar("T", bound="RaisedCase")


@_attrs_define
class RaisedCase:
    """One case in which the matter was raised."""

    id: UUID
    kind: CaseKind
    """ The kind of a case (kiến nghị). """
    number: str
    received_on: datetime.date
    status: Status
    """ Where a case is in the workflow. """
    fulfilment: Fulfilment | None | Unset = UNSET
    outcome: None | Outcome | Unset = UNSET
    session: None | RaisedIn | Unset = UNSET
    verdict: None | Unset | Verdict = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.raised_in import RaisedIn  # noqa: PLC0415

        id = str(self.id)

        kind: str = self.kind

        number = self.number

        received_on = self.received_on.isoformat()

        status: str = self.status

        fulfilment: None | str | Unset
        if isinstance(self.fulfilment, Unset):
            fulfilment = UNSET
        elif isinstance(self.fulfilment, str):
            fulfilment = self.fulfilment
        else:
            fulfilment = self.fulfilment

        outcome: None | str | Unset
        if isinstance(self.outcome, Unset):
            outcome = UNSET
        elif isinstance(self.outcome, str):
            outcome = self.outcome
        else:
            outcome = self.outcome

        session: dict[str, Any] | None | Unset
        if isinstance(self.session, Unset):
            session = UNSET
        elif isinstance(self.session, RaisedIn):
            session = self.session.to_dict()
        else:
            session = self.session

        verdict: None | str | Unset
        if isinstance(self.verdict, Unset):
            verdict = UNSET
        elif isinstance(self.verdict, str):
            verdict = self.verdict
        else:
            verdict = self.verdict

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "number": number,
                "received_on": received_on,
                "status": status,
            }
        )
        if fulfilment is not UNSET:
            field_dict["fulfilment"] = fulfilment
        if outcome is not UNSET:
            field_dict["outcome"] = outcome
        if session is not UNSET:
            field_dict["session"] = session
        if verdict is not UNSET:
            field_dict["verdict"] = verdict

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.raised_in import RaisedIn  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        kind = check_case_kind(d.pop("kind"))

        number = d.pop("number")

        received_on = datetime.date.fromisoformat(d.pop("received_on"))

        status = check_status(d.pop("status"))

        def _parse_fulfilment(data: object) -> Fulfilment | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                fulfilment_type_0 = check_fulfilment(data)

                return fulfilment_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Fulfilment | None | Unset, data)

        fulfilment = _parse_fulfilment(d.pop("fulfilment", UNSET))

        def _parse_outcome(data: object) -> None | Outcome | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                outcome_type_0 = check_outcome(data)

                return outcome_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Outcome | Unset, data)

        outcome = _parse_outcome(d.pop("outcome", UNSET))

        def _parse_session(data: object) -> None | RaisedIn | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                session_type_0 = RaisedIn.from_dict(data)

                return session_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RaisedIn | Unset, data)

        session = _parse_session(d.pop("session", UNSET))

        def _parse_verdict(data: object) -> None | Unset | Verdict:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                verdict_type_0 = check_verdict(data)

                return verdict_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | Verdict, data)

        verdict = _parse_verdict(d.pop("verdict", UNSET))

        raised_case = cls(
            id=id,
            kind=kind,
            number=number,
            received_on=received_on,
            status=status,
            fulfilment=fulfilment,
            outcome=outcome,
            session=session,
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
