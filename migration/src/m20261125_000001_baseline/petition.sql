-- Who petitioned, apart from the petition: a case is read by many, the person behind it by few.

CREATE TABLE petitioner (
    case_id    $uuid PRIMARY KEY REFERENCES cases (id),
    -- which configured key encrypts `sealed`
    key_id     varchar NOT NULL,
    sealed     $bytes NOT NULL,
    updated_at $time NOT NULL
);
