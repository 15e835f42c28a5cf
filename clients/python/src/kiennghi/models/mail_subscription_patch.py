from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.action import Action, check_action
from ..models.mail_frequency import MailFrequency, check_mail_frequency
from ..models.mail_language import MailLanguage, check_mail_language
from ..models.queue import Queue, check_queue
from ..types import UNSET, Unset

T = TypeVar("T", bound="MailSubscriptionPatch")


@_attrs_define
class MailSubscriptionPatch:
    """Fields to change. Absent fields stay unchanged."""

    address: str | Unset = UNSET
    """ The mail address. Mails that wait are sent there. """
    disabled: bool | Unset = UNSET
    """ A subscription that is disabled sends nothing, and mails that wait are dropped. """
    events: list[Action] | Unset = UNSET
    """ The events of cases to tell of. """
    frequency: MailFrequency | Unset = UNSET
    """ When a subscriber is told. """
    language: MailLanguage | Unset = UNSET
    """ The language of mails. """
    queues: list[Queue] | Unset = UNSET
    """ The queues of work to tell of; an empty list: all of the subscriber. """

    def to_dict(self) -> dict[str, Any]:
        address = self.address

        disabled = self.disabled

        events: list[str] | Unset = UNSET
        if not isinstance(self.events, Unset):
            events = []
            for events_item_data in self.events:
                events_item: str = events_item_data
                events.append(events_item)

        frequency: str | Unset = UNSET
        if not isinstance(self.frequency, Unset):
            frequency = self.frequency

        language: str | Unset = UNSET
        if not isinstance(self.language, Unset):
            language = self.language

        queues: list[str] | Unset = UNSET
        if not isinstance(self.queues, Unset):
            queues = []
            for queues_item_data in self.queues:
                queues_item: str = queues_item_data
                queues.append(queues_item)

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if address is not UNSET:
            field_dict["address"] = address
        if disabled is not UNSET:
            field_dict["disabled"] = disabled
        if events is not UNSET:
            field_dict["events"] = events
        if frequency is not UNSET:
            field_dict["frequency"] = frequency
        if language is not UNSET:
            field_dict["language"] = language
        if queues is not UNSET:
            field_dict["queues"] = queues

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        address = d.pop("address", UNSET)

        disabled = d.pop("disabled", UNSET)

        _events = d.pop("events", UNSET)
        events: list[Action] | Unset = UNSET
        if _events is not UNSET:
            events = []
            for events_item_data in _events:
                events_item = check_action(events_item_data)

                events.append(events_item)

        _frequency = d.pop("frequency", UNSET)
        frequency: MailFrequency | Unset
        if isinstance(_frequency, Unset):
            frequency = UNSET
        else:
            frequency = check_mail_frequency(_frequency)

        _language = d.pop("language", UNSET)
        language: MailLanguage | Unset
        if isinstance(_language, Unset):
            language = UNSET
        else:
            language = check_mail_language(_language)

        _queues = d.pop("queues", UNSET)
        queues: list[Queue] | Unset = UNSET
        if _queues is not UNSET:
            queues = []
            for queues_item_data in _queues:
                queues_item = check_queue(queues_item_data)

                queues.append(queues_item)

        mail_subscription_patch = cls(
            address=address,
            disabled=disabled,
            events=events,
            frequency=frequency,
            language=language,
            queues=queues,
        )

        return mail_subscription_patch
