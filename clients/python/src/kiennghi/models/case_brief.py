from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.case_area import CaseArea, check_case_area
from ..models.case_kind import CaseKind, check_case_kind
from ..models.status import Status, check_status

if TYPE_CHECKING:
    from ..models.case_unit import CaseUnit


T = TypeVar("T", bound="CaseBrief")


@_attrs_define
class CaseBrief:
    """The case of an assignment, in brief."""

    area: CaseArea
    """ Which places a case is about. """
    content: None | str
    """ `null` under the same condition as `status`, and for a complaint that was forwarded. """
    council_id: UUID
    council_name: str
    id: UUID
    kind: CaseKind
    """ The kind of a case (kiến nghị). """
    merged_units: list[CaseUnit]
    """ The units of the petitions that were merged into it, each once; none under the same condition. """
    number: str
    sector_id: None | UUID
    """ `null` under the same condition as `status`. """
    sector_name: None | str
    status: None | Status
    units: list[CaseUnit]
    """ The administrative units that it is about. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        area: str = self.area

        content: None | str
        content = self.content

        council_id = str(self.council_id)

        council_name = self.council_name

        id = str(self.id)

        kind: str = self.kind

        merged_units = []
        for merged_units_item_data in self.merged_units:
            merged_units_item = merged_units_item_data.to_dict()
            merged_units.append(merged_units_item)

        number = self.number

        sector_id: None | str
        if isinstance(self.sector_id, UUID):
            sector_id = str(self.sector_id)
        else:
            sector_id = self.sector_id

        sector_name: None | str
        sector_name = self.sector_name

        status: None | str
        if isinstance(self.status, str):
            status = self.status
        else:
            status = self.status

        units = []
        for units_item_data in self.units:
            units_item = units_item_data.to_dict()
            units.append(units_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "area": area,
                "content": content,
                "council_id": council_id,
                "council_name": council_name,
                "id": id,
                "kind": kind,
                "merged_units": merged_units,
                "number": number,
                "sector_id": sector_id,
                "sector_name": sector_name,
                "status": status,
                "units": units,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.case_unit import CaseUnit

        d = dict(src_dict)
        area = check_case_area(d.pop("area"))

        def _parse_content(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        content = _parse_content(d.pop("content"))

        council_id = UUID(d.pop("council_id"))

        council_name = d.pop("council_name")

        id = UUID(d.pop("id"))

        kind = check_case_kind(d.pop("kind"))

        merged_units = []
        _merged_units = d.pop("merged_units")
        for merged_units_item_data in _merged_units:
            merged_units_item = CaseUnit.from_dict(merged_units_item_data)

            merged_units.append(merged_units_item)

        number = d.pop("number")

        def _parse_sector_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                sector_id_type_0 = UUID(data)

                return sector_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        sector_id = _parse_sector_id(d.pop("sector_id"))

        def _parse_sector_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        sector_name = _parse_sector_name(d.pop("sector_name"))

        def _parse_status(data: object) -> None | Status:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                status_type_0 = check_status(data)

                return status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Status, data)

        status = _parse_status(d.pop("status"))

        units = []
        _units = d.pop("units")
        for units_item_data in _units:
            units_item = CaseUnit.from_dict(units_item_data)

            units.append(units_item)

        case_brief = cls(
            area=area,
            content=content,
            council_id=council_id,
            council_name=council_name,
            id=id,
            kind=kind,
            merged_units=merged_units,
            number=number,
            sector_id=sector_id,
            sector_name=sector_name,
            status=status,
            units=units,
        )

        case_brief.additional_properties = d
        return case_brief

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
