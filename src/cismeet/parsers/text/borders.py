"""Whether a full stop (or its like) ends a sentence: a chain of small rules, the first answer wins.

Rules answer True (a border), False (none) or None (not mine).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Callable

    from cismeet.language.schema import Language
    from cismeet.parsers.text.words import Words

__all__ = ["TERMINAL", "ends_sentence"]

TERMINAL = frozenset(".!?…")
"""The marks that may end a sentence."""

_DIGITS_OF_YEAR = 4
_GOES_ON = TERMINAL.union(")],;:")
_OPENING = frozenset('“«"„')


@frozen(eq=False)
class _Stop:
    """A terminal mark and its neighbours.

    Args:
        before: the token before it, "" at the beginning of the text.
        mark: itself.
        after: the token after it.
        glued: that token follows without a space.
        may_end_too: the mark belongs to an abbreviation, after which a sentence may end (True) or not (False).
    """

    before: str
    mark: str
    after: str
    glued: bool
    may_end_too: bool | None


def ends_sentence(words: Words, language: Language, at: int, last: int) -> bool:
    """Whether a sentence ends with the terminal mark at a token.

    Args:
        words: the tokens.
        language: tells abbreviations.
        at: index of the mark.
        last: index after the last token of its block.
    """
    following = at + 1
    if following >= last:
        return True
    stop = _Stop(
        words.forms[at - 1] if at else "",
        words.forms[at],
        words.forms[following],
        words.starts[following] == words.ends[at],
        language.abbreviations.get(words.keys[at - 1]) if at else None,
    )
    for rule in _RULES:
        answer = rule(stop)
        if answer is not None:
            return answer
    return True


def inside_number(stop: _Stop) -> bool | None:
    """A full stop within digits (7.30)."""
    return False if stop.glued and stop.after.isdigit() else None


def more_marks(stop: _Stop) -> bool | None:
    """Another mark ends or continues the sentence (what?! he asked)."""
    return False if stop.after in _GOES_ON else None


def initial(stop: _Stop) -> bool | None:
    """G. Savchitsky, U.S., D.S.Poltoratsky; but not "plan B." before a new sentence without a name."""
    if len(stop.before) != 1 or not stop.before.isupper():
        return None
    return None if stop.after[0].islower() and not stop.glued else False


def abbreviation(stop: _Stop) -> bool | None:
    """Gen. Ivanov: an abbreviation ends a sentence only where it may, and a capital follows."""
    if stop.may_end_too is None or stop.mark != ".":
        return None
    return stop.may_end_too and stop.after[0].isupper()


def missing_space(stop: _Stop) -> bool | None:
    """Abdukarimov.The session, in 2010.The session: a border without its space, between a word and a capital."""
    if not stop.glued:
        return None
    before, after = stop.before, stop.after
    year = len(before) == _DIGITS_OF_YEAR and before.isdecimal()
    joined = len(before) > 1 and (before[-1].isalpha() or year) and len(after) > 1 and after[0].isupper()
    return joined or after in _OPENING


def lower_case_follows(stop: _Stop) -> bool | None:
    """A small letter goes on with the sentence."""
    return False if stop.after[0].islower() else None


_RULES: tuple[Callable[[_Stop], bool | None], ...] = (
    inside_number,
    more_marks,
    initial,
    abbreviation,
    missing_space,
    lower_case_follows,
)
