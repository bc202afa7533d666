"""How the pages are built: `make docs`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import cismeet

if TYPE_CHECKING:
    from click import Context
    from sphinx.application import Sphinx

project = "cismeet"
author = "The cismeet authors"
copyright = "The cismeet authors"  # noqa: A001  (Sphinx reads this name)
version = release = cismeet.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx_click"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"cismeet {release}"

myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence"]

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
python_maximum_signature_line_length = 88
napoleon_google_docstring = True
napoleon_numpy_docstring = False
nitpicky = False  # the inventory of the standard library cannot be reached from every machine
linkcheck_ignore = [r"https?://.*"]

_MARKUP = re.compile(r"([*`|_\\])")


def as_plain_text(app: Sphinx, context: Context, lines: list[str]) -> None:  # noqa: ARG001  (as Sphinx calls it)
    """Help of the command line is plain text: a star in it (``*.json``) is no emphasis."""
    lines[:] = [_MARKUP.sub(r"\\\1", line) for line in lines]


def setup(app: Sphinx) -> None:
    """Let Sphinx ask for the help as plain text."""
    app.connect("sphinx-click-process-description", as_plain_text)
