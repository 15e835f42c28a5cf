-- Administrative units, organizations, users and grants. Units and organizations are never deleted: one that ends
-- keeps its row, with the day on which it ended.

CREATE TABLE administrative_unit (
    id         $uuid PRIMARY KEY,
    code       varchar NOT NULL,
    name       varchar NOT NULL,
    kind       unit_kind_value NOT NULL,
    parent_id  $uuid REFERENCES administrative_unit (id),
    valid_from $date NOT NULL,
    valid_to   $date,
    -- a code can be assigned to another unit after a reform
    UNIQUE (code, valid_from)
);
CREATE INDEX administrative_unit_parent ON administrative_unit (parent_id, id);

CREATE TABLE organization (
    id         $uuid PRIMARY KEY,
    kind       organization_kind_value NOT NULL,
    name       varchar NOT NULL,
    parent_id  $uuid REFERENCES organization (id),
    -- the council to which the organization belongs (a council belongs to itself); null for agencies
    council_id $uuid REFERENCES organization (id),
    unit_id    $uuid REFERENCES administrative_unit (id),
    valid_from $date NOT NULL,
    valid_to   $date,
    version    bigint NOT NULL,
    created_at $time NOT NULL,
    updated_at $time NOT NULL
);
CREATE INDEX organization_council ON organization (council_id, id);
CREATE INDEX organization_parent ON organization (parent_id, id);
CREATE INDEX organization_kind ON organization (kind, id);
CREATE INDEX organization_unit ON organization (unit_id, id);

-- official codes; an organization has at most one code in each scheme
CREATE TABLE organization_code (
    organization_id $uuid NOT NULL REFERENCES organization (id),
    scheme          varchar NOT NULL,
    code            varchar NOT NULL,
    PRIMARY KEY (organization_id, scheme)
);
CREATE INDEX organization_code_code ON organization_code (code);

-- every ancestor of every organization, itself included, so that "this one and all below it" is one index range
CREATE TABLE organization_ancestor (
    ancestor_id     $uuid NOT NULL REFERENCES organization (id),
    organization_id $uuid NOT NULL REFERENCES organization (id),
    PRIMARY KEY (ancestor_id, organization_id)
);
CREATE INDEX organization_ancestor_organization ON organization_ancestor (organization_id, ancestor_id);

-- the units for which an organization is responsible, with all their sub-units
CREATE TABLE organization_area (
    organization_id $uuid NOT NULL REFERENCES organization (id),
    unit_id         $uuid NOT NULL REFERENCES administrative_unit (id),
    PRIMARY KEY (organization_id, unit_id)
);
CREATE INDEX organization_area_unit ON organization_area (unit_id);

CREATE TABLE organization_successor (
    predecessor_id $uuid NOT NULL REFERENCES organization (id),
    successor_id   $uuid NOT NULL REFERENCES organization (id),
    since          $date NOT NULL,
    PRIMARY KEY (predecessor_id, successor_id)
);
CREATE INDEX organization_successor_successor ON organization_successor (successor_id);

-- "user" is a reserved word
CREATE TABLE app_user (
    id            $uuid PRIMARY KEY,
    username      varchar NOT NULL UNIQUE,
    full_name     varchar NOT NULL,
    password_hash varchar,
    disabled_at   $time,
    -- increased to invalidate all tokens issued before
    token_version integer NOT NULL,
    version       bigint NOT NULL,
    created_at    $time NOT NULL,
    updated_at    $time NOT NULL
);

CREATE TABLE role_grant (
    id              $uuid PRIMARY KEY,
    user_id         $uuid NOT NULL REFERENCES app_user (id),
    role            role_value NOT NULL,
    organization_id $uuid NOT NULL REFERENCES organization (id),
    council_id      $uuid REFERENCES organization (id),
    revoked_at      $time,
    version         bigint NOT NULL,
    created_at      $time NOT NULL,
    updated_at      $time NOT NULL
);
CREATE INDEX role_grant_user ON role_grant (user_id, id);
CREATE INDEX role_grant_organization ON role_grant (organization_id, role, id);
CREATE UNIQUE INDEX role_grant_live ON role_grant (user_id, role, organization_id) WHERE revoked_at IS NULL;

-- machine clients, which act for an organization
CREATE TABLE client (
    id              $uuid PRIMARY KEY,
    name            varchar NOT NULL,
    organization_id $uuid NOT NULL REFERENCES organization (id),
    scopes          varchar NOT NULL,
    secret_hash     varchar NOT NULL,
    disabled_at     $time,
    token_version   integer NOT NULL,
    version         bigint NOT NULL,
    created_at      $time NOT NULL,
    updated_at      $time NOT NULL
);
CREATE INDEX client_organization ON client (organization_id, id);
