from typing import Literal, cast

MailEnd = Literal["bounced", "by_request", "refused"]
"""Why a subscription is disabled.

- `by_request`: The subscriber or an admin disabled it.
- `refused`: The mail server refused the address for good.
- `bounced`: A mail came back."""

MAIL_END_VALUES: set[MailEnd] = {
    "bounced",
    "by_request",
    "refused",
}


def check_mail_end(value: str) -> MailEnd:
    # a newer service may have more words: they are kept as they are
    return cast(MailEnd, value)
