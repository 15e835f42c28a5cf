from typing import Literal, cast

SupervisionStage = Literal[
    "announced", "closed", "concluded", "draft", "dropped", "on_site", "planned", "report_received"
]
"""The stage of a supervision.

- `planned`: Planned; the supervised bodies do not know of it yet.
- `announced`: Announced: the supervised bodies have the decision, the plan and the outline of their report.
- `report_received`: The supervised bodies' report was received.
- `on_site`: The team works on site.
- `draft`: The conclusion is being drafted.
- `concluded`: The conclusion is issued.
- `closed`: Every recommendation is settled.
- `dropped`: Dropped before it was concluded."""

SUPERVISION_STAGE_VALUES: set[SupervisionStage] = {
    "announced",
    "closed",
    "concluded",
    "draft",
    "dropped",
    "on_site",
    "planned",
    "report_received",
}


def check_supervision_stage(value: str) -> SupervisionStage:
    # a newer service may have more words: they are kept as they are
    return cast(SupervisionStage, value)
