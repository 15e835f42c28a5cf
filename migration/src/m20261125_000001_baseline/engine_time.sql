-- What depends on time: extensions, interim replies, commitments, reminder letters, explanations, periodic reports,
-- and the timers for all of them.

CREATE TABLE extension (
    id              $uuid PRIMARY KEY,
    assignment_id   $uuid NOT NULL REFERENCES assignment (id),
    case_id         $uuid NOT NULL REFERENCES cases (id),
    organization_id $uuid NOT NULL REFERENCES organization (id),
    status          extension_status_value NOT NULL,
    reason          text NOT NULL,
    -- the due date at the time of the request, and the new due date
    due_on          $date NOT NULL,
    asked_on        $date NOT NULL,
    granted_on      $date,
    document        $json,
    decide_by       $date,
    note            text,
    asked_by        $uuid REFERENCES app_user (id),
    decided_by      $uuid REFERENCES app_user (id),
    created_at      $time NOT NULL,
    decided_at      $time
);
CREATE UNIQUE INDEX extension_one_asked ON extension (assignment_id) WHERE status = 'asked';
CREATE INDEX extension_assignment ON extension (assignment_id, id);

CREATE TABLE interim_reply (
    id              $uuid PRIMARY KEY,
    assignment_id   $uuid NOT NULL REFERENCES assignment (id),
    case_id         $uuid NOT NULL REFERENCES cases (id),
    organization_id $uuid NOT NULL REFERENCES organization (id),
    reason          text NOT NULL,
    promised_on     $date NOT NULL,
    document        $json,
    created_by      $uuid REFERENCES app_user (id),
    created_at      $time NOT NULL
);
CREATE INDEX interim_reply_assignment ON interim_reply (assignment_id, id);

CREATE TABLE commitment (
    id                        $uuid PRIMARY KEY,
    case_id                   $uuid NOT NULL REFERENCES cases (id),
    assignment_id             $uuid NOT NULL REFERENCES assignment (id),
    -- null for a milestone of an action plan, which comes from no response
    response_id               $uuid REFERENCES response (id),
    council_id                $uuid NOT NULL REFERENCES organization (id),
    organization_id           $uuid NOT NULL REFERENCES organization (id),
    organization_name         varchar NOT NULL,
    status                    commitment_status_value NOT NULL,
    text                      text NOT NULL,
    -- the time that was named: its precision, its first and last day, and its wording
    precision                 precision_value NOT NULL,
    from_on                   $date,
    due_on                    $date,
    as_stated                 varchar,
    review_on                 $date,
    funding_source            varchar,
    weight                    weight_value NOT NULL,
    progress_percent          percent_value,
    progress_text             text,
    evidence                  $json,
    fulfilled_on              $date,
    reported_by               $uuid REFERENCES app_user (id),
    reporting_organization_id $uuid REFERENCES organization (id),
    reported_at               $time,
    verification              text,
    verified_by               $uuid REFERENCES app_user (id),
    settled_on                $date,
    carried_to                $uuid REFERENCES session (id),
    promised_by               $uuid REFERENCES app_user (id),
    version                   bigint NOT NULL,
    created_at                $time NOT NULL,
    updated_at                $time NOT NULL
);
CREATE INDEX commitment_case ON commitment (case_id, id);
CREATE INDEX commitment_response ON commitment (response_id, id);
CREATE INDEX commitment_assignment ON commitment (assignment_id, id);
CREATE INDEX commitment_council ON commitment (council_id, id);
CREATE INDEX commitment_council_status ON commitment (council_id, status, id);
CREATE INDEX commitment_council_due ON commitment (council_id, status, due_on, id);
CREATE INDEX commitment_council_review ON commitment (council_id, status, review_on, id);
CREATE INDEX commitment_council_precision ON commitment (council_id, precision, due_on, id);
CREATE INDEX commitment_council_settled ON commitment (council_id, settled_on, due_on, review_on, id);
CREATE INDEX commitment_organization ON commitment (organization_id, id);
CREATE INDEX commitment_organization_status ON commitment (organization_id, status, id);
CREATE INDEX commitment_organization_due ON commitment (organization_id, status, due_on, id);

-- a reminder letter to an agency that is late, or a higher escalation level
CREATE TABLE reminder_letter (
    id                $uuid PRIMARY KEY,
    council_id        $uuid NOT NULL REFERENCES organization (id),
    organization_id   $uuid NOT NULL REFERENCES organization (id),
    organization_name varchar NOT NULL,
    escalation_level              escalation_level_value NOT NULL,
    issued_on         $date NOT NULL,
    document          $json,
    text              text NOT NULL,
    answer_by         $date,
    -- the supervision that carries out this level: an explanation session, questioning or re-supervision
    supervision_id    $uuid REFERENCES supervision (id),
    answered_on       $date,
    answer_text       text,
    answer_document   $json,
    version           bigint NOT NULL,
    created_at        $time NOT NULL,
    updated_at        $time NOT NULL
);
CREATE INDEX reminder_letter_council ON reminder_letter (council_id, id);
CREATE INDEX reminder_letter_organization ON reminder_letter (organization_id, id);
CREATE INDEX reminder_letter_supervision ON reminder_letter (supervision_id, id) WHERE supervision_id IS NOT NULL;

