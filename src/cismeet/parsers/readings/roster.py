"""Who took part and who was only mentioned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cismeet.language import classes
from cismeet.language.schema import (
    BodySense,
    CalendarSense,
    CueForm,
    Frame,
    GroupSense,
    KindSense,
    OrganSense,
    PlaceKind,
    PlaceSense,
    TopicSense,
    TopicUse,
)
from cismeet.model import MeetingKind, Office
from cismeet.parsers.links.cast import Cast, Person
from cismeet.parsers.mentions.mention import Mention, MentionKind
from cismeet.parsers.text.blocks import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cismeet.parsers.links.discourse import Discourse
    from cismeet.parsers.mentions import Mentions
    from cismeet.parsers.mentions.lookup import Hits
    from cismeet.parsers.readings.setting import Setting
    from cismeet.parsers.readings.statements import Draft
    from cismeet.parsers.text.sentences import Sentence

__all__ = ["attendance", "bring_unnamed", "fill_countries", "find_chair", "home_country", "introduced", "settle"]

_A_LIST = 3
_DATELINE = 40
_STATE_OFFICES = frozenset(
    {
        Office.HEAD_OF_STATE, Office.HEAD_OF_GOVERNMENT, Office.FOREIGN_MINISTER, Office.MINISTER, Office.PARLIAMENT_HEAD,
        Office.OFFICIAL, Office.LEGISLATOR,
    }
)


def home_country(mentions: Mentions, cast: Cast, place: str | None) -> str | None:
    """The country whose people the text means when it says "the President": that of the dateline, the place, the first person."""
    document = mentions.document
    opening = _paragraph_start(mentions)
    for at, hit in mentions.hits.starting.items():
        sense = hit.sense(PlaceSense)
        begins = document.words.starts[at]
        if sense is None or sense.kind is not PlaceKind.CITY or not opening <= begins < opening + _DATELINE:
            continue
        if document.words.forms[at].isupper() or begins == opening:
            return sense.country
    for person in cast.people:
        if person.country is not None and person.office is not None:
            return person.country
    return place


def _paragraph_start(mentions: Mentions) -> int:
    return next((block.start for block in mentions.document.blocks if block.kind is BlockKind.PARAGRAPH), 0)


def attendance(mentions: Mentions, triggers: Hits, setting: Setting) -> list[Sentence]:
    """The lead and the sentences that tell who else was there."""
    lead = {sentence.first for sentence in setting.lead}
    return [
        sentence for sentence in mentions.document.sentences
        if sentence.first in lead or _attends(mentions, triggers, sentence)
    ]


def introduced(mentions: Mentions, attended: Sequence[Sentence], cast: Cast) -> list[Person]:
    """Those whom headline, lead and sentences of attendance bring on, in order of appearance."""
    document = mentions.document
    ranges = [(sentence.first, sentence.last) for sentence in attended]
    found: list[Person] = []
    for person in cast.people:
        for owner, mention in person.mentions:
            if owner is not document:
                if len(person.words) > 1 and any(other is document for other, _ in person.mentions):
                    continue
                found.append(person)
                break
            if any(first <= mention.first < last for first, last in ranges) and not _is_absent(mentions, mention):
                found.append(person)
                break
    return list(dict.fromkeys(found))


def find_chair(mentions: Mentions, cast: Cast) -> Person | None:
    """Who led the meeting: named beside "chaired by", "chairing the session was", "took the chair"."""
    document = mentions.document
    kinds = document.words.classes
    for at in [at for at, kind in enumerate(kinds) if kind & classes.CHAIRED and not document.quoted[at]]:
        for place in (*range(at + 1, min(len(kinds), at + 12)), *range(at - 1, max(-1, at - 6), -1)):
            if document.words.forms[place] == ".":
                continue
            mention = mentions.starting.get(place) if place > at else mentions.ending.get(place + 1)
            if mention is not None and mention.kind is MentionKind.NAME and (person := cast.of(document, mention)) is not None:
                return person
    return None


def bring_unnamed(
    mentions: Mentions, attended: Sequence[Sentence], cast: Cast, setting: Setting, discourse: Discourse
) -> list[Person]:
    """Those who took part and are given by office alone (the ambassador of Nigeria), as people of their own."""
    document = mentions.document
    found: list[Person] = []
    for sentence in attended:
        for at in range(sentence.first, sentence.last):
            mention = mentions.starting.get(at)
            if mention is None or mention.kind is not MentionKind.OFFICE or mention.role is None or _is_absent(mentions, mention):
                continue
            after = document.words.classes[mention.last] if mention.last < len(document.words) else 0
            following = mentions.hits.starting.get(mention.last)
            if following is not None and following.sense(GroupSense) is not None:
                continue
            if after & classes.CLITIC or mention.role.offices == (Office.OTHER,) and mention.country is None:
                continue
            person, _ = discourse.resolve(mention)
            if person is not None:
                continue
            country = mention.country or _owner_country(mentions, mention, sentence)
            if country is None and mention.role.organization is None and not (mention.role.definite and mention.role.last - mention.role.first > 1) and sentence not in setting.lead:
                continue
            person = Person([], (1, mention.first), country=country)
            if country is not None and mention.country is None:
                person.country_from = (document, sentence.first, sentence.first + 1, "country-of-owner")
            cast.people.append(person)
            cast.by_mention[(id(document), mention.first)] = person
            person.mentions.append((document, mention))
            cast.learn(person, document, mention)
            found.append(person)
    cast.people.sort(key=lambda person: person.order)
    return found


def _owner_country(mentions: Mentions, mention: Mention, sentence: Sentence) -> str | None:
    """Uzbekistan was represented by *its* ambassador: the state that begins the sentence."""
    document = mentions.document
    if not document.words.classes[mention.first - 1] & classes.POSSESSIVE:
        return None
    for at in range(mention.first - 1, sentence.first - 1, -1):
        sense = mentions.hits.at(at, PlaceSense)
        if sense is not None and sense.kind is PlaceKind.COUNTRY:
            return sense.country
    return None


def _attends(mentions: Mentions, triggers: Hits, sentence: Sentence) -> bool:
    """Whether the sentence tells who else was there."""
    document = mentions.document
    if document.blocks[sentence.block].kind is BlockKind.ITEM:
        first = mentions.starting.get(sentence.first)
        return first is not None and first.name is not None and first.role is not None
    if document.blocks[sentence.block].kind is not BlockKind.PARAGRAPH:
        return False
    kinds = document.words.classes
    attended = [at for at in range(sentence.first, sentence.last) if kinds[at] & classes.ATTENDED and not document.quoted[at]]
    titled = sum(
        (mention := mentions.starting.get(at)) is not None and mention.kind is MentionKind.NAME and mention.role is not None
        for at in range(sentence.first, sentence.last)
    )
    if not attended and titled < _A_LIST:
        return False
    if any(kinds[at] & classes.MODAL for at in range(sentence.first, sentence.last)):
        return False
    names = [at for at in range(sentence.first, sentence.last) if (mention := mentions.starting.get(at)) is not None and mention.kind in (MentionKind.NAME, MentionKind.OFFICE)]
    spoken = any(
        at in mentions.cues and mentions.cues[at].form in (CueForm.PAST, CueForm.PRESENT) and mentions.cues[at].frames & {Frame.THAT, Frame.QUOTATION}
        for at in range(sentence.first, sentence.last)
    )
    adopted = any((sense := triggers.at(at, TopicSense)) is not None and sense.use is TopicUse.ADOPTED for at in range(sentence.first, sentence.last))
    return bool(names) and not spoken and not adopted


def _is_absent(mentions: Mentions, mention: Mention) -> bool:
    """at the invitation of X, who is expected: named in the lead, but not there."""
    kinds = mentions.document.words.classes
    at = mention.first - 1
    if at >= 1 and kinds[at] & classes.GENITIVE and kinds[at - 1] & classes.ORIGIN:
        return True
    return at >= 0 and bool(kinds[at] & classes.ORIGIN)


def settle(
    mentions: Mentions, cast: Cast, setting: Setting, present: Sequence[Person], drafts: Sequence[Draft],
    agenda: Sequence[tuple[int, int]],
) -> tuple[list[Person], list[Person]]:
    """Participants and mentioned, each in order of appearance.

    A person who speaks took part, unless what is said was said elsewhere (its sentence
    is dated on its own) or the person speaks for somebody absent.
    """
    if setting.kind is MeetingKind.OTHER and setting.cancelled and not _is_telegram(drafts, present):
        return [], _visible(cast.people)
    there = list(present)
    for draft in drafts:
        who = draft.speaker.voice
        if isinstance(who, Person) and who not in there and not _elsewhere(mentions, draft) and not _speaks_for_others(mentions, who, setting):
            there.append(who)
        if isinstance(draft.addressee, Person) and draft.addressee not in there and _is_instructed(draft):
            there.append(draft.addressee)
    there += [person for person in cast.people if person not in there and _is_told_of(mentions, person, drafts, agenda)]
    if setting.kind is MeetingKind.VISIT:
        there += [person for person in cast.people if person not in there and _on_programme(mentions, person, drafts)]
    participants = [person for person in cast.people if person in there]
    return _visible(participants), _visible([person for person in cast.people if person not in there])


def _speaks_for_others(mentions: Mentions, person: Person, setting: Setting) -> bool:
    """A press secretary or spokesperson who tells of a meeting did not take part in it."""
    if setting.kind is MeetingKind.BRIEFING:
        return False
    kinds = mentions.document.language.kinds
    for role in person.roles:
        keys = [mentions.document.language.key(word) for word in role.text.split()]
        for at, key in enumerate(keys):
            for entry in kinds.get(key, ()):
                sense = entry.sense
                if isinstance(sense, KindSense) and sense.kind is MeetingKind.BRIEFING and tuple(keys[at + 1 : at + 1 + len(entry.rest)]) == entry.rest:
                    return True
    return False


def _is_told_of(mentions: Mentions, person: Person, drafts: Sequence[Draft], agenda: Sequence[tuple[int, int]]) -> bool:
    """Who is introduced with a title where the text itself tells what happened: neither in what somebody says or is told, nor on an agenda, nor ahead."""
    document = mentions.document
    mention = _first_mention(mentions, person)
    if mention is None or mention.kind is not MentionKind.NAME or mention.role is None or person.mentions[0][0] is not document:
        return False
    start = document.words.starts[mention.first]
    if any(span.start <= start < span.end for draft in drafts for span in draft.spans):
        return False
    if any(draft.addressee is person for draft in drafts) or any(first <= mention.first < last for first, last in agenda):
        return False
    sentence = next((one for one in document.sentences if one.first <= mention.first < one.last), None)
    if sentence is None or any(draft.sentence == document.sentences.index(sentence) and mention.first > draft.attribution.cue.first for draft in drafts):
        return False
    kinds = document.words.classes
    ahead = any(kinds[at] & (classes.MODAL | classes.COMING) for at in range(sentence.first, sentence.last))
    return not ahead and document.words.forms[sentence.last - 1] != ":" and not _is_absent(mentions, mention) and not _is_dated_apart(mentions, sentence)


def _is_dated_apart(mentions: Mentions, sentence: Sentence) -> bool:
    """Whether a sentence opens with a time of its own (A day earlier, …)."""
    for at in range(sentence.first, min(sentence.last, sentence.first + 4)):
        hit = mentions.hits.starting.get(at)
        if mentions.dated[at] is not None or (hit is not None and hit.sense(CalendarSense) is not None):
            return True
    return False


def _on_programme(mentions: Mentions, person: Person, drafts: Sequence[Draft]) -> bool:
    """Whom the guest is to meet: named where the visit's programme is told, not in what somebody says."""
    document = mentions.document
    kinds = document.words.classes
    for owner, mention in person.mentions:
        if owner is not document or mention.role is None:
            continue
        start = document.words.starts[mention.first]
        if any(span.start <= start < span.end for draft in drafts for span in draft.spans):
            continue
        sentence = next((one for one in document.sentences if one.first <= mention.first < one.last), None)
        if sentence is not None and any(kinds[at] & (classes.ENCOUNTER | classes.HELD) for at in range(sentence.first, mention.first)) and not _is_absent(mentions, mention):
            return True
    return False


