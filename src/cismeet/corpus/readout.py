"""A readout as a source gives it, before it is parsed, and the one that a source could not give."""

from __future__ import annotations

import datetime
import hashlib
from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.reading import parse

if TYPE_CHECKING:
    from cismeet.model import Meeting

__all__ = ["Readout", "Reject", "parse_readout"]


@frozen(kw_only=True)
class Readout:
    """The text of a readout and what its source knows about it.

    Args:
        location: where it was found: a path, with ``#`` and the line or row in a file of many.
        text: the readout.
        title: its headline, None where the source does not tell it.
        published: day of publication.
        url: where it was published.
        publisher: who published it.
    """

    location: str
    text: str
    title: str | None = None
    published: datetime.date | None = None
    url: str | None = None
    publisher: str | None = None

    @property
    def id(self) -> str:
        """The id that its meeting will have: it rests on title, published and text alone.

        >>> readout = Readout(location="a.txt", text="They met.")
        >>> readout.id == parse_readout(readout).id
        True
        """
        parts = (self.title or "", str(self.published or ""), self.text)
        return f"m-{hashlib.sha256(chr(0).join(parts).encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"


@frozen
class Reject:
    """Something in a source that is no readout.

    Args:
        location: where it was found, as in `Readout`.
        reason: why it is not read, for a person.
    """

    location: str
    reason: str


def parse_readout(readout: Readout, language: str = "en") -> Meeting:
    """The meeting of a readout.

    Args:
        readout: what `cismeet.corpus.read` gave.
        language: the code of its language (ISO 639-1).

    Raises:
        LanguageError: the language is not known.

    >>> parse_readout(Readout(location="a.txt", text="They met.", publisher="Press service")).source.publisher
    'Press service'
    """
    return parse(
        readout.text,
        title=readout.title,
        published=readout.published,
        url=readout.url,
        publisher=readout.publisher,
        language=language,
    )
