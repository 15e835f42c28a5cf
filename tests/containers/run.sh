#!/usr/bin/env bash
# Runs the Dockerfile and docker-compose.yml for real: builds the image, brings everything up, takes a petition through
# its life, stops, kills and recreates processes while requests run, restarts PostgreSQL, backs up and restores.
# Needs an engine that answers `docker info`, Docker Compose, curl 7.82 and jq. Base images that are there are used as
# they are. Everything runs under a project name, an image name, a network and a port of its own, and is removed at the
# end, whatever the end is. Figures come last. KIENNGHI_TEST_PORT and KIENNGHI_TEST_NETWORK may be set.
set -euo pipefail
cd "$(dirname "$0")/../.."

say() { printf '\n== %s\n' "$*"; }
die() { printf 'containers: %s\n' "$*" >&2; exit 1; }

if ! docker info > /dev/null 2>&1; then
    echo "containers: nothing was tested: no Docker engine answers 'docker info' here" >&2
    exit 2
fi
docker compose version > /dev/null 2>&1 || { echo "containers: nothing was tested: 'docker compose' is missing" >&2; exit 2; }

project=kiennghi-test-$$
network=${KIENNGHI_TEST_NETWORK:-10.203.18}
port=${KIENNGHI_TEST_PORT:-18090}
work=$(mktemp -d)
# nothing of the machine's own deployment is used, and nothing in .env
unset "${!COMPOSE_@}" "${!KIENNGHI_@}" POSTGRES_PASSWORD SERVICE_PASSWORD NEW_PASSWORD
export KIENNGHI_IMAGE=kiennghi-test:$$ KIENNGHI_NETWORK=$network KIENNGHI_PORT=$port
POSTGRES_PASSWORD=$(openssl rand -hex 16)
SERVICE_PASSWORD=$(openssl rand -hex 16)
KIENNGHI_SECRET_KEY=$(openssl rand -base64 32)
KIENNGHI_DEMO_PASSWORD=$(openssl rand -hex 16)
export POSTGRES_PASSWORD SERVICE_PASSWORD KIENNGHI_SECRET_KEY KIENNGHI_DEMO_PASSWORD
compose() { docker compose --project-name "$project" --env-file /dev/null "$@"; }

