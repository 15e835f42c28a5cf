"""A small service on a local port: sign-in as the real one, a list, a record with versions, and faults on demand."""

from __future__ import annotations

import json
import threading
import time
import uuid
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit


@dataclass
class Seen:
    method: str
    path: str
    query: dict[str, list[str]]
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)

    def form(self) -> dict[str, str]:
        return {key: values[0] for key, values in parse_qs(self.body.decode()).items()}


@dataclass
class Answer:
    status: int = 200
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)
    lost: bool = False
    """It is executed, but the connection ends before the answer."""


def problem(status: int, code: str, **more: Any) -> Answer:
    body = {"type": f"/problems/{code}", "title": code, "status": status, "instance": "/", "code": code}
    headers = {"Content-Type": "application/problem+json"}
    return Answer(status, {**body, "request_id": str(uuid.uuid4()), **more}, headers)


def always(answer: Answer) -> Callable[[Callable[[], Answer]], Answer]:
    return lambda _: answer


class Service:
    """Answers requests. `faults` holds for each method and path what is answered first, instead."""

    def __init__(self) -> None:
        self.seen: list[Seen] = []
        self.faults: dict[tuple[str, str], list[Callable[[Callable[[], Answer]], Answer]]] = {}
        self.lock = threading.Lock()
        self.valid: set[str] = set()
        self.successors: dict[str, str] = {}
        self.login = 0
        self.ended = False
        self.expires_in = 900
        self.token_delay = 0.0
        self.version = 1
        self.steps = 0
        self.replies: dict[str, Answer] = {}
        self.items = [{"number": f"KN-{n:03}"} for n in range(1, 8)]
        self.routes: dict[tuple[str, str], Callable[[Seen], Answer]] = {
            ("POST", "/v1/auth/login"): self.sign_in,
            ("POST", "/v1/access-links/open"): self.open_link,
            ("POST", "/v1/oauth/token"): self.token,
            ("POST", "/v1/oauth/revoke"): lambda _: Answer(),
            ("GET", "/v1/things"): self.page,
            ("GET", "/v1/things/1"): self.read,
            ("POST", "/v1/things/1/steps"): self.step,
            ("PATCH", "/v1/things/1"): self.patch,
        }

    def count(self, method: str, path: str) -> int:
        return Counter((one.method, one.path) for one in self.seen)[method, path]

    def fault(self, method: str, path: str, *answers: Answer) -> None:
        self.faults[method, path] = [always(answer) for answer in answers]

    def lose(self, method: str, path: str, times: int = 1) -> None:
        """Executes the next requests, but loses their answers."""

        def lost(execute: Callable[[], Answer]) -> Answer:
            execute()
            return Answer(lost=True)

        self.faults[method, path] = [lost] * times

    def answer(self, request: Seen) -> Answer:
        with self.lock:
            self.seen.append(request)
            faults = self.faults.get((request.method, request.path), [])
            fault = faults.pop(0) if faults else None
        if request.path == "/v1/oauth/token":
            time.sleep(self.token_delay)
        with self.lock:
            route = self.routes.get((request.method, request.path))
            if route is None:
                return problem(404, "not_found")
            return fault(lambda: route(request)) if fault else route(request)

    def tokens(self, number: int) -> Answer:
        self.valid.add(f"access-{number}")
        return Answer(
            body={
                "access_token": f"access-{number}",
                "token_type": "Bearer",
                "expires_in": self.expires_in,
                "refresh_token": f"refresh-{number}",
            }
        )

    def sign_in(self, request: Seen) -> Answer:
        if request.json()["password"] != "right":
            return problem(401, "invalid_credentials")
        self.login += 1
        return self.tokens(self.login)

    def open_link(self, request: Seen) -> Answer:
        if request.json()["token"] != "link":
            return problem(401, "unauthenticated")
        self.login += 1
        tokens = self.tokens(self.login)
        del tokens.body["refresh_token"]
        return tokens

    def token(self, request: Seen) -> Answer:
        form = request.form()
        if form["grant_type"] == "client_credentials":
            if form["client_secret"] != "secret":
                return Answer(401, {"error": "invalid_client", "error_description": "wrong", "code": "x"})
            self.login += 1
            tokens = self.tokens(self.login)
            tokens.body["refresh_token"] = None
            return tokens
        used = form["refresh_token"]
        if self.ended:
            return Answer(400, {"error": "invalid_grant", "error_description": "ended", "code": "invalid_grant"})
        # a used token yields its successor
        if used not in self.successors:
            self.login += 1
            self.successors[used] = str(self.login)
        return self.tokens(int(self.successors[used]))

    def refused(self, request: Seen) -> Answer | None:
        bearer = request.headers.get("authorization", "").removeprefix("Bearer ")
        return None if bearer in self.valid else problem(401, "unauthenticated")

    def page(self, request: Seen) -> Answer:
        if refused := self.refused(request):
            return refused
        start = int(request.query.get("cursor", ["0"])[0])
        end = start + 3
        cursor = str(end) if end < len(self.items) else None
        return Answer(body={"items": self.items[start:end], "next_cursor": cursor})

    def thing(self, status: int = 200) -> Answer:
        return Answer(status, {"version": self.version}, {"ETag": f'"{self.version}"'})

    def read(self, request: Seen) -> Answer:
        if refused := self.refused(request):
            return refused
        if request.headers.get("if-none-match") == f'"{self.version}"':
            return Answer(304, headers={"ETag": f'"{self.version}"'})
        return self.thing()

    def step(self, request: Seen) -> Answer:
        if refused := self.refused(request):
            return refused
        key = request.headers["idempotency-key"]
        if key in self.replies:
            kept = self.replies[key]
            return Answer(kept.status, kept.body, {**kept.headers, "Idempotency-Replayed": "true"})
        if request.headers.get("if-match") != f'"{self.version}"':
            return problem(412, "stale_version")
        self.version += 1
        self.steps += 1
        self.replies[key] = self.thing()
        return self.replies[key]

    def patch(self, request: Seen) -> Answer:
        if refused := self.refused(request):
            return refused
        if request.headers.get("if-match") != f'"{self.version}"':
            return problem(412, "stale_version")
        self.version += 1
        return self.thing()


@contextmanager
def serving(service: Service) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_one(self) -> None:
            parts = urlsplit(self.path)
            length = int(self.headers.get("Content-Length", "0"))
            headers = {name.lower(): value for name, value in self.headers.items()}
            request = Seen(self.command, parts.path, parse_qs(parts.query), headers, self.rfile.read(length))
            answer = service.answer(request)
            if answer.lost:
                self.close_connection = True
                self.connection.close()
                return
            body = b"" if answer.body is None else json.dumps(answer.body).encode()
            self.send_response(answer.status)
            for name, value in {"Content-Type": "application/json", **answer.headers}.items():
                self.send_header(name, value)
            if answer.status != 304:
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = do_PATCH = handle_one

        def log_message(self, format: str, *args: Any) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        request_queue_size = 64

        def handle_error(self, request: Any, client_address: Any) -> None:
            pass

    server = Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
