"""Who may be the subject of a verb of speech, and when a verb of speech is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes
from cismeet.language.schema import PlaceSense, TopicSense, TopicUse
from cismeet.model import Office
from cismeet.parsers.mentions.mention import MentionKind

if TYPE_CHECKING:
    from cismeet.parsers.mentions.mention import Mention
    from cismeet.parsers.readings.attributions.verb import Verb
    from cismeet.parsers.readings.attributions.view import SentenceView

__all__ = ["deals_with_matters", "is_credit", "may_speak", "names_source"]

_LONGEST_SOURCE = 8
_DEALING = (TopicUse.DEALT, TopicUse.ADOPTED)
_OPENS_COMPLEMENT = classes.COMPLEMENTISER | classes.INFINITIVE | classes.QUESTION


def may_speak(view: SentenceView, mention: Mention) -> bool:
    """Whether a mention can be a subject that speaks: *he*, not *him*; *the governor*, not *a member*."""
    if mention.pronoun is not None and not mention.pronoun.subject:
        return False
    if is_credit(view, mention):
        return False
    role = mention.role
    if mention.kind is not MentionKind.OFFICE or role is None or role.definite:
        return True
    return Office.OTHER not in role.offices


def is_credit(view: SentenceView, mention: Mention) -> bool:
    """Whether the words name a source of news (*a correspondent of the agency*), not somebody who speaks."""
    for place in range(mention.first, mention.last):
        sense = view.mentions.hits.over(place, PlaceSense)
        if sense is not None and sense.institution == "agency":
            return True
    return False


def names_source(verb: Verb) -> bool:
    """Whether a source of news follows the verb: …, reported *the ministry's press service*."""
    view, first = verb.view, verb.cue.last
    return any(view.kind(place) & classes.CREDIT for place in range(first, first + _LONGEST_SOURCE))


def deals_with_matters(verb: Verb) -> bool:
    """Whether several together do it to matters (the sides *considered* nine items), which is no act of speech."""
    trigger = verb.told.triggers.at(verb.cue.first, TopicSense)
    if trigger is None or trigger.use not in _DEALING:
        return False
    view, after = verb.view, verb.cue.last
    return not view.kind(after) & _OPENS_COMPLEMENT and not view.quoted(after)
