from __future__ import annotations

from collections.abc import Mapping
from typing import (
    Any,
    Literal,
    TypeVar,
    cast,
)

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ReportProgressLinkedAssignmentStep")


@_attrs_define
class ReportProgressLinkedAssignmentStep:
    """Reports progress.

    - `clerk`, `handler`, `head` (permission `case.report_progress`), an assignment of a petition: `in_progress` stays
    - `clerk`, `handler`, `head` (permission `case.report_progress`), an addressee of a recommendation: `in_progress`
    stays

    Refused (409) as `wrong_status`, `case_not_open`, `agency_speaks_for_itself`.

    """

    text: str
    action: Literal["report_progress"] = "report_progress"
    percent: int | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        action = self.action

        text = self.text

        percent: int | None | Unset
        if isinstance(self.percent, Unset):
            percent = UNSET
        else:
            percent = self.percent

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "action": action,
                "text": text,
            }
        )
        if percent is not UNSET:
            field_dict["percent"] = percent

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        action = cast(Literal["report_progress"], d.pop("action"))
        if action != "report_progress":
            raise ValueError(f"action must match const 'report_progress', got '{action}'")

        text = d.pop("text")

        def _parse_percent(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        percent = _parse_percent(d.pop("percent", UNSET))

        report_progress_linked_assignment_step = cls(
            action=action,
            text=text,
            percent=percent,
        )

        return report_progress_linked_assignment_step
