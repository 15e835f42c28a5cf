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
    from ..models.new_petition import NewPetition


T = TypeVar("T", bound="PetitionSyncWrite")


@_attrs_define
class PetitionSyncWrite:
    """Registers a petition, as `POST /v1/petitions`; with an id as `PUT /v1/petitions/{id}`."""

    key: str
    """ The idempotency key of the write, in 1 to 255 visible ASCII characters: sent again with the same write,
    it is done once and has the same result, for 48 hours. """
    petition: NewPetition
    """ A matter raised by voters. """
    type_: Literal["petition"] = "petition"
    id: None | Unset | UUID = UNSET
    """ A UUIDv7 that the client generated, for later writes to the petition. """

    def to_dict(self) -> dict[str, Any]:
        key = self.key

        petition = self.petition.to_dict()

        type_ = self.type_

        id: None | str | Unset
        if isinstance(self.id, Unset):
            id = UNSET
        elif isinstance(self.id, UUID):
            id = str(self.id)
        else:
            id = self.id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "key": key,
                "petition": petition,
                "type": type_,
            }
        )
        if id is not UNSET:
            field_dict["id"] = id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.new_petition import NewPetition

        d = dict(src_dict)
        key = d.pop("key")

        petition = NewPetition.from_dict(d.pop("petition"))

        type_ = cast(Literal["petition"], d.pop("type"))
        if type_ != "petition":
            raise ValueError(f"type must match const 'petition', got '{type_}'")

        def _parse_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                id_type_0 = UUID(data)

                return id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        id = _parse_id(d.pop("id", UNSET))

        petition_sync_write = cls(
            key=key,
            petition=petition,
            type_=type_,
            id=id,
        )

        return petition_sync_write
