"""The classes of words and the senses of entries, for those who add a language."""

from __future__ import annotations

import ast
import inspect
from itertools import pairwise

from cismeet.language import classes
from cismeet.language.lexicon import kinds_of, senses_of, triggers_of
from cismeet.serializers.json.docstrings import first_paragraph
from docs.generators.lexicons import rows_of
from docs.generators.markup import code, plain, table

__all__ = ["class_texts", "classes_table", "senses_table"]


def class_texts() -> dict[str, str]:
    """What each class of words means, by the name that the tables write."""
    told: dict[str, str] = {}
    for assigned, text in pairwise(ast.parse(inspect.getsource(classes)).body):
        match assigned, text:
            case ast.AnnAssign(ast.Name(name)), ast.Expr(ast.Constant(str(words))) if name.lower() in classes.NAMES:
                told[name.lower()] = words
            case _:
                pass
    return told


def classes_table(_words: list[str]) -> str:
    """All classes, in the order of their names, with those of how many English words."""
    english = [row["classes"].split("|") for row in rows_of("grammar")]
    rows = [
        [code(name), plain(text), str(sum(name in one for one in english))]
        for name, text in sorted(class_texts().items())
    ]
    return table(["class", "English examples, and what it is", "English words"], rows)


def senses_table(_words: list[str]) -> str:
    """Each table whose entries have a sense, and that sense."""
    rows: list[list[str]] = []
    for name, senses in (senses_of | kinds_of | triggers_of).items():
        kinds = {type(sense): None for row in rows_of(name) for _, sense, _ in senses(row)}
        rows.append(
            [code(name), ", ".join(code(one.__name__) for one in kinds), plain(first_paragraph(next(iter(kinds))))]
        )
    return table(["table", "sense", "what it tells"], rows)
