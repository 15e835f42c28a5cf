from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.allowed_former_text_action import AllowedFormerTextAction


T = TypeVar("T", bound="FormerTextView")


@_attrs_define
class FormerTextView:
    """A former wording of a petition."""

    actions: list[AllowedFormerTextAction]
    """ What the caller may do now. """
    content: None | str
    """ `null` when it was erased. """
    erased_at: datetime.datetime | None
    erased_by: None | UUID
    erased_by_name: None | str
    id: UUID
    locality: None | str
    """ `null` also when it was erased. """
    petition_id: UUID
    petition_number: str
    petition_version: int
    """ The version of the petition that had this wording last. """
    replaced_at: datetime.datetime
    replaced_by: None | UUID
    """ The user who replaced it; `null` when a machine client did. """
    replaced_by_name: None | str
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actions = []
        for actions_item_data in self.actions:
            actions_item = actions_item_data.to_dict()
            actions.append(actions_item)

        content: None | str
        content = self.content

        erased_at: None | str
        if isinstance(self.erased_at, datetime.datetime):
            erased_at = self.erased_at.isoformat()
        else:
            erased_at = self.erased_at

        erased_by: None | str
        if isinstance(self.erased_by, UUID):
            erased_by = str(self.erased_by)
        else:
            erased_by = self.erased_by

        erased_by_name: None | str
        erased_by_name = self.erased_by_name

        id = str(self.id)

        locality: None | str
        locality = self.locality

        petition_id = str(self.petition_id)

        petition_number = self.petition_number

        petition_version = self.petition_version

        replaced_at = self.replaced_at.isoformat()

        replaced_by: None | str
        if isinstance(self.replaced_by, UUID):
            replaced_by = str(self.replaced_by)
        else:
            replaced_by = self.replaced_by

        replaced_by_name: None | str
        replaced_by_name = self.replaced_by_name

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actions": actions,
                "content": content,
                "erased_at": erased_at,
                "erased_by": erased_by,
                "erased_by_name": erased_by_name,
                "id": id,
                "locality": locality,
                "petition_id": petition_id,
                "petition_number": petition_number,
                "petition_version": petition_version,
                "replaced_at": replaced_at,
                "replaced_by": replaced_by,
                "replaced_by_name": replaced_by_name,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.allowed_former_text_action import AllowedFormerTextAction

        d = dict(src_dict)
        actions = []
        _actions = d.pop("actions")
        for actions_item_data in _actions:
            actions_item = AllowedFormerTextAction.from_dict(actions_item_data)

            actions.append(actions_item)

        def _parse_content(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        content = _parse_content(d.pop("content"))

        def _parse_erased_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                erased_at_type_0 = datetime.datetime.fromisoformat(str(data).replace("Z", "+00:00"))

                return erased_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        erased_at = _parse_erased_at(d.pop("erased_at"))

        def _parse_erased_by(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                erased_by_type_0 = UUID(data)

                return erased_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        erased_by = _parse_erased_by(d.pop("erased_by"))

        def _parse_erased_by_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        erased_by_name = _parse_erased_by_name(d.pop("erased_by_name"))

        id = UUID(d.pop("id"))

        def _parse_locality(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        locality = _parse_locality(d.pop("locality"))

        petition_id = UUID(d.pop("petition_id"))

        petition_number = d.pop("petition_number")

        petition_version = d.pop("petition_version")

        replaced_at = datetime.datetime.fromisoformat(str(d.pop("replaced_at")).replace("Z", "+00:00"))

        def _parse_replaced_by(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                replaced_by_type_0 = UUID(data)

                return replaced_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        replaced_by = _parse_replaced_by(d.pop("replaced_by"))

        def _parse_replaced_by_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        replaced_by_name = _parse_replaced_by_name(d.pop("replaced_by_name"))

        version = d.pop("version")

        former_text_view = cls(
            actions=actions,
            content=content,
            erased_at=erased_at,
            erased_by=erased_by,
            erased_by_name=erased_by_name,
            id=id,
            locality=locality,
            petition_id=petition_id,
            petition_number=petition_number,
            petition_version=petition_version,
            replaced_at=replaced_at,
            replaced_by=replaced_by,
            replaced_by_name=replaced_by_name,
            version=version,
        )

        former_text_view.additional_properties = d
        return former_text_view

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
