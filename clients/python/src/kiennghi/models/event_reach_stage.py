from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    TypeVar,
    cast,
)

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.supervision_stage import SupervisionStage, check_supervision_stage

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference


T = TypeVar("T", bound="EventReachStage")


@_attrs_define
class EventReachStage:
    """A supervision reached a stage."""

    document: DocumentReference | None
    old_stage: SupervisionStage
    """ The stage of a supervision. """
    on: datetime.date
    """ Legal date: the day it was reached. """
    stage: SupervisionStage
    """ The stage of a supervision. """
    version: int
    type_: Literal["reach_stage"] = "reach_stage"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        document: dict[str, Any] | None
        if isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        old_stage: str = self.old_stage

        on = self.on.isoformat()

        stage: str = self.stage

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "document": document,
                "old_stage": old_stage,
                "on": on,
                "stage": stage,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference

        d = dict(src_dict)

        def _parse_document(data: object) -> DocumentReference | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                document_type_0 = DocumentReference.from_dict(data)

                return document_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DocumentReference | None, data)

        document = _parse_document(d.pop("document"))

        old_stage = check_supervision_stage(d.pop("old_stage"))

        on = datetime.date.fromisoformat(d.pop("on"))

        stage = check_supervision_stage(d.pop("stage"))

        type_ = cast(Literal["reach_stage"], d.pop("type"))
        if type_ != "reach_stage":
            raise ValueError(f"type must match const 'reach_stage', got '{type_}'")

        version = d.pop("version")

        event_reach_stage = cls(
            document=document,
            old_stage=old_stage,
            on=on,
            stage=stage,
            type_=type_,
            version=version,
        )

        event_reach_stage.additional_properties = d
        return event_reach_stage

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
