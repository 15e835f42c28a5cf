from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.council_body import CouncilBody
    from ..models.first_user import FirstUser
    from ..models.organization_view import OrganizationView


T = TypeVar("T", bound="CouncilSetup")


@_attrs_define
class CouncilSetup:
    """A council with what was made of it."""

    bodies: list[CouncilBody]
    """ Its bodies: standing body, boards, office, deputy groups. """
    council: OrganizationView
    """ An organization of the state. """
    users: list[FirstUser]
    """ The first users, each with a password that is shown only now. Empty when the council existed already. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        bodies = []
        for bodies_item_data in self.bodies:
            bodies_item = bodies_item_data.to_dict()
            bodies.append(bodies_item)

        council = self.council.to_dict()

        users = []
        for users_item_data in self.users:
            users_item = users_item_data.to_dict()
            users.append(users_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "bodies": bodies,
                "council": council,
                "users": users,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.council_body import CouncilBody
        from ..models.first_user import FirstUser
        from ..models.organization_view import OrganizationView

        d = dict(src_dict)
        bodies = []
        _bodies = d.pop("bodies")
        for bodies_item_data in _bodies:
            bodies_item = CouncilBody.from_dict(bodies_item_data)

            bodies.append(bodies_item)

        council = OrganizationView.from_dict(d.pop("council"))

        users = []
        _users = d.pop("users")
        for users_item_data in _users:
            users_item = FirstUser.from_dict(users_item_data)

            users.append(users_item)

        council_setup = cls(
            bodies=bodies,
            council=council,
            users=users,
        )

        council_setup.additional_properties = d
        return council_setup

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
