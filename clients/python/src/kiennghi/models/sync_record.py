from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.assignment_view import AssignmentView
    from ..models.case_view import CaseView
    from ..models.commitment_view import CommitmentView
    from ..models.referral_view import ReferralView
    from ..models.response_view import ResponseView


T = TypeVar("T", bound="SyncRecord")


@_attrs_define
class SyncRecord:
    """The record that a write was about. One field is set."""

    assignment: AssignmentView | Unset = UNSET
    """ An agency's duty in a case. """
    case: CaseView | Unset = UNSET
    """ A petition from voters, or a recommendation after supervision. """
    commitment: CommitmentView | Unset = UNSET
    """ What an agency committed to do, and the result. """
    referral: ReferralView | Unset = UNSET
    """ A petition that one council referred to a central body or to another council. """
    response: ResponseView | Unset = UNSET
    """ A response of an agency, or a later version of one. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        assignment: dict[str, Any] | Unset = UNSET
        if not isinstance(self.assignment, Unset):
            assignment = self.assignment.to_dict()

        case: dict[str, Any] | Unset = UNSET
        if not isinstance(self.case, Unset):
            case = self.case.to_dict()

        commitment: dict[str, Any] | Unset = UNSET
        if not isinstance(self.commitment, Unset):
            commitment = self.commitment.to_dict()

        referral: dict[str, Any] | Unset = UNSET
        if not isinstance(self.referral, Unset):
            referral = self.referral.to_dict()

        response: dict[str, Any] | Unset = UNSET
        if not isinstance(self.response, Unset):
            response = self.response.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if assignment is not UNSET:
            field_dict["assignment"] = assignment
        if case is not UNSET:
            field_dict["case"] = case
        if commitment is not UNSET:
            field_dict["commitment"] = commitment
        if referral is not UNSET:
            field_dict["referral"] = referral
        if response is not UNSET:
            field_dict["response"] = response

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.assignment_view import AssignmentView
        from ..models.case_view import CaseView
        from ..models.commitment_view import CommitmentView
        from ..models.referral_view import ReferralView
        from ..models.response_view import ResponseView

        d = dict(src_dict)
        _assignment = d.pop("assignment", UNSET)
        assignment: AssignmentView | Unset
        if isinstance(_assignment, Unset):
            assignment = UNSET
        else:
            assignment = AssignmentView.from_dict(_assignment)

        _case = d.pop("case", UNSET)
        case: CaseView | Unset
        if isinstance(_case, Unset):
            case = UNSET
        else:
            case = CaseView.from_dict(_case)

        _commitment = d.pop("commitment", UNSET)
        commitment: CommitmentView | Unset
        if isinstance(_commitment, Unset):
            commitment = UNSET
        else:
            commitment = CommitmentView.from_dict(_commitment)

        _referral = d.pop("referral", UNSET)
        referral: ReferralView | Unset
        if isinstance(_referral, Unset):
            referral = UNSET
        else:
            referral = ReferralView.from_dict(_referral)

        _response = d.pop("response", UNSET)
        response: ResponseView | Unset
        if isinstance(_response, Unset):
            response = UNSET
        else:
            response = ResponseView.from_dict(_response)

        sync_record = cls(
            assignment=assignment,
            case=case,
            commitment=commitment,
            referral=referral,
            response=response,
        )

        sync_record.additional_properties = d
        return sync_record

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