def _is_telegram(drafts: Sequence[Draft], present: Sequence[Person]) -> bool:
    """Condolences or congratulations that went from one to another."""
    return any(
        isinstance(draft.speaker.voice, Person) and isinstance(draft.addressee, Person) and draft.addressee in present
        and draft.act.value in ("condole", "congratulate", "thank", "welcome")
        for draft in drafts
    )


def _is_instructed(draft: Draft) -> bool:
    return draft.act.value in ("request",) and isinstance(draft.speaker.voice, Person) and draft.attribution.cue.lemma != ""


def _elsewhere(mentions: Mentions, draft: Draft) -> bool:
    """Whether a statement was made at another time: its sentence opens with a date or a time of its own."""
    document = mentions.document
    sentence = document.sentences[draft.sentence]
    first = sentence.first
    for at in range(first, min(sentence.last, first + 5)):
        hit = mentions.hits.starting.get(at)
        if mentions.dated[at] is not None or (hit is not None and hit.sense(CalendarSense) is not None):
            return at < draft.attribution.cue.first
        if at in mentions.starting:
            return False
    return False


def _visible(people: Sequence[Person]) -> list[Person]:
    """Those whom the text names, or gives an office that says who they are."""
    return [person for person in people if person.name or person.roles]


def fill_countries(mentions: Mentions, people: Sequence[Person], home: str | None) -> None:
    """A state office without a state is of the state named before it (the Belarusian delegation was led by …), else at home."""
    for person in people:
        if person.country is not None or person.organization is not None or not person.roles:
            continue
        if person.office is Office.ORGANIZATION_HEAD:
            _take_organization(mentions, person, people)
            continue
        if person.office not in _STATE_OFFICES and person.office is not Office.AMBASSADOR:
            continue
        role = person.roles[0]
        organ = _organ_before(mentions, person)
        if organ is not None:
            person.organization = mentions.document.written(*organ)
            person.organization_from = (mentions.document, *organ)
            continue
        before = _accompanied(mentions, person) or _state_before(mentions, person)
        if before is not None:
            person.country, first, last = before
            person.country_from = (mentions.document, first, last, "country-before-office")
        elif home is not None and person.office is not Office.AMBASSADOR:
            person.country = home
            person.country_from = (role.document, role.first, role.last, "country-at-home")


