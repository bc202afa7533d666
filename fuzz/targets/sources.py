"""Files of a corpus: readouts or rejects with a reason, never an exception."""

from __future__ import annotations

import datetime
import io
import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from cismeet.corpus import Readout, Reject, SourceOptions, read
from fuzz.examples import gold_documents, pages, phrases, readouts
from fuzz.mutation import each_line, tokens_of, values
from fuzz.target import Target

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

__all__ = ["CSV", "JSON_LINES", "PAGES", "PARQUET", "TEXT_FILES"]

_LONGEST = 2000
_ENDINGS = ("", ".gz", ".zst")


def _check(name: str) -> Callable[[bytes], None]:
    def check(data: bytes) -> None:
        rejects: list[Reject] = []
        with TemporaryDirectory() as folder:
            (Path(folder) / name).write_bytes(data)
            options = SourceOptions(longest=_LONGEST)
            found = list(read(folder, options=options, on_reject=rejects.append))
            again = list(read(folder, options=options, on_reject=rejects.append))
        assert found == again
        for one in found:
            _check_readout(one)
        assert all(one.reason and one.location for one in rejects)

    return check


def _check_readout(one: Readout) -> None:
    assert one.text.strip()
    assert len(one.text) <= _LONGEST
    assert one.published is None or type(one.published) is datetime.date
    for value in (one.title, one.url, one.publisher):
        assert value is None or value.encode(), "metadata is Unicode text"
    assert one.id


def _check_texts(data: bytes) -> None:
    """As it is, and as if it had been compressed."""
    for ending in _ENDINGS:
        _check(f"a.txt{ending}")(data)


def _text_seeds() -> Iterator[bytes]:
    import gzip  # noqa: PLC0415  (for seeds alone)

    import zstandard  # noqa: PLC0415  (an extra)

    text = readouts()[0][:_LONGEST]
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-32", "windows-1251"):
        yield text.encode(encoding, "replace")
    yield gzip.compress(text.encode(), mtime=0)
    yield zstandard.ZstdCompressor().compress(text.encode())


def _records() -> Iterator[Mapping[str, str]]:
    for one in sorted(gold_documents(), key=lambda one: len(one["text"]))[:6]:
        yield {"text": one["text"][:300], "title": one["title"] or "", "published": one["published"] or "", "url": "u"}


def _json_line_seeds() -> Iterator[bytes]:
    yield "\n".join(json.dumps(one, ensure_ascii=False) for one in _records()).encode()
    yield b'\xef\xbb\xbf{"text": "They met.", "published": "2015-10-12T09:30:00Z"}\n\n{"text": 3}\n[]\n'


def _csv_seeds() -> Iterator[bytes]:
    import csv  # noqa: PLC0415  (for seeds alone)

    file = io.StringIO()
    rows = csv.DictWriter(file, ("text", "title", "published", "url"))
    rows.writeheader()
    rows.writerows(_records())
    yield file.getvalue().encode()
    yield 'text,title\n"They “met”,\r\nhe said.",x\n'.encode("utf-16")


def _parquet_seeds() -> Iterator[bytes]:
    import pyarrow  # noqa: PLC0415  (an extra)
    from pyarrow import parquet  # noqa: PLC0415

    file = io.BytesIO()
    parquet.write_table(pyarrow.Table.from_pylist(list(_records())), file, compression="none")
    yield file.getvalue()


def _page_words() -> tuple[str, ...]:
    tags = ("<p>", "</p>", "<article>", "</article>", "<h1>", "<br>", "<meta charset=utf-8>", "<!--", "-->", "<html>")
    more = ('<meta property="article:published_time" content="2015-10-12">', "<title>", "</title>", "&amp;", "&#0;")
    return (*tags, *more, '<link rel="canonical" href="http://[">', "<meta charset=utf-7>", *phrases()[::50])


def _csv_words() -> tuple[str, ...]:
    return ('"', '""', ",", "\n", "\r\n", "text", "title", "published", "2015-10-12", "\ufeff", *phrases()[::50])


TEXT_FILES = Target(_check_texts, _text_seeds, tokens_of(phrases))
PAGES = Target(_check("a.html"), lambda: iter(pages()), tokens_of(_page_words), longest=1 << 14)
JSON_LINES = Target(_check("a.jsonl"), _json_line_seeds, each_line(values))
CSV = Target(_check("a.csv"), _csv_seeds, tokens_of(_csv_words))
PARQUET = Target(_check("a.parquet"), _parquet_seeds, tokens_of(_csv_words), longest=1 << 14)
