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
    from ..models.accept_case_step import AcceptCaseStep
    from ..models.add_agency_case_step import AddAgencyCaseStep
    from ..models.answer_on_the_spot_case_step import AnswerOnTheSpotCaseStep
    from ..models.assign_case_step import AssignCaseStep
    from ..models.close_case_step import CloseCaseStep
    from ..models.join_parts_case_step import JoinPartsCaseStep
    from ..models.merge_case_step import MergeCaseStep
    from ..models.note_case_step import NoteCaseStep
    from ..models.notify_voters_case_step import NotifyVotersCaseStep
    from ..models.reclassify_case_step import ReclassifyCaseStep
    from ..models.record_feedback_case_step import RecordFeedbackCaseStep
    from ..models.refer_case_step import ReferCaseStep
    from ..models.reject_case_step import RejectCaseStep
    from ..models.release_case_step import ReleaseCaseStep
    from ..models.reopen_case_step import ReopenCaseStep
    from ..models.request_reminder_case_step import RequestReminderCaseStep
    from ..models.restore_case_step import RestoreCaseStep
    from ..models.review_case_step import ReviewCaseStep
    from ..models.split_case_step import SplitCaseStep
    from ..models.split_into_parts_case_step import SplitIntoPartsCaseStep
    from ..models.unmerge_case_step import UnmergeCaseStep
    from ..models.withdraw_case_step import WithdrawCaseStep


T = TypeVar("T", bound="CaseStepSyncWrite")


