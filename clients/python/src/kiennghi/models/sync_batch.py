from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.assignment_step_sync_write import AssignmentStepSyncWrite
    from ..models.case_step_sync_write import CaseStepSyncWrite
    from ..models.commitment_step_sync_write import CommitmentStepSyncWrite
    from ..models.petition_patch_sync_write import PetitionPatchSyncWrite
    from ..models.petition_sync_write import PetitionSyncWrite
    from ..models.referral_step_sync_write import ReferralStepSyncWrite
    from ..models.response_sync_write import ResponseSyncWrite
    from ..models.response_version_sync_write import ResponseVersionSyncWrite


T = TypeVar("T", bound="SyncBatch")


@_attrs_define
class SyncBatch:
    """Writes to do in their order."""

    writes: list[
        AssignmentStepSyncWrite
        | CaseStepSyncWrite
        | CommitmentStepSyncWrite
        | PetitionPatchSyncWrite
        | PetitionSyncWrite
        | ReferralStepSyncWrite
        | ResponseSyncWrite
        | ResponseVersionSyncWrite
    ]
    atomic: bool | Unset = UNSET
    """ Whether all writes are done or none. Otherwise each is done whatever becomes of the others. """
    with_records: bool | Unset = True
    """ Whether the results contain the records as they are after the write. """

    def to_dict(self) -> dict[str, Any]:
        from ..models.assignment_step_sync_write import AssignmentStepSyncWrite
        from ..models.case_step_sync_write import CaseStepSyncWrite
        from ..models.commitment_step_sync_write import CommitmentStepSyncWrite
        from ..models.petition_patch_sync_write import PetitionPatchSyncWrite
        from ..models.petition_sync_write import PetitionSyncWrite
        from ..models.response_sync_write import ResponseSyncWrite
        from ..models.response_version_sync_write import ResponseVersionSyncWrite

        writes = []
        for writes_item_data in self.writes:
            writes_item: dict[str, Any]
            if isinstance(writes_item_data, PetitionSyncWrite):
                writes_item = writes_item_data.to_dict()
            elif isinstance(writes_item_data, PetitionPatchSyncWrite):
                writes_item = writes_item_data.to_dict()
            elif isinstance(writes_item_data, CaseStepSyncWrite):
                writes_item = writes_item_data.to_dict()
            elif isinstance(writes_item_data, AssignmentStepSyncWrite):
                writes_item = writes_item_data.to_dict()
            elif isinstance(writes_item_data, ResponseSyncWrite):
                writes_item = writes_item_data.to_dict()
            elif isinstance(writes_item_data, ResponseVersionSyncWrite):
                writes_item = writes_item_data.to_dict()
            elif isinstance(writes_item_data, CommitmentStepSyncWrite):
                writes_item = writes_item_data.to_dict()
            else:
                writes_item = writes_item_data.to_dict()

            writes.append(writes_item)

        atomic = self.atomic

        with_records = self.with_records

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "writes": writes,
            }
        )
        if atomic is not UNSET:
            field_dict["atomic"] = atomic
        if with_records is not UNSET:
            field_dict["with_records"] = with_records

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.assignment_step_sync_write import AssignmentStepSyncWrite
        from ..models.case_step_sync_write import CaseStepSyncWrite
        from ..models.commitment_step_sync_write import CommitmentStepSyncWrite
        from ..models.petition_patch_sync_write import PetitionPatchSyncWrite
        from ..models.petition_sync_write import PetitionSyncWrite
        from ..models.referral_step_sync_write import ReferralStepSyncWrite
        from ..models.response_sync_write import ResponseSyncWrite
        from ..models.response_version_sync_write import ResponseVersionSyncWrite

        d = dict(src_dict)
        writes = []
        _writes = d.pop("writes")
        for writes_item_data in _writes:

            def _parse_writes_item(
                data: object,
            ) -> (
                AssignmentStepSyncWrite
                | CaseStepSyncWrite
                | CommitmentStepSyncWrite
                | PetitionPatchSyncWrite
                | PetitionSyncWrite
                | ReferralStepSyncWrite
                | ResponseSyncWrite
                | ResponseVersionSyncWrite
            ):
                if not isinstance(data, dict):
                    raise TypeError()
                match data.get("type"):
                    case "petition":
                        return PetitionSyncWrite.from_dict(data)
                    case "petition_patch":
                        return PetitionPatchSyncWrite.from_dict(data)
                    case "case_step":
                        return CaseStepSyncWrite.from_dict(data)
                    case "assignment_step":
                        return AssignmentStepSyncWrite.from_dict(data)
                    case "response":
                        return ResponseSyncWrite.from_dict(data)
                    case "response_version":
                        return ResponseVersionSyncWrite.from_dict(data)
                    case "commitment_step":
                        return CommitmentStepSyncWrite.from_dict(data)
                    case "referral_step":
                        return ReferralStepSyncWrite.from_dict(data)
                raise ValueError(f"no variant: {data.get('type')!r}")

            writes_item = _parse_writes_item(writes_item_data)

            writes.append(writes_item)

        atomic = d.pop("atomic", UNSET)

        with_records = d.pop("with_records", UNSET)

        sync_batch = cls(
            writes=writes,
            atomic=atomic,
            with_records=with_records,
        )

        return sync_batch
