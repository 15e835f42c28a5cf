from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.supervision_kind import SupervisionKind, check_supervision_kind
from ..models.supervision_stage import SupervisionStage, check_supervision_stage

if TYPE_CHECKING:
    from ..models.allowed_supervision_action import AllowedSupervisionAction
    from ..models.document_reference import DocumentReference
    from ..models.recommendation_counts import RecommendationCounts
    from ..models.stage_view import StageView
    from ..models.supervised_body import SupervisedBody
    from ..models.supervised_case import SupervisedCase
    from ..models.supervised_unit import SupervisedUnit
    from ..models.team_member import TeamMember


T = TypeVar("T", bound="SupervisionView")


@_attrs_define
class SupervisionView:
    """A supervision and its progress."""

    actions: list[AllowedSupervisionAction]
    """ What the caller may do now. """
    cases: list[SupervisedCase]
    """ The cases that it is about and that the caller can see. """
    concluded_on: datetime.date | None
    """ The day of the first conclusion. """
    council_id: UUID
    council_name: str
    created_at: datetime.datetime
    documents: list[DocumentReference]
    drop_reason: None | str
    ended_on: datetime.date | None
    """ The day on which it was closed or dropped. """
    id: UUID
    kind: SupervisionKind
    """ The kind of a supervision. """
    late: bool
    """ Whether that day has passed and the supervision is neither concluded nor dropped. """
    leading_body_id: UUID
    leading_body_name: str
    """ The name of the leading body when it was chosen. """
    leading_deputy_id: None | UUID
    """ The deputy who supervises in person; visible to the council's side only. """
    leading_deputy_name: None | str
    legal_basis: None | str
    period_from: datetime.date | None
    """ The first day of the period under supervision. """
    period_to: datetime.date | None
    planned_on: datetime.date | None
    """ The day by which it should be concluded. """
    programme_id: None | UUID
    re_examines_id: None | UUID
    """ The supervision that this one examines again. """
    re_examines_name: None | str
    """ The beginning of its subject. """
    recommendations: None | RecommendationCounts
    session_id: None | UUID
    session_name: None | str
    stage: SupervisionStage
    """ The stage of a supervision. """
    stages: list[StageView]
    """ The planned and reached stages, in their order. """
    subject: str
    supervised: list[SupervisedBody]
    team: list[TeamMember]
    units: list[SupervisedUnit]
    """ The administrative units under supervision. """
    updated_at: datetime.datetime
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.recommendation_counts import RecommendationCounts

        actions = []
        for actions_item_data in self.actions:
            actions_item = actions_item_data.to_dict()
            actions.append(actions_item)

        cases = []
        for cases_item_data in self.cases:
            cases_item = cases_item_data.to_dict()
            cases.append(cases_item)

        concluded_on: None | str
        if isinstance(self.concluded_on, datetime.date):
            concluded_on = self.concluded_on.isoformat()
        else:
            concluded_on = self.concluded_on

        council_id = str(self.council_id)

        council_name = self.council_name

        created_at = self.created_at.isoformat()

        documents = []
        for documents_item_data in self.documents:
            documents_item = documents_item_data.to_dict()
            documents.append(documents_item)

        drop_reason: None | str
        drop_reason = self.drop_reason

        ended_on: None | str
        if isinstance(self.ended_on, datetime.date):
            ended_on = self.ended_on.isoformat()
        else:
            ended_on = self.ended_on

        id = str(self.id)

        kind: str = self.kind

        late = self.late

        leading_body_id = str(self.leading_body_id)

        leading_body_name = self.leading_body_name

        leading_deputy_id: None | str
        if isinstance(self.leading_deputy_id, UUID):
            leading_deputy_id = str(self.leading_deputy_id)
        else:
            leading_deputy_id = self.leading_deputy_id

        leading_deputy_name: None | str
        leading_deputy_name = self.leading_deputy_name

        legal_basis: None | str
        legal_basis = self.legal_basis

        period_from: None | str
        if isinstance(self.period_from, datetime.date):
            period_from = self.period_from.isoformat()
        else:
            period_from = self.period_from

        period_to: None | str
        if isinstance(self.period_to, datetime.date):
            period_to = self.period_to.isoformat()
        else:
            period_to = self.period_to

        planned_on: None | str
        if isinstance(self.planned_on, datetime.date):
            planned_on = self.planned_on.isoformat()
        else:
            planned_on = self.planned_on

        programme_id: None | str
        if isinstance(self.programme_id, UUID):
            programme_id = str(self.programme_id)
        else:
            programme_id = self.programme_id

        re_examines_id: None | str
        if isinstance(self.re_examines_id, UUID):
            re_examines_id = str(self.re_examines_id)
        else:
            re_examines_id = self.re_examines_id

        re_examines_name: None | str
        re_examines_name = self.re_examines_name

        recommendations: dict[str, Any] | None
        if isinstance(self.recommendations, RecommendationCounts):
            recommendations = self.recommendations.to_dict()
        else:
            recommendations = self.recommendations

        session_id: None | str
        if isinstance(self.session_id, UUID):
            session_id = str(self.session_id)
        else:
            session_id = self.session_id

        session_name: None | str
        session_name = self.session_name

        stage: str = self.stage

        stages = []
        for stages_item_data in self.stages:
            stages_item = stages_item_data.to_dict()
            stages.append(stages_item)

        subject = self.subject

        supervised = []
        for supervised_item_data in self.supervised:
            supervised_item = supervised_item_data.to_dict()
            supervised.append(supervised_item)

        team = []
        for team_item_data in self.team:
            team_item = team_item_data.to_dict()
            team.append(team_item)

        units = []
        for units_item_data in self.units:
            units_item = units_item_data.to_dict()
            units.append(units_item)

        updated_at = self.updated_at.isoformat()

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actions": actions,
                "cases": cases,
                "concluded_on": concluded_on,
                "council_id": council_id,
                "council_name": council_name,
                "created_at": created_at,
                "documents": documents,
                "drop_reason": drop_reason,
                "ended_on": ended_on,
                "id": id,
                "kind": kind,
                "late": late,
                "leading_body_id": leading_body_id,
                "leading_body_name": leading_body_name,
                "leading_deputy_id": leading_deputy_id,
                "leading_deputy_name": leading_deputy_name,
                "legal_basis": legal_basis,
                "period_from": period_from,
                "period_to": period_to,
                "planned_on": planned_on,
                "programme_id": programme_id,
                "re_examines_id": re_examines_id,
                "re_examines_name": re_examines_name,
                "recommendations": recommendations,
                "session_id": session_id,
                "session_name": session_name,
                "stage": stage,
                "stages": stages,
                "subject": subject,
                "supervised": supervised,
                "team": team,
                "units": units,
                "updated_at": updated_at,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.allowed_supervision_action import AllowedSupervisionAction
        from ..models.document_reference import DocumentReference
        from ..models.recommendation_counts import RecommendationCounts
        from ..models.stage_view import StageView
        from ..models.supervised_body import SupervisedBody
        from ..models.supervised_case import SupervisedCase
        from ..models.supervised_unit import SupervisedUnit
        from ..models.team_member import TeamMember

        d = dict(src_dict)
        actions = []
        _actions = d.pop("actions")
        for actions_item_data in _actions:
            actions_item = AllowedSupervisionAction.from_dict(actions_item_data)

            actions.append(actions_item)

        cases = []
        _cases = d.pop("cases")
        for cases_item_data in _cases:
            cases_item = SupervisedCase.from_dict(cases_item_data)

            cases.append(cases_item)

        def _parse_concluded_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                concluded_on_type_0 = datetime.date.fromisoformat(data)

                return concluded_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        concluded_on = _parse_concluded_on(d.pop("concluded_on"))

        council_id = UUID(d.pop("council_id"))

        council_name = d.pop("council_name")

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

        documents = []
        _documents = d.pop("documents")
        for documents_item_data in _documents:
            documents_item = DocumentReference.from_dict(documents_item_data)

            documents.append(documents_item)

        def _parse_drop_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        drop_reason = _parse_drop_reason(d.pop("drop_reason"))

        def _parse_ended_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ended_on_type_0 = datetime.date.fromisoformat(data)

                return ended_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        ended_on = _parse_ended_on(d.pop("ended_on"))

        id = UUID(d.pop("id"))

        kind = check_supervision_kind(d.pop("kind"))

        late = d.pop("late")

        leading_body_id = UUID(d.pop("leading_body_id"))

        leading_body_name = d.pop("leading_body_name")

        def _parse_leading_deputy_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                leading_deputy_id_type_0 = UUID(data)

                return leading_deputy_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        leading_deputy_id = _parse_leading_deputy_id(d.pop("leading_deputy_id"))

        def _parse_leading_deputy_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        leading_deputy_name = _parse_leading_deputy_name(d.pop("leading_deputy_name"))

        def _parse_legal_basis(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        legal_basis = _parse_legal_basis(d.pop("legal_basis"))

        def _parse_period_from(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                period_from_type_0 = datetime.date.fromisoformat(data)

                return period_from_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        period_from = _parse_period_from(d.pop("period_from"))

        def _parse_period_to(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                period_to_type_0 = datetime.date.fromisoformat(data)

                return period_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        period_to = _parse_period_to(d.pop("period_to"))

        def _parse_planned_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                planned_on_type_0 = datetime.date.fromisoformat(data)

                return planned_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        planned_on = _parse_planned_on(d.pop("planned_on"))

        def _parse_programme_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                programme_id_type_0 = UUID(data)

                return programme_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        programme_id = _parse_programme_id(d.pop("programme_id"))

        def _parse_re_examines_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                re_examines_id_type_0 = UUID(data)

                return re_examines_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        re_examines_id = _parse_re_examines_id(d.pop("re_examines_id"))

        def _parse_re_examines_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        re_examines_name = _parse_re_examines_name(d.pop("re_examines_name"))

        def _parse_recommendations(data: object) -> None | RecommendationCounts:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                recommendations_type_0 = RecommendationCounts.from_dict(data)

                return recommendations_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RecommendationCounts, data)

        recommendations = _parse_recommendations(d.pop("recommendations"))

        def _parse_session_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                session_id_type_0 = UUID(data)

                return session_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        session_id = _parse_session_id(d.pop("session_id"))

        def _parse_session_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        session_name = _parse_session_name(d.pop("session_name"))

        stage = check_supervision_stage(d.pop("stage"))

        stages = []
        _stages = d.pop("stages")
        for stages_item_data in _stages:
            stages_item = StageView.from_dict(stages_item_data)

            stages.append(stages_item)

        subject = d.pop("subject")

        supervised = []
        _supervised = d.pop("supervised")
        for supervised_item_data in _supervised:
            supervised_item = SupervisedBody.from_dict(supervised_item_data)

            supervised.append(supervised_item)

        team = []
        _team = d.pop("team")
        for team_item_data in _team:
            team_item = TeamMember.from_dict(team_item_data)

            team.append(team_item)

        units = []
        _units = d.pop("units")
        for units_item_data in _units:
            units_item = SupervisedUnit.from_dict(units_item_data)

            units.append(units_item)

        updated_at = datetime.datetime.fromisoformat(str(d.pop("updated_at")).replace("Z", "+00:00"))

        version = d.pop("version")

        supervision_view = cls(
            actions=actions,
            cases=cases,
            concluded_on=concluded_on,
            council_id=council_id,
            council_name=council_name,
            created_at=created_at,
            documents=documents,
            drop_reason=drop_reason,
            ended_on=ended_on,
            id=id,
            kind=kind,
            late=late,
            leading_body_id=leading_body_id,
            leading_body_name=leading_body_name,
            leading_deputy_id=leading_deputy_id,
            leading_deputy_name=leading_deputy_name,
            legal_basis=legal_basis,
            period_from=period_from,
            period_to=period_to,
            planned_on=planned_on,
            programme_id=programme_id,
            re_examines_id=re_examines_id,
            re_examines_name=re_examines_name,
            recommendations=recommendations,
            session_id=session_id,
            session_name=session_name,
            stage=stage,
            stages=stages,
            subject=subject,
            supervised=supervised,
            team=team,
            units=units,
            updated_at=updated_at,
            version=version,
        )

        supervision_view.additional_properties = d
        return supervision_view

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
