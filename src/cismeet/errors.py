"""What can go wrong: misuse of the library and faulty documents, never odd text.

Every exception that cismeet raises on purpose is a `CismeetError`; the message
says what was wrong, where, and what would be right.
"""

from __future__ import annotations

__all__ = ["ArgumentError", "CismeetError", "DocumentError", "LanguageError", "MissingExtraError", "ModelError"]


class CismeetError(Exception):
    """Base of all errors of this library."""


class ArgumentError(CismeetError, ValueError):
    """A function was called with something that it does not take."""


class ModelError(CismeetError, ValueError):
    """A model object was to be built from values that contradict each other."""


class LanguageError(CismeetError, ValueError):
    """A language is not known, or an entry added to one is faulty."""


class MissingExtraError(CismeetError, ImportError):
    """An optional dependency is not installed; the message names the extra to install."""


class DocumentError(CismeetError, ValueError):
    """A JSON document is not a meeting.

    `path` is the JSON Pointer (RFC 6901) of the faulty value, empty for the whole document.
    """

    def __init__(self, message: str, path: str = "") -> None:
        super().__init__(f"{path or 'document'}: {message}")
        self.path = path
        self.reason = message

    def __reduce__(self) -> tuple[type[DocumentError], tuple[str, str]]:
        return type(self), (self.reason, self.path)
