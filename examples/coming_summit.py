"""Print the coming summits and their agendas: ``python examples/coming_summit.py [FILE ...]``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import cismeet
from cismeet import SummitStatus

if TYPE_CHECKING:
    from cismeet import Summit

READOUTS = Path(__file__).parent / "readouts"


def agenda(summit: Summit) -> list[str]:
    """The lines about one summit."""
    lines = [f"{summit.name}: {summit.date or 'date unknown'}, {summit.place or 'place unknown'}"]
    if summit.declared_items is not None:
        lines.append(f"  {summit.declared_items} items declared, {len(summit.agenda)} of them told:")
    for item in summit.agenda:
        period = f" (for {item.period})" if item.period else ""
        lines.append(f"  - {item.kind}: {item.text}{period}")
    return lines


def main() -> None:
    """Print the coming summits of one or several readouts, the earliest first."""
    paths = [Path(argument) for argument in sys.argv[1:]] or sorted(READOUTS.glob("*.txt"))
    meetings = [cismeet.parse(path.read_text("utf-8")) for path in paths]
    coming = [one for meeting in meetings for one in meeting.summits if one.status is SummitStatus.COMING]
    dated = sorted((one for one in coming if one.date), key=lambda one: str(one.date))
    for summit in [*dated, *(one for one in coming if not one.date)]:
        print("\n".join(agenda(summit)))


if __name__ == "__main__":
    main()
