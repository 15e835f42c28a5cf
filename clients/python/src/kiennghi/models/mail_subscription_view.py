from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.action import Action, check_action
from ..models.mail_end import MailEnd, check_mail_end
from ..models.mail_frequency import MailFrequency, check_mail_frequency
from ..models.mail_language import MailLanguage, check_mail_language
from ..models.queue import Queue, check_queue
from ..models.role import Role, check_role

if TYPE_CHECKING:
    from ..models.allowed_record_action import AllowedRecordAction


T = TypeVar("T", bound="MailSubscriptionView")


@_attrs_define
class MailSubscriptionView:
    actions: list[AllowedRecordAction]
    """ What the caller may do now. """
    address: str
    created_at: datetime.datetime
    disabled_at: datetime.datetime | None
    disabled_reason: MailEnd | None
    events: list[Action]
    """ The events of cases to tell of. """
    frequency: MailFrequency
    """ When a subscriber is told. """
    id: UUID
    language: MailLanguage
    """ The language of mails. """
    organization_id: None | UUID
    """ The body that is told. """
    organization_name: None | str
    queues: list[Queue]
    """ The queues of work to tell of; none: all of the subscriber. """
    role: None | Role
    updated_at: datetime.datetime
    user_id: None | UUID
    """ The user who is told; `null` when it is a body. """
    user_name: None | str
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actions = []
        for actions_item_data in self.actions:
            actions_item = actions_item_data.to_dict()
            actions.append(actions_item)

        address = self.address

        created_at = self.created_at.isoformat()

        disabled_at: None | str
        if isinstance(self.disabled_at, datetime.datetime):
            disabled_at = self.disabled_at.isoformat()
        else:
            disabled_at = self.disabled_at

        disabled_reason: None | str
        if isinstance(self.disabled_reason, str):
            disabled_reason = self.disabled_reason
        else:
            disabled_reason = self.disabled_reason

        events = []
        for events_item_data in self.events:
            events_item: str = events_item_data
            events.append(events_item)

        frequency: str = self.frequency

        id = str(self.id)

        language: str = self.language

        organization_id: None | str
        if isinstance(self.organization_id, UUID):
            organization_id = str(self.organization_id)
        else:
            organization_id = self.organization_id

        organization_name: None | str
        organization_name = self.organization_name

        queues = []
        for queues_item_data in self.queues:
            queues_item: str = queues_item_data
            queues.append(queues_item)

        role: None | str
        if isinstance(self.role, str):
            role = self.role
        else:
            role = self.role

        updated_at = self.updated_at.isoformat()

        user_id: None | str
        if isinstance(self.user_id, UUID):
            user_id = str(self.user_id)
        else:
            user_id = self.user_id

        user_name: None | str
        user_name = self.user_name

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actions": actions,
                "address": address,
                "created_at": created_at,
                "disabled_at": disabled_at,
                "disabled_reason": disabled_reason,
                "events": events,
                "frequency": frequency,
                "id": id,
                "language": language,
                "organization_id": organization_id,
                "organization_name": organization_name,
                "queues": queues,
                "role": role,
                "updated_at": updated_at,
                "user_id": user_id,
                "user_name": user_name,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.allowed_record_action import AllowedRecordAction

        d = dict(src_dict)
        actions = []
        _actions = d.pop("actions")
        for actions_item_data in _actions:
            actions_item = AllowedRecordAction.from_dict(actions_item_data)

            actions.append(actions_item)

        address = d.pop("address")

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

        def _parse_disabled_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                disabled_at_type_0 = datetime.datetime.fromisoformat(str(data).replace("Z", "+00:00"))

                return disabled_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        disabled_at = _parse_disabled_at(d.pop("disabled_at"))

        def _parse_disabled_reason(data: object) -> MailEnd | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                disabled_reason_type_0 = check_mail_end(data)

                return disabled_reason_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MailEnd | None, data)

        disabled_reason = _parse_disabled_reason(d.pop("disabled_reason"))

        events = []
        _events = d.pop("events")
        for events_item_data in _events:
            events_item = check_action(events_item_data)

            events.append(events_item)

        frequency = check_mail_frequency(d.pop("frequency"))

        id = UUID(d.pop("id"))

        language = check_mail_language(d.pop("language"))

        def _parse_organization_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                organization_id_type_0 = UUID(data)

                return organization_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        organization_id = _parse_organization_id(d.pop("organization_id"))

        def _parse_organization_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        organization_name = _parse_organization_name(d.pop("organization_name"))

        queues = []
        _queues = d.pop("queues")
        for queues_item_data in _queues:
            queues_item = check_queue(queues_item_data)

            queues.append(queues_item)

        def _parse_role(data: object) -> None | Role:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                role_type_0 = check_role(data)

                return role_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Role, data)

        role = _parse_role(d.pop("role"))

        updated_at = datetime.datetime.fromisoformat(str(d.pop("updated_at")).replace("Z", "+00:00"))

        def _parse_user_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                user_id_type_0 = UUID(data)

                return user_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        user_id = _parse_user_id(d.pop("user_id"))

        def _parse_user_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        user_name = _parse_user_name(d.pop("user_name"))

        version = d.pop("version")

        mail_subscription_view = cls(
            actions=actions,
            address=address,
            created_at=created_at,
            disabled_at=disabled_at,
            disabled_reason=disabled_reason,
            events=events,
            frequency=frequency,
            id=id,
            language=language,
            organization_id=organization_id,
            organization_name=organization_name,
            queues=queues,
            role=role,
            updated_at=updated_at,
            user_id=user_id,
            user_name=user_name,
            version=version,
        )

        mail_subscription_view.additional_properties = d
        return mail_subscription_view

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
