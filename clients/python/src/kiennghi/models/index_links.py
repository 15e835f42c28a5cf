from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="IndexLinks")


@_attrs_define
class IndexLinks:
    """Paths of the service."""

    alive: str
    """ Answers while the process lives. """
    authorization_server: str
    """ The metadata of the authorization server. """
    document: str
    """ The OpenAPI document. """
    documentation: str
    """ The page that shows the operations and tries them. """
    problems: str
    """ The catalogue of problems. """
    ready: str
    """ Answers while the process is ready. """
    sign_in: str
    """ Where people sign in. """
    vocabulary: str
    """ The words of every enum, with labels. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        alive = self.alive

        authorization_server = self.authorization_server

        document = self.document

        documentation = self.documentation

        problems = self.problems

        ready = self.ready

        sign_in = self.sign_in

        vocabulary = self.vocabulary

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "alive": alive,
                "authorization_server": authorization_server,
                "document": document,
                "documentation": documentation,
                "problems": problems,
                "ready": ready,
                "sign_in": sign_in,
                "vocabulary": vocabulary,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        alive = d.pop("alive")

        authorization_server = d.pop("authorization_server")

        document = d.pop("document")

        documentation = d.pop("documentation")

        problems = d.pop("problems")

        ready = d.pop("ready")

        sign_in = d.pop("sign_in")

        vocabulary = d.pop("vocabulary")

        index_links = cls(
            alive=alive,
            authorization_server=authorization_server,
            document=document,
            documentation=documentation,
            problems=problems,
            ready=ready,
            sign_in=sign_in,
            vocabulary=vocabulary,
        )

        index_links.additional_properties = d
        return index_links

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
