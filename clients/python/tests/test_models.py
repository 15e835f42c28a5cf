from __future__ import annotations

import datetime
import uuid

import attrs
import pytest

from kiennghi import models, new_id
from kiennghi._call import Call, anything
from kiennghi.models import (
    AcceptCaseStep,
    AcceptReferralStep,
    CaseHistoryStep,
    CaseView,
    CloseCaseStep,
    EventNoDetails,
    EventView,
    PetitionPatch,
    Tokens,
    UnknownEventData,
)
from kiennghi.models.status import check_status

ID = uuid.UUID("0199aaaa-0000-7000-8000-000000000001")


def test_a_step_is_written_with_its_action_and_without_what_is_not_given() -> None:
    step = AcceptCaseStep(competence_level="province", sector_id=ID, on=datetime.date(2026, 2, 3))
    written = step.to_dict()
    expected = {"action": "accept", "competence_level": "province", "sector_id": str(ID), "on": "2026-02-03"}
    assert written == expected and AcceptCaseStep.from_dict(written) == step


def test_a_patch_tells_absent_from_null() -> None:
    assert PetitionPatch(sector_id=None, locality="Thôn 2").to_dict() == {"sector_id": None, "locality": "Thôn 2"}


def test_a_word_of_a_newer_service_is_kept() -> None:
    assert str(check_status("paused")) == "paused"


def test_a_field_of_a_newer_service_is_kept() -> None:
    tokens = Tokens.from_dict({"access_token": "a", "token_type": "Bearer", "expires_in": 1, "new": True})
    assert tokens["new"] is True


def test_a_variant_is_read_by_its_tag() -> None:
    step = CaseHistoryStep.from_dict({"type": "case", "step": {"action": "close"}})
    assert isinstance(step.step, CloseCaseStep)


def test_a_variant_of_a_newer_service_is_kept() -> None:
    event: dict[str, object] = {field.name: None for field in attrs.fields(EventView) if field.init}
    event |= {name: str(ID) for name in ("id", "stream_id", "request_id", "hash")}
    event |= {
        "on": "2026-02-03",
        "recorded_at": "2026-02-03T04:05:06+07:00",
        "data": {"type": "teleport", "to": "Sa Pa"},
    }
    unknown = EventView.from_dict(event).data
    assert isinstance(unknown, UnknownEventData)
    assert unknown.to_dict() == event["data"]
    known = EventView.from_dict({**event, "data": {"type": "no_details", "version": 1}}).data
    assert isinstance(known, EventNoDetails)


def test_every_model_and_union_can_be_imported() -> None:
    for name in models.__all__:
        assert getattr(models, name) is not None
    assert issubclass(AcceptReferralStep, models.ReferralStep)
    with pytest.raises(AttributeError):
        _ = models.Nothing


def test_words_of_queries_are_written_as_the_api_reads_them() -> None:
    one: dict[str, object] = {"a": True, "b": ID, "c": datetime.date(2026, 2, 3), "e": None, "from_": 1}
    query = one | {"d": ["x", "y"], "f": ["x", "y"]}
    names, joined = {"from_": "from"}, ("f",)
    call = Call("GET", "/v1/things/{id}", anything, {"id": "a/b?c đ"}, query, names, joined)
    assert call.url == "/v1/things/a%2Fb%3Fc%20%C4%91"
    words = (("a", "true"), ("b", str(ID)), ("c", "2026-02-03"), ("from", "1"))
    assert call.parameters == (*words, ("d", "x"), ("d", "y"), ("f", "x,y"))


def test_new_ids_are_uuids_of_version_7() -> None:
    one = new_id()
    assert (one.version, one.variant) == (7, uuid.RFC_4122)
    assert CaseView.__doc__
