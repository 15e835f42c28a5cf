from typing import Literal, cast

OrganizationKind = Literal[
    "central_body",
    "council_board",
    "council_office",
    "department",
    "deputy_group",
    "fatherland_front",
    "na_delegation",
    "other_agency",
    "peoples_committee",
    "peoples_council",
    "standing_body",
]
"""The kind of body that an organization is.

- `peoples_council`: People's council (HĐND): owns cases; it is the tenant.
- `standing_body`: Standing body of the council (Thường trực HĐND).
- `council_board`: Board of the council (Ban HĐND).
- `deputy_group`: Group of deputies (Tổ đại biểu).
- `council_office`: Office of the National Assembly delegation and the council (Văn phòng Đoàn ĐBQH và HĐND).
- `na_delegation`: National Assembly delegation (Đoàn ĐBQH): owns cases of its own, as a council does.
- `peoples_committee`: People's committee (UBND).
- `department`: Department (sở, ban, ngành).
- `other_agency`: Another agency: police, tax, power company, project board, state enterprise.
- `fatherland_front`: Fatherland Front (MTTQ).
- `central_body`: Central body (bộ, ngành trung ương): answers on paper; it has no users."""

ORGANIZATION_KIND_VALUES: set[OrganizationKind] = {
    "central_body",
    "council_board",
    "council_office",
    "department",
    "deputy_group",
    "fatherland_front",
    "na_delegation",
    "other_agency",
    "peoples_committee",
    "peoples_council",
    "standing_body",
}


def check_organization_kind(value: str) -> OrganizationKind:
    # a newer service may have more words: they are kept as they are
    return cast(OrganizationKind, value)
