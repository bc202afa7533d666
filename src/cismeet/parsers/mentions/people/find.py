"""Where somebody is named: at office nouns and honorifics, common nouns, pronouns and capital words."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from cismeet.language.schema import GroupSense, HonorificSense, OfficeSense, ReferenceSense
from cismeet.parsers.mentions.mention import Mention, MentionKind
from cismeet.parsers.mentions.people.appositions import with_apposition
from cismeet.parsers.mentions.people.groups import read_group
from cismeet.parsers.mentions.people.names import gender_of_name, name_at
from cismeet.parsers.mentions.people.persons import is_person
from cismeet.parsers.mentions.people.references import read_pronoun, read_reference
from cismeet.parsers.mentions.people.shared import read_shared
from cismeet.parsers.mentions.people.surnames import without_other_words
from cismeet.parsers.mentions.people.titles import is_titled_reference, read_honoured, read_titled
from cismeet.parsers.mentions.tokens import Tokens, tokens_of
from cismeet.parsers.text.blocks import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cismeet.parsers.mentions.lookup import Hit, Hits
    from cismeet.parsers.text.document import Document

__all__ = ["find_people"]

_LEADING = frozenset((GroupSense, OfficeSense, ReferenceSense, HonorificSense))


def find_people(document: Document, hits: Hits) -> list[Mention]:
    """Every mention of somebody outside quotations, in order."""
    tokens = tokens_of(document, hits)
    keys, quoted, pronouns = tokens.keys, tokens.quoted, tokens.language.pronouns
    leading = {hit.first: hit for hit in hits.starting.values() if not _LEADING.isdisjoint(hit.senses)}
    places = [
        place
        for place, form in enumerate(tokens.forms)
        if form[0].isupper() or place in leading or keys[place] in pronouns
    ]
    stamped = _stamped(document)
    if stamped:
        places = [place for place in places if place not in stamped]
    found: list[Mention] = []
    free = 0
    for place in places:
        if place < free or quoted[place]:
            continue
        hit = leading.get(place)
        mentions = _at_word(tokens, place) if hit is None else _at_noun(tokens, hit, free)
        if mentions:
            found += mentions
            free = found[-1].last
    return without_other_words(tokens, found)


def _stamped(document: Document) -> set[int]:
    """The tokens of lines that hold a date, where a capital word is a heading of the page."""
    starts = document.words.starts
    stamped: set[int] = set()
    for block in document.blocks:
        if block.kind is BlockKind.STAMP:
            stamped.update(range(bisect_left(starts, block.start), bisect_left(starts, block.end)))
    return stamped


def _at_noun(tokens: Tokens, hit: Hit, free: int) -> Sequence[Mention]:
    """The mentions that the lexicon entry begins; a title may reach back to `free`."""
    group = hit.sense(GroupSense)
    if group is not None:
        shared = read_shared(tokens, hit, group, free)
        several = None if shared else read_group(tokens, hit, group, free)
        return shared or (() if several is None else (several,))
    if OfficeSense in hit.senses or is_titled_reference(tokens, hit):
        mention = read_titled(tokens, hit, free)
    else:
        reference = hit.sense(ReferenceSense)
        mention = read_honoured(tokens, hit) if reference is None else read_reference(tokens, hit, reference, free)
    return () if mention is None else (mention,)


def _at_word(tokens: Tokens, place: int) -> Sequence[Mention]:
    """The pronoun or the name that begins at the token."""
    if tokens.keys[place] in tokens.language.pronouns:
        pronoun = read_pronoun(tokens, place)
        if pronoun is not None:
            return (pronoun,)
    name = name_at(tokens, place)
    if name is None or not is_person(tokens, name):
        return ()
    mention = Mention(place, name[1], MentionKind.NAME, name=name, gender=gender_of_name(tokens, name))
    return (with_apposition(tokens, mention),)
