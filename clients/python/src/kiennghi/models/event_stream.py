from typing import Literal, cast

EventStream = Literal[
    "annex_columns",
    "calendar",
    "case",
    "client",
    "conclusion",
    "deadline_rule",
    "handover",
    "mail_subscription",
    "named_period",
    "organization",
    "sector",
    "session",
    "signing_key",
    "summary_report",
    "supervision",
    "supervision_norm",
    "supervision_programme",
    "term",
    "theme",
    "user",
    "webhook",
]
"""The kind of subject that an event is about.

- `case`: A case: a petition or a recommendation.
- `organization`: An organization.
- `user`: A user account.
- `client`: A machine client.
- `sector`: A sector (lĩnh vực).
- `term`: A council term (nhiệm kỳ).
- `session`: A council session (kỳ họp).
- `signing_key`: A key that signs access tokens.
- `calendar`: A year of the calendar.
- `deadline_rule`: A deadline rule.
- `supervision_programme`: A supervision programme (chương trình giám sát).
- `supervision_norm`: A supervision norm: how many supervisions a body owes each year.
- `supervision`: A supervision (giám sát).
- `conclusion`: A conclusion of a supervision (kết luận giám sát).
- `theme`: A theme (chủ đề).
- `handover`: A handover list (chuyển kỳ sau).
- `annex_columns`: The columns of a council's annexes (phụ lục) to which outcomes belong.
- `named_period`: A period that a council names without dates, such as mùa mưa bão.
- `summary_report`: A summary report of voters' petitions that a body sent for a session.
- `webhook`: A webhook, to which the service sends what changed.
- `mail_subscription`: A subscription to mails."""

EVENT_STREAM_VALUES: set[EventStream] = {
    "annex_columns",
    "calendar",
    "case",
    "client",
    "conclusion",
    "deadline_rule",
    "handover",
    "mail_subscription",
    "named_period",
    "organization",
    "sector",
    "session",
    "signing_key",
    "summary_report",
    "supervision",
    "supervision_norm",
    "supervision_programme",
    "term",
    "theme",
    "user",
    "webhook",
}


def check_event_stream(value: str) -> EventStream:
    # a newer service may have more words: they are kept as they are
    return cast(EventStream, value)
