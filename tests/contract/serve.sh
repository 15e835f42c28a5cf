# shellcheck shell=bash
# Functions that serve the demo for the tests of this directory. The script that sources it has set `binary`.
work=$(mktemp -d)
servers=()
cluster=
finish() {
    for server in "${servers[@]}"; do
        kill "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    done
    if [[ -n $cluster ]]; then
        as_owner "$cluster/pg_ctl" -D "$work/pg/data" -m immediate stop > /dev/null 2>&1 || true
    fi
    rm -rf "$work"
}
trap finish EXIT

unset DATABASE_URL KIENNGHI_DATABASE_URL
export KIENNGHI_DEMO_PASSWORD
export KIENNGHI_REQUESTS_PER_MINUTE=10000000 KIENNGHI_SIGN_INS_PER_MINUTE=10000000 KIENNGHI_LOG=warn,actix_http=off
export KIENNGHI_ACCESS_TOKEN_SECONDS=3600
KIENNGHI_DEMO_PASSWORD=${KIENNGHI_DEMO_PASSWORD:-$(openssl rand -hex 16)}

# serve NAME PORT [VARIABLE=VALUE…]: serves the demo with the data of $work/NAME, and waits until it is ready. New data is a
# copy of DEMO, which demo.sh has made, if that is set.
serve() {
    local folder=$work/$1 base=http://127.0.0.1:$2
    mkdir -p "$folder"
    if [[ -n ${DEMO:-} && ! -e $folder/data && $* != *DATABASE_URL* ]]; then
        cp -r "$DEMO" "$folder/data"
    fi
    (cd "$folder" && KIENNGHI_LISTEN=127.0.0.1:$2 KIENNGHI_DATA_DIR=$folder/data exec env "${@:3}" "$binary" serve --demo) \
        > "$folder/out" 2> "$folder/log" &
    servers+=($!)
    for _ in $(seq 1200); do
        curl -fsS "$base/readyz" > /dev/null 2>&1 && return
        if ! kill -0 "${servers[-1]}" 2>/dev/null; then
            break
        fi
        sleep 0.5
    done
    cat "$folder/log" >&2
    return 1
}

# stops the server that was started last
stop() {
    kill "${servers[-1]}" && wait "${servers[-1]}" || true
    unset 'servers[-1]'
}

# sign_in ACCOUNT BASE: an access token
sign_in() {
    curl -fsS --json "{\"username\":\"$1\",\"password\":\"$KIENNGHI_DEMO_PASSWORD\"}" "$2/v1/auth/login" | jq -er .access_token
}

# PostgreSQL refuses to run as root
as_owner() {
    if (( EUID == 0 )); then runuser -u nobody -- "$@"; else "$@"; fi
}

# postgres PORT: starts a cluster of its own in $work/pg
postgres() {
    cluster=$(find /usr/lib/postgresql -path '*/bin/initdb' -printf '%h\n' | sort -V | tail -1)
    chmod 711 "$work"
    mkdir -p "$work/pg"
    if (( EUID == 0 )); then chown nobody "$work/pg"; fi
    (cd "$work/pg" &&
        as_owner "$cluster/initdb" -D data -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync > initdb.log 2>&1 &&
        as_owner "$cluster/pg_ctl" -D data -l server.log -w -o "-p $1 -k $work/pg -c fsync=off -c max_connections=200" start > pg_ctl.log 2>&1) ||
        { tail "$work"/pg/*.log >&2; return 1; }
}
