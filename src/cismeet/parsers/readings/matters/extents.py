"""From where to where matters stand in a sentence: where a list ends, where a clause begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes
from cismeet.language.schema import TopicUse

if TYPE_CHECKING:
    from cismeet.parsers.readings.matters.scene import Passage, Scene, Trigger

__all__ = ["clause_start", "cut", "list_end"]

_FINAL = frozenset(".,;:!…")
_LINKING = (
    classes.CONJUNCTION
    | classes.ADVERB
    | classes.AUXILIARY
    | classes.MODAL
    | classes.INFINITIVE
    | classes.BE
    | classes.RELATIVE
)
_DETERMINERS = classes.ARTICLE | classes.POSSESSIVE
_SHORTEST_ADJUNCT = 3


def list_end(scene: Scene, passage: Passage, trigger: Trigger, following: Trigger | None) -> int:
    """Where the list after a trigger ends: before the next trigger's clause, or with the sentence."""
    if following is None:
        return cut(scene, trigger.last, passage.last)
    if following.use is TopicUse.EXAMPLE:
        return following.first
    return cut(scene, trigger.last, _before_clause(scene, trigger.last, following.first))


def _before_clause(scene: Scene, first: int, end: int) -> int:
    """Where the clause of a verb begins, left of it: its auxiliaries, its conjunction, several who are its subject."""
    kinds, forms, mentions = scene.kinds, scene.forms, scene.mentions
    while end - 1 > first:
        mention = mentions.ending.get(end)
        group = mention if mention is not None and mention.plural else None
        linking = kinds[end - 1] & _LINKING or end - 1 in mentions.cues or forms[end - 1] == ","
        if not linking and (group is None or group.first <= first):
            break
        end = group.first if group is not None else end - 1
    return end


def cut(scene: Scene, first: int, end: int) -> int:
    """Where a list ends that goes to `end` at most: before a further verb, the final mark, a clause or remark."""
    end = _before_verb(scene, first, end)
    forms = scene.forms
    while end > first and forms[end - 1] in _FINAL:
        end -= 1
    return _before_remark(scene, first, end)


def _before_verb(scene: Scene, first: int, end: int) -> int:
    """Trade *and to settle* disputes, trade *and adopted a* plan: where a further verb begins."""
    kinds, quoted = scene.kinds, scene.quoted
    for at in range(first + 1, end - 2):
        if kinds[at] & classes.CONJUNCTION and not quoted[at]:
            determined = kinds[at + 2] & _DETERMINERS
            if scene.language.is_past(scene.keys[at + 1]) if determined else kinds[at + 1] & classes.INFINITIVE:
                return at
    return end


def _before_remark(scene: Scene, first: int, end: int) -> int:
    """Trade, *which* grows; trade, *the Minister said*: where a clause or a remark begins after a comma."""
    forms, quoted = scene.forms, scene.quoted
    for at in range(first + 1, end - 1):
        if forms[at] == "," and not quoted[at] and (_is_clause(scene, at + 1) or _is_remark(scene, at + 1)):
            return at
    return end


def _is_remark(scene: Scene, at: int) -> bool:
    """The Minister said: somebody and a verb of speech."""
    mention = scene.mentions.starting.get(at)
    return mention is not None and mention.last in scene.mentions.cues


def _is_clause(scene: Scene, at: int) -> bool:
    """A relative clause: which, of which; or what goes on after one (…, *will be held*)."""
    kinds = scene.kinds
    kind = kinds[at]
    if kind & (classes.MODAL | classes.BE):
        return True
    if kind & classes.RELATIVE and not kind & (classes.COMPLEMENTISER | classes.DEMONSTRATIVE):
        return True
    led = kind & classes.PREPOSITION and not kind & classes.INFINITIVE
    return bool(led) and at + 1 < len(kinds) and bool(kinds[at + 1] & classes.RELATIVE)


def _before_aside(scene: Scene, first: int, verb: int) -> int:
    """The token before a relative clause between commas that ends before a verb (the plan*, which …,* was read)."""
    kinds, forms = scene.kinds, scene.forms
    comma = verb - 1
    while comma > first and kinds[comma] & _LINKING:
        comma -= 1
    if forms[comma] != ",":
        return verb - 1
    for at in range(comma - 1, first, -1):
        if forms[at] == ",":
            relative = kinds[at + 1] & classes.RELATIVE and not kinds[at + 1] & classes.COMPLEMENTISER
            return at - 1 if relative else verb - 1
    return verb - 1


def clause_start(scene: Scene, first: int, verb: int) -> int:
    """Where the clause of a verb begins.

    After a conjunction or a semicolon, and after an adjunct that opens the sentence
    (*At the summit in Minsk,* the plan was adopted).

    Args:
        scene: what is known.
        first: index of the first token of the sentence.
        verb: index of the verb.
    """
    kinds, forms = scene.kinds, scene.forms
    for at in range(_before_aside(scene, first, verb), first, -1):
        if kinds[at] & (classes.COMPLEMENTISER | classes.RELATIVE) or forms[at] == ";":
            first = at + 1
            break
    if not kinds[first] & classes.PREPOSITION:
        return first
    comma = next((at for at in range(first, verb) if forms[at] == ","), None)
    if comma is not None:
        return comma + 1
    return next((at for at in range(first + _SHORTEST_ADJUNCT, verb) if kinds[at] & classes.ARTICLE), first)
