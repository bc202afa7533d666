"""No word of a human language stands in the engine: a second language needs no change of it.

The strings of `cismeet.parsers` are looked at one by one. Apart are those that nobody
compares with the words of a text: docstrings, annotations, `__all__`, JSON Pointers, the
values of enums and of the schema's categories (``sense.kind == "forum"``), names of rules,
and messages for people (of exceptions and notes).
"""

from __future__ import annotations

import ast
import re
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from cismeet.language import load
from cismeet.language.table import alternatives, read_table
from tests.house.source_files import PACKAGE, ancestors, parents_of, shown, tree_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    Parents = dict[ast.AST, ast.AST]
    Parameters = dict[str, list[list[str]]]

ENGINE = sorted((PACKAGE / "parsers").rglob("*.py"))
POINTER = re.compile(r"(?:/[a-z_0-9]+)+/?")
COLUMNS_OF_WORDS = {
    "word", "phrase", "noun", "lemma", "past", "participle", "name", "variants", "adjectives", "demonyms", "capital",
    "city", "region", "institution", "acronym", "singular",
}  # fmt: skip
ENGLISH = load("en")
ESCAPE = re.compile(r"\\\w")
"""Of a pattern: ``\\b``, ``\\w``."""
TEXT_OF_THE_DOCUMENT = {"key", "keys", "form", "forms", "text", "folded", "word", "words"}
MESSAGES = {"Note", "note", "ArgumentError", "LanguageError", "ModelError"}


def words_of(string: str) -> set[str]:
    """Its words of two letters or more, as the lexicons know them."""
    return {ENGLISH.key(word) for word in ENGLISH.word.findall(ESCAPE.sub(" ", string)) if len(word) > 1}


def vocabulary() -> set[str]:
    """Every word of the lexicons."""
    place = files("cismeet.language") / "en"
    return {
        word
        for name in sorted(file.name for file in place.iterdir() if file.name.endswith(".tsv"))
        for row in read_table(place, name)
        for column in COLUMNS_OF_WORDS & row.keys()
        for cell in alternatives(row[column] or "")
        for word in words_of(cell)
    }


WORDS = vocabulary()


