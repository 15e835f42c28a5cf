-- Cases, their links, assignments, responses and reviews. Every filter of a list has an index that ends with `id`,
-- which is the order of lists (docs/decisions/0008). An index on a column that is null in most rows contains only the
-- rows where it is not null (docs/decisions/0018).

-- the last case number assigned, by council and year
CREATE TABLE number_counter (
    council_id $uuid NOT NULL REFERENCES organization (id),
    year       integer NOT NULL,
    last       integer NOT NULL,
    PRIMARY KEY (council_id, year)
);

-- "case" is a reserved word
CREATE TABLE cases (
    id                   $uuid PRIMARY KEY,
    council_id           $uuid NOT NULL REFERENCES organization (id),
    kind                 case_kind_value NOT NULL,
    number               varchar NOT NULL,
    -- status, outcome of the response and verdict of the review are three separate axes
    status               case_status_value NOT NULL,
    outcome              outcome_value,
    verdict              verdict_value,
    nature               nature_value,
    content              text NOT NULL,
    channel              channel_value,
    received_on          $date NOT NULL,
    unit_id              $uuid NOT NULL REFERENCES administrative_unit (id),
    unit_name            varchar NOT NULL,
    locality             varchar,
    sector_id            $uuid REFERENCES sector (id),
    board_id             $uuid REFERENCES organization (id),
    competence_level     competence_level_value,
    session_id           $uuid REFERENCES session (id),
    phase                phase_value,
    registered_by        $uuid NOT NULL REFERENCES organization (id),
    -- digest of the registration, by which a repeated PUT is recognized
    registration         varchar NOT NULL,
    lead_agency_id       $uuid REFERENCES organization (id),
    lead_agency_name     varchar,
    due_on               $date,
    merged_into          $uuid REFERENCES cases (id),
    -- the status before a merge, so that the merge can be undone
    status_before        case_status_value,
    reject_reason        reject_reason_value,
    referred_to          varchar,
    referral             $json,
    return_count         integer NOT NULL,
    -- true while the case waits for the council office after a second return
    frozen               boolean NOT NULL,
    has_petitioner       boolean NOT NULL,
    closed_on            $date,
    voters_notified_on   $date,
    -- the day of the current response of the lead agency
    answered_on          $date,
    open_commitments     integer NOT NULL DEFAULT 0,
    -- the highest escalation level so far, and the number of its letters
    escalation_level                 escalation_level_value,
    escalation_count           integer NOT NULL DEFAULT 0,
    reminded_on             $date,
    -- only for recommendations
    supervision_id       $uuid REFERENCES supervision (id),
    conclusion_id        $uuid REFERENCES conclusion (id),
    theme_id             $uuid REFERENCES theme (id),
    priority             priority_value,
    deliverable          text,
    measure              $json,
    responsible_position varchar,
    due_as_stated        varchar,
    fulfilment           fulfilment_value,
    fulfilled_percent    percent_value,
    -- the session to which the case was handed over
    carried_to           $uuid REFERENCES session (id),
    version              bigint NOT NULL,
    created_at           $time NOT NULL,
    updated_at           $time NOT NULL,
    UNIQUE (council_id, number)
);
CREATE INDEX cases_number ON cases (number, id);
CREATE INDEX cases_registered_by ON cases (registered_by, id);
CREATE INDEX cases_merged_into ON cases (merged_into, id) WHERE merged_into IS NOT NULL;
CREATE INDEX cases_council ON cases (council_id, id);
CREATE INDEX cases_council_kind ON cases (council_id, kind, id);
CREATE INDEX cases_council_status ON cases (council_id, status, id);
CREATE INDEX cases_council_status_due ON cases (council_id, status, due_on, id);
CREATE INDEX cases_council_outcome ON cases (council_id, outcome, id) WHERE outcome IS NOT NULL;
CREATE INDEX cases_council_verdict ON cases (council_id, verdict, id) WHERE verdict IS NOT NULL;
CREATE INDEX cases_council_nature ON cases (council_id, nature, id);
CREATE INDEX cases_council_channel ON cases (council_id, channel, id);
CREATE INDEX cases_council_received ON cases (council_id, received_on, id);
CREATE INDEX cases_council_unit ON cases (council_id, unit_id, id);
CREATE INDEX cases_council_sector ON cases (council_id, sector_id, id) WHERE sector_id IS NOT NULL;
CREATE INDEX cases_council_board ON cases (council_id, board_id, status, id) WHERE board_id IS NOT NULL;
CREATE INDEX cases_council_level ON cases (council_id, competence_level, id) WHERE competence_level IS NOT NULL;
CREATE INDEX cases_council_session ON cases (council_id, session_id, id) WHERE session_id IS NOT NULL;
CREATE INDEX cases_council_phase ON cases (council_id, phase, id) WHERE phase IS NOT NULL;
CREATE INDEX cases_council_lead ON cases (council_id, lead_agency_id, id) WHERE lead_agency_id IS NOT NULL;
CREATE INDEX cases_council_due ON cases (council_id, due_on, id);
CREATE INDEX cases_council_frozen ON cases (council_id, frozen, id);
CREATE INDEX cases_council_closed ON cases (council_id, closed_on, id) WHERE closed_on IS NOT NULL;
CREATE INDEX cases_supervision ON cases (supervision_id, id) WHERE supervision_id IS NOT NULL;
CREATE INDEX cases_conclusion ON cases (conclusion_id, id) WHERE conclusion_id IS NOT NULL;
CREATE INDEX cases_theme ON cases (theme_id, id) WHERE theme_id IS NOT NULL;
CREATE INDEX cases_priority ON cases (council_id, priority, id) WHERE priority IS NOT NULL;
CREATE INDEX cases_fulfilment ON cases (council_id, fulfilment, id) WHERE fulfilment IS NOT NULL;
CREATE INDEX cases_carried ON cases (carried_to, id) WHERE carried_to IS NOT NULL;

