"""Offices: an office noun with all that belongs to its title.

Shapes read (the name after them, if any, is not part of the role):

1. ``Belarus President``, ``CIS Executive Secretary``, ``Russia's First Deputy Prime Minister``;
2. ``Minister of Foreign Affairs of the Republic of Belarus``, ``Ambassador of Kyrgyzstan to the UN``;
3. ``Chairman of the CIS Executive Committee – CIS Executive Secretary`` (a dash joins two titles);
4. ``Deputy Prime Minister and Foreign Minister`` (no article after the conjunction);
5. ``President's press secretary``, ``Moldovan leader's adviser`` (an office owns an office).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cismeet.language import classes
from cismeet.language.schema import (
    BodySense,
    CalendarSense,
    CueForm,
    GroupSense,
    HonorificSense,
    ModifierSense,
    OfficeSense,
    OrganSense,
    PlaceKind,
    PlaceSense,
    PortfolioSense,
    ReferenceSense,
)
from cismeet.model import Office
from cismeet.parsers.mentions.mention import Role

if TYPE_CHECKING:
    from cismeet.language.schema import Gender
    from cismeet.parsers.mentions.lookup import Hit, Hits
    from cismeet.parsers.text.document import Document

__all__ = ["OfficeReader", "Title"]

_DASHES = frozenset("-–—")
_LONGEST_COMPLEMENT = 24
_LONGEST_PLAIN = 4
_NAMED = (PlaceSense, BodySense, OrganSense, PortfolioSense, GroupSense, ModifierSense)
_BEFORE = (ModifierSense, PortfolioSense, PlaceSense, BodySense, OrganSense)
_OWNED = (Office.HEAD_OF_STATE, Office.HEAD_OF_GOVERNMENT, Office.FOREIGN_MINISTER, Office.MINISTER, Office.AMBASSADOR)


@frozen
class Title:
    """A role, and where it begins and ends with its article and brackets.

    Args:
        role: the office.
        first: index of its first token, the article included.
        last: index after its last, a bracketed acronym included.
    """

    role: Role
    first: int
    last: int


@frozen
class OfficeReader:
    """Reads titles at office nouns."""

    document: Document
    hits: Hits

    def title(self, hit: Hit, *, not_before: int = 0) -> Title | None:
        """The whole title whose (first) office noun is `hit`."""
        offices, gender = self._sense(hit)
        if not offices:
            return None
        end = self._right(hit.last)
        start = self._left(hit.first, not_before, placed=self._has_country(hit.last, end))
        while True:
            joined = self._joined(end)
            if joined is None:
                break
            more, other = self._sense(joined)
            offices += more
            gender = gender or other
            end = self._right(joined.last)
        last = end
        end = self._without_bracket(start, end)
        first = start
        kinds = self.document.words.classes
        if first > not_before and kinds[first - 1] & classes.ARTICLE:
            first -= 1
        country, organization = self._belongs(start, end, offices)
        if self._heads_parliament(start, end, offices):
            offices = (Office.PARLIAMENT_HEAD, *offices[1:])
        definite = self._is_definite(first, start, country, organization)
        return Title(Role(start, end, offices, gender, country, organization, definite), first, last)

    def _sense(self, hit: Hit) -> tuple[tuple[Office, ...], Gender | None]:
        office = hit.sense(OfficeSense)
        if office is not None:
            return (office.office,), office.gender
        reference = hit.sense(ReferenceSense)
        if reference is not None and reference.office is not None:
            return (reference.office,), reference.gender
        return (), None

    def _has_country(self, first: int, last: int) -> bool:
        return any(
            (sense := self.hits.over(at, PlaceSense)) is not None and sense.kind is PlaceKind.COUNTRY
            for at in range(first, last)
        )

    def _left(self, start: int, not_before: int, *, placed: bool = False) -> int:
        """Where the words before the office noun begin; with a country behind it, no place stands before it."""
        words, hits = self.document.words, self.hits
        while start > not_before:
            at = start - 1
            if words.forms[at] == ")" and at - 2 >= not_before and words.forms[at - 2] == "(":
                if hits.over(at - 1, BodySense) is None:
                    break
                start = at - 2
                continue
            owner = at
            if words.classes[at] & classes.CLITIC or words.forms[at] == "'":
                owner = at - 1
            hit = hits.covering[owner] if owner >= not_before else None
            if hit is None or hit.first < not_before or self.document.quoted[owner]:
                if at >= not_before and self._is_capital_adjective(at, start):
                    start = at
                    continue
                break
            if owner < at and (hit.sense(OfficeSense) or hit.sense(ReferenceSense)):
                start = self._left(hit.first, not_before)
                break
            if not any(hit.sense(kind) for kind in _BEFORE):
                break
            if hit.sense(HonorificSense) and not hit.sense(ModifierSense):
                break
            place = hit.sense(PlaceSense)
            if placed and place is not None and place.kind is not PlaceKind.ADJECTIVE:
                break
            if place is not None and (place.institution == "agency" or (place.kind is PlaceKind.CITY and owner == at)):
                break
            start = hit.first
        return start

    def _is_capital_adjective(self, at: int, start: int) -> bool:
        """Vice, Under, Lead …: a capital word unknown to the lexicon right before an office noun in capitals."""
        words = self.document.words
        return (
            words.forms[at][0].isupper()
            and words.forms[start][0].isupper()
            and not words.classes[at]
            and words.keys[at] not in self.document.language.given_names
            and "-" in words.forms[at]
        )

    def _right(self, end: int) -> int:
        """Where the complements after an office noun end."""
        while True:
            after = self._bracket(end)
            complement = self._complement(after)
            if complement == after:
                return after if after > end else end
            end = complement

    def _bracket(self, end: int) -> int:
        """Index after a bracketed acronym or country."""
        forms = self.document.words.forms
        if end + 2 < len(forms) and forms[end] == "(" and forms[end + 2] == ")":
            hit = self.hits.covering[end + 1]
            if forms[end + 1].isupper() or (hit is not None and hit.sense(BodySense)):
                return end + 3
        return end

    def _without_bracket(self, start: int, end: int) -> int:
        forms = self.document.words.forms
        return end - 3 if end - start > 3 and forms[end - 1] == ")" and forms[end - 3] == "(" else end  # noqa: PLR2004

    def _complement(self, end: int) -> int:
        """Index after one complement ("of the Republic of Belarus", "to the UN"); `end` when there is none."""
        words, hits = self.document.words, self.hits
        count = len(words)
        if end >= count or not words.classes[end] & classes.PREPOSITION or self.document.quoted[end]:
            return end
        place = end + 1
        while place < count and words.classes[place] & (classes.ARTICLE | classes.POSSESSIVE):
            place += 1
        if place >= count:
            return end
        strong = bool(words.classes[end] & (classes.GENITIVE | classes.BENEFIT | classes.GOAL | classes.LOCATIVE))
        if words.forms[place][0].islower() and hits.covering[place] is None:
            return self._plain_complement(end, place) if words.classes[end] & classes.GENITIVE else end
        first_hit = hits.covering[place]
        if first_hit is not None and first_hit.sense(CalendarSense):
            return end
        if not strong and (first_hit is None or not first_hit.sense(BodySense)):
            if not (first_hit is not None and (first_hit.sense(PortfolioSense) or first_hit.sense(OrganSense))):
                return end
        if first_hit is not None and not any(first_hit.sense(kind) for kind in _NAMED):
            if not (first_hit.sense(OfficeSense) and words.forms[place][0].isupper()):
                return end
        return self._named_complement(place, end)

    def _plain_complement(self, end: int, place: int) -> int:
        """of the region, of the observer mission: common nouns up to a border."""
        words, hits, cues = self.document.words, self.hits, self.document.language.cues
        last = place
        while last < len(words) and last - place < _LONGEST_PLAIN:
            form = words.forms[last]
            if not form[0].islower() or words.classes[last]:
                break
            if any(cue.form in (CueForm.PAST, CueForm.PRESENT) for cue in cues.get(words.keys[last], ())):
                break
            last += 1
        if last == place:
            return end
        hit = hits.covering[last] if last < len(words) else None
        if hit is not None and hit.first == last and hit.sense(OrganSense):
            return hit.last
        return last

    def _named_complement(self, place: int, end: int) -> int:
        """Index after a complement of names and organs; a person's name at its end is not part of it."""
        words, hits = self.document.words, self.hits
        count = min(len(words), end + _LONGEST_COMPLEMENT)
        last = end
        capitals = 0
        while place < count and not self.document.quoted[place]:
            hit = hits.covering[place]
            form = words.forms[place]
            kind = words.classes[place]
            if hit is not None and hit.first == place and any(hit.sense(one) for one in _NAMED):
                if hit.sense(CalendarSense):
                    break
                place = last = hit.last
                capitals = 0
            elif (
                hit is not None
                and hit.sense(OfficeSense)
                and form[0].isupper()
                and place > end + 1
                and capitals == 0
                and last < place
            ):
                place = last = hit.last
            elif form[0].isupper() and (hit is None or hit.first < place):
                if self._begins_name(place):
                    break
                capitals += 1
                place += 1
                coordinated = words.classes[place - 2] & classes.CONJUNCTION and hits.covering[place - 3] is not None
                if self._ends_organ(place, count) or (coordinated and self._given_name(place)):
                    last = place
            elif kind & classes.CLITIC or form == "'":
                place += 1
                last = place
            elif self._connects(place, count):
                place += 1
            else:
                break
        return last

    def _given_name(self, place: int) -> bool:
        words = self.document.words
        return place < len(words) and words.keys[place] in self.document.language.given_names

    def _ends_organ(self, place: int, count: int) -> bool:
        """Whether a capital run after "of" ends here without having been a name (Institute of International Relations)."""
        words = self.document.words
        first = place - 1
        while first > 0 and words.forms[first - 1][0].isupper() and self.hits.covering[first - 1] is None:
            first -= 1
        led = (
            words.classes[first - 1] & (classes.GENITIVE | classes.BENEFIT)
            and self.hits.covering[first - 2] is not None
        )
        return bool(led) and (place >= count or not words.forms[place][0].isupper())

    def _begins_name(self, place: int) -> bool:
        """Whether a person's name begins at a capital word right after something that may end a title."""
        words, hits = self.document.words, self.hits
        if words.classes[place - 1] & (classes.PREPOSITION | classes.CONJUNCTION | classes.ARTICLE):
            return False
        if hits.covering[place - 1] is None and words.forms[place - 1][0].isupper():
            initial = len(words.forms[place]) == 1
            return initial or words.keys[place] in self.document.language.given_names
        if words.forms[place + 1 : place + 2] == ["."] and len(words.forms[place]) == 1:
            return True
        for ahead in range(place, min(len(words), place + 5)):
            hit = hits.covering[ahead]
            if hit is not None and ahead > place and (hit.sense(OrganSense) or hit.sense(BodySense)):
                return words.keys[place] in self.document.language.given_names
            if not (words.forms[ahead][0].isupper() or words.classes[ahead] & (classes.CONJUNCTION | classes.PARTICLE)):
                break
        return True

    def _connects(self, place: int, count: int) -> bool:
        """of, and, the, a comma or a dash between names that belong to one complement."""
        words, hits = self.document.words, self.hits
        form, kind = words.forms[place], words.classes[place]
        if not (kind & (classes.PREPOSITION | classes.CONJUNCTION | classes.ARTICLE) or form in (",", "&")):
            return False
        ahead = place + 1
        while ahead < count and words.classes[ahead] & classes.ARTICLE:
            ahead += 1
        if ahead >= count:
            return False
        hit = hits.covering[ahead]
        if form == "," or kind & classes.CONJUNCTION:
            if kind & classes.CONJUNCTION and self._organ_follows(ahead):
                return True
            before = hits.covering[place - 1]
            if (
                before is not None
                and before.sense(PortfolioSense)
                and ahead == place + 1
                and hit is None
                and words.forms[ahead][0].isupper()
                and self._given_name(ahead + 1)
            ):
                return True
            if before is None or hit is None or hit.first != ahead:
                return False
            return bool(
                (before.sense(PortfolioSense) and hit.sense(PortfolioSense))
                or (
                    kind & classes.CONJUNCTION
                    and ahead == place + 1
                    and before.sense(PlaceSense) is None
                    and (hit.sense(PortfolioSense) or hit.sense(OrganSense))
                )
            )
        if words.forms[ahead][0].isupper():
            joins = classes.GENITIVE | classes.BENEFIT | classes.LOCATIVE | classes.GOAL | classes.ARTICLE
            return bool(kind & joins) and not (hit is not None and hit.sense(CalendarSense))
        return (
            hit is not None
            and hit.first == ahead
            and any(hit.sense(one) for one in (OrganSense, PortfolioSense, BodySense, PlaceSense))
        )

    def _organ_follows(self, place: int) -> bool:
        """Whether capital words lead to a noun of an organ (Organizational *and Legal Department*)."""
        words, hits = self.document.words, self.hits
        for ahead in range(place, min(len(words), place + 4)):
            if not words.forms[ahead][0].isupper():
                return False
            hit = hits.covering[ahead]
            if hit is not None and hit.sense(OrganSense):
                return ahead > place or self.document.words.forms[place - 2][0].isupper()
            if hit is not None:
                return False
        return False

    def _joined(self, end: int) -> Hit | None:
        """The office noun of a further title that a dash or a conjunction joins to this one."""
        words, hits = self.document.words, self.hits
        if end >= len(words):
            return None
        dash = words.forms[end] in _DASHES or words.forms[end] == "/"
        if not dash and not words.classes[end] & classes.CONJUNCTION:
            return None
        place = end + 1
        for _ in range(5):
            hit = hits.starting.get(place)
            if hit is None:
                return None
            if hit.sense(OfficeSense) is not None:
                return hit
            if not any(hit.sense(kind) for kind in _BEFORE):
                return None
            place = hit.last
        return None

    def _belongs(self, start: int, end: int, offices: tuple[Office, ...]) -> tuple[str | None, tuple[int, int] | None]:
        """The country and the organisation that a title tells."""
        country: str | None = None
        organization: tuple[int, int] | None = None
        place = start
        other: str | None = None
        company: str | None = None
        while place < end:
            hit = self.hits.covering[place]
            if hit is None:
                place += 1
                continue
            sense = hit.sense(PlaceSense)
            body = hit.sense(BodySense)
            if sense is not None and body is None:
                if sense.kind in (PlaceKind.COUNTRY, PlaceKind.ADJECTIVE):
                    country = country or (sense.country if not self._is_host(place, start) else None)
                elif sense.institution in ("company", "university", "agency", "bank"):
                    organization = organization or (hit.first, hit.last)
                    company = sense.country
                else:
                    other = other or (sense.country if not self._is_host(place, start) else None)
            elif body is not None and body.kind != "format":
                organization = self._wider(organization, hit)
            place = max(hit.last, place + 1)
        if organization is not None and country is not None and offices[0] in _OWNED:
            organization = None
        organ = self._organ(start, end)
        if organization is None:
            country = country or other
        else:
            country = country or company
        if organ is not None and (organization is None or organ[0] < organization[0]):
            organization = organ
        return country, organization

    def _organ(self, start: int, end: int) -> tuple[int, int] | None:
        """An organ in capitals that is no organ of a state (Institute of International Relations)."""
        words = self.document.words
        for at in range(start + 1, end):
            hit = self.hits.starting.get(at)
            organ = hit.sense(OrganSense) if hit else None
            if organ is None or organ.state or not words.forms[at][0].isupper():
                continue
            first = at
            while (
                first > start + 1
                and words.forms[first - 1][0].isupper()
                and not words.classes[first - 1] & classes.PREPOSITION
            ):
                first -= 1
            if first == start or words.classes[first - 1] & classes.CLITIC:
                continue
            return first, end
        return None

    def _heads_parliament(self, start: int, end: int, offices: tuple[Office, ...]) -> bool:
        """Whether the head of something is the head of a parliament."""
        if offices[0] not in (Office.ORGANIZATION_HEAD, Office.OTHER, Office.HEAD_OF_STATE):
            return False
        return any(
            (sense := self.hits.over(place, PlaceSense)) is not None and sense.institution == "parliament"
            for place in range(start, end)
        )

    def _is_host(self, place: int, start: int) -> bool:
        """Whether the state is the one that somebody is sent to (ambassador *to* Belarus, *in* Minsk)."""
        words = self.document.words
        before = place - 1
        while before >= start and words.classes[before] & classes.ARTICLE:
            before -= 1
        return before >= start and bool(words.classes[before] & (classes.GOAL | classes.LOCATIVE))

    def _wider(self, organization: tuple[int, int] | None, hit: Hit) -> tuple[int, int]:
        """The longer of two bodies of one title (an organ says more than its acronym)."""
        if organization is None or hit.last - hit.first > organization[1] - organization[0]:
            return hit.first, hit.last
        return organization

    def _is_definite(self, first: int, start: int, country: str | None, organization: tuple[int, int] | None) -> bool:
        words = self.document.words
        if first < start:
            return bool(words.classes[first] & classes.DEFINITE)
        return country is not None or organization is not None
