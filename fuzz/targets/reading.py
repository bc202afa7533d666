"""`parse` on any text: it never raises, and the laws of DESIGN.md hold."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import cismeet
from cismeet import Meeting, Where
from fuzz.examples import gold_documents, phrases, readouts
from fuzz.mutation import tokens_of
from fuzz.target import Target

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["CHARACTERS", "PARSE", "check_laws"]

_BETWEEN = "\x1f"
"""Between title, day of publication and text, where an input tells all three."""

_PIECE = 800
"""Characters of a readout in one seed: short inputs run more often."""


def check_laws(meeting: Meeting, text: str) -> None:
    """What must hold of a reading: words stand at their spans, evidence lies in the text, and JSON keeps it all."""
    source = meeting.source.text
    assert len(source) == len(text)
    told = [(one.span, one.text) for one in meeting.topics]
    told += [(item.span, item.text) for summit in meeting.summits for item in summit.agenda]
    told += [(one.cue.span, one.cue.text) for one in meeting.statements]
    told += [(one.spans[0], one.text) for one in meeting.statements if len(one.spans) == 1]
    for span, words in told:
        assert span.of(source) == words, f"{span} is {span.of(source)!r}, not {words!r}"
    for one in meeting.statements:
        assert one.text == " ".join(span.of(source) for span in one.spans)
    for evidence in meeting.evidence:
        length = len(source) if evidence.where is Where.TEXT else len(meeting.title or "")
        assert all(span.end <= length for span in evidence.spans), evidence
    assert 0 <= meeting.coverage <= 1
    written = cismeet.dumps(meeting)
    assert cismeet.loads(written) == meeting
    findings = cismeet.verify(written)
    assert findings == (), findings[0]


def _check(data: bytes) -> None:
    whole = data.decode("utf-8", "surrogatepass" if b"\xed" in data else "replace") if _is_text(data) else ""
    parts = whole.split(_BETWEEN, 2)
    title, published, text = parts if len(parts) == 3 else ("", "", whole)
    try:
        meeting = cismeet.parse(text, title=title or None, published=published or None)
    except cismeet.ArgumentError as error:
        assert str(error).startswith("published is"), error
        return
    check_laws(meeting, text)
    assert str(meeting)
    assert meeting._repr_html_()


def _is_text(data: bytes) -> bool:
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return b"\xed" not in data
    return True


def _seeds() -> Iterator[bytes]:
    for text in readouts():
        for start in range(0, len(text), _PIECE):
            yield text[start : start + _PIECE].encode()
    for one in gold_documents():
        if one["title"] and one["published"]:
            yield _BETWEEN.join((one["title"], one["published"], one["text"][:_PIECE])).encode()


def _arranged(provider: Any) -> bytes:
    """A title and a day now and then, and characters of all kinds, lone surrogates among them."""
    title = provider.ConsumeUnicode(30) if provider.ConsumeBool() else ""
    published = f"20{provider.ConsumeIntInRange(10, 30)}-02-28" if provider.ConsumeBool() else ""
    text = provider.ConsumeUnicode(3000)
    parts = (title.replace(_BETWEEN, ""), published, text) if title or published else (text,)
    return _BETWEEN.join(parts).encode("utf-8", "surrogatepass")


PARSE = Target(_check, _seeds, tokens_of(phrases), longest=1500)
CHARACTERS = Target(_check, lambda: iter([b"", json.dumps("said").encode()]), tokens_of(phrases), arranged=_arranged)
