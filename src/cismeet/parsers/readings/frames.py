"""What follows a verb of speech: to whom it is said, and where what is said begins.

Shapes read, with the addressee in brackets and the content after the bar:

1. ``noted | trade had grown``, ``noted that | trade had grown``, ``said with a smile that | …``;
2. ``asked [Sergei Lebedev] if | there were issues``, ``told [reporters] that | …``;
3. ``thanked [the observers] for | their work``, ``congratulated [him] on | re-election``;
4. ``asked [the Secretariat] | to report back``, ``proposed to [his colleagues] | to hold the drill``;
5. ``expressed condolences to [the Minister] on | the loss of life``;
6. ``drew [his colleagues'] attention to the fact that | …`` (the addressee inside the cue).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.language.schema import AdverbialSense, BodySense, CalendarSense, Frame, OrganSense, PlaceKind, PlaceSense

if TYPE_CHECKING:
    from cismeet.parsers.mentions import Mentions
    from cismeet.parsers.mentions.cues import CueMention
    from cismeet.parsers.mentions.mention import Mention

__all__ = ["Following", "read_frame"]

_LONGEST_ADJUNCT = 12
_SHORTEST_ADJUNCT = 4
_LONGEST_ADDRESSEE = 14
_PHRASE = classes.ARTICLE | classes.POSSESSIVE | classes.DEMONSTRATIVE | classes.QUANTIFIER | classes.JOINT
_STOP = (
    classes.COMPLEMENTISER
    | classes.QUESTION
    | classes.RELATIVE
    | classes.SUBORDINATOR
    | classes.BE
    | classes.MODAL
    | classes.AUXILIARY
    | classes.INFINITIVE
)


@frozen
class Following:
    """What stands after a verb of speech.

    Args:
        content: index of the first token of the content.
        addressee: the mention addressed, or
        addressed: first and last token of the words addressed, where they are no mention.
        cue_last: index after the last token of the cue (it may take in "to the fact").
    """

    content: int
    addressee: Mention | None = None
    addressed: tuple[int, int] | None = None
    cue_last: int = 0


@frozen
class _Reader:
    mentions: Mentions
    cue: CueMention
    limit: int

    def kind(self, place: int) -> int:
        return self.mentions.document.words.classes[place] if place < self.limit else 0

    def form(self, place: int) -> str:
        return self.mentions.document.words.forms[place] if place < self.limit else ""

    def key(self, place: int) -> str:
        return self.mentions.document.words.keys[place] if place < self.limit else ""


def read_frame(mentions: Mentions, cue: CueMention, limit: int) -> Following:
    """Read what follows `cue`, up to the token `limit`."""
    reader = _Reader(mentions, cue, limit)
    place = _after_adverbs(reader, cue.last)
    addressee: Mention | None = None
    addressed: tuple[int, int] | None = None
    cue_last = cue.last
    inside = _inside_cue(reader)
    if inside is not None:
        addressee, addressed = inside
    if Frame.ADDRESSEE in cue.frames and addressee is None and addressed is None:
        addressee, addressed, place = _object(reader, place)
    if addressee is None and addressed is None and reader.kind(place) & classes.GOAL:
        addressee, addressed, place = _to_whom(reader, place)
    place = _after_adverbs(reader, place)
    after_fact, cue_last = _to_the_fact(reader, place, cue_last)
    place = _to_content(reader, after_fact, spoken_to=addressee is not None or addressed is not None)
    return Following(place, addressee, addressed, cue_last)


def _after_adverbs(reader: _Reader, place: int) -> int:
    language = reader.mentions.document.language
    while place < reader.limit:
        hit = reader.mentions.hits.starting.get(place)
        if hit is not None and hit.sense(AdverbialSense):
            place = hit.last
        elif reader.form(place)[:1].islower() and (
            (reader.kind(place) & classes.ADVERB and not reader.kind(place) & (classes.COMPLEMENTISER | classes.SUBORDINATOR | classes.QUANTIFIER | classes.QUESTION))
            or (not reader.kind(place) and language.is_adverb(reader.key(place)) and hit is None)
        ) and (place == reader.cue.last or reader.kind(place + 1) & (classes.COMPLEMENTISER | classes.QUESTION | classes.INFINITIVE | classes.PREPOSITION)):
            place += 1
        else:
            break
    return place


def _inside_cue(reader: _Reader) -> tuple[Mention | None, tuple[int, int] | None] | None:
    """The owner of the noun within a cue with a gap: *drew his colleagues' attention*."""
    cue, words = reader.cue, reader.mentions.document.words
    if cue.nominal:
        return None
    for place in range(cue.first + 1, cue.last - 1):
        if words.classes[place] & classes.CLITIC or (words.forms[place] == "'" and place > cue.first + 1):
            mention = reader.mentions.ending.get(place)
            if mention is not None:
                return mention, None
    return None