def _take_organization(mentions: Mentions, person: Person, people: Sequence[Person]) -> None:
    """The head of a body that the text does not name beside the title: of the one organisation that others head or that it names."""
    heads = {other.organization: other for other in people if other.office is Office.ORGANIZATION_HEAD and other.organization}
    if len(heads) == 1:
        (name, other), = heads.items()
        person.organization, person.organization_from = name, other.organization_from
        return
    named: dict[str, tuple[int, int]] = {}
    for hit, body in mentions.hits.of(BodySense):
        if body.organisation is not None:
            named.setdefault(body.organisation, (hit.first, hit.last))
    if len(named) == 1:
        (name, span), = named.items()
        person.organization, person.organization_from = name, (mentions.document, *span)


def _first_mention(mentions: Mentions, person: Person) -> Mention | None:
    return next((mention for owner, mention in person.mentions if owner is mentions.document), None)


def _organ_before(mentions: Mentions, person: Person) -> tuple[int, int] | None:
    """The Executive Committee was represented by *its* First Deputy Chairman X and director Y."""
    mention = _first_mention(mentions, person)
    document = mentions.document
    sentence = next((one for one in document.sentences if mention is not None and one.first <= mention.first < one.last), None)
    if mention is None or sentence is None:
        return None
    kinds = document.words.classes
    if not any(kinds[at] & classes.POSSESSIVE and mentions.covering[at] is None for at in range(sentence.first, mention.first)):
        return None
    for at in range(sentence.first, mention.first):
        if mentions.covering[at] is not None or kinds[at] & classes.POSSESSIVE:
            return None
        hit = mentions.hits.starting.get(at)
        if hit is not None and document.words.forms[at][0].isupper() and (hit.sense(BodySense) or hit.sense(OrganSense)):
            return hit.first, hit.last
    return None


