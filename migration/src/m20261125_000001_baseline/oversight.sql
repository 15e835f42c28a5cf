-- Supervisions and their conclusions. These tables come before the cases, because a recommendation refers to the
-- supervision and the conclusion it comes from. `supervision_case`, which refers to cases, is in engine.sql.

CREATE TABLE supervision_programme (
    id         $uuid PRIMARY KEY,
    council_id $uuid NOT NULL REFERENCES organization (id),
    owner_id   $uuid NOT NULL REFERENCES organization (id),
    owner_name varchar NOT NULL,
    year       year_value NOT NULL,
    title      varchar NOT NULL,
    document   $json,
    version    bigint NOT NULL,
    created_at $time NOT NULL,
    updated_at $time NOT NULL,
    UNIQUE (owner_id, year)
);
CREATE INDEX supervision_programme_council ON supervision_programme (council_id, id);
CREATE INDEX supervision_programme_year ON supervision_programme (council_id, year, id);

-- how many supervisions each kind of body owes per year
CREATE TABLE supervision_norm (
    id          $uuid PRIMARY KEY,
    council_id  $uuid NOT NULL REFERENCES organization (id),
    body_kind   organization_kind_value NOT NULL,
    kind        supervision_kind_value,
    per_year    per_year_value NOT NULL,
    legal_basis varchar NOT NULL,
    valid_from  $date NOT NULL,
    valid_to    $date,
    version     bigint NOT NULL,
    created_at  $time NOT NULL,
    updated_at  $time NOT NULL
);
CREATE INDEX supervision_norm_council ON supervision_norm (council_id, id);

CREATE TABLE supervision (
    id                $uuid PRIMARY KEY,
    council_id        $uuid NOT NULL REFERENCES organization (id),
    kind              supervision_kind_value NOT NULL,
    stage             supervision_stage_value NOT NULL,
    leading_body_id   $uuid NOT NULL REFERENCES organization (id),
    -- the name at the time of recording, here and in every column beside an id: old files keep the old names
    leading_body_name varchar NOT NULL,
    leading_deputy_id $uuid REFERENCES app_user (id),
    subject           text NOT NULL,
    legal_basis       text,
    programme_id      $uuid REFERENCES supervision_programme (id),
    session_id        $uuid REFERENCES session (id),
    period_from       $date,
    period_to         $date,
    planned_on        $date,
    documents         $json NOT NULL,
    re_examines_id    $uuid REFERENCES supervision (id),
    drop_reason       text,
    concluded_on      $date,
    ended_on          $date,
    version           bigint NOT NULL,
    created_at        $time NOT NULL,
    updated_at        $time NOT NULL
);
CREATE INDEX supervision_council ON supervision (council_id, id);
CREATE INDEX supervision_council_stage ON supervision (council_id, stage, id);
CREATE INDEX supervision_council_kind ON supervision (council_id, kind, id);
CREATE INDEX supervision_council_planned ON supervision (council_id, planned_on, id);
CREATE INDEX supervision_leading ON supervision (leading_body_id, id);
CREATE INDEX supervision_programme_id ON supervision (programme_id, id);
CREATE INDEX supervision_session ON supervision (session_id, id);
CREATE INDEX supervision_re_examines ON supervision (re_examines_id, id);

-- the members of a supervision team; experts need no account
CREATE TABLE supervision_member (
    id             $uuid PRIMARY KEY,
    supervision_id $uuid NOT NULL REFERENCES supervision (id),
    user_id        $uuid REFERENCES app_user (id),
    full_name      varchar NOT NULL,
    role           team_role_value NOT NULL
);
CREATE INDEX supervision_member_of ON supervision_member (supervision_id, id);

-- the supervised bodies
CREATE TABLE supervision_body (
    supervision_id    $uuid NOT NULL REFERENCES supervision (id),
    organization_id   $uuid NOT NULL REFERENCES organization (id),
    organization_name varchar NOT NULL,
    PRIMARY KEY (supervision_id, organization_id)
);
CREATE INDEX supervision_body_organization ON supervision_body (organization_id, supervision_id);

CREATE TABLE supervision_unit (
    supervision_id $uuid NOT NULL REFERENCES supervision (id),
    unit_id        $uuid NOT NULL REFERENCES administrative_unit (id),
    PRIMARY KEY (supervision_id, unit_id)
);

CREATE TABLE supervision_stage (
    supervision_id $uuid NOT NULL REFERENCES supervision (id),
    stage          supervision_stage_value NOT NULL,
    planned_on     $date,
    reached_on     $date,
    document       $json,
    note           text,
    PRIMARY KEY (supervision_id, stage)
);

CREATE TABLE conclusion (
    id             $uuid PRIMARY KEY,
    council_id     $uuid NOT NULL REFERENCES organization (id),
    supervision_id $uuid NOT NULL REFERENCES supervision (id),
    issuer_id      $uuid NOT NULL REFERENCES organization (id),
    issuer_name    varchar NOT NULL,
    form           conclusion_form_value NOT NULL,
    status         conclusion_status_value NOT NULL,
    summary        text NOT NULL,
    document       $json,
    -- issuer, year, number and notation of an issued document, which must be unique (Decree 30/2020)
    document_key   varchar UNIQUE,
    issued_on      $date,
    -- the recommendations of a draft; null once they are cases
    draft          $json,
    case_count     integer NOT NULL,
    version        bigint NOT NULL,
    created_at     $time NOT NULL,
    updated_at     $time NOT NULL
);
CREATE INDEX conclusion_council ON conclusion (council_id, id);
CREATE INDEX conclusion_council_status ON conclusion (council_id, status, id);
CREATE INDEX conclusion_council_issued ON conclusion (council_id, issued_on, id);
CREATE INDEX conclusion_supervision ON conclusion (supervision_id, id);
CREATE INDEX conclusion_issuer ON conclusion (issuer_id, id);
