#!/bin/bash
# Compares `cases` as one table with `cases` + `petition` + `recommendation` (docs/decisions/0020).
#
#   kiennghi migrate up    # on an empty PostgreSQL database, by a superuser, on a server with nothing else to do
#   bench/experiments/case-split.sh postgres://…/database [rounds, 5] [cases, 100000]
#
# Prints the server's processor time and the elapsed time of a transaction in microseconds, for each of four statements.
set -euo pipefail
url=$1 rounds=${2:-5} cases=${3:-100000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sql() { psql -qAtX -v ON_ERROR_STOP=1 "$url" "$@"; }

sql -v cases="$cases" <<'SQL'
SET synchronous_commit = off;
CREATE FUNCTION n(bigint) RETURNS uuid IMMUTABLE LANGUAGE sql AS $$ SELECT lpad(to_hex($1), 32, '0')::uuid $$;
INSERT INTO administrative_unit SELECT n(i), i::text, 'Phường ' || i, 'ward', NULL, '2025-07-01', NULL FROM generate_series(1, 100) i;
INSERT INTO organization (id, kind, name, council_id, valid_from, version, created_at, updated_at)
    SELECT n(i), CASE WHEN i <= 34 THEN 'peoples_council' ELSE 'department' END, 'Cơ quan ' || i, CASE WHEN i <= 34 THEN n(i) END,
        '2025-07-01', 1, now(), now() FROM generate_series(1, 200) i;
INSERT INTO sector SELECT n(i), n(i), NULL, 'S', 'Đất đai', n(i), 1, now(), now() FROM generate_series(1, 34) i;
INSERT INTO supervision (id, council_id, kind, stage, leading_body_id, leading_body_name, subject, documents, version, created_at, updated_at)
    SELECT n(i), n(i), 'thematic', 'concluded', n(i), 'Ban', 'Đất đai', '[]', 1, now(), now() FROM generate_series(1, 34) i;
INSERT INTO conclusion (id, council_id, supervision_id, issuer_id, issuer_name, form, status, summary, case_count, version, created_at, updated_at)
    SELECT n(i), n(i), n(i), n(i), 'Ban', 'conclusion', 'issued', 'x', 0, 1, now(), now() FROM generate_series(1, 34) i;
-- one in ten is a recommendation; texts of 400 characters; three of four have been assigned
INSERT INTO cases (id, council_id, kind, number, status, outcome, verdict, nature, content, channel, received_on, unit_id,
        unit_name, locality, sector_id, board_id, competence_level, registered_by, registration, lead_agency_id,
        lead_agency_name, due_on, return_count, frozen, has_petitioner, supervision_id, conclusion_id, priority, deliverable,
        measure, responsible_position, due_as_stated, version, created_at, updated_at)
    SELECT n(i), n(1 + i % 34), CASE WHEN r THEN 'recommendation' ELSE 'petition' END, 'KN-2026-' || i,
        (ARRAY['accepted', 'assigned', 'in_progress', 'answered'])[1 + i % 4],
        CASE WHEN i % 4 = 3 THEN 'by_implementation' END, NULL, CASE WHEN NOT r THEN 'petition' END,
        left(repeat('Cử tri đề nghị sửa đường liên thôn đã xuống cấp ' || i || '. ', 10), 400),
        CASE WHEN NOT r THEN 'voter_meeting' END, DATE '2026-01-01' + (i % 300)::int, n(1 + i % 100), 'Phường ' || i % 100,
        CASE WHEN NOT r THEN 'Thôn ' || i % 9 END, n(1 + i % 34), n(1 + i % 34), 'province', n(1 + i % 34),
        encode(sha256(i::text::bytea), 'hex'), CASE WHEN i % 4 > 0 THEN n(35 + i % 160) END,
        CASE WHEN i % 4 > 0 THEN 'Sở Xây dựng' END, DATE '2026-06-01' + (i % 300)::int, 0, false, NOT r AND i % 2 = 0,
        CASE WHEN r THEN n(1 + i % 34) END, CASE WHEN r THEN n(1 + i % 34) END, CASE WHEN r THEN 'high' END,
        CASE WHEN r THEN 'Báo cáo kết quả thu hồi' END, CASE WHEN r THEN '{"unit": "ha", "target": 12}'::jsonb END,
        CASE WHEN r THEN 'Giám đốc Sở' END, CASE WHEN r THEN 'trong quý IV/2026' END, 1, now(), now()
    FROM generate_series(1, :cases) i, LATERAL (SELECT i % 10 = 0 AS r) k;
INSERT INTO assignment (id, case_id, council_id, organization_id, organization_name, role, status, due_on, version, created_at,
        updated_at, case_kind)
    SELECT n(i), id, council_id, lead_agency_id, 'Sở Xây dựng', 'lead', 'assigned', due_on, 1, now(), now(), kind
    FROM generate_series(1, :cases) i JOIN cases ON id = n(i) WHERE lead_agency_id IS NOT NULL;

CREATE SCHEMA split;
CREATE TABLE split.petition AS SELECT id AS case_id, council_id, channel, locality, registration, has_petitioner, referred_to, referral
    FROM cases WHERE kind = 'petition' ORDER BY id;
CREATE TABLE split.recommendation AS SELECT id AS case_id, council_id, supervision_id, conclusion_id, theme_id, priority, deliverable,
    measure, responsible_position, due_as_stated, fulfilment, fulfilled_percent FROM cases WHERE kind = 'recommendation' ORDER BY id;
CREATE TABLE split.cases (LIKE cases INCLUDING ALL);
INSERT INTO split.cases SELECT * FROM cases ORDER BY id;
ALTER TABLE split.cases DROP channel, DROP locality, DROP registration, DROP has_petitioner, DROP referred_to, DROP referral,
    DROP supervision_id, DROP conclusion_id, DROP theme_id, DROP priority, DROP deliverable, DROP measure,
    DROP responsible_position, DROP due_as_stated, DROP fulfilment, DROP fulfilled_percent;
-- a column that is dropped still lies in the rows that were written before: write them again
CREATE TABLE split.narrow AS SELECT * FROM split.cases ORDER BY id;
DO $$ DECLARE d text; BEGIN
    FOR d IN SELECT replace(replace(indexdef, 'ON split.cases', 'ON split.narrow'), 'INDEX ', 'INDEX n_')
        FROM pg_indexes WHERE schemaname = 'split' AND tablename = 'cases' LOOP EXECUTE d; END LOOP;
    FOR d IN SELECT format('ALTER TABLE split.narrow ADD %s', pg_get_constraintdef(oid)) FROM pg_constraint
        WHERE conrelid = 'public.cases'::regclass AND contype = 'f'
        AND conkey <@ ARRAY(SELECT attnum FROM pg_attribute WHERE attrelid = 'public.cases'::regclass AND attname IN
            ('council_id', 'unit_id', 'sector_id', 'board_id', 'session_id', 'registered_by', 'lead_agency_id', 'carried_to'))
        LOOP EXECUTE d; END LOOP;
    FOR d IN SELECT attname FROM pg_attribute WHERE attrelid = 'split.cases'::regclass AND attnum > 0 AND attnotnull AND NOT attisdropped
        LOOP EXECUTE format('ALTER TABLE split.narrow ALTER %I SET NOT NULL', d); END LOOP;
END $$;
DROP TABLE split.cases;
ALTER TABLE split.narrow RENAME TO cases;
ALTER TABLE split.cases SET (fillfactor = 85), ALTER open_commitments SET DEFAULT 0, ALTER rung_count SET DEFAULT 0,
    ADD FOREIGN KEY (merged_into) REFERENCES cases (id);
-- what the lists filter by keeps its indexes, beside the council
ALTER TABLE split.petition ADD PRIMARY KEY (case_id), ADD FOREIGN KEY (case_id) REFERENCES cases (id),
    ALTER council_id SET NOT NULL, ALTER registration SET NOT NULL, ALTER has_petitioner SET NOT NULL;
CREATE INDEX ON split.petition (council_id, channel, case_id);
ALTER TABLE split.recommendation ADD PRIMARY KEY (case_id), ADD FOREIGN KEY (case_id) REFERENCES cases (id),
    ADD FOREIGN KEY (supervision_id) REFERENCES supervision (id), ADD FOREIGN KEY (conclusion_id) REFERENCES conclusion (id);
CREATE INDEX ON split.recommendation (supervision_id, case_id);
CREATE INDEX ON split.recommendation (conclusion_id, case_id);
CREATE INDEX ON split.recommendation (council_id, priority, case_id);
-- rewrite both tables as if just loaded, with the same free space for the next version of a row
VACUUM FULL cases;
VACUUM FULL split.cases;
VACUUM ANALYZE;
SQL

# each layout selects its own columns; the random ids are drawn in the same way for both
id="lpad(to_hex(:i::bigint), 32, '0')::uuid"
council="lpad(to_hex(:c::bigint), 32, '0')::uuid"
joined="split.cases c LEFT JOIN split.petition p ON p.case_id = c.id LEFT JOIN split.recommendation r ON r.case_id = c.id"
shared="id, council_id, kind, number, status, nature, content, received_on, unit_id, unit_name, sector_id, board_id, registered_by, due_on,
    return_count, frozen, version, created_at, updated_at"
values="gen_random_uuid(), $council, 'petition', gen_random_uuid()::text, 'received', 'petition', repeat('Cử tri đề nghị ', 27), '2026-11-25',
    $council, 'Phường', $council, $council, $council, '2026-12-25', 0, false, 1, now(), now()"
digest="'2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae'"
draw="\\set i random(1, $cases)
\\set c random(1, 34)"
script() { printf '%s\n%s\n' "$draw" "$2" > "$work/$1.sql"; }
script wide-read "SELECT * FROM cases c LEFT JOIN assignment a ON a.case_id = c.id WHERE c.id = $id;"
script split-read "SELECT * FROM $joined LEFT JOIN assignment a ON a.case_id = c.id WHERE c.id = $id;"
script wide-list "SELECT * FROM cases WHERE council_id = $council ORDER BY id DESC LIMIT 50;"
script split-list "SELECT * FROM $joined WHERE c.council_id = $council ORDER BY c.id DESC LIMIT 50;"
script wide-insert "BEGIN;
INSERT INTO cases ($shared, channel, locality, registration, has_petitioner)
    VALUES ($values, 'letter', 'Thôn 3', $digest, true);
COMMIT;"
script split-insert "BEGIN;
INSERT INTO split.cases ($shared) VALUES ($values) RETURNING id \\gset
INSERT INTO split.petition (case_id, council_id, channel, locality, registration, has_petitioner)
    VALUES (:'id', $council, 'letter', 'Thôn 3', $digest, true);
COMMIT;"
step="SET status = CASE status WHEN 'assigned' THEN 'in_progress' ELSE 'assigned' END, version = version + 1, updated_at = now()"
script wide-step "UPDATE cases $step WHERE id = $id;"
script split-step "UPDATE split.cases $step WHERE id = $id;"
# the rows were loaded with a foreign key to the wide table, to be comparable; new rows of the split layout need one to
# their own table
sql -c 'ALTER TABLE split.petition DROP CONSTRAINT petition_case_id_fkey, ADD FOREIGN KEY (case_id) REFERENCES split.cases (id)'
sed -i "s/:'id'/:id/" "$work/split-insert.sql"

sql -c "SELECT relnamespace::regnamespace || '.' || relname, pg_size_pretty(pg_table_size(oid)), pg_size_pretty(pg_indexes_size(oid))
    FROM pg_class WHERE relkind = 'r' AND (relname = 'cases' OR relnamespace = 'split'::regnamespace) ORDER BY 1"
ticks=$(getconf CLK_TCK)
postmaster=$(sql -c "SELECT pg_read_file('postmaster.pid')" | head -1)
# prints the processor time of the server's ended processes; each pgbench run adds one such process
spent() { sed 's/.*) //' "/proc/$postmaster/stat" | awk '{ print $14 + $15 }'; }
declare -A count=([read]=40000 [list]=3000 [insert]=15000 [step]=15000)
export PGOPTIONS='-c synchronous_commit=off'
for round in $(seq "$rounds"); do
    for what in read list insert step; do
        order="wide split"; (( round % 2 )) || order="split wide"
        for how in $order; do
            sleep 0.3; before=$(spent)
            took=$(pgbench -n -M prepared -c 1 -t "${count[$what]}" -f "$work/$how-$what.sql" "$url" |
                awk '/latency average/ { print $4 * 1000 }')
            sleep 0.3; after=$(spent)
            echo "$what $how $(( (after - before) * 1000000 / ticks / count[$what] )) $took" | tee -a "$work/figures"
        done
    done
    sql -c 'VACUUM cases, split.cases, split.petition'
done
echo "medians: processor and elapsed microseconds per transaction, wide | split | split to wide"
for what in read list insert step; do
    median() { awk -v w="$what" -v h="$1" -v f="$2" '$1 == w && $2 == h { print $f }' "$work/figures" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
    w=$(median wide 3) s=$(median split 3) we=$(median wide 4) se=$(median split 4)
    awk -v n="$what" -v w="$w" -v s="$s" -v we="$we" -v se="$se" 'BEGIN { printf "%-7s processor %5d | %5d | %.2f   elapsed %7.1f | %7.1f | %.2f\n", n, w, s, s / w, we, se, se / we }'
done
