#!/usr/bin/env bash
# Sends the mails of a server that serves the demo to an unchanged aiosmtpd, and reads them with Python's library; runs the
# blocks of docs/mail.md. Needs curl, jq, openssl, and python3 with venv. PORT (the first of two) and BINARY may be set.
set -euo pipefail
cd "$(dirname "$0")/../.."

AIOSMTPD=1.4.6
PORT=${PORT:-18140}
binary=${BINARY:-$PWD/target/release/kiennghi}

source tests/contract/tools.sh
source tests/contract/serve.sh
pypi aiosmtpd "$AIOSMTPD"
python=$TOOLS/aiosmtpd-$AIOSMTPD/bin/python
check=$PWD/tests/contract/mails.py

smtp=$((PORT + 1))
"$python" -m aiosmtpd -n -l "127.0.0.1:$smtp" -c aiosmtpd.handlers.Mailbox "$work/mails" 2> "$work/smtp.log" &
servers+=($!)
settings=(KIENNGHI_MAIL_SERVER="smtp://127.0.0.1:$smtp" KIENNGHI_MAIL_FROM="HĐND tỉnh Lào Cai <no-reply@hdnd.example.vn>"
    KIENNGHI_MAIL_BOUNCES=bounces@hdnd.example.vn KIENNGHI_MAIL_CASE_URL='https://kiennghi.example.vn/app/#/cases/{id}')
serve demo "$PORT" "${settings[@]}"
base=http://127.0.0.1:$PORT
CLERK=$(sign_in clerk.demo "$base") ADMIN=$(sign_in admin.demo "$base") API=$base/v1
export CLERK ADMIN API

awk '/runs this block/ { marked = 1 } marked && /^```$/ { marked = inside = 0 } inside { print } marked && /^```bash/ { inside = 1 }' \
    docs/mail.md > "$work/walk.sh"
(cd "$work" && bash -euo pipefail walk.sh)
id=$(jq -er .id "$work/subscription.json")
"$python" "$check" wait "$work/mails" 2 vanthu@hdnd.example.vn vanthu@sxd.example.vn ||
    { cat "$work/demo/log" "$work/smtp.log" >&2; exit 1; }

call() { curl -fsS -H "Authorization: Bearer $1" -X "$2" "$API$3" "${@:4}"; }
call "$CLERK" GET "/mail-subscriptions/$id/mails" |
    jq -e '.items | length == 1 and .[0].status == "sent" and .[0].attempts == 1' > "$work/sent"

# the commands, with the server running
command() { env KIENNGHI_DATA_DIR="$work/demo/data" "${settings[@]}" "$binary" mail "$@"; }
command test thu@hdnd.example.vn
"$python" "$check" wait "$work/mails" 3 thu@hdnd.example.vn
"$python" "$check" bounce "$work/mails" vanthu@hdnd.example.vn > "$work/report"
[[ $(command bounce < "$work/report") == "1 mails came back" ]]
[[ $(command bounce < "$work/report") == "0 mails came back" ]]
call "$CLERK" GET "/mail-subscriptions/$id" | jq -e '.disabled_reason == "bounced"' > "$work/bounced"
"$python" "$check" wait "$work/mails" 3
if grep -E 'ERROR|panicked' "$work"/*/log; then
    exit 1
fi
echo "mail: passed"
