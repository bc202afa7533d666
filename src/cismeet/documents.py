"""Meetings as JSON: the public functions, which import the serializer when they are first called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import os

    from _typeshed import SupportsRead, SupportsWrite

    from cismeet.model import Meeting

__all__ = ["dump", "dumps", "from_dict", "json_schema", "load", "loads", "to_dict"]


def dumps(meeting: Meeting, *, indent: int | None = None) -> str:
    """The JSON document of a meeting, as text.

    Equal meetings give the same text, on every machine. Characters beyond ASCII are
    written as they are.

    Args:
        meeting: what `parse` or `loads` gave, or one of your own.
        indent: spaces a level; None writes one line without spaces.

    Raises:
        DocumentError: a string holds half of a surrogate pair, or a number has
            thousands of digits: such a document could not be read by others.

    >>> from cismeet import Meeting, MeetingKind, Source
    >>> meeting = Meeting(id="m-1", kind=MeetingKind.BRIEFING, source=Source(text="He spoke."))
    >>> dumps(meeting)[:68]
    '{"schema":"cismeet/1","generator":null,"id":"m-1","kind":"briefing",'
    """
    from cismeet.serializers import json  # noqa: PLC0415  (keeps `import cismeet` light)

    return json.dumps(meeting, indent=indent)


def loads(text: str | bytes, *, strict: bool = True) -> Meeting:
    """The meeting of a JSON document: ``loads(dumps(meeting)) == meeting``.

    Nothing is coerced: ``"17"`` is no number and ``1.0`` no offset.

    Args:
        text: the document, as text or as UTF-8 bytes, with or without a byte order mark.
        strict: False passes over keys that this version does not know, for documents
            of a newer minor version.

    Raises:
        DocumentError: the text is no JSON or no document of this schema; the message
            and the attribute `path` say where.

    >>> loads('{"schema": "cismeet/2"}')
    Traceback (most recent call last):
    ...
    cismeet.errors.DocumentError: /schema: 'cismeet/2' must be 'cismeet/1', the schema that this version reads
    """
    from cismeet.serializers import json  # noqa: PLC0415  (keeps `import cismeet` light)

    return json.loads(text, strict=strict)


def dump(
    meeting: Meeting,
    target: str | os.PathLike[str] | SupportsWrite[str] | SupportsWrite[bytes],
    *,
    indent: int | None = None,
) -> None:
    """Write the JSON document of a meeting to a file, exactly as `dumps` gives it.

    Args:
        meeting: the meeting.
        target: a path, or a file object open for text or for bytes. At a path the
            whole file appears at once or not at all; bytes are UTF-8.
        indent: spaces a level; None writes one line without spaces.

    Raises:
        DocumentError: as `dumps` does; nothing is written then.
        OSError: the file cannot be written.

    >>> import io
    >>> from cismeet import Meeting, MeetingKind, Source
    >>> file = io.StringIO()
    >>> dump(Meeting(id="m-1", kind=MeetingKind.VISIT, source=Source(text="He came.")), file)
    >>> file.getvalue().endswith("}")
    True
    """
    from cismeet.serializers import json  # noqa: PLC0415  (keeps `import cismeet` light)

    json.dump(meeting, target, indent=indent)


def load(
    source: str | os.PathLike[str] | SupportsRead[str] | SupportsRead[bytes],
    *,
    strict: bool = True,
) -> Meeting:
    """The meeting of a JSON document in a file.

    Args:
        source: a path, or a file object open for text or for bytes; bytes are UTF-8,
            with or without a byte order mark.
        strict: as for `loads`.

    Raises:
        DocumentError: as `loads` does.
        OSError: the file cannot be read.

    >>> import io
    >>> load(io.StringIO("[]"))
    Traceback (most recent call last):
    ...
    cismeet.errors.DocumentError: document: a list of 0 must be an object
    """
    from cismeet.serializers import json  # noqa: PLC0415  (keeps `import cismeet` light)

    return json.load(source, strict=strict)


def to_dict(meeting: Meeting) -> dict[str, Any]:
    """The document of a meeting as dictionaries, lists, strings, whole numbers and None.

    Args:
        meeting: the meeting.

    >>> from cismeet import Meeting, MeetingKind, Source, Span
    >>> meeting = Meeting(id="m-1", kind=MeetingKind.VISIT, unread=(Span(0, 3),), source=Source(text="He came."))
    >>> to_dict(meeting)["unread"]
    [[0, 3]]
    """
    from cismeet.serializers import json  # noqa: PLC0415  (keeps `import cismeet` light)

    return json.to_dict(meeting)


def from_dict(document: dict[str, Any], *, strict: bool = True) -> Meeting:
    """The meeting of a document that `to_dict` made, or that a JSON library read.

    Args:
        document: the whole document.
        strict: as for `loads`.

    Raises:
        DocumentError: as `loads` does.

    >>> from_dict({"schema": "cismeet/1", "kind": "visit"})
    Traceback (most recent call last):
    ...
    cismeet.errors.DocumentError: document: the key 'id' is missing
    """
    from cismeet.serializers import json  # noqa: PLC0415  (keeps `import cismeet` light)

    return json.from_dict(document, strict=strict)


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the document that `dumps` writes.

    >>> json_schema()["$schema"]
    'https://json-schema.org/draft/2020-12/schema'
    """
    from cismeet.serializers import json  # noqa: PLC0415  (keeps `import cismeet` light)

    return json.json_schema()
