from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="FormerTextView")


@_attrs_define
class FormerTextView:
    """A former wording of a petition."""

    id: UUID
    petition_id: UUID
    petition_version: int
    """ The version of the petition that had this wording last. """
    replaced_at: datetime.datetime
    version: int
    content: None | str | Unset = UNSET
    """ `null` when it was erased. """
    erased_at: datetime.datetime | None | Unset = UNSET
    erased_by: None | Unset | UUID = UNSET
    locality: None | str | Unset = UNSET
    """ `null` also when it was erased. """
    replaced_by: None | Unset | UUID = UNSET
    """ The user who replaced it; `null` when a machine client did. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        petition_id = str(self.petition_id)

        petition_version = self.petition_version

        replaced_at = self.replaced_at.isoformat()

        version = self.version

        content: None | str | Unset
        if isinstance(self.content, Unset):
            content = UNSET
        else:
            content = self.content

        erased_at: None | str | Unset
        if isinstance(self.erased_at, Unset):
            erased_at = UNSET
        elif isinstance(self.erased_at, datetime.datetime):
            erased_at = self.erased_at.isoformat()
        else:
            erased_at = self.erased_at

        erased_by: None | str | Unset
        if isinstance(self.erased_by, Unset):
            erased_by = UNSET
        elif isinstance(self.erased_by, UUID):
            erased_by = str(self.erased_by)
        else:
            erased_by = self.erased_by

        locality: None | str | Unset
        if isinstance(self.locality, Unset):
            locality = UNSET
        else:
            locality = self.locality

        replaced_by: None | str | Unset
        if isinstance(self.replaced_by, Unset):
            replaced_by = UNSET
        elif isinstance(self.replaced_by, UUID):
            replaced_by = str(self.replaced_by)
        else:
            replaced_by = self.replaced_by

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "petition_id": petition_id,
                "petition_version": petition_version,
                "replaced_at": replaced_at,
                "version": version,
            }
        )
        if content is not UNSET:
            field_dict["content"] = content
        if erased_at is not UNSET:
            field_dict["erased_at"] = erased_at
        if erased_by is not UNSET:
            field_dict["erased_by"] = erased_by
        if locality is not UNSET:
            field_dict["locality"] = locality
        if replaced_by is not UNSET:
            field_dict["replaced_by"] = replaced_by

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        petition_id = UUID(d.pop("petition_id"))

        petition_version = d.pop("petition_version")

        replaced_at = datetime.datetime.fromisoformat(str(d.pop("replaced_at")).replace("Z", "+00:00"))

        version = d.pop("version")

        def _parse_content(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        content = _parse_content(d.pop("content", UNSET))

        def _parse_erased_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                erased_at_type_0 = datetime.datetime.fromisoformat(str(data).replace("Z", "+00:00"))

                return erased_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        erased_at = _parse_erased_at(d.pop("erased_at", UNSET))

        def _parse_erased_by(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                erased_by_type_0 = UUID(data)

                return erased_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        erased_by = _parse_erased_by(d.pop("erased_by", UNSET))

        def _parse_locality(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        locality = _parse_locality(d.pop("locality", UNSET))

        def _parse_replaced_by(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                replaced_by_type_0 = UUID(data)

                return replaced_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        replaced_by = _parse_replaced_by(d.pop("replaced_by", UNSET))

        former_text_view = cls(
            id=id,
            petition_id=petition_id,
            petition_version=petition_version,
            replaced_at=replaced_at,
            version=version,
            content=content,
            erased_at=erased_at,
            erased_by=erased_by,
            locality=locality,
            replaced_by=replaced_by,
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
