"""How Sphinx builds the site: ``python -m sphinx -W --keep-going docs build/docs`` (extra ``docs``)."""

import os
from pathlib import Path

from docutils import nodes
from sphinx.addnodes import pending_xref, toctree
from sphinx.application import Sphinx

import undoc

project = "undoc"
author = "The undoc developers"
copyright = author
version = release = undoc.__version__
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["build"]

# The pages are read on code hosts too, so links are plain Markdown, and headings have the anchors that hosts give them.
myst_heading_anchors = 3

# Options of commands keep their two hyphens in running text.
smartquotes_action = "qe"

# Docstrings name things in single backticks.
default_role = "py:obj"
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_preserve_defaults = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True

html_theme = "furo"
html_title = "undoc"
html_show_copyright = False
html_show_sphinx = False
html_static_path = ["static"]
html_css_files = ["site.css"]
templates_path = []

_EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


def _lead_to_examples(app: Sphinx, doctree: nodes.document) -> None:
    """Lead links to folders of ``examples/``, which code hosts show, to the page that tells of the examples."""
    for link in doctree.findall(pending_xref):
        if link.get("reftype") != "myst" or link.get("refdomain") is not None:
            continue
        page = Path(app.srcdir) / f"{link['refdoc']}.md"
        target = Path(os.path.normpath(page.parent / link["reftarget"]))
        if target.is_dir() and target.is_relative_to(_EXAMPLES):
            anchor = None if target == _EXAMPLES else target.name
            link["refdomain"], link["reftarget"], link["reftargetid"] = "doc", "examples", anchor


def _list_pages_once(app: Sphinx, doctree: nodes.document) -> None:
    """Take out of the longest list of the index, which takes in every page there is, what the other lists have."""
    *lists, rest = sorted(doctree.findall(toctree), key=lambda found: len(found["entries"])) or [None]
    if lists:
        known = {page for found in lists for page in found["includefiles"]}
        rest["entries"] = [entry for entry in rest["entries"] if entry[1] not in known]
        rest["includefiles"] = [page for page in rest["includefiles"] if page not in known]


def setup(app: Sphinx) -> None:
    """Join the hooks."""
    app.connect("doctree-read", _lead_to_examples)
    app.connect("doctree-read", _list_pages_once)
