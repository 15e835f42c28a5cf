from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.case_kind import CaseKind, check_case_kind
from ..models.status import Status, check_status

if TYPE_CHECKING:
    from ..models.candidate_agency import CandidateAgency
    from ..models.candidate_commitment import CandidateCommitment


T = TypeVar("T", bound="HandoverCandidate")


@_attrs_define
class HandoverCandidate:
    """An open case at the end of the session or term."""

    agencies: list[CandidateAgency]
    """ The agencies that have to respond: the lead agency, or every addressee. """
    carried_to: None | UUID
    """ The session to which the case was handed over earlier. """
    carried_to_name: None | str
    commitments: list[CandidateCommitment]
    """ Open commitments, including those carried over earlier. """
    content: str
    due_on: datetime.date | None
    id: UUID
    kind: CaseKind
    """ The kind of a case (kiến nghị). """
    number: str
    received_on: datetime.date
    session_id: None | UUID
    session_name: None | str
    status: Status
    """ Where a case is in the workflow. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        agencies = []
        for agencies_item_data in self.agencies:
            agencies_item = agencies_item_data.to_dict()
            agencies.append(agencies_item)

        carried_to: None | str
        if isinstance(self.carried_to, UUID):
            carried_to = str(self.carried_to)
        else:
            carried_to = self.carried_to

        carried_to_name: None | str
        carried_to_name = self.carried_to_name

        commitments = []
        for commitments_item_data in self.commitments:
            commitments_item = commitments_item_data.to_dict()
            commitments.append(commitments_item)

        content = self.content

        due_on: None | str
        if isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        id = str(self.id)

        kind: str = self.kind

        number = self.number

        received_on = self.received_on.isoformat()

        session_id: None | str
        if isinstance(self.session_id, UUID):
            session_id = str(self.session_id)
        else:
            session_id = self.session_id

        session_name: None | str
        session_name = self.session_name

        status: str = self.status

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "agencies": agencies,
                "carried_to": carried_to,
                "carried_to_name": carried_to_name,
                "commitments": commitments,
                "content": content,
                "due_on": due_on,
                "id": id,
                "kind": kind,
                "number": number,
                "received_on": received_on,
                "session_id": session_id,
                "session_name": session_name,
                "status": status,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.candidate_agency import CandidateAgency
        from ..models.candidate_commitment import CandidateCommitment

        d = dict(src_dict)
        agencies = []
        _agencies = d.pop("agencies")
        for agencies_item_data in _agencies:
            agencies_item = CandidateAgency.from_dict(agencies_item_data)

            agencies.append(agencies_item)

        def _parse_carried_to(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                carried_to_type_0 = UUID(data)

                return carried_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        carried_to = _parse_carried_to(d.pop("carried_to"))

        def _parse_carried_to_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        carried_to_name = _parse_carried_to_name(d.pop("carried_to_name"))

        commitments = []
        _commitments = d.pop("commitments")
        for commitments_item_data in _commitments:
            commitments_item = CandidateCommitment.from_dict(commitments_item_data)

            commitments.append(commitments_item)

        content = d.pop("content")

        def _parse_due_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_on_type_0 = datetime.date.fromisoformat(data)

                return due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        due_on = _parse_due_on(d.pop("due_on"))

        id = UUID(d.pop("id"))

        kind = check_case_kind(d.pop("kind"))

        number = d.pop("number")

        received_on = datetime.date.fromisoformat(d.pop("received_on"))

        def _parse_session_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                session_id_type_0 = UUID(data)

                return session_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        session_id = _parse_session_id(d.pop("session_id"))

        def _parse_session_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        session_name = _parse_session_name(d.pop("session_name"))

        status = check_status(d.pop("status"))

        handover_candidate = cls(
            agencies=agencies,
            carried_to=carried_to,
            carried_to_name=carried_to_name,
            commitments=commitments,
            content=content,
            due_on=due_on,
            id=id,
            kind=kind,
            number=number,
            received_on=received_on,
            session_id=session_id,
            session_name=session_name,
            status=status,
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
