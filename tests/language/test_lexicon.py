"""Every entry of the English lexicons fires on its witness, and none is out of reach."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from cismeet.language import classes, load
from cismeet.language.lexicon import kinds_of, senses_of, triggers_of
from cismeet.language.table import alternatives, read_table
from cismeet.parsers.mentions import find_mentions
from cismeet.parsers.mentions.lookup import find_hits
from cismeet.parsers.text.document import Document, read_document

if TYPE_CHECKING:
    from cismeet.language.table import Row
    from cismeet.parsers.mentions.cues import CueMention
    from cismeet.parsers.mentions.lookup import Hit

ENGLISH = load("en")
PLACE = files("cismeet.language") / "en"
LEXICONS = (
    dict.fromkeys(senses_of, ENGLISH.entries)
    | dict.fromkeys(kinds_of, ENGLISH.kinds)
    | dict.fromkeys(triggers_of, ENGLISH.triggers)
)
SENSES = senses_of | kinds_of | triggers_of


def rows(table: str) -> list[Row]:
    return list(read_table(PLACE, f"{table}.tsv"))


def document(words: str) -> Document:
    return read_document(words, ENGLISH, headline=False)


def keys(phrase: str) -> tuple[str, ...]:
    return tuple(ENGLISH.key(word) for word in ENGLISH.word.findall(phrase))


def cues(witness: str) -> list[CueMention]:
    return list(find_mentions(document(witness)).cues.values())


def holds(phrase: str, witness: str) -> bool:
    """Whether the words of the phrase stand in the witness, one after the other."""
    wanted, given = keys(phrase), keys(witness)
    return any(given[at : at + len(wanted)] == wanted for at in range(len(given)))


def within(phrase: str, witness: str, hits: list[Hit]) -> bool:
    """Whether a longer entry covers the phrase (head of *government* is an office)."""
    wanted, given = keys(phrase), keys(witness)
    return any(
        wanted == given[at : at + len(wanted)]
        for hit in hits
        if hit.last - hit.first > len(wanted)
        for at in range(hit.first, hit.last)
    )


# ------------------------------------------------------------------------------------- entries with a sense


@pytest.mark.parametrize("table", SENSES)
def test_every_entry_fires_on_its_witness(table: str) -> None:
    silent: list[str] = []
    for row in rows(table):
        kinds = {type(sense) for _, sense, _ in SENSES[table](row)}
        phrases = [phrase for phrase, _, _ in SENSES[table](row)]
        hits = list(find_hits(document(row["witness"]), LEXICONS[table]))
        found = {kind for hit in hits for kind in hit.senses}
        if kinds and not kinds & found and not any(within(phrase, row["witness"], hits) for phrase in phrases):
            silent.append(f"{next(iter(row.values()))}: {row['witness']}")

    assert not silent, "\n".join(("", *silent))


@pytest.mark.parametrize("table", SENSES)
def test_every_form_is_found_where_it_stands_alone(table: str) -> None:
    unreachable: list[str] = []
    for row in rows(table):
        for phrase, sense, proper in SENSES[table](row):
            written = phrase[0].upper() + phrase[1:] if proper else phrase
            hits = find_hits(document(written), LEXICONS[table])
            if hits.at(0, type(sense)) is None:
                unreachable.append(phrase)

    assert not unreachable, "\n".join(("", *unreachable))


# ------------------------------------------------------------------------------------------ verbs of speech


def test_every_verb_of_speech_fires_on_its_witness() -> None:
    silent = [
        f"{row['lemma']}: {row['witness']}"
        for row in rows("cues")
        if not any(f"{cue.lemma} ".startswith(f"{row['lemma']} ") for cue in cues(row["witness"]))
    ]

    assert not silent, "\n".join(("", *silent))


def fits(cue: CueMention, row: Row, column: str) -> bool:
    """Whether the cue is of the light verb or noun of the row; a noun that is content gives the verb its act."""
    if "keep" in row.get("frames", "").split("|") and cue.act.value == row["act"]:
        return True
    return row[column] in (cue.lemma[: len(row[column])], cue.lemma[-len(row[column]) :])


@pytest.mark.parametrize(("table", "column"), [("light_verbs", "lemma"), ("speech_nouns", "noun")])
def test_every_light_verb_and_noun_of_speech_fires_on_its_witness(table: str, column: str) -> None:
    silent = [
        f"{row[column]}: {row['witness']}"
        for row in rows(table)
        if not any(fits(cue, row, column) for cue in cues(row["witness"]))
    ]

    assert not silent, "\n".join(("", *silent))


def test_every_attributing_opening_is_known_and_stands_in_its_witness() -> None:
    silent: list[str] = []
    for row in rows("fronted"):
        before, _, after = row["phrase"].partition("X")
        first, *rest = keys(before)
        known = any((one.before, one.after) == (tuple(rest), keys(after)) for one in ENGLISH.fronted.get(first, ()))
        if not known or not holds(row["phrase"], row["witness"]):
            silent.append(row["phrase"])

    assert not silent, "\n".join(("", *silent))


# ------------------------------------------------------------------------------------------- lines of a page


def test_all_debris_fires_on_its_witness() -> None:
    silent = [row["phrase"] for row in rows("debris") if not ENGLISH.debris_at(row["witness"])[0]]

    assert not silent, "\n".join(("", *silent))


def test_labels_of_debris_may_stand_alone() -> None:
    silent = [row["phrase"] for row in rows("debris") if row["label"] and not ENGLISH.debris_at(row["phrase"])[1]]

    assert not silent, "\n".join(("", *silent))


def test_stamps_are_known() -> None:
    silent = [row["word"] for row in rows("stamps") if not ENGLISH.stamps & set(keys(row["witness"]))]

    assert not silent, "\n".join(("", *silent))


# ---------------------------------------------------------------------------------------- words of the grammar


@pytest.mark.parametrize(
    ("table", "known"),
    [
        ("abbreviations", ENGLISH.abbreviations),
        ("grammar", ENGLISH.classes),
        ("numbers", ENGLISH.numbers),
        ("ordinals", ENGLISH.ordinals),
        ("pronouns", ENGLISH.pronouns),
        ("stamps", ENGLISH.stamps),
    ],
)
def test_every_word_is_known_and_stands_in_its_witness(table: str, known: object) -> None:
    assert isinstance(known, dict | frozenset)
    silent = [row["word"] for row in rows(table) if row["word"] not in known or not holds(row["word"], row["witness"])]

    assert not silent, "\n".join(("", *silent))


def test_every_word_of_the_grammar_has_the_classes_that_are_written() -> None:
    lacking = [
        f"{row['word']}: {name}"
        for row in rows("grammar")
        for name in alternatives(row["classes"])
        if not ENGLISH.classes[row["word"]] & classes.NAMES[name]
    ]

    assert not lacking, "\n".join(("", *lacking))


def test_every_addition_is_known_and_stands_in_its_witness() -> None:
    silent = [
        row["phrase"]
        for row in rows("additions")
        if keys(row["phrase"])[1:] not in ENGLISH.additions.get(keys(row["phrase"])[0], ())
        or not holds(row["phrase"], row["witness"])
    ]

    assert not silent, "\n".join(("", *silent))


def test_an_abbreviation_does_not_end_a_sentence() -> None:
    parted = [
        row["word"]
        for row in rows("abbreviations")
        if not row["may_end"] and len(document(f"They met {row['witness']} there again.").sentences) != 1
    ]

    assert not parted, "\n".join(("", *parted))


# ------------------------------------------------------------------------------------------------------ names


def test_every_given_name_has_its_gender() -> None:
    genders = {"": None, "f": "f", "m": "m"}
    wrong = [
        row["name"]
        for row in rows("given_names")
        if (gender := ENGLISH.given_names[ENGLISH.key(row["name"])], gender and gender.value)[1]
        != genders[row["gender"]]
    ]

    assert not wrong, "\n".join(("", *wrong))


def test_every_ending_of_names_is_found() -> None:
    silent = [row["ending"] for row in rows("name_endings") if not ENGLISH.ending_gender(f"xx{row['ending']}")[0]]

    assert not silent, "\n".join(("", *silent))
