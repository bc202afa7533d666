"""FollowTheMoney entities, the language of OpenSanctions and Aleph, as JSON lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.serializers.followthemoney.entities import entities
from cismeet.serializers.json.codec import write as json_text
from cismeet.serializers.whole_files import whole_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from cismeet.model import Meeting

__all__ = ["entities", "write"]


def write(meetings: Iterable[Meeting], target: Path) -> None:
    """Write the entities of meetings, one on each line; the file appears whole or not at all.

    An entity that several meetings tell of stands once for each, under the same id:
    programs that read FollowTheMoney put such pieces together.

    Args:
        meetings: as many as there are; none is kept.
        target: the path of the file.

    Raises:
        DocumentError: a string of a meeting is no Unicode text.
        OSError: the file cannot be written.
    """
    with whole_file(target) as file:
        for meeting in meetings:
            for entity in entities(meeting):
                file.write(f"{json_text({**entity})}\n".encode())
