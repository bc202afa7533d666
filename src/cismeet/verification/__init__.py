"""Any document of the schema, ours or another's, checked against its readout."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cismeet.verification.finding import Finding, FindingKind

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Finding", "FindingKind", "verify"]


def verify(document: str | bytes | Mapping[str, Any], text: str | None = None) -> tuple[Finding, ...]:
    r"""Everything that is wrong with a document, found on the raw JSON and before any class is built.

    A document may come from `dumps`, from a person or from a language model. Checked are:
    the shape, by the rules of the JSON Schema; that every quotation, cue, topic and agenda
    item is verbatim at its span; that names, roles and names of summits stand in the text
    or the title; that spans lie in the text; that ids differ and speakers and addressees
    exist; that evidence points at values that exist; that dates are dates.

    Args:
        document: JSON as text or UTF-8 bytes, or the dictionary that it holds.
        text: the readout; without it, the text in the document (``/source/text``) is taken
            at its word.

    Returns:
        The findings in the order of the checks, none for a sound document. A document
        without findings is one that `loads` reads.

    Raises:
        ArgumentError: something else than a document was given.

    >>> from cismeet import Meeting, MeetingKind, Source, to_dict
    >>> document = to_dict(Meeting(id="m-1", kind=MeetingKind.VISIT, source=Source(text="He came to Minsk.")))
    >>> verify(document)
    ()
    >>> document["topics"].append({"text": "trade", "span": [11, 16]})
    >>> print(verify(document)[0])
    /topics/0/text [11:16]: 'trade' must be 'Minsk', the words at [11, 16]; it does not stand in the text (words)
    """
    from cismeet.verification import checks  # noqa: PLC0415  (keeps `import cismeet` light)

    return checks.verify(document, text)
