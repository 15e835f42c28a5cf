from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ForwardedCase")


@_attrs_define
class ForwardedCase:
    """A petition in the letter."""

    id: UUID
    version: int
    """ The version as in `If-Match`. """
    co_leads: list[UUID] | Unset = UNSET
    cooperating: list[UUID] | Unset = UNSET
    lead: None | Unset | UUID = UNSET
    """ Lead agency of this petition; it then has its own co-leads and co-operating agencies too. """

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        version = self.version

        co_leads: list[str] | Unset = UNSET
        if not isinstance(self.co_leads, Unset):
            co_leads = []
            for co_leads_item_data in self.co_leads:
                co_leads_item = str(co_leads_item_data)
                co_leads.append(co_leads_item)

        cooperating: list[str] | Unset = UNSET
        if not isinstance(self.cooperating, Unset):
            cooperating = []
            for cooperating_item_data in self.cooperating:
                cooperating_item = str(cooperating_item_data)
                cooperating.append(cooperating_item)

        lead: None | str | Unset
        if isinstance(self.lead, Unset):
            lead = UNSET
        elif isinstance(self.lead, UUID):
            lead = str(self.lead)
        else:
            lead = self.lead

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "version": version,
            }
        )
        if co_leads is not UNSET:
            field_dict["co_leads"] = co_leads
        if cooperating is not UNSET:
            field_dict["cooperating"] = cooperating
        if lead is not UNSET:
            field_dict["lead"] = lead

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        version = d.pop("version")

        _co_leads = d.pop("co_leads", UNSET)
        co_leads: list[UUID] | Unset = UNSET
        if _co_leads is not UNSET:
            co_leads = []
            for co_leads_item_data in _co_leads:
                co_leads_item = UUID(co_leads_item_data)

                co_leads.append(co_leads_item)

        _cooperating = d.pop("cooperating", UNSET)
        cooperating: list[UUID] | Unset = UNSET
        if _cooperating is not UNSET:
            cooperating = []
            for cooperating_item_data in _cooperating:
                cooperating_item = UUID(cooperating_item_data)

                cooperating.append(cooperating_item)

        def _parse_lead(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                lead_type_0 = UUID(data)

                return lead_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        lead = _parse_lead(d.pop("lead", UNSET))

        forwarded_case = cls(
            id=id,
            version=version,
            co_leads=co_leads,
            cooperating=cooperating,
            lead=lead,
        )

        return forwarded_case
