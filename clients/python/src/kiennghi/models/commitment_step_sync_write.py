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

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.carry_over_commitment_step import CarryOverCommitmentStep
    from ..models.report_commitment_commitment_step import ReportCommitmentCommitmentStep
    from ..models.verify_commitment_commitment_step import VerifyCommitmentCommitmentStep
    from ..models.waive_commitment_step import WaiveCommitmentStep


T = TypeVar("T", bound="CommitmentStepSyncWrite")


@_attrs_define
class CommitmentStepSyncWrite:
    """Appends a step to a commitment, as `POST /v1/commitments/{id}/steps`."""

    id: UUID
    key: str
    """ The idempotency key of the write, in 1 to 255 visible ASCII characters: sent again with the same write,
    it is done once and has the same result, for 48 hours. """
    step: (
        CarryOverCommitmentStep | ReportCommitmentCommitmentStep | VerifyCommitmentCommitmentStep | WaiveCommitmentStep
    )
    """ A step to append to a commitment, selected by `action`. """
    type_: Literal["commitment_step"] = "commitment_step"
    version: int | None | Unset = UNSET
    """ The version that was read. Left out: the one after the last write of this batch to the record. """

    def to_dict(self) -> dict[str, Any]:
        from ..models.carry_over_commitment_step import CarryOverCommitmentStep
        from ..models.report_commitment_commitment_step import (
            ReportCommitmentCommitmentStep,
        )
        from ..models.verify_commitment_commitment_step import (
            VerifyCommitmentCommitmentStep,
        )

        id = str(self.id)

        key = self.key

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

        version: int | None | Unset
        if isinstance(self.version, Unset):
            version = UNSET
        else:
            version = self.version

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "key": key,
                "step": step,
                "type": type_,
            }
        )
        if version is not UNSET:
            field_dict["version"] = version

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
        id = UUID(d.pop("id"))

        key = d.pop("key")

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

        type_ = cast(Literal["commitment_step"], d.pop("type"))
        if type_ != "commitment_step":
            raise ValueError(f"type must match const 'commitment_step', got '{type_}'")

        def _parse_version(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        version = _parse_version(d.pop("version", UNSET))

        commitment_step_sync_write = cls(
            id=id,
            key=key,
            step=step,
            type_=type_,
            version=version,
        )

        return commitment_step_sync_write
