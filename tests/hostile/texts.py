"""Texts that are made to be slow: each a function from a number of characters to a text of about that length."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Maker = Callable[[int], str]

__all__ = ["MAKERS", "counted", "repeated"]


def repeated(unit: str, before: str = "", after: str = "") -> Maker:
    """The unit again and again, between two texts."""
    return lambda size: before + unit * (size // len(unit)) + after


def counted(pattern: str, before: str = "", after: str = "") -> Maker:
    """The pattern again and again with another word each time: {a}, {A} with a capital, {n} a number."""

    def made(number: int) -> str:
        word = "".join(chr(97 + number // 26**power % 26) for power in range(4))
        return pattern.format(a=word, A=word.capitalize(), n=number)

    return lambda size: before + "".join(map(made, range(size // len(made(0))))) + after


def joined(first: Maker, second: Maker) -> Maker:
    """One text before another, two thirds of the size and one."""
    return lambda size: first(size * 2 // 3) + second(size // 3)


def nested(opening: str, closing: str) -> Maker:
    """Marks within marks."""
    return lambda size: opening * (size // 2) + closing * (size // 2)


PEOPLE = counted("President {A} Pet{a}ov met with Minister {A} Sid{a}enko. ")
EVENTS = counted("The {A} Forum will take place in {A}burg on 16 October. ")

ONE_CHARACTER = {
    f"only {name}": repeated(mark)
    for name, mark in {
        "a": "a",
        "A": "A",
        "blanks": " ",
        "line feeds": "\n",
        "CR LF": "\r\n",
        "full stops": ".",
        "commas": ",",
        "hyphens": "-",
        "apostrophes": "'",
        "straight marks": '"',
        "opening marks": "“",
        "closing marks": "”",
        "single opening marks": "‘",
        "brackets": "(",
        "digits": "1",
        "bullets": "•",
        "underscores": "_",
        "NUL": "\0",
        "lone surrogates": "\ud800",
        "emoji": "😀",
        "accents": "e\u0301",
        "zero-width spaces": "\u200b",
        "soft hyphens": "\u00ad",
        "ideographs": "会",
    }.items()
}

WORDS = {
    f"again and again: {unit.strip()}": repeated(unit)
    for unit in (
        "said ",
        "said that ",
        "he said, ",
        "and added that ",
        "noting that trade grew, ",
        "and ",
        "and, ",
        "the ",
        "of the ",
        "which said that ",
        "not only trade but also ",
        "Word ",
        "trade, ",
        "trade; and ",
        "discussed trade and ",
        "The sides discussed trade, ",
        "The agenda includes a statement, ",
        "agenda includes ",
        "statement on ",
        "the CIS summit, ",
        "CIS summit ",
        "session of the Council of ",
        "President and ",
        "President's ",
        "his Minister's ",
        "Vice-Chief ",
        "President of ",
        "First Deputy Head of the ",
        "Foreign Minister ",
        "President (CIS) ",
        "Mr. ",
        "H.E. Mr. ",
        "Gen. ",
        "His Excellency ",
        "Belarus, ",
        "in Minsk, ",
        "Ivan Petrov and ",
        "Ivan Petrov (Belarus), ",
        "President Ivan Petrov, ",
        "12 October 2015, ",
        "13-14 October ",
        "2015-2016-",
        "third ",
        "twenty one ",
        "A.A.A.A. ",
        "A. Petrov. ",
        "etc. ",
        "… ",
        "(trade ",
        "[x] ",
        "trade – ",
        "http://x.y/?a=b&",
        "They said they would. ",
        "He. ",
    )
}

QUOTATIONS = {
    "quotations": repeated("“Yes!” he said, “no” he said, "),
    "quotations in a row": repeated("“x” "),
    "opening marks and words": repeated("“x he said "),
    "nested quotations": nested("“a ", "”b "),
    "two kinds of marks": repeated("“He said ‘she said "),
    "typewriter marks": repeated('said " '),
    "colons": repeated("He said: “"),
    "an open quotation of names": counted("Pet{a} Iv{a}ov said that. ", "“"),
    "one quotation": repeated("This is so. ", "“", "” he said."),
    "quotations that go on": repeated("“Yes he said that we go.\n\n"),
}

PARTS = {
    "names": counted("Ivan Pet{a}ov said that. "),
    "surnames": counted("Pet{a}ov said that. "),
    "one surname": joined(counted("{A} Petrov said that. "), repeated("Petrov said that. ")),
    "one given name": counted("Ivan {A}. "),
    "spellings": counted("Ivan Haponenk{a}. Haponenko said. "),
    "roles": counted("the Minister of {A} said that. "),
    "a list of people": counted("President of {A} Pet{a} Iv{a}ov, ", "The meeting was attended by "),
    "a list of states": counted("{A}, ", "The Presidents of ", " met."),
    **{
        f"people, then: {unit}": joined(PEOPLE, repeated(f"{unit} "))
        for unit in (
            "He told him that.",
            "The guest said that.",
            "His counterpart said that.",
            "The Minister said that.",
            "The Belarusian minister said that.",
            "The diplomat said that.",
            "The latter said that.",
            "Journalists asked him. He said that.",
        )
    },
    "summits": counted("The {n}th CIS summit will take place in Minsk on 16 October {n}. "),
    **{
        f"events, then: {unit}": joined(EVENTS, repeated(f"{unit} "))
        for unit in (
            "The agenda of the summit in Minsk includes a statement.",
            "The Prime Ministers will discuss trade at the summit.",
            "A day later a summit will be held.",
        )
    },
    "agenda items in lines": counted("- agreement on {a} trade;\n", "The agenda of the CIS summit includes:\n\n"),
    "agenda items in a sentence": counted("agreement on {a}, ", "The agenda of the CIS summit includes "),
    "topics": counted("They discussed {a}. "),
    "headlines": repeated("President of Belarus met with Minister\n\n"),
    "debris": repeated("Read also:\n"),
    "stamps": repeated("12.10.2015\n"),
    "numbered lines": repeated("1. item\n"),
    "wrapped lines": repeated("this line is a long one and goes on in the next one without\n"),
    "one-letter lines": repeated("a\n\n"),
    "blanks before a word": lambda size: " " * size + "a",
    "a bullet and blanks": lambda size: "-" + " " * size,
    "no prose": repeated("aa _ "),
    "one word": repeated("a-"),
    "one word with apostrophes": repeated("a'"),
}

MAKERS: dict[str, Maker] = {**ONE_CHARACTER, **WORDS, **QUOTATIONS, **PARTS}
