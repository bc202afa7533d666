"""What a language tells the parsers: typed, frozen, without a word of its own.

Every lexicon entry becomes a *sense*: what a word means for a readout (an office,
a city, an act of speech). How a sentence is built is told by word classes
(`language.classes`) and by the frames of the verbs of speech.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import field, frozen

from cismeet.model import Act, AgendaKind, MeetingKind, Office

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Iterator, Mapping

__all__ = [
    "AdverbialSense",
    "AgendaSense",
    "AnniversarySense",
    "BodySense",
    "CalendarSense",
    "CalendarUnit",
    "Cue",
    "CueForm",
    "Entries",
    "Entry",
    "EventSense",
    "Frame",
    "Fronted",
    "Gender",
    "GroupSense",
    "HonorificSense",
    "KindSense",
    "Language",
    "Lexicon",
    "ModifierSense",
    "OfficeSense",
    "OrganSense",
    "PlaceKind",
    "PlaceSense",
    "PortfolioSense",
    "Pronoun",
    "Reference",
    "ReferenceSense",
    "Sense",
    "TopicSense",
    "TopicUse",
]


class Gender(Enum):
    """Feminine or masculine, as far as words tell."""

    FEMININE = "f"
    MASCULINE = "m"


class CueForm(Enum):
    """In which form a verb stands."""

    BASE = "base"
    PRESENT = "present"
    PAST = "past"
    PARTICIPLE = "participle"
    PAST_PARTICIPLE = "past participle"


class Frame(Enum):
    """What may follow a verb of speech.

    ``ANSWER`` marks verbs that answer; ``KEEP`` nouns of speech that are themselves what is
    said (conveyed *greetings from the leaders*).
    """

    THAT = "that"
    NOUN_PHRASE = "np"
    INFINITIVE = "inf"
    QUESTION = "wh"
    QUOTATION = "quote"
    ADDRESSEE = "addr"
    TO_ADDRESSEE = "to"
    ANSWER = "answer"
    KEEP = "keep"


@frozen
class Cue:
    """A verb of speech in one of its forms.

    Args:
        lemma: the base form.
        act: what is done by saying it.
        form: the form.
        frames: what may follow.
        prepositions: the keys of the prepositions that may lead its content.
        rest: the keys of the words that follow the verb itself (``draw attention to``).
        gap: whether a short noun phrase may part the verb from the rest (``drew his colleagues' attention to``).
        light: the verb says nothing alone; a noun of speech must follow (``expressed confidence``).
    """

    lemma: str
    act: Act
    form: CueForm
    frames: frozenset[Frame]
    prepositions: frozenset[str]
    rest: tuple[str, ...] = ()
    gap: bool = False
    light: bool = False


@frozen
class Fronted:
    """Words that attribute what follows, with a slot for the speaker ("in the opinion of X", "in X words").

    Args:
        before: the keys before the slot, after the first.
        after: the keys after the slot.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]


class PlaceKind(Enum):
    """What a name of the map stands for."""

    COUNTRY = "country"
    ADJECTIVE = "adjective"
    CITY = "city"
    REGION = "region"
    INSTITUTION = "institution"


@frozen
class PlaceSense:
    """A country, its adjective, a city, a region or an institution of one country."""

    kind: PlaceKind
    country: str | None
    city: str | None = None
    institution: str | None = None
    capital: bool = False


@frozen
class BodySense:
    """An international body.

    Args:
        name: its main name.
        acronym: its own acronym.
        organisation: the acronym of the organisation that it is or belongs to.
        kind: organisation, organ, council, court, assembly, bank, format or forum.
        level: who meets in it.
    """

    name: str
    acronym: str | None
    organisation: str | None
    kind: str
    level: str | None


@frozen
class OfficeSense:
    """An office noun (``president``, ``chairman``)."""

    office: Office
    gender: Gender | None


@frozen
class ModifierSense:
    """A word that stands before an office noun (``deputy``, ``former``)."""


@frozen
class OrganSense:
    """A noun that heads the name of an organ (``committee``, ``institute``); of a state, or not."""

    state: bool


@frozen
class PortfolioSense:
    """Words of a minister's portfolio (``economy``, ``foreign affairs``)."""


@frozen
class HonorificSense:
    """A title that is no office (``Mr``, ``His Excellency``, a military rank)."""

    gender: Gender | None


