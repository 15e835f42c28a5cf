from typing import Literal, cast

MailFrequency = Literal["daily", "immediately"]
"""When a subscriber is told.

- `immediately`: Within a minute, but not again within ten minutes.
- `daily`: Once on each working day, in the morning, if something waits or happened."""

MAIL_FREQUENCY_VALUES: set[MailFrequency] = {
    "daily",
    "immediately",
}


def check_mail_frequency(value: str) -> MailFrequency:
    # a newer service may have more words: they are kept as they are
    return cast(MailFrequency, value)
