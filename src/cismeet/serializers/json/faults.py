"""Where a document is faulty, and how that is told."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, cast

from cismeet.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cismeet.errors import ModelError

__all__ = ["below", "from_model", "missing_key", "shown", "unknown_key", "wrong"]

_LONGEST = 60
_LONGEST_INTEGER = 64
_LONGEST_MESSAGE = 400


def shown(value: object) -> str:
    """A faulty value in a few characters, whatever its size and depth.

    >>> shown("17"), shown(None), shown([[1], 2]), shown(2**5000)
    ("'17'", 'null', 'a list of 2', 'a very large number')
    """
    match value:
        case None | bool():
            told = {None: "null", True: "true", False: "false"}[value]
        case str():
            told = repr(value if len(value) <= _LONGEST else value[:_LONGEST] + "…")
        case int() if value.bit_length() > _LONGEST_INTEGER:
            told = "a very large number"
        case int() | float():
            told = repr(value)
        case list():
            told = f"a list of {len(cast('list[object]', value))}"
        case _:
            told = "an object" if isinstance(value, dict) else f"a Python {type(value).__name__}"
    return told


def wrong(value: object, right: str) -> DocumentError:
    """The error for a value that is not what it must be."""
    return DocumentError(f"{shown(value)} must be {right}")


def missing_key(key: str) -> DocumentError:
    """The error for an object that lacks a key."""
    return DocumentError(f"the key {key!r} is missing")


def unknown_key(key: object, known: Iterable[str]) -> DocumentError:
    """The error for a key that the object does not have, with the key that was perhaps meant."""
    near = difflib.get_close_matches(key, list(known), 1) if isinstance(key, str) and len(key) <= _LONGEST else []
    hint = f"did you mean {near[0]!r}?" if near else "the keys are " + ", ".join(known)
    return below(key, DocumentError(f"unknown key; {hint}"))


def below(key: object, error: DocumentError) -> DocumentError:
    """The same error, seen from one level further up (RFC 6901 escapes ``~`` and ``/``).

    >>> below("summits", below(0, DocumentError("not so"))).path
    '/summits/0'
    """
    step = (key if isinstance(key, str) else shown(key)).replace("~", "~0").replace("/", "~1")
    return DocumentError(error.reason, f"/{step}{error.path}")


def from_model(error: ModelError, subject: str = "") -> DocumentError:
    """What a validator of the model found, as a fault of the document.

    Args:
        error: raised by the validator or by the class.
        subject: what the message calls the value (``Place.country``), which the path says better.

    >>> from cismeet.errors import ModelError
    >>> from_model(ModelError("Place.country is 'by'; it must be two capital letters"), "Place.country").reason
    "'by' must be two capital letters"
    >>> from_model(ModelError("/unread/0: Span(0, 9) reaches beyond the text")).path
    '/unread/0'
    """
    message = str(error)
    if len(message) > _LONGEST_MESSAGE:
        message = message[:_LONGEST_MESSAGE] + "…"
    if subject and message.startswith(f"{subject} is "):
        return DocumentError(message.removeprefix(f"{subject} is ").replace("; it must be ", " must be "))
    path, colon, reason = message.partition(": ")
    return DocumentError(reason, path) if colon and path.startswith("/") and " " not in path else DocumentError(message)
