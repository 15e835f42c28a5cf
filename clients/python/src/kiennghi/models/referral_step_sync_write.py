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
    from ..models.accept_referral_step import AcceptReferralStep
    from ..models.answer_referral_step import AnswerReferralStep
    from ..models.return_referral_step import ReturnReferralStep


T = TypeVar("T", bound="ReferralStepSyncWrite")


@_attrs_define
class ReferralStepSyncWrite:
    """Appends a step to a referral, as `POST /v1/referrals/{id}/steps`."""

    id: UUID
    key: str
    """ The idempotency key of the write, in 1 to 255 visible ASCII characters: sent again with the same write,
    it is done once and has the same result, for 48 hours. """
    step: AcceptReferralStep | AnswerReferralStep | ReturnReferralStep
    """ A step to append to a referral, selected by `action`. """
    type_: Literal["referral_step"] = "referral_step"
    version: int | None | Unset = UNSET
    """ The version that was read. Left out: the one after the last write of this batch to the record. """

    def to_dict(self) -> dict[str, Any]:
        from ..models.accept_referral_step import AcceptReferralStep
        from ..models.return_referral_step import ReturnReferralStep

        id = str(self.id)

        key = self.key

        step: dict[str, Any]
        if isinstance(self.step, AcceptReferralStep):
            step = self.step.to_dict()
        elif isinstance(self.step, ReturnReferralStep):
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
        from ..models.accept_referral_step import AcceptReferralStep
        from ..models.answer_referral_step import AnswerReferralStep
        from ..models.return_referral_step import ReturnReferralStep

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        key = d.pop("key")

        def _parse_step(data: object) -> AcceptReferralStep | AnswerReferralStep | ReturnReferralStep:
            if not isinstance(data, dict):
                raise TypeError()
            match data.get("action"):
                case "accept":
                    return AcceptReferralStep.from_dict(data)
                case "return":
                    return ReturnReferralStep.from_dict(data)
                case "answer":
                    return AnswerReferralStep.from_dict(data)
            raise ValueError(f"no variant: {data.get('action')!r}")

        step = _parse_step(d.pop("step"))

        type_ = cast(Literal["referral_step"], d.pop("type"))
        if type_ != "referral_step":
            raise ValueError(f"type must match const 'referral_step', got '{type_}'")

        def _parse_version(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        version = _parse_version(d.pop("version", UNSET))

        referral_step_sync_write = cls(
            id=id,
            key=key,
            step=step,
            type_=type_,
            version=version,
        )

        return referral_step_sync_write
