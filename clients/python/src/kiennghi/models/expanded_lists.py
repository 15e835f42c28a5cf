from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.assignment_view import AssignmentView
    from ..models.commitment_view import CommitmentView
    from ..models.event_view import EventView
    from ..models.expanded_next import ExpandedNext
    from ..models.link_view import LinkView
    from ..models.reminder_letter_view import ReminderLetterView
    from ..models.response_view import ResponseView


T = TypeVar("T", bound="ExpandedLists")


@_attrs_define
class ExpandedLists:
    """The lists that were asked for, each with its newest 200 items at most; the others are absent."""

    next_: ExpandedNext
    """ The path at which each list goes on; absent where everything is shown. """
    assignments: list[AssignmentView] | Unset = UNSET
    commitments: list[CommitmentView] | Unset = UNSET
    events: list[EventView] | Unset = UNSET
    letters: list[ReminderLetterView] | Unset = UNSET
    links: list[LinkView] | Unset = UNSET
    responses: list[ResponseView] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        next_ = self.next_.to_dict()

        assignments: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.assignments, Unset):
            assignments = []
            for assignments_item_data in self.assignments:
                assignments_item = assignments_item_data.to_dict()
                assignments.append(assignments_item)

        commitments: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.commitments, Unset):
            commitments = []
            for commitments_item_data in self.commitments:
                commitments_item = commitments_item_data.to_dict()
                commitments.append(commitments_item)

        events: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.events, Unset):
            events = []
            for events_item_data in self.events:
                events_item = events_item_data.to_dict()
                events.append(events_item)

        letters: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.letters, Unset):
            letters = []
            for letters_item_data in self.letters:
                letters_item = letters_item_data.to_dict()
                letters.append(letters_item)

        links: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.links, Unset):
            links = []
            for links_item_data in self.links:
                links_item = links_item_data.to_dict()
                links.append(links_item)

        responses: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.responses, Unset):
            responses = []
            for responses_item_data in self.responses:
                responses_item = responses_item_data.to_dict()
                responses.append(responses_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "next": next_,
            }
        )
        if assignments is not UNSET:
            field_dict["assignments"] = assignments
        if commitments is not UNSET:
            field_dict["commitments"] = commitments
        if events is not UNSET:
            field_dict["events"] = events
        if letters is not UNSET:
            field_dict["letters"] = letters
        if links is not UNSET:
            field_dict["links"] = links
        if responses is not UNSET:
            field_dict["responses"] = responses

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.assignment_view import AssignmentView
        from ..models.commitment_view import CommitmentView
        from ..models.event_view import EventView
        from ..models.expanded_next import ExpandedNext
        from ..models.link_view import LinkView
        from ..models.reminder_letter_view import ReminderLetterView
        from ..models.response_view import ResponseView

        d = dict(src_dict)
        next_ = ExpandedNext.from_dict(d.pop("next"))

        _assignments = d.pop("assignments", UNSET)
        assignments: list[AssignmentView] | Unset = UNSET
        if _assignments is not UNSET:
            assignments = []
            for assignments_item_data in _assignments:
                assignments_item = AssignmentView.from_dict(assignments_item_data)

                assignments.append(assignments_item)

        _commitments = d.pop("commitments", UNSET)
        commitments: list[CommitmentView] | Unset = UNSET
        if _commitments is not UNSET:
            commitments = []
            for commitments_item_data in _commitments:
                commitments_item = CommitmentView.from_dict(commitments_item_data)

                commitments.append(commitments_item)

        _events = d.pop("events", UNSET)
        events: list[EventView] | Unset = UNSET
        if _events is not UNSET:
            events = []
            for events_item_data in _events:
                events_item = EventView.from_dict(events_item_data)

                events.append(events_item)

        _letters = d.pop("letters", UNSET)
        letters: list[ReminderLetterView] | Unset = UNSET
        if _letters is not UNSET:
            letters = []
            for letters_item_data in _letters:
                letters_item = ReminderLetterView.from_dict(letters_item_data)

                letters.append(letters_item)

        _links = d.pop("links", UNSET)
        links: list[LinkView] | Unset = UNSET
        if _links is not UNSET:
            links = []
            for links_item_data in _links:
                links_item = LinkView.from_dict(links_item_data)

                links.append(links_item)

        _responses = d.pop("responses", UNSET)
        responses: list[ResponseView] | Unset = UNSET
        if _responses is not UNSET:
            responses = []
            for responses_item_data in _responses:
                responses_item = ResponseView.from_dict(responses_item_data)

                responses.append(responses_item)

        expanded_lists = cls(
            next_=next_,
            assignments=assignments,
            commitments=commitments,
            events=events,
            letters=letters,
            links=links,
            responses=responses,
        )

        expanded_lists.additional_properties = d
        return expanded_lists

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
