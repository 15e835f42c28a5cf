from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.delivery_status import DeliveryStatus, check_delivery_status
from ..types import UNSET, Unset

T = TypeVar("T", bound="Redelivery")


@_attrs_define
class Redelivery:
    """Which messages to send again: those named, or those of a time."""

    deliveries: list[UUID] | None | Unset = UNSET
    made_before: datetime.datetime | None | Unset = UNSET
    """ Of those that were made before this moment. Default: now. """
    made_since: datetime.datetime | None | Unset = UNSET
    """ Of those that were made at this moment or later. """
    status: DeliveryStatus | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        deliveries: list[str] | None | Unset
        if isinstance(self.deliveries, Unset):
            deliveries = UNSET
        elif isinstance(self.deliveries, list):
            deliveries = []
            for deliveries_type_0_item_data in self.deliveries:
                deliveries_type_0_item = str(deliveries_type_0_item_data)
                deliveries.append(deliveries_type_0_item)

        else:
            deliveries = self.deliveries

        made_before: None | str | Unset
        if isinstance(self.made_before, Unset):
            made_before = UNSET
        elif isinstance(self.made_before, datetime.datetime):
            made_before = self.made_before.isoformat()
        else:
            made_before = self.made_before

        made_since: None | str | Unset
        if isinstance(self.made_since, Unset):
            made_since = UNSET
        elif isinstance(self.made_since, datetime.datetime):
            made_since = self.made_since.isoformat()
        else:
            made_since = self.made_since

        status: None | str | Unset
        if isinstance(self.status, Unset):
            status = UNSET
        elif isinstance(self.status, str):
            status = self.status
        else:
            status = self.status

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if deliveries is not UNSET:
            field_dict["deliveries"] = deliveries
        if made_before is not UNSET:
            field_dict["made_before"] = made_before
        if made_since is not UNSET:
            field_dict["made_since"] = made_since
        if status is not UNSET:
            field_dict["status"] = status

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_deliveries(data: object) -> list[UUID] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                deliveries_type_0 = []
                _deliveries_type_0 = data
                for deliveries_type_0_item_data in _deliveries_type_0:
                    deliveries_type_0_item = UUID(deliveries_type_0_item_data)

                    deliveries_type_0.append(deliveries_type_0_item)

                return deliveries_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[UUID] | None | Unset, data)

        deliveries = _parse_deliveries(d.pop("deliveries", UNSET))

        def _parse_made_before(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                made_before_type_0 = datetime.datetime.fromisoformat(str(data).replace("Z", "+00:00"))

                return made_before_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        made_before = _parse_made_before(d.pop("made_before", UNSET))

        def _parse_made_since(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                made_since_type_0 = datetime.datetime.fromisoformat(str(data).replace("Z", "+00:00"))

                return made_since_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        made_since = _parse_made_since(d.pop("made_since", UNSET))

        def _parse_status(data: object) -> DeliveryStatus | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                status_type_0 = check_delivery_status(data)

                return status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DeliveryStatus | None | Unset, data)

        status = _parse_status(d.pop("status", UNSET))

        redelivery = cls(
            deliveries=deliveries,
            made_before=made_before,
            made_since=made_since,
            status=status,
        )

        return redelivery
