from typing import Literal, cast

ProblemCode = Literal[
    "addressee_stands",
    "agency_speaks_for_itself",
    "already_exists",
    "already_issued",
    "already_reviewed",
    "answer_settled",
    "answerer_cannot_review",
    "answers_to_committee",
    "body_too_large",
    "calendar_year_missing",
    "case_not_open",
    "conflicting_roles",
    "contest_open",
    "contested_already",
    "escalation_out_of_order",
    "explanation_asked_already",
    "extension_asked_already",
    "follow_up_open",
    "forbidden",
    "frozen",
    "handed_over_already",
    "headers_too_large",
    "idempotency_key_required",
    "idempotency_key_reused",
    "if_match_required",
    "internal",
    "invalid",
    "invalid_credentials",
    "invalid_cursor",
    "invalid_grant",
    "invalid_parameter",
    "invalid_scope",
    "is_opinion",
    "is_part",
    "last_secret",
    "limit_reached",
    "link_stays",
    "malformed_request",
    "merge_not_possible",
    "method_not_allowed",
    "no_contest_open",
    "no_deadline_rule",
    "no_explanation_asked",
    "no_extension_asked",
    "no_position_open",
    "not_done",
    "not_found",
    "not_frozen",
    "not_overdue",
    "not_reported",
    "not_reviewed",
    "nothing_open",
    "nothing_recorded",
    "nothing_to_remind",
    "of_whole",
    "open_commitments",
    "open_recommendations",
    "organization_ended",
    "parts_under_way",
    "password_change_required",
    "position_expired",
    "position_open",
    "position_taken",
    "reference_refused",
    "reporter_cannot_verify",
    "request_in_progress",
    "request_timeout",
    "role_not_allowed_here",
    "stale_version",
    "supervised_cannot_decide",
    "too_many_attempts",
    "too_many_requests",
    "too_many_secrets",
    "unauthenticated",
    "unavailable",
    "unsupported_grant_type",
    "unsupported_media_type",
    "weak_password",
    "wrong_password",
    "wrong_status",
]
"""A stable code for programs; `/problems` explains each.

- `malformed_request`: 400 – The request cannot be read.
- `invalid_parameter`: 400 – A query parameter or a header is unknown or wrong.
- `invalid_cursor`: 400 – The cursor does not belong to this list.
- `idempotency_key_required`: 400 – Machine clients must send an Idempotency-Key.
- `invalid_grant`: 400 – The OAuth grant is wrong, already used or expired.
- `unsupported_grant_type`: 400 – This grant type is not supported.
- `invalid_scope`: 400 – The scope is unknown or not allowed for this client.
- `unauthenticated`: 401 – A valid access token is required.
- `invalid_credentials`: 401 – The name, password or secret is wrong.
- `forbidden`: 403 – Your role does not allow this.
- `password_change_required`: 403 – Change your password first: PUT /v1/me/password.
- `not_found`: 404 – There is no such thing, or it is not yours to see.
- `method_not_allowed`: 405 – This method is not allowed here.
- `request_timeout`: 408 – The request took too long to arrive.
- `wrong_status`: 409 – This step is not possible in the present status.
- `is_opinion`: 409 – An opinion is only recorded, not followed up.
- `frozen`: 409 – Returned twice: the council office must release it.
- `not_frozen`: 409 – The case is not frozen.
- `not_reviewed`: 409 – The response has not been reviewed.
- `already_reviewed`: 409 – The response has already been reviewed.
- `answer_settled`: 409 – The council is satisfied with the answer, no promise was broken, and no day to look at it again has come.
- `nothing_recorded`: 409 – The office has recorded nothing for the agency.
- `contested_already`: 409 – The record is contested, or was with success.
- `contest_open`: 409 – The council has not decided on what the agency contests.
- `no_contest_open`: 409 – No contest is waiting for a decision.
- `answerer_cannot_review`: 409 – Whoever answered cannot review the response.
- `agency_speaks_for_itself`: 409 – The agency has users and must record its own steps.
- `case_not_open`: 409 – The case is no longer with its agencies.
- `open_commitments`: 409 – Commitments of the case are still open.
- `follow_up_open`: 409 – The answer is to be looked at again.
- `no_extension_asked`: 409 – No extension was requested.
- `extension_asked_already`: 409 – An extension request is waiting for a decision.
- `not_reported`: 409 – Fulfilment was not reported with evidence.
- `reporter_cannot_verify`: 409 – Whoever promised or reported cannot verify.
- `position_taken`: 409 – The addressee has already taken a position.
- `no_position_open`: 409 – No position is waiting for a decision.
- `position_open`: 409 – The council has not decided on the addressee's position.
- `not_overdue`: 409 – It is not due yet, and no review found it undone.
- `no_explanation_asked`: 409 – No explanation was requested.
- `explanation_asked_already`: 409 – An explanation has already been requested.
- `addressee_stands`: 409 – The addressee still exists.
- `supervised_cannot_decide`: 409 – Whoever is supervised or must carry it out cannot decide on it.
- `open_recommendations`: 409 – Recommendations of the supervision are still open.
- `is_part`: 409 – A part is not split again.
- `parts_under_way`: 409 – A part has been with an agency, or has ended.
- `of_whole`: 409 – It belongs to the petition that was split, not to a part.
- `already_issued`: 409 – The conclusion has already been issued.
- `link_stays`: 409 – The link comes from a split and cannot be deleted.
- `nothing_open`: 409 – There is nothing open to hand over.
- `handed_over_already`: 409 – It has already been handed over.
- `no_deadline_rule`: 409 – No deadline rule applies; give a date.
- `calendar_year_missing`: 409 – The calendar of that year has not been entered.
- `limit_reached`: 409 – The rule allows no more of these.
- `nothing_to_remind`: 409 – The case has nothing to send a reminder letter about.
- `escalation_out_of_order`: 409 – Another escalation level comes first.
- `answers_to_committee`: 409 – The agency answers to the committee that passed it down.
- `role_not_allowed_here`: 409 – An organization of this kind cannot have this role.
- `conflicting_roles`: 409 – One person cannot have these roles together.
- `organization_ended`: 409 – The organization has ended.
- `too_many_secrets`: 409 – The client already has two valid secrets; revoke one.
- `last_secret`: 409 – The last valid secret stays; create another one first, or disable the client.
- `merge_not_possible`: 409 – The case cannot be merged into that one.
- `already_exists`: 409 – It already exists.
- `reference_refused`: 409 – It refers to something that does not exist, or is still referred to.
- `request_in_progress`: 409 – The same request is still running.
- `position_expired`: 410 – The position is too old, or from before a restore; read everything again.
- `stale_version`: 412 – It has changed since you read it.
- `body_too_large`: 413 – The body is too large.
- `unsupported_media_type`: 415 – The content type is not supported here.
- `invalid`: 422 – Some fields are wrong.
- `weak_password`: 422 – The password is too easy to guess.
- `wrong_password`: 422 – The current password is wrong.
- `idempotency_key_reused`: 422 – The Idempotency-Key was used for another request.
- `not_done`: 424 – Not done, because another write of the batch was refused.
- `if_match_required`: 428 – Send If-Match with the version you read.
- `too_many_requests`: 429 – Too many requests.
- `too_many_attempts`: 429 – Too many failed sign-ins; wait.
- `headers_too_large`: 431 – A header is too long.
- `internal`: 500 – Something went wrong on our side.
- `unavailable`: 503 – Busy or not ready; try again."""