CREATE TABLE reminder_letter_target (
    reminder_letter_id     $uuid NOT NULL REFERENCES reminder_letter (id),
    case_id       $uuid NOT NULL REFERENCES cases (id),
    -- null when the case is not assigned yet
    assignment_id $uuid REFERENCES assignment (id),
    ordinal       integer NOT NULL,
    PRIMARY KEY (reminder_letter_id, case_id)
);
CREATE INDEX reminder_letter_target_case ON reminder_letter_target (case_id, reminder_letter_id);
CREATE INDEX reminder_letter_target_assignment ON reminder_letter_target (assignment_id, reminder_letter_id);

-- explanations that the council requests for recommendations that were not carried out, each with its own due date
CREATE TABLE explanation (
    id                $uuid PRIMARY KEY,
    council_id        $uuid NOT NULL REFERENCES organization (id),
    case_id           $uuid NOT NULL REFERENCES cases (id),
    assignment_id     $uuid NOT NULL REFERENCES assignment (id),
    organization_id   $uuid NOT NULL REFERENCES organization (id),
    organization_name varchar NOT NULL,
    reason            text NOT NULL,
    complex           boolean NOT NULL,
    requested_on      $date NOT NULL,
    due_on            $date NOT NULL,
    deadline          $json,
    document          $json,
    answered_on       $date,
    answer_text       text,
    answer_document   $json,
    answered_by       $uuid REFERENCES app_user (id),
    -- the day from which the explanation is no longer required
    lapsed_on         $date,
    created_at        $time NOT NULL,
    updated_at        $time NOT NULL
);
CREATE UNIQUE INDEX explanation_one_open ON explanation (assignment_id) WHERE answered_on IS NULL AND lapsed_on IS NULL;
CREATE INDEX explanation_case ON explanation (case_id, id);
CREATE INDEX explanation_assignment ON explanation (assignment_id, id);
CREATE INDEX explanation_council ON explanation (council_id, id);
CREATE INDEX explanation_council_answered ON explanation (council_id, answered_on, lapsed_on, due_on, id);
CREATE INDEX explanation_council_organization ON explanation (council_id, organization_id, id);
CREATE INDEX explanation_organization ON explanation (organization_id, id);
CREATE INDEX explanation_organization_answered ON explanation (organization_id, answered_on, lapsed_on, due_on, id);

-- a row for each period is created in advance, so that a missing report can be found
CREATE TABLE periodic_report (
    id              $uuid PRIMARY KEY,
    council_id      $uuid NOT NULL REFERENCES organization (id),
    case_id         $uuid NOT NULL REFERENCES cases (id),
    assignment_id   $uuid NOT NULL REFERENCES assignment (id),
    organization_id $uuid NOT NULL REFERENCES organization (id),
    due_on          $date NOT NULL,
    submitted_on    $date,
    text            text,
    percent         percent_value,
    document        $json,
    submitted_by    $uuid REFERENCES app_user (id),
    created_at      $time NOT NULL,
    UNIQUE (assignment_id, due_on)
);
CREATE INDEX periodic_report_case ON periodic_report (case_id, id);
CREATE INDEX periodic_report_council ON periodic_report (council_id, due_on, id);
CREATE INDEX periodic_report_council_submitted ON periodic_report (council_id, submitted_on, due_on, id);
CREATE INDEX periodic_report_council_organization ON periodic_report (council_id, organization_id, due_on, id);
CREATE INDEX periodic_report_organization ON periodic_report (organization_id, due_on, id);
CREATE INDEX periodic_report_organization_submitted ON periodic_report (organization_id, submitted_on, due_on, id);

-- timers: a row for each day on which a time-based event is due (docs/decisions/0009)
CREATE TABLE timer (
    id           $uuid PRIMARY KEY,
    case_id      $uuid NOT NULL REFERENCES cases (id),
    -- the kind and id of the subject, which can be in any table; so there is no foreign key, and a new kind needs no
    -- change here
    subject_kind varchar NOT NULL,
    subject_id   $uuid NOT NULL,
    kind         timer_kind_value NOT NULL,
    days         integer NOT NULL,
    due_on       $date NOT NULL,
    fires_on     $date NOT NULL,
    created_at   $time NOT NULL,
    done_at      $time,
    -- set when done: whether an event was written
    fired        boolean
);
CREATE INDEX timer_waiting ON timer (fires_on, id) WHERE done_at IS NULL;
CREATE INDEX timer_case ON timer (case_id, fires_on);
