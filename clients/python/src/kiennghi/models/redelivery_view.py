from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="RedeliveryView")


@_attrs_define
class RedeliveryView:
    """How many messages are sent again."""

    count: int
    next_made_since: datetime.datetime | None
    """ When there are more in that time: send the request again with this as `made_since`. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        count = self.count

        next_made_since: None | str
        if isinstance(self.next_made_since, datetime.datetime):
            next_made_since = self.next_made_since.isoformat()
        else:
            next_made_since = self.next_made_since

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "count": count,
                "next_made_since": next_made_since,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        count = d.pop("count")

        def _parse_next_made_since(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                next_made_since_type_0 = datetime.datetime.fromisoformat(str(data).replace("Z", "+00:00"))

                return next_made_since_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        next_made_since = _parse_next_made_since(d.pop("next_made_since"))

        redelivery_view = cls(
            count=count,
            next_made_since=next_made_since,
        )

        redelivery_view.additional_properties = d
        return redelivery_view

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
