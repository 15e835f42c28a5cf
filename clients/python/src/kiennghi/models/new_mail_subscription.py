from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.action import Action, check_action
from ..models.mail_frequency import MailFrequency, check_mail_frequency
from ..models.mail_language import MailLanguage, check_mail_language
from ..models.queue import Queue, check_queue
from ..models.role import Role, check_role
from ..types import UNSET, Unset

T = TypeVar("T", bound="NewMailSubscription")


@_attrs_define
class NewMailSubscription:
    """A subscription of a user, or of a body in one of its roles."""

    address: str
    """ The mail address: ASCII, without a display name. """
    frequency: MailFrequency
    """ When a subscriber is told. """
    events: list[Action] | None | Unset = UNSET
    """ What to tell of besides: events of cases that the subscriber may see. Default: none. """
    language: MailLanguage | None | Unset = UNSET
    organization_id: None | Unset | UUID = UNSET
    """ A body that is told, also one without users; with `role`. Only admins name a body. Default: the caller. """
    queues: list[Queue] | None | Unset = UNSET
    """ The queues of work to tell of. Default: all of the subscriber. """
    role: None | Role | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        address = self.address

        frequency: str = self.frequency

        events: list[str] | None | Unset
        if isinstance(self.events, Unset):
            events = UNSET
        elif isinstance(self.events, list):
            events = []
            for events_type_0_item_data in self.events:
                events_type_0_item: str = events_type_0_item_data
                events.append(events_type_0_item)

        else:
            events = self.events

        language: None | str | Unset
        if isinstance(self.language, Unset):
            language = UNSET
        elif isinstance(self.language, str):
            language = self.language
        else:
            language = self.language

        organization_id: None | str | Unset
        if isinstance(self.organization_id, Unset):
            organization_id = UNSET
        elif isinstance(self.organization_id, UUID):
            organization_id = str(self.organization_id)
        else:
            organization_id = self.organization_id

        queues: list[str] | None | Unset
        if isinstance(self.queues, Unset):
            queues = UNSET
        elif isinstance(self.queues, list):
            queues = []
            for queues_type_0_item_data in self.queues:
                queues_type_0_item: str = queues_type_0_item_data
                queues.append(queues_type_0_item)

        else:
            queues = self.queues

        role: None | str | Unset
        if isinstance(self.role, Unset):
            role = UNSET
        elif isinstance(self.role, str):
            role = self.role
        else:
            role = self.role

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "address": address,
                "frequency": frequency,
            }
        )
        if events is not UNSET:
            field_dict["events"] = events
        if language is not UNSET:
            field_dict["language"] = language
        if organization_id is not UNSET:
            field_dict["organization_id"] = organization_id
        if queues is not UNSET:
            field_dict["queues"] = queues
        if role is not UNSET:
            field_dict["role"] = role

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        address = d.pop("address")

        frequency = check_mail_frequency(d.pop("frequency"))

        def _parse_events(data: object) -> list[Action] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                events_type_0 = []
                _events_type_0 = data
                for events_type_0_item_data in _events_type_0:
                    events_type_0_item = check_action(events_type_0_item_data)

                    events_type_0.append(events_type_0_item)

                return events_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[Action] | None | Unset, data)

        events = _parse_events(d.pop("events", UNSET))

        def _parse_language(data: object) -> MailLanguage | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                language_type_0 = check_mail_language(data)

                return language_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MailLanguage | None | Unset, data)

        language = _parse_language(d.pop("language", UNSET))

        def _parse_organization_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                organization_id_type_0 = UUID(data)

                return organization_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        organization_id = _parse_organization_id(d.pop("organization_id", UNSET))

        def _parse_queues(data: object) -> list[Queue] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                queues_type_0 = []
                _queues_type_0 = data
                for queues_type_0_item_data in _queues_type_0:
                    queues_type_0_item = check_queue(queues_type_0_item_data)

                    queues_type_0.append(queues_type_0_item)

                return queues_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[Queue] | None | Unset, data)

        queues = _parse_queues(d.pop("queues", UNSET))

        def _parse_role(data: object) -> None | Role | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                role_type_0 = check_role(data)

                return role_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Role | Unset, data)

        role = _parse_role(d.pop("role", UNSET))

        new_mail_subscription = cls(
            address=address,
            frequency=frequency,
            events=events,
            language=language,
            organization_id=organization_id,
            queues=queues,
            role=role,
        )

        return new_mail_subscription
