"""How long a round trip through JSON takes, against msgspec on the same attrs classes.

    python -m benchmarks.json_round_trip        (from the root of the project; needs the extra `bench`)

The data are the meetings that the gold of the 36 dev readouts describes. msgspec writes and
reads the classes as they are, without our form of the document and without the validators;
it is the yardstick, not an alternative. Both are timed in turn, and the best of all rounds counts.
"""

from __future__ import annotations

from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

import msgspec

import cismeet
from cismeet import Meeting
from cismeet.serializers.json import codec
from tests.gold_meetings import gold_documents, meeting_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ROUNDS = 60


def ours(meetings: Sequence[Meeting], quick: object) -> None:
    """A round trip of each meeting with the standard library's json, or with msgspec as its codec."""
    codec.quick_json = quick
    for meeting in meetings:
        cismeet.loads(cismeet.dumps(meeting))


def yardstick(
    meetings: Sequence[Meeting], encoder: msgspec.json.Encoder, decoder: msgspec.json.Decoder[Meeting]
) -> None:
    """A round trip of each meeting with msgspec alone."""
    for meeting in meetings:
        decoder.decode(encoder.encode(meeting))


def main() -> None:
    """Print the times of a meeting and the ratios."""
    meetings = [meeting_of(document) for document in gold_documents()]
    encoder, decoder = msgspec.json.Encoder(), msgspec.json.Decoder(Meeting)
    assert [decoder.decode(encoder.encode(one)) for one in meetings] == meetings
    assert [cismeet.loads(cismeet.dumps(one)) for one in meetings] == meetings
    runs: dict[str, Callable[[], None]] = {
        "msgspec on the same classes": partial(yardstick, meetings, encoder, decoder),
        "cismeet, standard json": partial(ours, meetings, None),
        "cismeet, extra fast": partial(ours, meetings, msgspec.json),
    }
    best = dict.fromkeys(runs, float("inf"))
    for _ in range(ROUNDS):
        for name, run in runs.items():
            start = perf_counter()
            run()
            best[name] = min(best[name], perf_counter() - start)
    print(f"{len(meetings)} meetings, best of {ROUNDS} rounds")
    base = best["msgspec on the same classes"]
    for name, seconds in best.items():
        print(f"{name:28} {seconds / len(meetings) * 1e6:8.0f} µs a meeting {seconds / base:6.1f} times")


if __name__ == "__main__":
    main()