class Reference(Enum):
    """How a common noun names somebody again."""

    GUEST = "guest"
    HOST = "host"
    COUNTERPART = "counterpart"
    LATTER = "latter"
    LEADER = "leader"
    DIPLOMAT = "diplomat"
    INTERLOCUTOR = "interlocutor"
    PERSON = "person"
    RANK = "rank"


@frozen
class ReferenceSense:
    """A common noun that names somebody again; its office where it tells one."""

    reference: Reference
    office: Office | None
    gender: Gender | None


@frozen
class GroupSense:
    """A noun for several who speak or listen as one.

    Args:
        joint: it stands for those who met (``sides``), so that what they do, the meeting does.
        office: the office that they share.
        singular: the office noun of one of them.
    """

    joint: bool
    office: Office | None
    singular: str | None


@frozen
class Pronoun:
    """A personal pronoun."""

    gender: Gender | None
    plural: bool
    subject: bool
    object: bool
    possessive: bool


class CalendarUnit(Enum):
    """What a word of the calendar stands for."""

    MONTH = "month"
    WEEKDAY = "weekday"
    SEASON = "season"
    DEICTIC = "deictic"
    UNIT = "unit"


@frozen
class CalendarSense:
    """A word of the calendar: the number of a month or weekday (Monday is 0), or days from today."""

    unit: CalendarUnit
    number: int


@frozen
class AnniversarySense:
    """A word for an anniversary (no year), or a thing that anniversaries are of and the year that it began."""

    year: int | None


@frozen
class EventSense:
    """A noun for a multilateral event; a strong one is such an event by itself (``summit``)."""

    strong: bool


@frozen
class AgendaSense:
    """A noun that heads an agenda item (``concept``, ``roadmap``)."""

    kind: AgendaKind


@frozen
class KindSense:
    """Words that tell what kind of meeting is reported."""

    kind: MeetingKind
    weight: int


@frozen
class AdverbialSense:
    """A phrase that may stand between a subject and its verb (``in turn``)."""


class TopicUse(Enum):
    """How words lead to what was dealt with."""

    DEALT = "dealt"
    """What follows is dealt with: topics of a meeting, items of an agenda."""
    ADOPTED = "adopted"
    """What follows is adopted, signed or heard: items of an agenda."""
    PASSIVE = "passive"
    """What stands before is dealt with."""
    LIST = "list"
    """What follows is the list itself: "its agenda includes"."""
    EXAMPLE = "example"
    """What follows goes on with a list: "in particular", "among them"."""
    WITHDRAWN = "withdrawn"
    """What stands before was taken off the agenda."""
    ITEM_BEFORE = "item before"
    """What stands before is an item of an agenda, whatever became of it."""
    CLAUSE = "clause"
    """The whole clause is an item: somebody is elected, a chair is handed over."""


@frozen
class TopicSense:
    """Words that lead to topics or agenda items."""

    use: TopicUse
    kind: AgendaKind | None = None


Sense: TypeAlias = (
    AdverbialSense
    | AgendaSense
    | AnniversarySense
    | BodySense
    | CalendarSense
    | EventSense
    | GroupSense
    | HonorificSense
    | KindSense
    | ModifierSense
    | OfficeSense
    | OrganSense
    | PlaceSense
    | PortfolioSense
    | ReferenceSense
    | TopicSense
)


@frozen
class Entry:
    """One form of a lexicon entry.

    Args:
        rest: the keys of its words after the first.
        sense: what it means.
        form: the exact form of its first word, for acronyms; otherwise None.
        proper: its words must be written with capitals where the entry has them.
    """

    rest: tuple[str, ...]
    sense: Sense
    form: str | None = None
    proper: bool = False


@frozen
class Entries:
    """All entries of a lexicon that begin with one word.

    Args:
        alone: those of that word alone.
        longer: those of more words by the key of their second word: for each number of
            further words, the greatest first, those entries by the keys of these words.
        senses: of those of that word alone, by their class.
        kinds: the classes of all their senses.
        plain: the word means all of these however it is written.
    """

    alone: tuple[Entry, ...]
    longer: Mapping[str, tuple[tuple[int, Mapping[tuple[str, ...], tuple[Entry, ...]]], ...]]
    senses: Mapping[type[Any], Any] = field(init=False)
    kinds: frozenset[type[Any]] = field(init=False)
    plain: bool = field(init=False)

    @senses.default
    def _senses_by_kind(self) -> Mapping[type[Any], Any]:
        return by_kind(entry.sense for entry in self.alone)

    @kinds.default
    def _kinds(self) -> frozenset[type[Any]]:
        return frozenset(type(entry.sense) for entry in self)

    @plain.default
    def _is_plain(self) -> bool:
        return not any(entry.proper or entry.form is not None for entry in self.alone)

    def __iter__(self) -> Iterator[Entry]:
        yield from self.alone
        for groups in self.longer.values():
            for _, group in groups:
                for entries in group.values():
                    yield from entries


