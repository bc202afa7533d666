"""How sources are to be read: what their user declares, since nothing is guessed."""

from __future__ import annotations

import codecs
from enum import StrEnum

from attrs import field, frozen

from cismeet.errors import ArgumentError

__all__ = ["LONGEST", "Columns", "SourceKind", "SourceOptions"]

LONGEST = 1_000_000
"""Code points of the longest text that is taken for a readout, where nothing else is asked for."""
_BYTES_A_CODE_POINT = 4  # UTF-8 and UTF-32 at their widest


class SourceKind(StrEnum):
    """What a file holds."""

    TEXT = "text"
    """One readout."""
    HTML = "html"
    """A saved page with one readout (extra `html`)."""
    JSON_LINES = "jsonl"
    """An object on each line."""
    CSV = "csv"
    """A row with named columns for each readout; separated by tabs where the name ends in ``.tsv``."""
    PARQUET = "parquet"
    """The same (extra `parquet`)."""


@frozen(kw_only=True)
class Columns:
    """The names that the columns or keys of a source have, where they are not cismeet's own.

    Args:
        text: the column of the readout.
        title: of its headline.
        published: of its date of publication.
        url: of its address.
        publisher: of who published it.
    """

    text: str = "text"
    title: str = "title"
    published: str = "published"
    url: str = "url"
    publisher: str = "publisher"


def _known_encoding(_: object, __: object, encoding: str | None) -> None:
    if encoding is None:
        return
    try:
        codecs.lookup(encoding)
    except LookupError:
        raise ArgumentError(f"there is no encoding {encoding!r}; name one such as 'windows-1251'") from None


def _positive(_: object, __: object, longest: int) -> None:
    if longest < 1:
        raise ArgumentError(f"longest is {longest}; it must be 1 or more code points")


def _single(_: object, __: object, delimiter: str | None) -> None:
    if delimiter is not None and (len(delimiter) != 1 or delimiter in '"\r\n'):
        raise ArgumentError(f"the delimiter is {delimiter!r}; it must be one character such as ';'")


@frozen(kw_only=True)
class SourceOptions:
    """What is declared of all sources of a run.

    Args:
        kind: what files hold whose names do not tell it, and standard input.
        encoding: of text, pages and CSV that neither begin with a byte order mark nor declare
            one themselves; UTF-8 where None.
        columns: names of columns and keys.
        publisher: of readouts whose source names none.
        longest: code points of the longest text that is taken for a readout.
        delimiter: between the cells of CSV; a comma where None, and a tab in ``.tsv``.

    Raises:
        ArgumentError: the encoding is not known, the length below 1, or the delimiter no single character.
    """

    kind: SourceKind | None = None
    encoding: str | None = field(default=None, validator=_known_encoding)
    columns: Columns = field(factory=Columns)
    publisher: str | None = None
    longest: int = field(default=LONGEST, validator=_positive)
    delimiter: str | None = field(default=None, validator=_single)

    @property
    def longest_file(self) -> int:
        """Bytes of the longest file that may hold one readout."""
        return _BYTES_A_CODE_POINT * (self.longest + 1)
