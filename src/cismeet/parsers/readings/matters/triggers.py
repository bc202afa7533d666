"""Which words of a sentence lead to matters, and in which construction they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes
from cismeet.language.schema import CalendarSense, TopicUse

if TYPE_CHECKING:
    from cismeet.parsers.readings.matters.scene import Passage, Scene, Trigger

__all__ = [
    "continues_verb",
    "is_ahead",
    "is_base_form",
    "is_future_passive",
    "is_impersonal",
    "is_passive",
    "lacks_object",
    "usable_triggers",
]

_DETERMINERS = classes.ARTICLE | classes.POSSESSIVE | classes.CLITIC
_RULES_INFINITIVE = (
    classes.BE | classes.CONJUNCTION | classes.ADVERB | classes.COMING | classes.MODAL | classes.AUXILIARY
)
_OPENING = 3  # words before a verb that stands at the beginning of its sentence
_LONGEST_VERB = 2  # words of a verb with its preposition; longer phrases have a subject of their own


def usable_triggers(scene: Scene, passage: Passage) -> list[Trigger]:
    """Those that lead to matters here, outside quotations."""
    covering, quoted = scene.mentions.covering, scene.quoted
    return [
        trigger
        for trigger in passage.leads
        if not quoted[trigger.first]
        and (
            trigger.use is TopicUse.EXAMPLE
            or not (
                _is_noun(scene, trigger)
                or _qualifies_noun(scene, trigger)
                or _leads_to_time(scene, trigger)
                or covering[trigger.first] is not None
            )
        )
    ]


def _is_noun(scene: Scene, trigger: Trigger) -> bool:
    """The *agreed* text, on *discussing*: no verb right after an article or a preposition."""
    before = scene.kinds[trigger.first - 1] if trigger.first else 0
    led = before & classes.PREPOSITION and not before & (classes.INFINITIVE | classes.ADVERB)
    return bool(before & _DETERMINERS or led)


def _qualifies_noun(scene: Scene, trigger: Trigger) -> bool:
    """A plan of events *to mark* …, a protocol *amending* …: a verb that only qualifies the noun before it."""
    before = trigger.first - 1
    if trigger.use not in (TopicUse.DEALT, TopicUse.ADOPTED) or before < 1:
        return False
    kinds, keys, forms, language = scene.kinds, scene.keys, scene.forms, scene.language
    if kinds[before] & classes.INFINITIVE and not kinds[before] & classes.CONJUNCTION:
        ruled = kinds[before - 1] & _RULES_INFINITIVE or language.is_past(keys[before - 1]) or forms[before - 1] == ","
        return not ruled and before - 1 not in scene.mentions.ending  # the leaders *plan* to adopt
    free = forms[before] == "," or kinds[before] & (classes.BE | classes.CONJUNCTION)
    return not free and language.is_participle(keys[trigger.first])


def _leads_to_time(scene: Scene, trigger: Trigger) -> bool:
    """Compared notes *on the eve* of the summit, celebrated *this year*: what follows only tells when."""
    place = trigger.last
    if place + 1 >= len(scene.kinds):
        return False
    for rest in scene.language.compound_prepositions.get(scene.keys[place - 1], ()):
        if scene.kinds[place] & classes.ARTICLE and tuple(scene.keys[place : place + len(rest)]) == rest:
            return scene.has(classes.COMING, place, place + len(rest))
    demonstrative = scene.kinds[place] & classes.DEMONSTRATIVE
    return bool(demonstrative) and scene.mentions.hits.at(place + 1, CalendarSense) is not None


def is_passive(scene: Scene, trigger: Trigger) -> bool:
    """Trade *was* also *discussed*: a form of "be" rules the verb, so that what is dealt with stands before it."""
    kinds = scene.kinds
    place = trigger.first - 1
    while place > 0 and kinds[place] & classes.ADVERB:
        place -= 1
    return bool(kinds[place] & classes.BE) and scene.language.is_past(scene.keys[trigger.first])


def is_future_passive(scene: Scene, trigger: Trigger) -> bool:
    """A programme *is to be considered*, *will be discussed*: what the passive tells is ahead."""
    if scene.kinds[trigger.first] & classes.MODAL and scene.has(classes.BE, trigger.first, trigger.last):
        return True
    kinds, place = scene.kinds, _before_adverbs(scene, trigger.first)
    before = kinds[_before_adverbs(scene, place)] if place else 0
    return bool(kinds[place] & classes.BE and before & (classes.MODAL | classes.INFINITIVE))


def _before_adverbs(scene: Scene, place: int) -> int:
    """The token before one, and before the adverbs there."""
    place -= 1
    while place > 0 and scene.kinds[place] & classes.ADVERB and not scene.kinds[place] & classes.MODAL:
        place -= 1
    return max(place, 0)


def is_ahead(scene: Scene, first: int, trigger: Trigger) -> bool:
    """Whether a verb tells what will be: *will* approve, are *to* approve."""
    infinitive = trigger.first > first and scene.kinds[trigger.first - 1] & classes.INFINITIVE
    return bool(infinitive) or scene.has(classes.MODAL, first, trigger.first)


def is_base_form(scene: Scene, trigger: Trigger) -> bool:
    """Whether a verb stands in its base form (will approve A, *consider* B)."""
    key, language = scene.keys[trigger.first], scene.language
    return not (language.is_past(key) or language.is_participle(key) or language.is_plural(key))


def lacks_object(scene: Scene, trigger: Trigger) -> bool:
    """They *negotiated via* mediators: a verb that takes its matters as an object has a preposition behind it."""
    if trigger.last - trigger.first > 1 or trigger.last >= len(scene.kinds):
        return False
    kind = scene.kinds[trigger.last]
    return bool(kind & classes.PREPOSITION) and not kind & classes.ADVERB


def continues_verb(scene: Scene, trigger: Trigger) -> bool:
    """They signed A *and took note of* B: the verb is coordinated with the one before."""
    kinds = scene.kinds
    before = trigger.first - 1
    while before > 0 and kinds[before] & classes.ADVERB and not kinds[before] & classes.CONJUNCTION:
        before -= 1
    return bool(kinds[before] & classes.CONJUNCTION) or scene.forms[before] == ","


def is_impersonal(scene: Scene, first: int, trigger: Trigger) -> bool:
    """It is planned to review; special attention was paid to; discussed were: nobody is named who deals with it."""
    if scene.kinds[trigger.first - 1] & classes.INFINITIVE:
        return scene.has(classes.BE, first, trigger.first)
    if trigger.last - trigger.first > _LONGEST_VERB:
        return True
    opens = scene.forms[first][0].isupper() and trigger.first - first <= _OPENING
    return opens and scene.has(classes.BE, trigger.first, trigger.last)
