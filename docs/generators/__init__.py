"""What the pages take from the code: a line ``<!-- generated: NAME ... -->`` becomes Markdown made here.

Nothing in this package needs Sphinx, so that tests see what a reader will see.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docs.generators import document, lexicons, notes, rules, words

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["GENERATORS", "expanded"]

GENERATORS: dict[str, Callable[[list[str]], str]] = {
    "classes": words.classes_table,
    "document": document.markdown,
    "lexicon": lexicons.markdown,
    "lexicon-columns": lexicons.columns_in_short,
    "notes": notes.markdown,
    "rules": rules.markdown,
    "senses": words.senses_table,
}
"""What each name in a line is made by; it takes the further words of the line."""

_LINE = re.compile(r"^<!-- generated: ([\w-]+)((?: [\w-]+)*) -->$", re.MULTILINE)


def expanded(source: str) -> str:
    """A page with its generated parts in place.

    Raises:
        KeyError: a line names nothing that is generated.
    """
    return _LINE.sub(lambda found: GENERATORS[found[1]](found[2].split()), source)
