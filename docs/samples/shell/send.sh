#!/usr/bin/env bash
# Sends a plant's events to Tepat so that none is lost and none counts twice. Needs bash and curl.
#
#   TEPAT_URL=http://localhost:5080 TEPAT_KEY=... ./send.sh outbox.ndjson
#
# The outbox holds an event a line and is only ever added to. How many lines are answered stands in outbox.ndjson.sent, the answers in
# outbox.ndjson.answers; the program may be stopped and started at any time. It ends with 0 when everything is recorded, 1 when a person must
# look at once, 3 when events were rejected, 75 when Tepat was away.
set -euo pipefail

batch=500
tries=8
longest_wait=60

outbox="${1:?which outbox?}"
sent_file="$outbox.sent"
answer="$(mktemp)"
headers="$(mktemp)"
trap 'rm -f "$answer" "$headers"' EXIT

# The status of one call; 000 when there was no answer.
post() {
  : >"$answer"
  curl --silent --max-time 100 --output "$answer" --dump-header "$headers" --write-out '%{http_code}' \
    --header "X-Api-Key: $TEPAT_KEY" --header "Content-Type: application/x-ndjson" \
    --data-binary @- "${TEPAT_URL%/}/api/vendor/events?mode=each" || true
}

# Sends the lines of $1 until they are answered; the same ids again, so nothing can count twice.
deliver() {
  local wait=1 pause status
  for _ in $(seq "$tries"); do
    status="$(printf '%s\n' "$1" | post)"
    pause="$wait"
    case "$status" in
      200) return ;;
      429) pause="$(tr -d '\r' <"$headers" | sed -n 's/^[Rr]etry-[Aa]fter: *//p')" ;;
      000 | 5??) wait=$((wait * 2 < longest_wait ? wait * 2 : longest_wait)) ;;
      *)
        # The whole call is refused: the key, the form, the size. Only a lost race is worth another try.
        if ! grep -q '"code":"write.contended"' "$answer"; then
          echo "refused with $status: $(cat "$answer")" >&2
          exit 1
        fi
        ;;
    esac
    echo "status $status: again in ${pause:-1} s" >&2
    sleep "${pause:-1}"
  done
  echo "Tepat is away; the outbox keeps what is left." >&2
  exit 75
}

sent="$(cat "$sent_file" 2>/dev/null || echo 0)"
recorded=0
rejected=0
while true; do
  lines="$(sed -n "$((sent + 1)),$((sent + batch))p" "$outbox")"
  [ -n "$lines" ] || break
  deliver "$lines"
  cat "$answer" >>"$outbox.answers"
  echo >>"$outbox.answers"
  if grep -q '"code":"event.id_reused"' "$answer"; then
    # Two truths under one id. Whatever comes after may rest on the wrong one: stop and call a person.
    echo "an id was recorded with other content; find out which of the two is true: $(cat "$answer")" >&2
    exit 1
  fi
  refused="$({ grep -o '"status":"rejected"' "$answer" || true; } | wc -l)"
  [ "$refused" -eq 0 ] || echo "rejected: $(grep -o '"id":"[^"]*","status":"rejected"' "$answer" | tr '\n' ' ')" >&2
  count="$(printf '%s\n' "$lines" | wc -l)"
  sent=$((sent + count))
  echo "$sent" >"$sent_file.new" && mv "$sent_file.new" "$sent_file"
  rejected=$((rejected + refused))
  recorded=$((recorded + count - refused))
done
echo "$recorded recorded, $rejected rejected"
[ "$rejected" -eq 0 ] || exit 3
