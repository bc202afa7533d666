"""`loads` and `verify` on any bytes: a typed error or a sound meeting, and both say the same."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import cismeet
from cismeet.serializers.json import codec
from fuzz.examples import documents
from fuzz.mutation import values
from fuzz.target import Target
from fuzz.targets.made import FULL

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["LOADS", "VERIFY"]


def _loaded(data: bytes, *, strict: bool) -> cismeet.Meeting | str:
    """The meeting, or the path of the fault."""
    try:
        return cismeet.loads(data, strict=strict)
    except cismeet.DocumentError as error:
        assert str(error)
        return error.path


def _check_loads(data: bytes) -> None:
    meeting = _loaded(data, strict=True)
    quick, codec.quick_json = codec.quick_json, None
    try:
        assert _loaded(data, strict=True) == meeting, "both codecs read the same"
    finally:
        codec.quick_json = quick
    lenient = _loaded(data, strict=False)
    if isinstance(meeting, str):
        assert isinstance(lenient, str) or meeting, "only a key can be passed over"
        return
    assert lenient == meeting
    written = cismeet.dumps(meeting)
    assert cismeet.loads(written) == meeting
    assert cismeet.dumps(cismeet.loads(written, strict=False), indent=1) == cismeet.dumps(meeting, indent=1)
    assert str(meeting) or not meeting.title
    assert meeting._repr_html_()


def _check_verify(data: bytes) -> None:
    findings = cismeet.verify(data)
    assert cismeet.verify(data, "President Oleg Brykin met Anna Sould.") is not None
    for one in findings:
        assert str(one)
    meeting = _loaded(data, strict=True)
    if isinstance(meeting, str):
        assert findings, f"loads refuses it at {meeting!r}, and verify finds nothing"


def _seeds() -> Iterator[bytes]:
    for written in (FULL, *documents()):
        yield written.encode()
    yield json.dumps(json.loads(FULL), indent=1).encode("utf-16")
    yield b'{"schema": "cismeet/1"}'


LOADS = Target(_check_loads, _seeds, values, longest=1 << 14)
VERIFY = Target(_check_verify, _seeds, values, longest=1 << 14)
