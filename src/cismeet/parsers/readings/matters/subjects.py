"""Who stands before a verb: its subject, the event or organ that rules it, and whether the subject met at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes
from cismeet.language.schema import BodySense, EventSense, GroupSense, OrganSense
from cismeet.parsers.mentions.mention import MentionKind
from cismeet.parsers.readings.summits.bodies import COUNCIL

if TYPE_CHECKING:
    from cismeet.parsers.mentions.mention import Mention
    from cismeet.parsers.readings.matters.scene import Scene
    from cismeet.parsers.readings.summits import Event

__all__ = ["are_people_together", "find_subject", "is_council", "is_group", "is_of_those_who_met", "rules_verb"]


def find_subject(scene: Scene, first: int, verb: int) -> Mention | None:
    """The last mention before a verb that no preposition leads and that owns nothing."""
    kinds, starting = scene.kinds, scene.mentions.starting
    for at in range(verb - 1, first - 1, -1):
        mention = starting.get(at)
        if mention is None or (mention.pronoun is not None and not mention.pronoun.subject):
            continue
        owns = mention.last < len(kinds) and kinds[mention.last] & classes.CLITIC
        led = at > first and kinds[at - 1] & classes.PREPOSITION
        if not owns and not led:
            return mention
    return None


def is_group(mention: Mention) -> bool:
    """The sides, the Prime Ministers, they: several as one."""
    return mention.kind is MentionKind.GROUP or mention.plural


def is_of_those_who_met(scene: Scene, group: Mention) -> bool:
    """Whether a group is of those who met, and not journalists or experts who look on."""
    if scene.is_summit or group.joint or group.pronoun is not None:
        return True
    if group.role is not None and group.role.offices:
        return True
    senses = (scene.mentions.hits.at(at, GroupSense) for at in range(group.last - 1, group.first - 1, -1))
    sense = next((one for one in senses if one is not None), None)
    return sense is not None and sense.joint


def are_people_together(scene: Scene, first: int, verb: int) -> bool:
    """X and Y: two people before a verb, coordinated."""
    starting = scene.mentions.starting
    people = [
        mention
        for at in range(first, verb)
        if (mention := starting.get(at)) is not None and mention.kind is not MentionKind.GROUP
    ]
    return len(people) > 1 and scene.has(classes.CONJUNCTION, people[0].last, people[-1].first)


def is_council(scene: Scene, first: int, verb: int) -> bool:
    """The Council of Ministers, the Commission: an organ stands before the verb."""
    hits = scene.mentions.hits
    return any(
        ((body := hits.over(at, BodySense)) is not None and body.kind == COUNCIL) or _is_organ(scene, at)
        for at in range(first, verb)
    )


def _is_organ(scene: Scene, at: int) -> bool:
    """*The Council*, *the Commission*: the organ itself, by its noun in capitals."""
    hit = scene.mentions.hits.starting.get(at)
    return (
        at > 0
        and hit is not None
        and scene.forms[at][0].isupper()
        and bool(scene.kinds[at - 1] & classes.DEFINITE)
        and hit.sense(EventSense) is not None
        and hit.sense(OrganSense) is not None
    )


def rules_verb(scene: Scene, event: Event, first: int, verb: int) -> bool:
    """The summit *will discuss*, the session, *which considered*: the event itself is the subject.

    Nobody is named between it and the verb, and what stands there is nothing, or a
    relative pronoun or a form of "be" or a modal.
    """
    last = max((one.last for one in event.mentions if one.first < verb), default=first)
    if any(scene.mentions.starting.get(at) is not None for at in range(last, verb)):
        return False
    return verb - last <= 1 or scene.has(classes.RELATIVE | classes.MODAL | classes.BE, last, verb)
