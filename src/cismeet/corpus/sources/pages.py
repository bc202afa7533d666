"""The readout in a saved page: its main text, title, date, address and publisher (extra `html`)."""

from __future__ import annotations

import datetime
import logging
import re
from typing import TYPE_CHECKING

from cismeet.corpus.errors import SourceError, require
from cismeet.corpus.readout import Readout, Reject
from cismeet.corpus.sources.found import Page, ReadFound, checked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trafilatura.settings import Document

    from cismeet.corpus.sources.found import Found

__all__ = ["readout_of_page", "with_page_read", "with_pages_read"]

_DATES = {
    "original_date": True,  # of publication, not of the last change
    "extensive_search": False,  # what the page declares; not what a date parser makes of its words
    "max_date": "2099-12-31",  # in place of today, so that the same page gives the same date tomorrow
}
_SHORT = 250
_END_OF_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]*\s*$", re.MULTILINE)
"""What a menu or a list of links does not have, and an article does."""


def readout_of_page(page: Page) -> Readout:
    """The readout in a page; its text has a blank line between paragraphs.

    Raises:
        SourceError: there is no article in it.
        MissingExtraError: the extra `html` is not installed.
    """
    article = _article(page.html, precise=False)
    if article is None or len(article.text or "") < _SHORT:
        article = _article(page.html, precise=True)
    text = (article and article.text) or ""
    if article is None or not _END_OF_SENTENCE.search(text):
        raise SourceError("no article in the page")
    readout = Readout(
        location=page.location,
        text="\n\n".join(line for line in text.split("\n") if line.strip()),
        title=_words(article.title),
        published=_day(article.date),
        url=_words(article.url),
        publisher=_words(article.sitename) or page.options.publisher,
    )
    return checked(readout, page.options)


def _article(html: str, *, precise: bool) -> Document | None:
    """What trafilatura finds; of a page with little text it gives all the words, menus too, unless it is precise."""
    require("trafilatura", "html", "a saved page")
    import trafilatura  # noqa: PLC0415  (an extra)

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # its complaints become our reasons
    try:
        article = trafilatura.bare_extraction(
            html, with_metadata=True, include_comments=False, favor_precision=precise, date_extraction_params=_DATES
        )
    except Exception as error:  # noqa: BLE001  (whatever a parser of hostile pages raises, the next page is read)
        raise SourceError(f"the page cannot be read: {type(error).__name__}: {error}") from None
    return None if isinstance(article, dict) else article


def with_page_read(found: Found) -> ReadFound:
    """The piece with the readout, or the reason why there is none, in the place of a page."""
    content = found.content
    if isinstance(content, Page):
        try:
            content = readout_of_page(content)
        except SourceError as error:
            content = Reject(content.location, str(error))
    return ReadFound(content, found.digest, found.size)


def with_pages_read(found: Sequence[Found]) -> tuple[ReadFound, ...]:
    """The same of several pieces; what a worker does."""
    return tuple(map(with_page_read, found))


def _words(value: str | None) -> str | None:
    return value.strip() or None if value else None


def _day(value: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(value) if value else None
    except ValueError:
        return None
