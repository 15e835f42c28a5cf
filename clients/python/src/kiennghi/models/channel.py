from typing import Literal, cast

Channel = Literal[
    "app",
    "citizen_reception",
    "email",
    "fatherland_front",
    "group_discussion",
    "hotline",
    "letter",
    "online",
    "post",
    "qr_code",
    "referral",
    "voter_meeting",
]
"""The channel through which the matter reached the council.

- `voter_meeting`: A meeting with voters (tiếp xúc cử tri).
- `citizen_reception`: The reception of citizens (tiếp công dân).
- `group_discussion`: A discussion of a group of deputies (thảo luận tổ).
- `fatherland_front`: The Fatherland Front (MTTQ), which gathers what voters say.
- `letter`: A letter that was handed in (đơn thư).
- `post`: A letter that came by post (bưu chính).
- `email`: An e-mail (thư điện tử).
- `hotline`: A telephone hotline (đường dây nóng), also the one during a session.
- `online`: An online form (cổng thông tin).
- `app`: An app on a phone (ứng dụng).
- `qr_code`: A form that was opened with a QR code (mã QR).
- `referral`: Another council referred it (chuyển đến)."""

CHANNEL_VALUES: set[Channel] = {
    "app",
    "citizen_reception",
    "email",
    "fatherland_front",
    "group_discussion",
    "hotline",
    "letter",
    "online",
    "post",
    "qr_code",
    "referral",
    "voter_meeting",
}


def check_channel(value: str) -> Channel:
    # a newer service may have more words: they are kept as they are
    return cast(Channel, value)
