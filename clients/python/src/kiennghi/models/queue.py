from typing import Literal, cast

Queue = Literal[
    "accept",
    "accept_referrals",
    "acknowledge",
    "answer_letters",
    "answer_referrals",
    "assign",
    "check_answers",
    "close",
    "confirm_drafts",
    "decide_contests",
    "decide_extensions",
    "decide_positions",
    "explain",
    "follow_up_petitions",
    "follow_up_recommendations",
    "notify_voters",
    "pass_down",
    "reclassify",
    "record_letter_answers",
    "refer",
    "release",
    "remind",
    "repair_webhooks",
    "report_commitments",
    "request_explanations",
    "respond",
    "review_petitions",
    "review_recommendations",
    "submit_reports",
    "take_position",
    "transfer",
    "verify_commitments",
]
"""A queue of work, in the order to show.

- `accept`: To accept and classify.
- `reclassify`: Returned, to classify again.
- `release`: Blocked after a second return.
- `accept_referrals`: Referrals to accept.
- `notify_voters`: Voters to notify.
- `confirm_drafts`: Drafts of responses to confirm.
- `record_letter_answers`: Letters without an answer.
- `assign`: To assign.
- `refer`: For central bodies, to refer.
- `decide_extensions`: Extensions to decide.
- `decide_contests`: Contests to decide.
- `decide_positions`: Positions to decide.
- `remind`: Overdue, to remind.
- `request_explanations`: Not carried out, to explain.
- `transfer`: Addressees that ended, to transfer.
- `answer_referrals`: Referrals to answer.
- `close`: To close.
- `review_petitions`: Answers to petitions, to review.
- `review_recommendations`: Answers to recommendations, to review.
- `follow_up_petitions`: Petitions to look at again.
- `follow_up_recommendations`: Recommendations to look at again.
- `verify_commitments`: Commitments to verify.
- `pass_down`: To pass down.
- `check_answers`: Answers of agencies, to check.
- `acknowledge`: To acknowledge.
- `take_position`: Positions to take.
- `respond`: To answer.
- `explain`: To explain.
- `report_commitments`: Commitments due.
- `submit_reports`: Periodic reports that are missing.
- `answer_letters`: Letters to answer.
- `repair_webhooks`: Webhooks whose receivers failed."""

QUEUE_VALUES: set[Queue] = {
    "accept",
    "accept_referrals",
    "acknowledge",
    "answer_letters",
    "answer_referrals",
    "assign",
    "check_answers",
    "close",
    "confirm_drafts",
    "decide_contests",
    "decide_extensions",
    "decide_positions",
    "explain",
    "follow_up_petitions",
    "follow_up_recommendations",
    "notify_voters",
    "pass_down",
    "reclassify",
    "record_letter_answers",
    "refer",
    "release",
    "remind",
    "repair_webhooks",
    "report_commitments",
    "request_explanations",
    "respond",
    "review_petitions",
    "review_recommendations",
    "submit_reports",
    "take_position",
    "transfer",
    "verify_commitments",
}


def check_queue(value: str) -> Queue:
    # a newer service may have more words: they are kept as they are
    return cast(Queue, value)
