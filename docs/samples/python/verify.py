#!/usr/bin/env python3
"""Tells whether a letter to your webhook is Tepat's. Python 3.8 or later, nothing to install.

    TEPAT_WEBHOOK_SECRET=whsec_... python3 verify.py body.json "$TIMESTAMP" "$SIGNATURE"

The body is the file's bytes as they came; the others are the headers Tepat-Webhook-Timestamp and Tepat-Webhook-Signature. While a secret is being
changed the header holds several signatures, and one that fits is enough. It ends with 0 when the letter is genuine and 1 when not.
"""

import hashlib
import hmac
import os
import sys
import time

OLDEST_SECONDS = 300


def is_genuine(body, timestamp, signatures, secret):
    # An old letter that somebody kept and sends again: attempts that come later are signed anew.
    if not timestamp.isdecimal() or abs(time.time() - int(timestamp)) > OLDEST_SECONDS:
        return False
    expected = "v1=" + hmac.new(secret.encode(), timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()
    return any(hmac.compare_digest(expected.encode(), one.strip().encode()) for one in signatures.split(","))


def main():
    if len(sys.argv) != 4:
        print("python3 verify.py body.json timestamp signatures", file=sys.stderr)
        return 2
    with open(sys.argv[1], "rb") as file:
        body = file.read()
    return 0 if is_genuine(body, sys.argv[2], sys.argv[3], os.environ["TEPAT_WEBHOOK_SECRET"]) else 1


if __name__ == "__main__":
    sys.exit(main())
