"""The mapping from what a meeting holds to codes of CAMEO and PLOVER: ``mapping.tsv``, ``sectors.tsv``.

CAMEO codes follow the codebook 1.1b3 (Schrodt 2012); PLOVER follows its manual and its
table CAMEO2PLOVER of 2021. Both files are made to be read and corrected by people.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cismeet.model import Office

__all__ = ["Code", "codes", "sector_of"]


@frozen
class Code:
    """A line of ``mapping.tsv``.

    Args:
        subject: ``meeting``, ``summit`` or ``statement``.
        value: of the kind, the status or the act.
        cameo: the CAMEO code, empty where there is no event.
        back: the CAMEO code of the event in the other direction, empty for none.
        label: what the CAMEO code is called.
        plover: the PLOVER event, empty where PLOVER drops it.
        mode: the PLOVER mode, or empty.
        context: the PLOVER context, or empty.
        time: ``reported``, ``past`` or ``future``.
        remark: why, and when to recode.
    """

    subject: str
    value: str
    cameo: str
    back: str
    label: str
    plover: str
    mode: str
    context: str
    time: str
    remark: str


@cache
def codes() -> Mapping[tuple[str, str], Code]:
    """Every line of the mapping, by subject and value.

    >>> codes()["statement", "criticize"].plover
    'ACCUSE'
    """
    lines = (Code(*cells) for cells in _table("mapping.tsv"))
    return MappingProxyType({(line.subject, line.value): line for line in lines})


def sector_of(office: Office | None) -> str | None:
    """The role code that CAMEO and PLOVER give to such an office; None where it is open.

    >>> from cismeet import Office
    >>> sector_of(Office.LEGISLATOR)
    'LEG'
    """
    return None if office is None else _sectors()[office.value] or None


@cache
def _sectors() -> Mapping[str, str]:
    return MappingProxyType({office: sector for office, sector, _ in _table("sectors.tsv")})


def _table(name: str) -> list[list[str]]:
    lines = files("cismeet.serializers.events").joinpath(name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines[1:]]
