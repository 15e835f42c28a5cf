-- Access links: with one, an agency without users acts on one of its assignments.

CREATE TABLE access_link (
    id              $uuid PRIMARY KEY,
    council_id      $uuid NOT NULL REFERENCES organization (id),
    case_id         $uuid NOT NULL REFERENCES cases (id),
    assignment_id   $uuid NOT NULL REFERENCES assignment (id),
    organization_id $uuid NOT NULL REFERENCES organization (id),
    -- to whom the office gave it
    recipient       varchar,
    -- SHA-256 of the token in the link, and of the token that opening it returned last
    token_digest    varchar NOT NULL,
    session_digest  varchar,
    expires_at      $time NOT NULL,
    opened_at       $time,
    revoked_at      $time,
    created_by      $uuid REFERENCES app_user (id),
    version         bigint NOT NULL,
    created_at      $time NOT NULL,
    updated_at      $time NOT NULL
);
CREATE UNIQUE INDEX access_link_token ON access_link (token_digest);
CREATE UNIQUE INDEX access_link_session ON access_link (session_digest) WHERE session_digest IS NOT NULL;
CREATE UNIQUE INDEX access_link_one ON access_link (assignment_id) WHERE revoked_at IS NULL;
CREATE INDEX access_link_assignment ON access_link (assignment_id, id);
CREATE INDEX access_link_council ON access_link (council_id, id);
CREATE INDEX access_link_case ON access_link (case_id, id);
CREATE INDEX access_link_organization ON access_link (organization_id, id);

-- What an agency without users wrote, until the council's office confirms it.
CREATE TABLE response_draft (
    id              $uuid PRIMARY KEY,
    council_id      $uuid NOT NULL REFERENCES organization (id),
    case_id         $uuid NOT NULL REFERENCES cases (id),
    assignment_id   $uuid NOT NULL REFERENCES assignment (id),
    organization_id $uuid NOT NULL REFERENCES organization (id),
    access_link_id  $uuid NOT NULL REFERENCES access_link (id),
    status          draft_status_value NOT NULL,
    outcome         varchar NOT NULL,
    text            text NOT NULL,
    document        $json,
    evidence        $json,
    -- as the agency wrote them
    commitments     $json NOT NULL,
    submitted_on    $date NOT NULL,
    -- why it was returned
    note            text,
    decided_by      $uuid REFERENCES app_user (id),
    decided_on      $date,
    response_id     $uuid REFERENCES response (id),
    version         bigint NOT NULL,
    created_at      $time NOT NULL,
    updated_at      $time NOT NULL
);
CREATE UNIQUE INDEX response_draft_one ON response_draft (assignment_id) WHERE status = 'submitted';
CREATE INDEX response_draft_assignment ON response_draft (assignment_id, id);
CREATE INDEX response_draft_council ON response_draft (council_id, id);
CREATE INDEX response_draft_case ON response_draft (case_id, id);
CREATE INDEX response_draft_organization ON response_draft (organization_id, id);
CREATE INDEX response_draft_waiting ON response_draft (council_id, id) WHERE status = 'submitted';

-- with which link somebody acted who has no account
ALTER TABLE event ADD COLUMN access_link_id $uuid;
