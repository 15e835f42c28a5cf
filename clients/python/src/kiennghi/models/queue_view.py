from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.queue import Queue, check_queue

if TYPE_CHECKING:
    from ..models.page_count_at_least import PageCountAtLeast


T = TypeVar("T", bound="QueueView")


@_attrs_define
class QueueView:
    """A queue of work."""

    count: int | PageCountAtLeast
    """ The number of items: exact up to 10,000. """
    href: str
    """ The list of the items, with its filters. """
    label: str
    """ What it is called, in the language of the request. """
    queue: Queue
    """ A queue of work, in the order to show. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.page_count_at_least import PageCountAtLeast

        count: dict[str, Any] | int
        if isinstance(self.count, PageCountAtLeast):
            count = self.count.to_dict()
        else:
            count = self.count

        href = self.href

        label = self.label

        queue: str = self.queue

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "count": count,
                "href": href,
                "label": label,
                "queue": queue,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.page_count_at_least import PageCountAtLeast

        d = dict(src_dict)

        def _parse_count(data: object) -> int | PageCountAtLeast:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_page_count_type_1 = PageCountAtLeast.from_dict(data)

                return componentsschemas_page_count_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | PageCountAtLeast, data)

        count = _parse_count(d.pop("count"))

        href = d.pop("href")

        label = d.pop("label")

        queue = check_queue(d.pop("queue"))

        queue_view = cls(
            count=count,
            href=href,
            label=label,
            queue=queue,
        )

        queue_view.additional_properties = d
        return queue_view

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
