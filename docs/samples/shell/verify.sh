#!/usr/bin/env bash
# Tells whether a letter to your webhook is Tepat's. Needs bash and openssl.
#
#   TEPAT_WEBHOOK_SECRET=whsec_... ./verify.sh body.json "$TIMESTAMP" "$SIGNATURE"
#
# The body is the file's bytes as they came; the others are the headers Tepat-Webhook-Timestamp and Tepat-Webhook-Signature. While a secret is
# being changed the header holds several signatures, and one that fits is enough. It ends with 0 when the letter is genuine and 1 when not. To try
# a receiver by hand: a shell compares not in constant time and shows the secret to others on the machine.
set -euo pipefail

body="${1:?which body?}"
timestamp="${2:?which timestamp?}"
signatures="${3:?which signatures?}"

# An old letter that somebody kept and sends again: attempts that come later are signed anew.
[[ "$timestamp" =~ ^[0-9]{1,12}$ ]] || exit 1
age=$(($(date +%s) - 10#$timestamp))
((age >= -300 && age <= 300)) || exit 1

expected="v1=$({ printf '%s.' "$timestamp" && cat "$body"; } | openssl dgst -sha256 -hmac "$TEPAT_WEBHOOK_SECRET" | sed 's/^.* //')"
[[ ",${signatures// /}," == *",$expected,"* ]]
