from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import calls
import pytest
from conftest import QUICK
from fake import Answer, Service, problem

from kiennghi import ClientCredentials, Kiennghi, MemoryTokenStore, Tokens, errors


def test_a_wrong_password_is_a_typed_error(url: str) -> None:
    with Kiennghi(url) as client, pytest.raises(errors.UnauthenticatedError) as caught:
        client.sign_in("clerk", "wrong")
    assert caught.value.code == "invalid_credentials"


def test_without_a_login_nothing_is_sent(url: str, service: Service) -> None:
    with Kiennghi(url) as client, pytest.raises(errors.SignedOutError):
        client.send(calls.read())
    assert service.seen == []


def test_a_request_carries_the_token_and_the_language(client: Kiennghi, service: Service) -> None:
    client.send(calls.read())
    headers = service.seen[-1].headers
    assert headers["authorization"] == "Bearer access-1"
    assert headers["accept-language"] == "vi"
    assert headers["user-agent"].startswith("kiennghi-python/")


def test_an_expired_token_is_renewed_before_it_is_used(url: str, service: Service) -> None:
    service.expires_in = 0
    with Kiennghi(url) as client:
        client.sign_in("clerk", "right")
        service.expires_in = 900
        client.send(calls.read())
        client.send(calls.read())
    assert service.count("POST", "/v1/oauth/token") == 1
    assert service.seen[-1].headers["authorization"] == "Bearer access-2"


def test_a_refused_token_is_renewed_once(client: Kiennghi, service: Service) -> None:
    service.valid.clear()
    assert client.send(calls.read()).value == {"version": 1}
    assert service.count("POST", "/v1/oauth/token") == 1
    assert service.count("GET", "/v1/things/1") == 2


def test_a_token_that_stays_refused_is_an_error(client: Kiennghi, service: Service) -> None:
    service.fault("GET", "/v1/things/1", *[problem(401, "unauthenticated")] * 5)
    with pytest.raises(errors.UnauthenticatedError):
        client.send(calls.read())
    assert service.count("GET", "/v1/things/1") == 2


def test_twenty_threads_renew_once(client: Kiennghi, service: Service) -> None:
    service.valid.clear()
    service.token_delay = 0.05
    start = threading.Barrier(20)

    def read(_: int) -> Any:
        start.wait()
        return client.send(calls.read()).value

    with ThreadPoolExecutor(20) as pool:
        assert list(pool.map(read, range(20))) == [{"version": 1}] * 20
    assert service.count("POST", "/v1/oauth/token") == 1


def test_a_lost_answer_to_a_refresh_is_asked_for_again(client: Kiennghi, service: Service) -> None:
    service.valid.clear()
    service.lose("POST", "/v1/oauth/token", times=2)
    client.send(calls.read())
    sent = [one.form()["refresh_token"] for one in service.seen if one.path == "/v1/oauth/token"]
    assert sent == ["refresh-1"] * 3
    assert len(service.successors) == 1
    # the successor is kept: the next refresh uses it
    service.valid.clear()
    client.send(calls.read())
    assert service.seen[-2].form()["refresh_token"] == "refresh-2"


def test_a_login_that_has_ended_is_forgotten(client: Kiennghi, service: Service) -> None:
    service.valid.clear()
    service.ended = True
    with pytest.raises(errors.SignedOutError):
        client.send(calls.read())
    assert not client.signed_in


def test_a_store_keeps_the_login_for_the_next_run(url: str, service: Service) -> None:
    store = MemoryTokenStore()
    with Kiennghi(url, store=store) as client:
        client.sign_in("clerk", "right")
    kept = store.load()
    assert kept is not None
    with Kiennghi(url, store=MemoryTokenStore(Tokens(**kept.to_dict()))) as client:
        client.send(calls.read())
    assert service.count("POST", "/v1/auth/login") == 1


def test_an_access_link_signs_in_until_its_token_ends(url: str, service: Service) -> None:
    with Kiennghi(url) as client:
        with pytest.raises(errors.UnauthenticatedError):
            client.open_link("used")
        client.open_link("link")
        client.send(calls.read())
        service.valid.clear()
        with pytest.raises(errors.SignedOutError):
            client.send(calls.read())
    assert service.count("POST", "/v1/oauth/token") == 0


def test_signing_out_revokes_the_refresh_token(client: Kiennghi, service: Service) -> None:
    client.sign_out()
    assert service.seen[-1].form() == {"token": "refresh-1"}
    with pytest.raises(errors.SignedOutError):
        client.send(calls.read())


def test_a_system_signs_in_by_itself_and_again(url: str, service: Service) -> None:
    with Kiennghi(url, credentials=ClientCredentials("id-x", "secret")) as client:
        client.send(calls.read())
        service.valid.clear()
        client.send(calls.read())
    assert service.count("POST", "/v1/oauth/token") == 2


def test_a_wrong_client_secret_is_a_typed_error(url: str) -> None:
    client = Kiennghi(url, credentials=ClientCredentials("id-x", "no"))
    with client, pytest.raises(errors.SignInError) as caught:
        client.send(calls.read())
    assert caught.value.error == "invalid_client"
    assert "no" not in repr(ClientCredentials("id-x", "no"))


def test_a_write_takes_the_tag_of_the_reply(client: Kiennghi, service: Service) -> None:
    read = client.send(calls.read())
    written = client.send(calls.step(if_match=read))
    again = client.send(calls.step(if_match=written))
    assert [one.headers.get("if-match") for one in service.seen[-2:]] == ['"1"', '"2"']
    assert again.etag == '"3"'


def test_a_stale_version_is_a_typed_error(client: Kiennghi) -> None:
    read = client.send(calls.read())
    client.send(calls.step(if_match=read))
    with pytest.raises(errors.StaleVersionError) as caught:
        client.send(calls.step(if_match=read))
    assert (caught.value.status, caught.value.code) == (412, "stale_version")


