-- Petitioners, in a table apart from the cases: many users may read a case, few may read who petitioned.

CREATE TABLE petitioner (
    case_id    $uuid PRIMARY KEY REFERENCES cases (id),
    -- the configured key with which `sealed` is encrypted
    key_id     varchar NOT NULL,
    sealed     $bytes NOT NULL,
    updated_at $time NOT NULL
);
