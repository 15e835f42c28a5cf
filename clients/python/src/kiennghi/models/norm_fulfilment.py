from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.supervision_kind import SupervisionKind, check_supervision_kind

T = TypeVar("T", bound="NormFulfilment")


@_attrs_define
class NormFulfilment:
    """One body under one norm."""

    council_id: UUID
    done: int
    """ Concluded or closed. """
    kind: None | SupervisionKind
    missing: int
    """ Required and not completed yet. """
    norm_id: UUID
    organization_id: UUID
    organization_name: str
    planned: int
    """ All supervisions of the year that the body leads, including the completed ones and excluding the dropped
    ones. """
    required: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        council_id = str(self.council_id)

        done = self.done

        kind: None | str
        if isinstance(self.kind, str):
            kind = self.kind
        else:
            kind = self.kind

        missing = self.missing

        norm_id = str(self.norm_id)

        organization_id = str(self.organization_id)

        organization_name = self.organization_name

        planned = self.planned

        required = self.required

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "council_id": council_id,
                "done": done,
                "kind": kind,
                "missing": missing,
                "norm_id": norm_id,
                "organization_id": organization_id,
                "organization_name": organization_name,
                "planned": planned,
                "required": required,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        council_id = UUID(d.pop("council_id"))

        done = d.pop("done")

        def _parse_kind(data: object) -> None | SupervisionKind:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                kind_type_0 = check_supervision_kind(data)

                return kind_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SupervisionKind, data)

        kind = _parse_kind(d.pop("kind"))

        missing = d.pop("missing")

        norm_id = UUID(d.pop("norm_id"))

        organization_id = UUID(d.pop("organization_id"))

        organization_name = d.pop("organization_name")

        planned = d.pop("planned")

        required = d.pop("required")

        norm_fulfilment = cls(
            council_id=council_id,
            done=done,
            kind=kind,
            missing=missing,
            norm_id=norm_id,
            organization_id=organization_id,
            organization_name=organization_name,
            planned=planned,
            required=required,
        )

        norm_fulfilment.additional_properties = d
        return norm_fulfilment

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