def test_a_read_that_changed_nothing_returns_the_known_value(client: Kiennghi) -> None:
    known = client.send(calls.read())
    same = client.send(calls.read(known))
    assert same.not_modified and same.value is known.value
    client.send(calls.step(if_match=known))
    fresh = client.send(calls.read(known))
    assert not fresh.not_modified and fresh.value == {"version": 2}


def test_a_write_whose_answer_is_lost_is_executed_once(client: Kiennghi, service: Service) -> None:
    read = client.send(calls.read())
    service.lose("POST", "/v1/things/1/steps", times=2)
    written = client.send(calls.step(if_match=read))
    assert written.replayed and written.value == {"version": 2}
    assert service.steps == 1
    keys = {one.headers["idempotency-key"] for one in service.seen if one.path.endswith("/steps")}
    assert len(keys) == 1


def test_each_write_has_a_key_of_its_own(client: Kiennghi, service: Service) -> None:
    first = client.send(calls.step(if_match='"1"'))
    client.send(calls.step(if_match=first))
    keys = {one.headers["idempotency-key"] for one in service.seen if one.path.endswith("/steps")}
    assert len(keys) == 2 and service.steps == 2


def test_a_request_that_still_runs_is_awaited(client: Kiennghi, service: Service) -> None:
    service.fault("POST", "/v1/things/1/steps", problem(409, "request_in_progress"))
    assert client.send(calls.step(if_match='"1"')).value == {"version": 2}


def test_another_conflict_is_raised_at_once(client: Kiennghi, service: Service) -> None:
    service.fault("POST", "/v1/things/1/steps", problem(409, "wrong_status"))
    with pytest.raises(errors.ConflictError):
        client.send(calls.step(if_match='"1"'))
    assert service.count("POST", "/v1/things/1/steps") == 1


def test_a_patch_whose_answer_was_lost_says_so(client: Kiennghi, service: Service) -> None:
    service.lose("PATCH", "/v1/things/1")
    with pytest.raises(errors.StaleVersionError) as caught:
        client.send(calls.patch(if_match='"1"'))
    assert caught.value.lost_answers == 1


def test_a_busy_service_is_asked_again_after_the_time_it_names(client: Kiennghi, service: Service) -> None:
    busy = problem(503, "unavailable")
    busy.headers["Retry-After"] = "0.2"
    service.fault("GET", "/v1/things/1", busy)
    began = time.monotonic()
    client.send(calls.read())
    assert time.monotonic() - began >= 0.2


def test_too_long_a_wait_is_left_to_the_caller(client: Kiennghi, service: Service) -> None:
    limited = problem(429, "too_many_requests")
    limited.headers["Retry-After"] = "3600"
    service.fault("GET", "/v1/things/1", limited)
    with pytest.raises(errors.RateLimitedError):
        client.send(calls.read())
    assert service.count("GET", "/v1/things/1") == 1


def test_after_all_attempts_the_error_is_raised(client: Kiennghi, service: Service) -> None:
    service.fault("GET", "/v1/things/1", *[problem(503, "unavailable")] * 9)
    with pytest.raises(errors.ServerError):
        client.send(calls.read())
    assert service.count("GET", "/v1/things/1") == QUICK.attempts


def test_an_internal_error_is_not_repeated(client: Kiennghi, service: Service) -> None:
    service.fault("GET", "/v1/things/1", problem(500, "internal"))
    with pytest.raises(errors.ServerError):
        client.send(calls.read())
    assert service.count("GET", "/v1/things/1") == 1


def test_a_service_that_is_away_is_a_network_error() -> None:
    with Kiennghi("http://127.0.0.1:9", retry=QUICK) as client, pytest.raises(errors.NetworkError):
        client.sign_in("clerk", "right")


def test_a_problem_names_its_fields(client: Kiennghi, service: Service) -> None:
    wrong = [{"pointer": "/units/0", "code": "not_found", "detail": "Không tìm thấy"}]
    service.fault("POST", "/v1/things/1/steps", problem(422, "invalid", errors=wrong, detail="Sai"))
    with pytest.raises(errors.InvalidError) as caught:
        client.send(calls.step(if_match='"1"'))
    assert [one.code for one in caught.value.on("/units/0")] == ["not_found"]
    assert caught.value.request_id and "/units/0: Không tìm thấy" in str(caught.value)


def test_a_page_of_a_proxy_is_no_answer(client: Kiennghi, service: Service) -> None:
    service.fault("GET", "/v1/things/1", Answer(500, "<html>", {"Content-Type": "text/html"}))
    with pytest.raises(errors.UnexpectedAnswerError):
        client.send(calls.read())


def test_every_item_of_every_page_is_read_once(client: Kiennghi, service: Service) -> None:
    numbers = [one["number"] for one in client.items(calls.things(status=["a", "b"], q=None))]
    assert numbers == [f"KN-{n:03}" for n in range(1, 8)]
    assert service.count("GET", "/v1/things") == 3
    assert service.seen[-1].query == {"status": ["a", "b"], "cursor": ["6"]}


def test_pages_are_read_when_they_are_needed(client: Kiennghi, service: Service) -> None:
    items = client.iter_json("/v1/things", fields="number")
    assert [next(items)["number"] for _ in range(3)] == ["KN-001", "KN-002", "KN-003"]
    assert service.count("GET", "/v1/things") == 1


def test_words_of_paths_are_encoded(client: Kiennghi, service: Service) -> None:
    with pytest.raises(errors.NotFoundError):
        client.send(calls.read(id="a/b?c"))
    assert service.seen[-1].path == "/v1/things/a%2Fb%3Fc"
