"""Where a meeting or a summit takes place."""

from __future__ import annotations

from attrs import field, frozen

from cismeet.errors import ModelError
from cismeet.model import check

__all__ = ["Place"]


@frozen
class Place:
    """A city in the text's own spelling, and its country.

    Args:
        city: for instance ``Cholpon-Ata``; None when only the country is told.
        country: ISO 3166-1 alpha-2, for instance ``KG``; None when it is not known.

    Raises:
        ModelError: both are missing, or the country is no alpha-2 code.

    >>> print(Place("Minsk", "BY"))
    Minsk (BY)
    """

    city: str | None = field(default=None, validator=check.optional(check.text))
    country: str | None = field(default=None, validator=check.optional(check.alpha2))

    def __attrs_post_init__(self) -> None:
        if self.city is None and self.country is None:
            raise ModelError("a Place needs a city or a country; where nothing is known, the place is None")

    def __str__(self) -> str:
        if self.city is None:
            return str(self.country)
        return f"{self.city} ({self.country})" if self.country else self.city
