from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.organization_kind import OrganizationKind, check_organization_kind
from ..models.supervision_kind import SupervisionKind, check_supervision_kind
from ..types import UNSET, Unset

T = TypeVar("T", bound="NewSupervisionNorm")


@_attrs_define
class NewSupervisionNorm:
    """The minimum number of supervisions a year."""

    body_kind: OrganizationKind
    """ The kind of body that an organization is. """
    council_id: UUID
    legal_basis: str
    per_year: int
    valid_from: datetime.date
    """ The first day of validity. The norm applies to every year in which it is valid on some day. """
    kind: None | SupervisionKind | Unset = UNSET
    valid_to: datetime.date | None | Unset = UNSET
    """ The last day of validity; open-ended when absent. """

    def to_dict(self) -> dict[str, Any]:
        body_kind: str = self.body_kind

        council_id = str(self.council_id)

        legal_basis = self.legal_basis

        per_year = self.per_year

        valid_from = self.valid_from.isoformat()

        kind: None | str | Unset
        if isinstance(self.kind, Unset):
            kind = UNSET
        elif isinstance(self.kind, str):
            kind = self.kind
        else:
            kind = self.kind

        valid_to: None | str | Unset
        if isinstance(self.valid_to, Unset):
            valid_to = UNSET
        elif isinstance(self.valid_to, datetime.date):
            valid_to = self.valid_to.isoformat()
        else:
            valid_to = self.valid_to

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "body_kind": body_kind,
                "council_id": council_id,
                "legal_basis": legal_basis,
                "per_year": per_year,
                "valid_from": valid_from,
            }
        )
        if kind is not UNSET:
            field_dict["kind"] = kind
        if valid_to is not UNSET:
            field_dict["valid_to"] = valid_to

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        body_kind = check_organization_kind(d.pop("body_kind"))

        council_id = UUID(d.pop("council_id"))

        legal_basis = d.pop("legal_basis")

        per_year = d.pop("per_year")

        valid_from = datetime.date.fromisoformat(d.pop("valid_from"))

        def _parse_kind(data: object) -> None | SupervisionKind | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                kind_type_0 = check_supervision_kind(data)

                return kind_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SupervisionKind | Unset, data)

        kind = _parse_kind(d.pop("kind", UNSET))

        def _parse_valid_to(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                valid_to_type_0 = datetime.date.fromisoformat(data)

                return valid_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        valid_to = _parse_valid_to(d.pop("valid_to", UNSET))

        new_supervision_norm = cls(
            body_kind=body_kind,
            council_id=council_id,
            legal_basis=legal_basis,
            per_year=per_year,
            valid_from=valid_from,
            kind=kind,
            valid_to=valid_to,
        )

        return new_supervision_norm
