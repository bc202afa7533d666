"""Countries by their ISO 3166-1 codes: alpha-2 as the model has them, alpha-3 as data sets do."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Country", "alpha3", "countries", "country_name"]


@frozen
class Country:
    """A line of ``countries.tsv``.

    Args:
        alpha2: for instance ``BY``.
        alpha3: for instance ``BLR``.
        name: the short English name.
    """

    alpha2: str
    alpha3: str
    name: str


@cache
def countries() -> Mapping[str, Country]:
    """Every country by its alpha-2 code.

    ISO 3166-1, and ``XK`` with ``XKX``, the codes for Kosovo that ISO leaves to its users.
    """
    lines = files("cismeet.serializers.tables").joinpath("countries.tsv").read_text("utf-8").splitlines()[1:]
    return MappingProxyType({line.partition("\t")[0]: Country(*line.split("\t")) for line in lines})


def alpha3(code: str | None) -> str | None:
    """The alpha-3 code of an alpha-2 code; None where there is none.

    >>> alpha3("BY"), alpha3("ZZ"), alpha3(None)
    ('BLR', None, None)
    """
    country = countries().get(code or "")
    return country.alpha3 if country else None


def country_name(code: str | None) -> str | None:
    """The short English name of an alpha-2 code; None where there is none.

    >>> country_name("KG")
    'Kyrgyzstan'
    """
    country = countries().get(code or "")
    return country.name if country else None
