"""People: names with their offices, offices alone, common nouns, groups and pronouns.

Evidence that a run of capital words is a person's name, any one of which is enough:
an office or honorific right before it, an office after it between commas, initials,
a known given name, the ending of a family name or patronymic.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from cismeet.language import classes
from cismeet.language.schema import (
    AgendaSense,
    BodySense,
    CalendarSense,
    CueForm,
    EventSense,
    Frame,
    Gender,
    GroupSense,
    HonorificSense,
    ModifierSense,
    OfficeSense,
    OrganSense,
    PlaceKind,
    PlaceSense,
    PortfolioSense,
    Reference,
    ReferenceSense,
)
from cismeet.parsers.mentions.mention import Mention, MentionKind, Role
from cismeet.parsers.mentions.offices import Title, read_title
from cismeet.parsers.mentions.tokens import Tokens, tokens_of
from cismeet.parsers.mentions.spelling import same_spelling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cismeet.parsers.mentions.lookup import Hit, Hits
    from cismeet.parsers.text.document import Document

__all__ = ["find_people"]

_LONGEST_NAME = 6
_NEVER_IN_NAME = frozenset(
    (
        OfficeSense,
        GroupSense,
        CalendarSense,
        BodySense,
        OrganSense,
        EventSense,
        ReferenceSense,
        AgendaSense,
        PortfolioSense,
    )
)
_LEADING = frozenset((GroupSense, OfficeSense, ReferenceSense, HonorificSense))


def find_people(document: Document, hits: Hits) -> list[Mention]:
    """Every mention of somebody outside quotations, in order."""
    finder = _Finder(document, hits, tokens_of(document, hits))
    found: list[Mention] = []
    free = 0
    forms, keys, starting = document.words.forms, document.words.keys, hits.starting
    pronouns = document.language.pronouns
    for place, form in enumerate(forms):
        if place < free or document.quoted[place]:
            continue
        if place not in starting and keys[place] not in pronouns and not form[0].isupper():
            continue
        for mention in finder.at(place, free):
            found.append(mention)
            free = mention.last
    return _known_names(document, found)


def _known_names(document: Document, found: list[Mention]) -> list[Mention]:
    """Without single capital words that are no surname of somebody named in full and do not speak."""
    words, cues = document.words, document.language.cues
    known = {
        form
        for mention in found
        if mention.name is not None and mention.name[1] - mention.name[0] > 1
        for form in words.forms[mention.name[0] : mention.name[1]]
        if len(form) > 2  # noqa: PLR2004
    }

    def is_known(mention: Mention) -> bool:
        if (
            mention.name is None
            or mention.role is not None
            or mention.last - mention.first > 1
            or mention.name[1] - mention.name[0] > 1
        ):
            return True
        form = words.forms[mention.first]
        if form in known or any(same_spelling(form, name) for name in known):
            return True
        following = words.keys[mention.last] if mention.last < len(words) else ""
        speaks = any(cue.form in (CueForm.PAST, CueForm.PRESENT) and not cue.light for cue in cues.get(following, ()))
        return speaks and not form.isupper() and words.keys[mention.first] not in cues

    return [mention for mention in found if is_known(mention)]


@frozen
class _Finder:
    document: Document
    hits: Hits
    tokens: Tokens

    def at(self, place: int, free: int) -> Iterator[Mention]:
        """The mentions that begin with the token at `place` (a title may reach back to `free`)."""
        document, hits = self.document, self.hits
        hit = hits.starting.get(place)
        if hit is not None and not _LEADING.isdisjoint(hit.senses):
            if GroupSense in hit.senses:
                yield from self._group(hit, free)
                return
            if OfficeSense in hit.senses or self._is_titled_reference(hit):
                yield from self._titled(hit, free)
                return
            if ReferenceSense in hit.senses:
                yield self._reference(hit, free)
                return
            yield from self._honoured(hit)
            return
        pronoun = document.language.pronouns.get(document.words.keys[place])
        if (
            pronoun is not None
            and not pronoun.possessive
            or (pronoun is not None and pronoun.object and self._ends_phrase(place))
        ):
            yield Mention(
                place, place + 1, MentionKind.PRONOUN, gender=pronoun.gender, pronoun=pronoun, plural=pronoun.plural
            )
            return
        name = self.name(place)
        if name is not None and self._is_person(name, place):
            yield self._with_apposition(Mention(place, name[1], MentionKind.NAME, name=name, gender=self._gender(name)))

    # ------------------------------------------------------------ names

    def name(self, place: int) -> tuple[int, int] | None:
        """First and last token of the name-like run of capital words at `place`."""
        words, hits, count = self.document.words, self.hits, len(self.document.words)
        last = place
        while last < count and last - place < _LONGEST_NAME * 2 and not self.document.quoted[last]:
            form, kind = words.forms[last], words.classes[last]
            if form[0].isupper():
                hit = hits.covering[last]
                if hit is not None and not self._may_name(hit, last, place):
                    break
                if last > place and self._sentence_begins(last):
                    break
                if last == place and hit is None and self._is_grammar(last):
                    break
                last += 1
                if last < count and words.forms[last] == "." and len(form) <= 2 and self._is_initial(last, place):  # noqa: PLR2004
                    last += 1
            elif (
                last > place
                and kind & classes.PARTICLE
                and not kind & classes.ARTICLE
                and self._particles_lead_to_name(last)
            ):
                last += 1
            else:
                break
        if last == place or (last - place == 2 and words.forms[last - 1] == "."):  # noqa: PLR2004
            return None
        if words.classes[last - 1] & classes.PARTICLE and words.forms[last - 1][0].islower():
            last -= 1
        return place, last

    def _particles_lead_to_name(self, place: int) -> bool:
        """van der Poel: a row of particles before a capital."""
        words = self.document.words
        while place < len(words) and words.classes[place] & classes.PARTICLE and words.forms[place][0].islower():
            place += 1
        return self._capital(place)

    def _is_grammar(self, place: int) -> bool:
        """Whether a capital only begins the sentence: an article, a pronoun, a preposition."""
        words = self.document.words
        if len(words.forms[place]) == 1:
            return not (place + 1 < len(words) and words.forms[place + 1] == ".")
        return bool(words.classes[place] & ~classes.PARTICLE) or words.keys[place] in self.document.language.numbers

    def _is_initial(self, dot: int, place: int) -> bool:
        """Whether the letter before the full stop is an initial: more of the name follows it."""
        if not self._capital(dot + 1):
            return False
        words = self.document.words
        return (
            len(words.forms[dot - 1]) == 1
            or dot - 1 == place
            or words.starts[dot + 1] == words.ends[dot]
            or (dot - 2 > place and words.forms[dot - 2] == ".")
        )

    def _capital(self, place: int) -> bool:
        words = self.document.words
        return place < len(words) and words.forms[place][0].isupper()

    def _may_name(self, hit: Hit, place: int, first: int) -> bool:
        """Whether a lexicon word may all the same be part of a name (Victoria, Astana, Jordan)."""
        if hit.last - hit.first > 1 or not _NEVER_IN_NAME.isdisjoint(hit.senses):
            return False
        key = self.document.words.keys[place]
        known = key in self.document.language.given_names
        if place == first:
            following = self.hits.covering[place + 1] if place + 1 < len(self.document.words) else None
            return known and self._capital(place + 1) and following is None
        sense = hit.sense(PlaceSense)
        if sense is not None:
            return known and place > first
        return hit.sense(ModifierSense) is None and hit.sense(HonorificSense) is None

    def _sentence_begins(self, place: int) -> bool:
        before = self.document.words.forms[place - 1]
        return before in ("!", "?", "…", ":")

    def _is_person(self, name: tuple[int, int], place: int) -> bool:
        """Whether a run that no office leads is a person's name."""
        words, language = self.document.words, self.document.language
        first, last = name
        forms = [words.forms[at] for at in range(first, last) if words.forms[at] != "."]
        if place and words.classes[place - 1] & classes.ARTICLE:
            return False
        if len(forms) == 1:
            return True  # a surname alone: `links.cast` keeps it only when it knows the surname
        if any(len(form) == 1 for form in forms[:-1]) and len(forms[-1]) > 1:
            return True
        if self._goes_on_as_thing(last):
            return False
        if words.keys[first] in language.given_names or words.keys[first].split("-")[0] in language.given_names:
            return True
        if language.ending_gender(words.keys[last - 1])[0]:
            return True
        return self._apposition_after(last) is not None or self._speaks(first, last)

    def _speaks(self, first: int, last: int) -> bool:
        """Whether a verb that carries quotations stands right beside a run of two or three capital words."""
        words, cues = self.document.words, self.document.language.cues
        if last - first > 3 or self.hits.covering[first] is not None:  # noqa: PLR2004
            return False
        for place in (last, first - 1):
            key = words.keys[place] if 0 <= place < len(words) else ""
            if any(
                cue.form is CueForm.PAST and Frame.QUOTATION in cue.frames and not cue.rest for cue in cues.get(key, ())
            ):
                return True
        return False

    def _goes_on_as_thing(self, last: int) -> bool:
        """Whether the capital run only begins the name of a thing (Istiqlol Tunnel, World Nomad Games)."""
        hit = self.hits.covering[last] if last < len(self.document.words) else None
        return self._capital(last) and hit is not None and (hit.sense(OrganSense) or hit.sense(EventSense)) is not None

    def _gender(self, name: tuple[int, int]) -> Gender | None:
        words, language = self.document.words, self.document.language
        for at in range(name[0], name[1]):
            gender = language.given_names.get(words.keys[at])
            if gender is not None and at < name[1] - 1:
                return gender
        for at in range(name[1] - 1, name[0] - 1, -1):
            gender = language.ending_gender(words.keys[at])[1]
            if gender is not None:
                return gender
        return None

    # ------------------------------------------------------------ titles

    def _is_titled_reference(self, hit: Hit) -> bool:
        """A common noun with an office that is a title when a name follows ("Kazakh leader X", "PM X")."""
        sense = hit.sense(ReferenceSense)
        if sense is None or sense.office is None or sense.reference not in (Reference.PERSON, Reference.LEADER):
            return False
        return self.name(hit.last) is not None or self._owns(hit.last)

    def _owns(self, place: int) -> bool:
        """Whether a clitic and an office follow (the Moldovan leader's adviser)."""
        words = self.document.words
        if place + 1 >= len(words) or not (words.classes[place] & classes.CLITIC or words.forms[place] == "'"):
            return False
        for ahead in range(place + 1, min(len(words), place + 5)):
            hit = self.hits.covering[ahead]
            if hit is None:
                return False
            if hit.sense(OfficeSense):
                return True
        return False

    def _titled(self, hit: Hit, free: int) -> Iterator[Mention]:
        words = self.document.words
        if self._owns(hit.last) or (words.classes[hit.first] & classes.CHAIRED and words.forms[hit.first][0].islower()):
            return
        title = read_title(self.tokens, hit, not_before=free)
        if title is None:
            return
        title, joined = self._comma_joined(title)
        role = title.role
        honorific, after = self._honorifics(title.last)
        rank = self.document.words.keys[after - 1] if honorific else None
        comma = False
        if honorific is None and after == title.last and self._form(after) == ",":
            following, ahead = self._honorifics(after + 1)
            name = self.name(ahead)
            if name is not None and self._is_set_off(name, ahead, following):
                after, honorific, comma = ahead, following, True
        name = self.name(after)
        if name is not None and (comma or honorific is not None or self._is_adjacent(name, after)):
            gender = role.gender or (honorific and honorific.gender) or self._gender(name)
            mention = Mention(
                title.first,
                name[1],
                MentionKind.NAME,
                name=name,
                role=role,
                gender=gender,
                country=role.country,
                rank=rank,
            )
            yield self._with_country(self._with_apposition(mention))
            return
        if joined is not None:
            title = joined
            role = title.role
        yield Mention(
            title.first,
            title.last,
            MentionKind.OFFICE,
            role=role,
            gender=role.gender,
            country=role.country,
            possessor=self._possessor(title.first),
        )

    def _possessor(self, first: int) -> int | None:
        words = self.document.words
        return first - 1 if first and words.classes[first - 1] & classes.POSSESSIVE else None

    def _comma_joined(self, title: Title) -> tuple[Title, Title | None]:
        """President of the Republic, Chairman of the Council N. N.: two titles before one name."""
        if self._form(title.last) != "," or title.role.first != title.first and title.role.definite is False:
            return title, None
        place = title.last + 1
        for _ in range(4):
            hit = self.hits.starting.get(place)
            if hit is None:
                return title, None
            if hit.sense(HonorificSense):
                return title, None
            if hit.sense(OfficeSense):
                break
            if hit.sense(GroupSense):
                return title, None
            place = hit.last
        else:
            return title, None
        hit = self.hits.starting[place]
        second = read_title(self.tokens, hit, not_before=title.last + 1)
        if second is None or second.first != second.role.first or self.name(second.last) is None:
            return title, None
        if title.role.country and second.role.country and second.role.organization is None:
            return title, None
        first = title.role
        role = Role(
            first.first,
            second.role.last,
            first.offices + second.role.offices,
            first.gender or second.role.gender,
            first.country or second.role.country,
            None if first.country else first.organization or second.role.organization,
            first.definite,
        )
        return Title(role, title.first, second.last), title

    def _is_adjacent(self, name: tuple[int, int], place: int) -> bool:
        words = self.document.words
        return name[0] == place and not (place and words.forms[place - 1] in (",", ";", ":", "."))

    def _is_set_off(self, name: tuple[int, int], place: int, honorific: HonorificSense | None) -> bool:
        """Whether a name after a title and a comma is that title's ("the Minister, Ivan Petrov, said")."""
        words = self.document.words
        closing = self._form(name[1])
        if honorific is not None:
            return True
        if closing not in (",", ".", "", ")", ";"):
            return False
        if name[1] - name[0] < 2:  # noqa: PLR2004
            return False
        return self._is_person(name, place) and not words.classes[place] & classes.ARTICLE

    def _with_country(self, mention: Mention) -> Mention:
        """Name (Armenia): a country in brackets after a name."""
        if self._form(mention.last) == "(" and self._form(mention.last + 2) == ")":
            sense = self.hits.at(mention.last + 1, PlaceSense)
            if sense is not None and sense.kind is PlaceKind.COUNTRY:
                return evolve(mention, last=mention.last + 3, country=mention.country or sense.country)
        return mention

    def _apposition_after(self, last: int) -> Title | None:
        """The title between commas after a name ("N. N., Minister of Economy of the Kyrgyz Republic,")."""
        if self._form(last) != ",":
            return None
        words = self.document.words
        place = last + 1
        while place < len(words) and words.classes[place] & classes.ARTICLE:
            place += 1
        for _ in range(5):
            hit = self.hits.starting.get(place)
            if hit is None and self._is_adjective(place) and place > last + 1:
                place += 1
                continue
            if hit is None:
                return None
            if hit.sense(OfficeSense) is not None:
                title = read_title(self.tokens, hit, not_before=last + 1)
                if title is None:
                    return None
                _, after = self._honorifics(title.last)
                return None if self.name(after) is not None else title
            if not any(hit.sense(kind) for kind in (ModifierSense, PlaceSense, BodySense, PortfolioSense, OrganSense)):
                return None
            place = hit.last
        return None

    def _appointed_after(self, last: int) -> Title | None:
        """appointed N. N. *head of the office*; N. N. (Russia) *as Deputy Chairperson of the Committee*."""
        words = self.document.words
        place = last
        if place < len(words) and words.classes[place] & classes.COMPARISON:
            place += 1
        elif place < len(words) and not words.forms[place][0].islower():
            return None
        start = place
        for _ in range(4):
            hit = self.hits.starting.get(place)
            if hit is None:
                return None
            if hit.sense(OfficeSense) is not None:
                title = read_title(self.tokens, hit, not_before=start)
                return None if title is None or self.name(title.last) is not None else title
            if not any(hit.sense(kind) for kind in (ModifierSense, PlaceSense, BodySense, PortfolioSense, OrganSense)):
                return None
            place = hit.last
        return None

    def _with_apposition(self, mention: Mention) -> Mention:
        if mention.role is not None or mention.name is None:
            return self._with_country(mention)
        mention = self._with_country(mention)
        title = self._apposition_after(mention.last) or self._appointed_after(mention.last)
        if title is None:
            return mention
        role = title.role
        last = title.last
        return evolve(
            mention, last=last, role=role, gender=mention.gender or role.gender, country=mention.country or role.country
        )

    def _honorifics(self, place: int) -> tuple[HonorificSense | None, int]:
        """The last honorific of a row of them (H.E. Mr. …), and the index after the row."""
        words = self.document.words
        found: HonorificSense | None = None
        while place < len(words):
            hit = self.hits.starting.get(place)
            sense = hit.sense(HonorificSense) if hit else None
            bracketed = self._form(place) == "(" and self.hits.at(place + 1, HonorificSense)
            if bracketed:
                inner = self.hits.starting[place + 1].last
                place = inner + (self._form(inner) == ".")
                place += self._form(place) == ")"
                found = bracketed if bracketed.gender or found is None else found
                continue
            if hit is None or sense is None:
                break
            if found is None or sense.gender is not None:
                found = sense
            place = hit.last + (self._form(hit.last) == ".")
        return found, place

    def _honoured(self, hit: Hit) -> Iterator[Mention]:
        """Mr. Petrov, H.E. Mrs. Gulnora Sharofova, Minister of …"""
        honorific, after = self._honorifics(hit.first)
        name = self.name(after)
        if honorific is None:
            return
        words = self.document.words
        if name is None:
            if hit.first and words.classes[hit.first - 1] & classes.DEFINITE and words.forms[hit.first][0].islower():
                yield Mention(
                    hit.first - 1,
                    hit.last,
                    MentionKind.REFERENCE,
                    reference=Reference.RANK,
                    rank=words.keys[hit.last - 1],
                )
            return
        gender = honorific.gender or self._gender(name)
        mention = Mention(hit.first, name[1], MentionKind.NAME, name=name, gender=gender, rank=words.keys[hit.last - 1])
        yield self._with_apposition(mention)

    # ------------------------------------------------------------ common nouns and groups

    def _phrase_start(self, first: int, free: int) -> tuple[int, str | None, int | None, bool]:
        """Where the phrase of a common noun begins, its country, its possessor, and whether it is definite."""
        words, hits = self.document.words, self.hits
        start, country, possessor, definite = first, None, None, False
        while start > free:
            at = start - 1
            kind = words.classes[at]
            hit = hits.covering[at]
            if kind & classes.POSSESSIVE:
                possessor, start, definite = at, at, True
                break
            if kind & (classes.ARTICLE | classes.DEMONSTRATIVE | classes.QUANTIFIER):
                definite, start = bool(kind & (classes.DEFINITE | classes.DEMONSTRATIVE)), at
                if start > free and words.classes[start - 1] & (classes.QUANTIFIER | classes.JOINT):
                    start -= 1
                break
            place = hit.sense(PlaceSense) if hit else None
            if hit is not None and place is not None and hit.first >= free:
                country, start, definite = place.country, hit.first, True
            elif words.keys[at] in self.document.language.numbers or (hit is not None and hit.sense(ModifierSense)):
                start = at
            elif start == first and self._is_adjective(at):
                start = at
            elif (
                kind & classes.CLITIC
                and at > free
                and hits.covering[at - 1] is not None
                and hits.over(at - 1, PlaceSense)
            ):
                start = at
            elif hit is not None and hit.sense(BodySense) and hit.first >= free:
                start, definite = hit.first, True
            else:
                break
        return start, country, possessor, definite

    def _is_adjective(self, at: int) -> bool:
        """Whether a plain word between an article and a noun qualifies the noun (the *honoured* guest)."""
        words = self.document.words
        return (
            words.forms[at].isalpha()
            and words.forms[at][0].islower()
            and not words.classes[at]
            and self.hits.covering[at] is None
            and at > 0
            and bool(words.classes[at - 1] & (classes.ARTICLE | classes.POSSESSIVE))
        )

    def _reference(self, hit: Hit, free: int) -> Mention:
        sense = hit.sense(ReferenceSense)
        assert sense is not None  # noqa: S101  (the caller found it)
        start, country, possessor, _ = self._phrase_start(hit.first, free)
        last = hit.last
        words = self.document.words
        if last < len(words) and words.classes[last] & classes.GENITIVE:
            ahead = last + 1
            while ahead < len(words) and words.classes[ahead] & classes.ARTICLE:
                ahead += 1
            place = self.hits.at(ahead, PlaceSense)
            if place is not None and place.country:
                country, last = place.country, self.hits.starting[ahead].last
        offices = (sense.office,) if sense.office else ()
        role = Role(hit.first if country is None else start, last, offices, sense.gender, country) if offices else None
        if role is not None and words.classes[role.first] & classes.ARTICLE:
            role = evolve(role, first=role.first + 1)
        mention = Mention(
            start,
            last,
            MentionKind.REFERENCE,
            role=role,
            gender=sense.gender,
            country=country,
            reference=sense.reference,
            possessor=possessor,
        )
        comma = self._form(last) == ","
        _, after = self._honorifics(last + comma)
        name = self.name(after)
        if (
            name is not None
            and name[1] - name[0] > 1
            and self._is_person(name, after)
            and sense.reference in (Reference.COUNTERPART, Reference.GUEST)
        ):
            return evolve(mention, last=name[1], kind=MentionKind.NAME, name=name, role=None, gender=self._gender(name))
        return mention

    def _group(self, hit: Hit, free: int) -> Iterator[Mention]:
        sense = hit.sense(GroupSense)
        assert sense is not None  # noqa: S101  (the caller found it)
        named = list(self._sharing(hit, sense, free))
        if named:
            yield from named
            return
        start, country, possessor, definite = self._phrase_start(hit.first, free)
        words = self.document.words
        last = hit.last
        if last < len(words) and words.classes[last] & classes.GENITIVE:
            last = self._of_group(last)
        singular = country is not None and not sense.joint and sense.office is None
        yield Mention(
            start,
            last,
            MentionKind.PLACE if singular and self._is_side(hit) else MentionKind.GROUP,
            country=country,
            possessor=possessor,
            plural=True,
            joint=sense.joint and country is None,
            role=Role(start, last, (sense.office,) if sense.office else (), definite=definite),
        )

    def _is_side(self, hit: Hit) -> bool:
        words = self.document.words
        return hit.last - hit.first == 1 and words.forms[hit.first].isalpha() and len(words.forms[hit.first]) == 4  # noqa: PLR2004

    def _of_group(self, last: int) -> int:
        """experts of the Organization, heads of state of the member states: up to the end of the named complement."""
        words = self.document.words
        place = last + 1
        while (
            place < len(words)
            and words.classes[place] & (classes.ARTICLE | classes.POSSESSIVE | classes.QUANTIFIER)
            or (place < len(words) and words.keys[place] in self.document.language.numbers)
        ):
            place += 1
        if place >= len(words):
            return last
        hit = self.hits.covering[place]
        if (
            hit is not None
            and hit.first == place
            and any(hit.sense(kind) for kind in (PlaceSense, BodySense, OrganSense, GroupSense, ModifierSense))
        ):
            place = hit.last
        elif words.forms[place][0].isupper() or (place > last + 1 and not words.classes[place]):
            place += 1
        else:
            return last
        while place < len(words):
            hit = self.hits.covering[place]
            if words.forms[place][0].isupper() and hit is not None and hit.sense(CalendarSense) is None:
                place = hit.last
            elif (
                words.classes[place] & classes.CONJUNCTION
                and place + 1 < len(words)
                and self.hits.at(place + 1, PlaceSense)
            ):
                place = self.hits.starting[place + 1].last
            elif (
                words.forms[place] == ","
                and self.hits.at(place + 1, PlaceSense)
                and self.hits.at(place - 1, PlaceSense)
            ):
                place = self.hits.starting[place + 1].last
            elif hit is not None and hit.first == place and hit.sense(GroupSense):
                place = hit.last
            else:
                break
        return place

    def _sharing(self, hit: Hit, sense: GroupSense, free: int) -> Iterator[Mention]:
        """Prime Ministers X (Armenia), Y (Belarus) and Z; the Presidents of A and B, X and Y."""
        if sense.singular is None or not self._form(hit.first)[:1].isupper():
            return
        place = hit.last
        countries: list[str | None] = []
        words = self.document.words
        if place < len(words) and words.classes[place] & classes.GENITIVE:
            place += 1
            while place < len(words):
                country = self.hits.at(place, PlaceSense)
                if country is not None:
                    countries.append(country.country)
                    place = self.hits.starting[place].last
                elif words.classes[place] & (classes.CONJUNCTION | classes.ARTICLE) or (
                    words.forms[place] == "," and self.hits.at(place + 1, PlaceSense)
                ):
                    place += 1
                else:
                    break
            if self._form(place) in (",", ":"):
                place += 1
        label = self._singular(hit, sense.singular, free)
        office = (sense.office,) if sense.office else ()
        number = 0
        start = hit.first
        while True:
            name = self.name(place)
            if name is None or (number == 0 and not self._is_person(name, place)):
                return
            role = Role(hit.first, hit.last, office)
            mention = Mention(
                start,
                name[1],
                MentionKind.NAME,
                name=name,
                role=role,
                gender=self._gender(name),
                country=countries[number] if number < len(countries) else None,
                label=label,
            )
            mention = self._with_country(mention)
            yield mention
            number += 1
            place = mention.last
            if self._form(place) == "," and self._form(place + 1)[:1].isupper():
                place += 1
            elif place < len(words) and words.classes[place] & classes.CONJUNCTION:
                place += 1
            else:
                return
            start = place

    def _singular(self, hit: Hit, singular: str, free: int) -> str:
        """The singular of a shared office, with the capitals of the plural and the modifiers before it."""
        words = singular.split()
        capitals = [self._form(at)[:1].isupper() for at in range(hit.first, hit.last)]
        first = hit.first
        while (
            first > free
            and self.hits.over(first - 1, ModifierSense) is not None
            and self._form(first - 1)[:1].isupper()
        ):
            first -= 1
        before = [self._form(at) for at in range(first, hit.first)]
        return " ".join(before + ([word.capitalize() for word in words] if all(capitals) else words))

    def _ends_phrase(self, place: int) -> bool:
        """Whether "her" stands alone, as an object: no noun follows it."""
        words = self.document.words
        ahead = place + 1
        if ahead >= len(words):
            return True
        form, kind = words.forms[ahead], words.classes[ahead]
        return not form[0].isalnum() or bool(
            kind
            & (
                classes.PREPOSITION
                | classes.COMPLEMENTISER
                | classes.QUESTION
                | classes.INFINITIVE
                | classes.CONJUNCTION
                | classes.ARTICLE
            )
        )

    def _form(self, place: int) -> str:
        forms = self.document.words.forms
        return forms[place] if 0 <= place < len(forms) else ""
