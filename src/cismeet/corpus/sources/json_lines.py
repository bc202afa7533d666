"""JSON Lines: an object with the text and what is known about it on each line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from cismeet.byte_order_marks import encoding_by_mark
from cismeet.corpus.errors import SourceError
from cismeet.corpus.readout import Reject
from cismeet.corpus.sources.found import NOTHING, Found, digest_of, too_long
from cismeet.corpus.sources.records import readout_of_record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from cismeet.corpus.readout import Readout
    from cismeet.corpus.sources.compressed import Stream
    from cismeet.corpus.sources.options import SourceOptions

__all__ = ["find_in_json_lines"]

_BYTES_A_CHARACTER = 12  # the longest way to write one: an escaped pair of surrogates
_LEAST = 1 << 16


def find_in_json_lines(stream: Stream, name: str, options: SourceOptions) -> Iterator[Found]:
    """A readout or a reject for each line that is not blank; lines are counted from 1.

    Args:
        stream: the lines, in UTF-8 (RFC 8259) with or without a byte order mark.
        name: the location of the whole.
        options: what is declared of it.

    Raises:
        SourceError: the whole is in another encoding, or breaks off.
    """
    longest = _LEAST + _BYTES_A_CHARACTER * options.longest
    before = 0
    is_empty = True
    for number, (line, length) in enumerate(_lines(stream.bytes, longest), 1):
        if number == 1 and (encoding_by_mark(line) or "utf-8-sig") != "utf-8-sig":
            raise SourceError("JSON Lines are UTF-8, and its byte order mark says something else")
        if line.isspace():
            continue
        is_empty = False
        location = f"{name}#{number}"
        content: Readout | Reject
        try:
            content = readout_of_record(_object(line, length, longest, options), location, options)
        except SourceError as error:
            content = Reject(location, str(error))
        now = stream.position()
        yield Found(content, digest_of(line), now - before)
        before = now
    if is_empty:
        raise SourceError(NOTHING)


def _lines(stream: BinaryIO, longest: int) -> Iterator[tuple[bytes, int]]:
    """Line after line with its length; of one that is too long, the beginning."""
    while line := stream.readline(longest + 1):
        length = len(line)
        last = line[-1:]
        while last != b"\n" and (more := stream.readline(_LEAST)):
            length += len(more)
            last = more[-1:]
        yield line, length


def _object(line: bytes, length: int, longest: int, options: SourceOptions) -> dict[str, object]:
    if length > longest:
        raise SourceError(too_long(length, "bytes", options.longest))
    try:
        value: object = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise SourceError(f"no UTF-8 (byte {error.start} of the line is 0x{error.object[error.start]:02x})") from None
    except json.JSONDecodeError as error:
        raise SourceError(f"no JSON: {error.msg} (column {error.colno})") from None
    except RecursionError:
        raise SourceError("no JSON that can be read: nested too deeply") from None
    except ValueError as error:
        raise SourceError(f"no JSON that can be read: {error}") from None
    if not isinstance(value, dict):
        raise SourceError('no object; a line is an object such as {"text": …}')
    return cast("dict[str, object]", value)
