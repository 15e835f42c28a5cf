-- Signed lists of what was open at the end of a session or term, as of the day of the signature.

CREATE TABLE handover (
    id                   $uuid PRIMARY KEY,
    council_id           $uuid NOT NULL REFERENCES organization (id),
    -- what ended: a session or a term
    from_session_id      $uuid REFERENCES session (id),
    from_term_id         $uuid REFERENCES term (id),
    to_session_id        $uuid REFERENCES session (id),
    to_organization_id   $uuid NOT NULL REFERENCES organization (id),
    to_organization_name varchar NOT NULL,
    signed_by            varchar NOT NULL,
    signer_position      varchar,
    signed_on            $date NOT NULL,
    document             $json,
    note                 text,
    case_count           integer NOT NULL,
    commitment_count     integer NOT NULL,
    created_by           $uuid REFERENCES app_user (id),
    created_at           $time NOT NULL
);
CREATE INDEX handover_council ON handover (council_id, id);
CREATE INDEX handover_from_session ON handover (from_session_id, id) WHERE from_session_id IS NOT NULL;
CREATE INDEX handover_from_term ON handover (from_term_id, id) WHERE from_term_id IS NOT NULL;
CREATE INDEX handover_to_session ON handover (to_session_id, id) WHERE to_session_id IS NOT NULL;
CREATE INDEX handover_to_organization ON handover (to_organization_id, id);

CREATE TABLE handover_item (
    id            $uuid PRIMARY KEY,
    handover_id   $uuid NOT NULL REFERENCES handover (id),
    case_id       $uuid NOT NULL REFERENCES cases (id),
    -- null when the line is about the case itself
    commitment_id $uuid REFERENCES commitment (id),
    -- the status of the case or commitment on that day
    state         varchar NOT NULL,
    due_on        $date
);
CREATE INDEX handover_item_of ON handover_item (handover_id, id);
CREATE INDEX handover_item_case ON handover_item (case_id, handover_id);