def _object(reader: _Reader, place: int) -> tuple[Mention | None, tuple[int, int] | None, int]:
    """The direct object of a verb that takes its addressee so."""
    if place >= reader.limit or reader.mentions.document.quoted[place] or _opens_clause(reader, place):
        return None, None, place
    kind = reader.kind(place)
    mention = reader.mentions.starting.get(place)
    if mention is None and kind & classes.POSSESSIVE:
        mention = reader.mentions.starting.get(place + 1)
    pronoun = reader.mentions.document.language.pronouns.get(reader.key(place))
    if mention is not None and not (mention.pronoun and mention.pronoun.subject):
        after = _past_remark(reader, mention.last)
        if after < reader.limit and (reader.kind(after) & classes.CLITIC or reader.form(after) == "'"):
            return _plain_object(reader, place)
        if _has_predicate(reader, after) and not _needs_addressee(reader):
            return None, None, place
        if _goes_on(reader, after) or _takes_two_objects(reader, mention, after):
            return mention, None, after
        return None, None, place
    if pronoun is not None:
        return None, None, place
    if kind & (_STOP | classes.PREPOSITION) and not kind & _PHRASE:
        return None, None, place
    return _plain_object(reader, place)


def _opens_clause(reader: _Reader, place: int) -> bool:
    """Whether a complementiser at the token opens a content clause (and is no demonstrative: *that evening*)."""
    return bool(reader.kind(place) & classes.COMPLEMENTISER) and not reader.mentions.dated[place]


def _past_remark(reader: _Reader, place: int) -> int:
    """Index after a remark on the one addressed: "from Uzbekistan", ", who was present,"."""
    if reader.kind(place) & (classes.SINCE | classes.GENITIVE) and reader.mentions.hits.at(place + 1, PlaceSense) is not None:
        if reader.key(place) not in reader.cue.prepositions:
            return reader.mentions.hits.starting[place + 1].last
    if reader.form(place) == "," and reader.kind(place + 1) & classes.RELATIVE:
        for closing in range(place + 2, min(reader.limit, place + _LONGEST_ADJUNCT)):
            if reader.form(closing) == ",":
                return closing + 1
    return place


def _plain_object(reader: _Reader, place: int) -> tuple[Mention | None, tuple[int, int] | None, int]:
    """An object that is no mention: *both governments*, *experts of the Organization*, *parliament*."""
    words = reader.mentions.document.words
    last = place
    while last < reader.limit and last - place < _LONGEST_ADDRESSEE:
        form, kind = words.forms[last], words.classes[last]
        if not (form[0].isalnum() or kind & classes.CLITIC or form == "'") or reader.mentions.document.quoted[last]:
            break
        if kind & (classes.COMPLEMENTISER | classes.QUESTION):
            break
        if last > place and reader.key(last) in reader.cue.prepositions:
            break
        if last > place + 1 and kind & classes.ARTICLE and reader.kind(place) & _PHRASE and _wishes(reader):
            return None, (place, last), last
        if kind & classes.CONJUNCTION and last > place and not _is_verb(reader, last + 1):
            last += 1
            continue
        if last > place and kind & (_STOP | classes.PREPOSITION | classes.CONJUNCTION) and not kind & (classes.GENITIVE | _PHRASE):
            break
        if reader.mentions.dated[last] is not None:
            break
        last += 1
    if last == place or not _goes_on(reader, last) or not _may_listen(reader, place, last):
        return None, None, place
    return None, (place, last), last


