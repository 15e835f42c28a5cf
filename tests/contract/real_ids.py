"""For schemathesis: most ids in requests are of records that the caller sees, and their versions are not compared.

With ids that are made up, a request ends in 404 before anything else is tested. BASE is the server's origin, TOKEN an
access token.
"""

import json
import os
import urllib.error
import urllib.request
import uuid
import zlib

import schemathesis

BASE, TOKEN = os.environ["BASE"], os.environ["TOKEN"]

def read(path):
    """Returns the body; nothing where the caller may not read."""
    request = urllib.request.Request(BASE + path, headers={"Authorization": f"Bearer {TOKEN}"})
    try:
        with urllib.request.urlopen(request) as reply:
            return json.loads(reply.read())
    except urllib.error.HTTPError:
        return {}


def ids_in(value):
    if isinstance(value, dict):
        return [one for inner in value.values() for one in ids_in(inner)]
    if isinstance(value, list):
        return [one for inner in value for one in ids_in(inner)]
    return [value] if is_id(value) else []


def is_id(value):
    try:
        return isinstance(value, str) and str(uuid.UUID(value)) == value
    except ValueError:
        return False


class Records:
    """The ids of each list, read when they are first needed."""

    def __init__(self):
        fields = read("/v1/vocabulary")["fields"]
        self.lists = {field["name"]: field["list"].partition("?")[0] for field in fields if field["list"]}
        self.known = {}
        # whoever ends the own account, role or council is refused from then on
        self.own = set(ids_in(read("/v1/me")))

    def one(self, path, made_up):
        """Returns an id that depends on the made-up one only; one of four stays made up."""
        choice = zlib.crc32(made_up.encode())
        if path not in self.known:
            items = read(f"{path}?limit=50").get("items", [])
            self.known[path] = [item["id"] for item in items if item.get("id") not in self.own]
        ids = self.known[path]
        return ids[choice // 4 % len(ids)] if ids and choice % 4 else made_up

    def of_field(self, name, made_up):
        """Returns an id of the list that the vocabulary names, or that is named like the field: `case_ids`, `cases`."""
        like = name.removesuffix("_ids").removesuffix("_id").removesuffix("s").replace("_", "-")
        return self.one(self.lists.get(name, f"/v1/{like}s"), made_up)


def filled(value, name=""):
    """Returns a body or a query with ids of records."""
    if isinstance(value, dict):
        return {key: filled(inner, name if key == "id" else key) for key, inner in value.items()}
    if isinstance(value, list):
        return [filled(inner, name) for inner in value]
    return records.of_field(name, value) if is_id(value) and name else value


records = Records()


def leaves_out(case):
    """Whether the request is one without a parameter: then `Authorization`, which the command line adds again, too."""
    scenario = getattr(case.meta.phase.data, "scenario", None) if case.meta else None
    return getattr(scenario, "name", None) == "MISSING_PARAMETER"


@schemathesis.hook
def before_call(_context, case, **_kwargs):
    # a second shows as much as 25, after which the answer would be given up
    if str((case.query or {}).get("wait", "")).isdigit() and 1 < int(case.query["wait"]) <= 25:
        case.query["wait"] = 1
    # a stream ends only when its token does
    if case.operation.path == "/v1/stream" and (case.query or {}).get("max_seconds", 1) in range(1, 3601):
        case.query = {**(case.query or {}), "max_seconds": 1}
    if leaves_out(case):
        return
    made_up = case.path_parameters.get("id")
    # a petition that is registered with PUT has an id of its own
    if is_id(made_up) and case.operation.label != "PUT /v1/petitions/{id}":
        case.path_parameters["id"] = records.one(case.operation.path.partition("/{")[0], made_up)
        if case.path_parameters["id"] != made_up and "If-Match" in (case.headers or {}):
            case.headers["If-Match"] = "*"
    if case.query:
        case.query = filled(case.query)
    if isinstance(case.body, dict):
        case.body = filled(case.body)


@schemathesis.deserializer("application/x-ndjson")
def lines(_ctx, response):
    """The lines, each of which has one field, as one object: of each kind, the last record is compared with the document."""
    merged = {}
    for line in response.text.splitlines():
        merged.update(json.loads(line))
    return merged


@schemathesis.check
def batch(_ctx, response, case):
    """A batch with a write that is wrong says so in the result of the write."""
    if case.operation.label != "POST /v1/sync/batch" or response.status_code != 200:
        return
    if case.meta and case.meta.generation.mode.is_negative and not leaves_out(case):
        assert not response.json()["complete"], "every write was done"
