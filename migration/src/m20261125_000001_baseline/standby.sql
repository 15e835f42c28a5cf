-- Standbys that are not read from until they have caught up (PostgreSQL only, but entities are the same for both).

CREATE TABLE suspended_standby (
    name varchar PRIMARY KEY,
    at   $time NOT NULL
);
