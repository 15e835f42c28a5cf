from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.case_kind import CaseKind, check_case_kind

if TYPE_CHECKING:
    from ..models.case_view import CaseView


T = TypeVar("T", bound="Change")


@_attrs_define
class Change:
    """A case that changed, or that the caller does not see any more."""

    case: CaseView | None
    deleted: bool
    """ Whether the caller does not see the case any more, or never saw it: delete what you have of it. """
    id: UUID
    type_: CaseKind
    """ The kind of a case (kiến nghị). """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.case_view import CaseView

        case: dict[str, Any] | None
        if isinstance(self.case, CaseView):
            case = self.case.to_dict()
        else:
            case = self.case

        deleted = self.deleted

        id = str(self.id)

        type_: str = self.type_

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "case": case,
                "deleted": deleted,
                "id": id,
                "type": type_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.case_view import CaseView

        d = dict(src_dict)

        def _parse_case(data: object) -> CaseView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                case_type_0 = CaseView.from_dict(data)

                return case_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CaseView | None, data)

        case = _parse_case(d.pop("case"))

        deleted = d.pop("deleted")

        id = UUID(d.pop("id"))

        type_ = check_case_kind(d.pop("type"))

        change = cls(
            case=case,
            deleted=deleted,
            id=id,
            type_=type_,
        )

        change.additional_properties = d
        return change

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
