#!/usr/bin/env python3
"""Prints how many requests and bytes the screens of a frontend need, against a server that serves the demo.

    KIENNGHI_DEMO_PASSWORD=… tests/contract/screens.py http://127.0.0.1:8080 clerk.demo

For each screen: the requests, and the bytes of their bodies as they are, with gzip and with brotli. A screen whose
request is refused is told, and the exit status is 1.
"""

import json
import os
import sys
import urllib.error
import urllib.request

EIGHT = "id,number,status,due_on,content,lead_agency_name,received_on,version"
EXPAND = "assignments,events,responses,commitments,links,letters"


def ask(base, path, token=None, encoding="identity", body=None):
    """Returns status, headers and the body as it was sent."""
    headers = {"Accept-Encoding": encoding, "Accept": "application/json"}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    if body is not None:
        body, headers["Content-Type"] = json.dumps(body).encode(), "application/json"
    request = urllib.request.Request(base + path, data=body, headers=headers)
    try:
        with urllib.request.urlopen(request) as reply:
            return reply.status, reply.headers, reply.read()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.headers, refused.read()


def read(base, path, token):
    status, _, body = ask(base, path, token)
    if status != 200:
        sys.exit(f"{path}: {status} {body.decode()}")
    return json.loads(body)


def sizes(base, path, token):
    """Returns the bytes of a response: as it is, with gzip, with brotli; `None` where it is not served."""
    found = []
    for encoding in ["identity", "gzip", "br"]:
        status, headers, body = ask(base, path, token, encoding)
        if status != 200:
            return status, [None, None, None]
        served = headers.get("Content-Encoding", "identity")
        found.append(len(body) if served == encoding else None)
    return 200, found


def main():
    base, username = sys.argv[1].rstrip("/"), sys.argv[2]
    credentials = {"username": username, "password": os.environ["KIENNGHI_DEMO_PASSWORD"]}
    status, _, body = ask(base, "/v1/auth/login", body=credentials)
    if status != 200:
        sys.exit(f"sign-in: {status} {body.decode()}")
    token = json.loads(body)["access_token"]
    case = read(base, "/v1/cases?limit=1&status=closed&fields=id", token)["items"][0]["id"]
    rows = len(read(base, "/v1/cases?limit=50&fields=id", token)["items"])
    screens = {
        "first request after sign-in": ["/v1/me"],
        "inbox with tabs and counts": ["/v1/me/queues", f"/v1/cases?limit=50&fields={EIGHT}"],
        "case page": [f"/v1/cases/{case}?expand={EXPAND}", "/v1/vocabulary"],
        "case alone": [f"/v1/cases/{case}"],
        f"{rows} rows, every field": ["/v1/cases?limit=50"],
        f"{rows} rows, eight fields": [f"/v1/cases?limit=50&fields={EIGHT}"],
        "picker of agencies": ["/v1/organizations?assignable=true&sort=name&fields=id,name&limit=200"],
    }
    failed = False
    print(f"{'screen':<32}{'requests':>9}{'raw':>10}{'gzip':>10}{'br':>10}   a row: raw, gzip, br")
    for name, paths in screens.items():
        total = [0, 0, 0]
        for path in paths:
            status, found = sizes(base, path, token)
            if status != 200:
                failed = True
                print(f"    {path}: {status}")
            total = [None if a is None or b is None else a + b for a, b in zip(total, found)]
        shown = "".join(f"{'–' if size is None else size:>10}" for size in total)
        each = ", ".join("–" if size is None else str(round(size / rows)) for size in total)
        print(f"{name:<32}{len(paths):>9}{shown}" + (f"   {each}" if "rows" in name else ""))
    sys.exit(failed)


if __name__ == "__main__":
    main()
