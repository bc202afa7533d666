"""How the pages are built: `make docs`."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import cismeet

sys.path.insert(0, str(Path(__file__).parents[1]))

from docs.generators import expanded

if TYPE_CHECKING:
    from click import Context
    from docutils.nodes import Element
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

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
nitpicky = True
nitpick_ignore_regex = [  # inventories of others cannot be reached from every machine; ours must lead somewhere
    (r"py:.*", r"(?!cismeet\.).*"),
]
linkcheck_ignore = [r"https?://.*"]

_MARKUP = re.compile(r"([*`|_\\])")


def as_plain_text(app: Sphinx, context: Context, lines: list[str]) -> None:  # noqa: ARG001  (as Sphinx calls it)
    """Help of the command line is plain text: a star in it (``*.json``) is no emphasis."""
    lines[:] = [_MARKUP.sub(r"\\\1", line) for line in lines]


def with_generated_parts(app: Sphinx, name: str, source: list[str]) -> None:  # noqa: ARG001  (as Sphinx calls it)
    """Put what the code tells into a page before it is read."""
    source[0] = expanded(source[0])


def public_place(app: Sphinx, env: BuildEnvironment, node: pending_xref, content: Element) -> Element | None:
    """A link to a name of ours, which signatures write by the module it is defined in, to where it is documented."""
    domain = env.domains.python_domain
    name = str(node.get("reftarget", "")).rpartition(".")[2]
    places = [one for one in domain.objects if one.rpartition(".")[2] == name]
    if not str(node.get("reftarget")).startswith("cismeet.") or len(places) != 1:
        return None
    return domain.resolve_xref(env, node["refdoc"], app.builder, "obj", places[0], node, content)


def setup(app: Sphinx) -> None:
    """Let Sphinx ask for the help as plain text, and for the generated parts of each page."""
    app.connect("missing-reference", public_place)
    app.connect("source-read", with_generated_parts)
    app.connect("sphinx-click-process-description", as_plain_text)
