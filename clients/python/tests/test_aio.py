from __future__ import annotations

import asyncio

import calls
import pytest
from conftest import QUICK
from fake import Service

from kiennghi import AsyncKiennghi, ClientCredentials, errors


def test_twenty_tasks_renew_once(url: str, service: Service) -> None:
    async def run() -> None:
        async with AsyncKiennghi(url, retry=QUICK) as client:
            await client.sign_in("clerk", "right")
            service.valid.clear()
            service.token_delay = 0.05
            replies = await asyncio.gather(*(client.send(calls.read()) for _ in range(20)))
            assert [reply.value for reply in replies] == [{"version": 1}] * 20

    asyncio.run(run())
    assert service.count("POST", "/v1/oauth/token") == 1


def test_a_cancelled_task_does_not_lose_the_renewal(url: str, service: Service) -> None:
    async def run() -> None:
        async with AsyncKiennghi(url, retry=QUICK) as client:
            await client.sign_in("clerk", "right")
            service.valid.clear()
            service.token_delay = 0.2
            first = asyncio.create_task(client.send(calls.read()))
            await asyncio.sleep(0.1)
            first.cancel()
            with pytest.raises(asyncio.CancelledError):
                await first
            await client.send(calls.read())

    asyncio.run(run())
    assert service.count("POST", "/v1/oauth/token") == 1


def test_a_lost_answer_to_a_refresh_is_asked_for_again(url: str, service: Service) -> None:
    async def run() -> None:
        async with AsyncKiennghi(url, retry=QUICK) as client:
            await client.sign_in("clerk", "right")
            service.valid.clear()
            service.lose("POST", "/v1/oauth/token")
            await client.send(calls.read())

    asyncio.run(run())
    sent = [one.form()["refresh_token"] for one in service.seen if one.path == "/v1/oauth/token"]
    assert sent == ["refresh-1", "refresh-1"] and len(service.successors) == 1


def test_a_login_that_has_ended_is_forgotten_by_all(url: str, service: Service) -> None:
    async def run() -> None:
        async with AsyncKiennghi(url, retry=QUICK) as client:
            await client.sign_in("clerk", "right")
            service.valid.clear()
            service.ended = True
            results = await asyncio.gather(*(client.send(calls.read()) for _ in range(5)), return_exceptions=True)
            assert all(isinstance(one, errors.SignedOutError) for one in results)
            assert not client.signed_in

    asyncio.run(run())
    assert service.count("POST", "/v1/oauth/token") == 1


def test_a_write_whose_answer_is_lost_is_executed_once(url: str, service: Service) -> None:
    async def run() -> None:
        async with AsyncKiennghi(url, retry=QUICK) as client:
            await client.sign_in("clerk", "right")
            read = await client.send(calls.read())
            service.lose("POST", "/v1/things/1/steps", times=2)
            written = await client.send(calls.step(if_match=read))
            assert written.replayed and written.etag == '"2"'
            with pytest.raises(errors.StaleVersionError):
                await client.send(calls.step(if_match=read))

    asyncio.run(run())
    assert service.steps == 1


def test_every_item_of_every_page_is_read_once(url: str, service: Service) -> None:
    async def run() -> None:
        async with AsyncKiennghi(url, credentials=ClientCredentials("id-x", "secret")) as client:
            numbers = [one["number"] async for one in client.items(calls.things())]
            assert numbers == [f"KN-{n:03}" for n in range(1, 8)]
            trimmed = [one["number"] async for one in client.iter_json("/v1/things", fields="number")]
            assert trimmed == numbers

    asyncio.run(run())


def test_an_access_link_signs_in(url: str, service: Service) -> None:
    async def run() -> None:
        async with AsyncKiennghi(url) as client:
            await client.open_link("link")
            await client.send(calls.read())

    asyncio.run(run())
    assert service.count("POST", "/v1/access-links/open") == 1


def test_signing_out_ends_the_login(url: str, service: Service) -> None:
    async def run() -> None:
        async with AsyncKiennghi(url) as client:
            await client.sign_in("clerk", "right")
            await client.sign_out()
            with pytest.raises(errors.SignedOutError):
                await client.send(calls.read())

    asyncio.run(run())
    assert service.seen[-1].form() == {"token": "refresh-1"}
