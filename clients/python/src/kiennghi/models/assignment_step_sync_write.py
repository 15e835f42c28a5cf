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
    from ..models.acknowledge_assignment_step import AcknowledgeAssignmentStep
    from ..models.change_due_assignment_step import ChangeDueAssignmentStep
    from ..models.contest_assignment_step import ContestAssignmentStep
    from ..models.decide_contest_assignment_step import DecideContestAssignmentStep
    from ..models.decide_extension_assignment_step import DecideExtensionAssignmentStep
    from ..models.decide_position_assignment_step import DecidePositionAssignmentStep
    from ..models.explain_assignment_step import ExplainAssignmentStep
    from ..models.pass_down_assignment_step import PassDownAssignmentStep
    from ..models.plan_assignment_step import PlanAssignmentStep
    from ..models.recall_assignment_step import RecallAssignmentStep
    from ..models.remind_agency_assignment_step import RemindAgencyAssignmentStep
    from ..models.reply_interim_assignment_step import ReplyInterimAssignmentStep
    from ..models.report_progress_assignment_step import ReportProgressAssignmentStep
    from ..models.request_explanation_assignment_step import (
        RequestExplanationAssignmentStep,
    )
    from ..models.request_extension_assignment_step import RequestExtensionAssignmentStep
    from ..models.return_assignment_step import ReturnAssignmentStep
    from ..models.review_assignment_step import ReviewAssignmentStep
    from ..models.send_back_assignment_step import SendBackAssignmentStep
    from ..models.submit_report_assignment_step import SubmitReportAssignmentStep
    from ..models.take_back_assignment_step import TakeBackAssignmentStep
    from ..models.take_position_assignment_step import TakePositionAssignmentStep
    from ..models.transfer_assignment_step import TransferAssignmentStep
    from ..models.waive_assignment_step import WaiveAssignmentStep


T = TypeVar("T", bound="AssignmentStepSyncWrite")


