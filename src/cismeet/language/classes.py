"""Grammatical word classes, as bits: a word may be of several."""

from __future__ import annotations

from typing import Final

__all__ = [
    "ACCOMPANIED",
    "ADDITION",
    "ADVERB",
    "AGENDA",
    "AGENT",
    "ARTICLE",
    "ATTENDED",
    "AUXILIARY",
    "BACK",
    "BE",
    "BENEFIT",
    "CAPITAL",
    "CHAIRED",
    "CLITIC",
    "COMING",
    "COMPARISON",
    "COMPLEMENTISER",
    "CONJUNCTION",
    "COUNTED",
    "CREDIT",
    "DEFINITE",
    "DEMONSTRATIVE",
    "EARLIER",
    "ENCOUNTER",
    "GENITIVE",
    "GOAL",
    "HELD",
    "HERE",
    "INFINITIVE",
    "JOINT",
    "LAST",
    "LOCATIVE",
    "MODAL",
    "NAMES",
    "NEGATION",
    "NEGATIVE_VERB",
    "NEUTER",
    "NEXT",
    "NUMBER",
    "ORIGIN",
    "PARTICLE",
    "PAST_BE",
    "POSSESSIVE",
    "PREPOSITION",
    "QUANTIFIER",
    "QUESTION",
    "RELATIVE",
    "SINCE",
    "SUBORDINATOR",
    "UNTIL",
    "VENUE",
]

ARTICLE: Final = 1 << 0
"""the, a, an"""
PREPOSITION: Final = 1 << 1
"""of, in, on"""
CONJUNCTION: Final = 1 << 2
"""and, but, or"""
AUXILIARY: Final = 1 << 3
"""has, had, did"""
NEGATION: Final = 1 << 4
"""not, never"""
ADVERB: Final = 1 << 5
"""also, again: may stand between a subject and its verb"""
COMPLEMENTISER: Final = 1 << 6
"""that: opens a content clause"""
QUESTION: Final = 1 << 7
"""if, whether, why, how: opens an indirect question"""
RELATIVE: Final = 1 << 8
"""who, which: opens a relative clause"""
SUBORDINATOR: Final = 1 << 9
"""when, after, because: opens an adverbial clause"""
POSSESSIVE: Final = 1 << 10
"""his, her, their"""
DEMONSTRATIVE: Final = 1 << 11
"""this, these, both, each: stands where an article stands"""
BE: Final = 1 << 12
"""is, was, been"""
MODAL: Final = 1 << 13
"""will, would, can"""
INFINITIVE: Final = 1 << 14
"""to, before a verb"""
NUMBER: Final = 1 << 15
"""seventeen, several"""
CLITIC: Final = 1 << 16
"""the possessive 's"""
PARTICLE: Final = 1 << 17
"""von, al, bin: belongs to a name though written small"""
QUANTIFIER: Final = 1 << 18
"""all, some, any"""
DEFINITE: Final = 1 << 19
"""the"""
GENITIVE: Final = 1 << 20
"""of"""
AGENT: Final = 1 << 21
"""by, before the agent of a passive"""
LOCATIVE: Final = 1 << 22
"""in, at, on: before a place or a time"""
GOAL: Final = 1 << 23
"""to, before a place or an addressee"""
BENEFIT: Final = 1 << 24
"""for"""
JOINT: Final = 1 << 25
"""both: several as one"""
UNTIL: Final = 1 << 26
"""till, until, up to: before the end of a period"""
NEXT: Final = 1 << 27
"""next, coming: after the present"""
LAST: Final = 1 << 28
"""last, previous: before the present"""
NEGATIVE_VERB: Final = 1 << 29
"""refused, declined, failed: turns what follows into its contrary"""
SINCE: Final = 1 << 30
"""since, from: before the start of a period"""
COUNTED: Final = 1 << 31
"""items, issues: what an agenda has a number of"""
AGENDA: Final = 1 << 32
"""agenda, programme: what lists what will be dealt with"""
ENCOUNTER: Final = 1 << 33
"""talks, meeting, conversation: the meeting itself, when it deals with something"""
ADDITION: Final = 1 << 34
"""as well as, along with: a conjunction within a list (its first word)"""
HELD: Final = 1 << 35
"""held, take place, meets: an event happens"""
COMING: Final = 1 << 36
"""forthcoming: tells that an event is ahead, and is no part of its name"""
ORIGIN: Final = 1 << 37
"""invitation, request: at whose wish something happens, and who is not there for it"""
ATTENDED: Final = 1 << 38
"""attended, accompanied, participated: who else took part"""
NEUTER: Final = 1 << 39
"""it: a thing named before"""
PAST_BE: Final = 1 << 40
"""was, were"""
CHAIRED: Final = 1 << 41
"""chaired, presided: somebody leads the meeting"""
ACCOMPANIED: Final = 1 << 42
"""accompanied: who came along belongs to the one accompanied"""
COMPARISON: Final = 1 << 44
"""as: before a clause that attributes, or an office that somebody takes"""
CREDIT: Final = 1 << 43
"""press, agency: a source of news, not a voice"""
BACK: Final = 1 << 48
"""there, the same: in the place that was named before"""
CAPITAL: Final = 1 << 49
"""capital: the city of a state that is named beside it"""
EARLIER: Final = 1 << 47
"""before, eve: the day ahead of something"""
HERE: Final = 1 << 45
"""here: in the city of the dateline"""
VENUE: Final = 1 << 46
"""hotel, residence: a house in which people meet, in the city of the dateline"""

NAMES: Final = {
    name.lower(): value for name, value in list(globals().items()) if name.isupper() and isinstance(value, int)
}
"""The class that each name in a lexicon file stands for."""
