"""The part of a page that a benchmark fills, between two marks."""

from __future__ import annotations

__all__ = ["filled"]


def filled(page: str, begin: str, end: str, told: str) -> str:
    r"""A page with `told` between its two marks.

    Raises:
        ValueError: the page lacks a mark.

    >>> filled("# Speed\n<!-- begin -->\nold\n<!-- end -->\n", "<!-- begin -->", "<!-- end -->", "new")
    '# Speed\n<!-- begin -->\nnew\n<!-- end -->\n'
    """
    before, opening, rest = page.partition(begin)
    _, closing, after = rest.partition(end)
    if not opening or not closing:
        raise ValueError(f"the page needs the lines {begin!r} and {end!r}")
    return f"{before}{opening}\n{told}\n{closing}{after}"