loops=()
stop_loops() {
    touch "$work/stop"
    if (( ${#loops[@]} )); then wait "${loops[@]}" 2> /dev/null || true; fi
    loops=()
}
finish() {
    local status=$?
    trap '' INT TERM
    stop_loops
    if (( status != 0 )); then
        compose ps --all >&2 || true
        compose logs --no-color --tail 40 >&2 || true
    fi
    compose down --volumes --remove-orphans --timeout 10 > "$work/down" 2>&1 || { cat "$work/down" >&2; status=1; }
    docker image rm --force "$KIENNGHI_IMAGE" > /dev/null 2>&1 || true
    if [[ -n $(docker ps --all --quiet --filter "label=com.docker.compose.project=$project") ]]; then
        echo "containers: some are left behind" >&2
        status=1
    fi
    rm -rf "$work"
    exit "$status"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

url=http://127.0.0.1:$port
export API=$url/v1
sign_in() { curl -sS --fail --json "{\"username\":\"$1\",\"password\":\"$KIENNGHI_DEMO_PASSWORD\"}" "$API/auth/login" | jq -er .access_token; }
ask() { curl -sS --fail-with-body -H "Authorization: Bearer $1" "${@:3}" "$API$2"; }
# until_ready SECONDS: prints how many it took
until_ready() {
    local from=$SECONDS
    until curl -fsS -m 5 -o /dev/null "$url/readyz" 2> /dev/null; do
        (( SECONDS - from < $1 )) || die "not ready after $1 s"
        sleep 0.2
    done
    echo $((SECONDS - from))
}
state() { docker inspect --format "$2" "$(compose ps --all --quiet "$1")"; }
volumes() { compose ps --all --quiet | xargs docker inspect --format '{{range .Mounts}}{{println .Name}}{{end}}' | sed '/^$/d'; }
figures=()

# ---- requests under way while something happens

# Ten requests a second at most, each status a line: a process allows 1,200 a minute to one user.
read_on() {
    while [[ ! -e $work/stop ]]; do
        curl -sS -m 60 -o /dev/null -w '%{http_code}\n' -H "Authorization: Bearer $1" "$API/petitions?limit=5" 2> /dev/null || true
        sleep 0.07
    done
}
write_on() {
    local body
    body=$(jq -nc --arg unit "$UNIT" --arg on "$(TZ=Asia/Ho_Chi_Minh date +%F)" \
        '{content: "Đề nghị sửa đường.", channel: "voter_meeting", received_on: $on, units: [$unit]}')
    while [[ ! -e $work/stop ]]; do
        curl -sS -m 60 -o /dev/null -w '%{http_code}\n' -H "Authorization: Bearer $1" --json "$body" "$API/petitions" 2> /dev/null || true
        sleep 0.07
    done
}
failed() { grep -cv '^2' "$1" || true; }
# under_load NAME COMMAND…: leaves the statuses in $work/reads and $work/writes and notes the figures
under_load() {
    local name=$1 kind clerk leader
    shift
    clerk=$(sign_in clerk.demo)
    leader=$(sign_in leader.demo)
    rm -f "$work/stop"
    read_on "$leader" > "$work/reads" &
    loops=($!)
    write_on "$clerk" > "$work/writes" &
    loops+=($!)
    sleep 1
    "$@" > "$work/out" 2>&1 || { cat "$work/out" >&2; die "$name"; }
    until_ready 60 > /dev/null
    sleep 2
    stop_loops
    for kind in reads writes; do
        (( $(wc -l < "$work/$kind") >= 20 )) || die "$name: hardly any request was made"
        figures+=("$(printf '%-44s %-6s %4d of %5d failed %s' "$name" "$kind" "$(failed "$work/$kind")" "$(wc -l < "$work/$kind")" \
            "$(grep -v '^2' "$work/$kind" | sort | uniq -c | awk '{ printf " %s×%s", $1, $2 }')")")
    done
    printf '%s\n' "${figures[@]: -2}"
}
none_failed() {
    [[ $(failed "$work/reads") == 0 && $(failed "$work/writes") == 0 ]] || die "$1: requests failed"
}
# while PostgreSQL is away the answer is 503: never 500, never silence
only_503() {
    ! grep -qvE '^(2..|503)$' "$work/reads" "$work/writes" || die "$1: something else than 2xx and 503 was answered"
}

# ---- the image

say "engine $(docker version --format '{{.Server.Version}}'), compose $(compose version --short); base images that are there:"
awk '$1 == "FROM" { print $2 } $1 == "image:" { print $2 }' Dockerfile docker-compose.yml | grep -vF '$' | sort -u | while read -r base; do
    docker image inspect --format "$base {{.Id}} {{with .Config.Labels}}{{json .}}{{end}}" "$base" 2> /dev/null || echo "$base: not there, will be pulled"
done

say "build"
from=$SECONDS
compose build --quiet migrate
figures+=("$(printf 'image: %d MB, built in %d s' $(($(docker image inspect --format '{{.Size}}' "$KIENNGHI_IMAGE") / 1000000)) $((SECONDS - from)))")

say "up"
from=$SECONDS
compose up --detach --wait
figures+=("up --wait: $((SECONDS - from)) s")
[[ $(volumes) == "${project}_postgres" ]] || die "more volumes than PostgreSQL's: $(volumes)"
for service in api-1 api-2 worker proxy; do
    [[ $(state $service '{{.HostConfig.ReadonlyRootfs}} {{.HostConfig.CapDrop}} {{.HostConfig.SecurityOpt}}') == 'true [ALL] [no-new-privileges:true]' ]] ||
        die "$service is not hardened"
    [[ $(compose exec -T $service id -u) != 0 ]] || die "$service runs as root"
done

# ---- from nothing to a petition's life, as docs/installation.md and docs/walkthrough.md have it

say "organizations and users"
compose exec -T api-1 kiennghi import units
awk '/^```csv/ { inside = 1; next } /^```/ { inside = 0 } inside' docs/installation.md > "$work/organizations.csv"
chmod 600 "$work/organizations.csv"
compose exec -T api-1 kiennghi import organizations /dev/stdin < "$work/organizations.csv" | tee "$work/ids"
if compose exec -T api-1 kiennghi import organizations /dev/stdin < "$work/organizations.csv" > "$work/out" 2>&1; then
    die "the same organizations were imported twice"
fi
cat "$work/out"
grep -q 'line 2' "$work/out"
id() { awk -v key="$1" '$2 == key { print $1 }' "$work/ids"; }
export NEW_PASSWORD=$KIENNGHI_DEMO_PASSWORD
user() {
    compose exec -T -e NEW_PASSWORD api-1 kiennghi user create "$1.demo" --full-name "$1" --role "$1" --organization "$(id "$2")" > "$work/out"
    ! grep -q password "$work/out" || die "NEW_PASSWORD was not read"
}
user clerk van-phong
user leader thuong-truc
user reviewer ban-ktns
user handler so-xd
user head so-xd
unset NEW_PASSWORD
ask "$(sign_in leader.demo)" /sectors -o /dev/null --json \
    "{\"council_id\":\"$(id hdnd)\",\"code\":\"giao_thong\",\"name\":\"Giao thông\",\"board_id\":\"$(id ban-ktns)\"}"

say "a petition's life through the proxy"
awk '/runs this block/ { marked = 1 } marked && /^```$/ { marked = inside = 0 } inside { print } marked && /^```bash/ { inside = 1 }' \
    docs/walkthrough.md > "$work/walk.sh"
bash -euo pipefail "$work/walk.sh" > "$work/walk.log"
grep -F '10  notify_voters  clerk  →  closed' "$work/walk.log" || die "the petition was not closed"
UNIT=$(ask "$(sign_in clerk.demo)" '/administrative-units?code=03006' | jq -r '.items[] | select(.valid_to == null).id')

say "callers behind the proxy in front are told apart"
# what the proxy saw as the caller of a path
seen() { compose logs --no-color --no-log-prefix proxy | awk -v path="$1" '$5 == path { print $2 }' | tail -n 1; }
curl -sS -o /dev/null -H 'X-Forwarded-For: 198.51.100.9, 203.0.113.50' "$url/from-the-gateway"
compose exec -T postgres bash -c 'exec 3<> /dev/tcp/proxy/8080
    printf "GET /from-a-container HTTP/1.0\r\nX-Forwarded-For: 198.51.100.9\r\n\r\n" >&3; cat <&3' > /dev/null
sleep 1
[[ $(seen /from-the-gateway) == 203.0.113.50 ]] || die "the proxy in front is not believed: $(seen /from-the-gateway)"
[[ $(seen /from-a-container) == "$network".* ]] || die "anybody is believed: $(seen /from-a-container)"
attempt() { curl -sS -o /dev/null -w '%{http_code}\n' -H "X-Forwarded-For: $1" --json "{\"username\":\"$2\",\"password\":\"$3\"}" "$API/auth/login"; }
for ((i = 0; i < 40; i++)); do attempt 203.0.113.7 "nobody-$i" 'a wrong password'; done | sort | uniq -c
[[ $(attempt 203.0.113.7 clerk.demo "$KIENNGHI_DEMO_PASSWORD") == 429 ]] || die "40 failed sign-ins hold nobody back"
[[ $(attempt 203.0.113.8 clerk.demo "$KIENNGHI_DEMO_PASSWORD") == 200 ]] || die "one caller's failures hold another back"

# ---- processes come and go

stop_and_start() {
    local i service
    for i in 1 2 3; do
        for service in api-1 api-2; do
            compose stop "$service"
            [[ $(state "$service" '{{.State.ExitCode}}') == 0 ]] || { echo "$service did not stop by itself"; return 1; }
            sleep 1
            compose up --detach --wait "$service"
        done
    done
}
kill_and_start() {
    local service
    for service in api-1 api-2; do
        compose kill "$service"
        sleep 3
        compose up --detach --wait "$service"
    done
}
# another image under the same name, taken over as docs/installation.md says
update() {
    local service before
    before=$(state api-1 '{{.Id}}')
    printf 'FROM %s\nLABEL version=next\n' "$KIENNGHI_IMAGE" | docker build --quiet --tag "$KIENNGHI_IMAGE" -
    for service in api-1 api-2 worker; do
        compose up --detach --wait "$service"
    done
    [[ $(state api-1 '{{.Id}}') != "$before" ]] || { echo "api-1 was not created again"; return 1; }
}
all_at_once() { compose up --detach --wait --force-recreate api-1 api-2; }
postgres_restarts() { compose restart postgres; }
postgres_is_away() {
    compose stop postgres
    sleep 15
    compose up --detach --wait postgres
}
postgres_is_killed() {
    compose kill postgres
    sleep 3
    compose up --detach --wait postgres
}

say "processes come and go under load"
under_load "six orderly stops of API processes" stop_and_start
none_failed "orderly stops"
under_load "both API processes killed, one after another" kill_and_start
[[ $(failed "$work/reads") == 0 ]] || die "killed: reads failed"
# a write that the killed process had begun is not sent again: one a kill at most
(( $(failed "$work/writes") <= 2 )) || die "killed: more writes failed than were under way"
under_load "recreated one by one (update)" update
none_failed "one by one"
before=$(compose ps --all --quiet | sort)
compose up --detach --wait > /dev/null 2>&1
[[ $(compose ps --all --quiet | sort) == "$before" ]] || die "after an update one by one, 'up' creates containers again"
under_load "both API processes recreated at once" all_at_once
under_load "PostgreSQL restarted" postgres_restarts
only_503 "PostgreSQL restarted"
under_load "PostgreSQL away for 15 s" postgres_is_away
only_503 "PostgreSQL away"
under_load "PostgreSQL killed" postgres_is_killed
only_503 "PostgreSQL killed"
compose up --detach --wait > /dev/null 2>&1

# ---- data

say "backup and restore"
clerk=$(sign_in clerk.demo)
register() {
    ask "$clerk" /petitions --json '{"content":"Đề nghị sửa đường.","channel":"voter_meeting","units":["'"$UNIT"'"],
        "received_on":"'"$(TZ=Asia/Ho_Chi_Minh date +%F)"'","petitioner":{"full_name":"Lý Thị Pháy"}}' | jq -er .id
}
petitioner() { ask "$(sign_in clerk.demo)" "/petitions/$1/petitioner" | jq -er .full_name; }
kept=$(register)
compose exec -T postgres pg_dump -U kiennghi --format=custom kiennghi > "$work/kiennghi.dump"
later=$(register)
petitioner "$later" > /dev/null
awk '/tests\/containers\/run.sh runs this block/ { marked = 1 } marked && /^```$/ { exit } inside { print } marked && /^```bash/ { inside = 1 }' \
    docs/installation.md | sed "s,docker compose,docker compose --project-name $project --env-file /dev/null,; s,kiennghi\.dump,$work/kiennghi.dump," > "$work/restore.sh"
[[ -s $work/restore.sh ]] || die "docs/installation.md has no block to restore with"
bash -euo pipefail "$work/restore.sh"
[[ $(petitioner "$kept") == 'Lý Thị Pháy' ]] || die "what was sealed before the backup cannot be read"
[[ $(curl -sS -o /dev/null -w '%{http_code}' -H "Authorization: Bearer $clerk" "$API/petitions/$later") == 404 ]] ||
    die "what came after the backup is still there"
bash -euo pipefail "$work/walk.sh" > "$work/walk.log"
grep -qF '10  notify_voters  clerk  →  closed' "$work/walk.log" || die "the restored service does not work"

say "down and up"
compose down
compose up --detach --wait > /dev/null 2>&1
[[ $(petitioner "$kept") == 'Lý Thị Pháy' ]] || die "data was lost"

say "figures"
printf '%s\n' "${figures[@]}"
echo "containers: everything holds"
