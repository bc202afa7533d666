"""Watch a feed for a person: ``python examples/watch_a_feed.py [NAME [FILE]]``, FILE ``-`` for standard input.

The feed is JSON Lines with `text` and, where known, `title`, `published` and `url`, so that
``tail -f feed.jsonl | python examples/watch_a_feed.py "Daniyar Seitkali" -`` keeps watching. The same readout
under two addresses is told once; a line that cannot be read is told on standard error and passed over.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import cismeet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cismeet import Meeting

FEED = Path(__file__).parent / "readouts" / "feed" / "readouts.jsonl"


def meetings(lines: Iterable[str]) -> Iterator[Meeting]:
    """The readouts of the feed, each once."""
    seen: set[str] = set()
    for number, line in enumerate(lines, start=1):
        try:
            given = json.loads(line)
            known = {key: given.get(key) for key in ("title", "published", "url")}
            meeting = cismeet.parse(given["text"], **known)
        except (ValueError, KeyError, TypeError, AttributeError, cismeet.CismeetError) as fault:
            print(f"line {number}: {fault}", file=sys.stderr)
            continue
        if meeting.id not in seen:
            seen.add(meeting.id)
            yield meeting


def main() -> None:
    """Print a line for each readout in which the person takes part or is mentioned."""
    name = sys.argv[1] if len(sys.argv) > 1 else "Daniyar Seitkali"
    source = sys.argv[2] if len(sys.argv) > 2 else str(FEED)
    with sys.stdin if source == "-" else Path(source).open(encoding="utf-8") as lines:
        for meeting in meetings(lines):
            roles = [
                role
                for role, people in (("took part", meeting.participants), ("mentioned", meeting.mentioned))
                if any(person.name == name for person in people)
            ]
            if roles:
                print(f"{meeting.date or 'date unknown'}  {name} {roles[0]}: {meeting.title} <{meeting.source.url}>")


if __name__ == "__main__":
    main()
