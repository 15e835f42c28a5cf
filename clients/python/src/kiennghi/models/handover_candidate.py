from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.case_kind import CaseKind, check_case_kind
from ..models.status import Status, check_status
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.candidate_agency import CandidateAgency
    from ..models.candidate_commitment import CandidateCommitment


T = TypeVar("T", bound="HandoverCandidate")


@_attrs_define
class HandoverCandidate:
    """An open case at the end of the session or term."""

    agencies: list[CandidateAgency]
    """ The agencies that have to respond: the lead agency, or every addressee. """
    commitments: list[CandidateCommitment]
    """ Open commitments, including those carried over earlier. """
    content: str
    id: UUID
    kind: CaseKind
    """ The kind of a case (kiến nghị). """
    number: str
    received_on: datetime.date
    status: Status
    """ Where a case is in the workflow. """
    carried_to: None | Unset | UUID = UNSET
    """ The session to which the case was handed over earlier. """
    due_on: datetime.date | None | Unset = UNSET
    session_id: None | Unset | UUID = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        agencies = []
        for agencies_item_data in self.agencies:
            agencies_item = agencies_item_data.to_dict()
            agencies.append(agencies_item)

        commitments = []
        for commitments_item_data in self.commitments:
            commitments_item = commitments_item_data.to_dict()
            commitments.append(commitments_item)

        content = self.content

        id = str(self.id)

        kind: str = self.kind

        number = self.number

        received_on = self.received_on.isoformat()

        status: str = self.status

        carried_to: None | str | Unset
        if isinstance(self.carried_to, Unset):
            carried_to = UNSET
        elif isinstance(self.carried_to, UUID):
            carried_to = str(self.carried_to)
        else:
            carried_to = self.carried_to

        due_on: None | str | Unset
        if isinstance(self.due_on, Unset):
            due_on = UNSET
        elif isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        session_id: None | str | Unset
        if isinstance(self.session_id, Unset):
            session_id = UNSET
        elif isinstance(self.session_id, UUID):
            session_id = str(self.session_id)
        else:
            session_id = self.session_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "agencies": agencies,
                "commitments": commitments,
                "content": content,
                "id": id,
                "kind": kind,
                "number": number,
                "received_on": received_on,
                "status": status,
            }
        )
        if carried_to is not UNSET:
            field_dict["carried_to"] = carried_to
        if due_on is not UNSET:
            field_dict["due_on"] = due_on
        if session_id is not UNSET:
            field_dict["session_id"] = session_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.candidate_agency import CandidateAgency  # noqa: PLC0415
        from ..models.candidate_commitment import CandidateCommitment  # noqa: PLC0415

        d = dict(src_dict)
        agencies = []
        _agencies = d.pop("agencies")
        for agencies_item_data in _agencies:
            agencies_item = CandidateAgency.from_dict(agencies_item_data)

            agencies.append(agencies_item)

        commitments = []
        _commitments = d.pop("commitments")
        for commitments_item_data in _commitments:
            commitments_item = CandidateCommitment.from_dict(commitments_item_data)

            commitments.append(commitments_item)

        content = d.pop("content")

        id = UUID(d.pop("id"))

        kind = check_case_kind(d.pop("kind"))

        number = d.pop("number")

        received_on = datetime.date.fromisoformat(d.pop("received_on"))

        status = check_status(d.pop("status"))

        def _parse_carried_to(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                carried_to_type_0 = UUID(data)

                return carried_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        carried_to = _parse_carried_to(d.pop("carried_to", UNSET))

        def _parse_due_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_on_type_0 = datetime.date.fromisoformat(data)

                return due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        due_on = _parse_due_on(d.pop("due_on", UNSET))

        def _parse_session_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                session_id_type_0 = UUID(data)

                return session_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        session_id = _parse_session_id(d.pop("session_id", UNSET))

        handover_candidate = cls(
            agencies=agencies,
            commitments=commitments,
            content=content,
            id=id,
            kind=kind,
            number=number,
            received_on=received_on,
            status=status,
            carried_to=carried_to,
            due_on=due_on,
            session_id=session_id,
        )

        handover_candidate.additional_properties = d
        return handover_candidate

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