-- how one case is related to another
CREATE TABLE case_link (
    id         $uuid PRIMARY KEY,
    council_id $uuid NOT NULL REFERENCES organization (id),
    from_case  $uuid NOT NULL REFERENCES cases (id),
    to_case    $uuid NOT NULL REFERENCES cases (id),
    kind       link_kind_value NOT NULL,
    note       text,
    created_by $uuid REFERENCES app_user (id),
    created_at $time NOT NULL,
    UNIQUE (from_case, to_case, kind)
);
CREATE INDEX case_link_to ON case_link (to_case, kind);

-- the cases that a supervision examines
CREATE TABLE supervision_case (
    supervision_id $uuid NOT NULL REFERENCES supervision (id),
    case_id        $uuid NOT NULL REFERENCES cases (id),
    PRIMARY KEY (supervision_id, case_id)
);
CREATE INDEX supervision_case_case ON supervision_case (case_id, supervision_id);

-- a response, to one assignment or many
CREATE TABLE response (
    id                $uuid PRIMARY KEY,
    organization_id   $uuid NOT NULL REFERENCES organization (id),
    organization_name varchar NOT NULL,
    outcome           outcome_value NOT NULL,
    text              text NOT NULL,
    document          $json,
    evidence          $json,
    submitted_by      $uuid REFERENCES app_user (id),
    client_id         $uuid REFERENCES client (id),
    created_at        $time NOT NULL
);
CREATE INDEX response_organization ON response (organization_id, id);
CREATE INDEX response_outcome ON response (outcome, id);