def _accompanied(mentions: Mentions, person: Person) -> tuple[str, int, int] | None:
    """The Azerbaijani leader is accompanied by X: whoever comes along is of the same state."""
    mention = _first_mention(mentions, person)
    document = mentions.document
    sentence = next((one for one in document.sentences if mention is not None and one.first <= mention.first < one.last), None)
    if mention is None or sentence is None:
        return None
    kinds = document.words.classes
    verb = next((at for at in range(sentence.first, mention.first) if kinds[at] & classes.ACCOMPANIED), None)
    if verb is None:
        return None
    for at in range(sentence.first, verb):
        leader = mentions.starting.get(at)
        if leader is not None and leader.country is not None:
            return leader.country, leader.first, leader.last
    return None


def _state_before(mentions: Mentions, person: Person) -> tuple[str, int, int] | None:
    """The state named shortly before somebody, with nobody named between."""
    document = mentions.document
    first = next((mention.first for owner, mention in person.mentions if owner is document), None)
    if first is None:
        return None
    for at in range(first - 1, max(-1, first - 9), -1):
        if document.words.forms[at] in (".", ";") or mentions.covering[at] is not None and mentions.covering[at].name is not None:
            return None
        hit = mentions.hits.starting.get(at)
        sense = hit.sense(PlaceSense) if hit else None
        if hit is not None and sense is not None and sense.kind in (PlaceKind.ADJECTIVE, PlaceKind.COUNTRY) and sense.country:
            return sense.country, hit.first, hit.last
    return None
