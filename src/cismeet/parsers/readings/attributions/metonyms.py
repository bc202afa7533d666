"""When a place or an agency speaks: *the capital said*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from cismeet.language.schema import REPORTING, CueForm, OfficeSense, OrganSense, PlaceKind, PlaceSense
from cismeet.model import Act
from cismeet.parsers.mentions.mention import Mention, MentionKind
from cismeet.parsers.readings.attributions.nesting import clause_opening, is_nested

if TYPE_CHECKING:
    from cismeet.parsers.mentions.lookup import Hit
    from cismeet.parsers.readings.attributions.attribution import Attribution
    from cismeet.parsers.readings.attributions.verb import Verb

__all__ = ["place_as_subject"]


def place_as_subject(verb: Verb) -> Attribution | None:
    """A capital or state as the subject of a verb of speech, or an agency that asks."""
    place, view = verb.left.place, verb.view
    hit = view.mentions.hits.covering[place]
    sense = hit.sense(PlaceSense) if hit is not None and hit.last == place + 1 else None
    if hit is None or sense is None:
        return None
    if sense.institution == "agency" and verb.cue.act is Act.ASK and hit.first == view.first:
        return evolve(verb.attribute(hit.first, None, "agency-asks"), words=(hit.first, hit.last))
    if not _may_speak(hit, sense) or verb.cue.nominal or not verb.has_complement:
        return None
    if verb.cue.form is CueForm.PRESENT and REPORTING.isdisjoint(verb.cue.frames):  # the state firmly opposes haste
        return None
    if hit.first != view.first and is_nested(verb.told, hit.first, clause_opening(view, hit.first)):
        return None
    mention = Mention(hit.first, hit.last, MentionKind.PLACE, country=sense.country, plural=True)
    return verb.attribute(hit.first, mention, "place-speaks")


def _may_speak(hit: Hit, sense: PlaceSense) -> bool:
    """Whether a place speaks for its state: a country or a capital, and no office or organ of that name."""
    if hit.sense(OfficeSense) is not None or hit.sense(OrganSense) is not None:
        return False
    return sense.kind is PlaceKind.COUNTRY or (sense.kind is PlaceKind.CITY and sense.capital)
