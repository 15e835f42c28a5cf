from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.supervision_kind import SupervisionKind, check_supervision_kind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference
    from ..models.new_team_member import NewTeamMember
    from ..models.planned_stage import PlannedStage


T = TypeVar("T", bound="NewSupervision")


@_attrs_define
class NewSupervision:
    """A supervision of a council, led by one of its bodies."""

    kind: SupervisionKind
    """ The kind of a supervision. """
    leading_body_id: UUID
    """ The leading body: the council, its standing body, one of its boards or deputy groups. It determines the
    council. """
    subject: str
    cases: list[UUID] | Unset = UNSET
    """ Petitions and recommendations of the council that are examined again, explained or followed up. """
    documents: list[DocumentReference] | Unset = UNSET
    """ Documents: the decision, the plan, the outline of the report. """
    leading_deputy_id: None | Unset | UUID = UNSET
    """ The deputy who supervises in person, a member of the leading deputy group. """
    legal_basis: None | str | Unset = UNSET
    period_from: datetime.date | None | Unset = UNSET
    """ The first day of the period under supervision. """
    period_to: datetime.date | None | Unset = UNSET
    """ The last day of the period. """
    planned_on: datetime.date | None | Unset = UNSET
    """ The day by which it should be concluded. Default: the day that `stages` plans for `concluded`. """
    programme_id: None | Unset | UUID = UNSET
    """ The annual programme that it belongs to: of the leading body or of the council. """
    re_examines_id: None | Unset | UUID = UNSET
    """ Giám sát lại: a concluded supervision of the council. A `re_supervision` gives this or `cases`. """
    session_id: None | Unset | UUID = UNSET
    """ A session of the council. """
    stages: list[PlannedStage] | Unset = UNSET
    """ The planned day of each stage. """
    supervised: list[UUID] | Unset = UNSET
    """ The supervised bodies. """
    team: list[NewTeamMember] | Unset = UNSET
    """ At most one head. """
    units: list[UUID] | Unset = UNSET
    """ The administrative units under supervision. """

    def to_dict(self) -> dict[str, Any]:
        kind: str = self.kind

        leading_body_id = str(self.leading_body_id)

        subject = self.subject

        cases: list[str] | Unset = UNSET
        if not isinstance(self.cases, Unset):
            cases = []
            for cases_item_data in self.cases:
                cases_item = str(cases_item_data)
                cases.append(cases_item)

        documents: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.documents, Unset):
            documents = []
            for documents_item_data in self.documents:
                documents_item = documents_item_data.to_dict()
                documents.append(documents_item)

        leading_deputy_id: None | str | Unset
        if isinstance(self.leading_deputy_id, Unset):
            leading_deputy_id = UNSET
        elif isinstance(self.leading_deputy_id, UUID):
            leading_deputy_id = str(self.leading_deputy_id)
        else:
            leading_deputy_id = self.leading_deputy_id

        legal_basis: None | str | Unset
        if isinstance(self.legal_basis, Unset):
            legal_basis = UNSET
        else:
            legal_basis = self.legal_basis

        period_from: None | str | Unset
        if isinstance(self.period_from, Unset):
            period_from = UNSET
        elif isinstance(self.period_from, datetime.date):
            period_from = self.period_from.isoformat()
        else:
            period_from = self.period_from

        period_to: None | str | Unset
        if isinstance(self.period_to, Unset):
            period_to = UNSET
        elif isinstance(self.period_to, datetime.date):
            period_to = self.period_to.isoformat()
        else:
            period_to = self.period_to

        planned_on: None | str | Unset
        if isinstance(self.planned_on, Unset):
            planned_on = UNSET
        elif isinstance(self.planned_on, datetime.date):
            planned_on = self.planned_on.isoformat()
        else:
            planned_on = self.planned_on

        programme_id: None | str | Unset
        if isinstance(self.programme_id, Unset):
            programme_id = UNSET
        elif isinstance(self.programme_id, UUID):
            programme_id = str(self.programme_id)
        else:
            programme_id = self.programme_id

        re_examines_id: None | str | Unset
        if isinstance(self.re_examines_id, Unset):
            re_examines_id = UNSET
        elif isinstance(self.re_examines_id, UUID):
            re_examines_id = str(self.re_examines_id)
        else:
            re_examines_id = self.re_examines_id

        session_id: None | str | Unset
        if isinstance(self.session_id, Unset):
            session_id = UNSET
        elif isinstance(self.session_id, UUID):
            session_id = str(self.session_id)
        else:
            session_id = self.session_id

        stages: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.stages, Unset):
            stages = []
            for stages_item_data in self.stages:
                stages_item = stages_item_data.to_dict()
                stages.append(stages_item)

        supervised: list[str] | Unset = UNSET
        if not isinstance(self.supervised, Unset):
            supervised = []
            for supervised_item_data in self.supervised:
                supervised_item = str(supervised_item_data)
                supervised.append(supervised_item)

        team: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.team, Unset):
            team = []
            for team_item_data in self.team:
                team_item = team_item_data.to_dict()
                team.append(team_item)

        units: list[str] | Unset = UNSET
        if not isinstance(self.units, Unset):
            units = []
            for units_item_data in self.units:
                units_item = str(units_item_data)
                units.append(units_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "leading_body_id": leading_body_id,
                "subject": subject,
            }
        )
        if cases is not UNSET:
            field_dict["cases"] = cases
        if documents is not UNSET:
            field_dict["documents"] = documents
        if leading_deputy_id is not UNSET:
            field_dict["leading_deputy_id"] = leading_deputy_id
        if legal_basis is not UNSET:
            field_dict["legal_basis"] = legal_basis
        if period_from is not UNSET:
            field_dict["period_from"] = period_from
        if period_to is not UNSET:
            field_dict["period_to"] = period_to
        if planned_on is not UNSET:
            field_dict["planned_on"] = planned_on
        if programme_id is not UNSET:
            field_dict["programme_id"] = programme_id
        if re_examines_id is not UNSET:
            field_dict["re_examines_id"] = re_examines_id
        if session_id is not UNSET:
            field_dict["session_id"] = session_id
        if stages is not UNSET:
            field_dict["stages"] = stages
        if supervised is not UNSET:
            field_dict["supervised"] = supervised
        if team is not UNSET:
            field_dict["team"] = team
        if units is not UNSET:
            field_dict["units"] = units

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference
        from ..models.new_team_member import NewTeamMember
        from ..models.planned_stage import PlannedStage

        d = dict(src_dict)
        kind = check_supervision_kind(d.pop("kind"))

        leading_body_id = UUID(d.pop("leading_body_id"))

        subject = d.pop("subject")

        _cases = d.pop("cases", UNSET)
        cases: list[UUID] | Unset = UNSET
        if _cases is not UNSET:
            cases = []
            for cases_item_data in _cases:
                cases_item = UUID(cases_item_data)

                cases.append(cases_item)

        _documents = d.pop("documents", UNSET)
        documents: list[DocumentReference] | Unset = UNSET
        if _documents is not UNSET:
            documents = []
            for documents_item_data in _documents:
                documents_item = DocumentReference.from_dict(documents_item_data)

                documents.append(documents_item)

        def _parse_leading_deputy_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                leading_deputy_id_type_0 = UUID(data)

                return leading_deputy_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        leading_deputy_id = _parse_leading_deputy_id(d.pop("leading_deputy_id", UNSET))

        def _parse_legal_basis(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        legal_basis = _parse_legal_basis(d.pop("legal_basis", UNSET))

        def _parse_period_from(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                period_from_type_0 = datetime.date.fromisoformat(data)

                return period_from_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        period_from = _parse_period_from(d.pop("period_from", UNSET))

        def _parse_period_to(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                period_to_type_0 = datetime.date.fromisoformat(data)

                return period_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        period_to = _parse_period_to(d.pop("period_to", UNSET))

        def _parse_planned_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                planned_on_type_0 = datetime.date.fromisoformat(data)

                return planned_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        planned_on = _parse_planned_on(d.pop("planned_on", UNSET))

        def _parse_programme_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                programme_id_type_0 = UUID(data)

                return programme_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        programme_id = _parse_programme_id(d.pop("programme_id", UNSET))

        def _parse_re_examines_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                re_examines_id_type_0 = UUID(data)

                return re_examines_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        re_examines_id = _parse_re_examines_id(d.pop("re_examines_id", UNSET))

        def _parse_session_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                session_id_type_0 = UUID(data)

                return session_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        session_id = _parse_session_id(d.pop("session_id", UNSET))

        _stages = d.pop("stages", UNSET)
        stages: list[PlannedStage] | Unset = UNSET
        if _stages is not UNSET:
            stages = []
            for stages_item_data in _stages:
                stages_item = PlannedStage.from_dict(stages_item_data)

                stages.append(stages_item)

        _supervised = d.pop("supervised", UNSET)
        supervised: list[UUID] | Unset = UNSET
        if _supervised is not UNSET:
            supervised = []
            for supervised_item_data in _supervised:
                supervised_item = UUID(supervised_item_data)

                supervised.append(supervised_item)

        _team = d.pop("team", UNSET)
        team: list[NewTeamMember] | Unset = UNSET
        if _team is not UNSET:
            team = []
            for team_item_data in _team:
                team_item = NewTeamMember.from_dict(team_item_data)

                team.append(team_item)

        _units = d.pop("units", UNSET)
        units: list[UUID] | Unset = UNSET
        if _units is not UNSET:
            units = []
            for units_item_data in _units:
                units_item = UUID(units_item_data)

                units.append(units_item)

        new_supervision = cls(
            kind=kind,
            leading_body_id=leading_body_id,
            subject=subject,
            cases=cases,
            documents=documents,
            leading_deputy_id=leading_deputy_id,
            legal_basis=legal_basis,
            period_from=period_from,
            period_to=period_to,
            planned_on=planned_on,
            programme_id=programme_id,
            re_examines_id=re_examines_id,
            session_id=session_id,
            stages=stages,
            supervised=supervised,
            team=team,
            units=units,
        )

        return new_supervision
