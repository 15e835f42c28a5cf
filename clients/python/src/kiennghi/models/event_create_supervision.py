from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import (
    Any,
    Literal,
    TypeVar,
    cast,
)
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.supervision_kind import SupervisionKind, check_supervision_kind
from ..models.supervision_stage import SupervisionStage, check_supervision_stage

T = TypeVar("T", bound="EventCreateSupervision")


@_attrs_define
class EventCreateSupervision:
    """A supervision was created."""

    case_ids: list[UUID]
    """ The petitions and recommendations that it is about. """
    kind: SupervisionKind
    """ The kind of a supervision. """
    leading_body_id: UUID
    """ The body that leads it. """
    leading_body_name: str
    """ The name of the leading body at the time of the event. """
    planned_on: datetime.date | None
    """ Legal date: the day by which it should be concluded. """
    programme_id: None | UUID
    """ The annual programme that it belongs to. """
    re_examines_id: None | UUID
    """ The earlier supervision that is examined again. """
    session_id: None | UUID
    """ The session of the council. """
    stage: SupervisionStage
    """ The stage of a supervision. """
    subject: str
    """ What is supervised. """
    supervised: list[UUID]
    """ The ids of the supervised bodies. """
    version: int
    type_: Literal["create_supervision"] = "create_supervision"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        case_ids = []
        for case_ids_item_data in self.case_ids:
            case_ids_item = str(case_ids_item_data)
            case_ids.append(case_ids_item)

        kind: str = self.kind

        leading_body_id = str(self.leading_body_id)

        leading_body_name = self.leading_body_name

        planned_on: None | str
        if isinstance(self.planned_on, datetime.date):
            planned_on = self.planned_on.isoformat()
        else:
            planned_on = self.planned_on

        programme_id: None | str
        if isinstance(self.programme_id, UUID):
            programme_id = str(self.programme_id)
        else:
            programme_id = self.programme_id

        re_examines_id: None | str
        if isinstance(self.re_examines_id, UUID):
            re_examines_id = str(self.re_examines_id)
        else:
            re_examines_id = self.re_examines_id

        session_id: None | str
        if isinstance(self.session_id, UUID):
            session_id = str(self.session_id)
        else:
            session_id = self.session_id

        stage: str = self.stage

        subject = self.subject

        supervised = []
        for supervised_item_data in self.supervised:
            supervised_item = str(supervised_item_data)
            supervised.append(supervised_item)

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "case_ids": case_ids,
                "kind": kind,
                "leading_body_id": leading_body_id,
                "leading_body_name": leading_body_name,
                "planned_on": planned_on,
                "programme_id": programme_id,
                "re_examines_id": re_examines_id,
                "session_id": session_id,
                "stage": stage,
                "subject": subject,
                "supervised": supervised,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        case_ids = []
        _case_ids = d.pop("case_ids")
        for case_ids_item_data in _case_ids:
            case_ids_item = UUID(case_ids_item_data)

            case_ids.append(case_ids_item)

        kind = check_supervision_kind(d.pop("kind"))

        leading_body_id = UUID(d.pop("leading_body_id"))

        leading_body_name = d.pop("leading_body_name")

        def _parse_planned_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                planned_on_type_0 = datetime.date.fromisoformat(data)

                return planned_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        planned_on = _parse_planned_on(d.pop("planned_on"))

        def _parse_programme_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                programme_id_type_0 = UUID(data)

                return programme_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        programme_id = _parse_programme_id(d.pop("programme_id"))

        def _parse_re_examines_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                re_examines_id_type_0 = UUID(data)

                return re_examines_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        re_examines_id = _parse_re_examines_id(d.pop("re_examines_id"))

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

        stage = check_supervision_stage(d.pop("stage"))

        subject = d.pop("subject")

        supervised = []
        _supervised = d.pop("supervised")
        for supervised_item_data in _supervised:
            supervised_item = UUID(supervised_item_data)

            supervised.append(supervised_item)

        type_ = cast(Literal["create_supervision"], d.pop("type"))
        if type_ != "create_supervision":
            raise ValueError(f"type must match const 'create_supervision', got '{type_}'")

        version = d.pop("version")

        event_create_supervision = cls(
            case_ids=case_ids,
            kind=kind,
            leading_body_id=leading_body_id,
            leading_body_name=leading_body_name,
            planned_on=planned_on,
            programme_id=programme_id,
            re_examines_id=re_examines_id,
            session_id=session_id,
            stage=stage,
            subject=subject,
            supervised=supervised,
            type_=type_,
            version=version,
        )

        event_create_supervision.additional_properties = d
        return event_create_supervision

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
