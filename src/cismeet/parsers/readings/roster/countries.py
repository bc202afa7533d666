"""Of which state people are whose office tells none, and which state is at home."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.language.schema import BodySense, OrganSense, PlaceKind, PlaceSense
from cismeet.model import Office
from cismeet.parsers.mentions import Mentions
from cismeet.parsers.mentions.mention import Mention
from cismeet.parsers.text.blocks import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cismeet.parsers.links.cast import Cast, Person
    from cismeet.parsers.text.document import Document

__all__ = ["fill_countries", "home_country"]

_DATELINE = 40  # code points
_NEAR = 8  # tokens before somebody
_STATE_OFFICES = frozenset(
    (
        Office.HEAD_OF_STATE,
        Office.HEAD_OF_GOVERNMENT,
        Office.FOREIGN_MINISTER,
        Office.MINISTER,
        Office.PARLIAMENT_HEAD,
        Office.OFFICIAL,
        Office.LEGISLATOR,
    )
)
_OF_ONE = (Office.HEAD_OF_STATE, Office.HEAD_OF_GOVERNMENT)
_BREAKS = frozenset(".;")
_STATES = (PlaceKind.ADJECTIVE, PlaceKind.COUNTRY)


def home_country(mentions: Mentions, cast: Cast, place: str | None) -> str | None:
    """The country whose people the text means when it says "the President".

    That of the dateline, else of the first person in office, else of the place.
    """
    country = _dateline_country(mentions)
    if country is not None:
        return country
    for person in cast.people:
        if person.country is not None and person.office is not None:
            return person.country
    return place


def _dateline_country(mentions: Mentions) -> str | None:
    """The country of the city with which the first paragraph begins, or which its dateline writes in capitals."""
    document = mentions.document
    starts, forms = document.words.starts, document.words.forms
    opening = next((block.start for block in document.blocks if block.kind is BlockKind.PARAGRAPH), 0)
    first = bisect_left(starts, opening)
    for at in range(first, bisect_left(starts, opening + _DATELINE, first)):
        sense = mentions.hits.at(at, PlaceSense)
        if sense is not None and sense.kind is PlaceKind.CITY and (starts[at] == opening or forms[at].isupper()):
            return sense.country
    return None


def fill_countries(mentions: Mentions, people: Sequence[Person], home: str | None) -> None:
    """Give a state, or a body, to those whose office tells none.

    A state office is of the state named before it (the Belarusian delegation was led by …), else at home.

    Args:
        mentions: what is named in the text.
        people: all who are there or mentioned.
        home: the country at home.
    """
    stateless = [one for one in people if one.country is None and one.organization is None and one.roles]
    _give_organization(mentions, people, [one for one in stateless if one.office is Office.ORGANIZATION_HEAD])
    held = {(one.office, one.country) for one in people if one.office in _OF_ONE}
    for person in stateless:
        if person.office in _STATE_OFFICES or person.office is Office.AMBASSADOR:
            _give_state(mentions, person, home if (person.office, home) not in held else None)


def _give_organization(mentions: Mentions, people: Iterable[Person], heads: Sequence[Person]) -> None:
    """The head of a body not named beside the title: of the one body that others head, else that the text names."""
    if not heads:
        return
    headed = {
        person.organization: person.organization_from
        for person in people
        if person.office is Office.ORGANIZATION_HEAD and person.organization
    }
    found = headed if len(headed) == 1 else _named_bodies(mentions)
    if len(found) == 1:
        ((name, where),) = found.items()
        for person in heads:
            person.organization, person.organization_from = name, where


def _named_bodies(mentions: Mentions) -> dict[str | None, tuple[Document, int, int] | None]:
    """The organisations that the text names, each with the words that name it first."""
    named: dict[str | None, tuple[Document, int, int] | None] = {}
    for hit, body in mentions.hits.of(BodySense):
        if body.organisation is not None:
            named.setdefault(body.organisation, (mentions.document, hit.first, hit.last))
    return named


def _give_state(mentions: Mentions, person: Person, home: str | None) -> None:
    document, role = mentions.document, person.roles[0]
    named = next((mention for source, mention in person.mentions if source is document), None)
    if named is not None:
        before = _Before(mentions, named)
        organ = before.organ()
        if organ is not None:
            person.organization = document.written(*organ)
            person.organization_from = (document, *organ)
            return
        state = before.companion() or before.state()
        if state is not None:
            person.country, first, last = state
            person.country_from = (document, first, last, "country-before-office")
            return
    if home is not None and person.office is not Office.AMBASSADOR:
        person.country = home
        person.country_from = (role.document, role.first, role.last, "country-at-home")


@frozen(eq=False)
class _Before:
    """What stands before somebody is named for the first time."""

    mentions: Mentions
    named: Mention

    def organ(self) -> tuple[int, int] | None:
        """The Executive Committee was represented by *its* First Deputy Chairman X and director Y."""
        mentions, words = self.mentions, self.mentions.document.words
        organ: tuple[int, int] | None = None
        for at in self._in_sentence():
            if mentions.covering[at] is None and words.classes[at] & classes.POSSESSIVE:
                return organ
            if organ is None:
                if mentions.covering[at] is not None or words.classes[at] & classes.POSSESSIVE:
                    return None
                hit = mentions.hits.starting.get(at)
                if hit is not None and (BodySense in hit.senses or OrganSense in hit.senses):
                    organ = (at, hit.last) if words.forms[at][0].isupper() else None
        return None

    def companion(self) -> tuple[str, int, int] | None:
        """The Azerbaijani leader is accompanied by X: whoever comes along is of the same state."""
        kinds, country_of = self.mentions.document.words.classes, self.mentions.starting.get
        leader: tuple[str, int, int] | None = None
        for at in self._in_sentence():
            if kinds[at] & classes.ACCOMPANIED:
                return leader
            mention = country_of(at) if leader is None else None
            if mention is not None and mention.country is not None:
                leader = mention.country, mention.first, mention.last
        return None

    def state(self) -> tuple[str, int, int] | None:
        """The state named shortly before in the sentence, with nobody named between."""
        mentions, forms = self.mentions, self.mentions.document.words.forms
        for at in reversed(self._in_sentence()[-_NEAR:]):
            other = mentions.covering[at]
            if forms[at] in _BREAKS or (other is not None and other.name is not None):
                return None
            hit = mentions.hits.starting.get(at)
            sense = hit.sense(PlaceSense) if hit is not None else None
            if hit is not None and sense is not None and sense.kind in _STATES and sense.country:
                return sense.country, hit.first, hit.last
        return None

    def _in_sentence(self) -> range:
        """The tokens of the sentence before the name."""
        document = self.mentions.document
        number = document.sentence_at(self.named.first)
        if number is None:
            return range(0)
        return range(document.sentences[number].first, self.named.first)
