from __future__ import annotations

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

if TYPE_CHECKING:
    from ..models.carry_over_commitment_step import CarryOverCommitmentStep
    from ..models.report_commitment_commitment_step import ReportCommitmentCommitmentStep
    from ..models.verify_commitment_commitment_step import VerifyCommitmentCommitmentStep
    from ..models.waive_commitment_step import WaiveCommitmentStep


T = TypeVar("T", bound="CommitmentHistoryStep")


@_attrs_define
class CommitmentHistoryStep:
    """A step of an agency's commitment, as in `POST /v1/commitments/{id}/steps`."""

    number: int
    """ Which of the agency's commitments in this petition it is, in the order in which they were made, from 1. """
    organization_id: UUID
    """ The agency. """
    step: (
        CarryOverCommitmentStep | ReportCommitmentCommitmentStep | VerifyCommitmentCommitmentStep | WaiveCommitmentStep
    )
    """ A step to append to a commitment, selected by `action`. """
    type_: Literal["commitment"] = "commitment"

    def to_dict(self) -> dict[str, Any]:
        from ..models.carry_over_commitment_step import CarryOverCommitmentStep
        from ..models.report_commitment_commitment_step import (
            ReportCommitmentCommitmentStep,
        )
        from ..models.verify_commitment_commitment_step import (
            VerifyCommitmentCommitmentStep,
        )

        number = self.number

        organization_id = str(self.organization_id)

        step: dict[str, Any]
        if isinstance(self.step, ReportCommitmentCommitmentStep):
            step = self.step.to_dict()
        elif isinstance(self.step, VerifyCommitmentCommitmentStep):
            step = self.step.to_dict()
        elif isinstance(self.step, CarryOverCommitmentStep):
            step = self.step.to_dict()
        else:
            step = self.step.to_dict()

        type_ = self.type_

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "number": number,
                "organization_id": organization_id,
                "step": step,
                "type": type_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.carry_over_commitment_step import CarryOverCommitmentStep
        from ..models.report_commitment_commitment_step import (
            ReportCommitmentCommitmentStep,
        )
        from ..models.verify_commitment_commitment_step import (
            VerifyCommitmentCommitmentStep,
        )
        from ..models.waive_commitment_step import WaiveCommitmentStep

        d = dict(src_dict)
        number = d.pop("number")

        organization_id = UUID(d.pop("organization_id"))

        def _parse_step(
            data: object,
        ) -> (
            CarryOverCommitmentStep
            | ReportCommitmentCommitmentStep
            | VerifyCommitmentCommitmentStep
            | WaiveCommitmentStep
        ):
            if not isinstance(data, dict):
                raise TypeError()
            match data.get("action"):
                case "report_commitment":
                    return ReportCommitmentCommitmentStep.from_dict(data)
                case "verify_commitment":
                    return VerifyCommitmentCommitmentStep.from_dict(data)
                case "carry_over":
                    return CarryOverCommitmentStep.from_dict(data)
                case "waive":
                    return WaiveCommitmentStep.from_dict(data)
            raise ValueError(f"no variant: {data.get('action')!r}")

        step = _parse_step(d.pop("step"))

        type_ = cast(Literal["commitment"], d.pop("type"))
        if type_ != "commitment":
            raise ValueError(f"type must match const 'commitment', got '{type_}'")

        commitment_history_step = cls(
            number=number,
            organization_id=organization_id,
            step=step,
            type_=type_,
        )

        return commitment_history_step