CREATE TABLE assignment (
    id                $uuid PRIMARY KEY,
    case_id           $uuid NOT NULL REFERENCES cases (id),
    council_id        $uuid NOT NULL REFERENCES organization (id),
    organization_id   $uuid NOT NULL REFERENCES organization (id),
    organization_name varchar NOT NULL,
    role              assignment_role_value NOT NULL,
    status            assignment_status_value NOT NULL,
    -- the assignment from which this one was passed down or transferred
    parent_id         $uuid REFERENCES assignment (id),
    due_on            $date NOT NULL,
    -- the rule and the calendar by which the due date was computed
    deadline          $json,
    -- the requested extension that waits for a decision; no foreign key, because extensions refer to assignments
    extension_id      $uuid,
    extension_count   integer NOT NULL DEFAULT 0,
    interim_count     integer NOT NULL DEFAULT 0,
    promised_on       $date,
    document          $json,
    progress_percent  percent_value,
    progress_text     text,
    return_reason     text,
    proposed_receiver $uuid REFERENCES organization (id),
    outcome           outcome_value,
    response_id       $uuid REFERENCES response (id),
    acknowledged_at   $time,
    answered_at       $time,
    answered_by       $uuid REFERENCES app_user (id),
    -- the kind of the case, repeated for the unique indexes below
    case_kind         case_kind_value NOT NULL DEFAULT 'petition',
    -- only for addressees of a recommendation
    weight            weight_value,
    position          position_value,
    position_reason   text,
    position_decision position_decision_value,
    verdict           verdict_value,
    fulfilment        fulfilment_value,
    fulfilled_percent percent_value,
    -- the explanation that was requested and is not submitted yet; no foreign key, because explanations refer to
    -- assignments
    explanation_id    $uuid,
    report_every      report_months_value,
    reporters         $json,
    version           bigint NOT NULL,
    created_at        $time NOT NULL,
    updated_at        $time NOT NULL
);
-- only one of two leaders who assign at the same time can succeed
CREATE UNIQUE INDEX assignment_one_lead ON assignment (case_id)
    WHERE role = 'lead' AND case_kind = 'petition' AND status IN ('assigned', 'in_progress', 'answered');
CREATE UNIQUE INDEX assignment_one_addressee ON assignment (case_id, organization_id)
    WHERE case_kind = 'recommendation' AND status IN ('assigned', 'in_progress', 'answered');
CREATE INDEX assignment_case ON assignment (case_id, id);
CREATE INDEX assignment_parent ON assignment (parent_id);
CREATE INDEX assignment_due ON assignment (due_on, id);
CREATE INDEX assignment_organization ON assignment (organization_id, id);
CREATE INDEX assignment_organization_kind ON assignment (organization_id, case_kind, id);
CREATE INDEX assignment_organization_status ON assignment (organization_id, status, id);
CREATE INDEX assignment_organization_case ON assignment (organization_id, status, case_id);
CREATE INDEX assignment_organization_due ON assignment (organization_id, due_on, id);
CREATE INDEX assignment_organization_status_due ON assignment (organization_id, status, due_on, id);
CREATE INDEX assignment_council ON assignment (council_id, id);
CREATE INDEX assignment_council_kind ON assignment (council_id, case_kind, id);
CREATE INDEX assignment_council_role ON assignment (council_id, role, id);
CREATE INDEX assignment_council_status ON assignment (council_id, status, id);
CREATE INDEX assignment_council_due ON assignment (council_id, due_on, id);
CREATE INDEX assignment_council_status_due ON assignment (council_id, status, due_on, id);
CREATE INDEX assignment_position ON assignment (council_id, position, id) WHERE position IS NOT NULL;

CREATE TABLE response_assignment (
    response_id   $uuid NOT NULL REFERENCES response (id),
    assignment_id $uuid NOT NULL REFERENCES assignment (id),
    case_id       $uuid NOT NULL REFERENCES cases (id),
    council_id    $uuid NOT NULL REFERENCES organization (id),
    PRIMARY KEY (response_id, assignment_id)
);
CREATE INDEX response_assignment_case ON response_assignment (case_id, response_id);
CREATE INDEX response_assignment_assignment ON response_assignment (assignment_id);
CREATE INDEX response_assignment_council ON response_assignment (council_id, response_id);

-- the council's review of a response
CREATE TABLE review (
    id                $uuid PRIMARY KEY,
    case_id           $uuid NOT NULL REFERENCES cases (id),
    response_id       $uuid NOT NULL REFERENCES response (id),
    verdict           verdict_value NOT NULL,
    text              text NOT NULL,
    reviewed_by       $uuid REFERENCES app_user (id),
    organization_id   $uuid NOT NULL REFERENCES organization (id),
    -- only for recommendations, which have several addressees: the assignment that was reviewed
    assignment_id     $uuid REFERENCES assignment (id),
    fulfilment        fulfilment_value,
    fulfilled_percent percent_value,
    created_at        $time NOT NULL
);
CREATE INDEX review_case ON review (case_id, id);
