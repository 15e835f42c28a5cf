-- The text of cases, folded for search: without case, diacritics and đ in `folded`, with diacritics in `exact`.

CREATE TABLE search_doc (
    -- an integer, because the full-text index of SQLite refers to rows by integer
    rid     $rowid,
    case_id $uuid NOT NULL UNIQUE REFERENCES cases (id),
    folded  text NOT NULL,
    exact   text NOT NULL
);
