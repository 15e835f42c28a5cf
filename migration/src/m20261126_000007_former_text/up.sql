-- Former wordings of petitions: what an edit replaced. Erasing one clears the text and keeps the row.
CREATE TABLE former_text (
    id           $uuid PRIMARY KEY,
    case_id      $uuid NOT NULL REFERENCES cases (id),
    -- the version of the case that had this wording last
    case_version bigint NOT NULL,
    -- the configured key with which `sealed` is encrypted
    key_id       varchar,
    sealed       $bytes,
    replaced_by  $uuid REFERENCES app_user (id),
    erased_at    $time,
    erased_by    $uuid REFERENCES app_user (id),
    version      bigint NOT NULL,
    created_at   $time NOT NULL,
    updated_at   $time NOT NULL
);
CREATE INDEX former_text_case ON former_text (case_id, id);
