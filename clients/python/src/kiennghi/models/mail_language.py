from typing import Literal, cast

MailLanguage = Literal["en", "vi"]
"""The language of mails.

- `vi`: Vietnamese.
- `en`: English."""

MAIL_LANGUAGE_VALUES: set[MailLanguage] = {
    "en",
    "vi",
}


def check_mail_language(value: str) -> MailLanguage:
    # a newer service may have more words: they are kept as they are
    return cast(MailLanguage, value)
