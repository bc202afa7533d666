"""The facts of a mark as JSON on one line, out and in."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, TypeVar, cast

from cismeet.errors import ModelError
from cismeet.model import Edtf, Place

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

    from cismeet.serializers.annotation.marks import Facts, Mark

    Member = TypeVar("Member", bound=StrEnum)

__all__ = ["FactReader", "facts_from", "facts_text"]

_LINE_BREAKS = {code: f"\\u{code:04x}" for code in (0x7F, 0x85, 0x2028, 0x2029)}


def facts_text(facts: Facts) -> str:
    r"""The facts as JSON without a line break of any kind.

    >>> facts_text({"name": "Олег", "role": "a\u2028b"})
    '{"name": "Олег", "role": "a\\u2028b"}'
    """
    return json.dumps(facts, ensure_ascii=False).translate(_LINE_BREAKS)


def facts_from(text: str) -> Facts | None:
    """The facts of such a line; None where it is no JSON object.

    >>> facts_from('{"name": "Олег"}'), facts_from("Oleg?")
    ({'name': 'Олег'}, None)
    """
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return cast("dict[str, object]", value) if isinstance(value, dict) else None


class FactReader:
    """Reads the choices and facts of a mark; what a person wrote wrong is told and passed over.

    Args:
        mark: the mark.
        complain: called with the id of the mark and a sentence.
    """

    def __init__(self, mark: Mark, complain: Callable[[str, str], None]) -> None:
        self._mark = mark
        self._complain = complain

    def string(self, key: str) -> str | None:
        """A fact that is words."""
        value = self._mark.facts.get(key)
        if value is None or (isinstance(value, str) and value):
            return value
        self._complain(self._mark.id, f"{key} is {value!r}; it must be words")
        return None

    def number(self, key: str) -> int | None:
        """A fact that is a number, 0 or more."""
        value = self._mark.facts.get(key)
        if value is None or (type(value) is int and value >= 0):
            return value
        self._complain(self._mark.id, f"{key} is {value!r}; it must be a whole number, 0 or more")
        return None

    def date(self, key: str) -> Edtf | None:
        """A fact that is a date in EDTF."""
        written = self.string(key)
        try:
            return Edtf.parse(written) if written else None
        except ModelError as error:
            self._complain(self._mark.id, str(error))
            return None

    def day(self, key: str) -> datetime.date | None:
        """A fact that is a day, YYYY-MM-DD."""
        written = self.string(key)
        try:
            return datetime.date.fromisoformat(written) if written else None
        except ValueError:
            self._complain(self._mark.id, f"{key} is {written!r}; it must be a date, YYYY-MM-DD")
            return None

    def country(self) -> str | None:
        """The country as two capital letters."""
        code = self.string("country")
        try:
            return Place(country=code).country if code else None
        except ModelError:
            self._complain(self._mark.id, f"country is {code!r}; it must be two capital letters (ISO 3166-1 alpha-2)")
            return None

    def place(self) -> Place | None:
        """City and country, where there is one of them."""
        city, country = self.string("city"), self.country()
        return Place(city, country) if city or country else None

    def choice(self, name: str, values: type[Member], otherwise: Member | None) -> Member | None:
        """A word of a closed list.

        Args:
            name: the name of the list.
            values: the list.
            otherwise: what is taken when nothing was chosen; None where that is no fault.
        """
        word = self._mark.choices.get(name)
        if word in [one.value for one in values]:
            return values(word)
        if word is not None:
            self._complain(self._mark.id, f"{name} is {word!r}; it must be one of {', '.join(values)}")
        elif otherwise is not None:
            self._complain(self._mark.id, f"{name} was not chosen; {otherwise} is taken")
        return otherwise
