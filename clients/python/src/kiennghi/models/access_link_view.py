from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.allowed_access_link_action import AllowedAccessLinkAction


T = TypeVar("T", bound="AccessLinkView")


@_attrs_define
class AccessLinkView:
    """An access link to an assignment, without the link itself."""

    actions: list[AllowedAccessLinkAction]
    """ What the caller may do now. """
    assignment_id: UUID
    case_id: UUID
    case_number: str
    council_id: UUID
    council_name: str
    created_at: datetime.datetime
    created_by: None | UUID
    created_by_name: None | str
    expires_at: datetime.datetime
    """ When it ends, unless it is revoked or the assignment ends before. """
    id: UUID
    opened_at: datetime.datetime | None
    """ When it was opened first; `null`: not yet. """
    organization_id: UUID
    """ The agency that may use it. """
    organization_name: str
    recipient: None | str
    """ To whom the office gave it. """
    revoked_at: datetime.datetime | None
    updated_at: datetime.datetime
    version: int
    url: str | Unset = UNSET
    """ The link, to be given to the agency: a page, and after `#` a token, which browsers send to no server. Shown
    once,
    when it is created. A replayed response (`Idempotency-Key`) does not contain it. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actions = []
        for actions_item_data in self.actions:
            actions_item = actions_item_data.to_dict()
            actions.append(actions_item)

        assignment_id = str(self.assignment_id)

        case_id = str(self.case_id)

        case_number = self.case_number

        council_id = str(self.council_id)

        council_name = self.council_name

        created_at = self.created_at.isoformat()

        created_by: None | str
        if isinstance(self.created_by, UUID):
            created_by = str(self.created_by)
        else:
            created_by = self.created_by

        created_by_name: None | str
        created_by_name = self.created_by_name

        expires_at = self.expires_at.isoformat()

        id = str(self.id)

        opened_at: None | str
        if isinstance(self.opened_at, datetime.datetime):
            opened_at = self.opened_at.isoformat()
        else:
            opened_at = self.opened_at

        organization_id = str(self.organization_id)

        organization_name = self.organization_name

        recipient: None | str
        recipient = self.recipient

        revoked_at: None | str
        if isinstance(self.revoked_at, datetime.datetime):
            revoked_at = self.revoked_at.isoformat()
        else:
            revoked_at = self.revoked_at

        updated_at = self.updated_at.isoformat()

        version = self.version

        url = self.url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actions": actions,
                "assignment_id": assignment_id,
                "case_id": case_id,
                "case_number": case_number,
                "council_id": council_id,
                "council_name": council_name,
                "created_at": created_at,
                "created_by": created_by,
                "created_by_name": created_by_name,
                "expires_at": expires_at,
                "id": id,
                "opened_at": opened_at,
                "organization_id": organization_id,
                "organization_name": organization_name,
                "recipient": recipient,
                "revoked_at": revoked_at,
                "updated_at": updated_at,
                "version": version,
            }
        )
        if url is not UNSET:
            field_dict["url"] = url

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.allowed_access_link_action import AllowedAccessLinkAction

        d = dict(src_dict)
        actions = []
        _actions = d.pop("actions")
        for actions_item_data in _actions:
            actions_item = AllowedAccessLinkAction.from_dict(actions_item_data)

            actions.append(actions_item)

        assignment_id = UUID(d.pop("assignment_id"))

        case_id = UUID(d.pop("case_id"))

        case_number = d.pop("case_number")

        council_id = UUID(d.pop("council_id"))

        council_name = d.pop("council_name")

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

        def _parse_created_by(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                created_by_type_0 = UUID(data)

                return created_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        created_by = _parse_created_by(d.pop("created_by"))

        def _parse_created_by_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        created_by_name = _parse_created_by_name(d.pop("created_by_name"))

        expires_at = datetime.datetime.fromisoformat(str(d.pop("expires_at")).replace("Z", "+00:00"))

        id = UUID(d.pop("id"))

        def _parse_opened_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                opened_at_type_0 = datetime.datetime.fromisoformat(str(data).replace("Z", "+00:00"))

                return opened_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        opened_at = _parse_opened_at(d.pop("opened_at"))

        organization_id = UUID(d.pop("organization_id"))

        organization_name = d.pop("organization_name")

        def _parse_recipient(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        recipient = _parse_recipient(d.pop("recipient"))

        def _parse_revoked_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                revoked_at_type_0 = datetime.datetime.fromisoformat(str(data).replace("Z", "+00:00"))

                return revoked_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        revoked_at = _parse_revoked_at(d.pop("revoked_at"))

        updated_at = datetime.datetime.fromisoformat(str(d.pop("updated_at")).replace("Z", "+00:00"))

        version = d.pop("version")

        url = d.pop("url", UNSET)

        access_link_view = cls(
            actions=actions,
            assignment_id=assignment_id,
            case_id=case_id,
            case_number=case_number,
            council_id=council_id,
            council_name=council_name,
            created_at=created_at,
            created_by=created_by,
            created_by_name=created_by_name,
            expires_at=expires_at,
            id=id,
            opened_at=opened_at,
            organization_id=organization_id,
            organization_name=organization_name,
            recipient=recipient,
            revoked_at=revoked_at,
            updated_at=updated_at,
            version=version,
            url=url,
        )

        access_link_view.additional_properties = d
        return access_link_view

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
