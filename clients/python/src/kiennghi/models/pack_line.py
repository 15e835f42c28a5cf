from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.administrative_unit_view import AdministrativeUnitView
    from ..models.case_view import CaseView
    from ..models.organization_view import OrganizationView
    from ..models.problem import Problem
    from ..models.sector_view import SectorView
    from ..models.session_view import SessionView
    from ..models.term_view import TermView
    from ..models.vocabulary import Vocabulary


T = TypeVar("T", bound="PackLine")


@_attrs_define
class PackLine:
    """A line of a pack. One field is set."""

    administrative_unit: AdministrativeUnitView | Unset = UNSET
    """ A province or commune, or a former unit. """
    case: CaseView | Unset = UNSET
    """ A petition from voters, or a recommendation after supervision. """
    next_cursor: str | Unset = UNSET
    """ In the last line: send it as `cursor` to `GET /v1/changes`, to follow what changes. """
    organization: OrganizationView | Unset = UNSET
    """ An organization of the state. """
    problem: Problem | Unset = UNSET
    """ Why a request was refused. """
    resume: str | Unset = UNSET
    """ Send it as `cursor` to go on with the pack after this line, if the response breaks off. """
    sector: SectorView | Unset = UNSET
    session: SessionView | Unset = UNSET
    term: TermView | Unset = UNSET
    vocabulary: Vocabulary | Unset = UNSET
    """ The words of every enum of the document, and the fields of every form. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        administrative_unit: dict[str, Any] | Unset = UNSET
        if not isinstance(self.administrative_unit, Unset):
            administrative_unit = self.administrative_unit.to_dict()

        case: dict[str, Any] | Unset = UNSET
        if not isinstance(self.case, Unset):
            case = self.case.to_dict()

        next_cursor = self.next_cursor

        organization: dict[str, Any] | Unset = UNSET
        if not isinstance(self.organization, Unset):
            organization = self.organization.to_dict()

        problem: dict[str, Any] | Unset = UNSET
        if not isinstance(self.problem, Unset):
            problem = self.problem.to_dict()

        resume = self.resume

        sector: dict[str, Any] | Unset = UNSET
        if not isinstance(self.sector, Unset):
            sector = self.sector.to_dict()

        session: dict[str, Any] | Unset = UNSET
        if not isinstance(self.session, Unset):
            session = self.session.to_dict()

        term: dict[str, Any] | Unset = UNSET
        if not isinstance(self.term, Unset):
            term = self.term.to_dict()

        vocabulary: dict[str, Any] | Unset = UNSET
        if not isinstance(self.vocabulary, Unset):
            vocabulary = self.vocabulary.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if administrative_unit is not UNSET:
            field_dict["administrative_unit"] = administrative_unit
        if case is not UNSET:
            field_dict["case"] = case
        if next_cursor is not UNSET:
            field_dict["next_cursor"] = next_cursor
        if organization is not UNSET:
            field_dict["organization"] = organization
        if problem is not UNSET:
            field_dict["problem"] = problem
        if resume is not UNSET:
            field_dict["resume"] = resume
        if sector is not UNSET:
            field_dict["sector"] = sector
        if session is not UNSET:
            field_dict["session"] = session
        if term is not UNSET:
            field_dict["term"] = term
        if vocabulary is not UNSET:
            field_dict["vocabulary"] = vocabulary

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.administrative_unit_view import AdministrativeUnitView
        from ..models.case_view import CaseView
        from ..models.organization_view import OrganizationView
        from ..models.problem import Problem
        from ..models.sector_view import SectorView
        from ..models.session_view import SessionView
        from ..models.term_view import TermView
        from ..models.vocabulary import Vocabulary

        d = dict(src_dict)
        _administrative_unit = d.pop("administrative_unit", UNSET)
        administrative_unit: AdministrativeUnitView | Unset
        if isinstance(_administrative_unit, Unset):
            administrative_unit = UNSET
        else:
            administrative_unit = AdministrativeUnitView.from_dict(_administrative_unit)

        _case = d.pop("case", UNSET)
        case: CaseView | Unset
        if isinstance(_case, Unset):
            case = UNSET
        else:
            case = CaseView.from_dict(_case)

        next_cursor = d.pop("next_cursor", UNSET)

        _organization = d.pop("organization", UNSET)
        organization: OrganizationView | Unset
        if isinstance(_organization, Unset):
            organization = UNSET
        else:
            organization = OrganizationView.from_dict(_organization)

        _problem = d.pop("problem", UNSET)
        problem: Problem | Unset
        if isinstance(_problem, Unset):
            problem = UNSET
        else:
            problem = Problem.from_dict(_problem)

        resume = d.pop("resume", UNSET)

        _sector = d.pop("sector", UNSET)
        sector: SectorView | Unset
        if isinstance(_sector, Unset):
            sector = UNSET
        else:
            sector = SectorView.from_dict(_sector)

        _session = d.pop("session", UNSET)
        session: SessionView | Unset
        if isinstance(_session, Unset):
            session = UNSET
        else:
            session = SessionView.from_dict(_session)

        _term = d.pop("term", UNSET)
        term: TermView | Unset
        if isinstance(_term, Unset):
            term = UNSET
        else:
            term = TermView.from_dict(_term)

        _vocabulary = d.pop("vocabulary", UNSET)
        vocabulary: Vocabulary | Unset
        if isinstance(_vocabulary, Unset):
            vocabulary = UNSET
        else:
            vocabulary = Vocabulary.from_dict(_vocabulary)

        pack_line = cls(
            administrative_unit=administrative_unit,
            case=case,
            next_cursor=next_cursor,
            organization=organization,
            problem=problem,
            resume=resume,
            sector=sector,
            session=session,
            term=term,
            vocabulary=vocabulary,
        )

        pack_line.additional_properties = d
        return pack_line

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
