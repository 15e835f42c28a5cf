from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.assignment_history_step import AssignmentHistoryStep
    from ..models.case_history_step import CaseHistoryStep
    from ..models.commitment_history_step import CommitmentHistoryStep
    from ..models.late_entry import LateEntry
    from ..models.new_petition import NewPetition
    from ..models.response_history_step import ResponseHistoryStep
    from ..models.response_version_history_step import ResponseVersionHistoryStep


T = TypeVar("T", bound="PetitionHistory")


@_attrs_define
class PetitionHistory:
    """A petition and what happened to it."""

    petition: NewPetition
    """ A matter raised by voters. """
    steps: list[
        AssignmentHistoryStep
        | CaseHistoryStep
        | CommitmentHistoryStep
        | ResponseHistoryStep
        | ResponseVersionHistoryStep
    ]
    """ In the order in which they happened. """
    late_entry: LateEntry | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.assignment_history_step import AssignmentHistoryStep
        from ..models.case_history_step import CaseHistoryStep
        from ..models.late_entry import LateEntry
        from ..models.response_history_step import ResponseHistoryStep
        from ..models.response_version_history_step import ResponseVersionHistoryStep

        petition = self.petition.to_dict()

        steps = []
        for steps_item_data in self.steps:
            steps_item: dict[str, Any]
            if isinstance(steps_item_data, CaseHistoryStep):
                steps_item = steps_item_data.to_dict()
            elif isinstance(steps_item_data, AssignmentHistoryStep):
                steps_item = steps_item_data.to_dict()
            elif isinstance(steps_item_data, ResponseHistoryStep):
                steps_item = steps_item_data.to_dict()
            elif isinstance(steps_item_data, ResponseVersionHistoryStep):
                steps_item = steps_item_data.to_dict()
            else:
                steps_item = steps_item_data.to_dict()

            steps.append(steps_item)

        late_entry: dict[str, Any] | None | Unset
        if isinstance(self.late_entry, Unset):
            late_entry = UNSET
        elif isinstance(self.late_entry, LateEntry):
            late_entry = self.late_entry.to_dict()
        else:
            late_entry = self.late_entry

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "petition": petition,
                "steps": steps,
            }
        )
        if late_entry is not UNSET:
            field_dict["late_entry"] = late_entry

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.assignment_history_step import AssignmentHistoryStep
        from ..models.case_history_step import CaseHistoryStep
        from ..models.commitment_history_step import CommitmentHistoryStep
        from ..models.late_entry import LateEntry
        from ..models.new_petition import NewPetition
        from ..models.response_history_step import ResponseHistoryStep
        from ..models.response_version_history_step import ResponseVersionHistoryStep

        d = dict(src_dict)
        petition = NewPetition.from_dict(d.pop("petition"))

        steps = []
        _steps = d.pop("steps")
        for steps_item_data in _steps:

            def _parse_steps_item(
                data: object,
            ) -> (
                AssignmentHistoryStep
                | CaseHistoryStep
                | CommitmentHistoryStep
                | ResponseHistoryStep
                | ResponseVersionHistoryStep
            ):
                if not isinstance(data, dict):
                    raise TypeError()
                match data.get("type"):
                    case "case":
                        return CaseHistoryStep.from_dict(data)
                    case "assignment":
                        return AssignmentHistoryStep.from_dict(data)
                    case "response":
                        return ResponseHistoryStep.from_dict(data)
                    case "response_version":
                        return ResponseVersionHistoryStep.from_dict(data)
                    case "commitment":
                        return CommitmentHistoryStep.from_dict(data)
                raise ValueError(f"no variant: {data.get('type')!r}")

            steps_item = _parse_steps_item(steps_item_data)

            steps.append(steps_item)

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

        petition_history = cls(
            petition=petition,
            steps=steps,
            late_entry=late_entry,
        )

        return petition_history
