from typing import Literal, cast

ReferralDirection = Literal["incoming", "outgoing"]
"""Whether referrals came to the caller's council or went out from it.

- `incoming`: What other councils referred to the caller's.
- `outgoing`: What the caller's council referred to others."""

REFERRAL_DIRECTION_VALUES: set[ReferralDirection] = {
    "incoming",
    "outgoing",
}


def check_referral_direction(value: str) -> ReferralDirection:
    # a newer service may have more words: they are kept as they are
    return cast(ReferralDirection, value)