def _wishes(reader: _Reader) -> bool:
    """Verbs with two objects: wished the topographer | a speedy recovery."""
    frames = reader.cue.frames
    return {Frame.ADDRESSEE, Frame.NOUN_PHRASE} <= frames and not frames & {Frame.INFINITIVE, Frame.THAT}


def _is_verb(reader: _Reader, place: int) -> bool:
    """Whether a further verb follows a conjunction, so that the object ends before it."""
    language = reader.mentions.document.language
    return place in reader.mentions.cues or language.is_past(reader.key(place)) or bool(reader.kind(place) & (_STOP | classes.ADVERB))


def _may_listen(reader: _Reader, first: int, last: int) -> bool:
    """Whether the words can be somebody: a determiner, an organ, a name, or a plural behind an adjective."""
    owned = any(reader.kind(place) & classes.CLITIC for place in range(first, last))
    if not owned and _needs_addressee(reader) and (Frame.INFINITIVE not in reader.cue.frames or reader.kind(first) & _PHRASE):
        return True
    if owned:
        hit = reader.mentions.hits.covering[last - 1]
        return hit is not None and hit.sense(OrganSense) is not None
    for place in range(first, last):
        if reader.kind(place) & classes.PREPOSITION:
            break
        hit = reader.mentions.hits.covering[place]
        if reader.mentions.covering[place] is not None or (hit is not None and (hit.sense(OrganSense) or hit.sense(PlaceSense) or hit.sense(BodySense))):
            return True
    return reader.form(first)[:1].isupper()


def _goes_on(reader: _Reader, place: int) -> bool:
    """Whether after an object there is content: otherwise the object is the content."""
    cue = reader.cue
    if place >= reader.limit:
        return _needs_addressee(reader)
    kind = reader.kind(place)
    if kind & classes.COMPLEMENTISER and Frame.THAT in cue.frames | ({Frame.THAT} if Frame.QUESTION in cue.frames else set()):
        return True
    if kind & classes.QUESTION and Frame.QUESTION in cue.frames:
        return True
    if kind & classes.INFINITIVE and (Frame.INFINITIVE in cue.frames or reader.key(place) in cue.prepositions):
        return True
    if kind & classes.PREPOSITION and reader.key(place) in cue.prepositions:
        return True
    if reader.mentions.document.quoted[place] or reader.form(place) == ":":
        return True
    if reader.form(place) == "," and place + 1 < reader.limit and reader.mentions.document.quoted[place + 1]:
        return True
    if _needs_addressee(reader):
        return not kind & (classes.BE | classes.MODAL)
    return False


def _takes_two_objects(reader: _Reader, mention: Mention, place: int) -> bool:
    """wished the guest every success: a person, and right after it a noun phrase."""
    if Frame.INFINITIVE in reader.cue.frames or Frame.THAT in reader.cue.frames or mention.plural and mention.role is None:
        return False
    kind, form = reader.kind(place), reader.form(place)
    return form[:1].isalnum() and not kind & (_STOP | classes.PREPOSITION | classes.CONJUNCTION)


def _needs_addressee(reader: _Reader) -> bool:
    """Verbs that always have somebody as their object: tell, inform."""
    return Frame.NOUN_PHRASE not in reader.cue.frames


def _has_predicate(reader: _Reader, place: int) -> bool:
    """Whether a finite verb follows, so that the words before are a subject, not an object."""
    return bool(reader.kind(place) & (classes.BE | classes.MODAL | classes.AUXILIARY))


def _to_whom(reader: _Reader, place: int) -> tuple[Mention | None, tuple[int, int] | None, int]:
    """to X, before the content."""
    cue = reader.cue
    mention = reader.mentions.starting.get(place + 1)
    if reader.key(place) in cue.prepositions and Frame.TO_ADDRESSEE not in cue.frames and not cue.nominal:
        if mention is None or not reader.kind(mention.last) & classes.INFINITIVE or Frame.INFINITIVE not in cue.frames:
            return None, None, place
    if mention is not None and (not mention.pronoun or mention.pronoun.object):
        after = mention.last
        if not (reader.kind(after) & classes.CLITIC or reader.form(after) == "'"):
            return mention, None, after
    kind = reader.kind(place + 1)
    if not (cue.frames & {Frame.TO_ADDRESSEE}) and not cue.nominal:
        return None, None, place
    hit = reader.mentions.hits.covering[place + 1] if place + 1 < reader.limit else None
    sense = hit.sense(PlaceSense) if hit else None
    is_organ = hit is not None and hit.sense(OrganSense) is not None
    if kind & _PHRASE or is_organ or (sense is not None and sense.kind is not PlaceKind.CITY):
        _, addressed, after = _plain_object(reader, place + 1)
        if addressed is not None:
            return None, addressed, after
    return None, None, place