@_attrs_define
class AssignmentStepSyncWrite:
    """Appends a step to an assignment, as `POST /v1/assignments/{id}/steps`."""

    id: UUID
    key: str
    """ The idempotency key of the write, in 1 to 255 visible ASCII characters: sent again with the same write,
    it is done once and has the same result, for 48 hours. """
    step: (
        AcknowledgeAssignmentStep
        | ChangeDueAssignmentStep
        | ContestAssignmentStep
        | DecideContestAssignmentStep
        | DecideExtensionAssignmentStep
        | DecidePositionAssignmentStep
        | ExplainAssignmentStep
        | PassDownAssignmentStep
        | PlanAssignmentStep
        | RecallAssignmentStep
        | RemindAgencyAssignmentStep
        | ReplyInterimAssignmentStep
        | ReportProgressAssignmentStep
        | RequestExplanationAssignmentStep
        | RequestExtensionAssignmentStep
        | ReturnAssignmentStep
        | ReviewAssignmentStep
        | SendBackAssignmentStep
        | SubmitReportAssignmentStep
        | TakeBackAssignmentStep
        | TakePositionAssignmentStep
        | TransferAssignmentStep
        | WaiveAssignmentStep
    )
    """ A step to append to an assignment, selected by `action`. To respond, use `POST /v1/responses`. The steps
    from
    `take_position` to `transfer` are only for addressees of recommendations. """
    type_: Literal["assignment_step"] = "assignment_step"
    version: int | None | Unset = UNSET
    """ The version that was read. Left out: the one after the last write of this batch to the record. """

    def to_dict(self) -> dict[str, Any]:
        from ..models.acknowledge_assignment_step import AcknowledgeAssignmentStep
        from ..models.change_due_assignment_step import ChangeDueAssignmentStep
        from ..models.contest_assignment_step import ContestAssignmentStep
        from ..models.decide_extension_assignment_step import (
            DecideExtensionAssignmentStep,
        )
        from ..models.decide_position_assignment_step import (
            DecidePositionAssignmentStep,
        )
        from ..models.explain_assignment_step import ExplainAssignmentStep
        from ..models.pass_down_assignment_step import PassDownAssignmentStep
        from ..models.plan_assignment_step import PlanAssignmentStep
        from ..models.recall_assignment_step import RecallAssignmentStep
        from ..models.remind_agency_assignment_step import RemindAgencyAssignmentStep
        from ..models.reply_interim_assignment_step import ReplyInterimAssignmentStep
        from ..models.report_progress_assignment_step import (
            ReportProgressAssignmentStep,
        )
        from ..models.request_explanation_assignment_step import (
            RequestExplanationAssignmentStep,
        )
        from ..models.request_extension_assignment_step import (
            RequestExtensionAssignmentStep,
        )
        from ..models.return_assignment_step import ReturnAssignmentStep
        from ..models.review_assignment_step import ReviewAssignmentStep
        from ..models.send_back_assignment_step import SendBackAssignmentStep
        from ..models.submit_report_assignment_step import SubmitReportAssignmentStep
        from ..models.take_back_assignment_step import TakeBackAssignmentStep
        from ..models.take_position_assignment_step import TakePositionAssignmentStep
        from ..models.transfer_assignment_step import TransferAssignmentStep
        from ..models.waive_assignment_step import WaiveAssignmentStep

        id = str(self.id)

        key = self.key

        step: dict[str, Any]
        if isinstance(self.step, PassDownAssignmentStep):
            step = self.step.to_dict()
        elif isinstance(self.step, TakeBackAssignmentStep):
            step = self.step.to_dict()
        elif isinstance(self.step, SendBackAssignmentStep):
            step = self.step.to_dict()
        elif isinstance(self.step, RemindAgencyAssignmentStep):
            step = self.step.to_dict()
        elif isinstance(self.step, ChangeDueAssignmentStep):
            step = self.step.to_dict()
        elif isinstance(self.step, RecallAssignmentStep):
            step = self.step.to_dict()
        elif isinstance(self.step, AcknowledgeAssignmentStep):
            step = self.step.to_dict()
        elif isinstance(self.step, ReturnAssignmentStep):
            step = self.step.to_dict()
        elif isinstance(self.step, ReportProgressAssignmentStep):
            step = self.step.to_dict()
        elif isinstance(self.step, RequestExtensionAssignmentStep):
            step = self.step.to_dict()
        elif isinstance(self.step, DecideExtensionAssignmentStep):
            step = self.step.to_dict()
        elif isinstance(self.step, ReplyInterimAssignmentStep):
            step = self.step.to_dict()
        elif isinstance(self.step, TakePositionAssignmentStep):
            step = self.step.to_dict()
        elif isinstance(self.step, DecidePositionAssignmentStep):
            step = self.step.to_dict()
        elif isinstance(self.step, PlanAssignmentStep):
            step = self.step.to_dict()
        elif isinstance(self.step, SubmitReportAssignmentStep):
            step = self.step.to_dict()
        elif isinstance(self.step, ReviewAssignmentStep):
            step = self.step.to_dict()
        elif isinstance(self.step, RequestExplanationAssignmentStep):
            step = self.step.to_dict()
        elif isinstance(self.step, ExplainAssignmentStep):
            step = self.step.to_dict()
        elif isinstance(self.step, WaiveAssignmentStep):
            step = self.step.to_dict()
        elif isinstance(self.step, TransferAssignmentStep):
            step = self.step.to_dict()
        elif isinstance(self.step, ContestAssignmentStep):
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
        from ..models.acknowledge_assignment_step import AcknowledgeAssignmentStep
        from ..models.change_due_assignment_step import ChangeDueAssignmentStep
        from ..models.contest_assignment_step import ContestAssignmentStep
        from ..models.decide_contest_assignment_step import DecideContestAssignmentStep
        from ..models.decide_extension_assignment_step import (
            DecideExtensionAssignmentStep,
        )
        from ..models.decide_position_assignment_step import (
            DecidePositionAssignmentStep,
        )
        from ..models.explain_assignment_step import ExplainAssignmentStep
        from ..models.pass_down_assignment_step import PassDownAssignmentStep
        from ..models.plan_assignment_step import PlanAssignmentStep
        from ..models.recall_assignment_step import RecallAssignmentStep
        from ..models.remind_agency_assignment_step import RemindAgencyAssignmentStep
        from ..models.reply_interim_assignment_step import ReplyInterimAssignmentStep
        from ..models.report_progress_assignment_step import (
            ReportProgressAssignmentStep,
        )
        from ..models.request_explanation_assignment_step import (
            RequestExplanationAssignmentStep,
        )
        from ..models.request_extension_assignment_step import (
            RequestExtensionAssignmentStep,
        )
        from ..models.return_assignment_step import ReturnAssignmentStep
        from ..models.review_assignment_step import ReviewAssignmentStep
        from ..models.send_back_assignment_step import SendBackAssignmentStep
        from ..models.submit_report_assignment_step import SubmitReportAssignmentStep
        from ..models.take_back_assignment_step import TakeBackAssignmentStep
        from ..models.take_position_assignment_step import TakePositionAssignmentStep
        from ..models.transfer_assignment_step import TransferAssignmentStep
        from ..models.waive_assignment_step import WaiveAssignmentStep

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        key = d.pop("key")

        def _parse_step(
            data: object,
        ) -> (
            AcknowledgeAssignmentStep
            | ChangeDueAssignmentStep
            | ContestAssignmentStep
            | DecideContestAssignmentStep
            | DecideExtensionAssignmentStep
            | DecidePositionAssignmentStep
            | ExplainAssignmentStep
            | PassDownAssignmentStep
            | PlanAssignmentStep
            | RecallAssignmentStep
            | RemindAgencyAssignmentStep
            | ReplyInterimAssignmentStep
            | ReportProgressAssignmentStep
            | RequestExplanationAssignmentStep
            | RequestExtensionAssignmentStep
            | ReturnAssignmentStep
            | ReviewAssignmentStep
            | SendBackAssignmentStep
            | SubmitReportAssignmentStep
            | TakeBackAssignmentStep
            | TakePositionAssignmentStep
            | TransferAssignmentStep
            | WaiveAssignmentStep
        ):
            if not isinstance(data, dict):
                raise TypeError()
            match data.get("action"):
                case "pass_down":
                    return PassDownAssignmentStep.from_dict(data)
                case "take_back":
                    return TakeBackAssignmentStep.from_dict(data)
                case "send_back":
                    return SendBackAssignmentStep.from_dict(data)
                case "remind_agency":
                    return RemindAgencyAssignmentStep.from_dict(data)
                case "change_due":
                    return ChangeDueAssignmentStep.from_dict(data)
                case "recall":
                    return RecallAssignmentStep.from_dict(data)
                case "acknowledge":
                    return AcknowledgeAssignmentStep.from_dict(data)
                case "return":
                    return ReturnAssignmentStep.from_dict(data)
                case "report_progress":
                    return ReportProgressAssignmentStep.from_dict(data)
                case "request_extension":
                    return RequestExtensionAssignmentStep.from_dict(data)
                case "decide_extension":
                    return DecideExtensionAssignmentStep.from_dict(data)
                case "reply_interim":
                    return ReplyInterimAssignmentStep.from_dict(data)
                case "take_position":
                    return TakePositionAssignmentStep.from_dict(data)
                case "decide_position":
                    return DecidePositionAssignmentStep.from_dict(data)
                case "plan":
                    return PlanAssignmentStep.from_dict(data)
                case "submit_report":
                    return SubmitReportAssignmentStep.from_dict(data)
                case "review":
                    return ReviewAssignmentStep.from_dict(data)
                case "request_explanation":
                    return RequestExplanationAssignmentStep.from_dict(data)
                case "explain":
                    return ExplainAssignmentStep.from_dict(data)
                case "waive":
                    return WaiveAssignmentStep.from_dict(data)
                case "transfer":
                    return TransferAssignmentStep.from_dict(data)
                case "contest":
                    return ContestAssignmentStep.from_dict(data)
                case "decide_contest":
                    return DecideContestAssignmentStep.from_dict(data)
            raise ValueError(f"no variant: {data.get('action')!r}")

        step = _parse_step(d.pop("step"))

        type_ = cast(Literal["assignment_step"], d.pop("type"))
        if type_ != "assignment_step":
            raise ValueError(f"type must match const 'assignment_step', got '{type_}'")

        def _parse_version(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        version = _parse_version(d.pop("version", UNSET))

        assignment_step_sync_write = cls(
            id=id,
            key=key,
            step=step,
            type_=type_,
            version=version,
        )

        return assignment_step_sync_write
