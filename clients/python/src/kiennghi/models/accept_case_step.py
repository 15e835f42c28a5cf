from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    TypeVar,
    cast,
)
from uuid import UUID

from attrs import define as _attrs_define

from ..models.competence_level import CompetenceLevel, check_competence_level
from ..models.nature import Nature, check_nature
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.late_entry import LateEntry


T = TypeVar("T", bound="AcceptCaseStep")


@_attrs_define
class AcceptCaseStep:
    """Accepts a case and classifies it.

    - `clerk` (permission `case.accept`), a petition: `received` → `accepted`

    Refused (409) as `wrong_status`.

    """

    competence_level: CompetenceLevel
    """ The level of government that is competent to settle the matter (thẩm quyền). """
    sector_id: UUID
    action: Literal["accept"] = "accept"
    late_entry: LateEntry | None | Unset = UNSET
    """ Why the step is entered later than it happened; required when `on` is before today. With a document of their
    own or one here, clerks also record what an agency did on paper. """
    nature: Nature | None | Unset = UNSET
    on: datetime.date | None | Unset = UNSET
    """ The day for which the step counts, when it is entered later than it happened. Only the council may do that,
    with `late_entry` and a document; not before the last step. Default: today. """

    def to_dict(self) -> dict[str, Any]:
        from ..models.late_entry import LateEntry

        action = self.action

        competence_level: str = self.competence_level

        sector_id = str(self.sector_id)

        late_entry: dict[str, Any] | None | Unset
        if isinstance(self.late_entry, Unset):
            late_entry = UNSET
        elif isinstance(self.late_entry, LateEntry):
            late_entry = self.late_entry.to_dict()
        else:
            late_entry = self.late_entry

        nature: None | str | Unset
        if isinstance(self.nature, Unset):
            nature = UNSET
        elif isinstance(self.nature, str):
            nature = self.nature
        else:
            nature = self.nature

        on: None | str | Unset
        if isinstance(self.on, Unset):
            on = UNSET
        elif isinstance(self.on, datetime.date):
            on = self.on.isoformat()
        else:
            on = self.on

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "action": action,
                "competence_level": competence_level,
                "sector_id": sector_id,
            }
        )
        if late_entry is not UNSET:
            field_dict["late_entry"] = late_entry
        if nature is not UNSET:
            field_dict["nature"] = nature
        if on is not UNSET:
            field_dict["on"] = on

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.late_entry import LateEntry

        d = dict(src_dict)
        action = cast(Literal["accept"], d.pop("action"))
        if action != "accept":
            raise ValueError(f"action must match const 'accept', got '{action}'")

        competence_level = check_competence_level(d.pop("competence_level"))

        sector_id = UUID(d.pop("sector_id"))

        def _parse_late_entry(data: object) -> LateEntry | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                late_entry_type_0 = LateEntry.from_dict(data)

                return late_entry_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(LateEntry | None | Unset, data)

        late_entry = _parse_late_entry(d.pop("late_entry", UNSET))

        def _parse_nature(data: object) -> Nature | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                nature_type_0 = check_nature(data)

                return nature_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Nature | None | Unset, data)

        nature = _parse_nature(d.pop("nature", UNSET))

        def _parse_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                on_type_0 = datetime.date.fromisoformat(data)

                return on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        on = _parse_on(d.pop("on", UNSET))

        accept_case_step = cls(
            action=action,
            competence_level=competence_level,
            sector_id=sector_id,
            late_entry=late_entry,
            nature=nature,
            on=on,
        )

        return accept_case_step