def strings(tree: ast.Module) -> Iterator[ast.Constant]:
    """Every string of a file."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node


def parameters_by_name() -> Parameters:
    """The names of the parameters of every function and class of the engine, by its name."""
    told: Parameters = {}
    for file in ENGINE:
        for node in ast.walk(tree_of(file)):
            if isinstance(node, ast.FunctionDef):
                names = [one.arg for one in node.args.args]
                told.setdefault(node.name, []).append(names[1:] if names[:1] == ["self"] else names)
            elif isinstance(node, ast.ClassDef):
                fields = [
                    one.target.id
                    for one in node.body
                    if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name)
                ]
                told.setdefault(node.name, []).append(fields)
    return told


PARAMETERS = parameters_by_name()


def is_docstring(node: ast.Constant, parents: Parents) -> bool:
    return isinstance(parents[node], ast.Expr)


def is_message(node: ast.Constant, parents: Parents) -> bool:
    """Words for people: in what is raised, or the message of a note."""
    return any(
        isinstance(above, ast.Raise)
        or (isinstance(above, ast.Call) and _called(above) in MESSAGES)
        or (isinstance(above, ast.Assign) and ast.unparse(above.targets[0]) == "message")
        for above in ancestors(node, parents)
    )


def is_name_of_ours(node: ast.Constant, parents: Parents) -> bool:
    """A name listed in `__all__`, or of an attribute, an annotation or a type."""
    for above in ancestors(node, parents):
        if isinstance(above, ast.Assign) and any(ast.unparse(one) == "__all__" for one in above.targets):
            return True
        if isinstance(above, ast.arg) or (isinstance(above, ast.AnnAssign) and _within(node, above.annotation)):
            return True
        if isinstance(above, ast.Call):
            place = above.args.index(node) if node in above.args else -1
            return (_called(above), place) in {("getattr", 1), ("hasattr", 1), ("cast", 0), ("TypeVar", 0)}
    return False


def is_path_or_code(node: ast.Constant, parents: Parents) -> bool:
    """A JSON Pointer (or the rest of one), or the code of the language that is the default."""
    return bool(POINTER.fullmatch(str(node.value))) or (node.value == "en" and isinstance(parents[node], ast.arguments))


def is_enum_value(node: ast.Constant, parents: Parents) -> bool:
    """Assigned in the body of an enum, or used to look one up by its value."""
    for above in ancestors(node, parents):
        if isinstance(above, ast.ClassDef):
            return any(ast.unparse(base) in ("Enum", "StrEnum") for base in above.bases)
    return False


def is_category(node: ast.Constant, tree: ast.Module, parents: Parents) -> bool:
    """Compared with a field of the schema (``sense.kind == "forum"``), directly or as a constant of the module."""
    for above in ancestors(node, parents):
        if isinstance(above, ast.Compare):
            return _compares_a_field(above)
        if isinstance(above, ast.Assign) and isinstance(above.targets[0], ast.Name):
            name = above.targets[0].id
            uses = [
                comparison
                for comparison in ast.walk(tree)
                if isinstance(comparison, ast.Compare)
                and any(isinstance(one, ast.Name) and one.id == name for one in ast.walk(comparison))
            ]
            return bool(uses) and all(map(_compares_a_field, uses))
    return False


def is_rule_name(node: ast.Constant, parents: Parents) -> bool:
    """The rule of a finding: what is called so, or the second of a pair that is returned."""
    above = parents[node]
    if isinstance(above, ast.IfExp):
        above, node_or_choice = parents[above], above
    else:
        node_or_choice = node
    if isinstance(above, ast.keyword):
        return str(above.arg).endswith("rule")
    if isinstance(above, ast.Assign | ast.AnnAssign):
        target = above.targets[0] if isinstance(above, ast.Assign) else above.target
        return ast.unparse(target).endswith("rule")
    if isinstance(above, ast.Tuple):
        pair = above.elts[-1] is node_or_choice and len(above.elts) > 1
        holder = next(one for one in ancestors(above, parents) if not isinstance(one, ast.Tuple | ast.IfExp))
        return pair and (isinstance(holder, ast.Return) or _is_call_for_rule(holder, above))
    return isinstance(above, ast.Call) and _is_call_for_rule(above, node_or_choice)


def _is_call_for_rule(call: ast.AST, argument: ast.AST) -> bool:
    if not isinstance(call, ast.Call) or argument not in call.args:
        return False
    place = call.args.index(argument)
    return any(place < len(names) and names[place].endswith("rule") for names in PARAMETERS.get(_called(call), []))


def _called(call: ast.Call) -> str:
    return ast.unparse(call.func).rpartition(".")[2]


def _within(node: ast.AST, whole: ast.AST) -> bool:
    return any(one is node for one in ast.walk(whole))


def _compares_a_field(comparison: ast.Compare) -> bool:
    sides = (comparison.left, *comparison.comparators)
    fields = [side.attr for side in sides if isinstance(side, ast.Attribute)]
    return bool(fields) and not TEXT_OF_THE_DOCUMENT & set(fields)


def words_in(file: Path) -> list[str]:
    """The words of a language in a file of the engine, with their lines."""
    tree = tree_of(file)
    parents = parents_of(tree)
    return [
        f"line {node.lineno}: {node.value!r}"
        for node in strings(tree)
        if not WORDS.isdisjoint(words_of(str(node.value)))
        and not is_docstring(node, parents)
        and not is_message(node, parents)
        and not is_name_of_ours(node, parents)
        and not is_path_or_code(node, parents)
        and not is_enum_value(node, parents)
        and not is_category(node, tree, parents)
        and not is_rule_name(node, parents)
    ]


@pytest.mark.parametrize("file", ENGINE, ids=shown)
def test_no_word_of_a_language_stands_in_the_engine(file: Path) -> None:
    assert words_in(file) == []


@pytest.mark.parametrize(
    ("code", "caught"),
    [
        ('if key == "said": pass', 1),
        ('if key in ("said", "noted"): pass', 2),
        ('VERBS = re.compile(r"\\b(?:said|told)\\b")', 1),
        ('MONTHS = {"january": 1}', 1),
        ('if words.keys[at] == "the": pass', 1),
        ('if sense.kind == "forum": pass', 0),
        ('KINDS = ("forum",)\nif sense.kind in KINDS: pass', 0),
        ('KINDS = ("forum",)\nif key in KINDS: pass', 1),
        ('"""He said."""', 0),
        ('raise ArgumentError(f"he said {it}")', 0),
        ('x = Note(kind, f"He said {it}", rule="guest")', 0),
        ('class Kind(Enum):\n    GUEST = "guest"', 0),
        ('def f(): return person, "guest"', 0),
        ('def f(): return "guest"', 1),
        ('self.back("/participants/0/name", "office-before-name")', 0),
        ('def parse(text, language="en"): pass', 0),
        ('x = evidence(rule="guest")', 0),
        ('from cismeet import x\n__all__ = ["guest"]', 0),
    ],
)
def test_the_check_itself(code: str, caught: int, tmp_path: Path) -> None:
    file = tmp_path / "engine.py"
    file.write_text(code, "utf-8")

    assert len(words_in(file)) == caught
