"""A clerk's screen on httpx-sse: everything first, then a petition when it is registered, on two connections.

Arguments: the service's address, an access token of a clerk.
"""

import datetime
import json
import sys
import threading

import httpx
from httpx_sse import connect_sse

base, token = sys.argv[1:]
client = httpx.Client(base_url=base, headers={"Authorization": f"Bearer {token}"}, timeout=60)


def register():
    me = client.get("/v1/me").raise_for_status().json()
    council = next(grant["council_id"] for grant in me["grants"] if grant["council_id"])
    units = client.get("/v1/administrative-units", params={"limit": 1, "kind": "commune"}).raise_for_status().json()
    new = {
        "content": "Đề nghị lắp đèn đường.", "channel": "letter", "council_id": council,
        "received_on": str(datetime.date.today() - datetime.timedelta(days=1)), "units": [units["items"][0]["id"]],
    }
    return client.post("/v1/petitions", json=new).raise_for_status().json()["id"]


def listen(cases, last_event_id, until):
    """Reads events until one of them is what is awaited, and returns its id."""
    headers = {"Last-Event-ID": last_event_id} if last_event_id else {}
    with connect_sse(client, "GET", "/v1/stream", params={"fields": "id,deleted,case.number"}, headers=headers) as stream:
        for event in stream.iter_sse():
            if event.event == "change":
                change = json.loads(event.data)
                cases[change["id"]] = change["case"]
            if until(event, cases):
                return event.id
    sys.exit("the stream ended before the awaited event")


cases = {}
last = listen(cases, None, lambda event, _: event.event == "current")
total = client.get("/v1/cases", params={"count": "true", "limit": 1}).raise_for_status().json()["count"]
assert len(cases) == total, (len(cases), total)
missed = register()
made = []
threading.Timer(2, lambda: made.append(register())).start()
listen(cases, last, lambda event, cases: made and made[0] in cases)
assert missed in cases, "what happened between two connections was lost"
print(f"httpx-sse: {total} cases, then one that was missed and one while listening")
