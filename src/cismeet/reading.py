"""Reading a readout: what `cismeet.parse` takes, checked before the parsers are loaded."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from cismeet.errors import ArgumentError

if TYPE_CHECKING:
    from cismeet.language import Language
    from cismeet.model import Meeting

__all__ = ["parse"]


def parse(  # noqa: PLR0913, PLR0917  (all that a caller may know of a readout; all but the text have defaults)
    text: str,
    title: str | None = None,
    published: datetime.date | str | None = None,
    url: str | None = None,
    publisher: str | None = None,
    language: str | Language = "en",
) -> Meeting:
    """Read a readout.

    Args:
        text: the readout, with whatever mess its page has; any string will do.
        title: its headline; None means to find one in the text, if there is one.
        published: the date of publication, a `datetime.date` or ISO 8601 (``2015-10-12``);
            what the text dates by weekday, "today" or without a year is resolved against it.
        url: where it was published.
        publisher: who published it.
        language: a code (ISO 639-1) or a `Language`.

    Returns:
        A frozen meeting, every value of it tied to the characters it came from.

    Raises:
        ArgumentError: an argument is not of the kind named above.
        LanguageError: the language is not known.

    >>> meeting = parse("On 12 October 2015 President Ivan Petrov met with Ana Rusu. He noted that trade grew.")
    >>> print(meeting.date, meeting.statements[0].text)
    2015-10-12 trade grew
    """
    if not isinstance(text, str):
        raise ArgumentError(
            f"text is {type(text).__name__}, not str; decode bytes first, for instance text.decode('utf-8')"
        )
    for name, value in (("title", title), ("url", url), ("publisher", publisher)):
        if value is not None and not isinstance(value, str):
            raise ArgumentError(f"{name} is {type(value).__name__}; it must be a string or None")
    from cismeet.language import load  # noqa: PLC0415  (keeps `import cismeet` light)
    from cismeet.parsers import parse as stages  # noqa: PLC0415  (the same)

    return stages.parse(
        text,
        load(language) if isinstance(language, str) else language,
        title=title,
        published=_published(published),
        url=url,
        publisher=publisher,
    )


def _published(published: datetime.date | str | None) -> datetime.date | None:
    if published is None or type(published) is datetime.date:
        return published
    if isinstance(published, datetime.datetime):
        return published.date()
    if isinstance(published, str):
        try:
            return datetime.date.fromisoformat(published)
        except ValueError:
            pass
    raise ArgumentError(
        f"published is {published!r}; it must be a datetime.date or an ISO 8601 date such as '2015-10-12'"
    )
