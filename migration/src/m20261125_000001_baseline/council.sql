-- The settings of each council, and the calendar and deadline rules by which days are counted.

CREATE TABLE term (
    id         $uuid PRIMARY KEY,
    council_id $uuid NOT NULL REFERENCES organization (id),
    name       varchar NOT NULL,
    starts_on  $date NOT NULL,
    ends_on    $date NOT NULL,
    version    bigint NOT NULL,
    created_at $time NOT NULL,
    updated_at $time NOT NULL,
    UNIQUE (council_id, name),
    CHECK (starts_on < ends_on)
);
CREATE INDEX term_council ON term (council_id, id);

CREATE TABLE session (
    id         $uuid PRIMARY KEY,
    council_id $uuid NOT NULL REFERENCES organization (id),
    term_id    $uuid NOT NULL REFERENCES term (id),
    ordinal    session_ordinal_value NOT NULL,
    kind       session_kind_value NOT NULL,
    opens_on   $date NOT NULL,
    closes_on  $date,
    version    bigint NOT NULL,
    created_at $time NOT NULL,
    updated_at $time NOT NULL,
    UNIQUE (council_id, opens_on)
);
CREATE INDEX session_council ON session (council_id, id);
CREATE INDEX session_term ON session (term_id, id);

CREATE TABLE sector (
    id         $uuid PRIMARY KEY,
    council_id $uuid NOT NULL REFERENCES organization (id),
    parent_id  $uuid REFERENCES sector (id),
    code       varchar NOT NULL,
    name       varchar NOT NULL,
    -- the board that oversees it
    board_id   $uuid NOT NULL REFERENCES organization (id),
    version    bigint NOT NULL,
    created_at $time NOT NULL,
    updated_at $time NOT NULL,
    UNIQUE (council_id, code)
);
CREATE INDEX sector_council ON sector (council_id, id);
CREATE INDEX sector_parent ON sector (parent_id, id);
CREATE INDEX sector_board ON sector (board_id, id);

CREATE TABLE theme (
    id         $uuid PRIMARY KEY,
    council_id $uuid NOT NULL REFERENCES organization (id),
    name       varchar NOT NULL,
    note       text,
    version    bigint NOT NULL,
    created_at $time NOT NULL,
    updated_at $time NOT NULL,
    UNIQUE (council_id, name)
);
CREATE INDEX theme_council ON theme (council_id, id);

-- a year without a row is unknown, and no time limit is computed through it
CREATE TABLE calendar_year (
    id         $uuid PRIMARY KEY,
    year       integer NOT NULL UNIQUE,
    version    bigint NOT NULL,
    created_at $time NOT NULL,
    updated_at $time NOT NULL
);

-- days that differ from their weekday: days off, and working days at a weekend
CREATE TABLE calendar_day (
    day         $date PRIMARY KEY,
    year        integer NOT NULL REFERENCES calendar_year (year),
    kind        day_kind_value NOT NULL,
    name        varchar NOT NULL,
    source      varchar NOT NULL,
    provisional boolean NOT NULL
);
CREATE INDEX calendar_day_year ON calendar_day (year, day);

CREATE TABLE deadline_rule (
    id               $uuid PRIMARY KEY,
    -- null matches any value, here and in the other columns that a rule compares with a case
    council_id       $uuid REFERENCES organization (id),
    step             deadline_step_value NOT NULL,
    case_kind        case_kind_value,
    competence_level competence_level_value,
    sector_id        $uuid REFERENCES sector (id),
    channel          channel_value,
    number           day_count_value NOT NULL,
    unit             day_unit_value NOT NULL,
    starts_at        start_event_value NOT NULL,
    times            times_value,
    legal_basis      varchar NOT NULL,
    valid_from       $date NOT NULL,
    valid_to         $date,
    version          bigint NOT NULL,
    created_at       $time NOT NULL,
    updated_at       $time NOT NULL
);
CREATE INDEX deadline_rule_council ON deadline_rule (council_id, step);
