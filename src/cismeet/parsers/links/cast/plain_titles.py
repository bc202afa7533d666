"""Of which state somebody with a plain title is, where the text names the same office without a name.

*Telephone conversation between the Prime Ministers of A and B*; *Prime Minister X called
Prime Minister of B Y*: X has the office of A, which nobody else has by name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.model import Office
from cismeet.parsers.mentions.mention import MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cismeet.parsers.links.cast.everybody import Cast
    from cismeet.parsers.mentions.mention import Mention
    from cismeet.parsers.text.document import Document

__all__ = ["complete_plain_titles"]

_OF_ONE = (Office.HEAD_OF_STATE, Office.HEAD_OF_GOVERNMENT, Office.FOREIGN_MINISTER, Office.PARLIAMENT_HEAD)
"""Offices that a state has once."""


def complete_plain_titles(cast: Cast, sources: Sequence[tuple[Document, Iterable[Mention]]]) -> None:
    """Give the one holder of an office whose title tells no state the one state that is left.

    Args:
        cast: everybody who is named.
        sources: the documents with their mentions, the title first.
    """
    for office in _OF_ONE:
        holders = list(cast.holding.get(office, ()))
        plain = [person for person in holders if person.country is None and person.organization is None]
        if len(plain) != 1:
            continue
        taken = {person.country for person in holders}
        left = _states_without_name(office, sources, taken)
        if len(left) == 1:
            ((document, mention),) = left.values()
            cast.learn(plain[0], document, mention, adjacent=False)


def _states_without_name(
    office: Office, sources: Sequence[tuple[Document, Iterable[Mention]]], taken: set[str | None]
) -> dict[str, tuple[Document, Mention]]:
    """The states whose office is named alone, each with its first mention, other than those of holders by name."""
    found: dict[str, tuple[Document, Mention]] = {}
    for document, mentions in sources:
        for mention in mentions:
            role = mention.role
            if mention.kind is not MentionKind.OFFICE or mention.plural or role is None or office not in role.offices:
                continue
            country = role.country or mention.country
            if country is not None and country not in taken:
                found.setdefault(country, (document, mention))
    return found
