from typing import Literal, cast

MailStatus = Literal["bounced", "failed", "pending", "sent"]
"""What became of a mail.

- `pending`: It waits for its next attempt.
- `sent`: The mail server took it.
- `failed`: It was given up after three days, the mail server refused the address, or nobody is to be told any more.
- `bounced`: It came back after the mail server had taken it."""

MAIL_STATUS_VALUES: set[MailStatus] = {
    "bounced",
    "failed",
    "pending",
    "sent",
}


def check_mail_status(value: str) -> MailStatus:
    # a newer service may have more words: they are kept as they are
    return cast(MailStatus, value)
