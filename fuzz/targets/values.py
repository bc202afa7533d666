"""Small things that people write: dates in EDTF, tables of own words."""

from __future__ import annotations

import datetime
import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, cast

import cismeet
from cismeet import Edtf, LanguageError, ModelError
from cismeet.language.load import build
from fuzz.examples import ROOT
from fuzz.mutation import tokens_of
from fuzz.target import Target
from fuzz.targets.reading import check_laws
from tests.language.stub import grammar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cismeet.language import Language
    from cismeet.language.load import Grammar

__all__ = ["EDTF", "WORDS"]

_TEXT = "Konvenati prezu dov Belorul Toral Venk ministu Rula Dami nen Minsk 7 kalo 2021.\n\n"
_TABLES = ROOT / "tests" / "language" / "stub" / "words"


def _check_edtf(data: bytes) -> None:
    written = data.decode("utf-8", "replace")
    try:
        date = Edtf.parse(written)
    except ModelError as error:
        assert str(error)
        return
    assert str(date) == written
    assert Edtf.parse(str(date)) == date
    assert date.earliest is None or date.latest is None or date.earliest <= date.latest
    assert date.matches(datetime.date(2015, 10, 12)) in {True, False}
    assert not date < date  # noqa: PLR0124  (what an order promises)


def _edtf_seeds() -> Iterator[bytes]:
    for written in (
        "2015-10-12",
        "2015?-10-12",
        "XXXX-02-29",
        "../2020",
        "2015-10/..",
        "XXXX-12-31/XXXX-01-02",
        "0001",
    ):
        yield written.encode()


def _edtf_words() -> tuple[str, ...]:
    return ("?", "/", "..", "-", "XXXX", "2015", "02", "29", "31", "0000", "~", "%", "\u0661", "\n")


@cache
def _stub() -> Language:
    """The invented language of the tests: its tables are the same and short."""
    return build("xx", _TABLES, cast("Grammar", grammar))


def _check_words(data: bytes) -> None:
    """The first line names the table, the rest is the table."""
    name, _, table = data.partition(b"\n")
    stem = name.decode("ascii", "replace")
    with TemporaryDirectory() as folder:
        file = Path(folder, f"{stem if stem.isidentifier() and len(stem) < 40 else 'offices'}.tsv")
        file.write_bytes(table)
        try:
            language = _stub().extended_from(file)
        except LanguageError as error:
            assert str(error)
            return
    words = re.findall(r"[^\t\n|]+", table.decode("utf-8", "replace"))
    text = _TEXT + " ".join(f"Toral {word} 7 {word.title()} «esti» vokati." for word in words[:40])
    check_laws(cismeet.parse(text, language=language, published="2021-03-07"), text)


def _word_seeds() -> Iterator[bytes]:
    for one in sorted(_TABLES.iterdir(), key=lambda one: one.name):
        if one.name.endswith(".tsv"):
            head = one.read_text("utf-8").splitlines()[:3]
            yield "\n".join((one.name.removesuffix(".tsv"), *head)).encode()


def _table_words() -> tuple[str, ...]:
    tables = tuple(one.name.removesuffix(".tsv") for one in _TABLES.iterdir())
    return ("\t", "\n", "|", "X", "m", "f", "1", "yes", "plural", "head_of_state", "(", "-", *tables)


EDTF = Target(_check_edtf, _edtf_seeds, tokens_of(_edtf_words), longest=64)
WORDS = Target(_check_words, _word_seeds, tokens_of(_table_words), longest=1024)
