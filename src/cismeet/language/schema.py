"""What a language tells the parsers: typed, frozen, without a word of its own.

Every lexicon entry becomes a *sense*: what a word means for a readout (an office,
a city, an act of speech). How a sentence is built is told by word classes
(`language.classes`) and by the frames of the verbs of speech.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from attrs import field, frozen

from cismeet.language.cue import FINITE_FORMS, PARTICIPLE_FORMS, REPORTING, Cue, CueForm, Frame, Fronted
from cismeet.language.entries import Entries, Entry, Lexicon, by_kind
from cismeet.language.senses import (
    AdverbialSense,
    AgendaSense,
    AnniversarySense,
    BodyKind,
    BodySense,
    CalendarSense,
    CalendarUnit,
    EventSense,
    Gender,
    GroupSense,
    HonorificSense,
    KindSense,
    Level,
    ModifierSense,
    OfficeSense,
    OrganSense,
    PlaceKind,
    PlaceSense,
    PortfolioSense,
    Reference,
    ReferenceSense,
    Sense,
    TopicSense,
    TopicUse,
)
from cismeet.language.table import Tables, read_files

__all__ = [
    "FINITE_FORMS",
    "PARTICIPLE_FORMS",
    "REPORTING",
    "AdverbialSense",
    "AgendaSense",
    "AnniversarySense",
    "BodyKind",
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
    "Level",
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
    "by_kind",
]


@frozen
class Pronoun:
    """A personal pronoun."""

    gender: Gender | None
    plural: bool
    subject: bool
    object: bool
    possessive: bool


_OPENING = 160  # of a line of debris its first words tell
_SENTENCE = 5  # a line of fewer words is a label or a button, whatever mark it ends with


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
        is_plural: whether a word looks like the plural of a noun.
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
        longest_ending: letters of the longest of these.
        tables: the tables that all this was read from.
        rebuild: builds the language from other tables.
    """

    code: str
    word: re.Pattern[str]
    key: Callable[[str], str]
    is_adverb: Callable[[str], bool]
    is_past: Callable[[str], bool]
    is_participle: Callable[[str], bool]
    is_plural: Callable[[str], bool]
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
    longest_ending: int
    tables: Tables
    rebuild: Callable[[Tables], Language] = field(repr=False)

    def extended(self, **added: Iterable[Mapping[str, str]]) -> Language:
        """The same language with further entries; this one stays as it is.

        Args:
            **added: rows by the name of their table (``offices``, ``cues``, ``bodies`` …; the
                reference lists tables and columns), each a mapping from column to cell. A column
                that is left out is empty. The table ``aliases`` gives further names (``alias``) to
                a phrase that another table knows (``of``).

        Raises:
            LanguageError: there is no such table, column or value.

        >>> from cismeet.language import load
        >>> english = load("en").extended(
        ...     offices=[{"phrase": "hetman", "office": "head_of_state", "gender": "m"}],
        ...     aliases=[{"alias": "Tripartite Club", "of": "EAEU"}],
        ... )
        >>> import cismeet
        >>> cismeet.parse("Hetman Ivan Petrov met with Ana Rusu.", language=english).participants[0].office.value
        'head_of_state'
        """
        return self.rebuild(self.tables.with_rows(added))

    def extended_from(self, place: Path | str) -> Language:
        """The same language with the entries of a user's own files.

        Args:
            place: a tab-separated file that is called like its table (``offices.tsv``) and whose
                first line names columns of that table, in any order; or a folder of such files.

        Raises:
            LanguageError: there is no such file, table, column or value.
        """
        return self.rebuild(self.tables.with_rows(read_files(Path(place))))

    def debris_at(self, line: str) -> tuple[bool, bool]:
        """Whether the line begins with words of debris, and whether it may be a label for the next line.

        Args:
            line: folded.
        """
        opening = self.word.search(line)
        group = self.debris.get(self.key(opening.group())) if opening else None
        if group is None:
            return False, False
        written = self.word.findall(line[:_OPENING])
        words = [self.key(word) for word in written]
        for rest, label in group:
            if tuple(words[1 : 1 + len(rest)]) == rest and (rest or not _is_prose(line, written)):
                following = words[1 + len(rest) : 2 + len(rest)]
                return True, label and following in ([], [":"])
        return False, False

    def ending_gender(self, key: str) -> tuple[bool, Gender | None]:
        """Whether a word ends like a family name or patronymic, and the gender that its ending tells.

        Args:
            key: of the word.
        """
        endings = self.name_endings
        for length in range(min(self.longest_ending, len(key) - 2), 0, -1):
            ending = key[-length:]
            if ending in endings:
                return True, endings[ending]
        return False, None


def _is_prose(line: str, words: list[str]) -> bool:
    """Whether a line that begins with a word of debris goes on as a sentence (*Views were exchanged on the dam.*)."""
    ends = line.rstrip("\"'”»’ ").endswith((".", "!", "?", "…"))
    return ends and len(words) >= _SENTENCE and words[1].islower()
