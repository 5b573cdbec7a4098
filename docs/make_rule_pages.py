"""Write the pages of the rules, docs/rules/CODE.md, and their index.

Run it after a change of rules: python docs/make_rule_pages.py. With --check nothing is written, and the exit code tells
whether the pages are those of the rules.
"""

import sys
from pathlib import Path

from undoc.rules.pages import index, page
from undoc.rules.registry import every_rule

FOLDER = Path(__file__).parent / "rules"


#: Pages that are not made from the rules: how often they find fault is measured.
_OTHERS = {"rates.md"}


def pages() -> dict[str, str]:
    """The pages by the names of their files."""
    contents = "\n```{toctree}\n:hidden:\n:glob:\n\n*\n```\n"  # the site's menu
    return {"index.md": index() + contents, **{f"{rule.code}.md": page(rule) for rule in every_rule()}}


def main() -> int:
    """Write the pages and take away those of rules that are gone; or only look whether that is needed."""
    wanted = pages()
    there = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md") if path.name not in _OTHERS}
    if there == wanted:
        return 0
    if "--check" in sys.argv[1:]:
        sys.stderr.write("docs/rules is not up to date: run python docs/make_rule_pages.py\n")
        return 1
    FOLDER.mkdir(exist_ok=True)
    for name in there.keys() - wanted.keys():
        (FOLDER / name).unlink()
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