@_attrs_define
class CaseStepSyncWrite:
    """Appends a step to a case, as `POST /v1/cases/{id}/steps`."""

    id: UUID
    key: str
    """ The idempotency key of the write, in 1 to 255 visible ASCII characters: sent again with the same write,
    it is done once and has the same result, for 48 hours. """
    step: (
        AcceptCaseStep
        | AddAgencyCaseStep
        | AnswerOnTheSpotCaseStep
        | AssignCaseStep
        | CloseCaseStep
        | JoinPartsCaseStep
        | MergeCaseStep
        | NoteCaseStep
        | NotifyVotersCaseStep
        | ReclassifyCaseStep
        | RecordFeedbackCaseStep
        | ReferCaseStep
        | RejectCaseStep
        | ReleaseCaseStep
        | ReopenCaseStep
        | RequestReminderCaseStep
        | RestoreCaseStep
        | ReviewCaseStep
        | SplitCaseStep
        | SplitIntoPartsCaseStep
        | UnmergeCaseStep
        | WithdrawCaseStep
    )
    """ A step to append to a case, selected by `action`. """
    type_: Literal["case_step"] = "case_step"
    version: int | None | Unset = UNSET
    """ The version that was read. Left out: the one after the last write of this batch to the record. """

    def to_dict(self) -> dict[str, Any]:
        from ..models.accept_case_step import AcceptCaseStep
        from ..models.add_agency_case_step import AddAgencyCaseStep
        from ..models.answer_on_the_spot_case_step import AnswerOnTheSpotCaseStep
        from ..models.assign_case_step import AssignCaseStep
        from ..models.close_case_step import CloseCaseStep
        from ..models.merge_case_step import MergeCaseStep
        from ..models.note_case_step import NoteCaseStep
        from ..models.notify_voters_case_step import NotifyVotersCaseStep
        from ..models.reclassify_case_step import ReclassifyCaseStep
        from ..models.record_feedback_case_step import RecordFeedbackCaseStep
        from ..models.refer_case_step import ReferCaseStep
        from ..models.reject_case_step import RejectCaseStep
        from ..models.release_case_step import ReleaseCaseStep
        from ..models.reopen_case_step import ReopenCaseStep
        from ..models.request_reminder_case_step import RequestReminderCaseStep
        from ..models.restore_case_step import RestoreCaseStep
        from ..models.review_case_step import ReviewCaseStep
        from ..models.split_case_step import SplitCaseStep
        from ..models.split_into_parts_case_step import SplitIntoPartsCaseStep
        from ..models.unmerge_case_step import UnmergeCaseStep
        from ..models.withdraw_case_step import WithdrawCaseStep

        id = str(self.id)

        key = self.key

        step: dict[str, Any]
        if isinstance(self.step, AcceptCaseStep):
            step = self.step.to_dict()
        elif isinstance(self.step, ReclassifyCaseStep):
            step = self.step.to_dict()
        elif isinstance(self.step, RejectCaseStep):
            step = self.step.to_dict()
        elif isinstance(self.step, RestoreCaseStep):
            step = self.step.to_dict()
        elif isinstance(self.step, MergeCaseStep):
            step = self.step.to_dict()
        elif isinstance(self.step, UnmergeCaseStep):
            step = self.step.to_dict()
        elif isinstance(self.step, ReferCaseStep):
            step = self.step.to_dict()
        elif isinstance(self.step, WithdrawCaseStep):
            step = self.step.to_dict()
        elif isinstance(self.step, ReleaseCaseStep):
            step = self.step.to_dict()
        elif isinstance(self.step, AssignCaseStep):
            step = self.step.to_dict()
        elif isinstance(self.step, AddAgencyCaseStep):
            step = self.step.to_dict()
        elif isinstance(self.step, ReviewCaseStep):
            step = self.step.to_dict()
        elif isinstance(self.step, CloseCaseStep):
            step = self.step.to_dict()
        elif isinstance(self.step, ReopenCaseStep):
            step = self.step.to_dict()
        elif isinstance(self.step, NotifyVotersCaseStep):
            step = self.step.to_dict()
        elif isinstance(self.step, RecordFeedbackCaseStep):
            step = self.step.to_dict()
        elif isinstance(self.step, RequestReminderCaseStep):
            step = self.step.to_dict()
        elif isinstance(self.step, SplitCaseStep):
            step = self.step.to_dict()
        elif isinstance(self.step, AnswerOnTheSpotCaseStep):
            step = self.step.to_dict()
        elif isinstance(self.step, NoteCaseStep):
            step = self.step.to_dict()
        elif isinstance(self.step, SplitIntoPartsCaseStep):
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
        from ..models.accept_case_step import AcceptCaseStep
        from ..models.add_agency_case_step import AddAgencyCaseStep
        from ..models.answer_on_the_spot_case_step import AnswerOnTheSpotCaseStep
        from ..models.assign_case_step import AssignCaseStep
        from ..models.close_case_step import CloseCaseStep
        from ..models.join_parts_case_step import JoinPartsCaseStep
        from ..models.merge_case_step import MergeCaseStep
        from ..models.note_case_step import NoteCaseStep
        from ..models.notify_voters_case_step import NotifyVotersCaseStep
        from ..models.reclassify_case_step import ReclassifyCaseStep
        from ..models.record_feedback_case_step import RecordFeedbackCaseStep
        from ..models.refer_case_step import ReferCaseStep
        from ..models.reject_case_step import RejectCaseStep
        from ..models.release_case_step import ReleaseCaseStep
        from ..models.reopen_case_step import ReopenCaseStep
        from ..models.request_reminder_case_step import RequestReminderCaseStep
        from ..models.restore_case_step import RestoreCaseStep
        from ..models.review_case_step import ReviewCaseStep
        from ..models.split_case_step import SplitCaseStep
        from ..models.split_into_parts_case_step import SplitIntoPartsCaseStep
        from ..models.unmerge_case_step import UnmergeCaseStep
        from ..models.withdraw_case_step import WithdrawCaseStep

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        key = d.pop("key")

        def _parse_step(
            data: object,
        ) -> (
            AcceptCaseStep
            | AddAgencyCaseStep
            | AnswerOnTheSpotCaseStep
            | AssignCaseStep
            | CloseCaseStep
            | JoinPartsCaseStep
            | MergeCaseStep
            | NoteCaseStep
            | NotifyVotersCaseStep
            | ReclassifyCaseStep
            | RecordFeedbackCaseStep
            | ReferCaseStep
            | RejectCaseStep
            | ReleaseCaseStep
            | ReopenCaseStep
            | RequestReminderCaseStep
            | RestoreCaseStep
            | ReviewCaseStep
            | SplitCaseStep
            | SplitIntoPartsCaseStep
            | UnmergeCaseStep
            | WithdrawCaseStep
        ):
            if not isinstance(data, dict):
                raise TypeError()
            match data.get("action"):
                case "accept":
                    return AcceptCaseStep.from_dict(data)
                case "reclassify":
                    return ReclassifyCaseStep.from_dict(data)
                case "reject":
                    return RejectCaseStep.from_dict(data)
                case "restore":
                    return RestoreCaseStep.from_dict(data)
                case "merge":
                    return MergeCaseStep.from_dict(data)
                case "unmerge":
                    return UnmergeCaseStep.from_dict(data)
                case "refer":
                    return ReferCaseStep.from_dict(data)
                case "withdraw":
                    return WithdrawCaseStep.from_dict(data)
                case "release":
                    return ReleaseCaseStep.from_dict(data)
                case "assign":
                    return AssignCaseStep.from_dict(data)
                case "add_agency":
                    return AddAgencyCaseStep.from_dict(data)
                case "review":
                    return ReviewCaseStep.from_dict(data)
                case "close":
                    return CloseCaseStep.from_dict(data)
                case "reopen":
                    return ReopenCaseStep.from_dict(data)
                case "notify_voters":
                    return NotifyVotersCaseStep.from_dict(data)
                case "record_feedback":
                    return RecordFeedbackCaseStep.from_dict(data)
                case "request_reminder":
                    return RequestReminderCaseStep.from_dict(data)
                case "split":
                    return SplitCaseStep.from_dict(data)
                case "answer_on_the_spot":
                    return AnswerOnTheSpotCaseStep.from_dict(data)
                case "note":
                    return NoteCaseStep.from_dict(data)
                case "split_into_parts":
                    return SplitIntoPartsCaseStep.from_dict(data)
                case "join_parts":
                    return JoinPartsCaseStep.from_dict(data)
            raise ValueError(f"no variant: {data.get('action')!r}")

        step = _parse_step(d.pop("step"))

        type_ = cast(Literal["case_step"], d.pop("type"))
        if type_ != "case_step":
            raise ValueError(f"type must match const 'case_step', got '{type_}'")

        def _parse_version(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        version = _parse_version(d.pop("version", UNSET))

        case_step_sync_write = cls(
            id=id,
            key=key,
            step=step,
            type_=type_,
            version=version,
        )

        return case_step_sync_write