def by_kind(senses: Iterable[Sense]) -> Mapping[type[Any], Any]:
    """Senses by their class; the first of each class counts."""
    found: dict[type[Any], Any] = {}
    for sense in senses:
        found.setdefault(type(sense), sense)
    return found


Lexicon: TypeAlias = "Mapping[str, Entries]"
"""Entries by the key of their first word."""


_OPENING = 160  # of a line of debris its first words tell


@frozen(eq=False)
class Language:
    """A language as the parsers see it; `cismeet.language.load` builds one.

    Args:
        code: ISO 639-1.
        word: the pattern that cuts a folded text into words and marks.
        key: what the lexicons know a word by.
        is_adverb: whether a word that no lexicon knows looks like an adverb.
        is_past: whether a word looks like a finite verb in the past.
        is_participle: whether a word looks like a participle.
        classes: grammatical word classes by key, as bits.
        entries: the senses by the key of their first word, longest first.
        kinds: the same for words that tell the kind of a meeting.
        triggers: the same for words that lead to topics and agenda items.
        cues: the verbs of speech by the key of the verb's form, longest rest first.
        nouns: the nouns of speech by the key of their first word.
        fronted: attributing openings by the key of their first word.
        compound_prepositions: prepositions of several words by the key of the first.
        cue_words: keys of the finite forms of verbs that carry quotations.
        pronouns: by key.
        abbreviations: by key; whether a capital after its full stop may begin a sentence.
        numbers: number words by key.
        ordinals: ordinal words by key.
        additions: conjunctions of several words ("as well as") by the key of the first.
        stamps: keys that stand in lines of date and time.
        debris: first words (keys) of lines that belong to the page; whether their matter may follow on the next line.
        given_names: by key, the gender of a given name.
        name_endings: endings of family names and patronymics, with the gender that they tell.
        translations: letters that transcriptions confuse, folded to one.
    """

    code: str
    word: re.Pattern[str]
    key: Callable[[str], str]
    is_adverb: Callable[[str], bool]
    is_past: Callable[[str], bool]
    is_participle: Callable[[str], bool]
    classes: Mapping[str, int]
    entries: Lexicon
    kinds: Lexicon
    triggers: Lexicon
    cues: Mapping[str, tuple[Cue, ...]]
    nouns: Mapping[str, tuple[Cue, ...]]
    fronted: Mapping[str, tuple[Fronted, ...]]
    compound_prepositions: Mapping[str, tuple[tuple[str, ...], ...]]
    cue_words: frozenset[str]
    pronouns: Mapping[str, Pronoun]
    abbreviations: Mapping[str, bool]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    additions: Mapping[str, tuple[tuple[str, ...], ...]]
    stamps: frozenset[str]
    debris: Mapping[str, tuple[tuple[tuple[str, ...], bool], ...]]
    given_names: Mapping[str, Gender | None]
    name_endings: Mapping[str, Gender | None]
    longest_ending: int = field(init=False)

    @longest_ending.default
    def _longest_ending(self) -> int:
        return max(map(len, self.name_endings), default=0)

    def debris_at(self, line: str) -> tuple[bool, bool]:
        """Whether the line begins with words of debris, and whether it may be a label for the next line."""
        opening = self.word.search(line)
        group = self.debris.get(self.key(opening.group())) if opening else None
        if group is None:
            return False, False
        words = [self.key(word) for word in self.word.findall(line[:_OPENING])]
        for rest, label in group:
            if tuple(words[1 : 1 + len(rest)]) == rest:
                following = words[1 + len(rest) : 2 + len(rest)]
                return True, label and following in ([], [":"])
        return False, False

    def ending_gender(self, key: str) -> tuple[bool, Gender | None]:
        """Whether a word ends like a family name or patronymic, and the gender that its ending tells."""
        endings = self.name_endings
        for length in range(min(self.longest_ending, len(key) - 2), 0, -1):
            ending = key[-length:]
            if ending in endings:
                return True, endings[ending]
        return False, None
