from typing import Literal, cast

TeamRole = Literal["deputy_head", "expert", "head", "member", "secretary"]
"""The role of a person in a supervision team.

- `head`: Head of the team (trưởng đoàn).
- `deputy_head`: Deputy head of the team (phó trưởng đoàn).
- `secretary`: Secretary (thư ký).
- `member`: Member (thành viên).
- `expert`: Expert (chuyên gia)."""

TEAM_ROLE_VALUES: set[TeamRole] = {
    "deputy_head",
    "expert",
    "head",
    "member",
    "secretary",
}


def check_team_role(value: str) -> TeamRole:
    # a newer service may have more words: they are kept as they are
    return cast(TeamRole, value)