PROBLEM_CODE_VALUES: set[ProblemCode] = {
    "addressee_stands",
    "agency_speaks_for_itself",
    "already_exists",
    "already_issued",
    "already_reviewed",
    "answer_settled",
    "answerer_cannot_review",
    "answers_to_committee",
    "body_too_large",
    "calendar_year_missing",
    "case_not_open",
    "conflicting_roles",
    "contest_open",
    "contested_already",
    "escalation_out_of_order",
    "explanation_asked_already",
    "extension_asked_already",
    "follow_up_open",
    "forbidden",
    "frozen",
    "handed_over_already",
    "headers_too_large",
    "idempotency_key_required",
    "idempotency_key_reused",
    "if_match_required",
    "internal",
    "invalid",
    "invalid_credentials",
    "invalid_cursor",
    "invalid_grant",
    "invalid_parameter",
    "invalid_scope",
    "is_opinion",
    "is_part",
    "last_secret",
    "limit_reached",
    "link_stays",
    "malformed_request",
    "merge_not_possible",
    "method_not_allowed",
    "no_contest_open",
    "no_deadline_rule",
    "no_explanation_asked",
    "no_extension_asked",
    "no_position_open",
    "not_done",
    "not_found",
    "not_frozen",
    "not_overdue",
    "not_reported",
    "not_reviewed",
    "nothing_open",
    "nothing_recorded",
    "nothing_to_remind",
    "of_whole",
    "open_commitments",
    "open_recommendations",
    "organization_ended",
    "parts_under_way",
    "password_change_required",
    "position_expired",
    "position_open",
    "position_taken",
    "reference_refused",
    "reporter_cannot_verify",
    "request_in_progress",
    "request_timeout",
    "role_not_allowed_here",
    "stale_version",
    "supervised_cannot_decide",
    "too_many_attempts",
    "too_many_requests",
    "too_many_secrets",
    "unauthenticated",
    "unavailable",
    "unsupported_grant_type",
    "unsupported_media_type",
    "weak_password",
    "wrong_password",
    "wrong_status",
}


def check_problem_code(value: str) -> ProblemCode:
    # a newer service may have more words: they are kept as they are
    return cast(ProblemCode, value)