def _to_the_fact(reader: _Reader, place: int, cue_last: int) -> tuple[int, int]:
    """the fact that: an empty noun before a content clause belongs to the cue."""
    if reader.kind(place) & classes.ARTICLE and reader.kind(place + 2) & classes.COMPLEMENTISER:
        return place + 2, place + 2
    return place, cue_last


def _to_content(reader: _Reader, place: int, *, spoken_to: bool) -> int:
    """Index of the first token of the content: after that, if, whether, or the preposition that leads it."""
    cue = reader.cue
    ahead = _complementiser_after_adjunct(reader, place)
    if ahead is not None:
        return ahead + 1
    compound = _after_compound(reader, place)
    if compound is not None and (spoken_to or cue.nominal or reader.key(place) in cue.prepositions):
        return compound
    kind = reader.kind(place)
    if kind & classes.COMPLEMENTISER and reader.mentions.starting.get(place) is None:
        return place + 1
    if kind & classes.INFINITIVE and Frame.INFINITIVE in cue.frames and not _is_noun_phrase(reader, place + 1):
        return place
    if kind & classes.PREPOSITION and reader.key(place) in cue.prepositions:
        after = place + 1
        return after
    if kind & classes.PREPOSITION and (spoken_to or cue.nominal) and not kind & classes.INFINITIVE:
        return place + 1
    return place


def _after_compound(reader: _Reader, place: int) -> int | None:
    """Index after a preposition of several words (in connection with)."""
    keys = reader.mentions.document.words.keys
    for rest in reader.mentions.document.language.compound_prepositions.get(reader.key(place), ()):
        if tuple(keys[place + 1 : place + 1 + len(rest)]) == rest:
            return place + 1 + len(rest)
    return None


def _dated_after(reader: _Reader, place: int) -> bool:
    """Whether a preposition leads a date (reported on Monday that …)."""
    return place + 1 < reader.limit and reader.mentions.dated[place + 1] is not None


def _is_noun_phrase(reader: _Reader, place: int) -> bool:
    return bool(reader.kind(place) & (classes.ARTICLE | classes.POSSESSIVE)) or reader.mentions.starting.get(place) is not None


def _complementiser_after_adjunct(reader: _Reader, place: int) -> int | None:
    """said after the talks *that*: the complementiser behind a phrase of time, place or manner."""
    cue = reader.cue
    if Frame.THAT not in cue.frames and Frame.QUESTION not in cue.frames:
        return None
    kind = reader.kind(place)
    hit = reader.mentions.hits.starting.get(place)
    dated = reader.mentions.dated[place] if place < reader.limit else None
    comma = reader.form(place) == ","
    if kind & classes.INFINITIVE and Frame.INFINITIVE in cue.frames:
        return None
    reach = _LONGEST_ADJUNCT
    if kind & classes.PREPOSITION and reader.key(place) in cue.prepositions and not _dated_after(reader, place):
        reach = _SHORTEST_ADJUNCT
    leads = kind & classes.PREPOSITION or dated is not None or (hit is not None and hit.sense(CalendarSense)) or comma
    if not leads:
        return None
    for ahead in range(place + 1, min(reader.limit, place + reach)):
        if reach < _LONGEST_ADJUNCT and reader.kind(ahead) & classes.CONJUNCTION:
            return None
        if reader.mentions.document.quoted[ahead] or reader.form(ahead) in (";", ":"):
            return None
        if reader.kind(ahead) & (classes.BE | classes.MODAL) or ahead in reader.mentions.cues:
            return None
        if reader.kind(ahead) & classes.COMPLEMENTISER and not reader.kind(ahead + 1) & (classes.BE | classes.MODAL):
            before = reader.form(ahead - 1)
            if comma and before != ",":
                return None
            return ahead
    return None
