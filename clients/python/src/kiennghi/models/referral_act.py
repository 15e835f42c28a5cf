from typing import Literal, cast

ReferralAct = Literal["accept", "answer", "return"]
"""What can be done about a referral, for the filter `allowed`.

- `accept`: A petition was accepted and classified (tiếp nhận).
- `return`: An agency returned its assignment, with a reason.
- `answer`: What another council referred was answered to that council."""

REFERRAL_ACT_VALUES: set[ReferralAct] = {
    "accept",
    "answer",
    "return",
}


def check_referral_act(value: str) -> ReferralAct:
    # a newer service may have more words: they are kept as they are
    return cast(ReferralAct, value)
