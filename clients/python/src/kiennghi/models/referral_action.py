from typing import Literal, cast

ReferralAction = Literal["accept", "answer", "return"]
"""What can be done about a referral. A step is an `action` of `POST /v1/referrals/{id}/steps`.

- `accept`: A petition was accepted and classified (tiếp nhận).
- `return`: An agency returned its assignment, with a reason.
- `answer`: What another council referred was answered to that council."""

REFERRAL_ACTION_VALUES: set[ReferralAction] = {
    "accept",
    "answer",
    "return",
}


def check_referral_action(value: str) -> ReferralAction:
    # a newer service may have more words: they are kept as they are
    return cast(ReferralAction, value)
