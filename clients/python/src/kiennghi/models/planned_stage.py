from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.supervision_stage import SupervisionStage, check_supervision_stage

T = TypeVar("T", bound="PlannedStage")


@_attrs_define
class PlannedStage:
    """A stage and its planned day."""

    planned_on: datetime.date
    stage: SupervisionStage
    """ The stage of a supervision. """

    def to_dict(self) -> dict[str, Any]:
        planned_on = self.planned_on.isoformat()

        stage: str = self.stage

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "planned_on": planned_on,
                "stage": stage,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        planned_on = datetime.date.fromisoformat(d.pop("planned_on"))

        stage = check_supervision_stage(d.pop("stage"))

        planned_stage = cls(
            planned_on=planned_on,
            stage=stage,
        )

        return planned_stage
