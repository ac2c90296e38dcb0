#!/usr/bin/env python3
"""Sends a plant's events to Tepat so that none is lost and none counts twice. Python 3.8 or later, nothing to install.

    TEPAT_URL=http://localhost:5080 TEPAT_KEY=... python3 send.py outbox.ndjson

The outbox holds an event a line and is only ever added to: your system writes a line, with the event's id, at the moment when the thing
happens. What Tepat answered is kept beside it in outbox.ndjson.answers, so the program may be stopped and started at any time; run it every few
minutes. It ends with 0 when everything is recorded, 1 when a person must look at once, 3 when events were rejected, 75 when Tepat was away.
"""

import http.client
import json
import os
import random
import sys
import time
import urllib.error
import urllib.request

BATCH = 500
TRIES = 8
FIRST_WAIT_SECONDS = 1.0
LONGEST_WAIT_SECONDS = 60.0
TIMEOUT_SECONDS = 100


def post(events):
    """The status, what to wait for and the body of one call; status 0 when there was no answer."""
    request = urllib.request.Request(
        os.environ["TEPAT_URL"].rstrip("/") + "/api/vendor/events",
        data=json.dumps({"mode": "each", "events": events}).encode("utf-8"),
        headers={"X-Api-Key": os.environ["TEPAT_KEY"], "Content-Type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS) as response:
            return response.status, None, response.read()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.headers.get("Retry-After"), refused.read()
    except (OSError, http.client.HTTPException) as lost:
        print(f"no answer: {lost}", file=sys.stderr)
        return 0, None, b""


def code_of(body):
    try:
        return json.loads(body).get("code", "")
    except ValueError:
        return ""


def deliver(events):
    """Sends one batch until it is answered; the same ids again, so nothing can count twice."""
    wait = FIRST_WAIT_SECONDS
    for _ in range(TRIES):
        status, retry_after, body = post(events)
        if status == 200:
            return json.loads(body)["results"]
        if status == 429:
            pause = float(retry_after or wait)
        elif status == 0 or status >= 500 or code_of(body) == "write.contended":
            pause = wait * random.uniform(0.5, 1.0)
            wait = min(wait * 2, LONGEST_WAIT_SECONDS)
        else:
            # The whole call is refused: the key, the form, the size. Sending it again would change nothing.
            sys.exit(f"refused with {status}: {body.decode('utf-8', 'replace')}")
        print(f"status {status}: again in {pause:.1f} s", file=sys.stderr)
        time.sleep(pause)
    print("Tepat is away; the outbox keeps what is left.", file=sys.stderr)
    sys.exit(75)


def read_lines(path):
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def main(outbox):
    answers = outbox + ".answers"
    recorded = {answer["id"] for answer in read_lines(answers) if answer["status"] != "rejected"}
    waiting = [event for event in read_lines(outbox) if event["id"] not in recorded]
    rejected = 0
    for start in range(0, len(waiting), BATCH):
        results = deliver(waiting[start : start + BATCH])
        with open(answers, "a", encoding="utf-8") as kept:
            for result in results:
                kept.write(json.dumps(result) + "\n")
            kept.flush()
            os.fsync(kept.fileno())
        for result in results:
            if result["status"] != "rejected":
                continue
            problem = result["problem"]
            if problem["code"] == "event.id_reused":
                # Two truths under one id. Whatever comes after may rest on the wrong one: stop and call a person.
                sys.exit(f"{result['id']} was recorded with other content; find out which of the two is true")
            print(f"rejected {result['id']}: {problem['code']} {problem.get('facts', '')}", file=sys.stderr)
            rejected += 1
    print(f"{len(waiting) - rejected} recorded, {rejected} rejected")
    return 3 if rejected else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
