"""Which single capital words are surnames: those of somebody named in full, and those who speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language.schema import FINITE_FORMS
from cismeet.parsers.mentions.spelling import same_spelling, traces

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cismeet.parsers.mentions.mention import Mention
    from cismeet.parsers.mentions.tokens import Tokens

__all__ = ["without_other_words"]

_LONGEST_PARTICLE = 2


def without_other_words(tokens: Tokens, found: Sequence[Mention]) -> list[Mention]:
    """The mentions without single capital words that are no surname of somebody named in full and do not speak."""
    doubtful = [mention for mention in found if _is_bare_word(mention)]
    if not doubtful:
        return list(found)
    surnames = _Surnames(tokens, found)
    dropped = {
        mention.first
        for mention in doubtful
        if not surnames.has(tokens.forms[mention.first]) and not _speaks(tokens, mention.first)
    }
    return [mention for mention in found if mention.first not in dropped]


def _is_bare_word(mention: Mention) -> bool:
    """Whether the mention is a name of one word and nothing beside it."""
    return mention.name is not None and mention.role is None and mention.last - mention.first == 1


class _Surnames:
    """The words of the names given in full, by what spellings of one name have in common."""

    def __init__(self, tokens: Tokens, found: Sequence[Mention]) -> None:
        self._by_trace: dict[str, dict[str, None]] = {}
        for mention in found:
            if mention.name is not None and mention.name[1] - mention.name[0] > 1:
                for form in tokens.forms[mention.name[0] : mention.name[1]]:
                    if len(form) > _LONGEST_PARTICLE:
                        for trace in traces(form):
                            self._by_trace.setdefault(trace, {})[form] = None

    def has(self, form: str) -> bool:
        """Whether the word is a spelling of one of them."""
        for trace in traces(form):
            alike = self._by_trace.get(trace, {})
            if form in alike or any(same_spelling(form, name) for name in alike):
                return True
        return False


def _speaks(tokens: Tokens, place: int) -> bool:
    """Whether a verb of speech follows the word (Petrov *noted*), which is no acronym and no such verb itself."""
    if tokens.forms[place].isupper() or tokens.keys[place] in tokens.language.cues or place + 1 >= tokens.count:
        return False
    keys, rest = tokens.keys, place + 2
    return any(
        cue.form in FINITE_FORMS and not cue.light and tuple(keys[rest : rest + len(cue.rest)]) == cue.rest
        for cue in tokens.language.cues.get(keys[place + 1], ())
    )
