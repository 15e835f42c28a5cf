from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.allowed_linked_assignment_action import AllowedLinkedAssignmentAction
    from ..models.assignment_view import AssignmentView
    from ..models.response_draft_view import ResponseDraftView


T = TypeVar("T", bound="LinkedAssignment")


@_attrs_define
class LinkedAssignment:
    """The assignment of an access link."""

    actions: list[AllowedLinkedAssignmentAction]
    """ What can be done now with the link. """
    assignment: AssignmentView
    """ An agency's duty in a case. """
    drafts: list[ResponseDraftView]
    """ The newest drafts of a response that were submitted, at most 20, the newest first. """
    expires_at: datetime.datetime
    """ When the link ends. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actions = []
        for actions_item_data in self.actions:
            actions_item = actions_item_data.to_dict()
            actions.append(actions_item)

        assignment = self.assignment.to_dict()

        drafts = []
        for drafts_item_data in self.drafts:
            drafts_item = drafts_item_data.to_dict()
            drafts.append(drafts_item)

        expires_at = self.expires_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actions": actions,
                "assignment": assignment,
                "drafts": drafts,
                "expires_at": expires_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.allowed_linked_assignment_action import (
            AllowedLinkedAssignmentAction,
        )
        from ..models.assignment_view import AssignmentView
        from ..models.response_draft_view import ResponseDraftView

        d = dict(src_dict)
        actions = []
        _actions = d.pop("actions")
        for actions_item_data in _actions:
            actions_item = AllowedLinkedAssignmentAction.from_dict(actions_item_data)

            actions.append(actions_item)

        assignment = AssignmentView.from_dict(d.pop("assignment"))

        drafts = []
        _drafts = d.pop("drafts")
        for drafts_item_data in _drafts:
            drafts_item = ResponseDraftView.from_dict(drafts_item_data)

            drafts.append(drafts_item)

        expires_at = datetime.datetime.fromisoformat(str(d.pop("expires_at")).replace("Z", "+00:00"))

        linked_assignment = cls(
            actions=actions,
            assignment=assignment,
            drafts=drafts,
            expires_at=expires_at,
        )

        linked_assignment.additional_properties = d
        return linked_assignment

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
