from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.organization_kind import OrganizationKind, check_organization_kind
from ..models.supervision_kind import SupervisionKind, check_supervision_kind

if TYPE_CHECKING:
    from ..models.allowed_record_action import AllowedRecordAction


T = TypeVar("T", bound="SupervisionNormView")


@_attrs_define
class SupervisionNormView:
    actions: list[AllowedRecordAction]
    """ What the caller may do now. """
    body_kind: OrganizationKind
    """ The kind of body that an organization is. """
    council_id: UUID
    council_name: str
    created_at: datetime.datetime
    id: UUID
    kind: None | SupervisionKind
    legal_basis: str
    per_year: int
    updated_at: datetime.datetime
    valid_from: datetime.date
    valid_to: datetime.date | None
    """ The last day of validity. """
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actions = []
        for actions_item_data in self.actions:
            actions_item = actions_item_data.to_dict()
            actions.append(actions_item)

        body_kind: str = self.body_kind

        council_id = str(self.council_id)

        council_name = self.council_name

        created_at = self.created_at.isoformat()

        id = str(self.id)

        kind: None | str
        if isinstance(self.kind, str):
            kind = self.kind
        else:
            kind = self.kind

        legal_basis = self.legal_basis

        per_year = self.per_year

        updated_at = self.updated_at.isoformat()

        valid_from = self.valid_from.isoformat()

        valid_to: None | str
        if isinstance(self.valid_to, datetime.date):
            valid_to = self.valid_to.isoformat()
        else:
            valid_to = self.valid_to

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actions": actions,
                "body_kind": body_kind,
                "council_id": council_id,
                "council_name": council_name,
                "created_at": created_at,
                "id": id,
                "kind": kind,
                "legal_basis": legal_basis,
                "per_year": per_year,
                "updated_at": updated_at,
                "valid_from": valid_from,
                "valid_to": valid_to,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.allowed_record_action import AllowedRecordAction

        d = dict(src_dict)
        actions = []
        _actions = d.pop("actions")
        for actions_item_data in _actions:
            actions_item = AllowedRecordAction.from_dict(actions_item_data)

            actions.append(actions_item)

        body_kind = check_organization_kind(d.pop("body_kind"))

        council_id = UUID(d.pop("council_id"))

        council_name = d.pop("council_name")

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

        id = UUID(d.pop("id"))

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

        legal_basis = d.pop("legal_basis")

        per_year = d.pop("per_year")

        updated_at = datetime.datetime.fromisoformat(str(d.pop("updated_at")).replace("Z", "+00:00"))

        valid_from = datetime.date.fromisoformat(d.pop("valid_from"))

        def _parse_valid_to(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                valid_to_type_0 = datetime.date.fromisoformat(data)

                return valid_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        valid_to = _parse_valid_to(d.pop("valid_to"))

        version = d.pop("version")

        supervision_norm_view = cls(
            actions=actions,
            body_kind=body_kind,
            council_id=council_id,
            council_name=council_name,
            created_at=created_at,
            id=id,
            kind=kind,
            legal_basis=legal_basis,
            per_year=per_year,
            updated_at=updated_at,
            valid_from=valid_from,
            valid_to=valid_to,
            version=version,
        )

        supervision_norm_view.additional_properties = d
        return supervision_norm_view

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
