"""``undoc convert``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

import undoc
from undoc import api, formats
from undoc.cli.streams import FINDINGS, USAGE, fail, from_option, read, reported, tell
from undoc.diagnostics import Diagnostic, Report, Severity
from undoc.errors import UndocError
from undoc.fixing import mend
from undoc.fixing.mending import told_of
from undoc.options import Options, PageSize


@click.command()
@click.argument("source", metavar="SRC")
@click.argument("targets", metavar="DST…", nargs=-1, required=True)
@from_option
@click.option("--page-size", type=click.Choice(["letter", "A4"]), default="letter", show_default=True)
@click.option("--template", metavar="FILE", help="A DOCX or DOTX file whose styles and page DOCX has.")
@click.option("--automatic-numbers", is_flag=True, help="Let the word processor count paragraphs in DOCX.")
@click.option("--font", "fonts", multiple=True, metavar="FILE", help="A font file for PDF; may be repeated.")
@click.option("--emblem", metavar="FILE", help="A picture for the masthead of PDF.")
@click.option("--line-numbers", is_flag=True, help="Number every fifth line of PDF, as in drafts.")
@click.option("--watermark", default="", metavar="TEXT", help="A text across every page of PDF.")
@click.option("--no-links", is_flag=True, help="Don't make links of citations.")
@click.option("--fix", is_flag=True, help="Mend what can be mended safely, as undoc check --fix does in text.")
@click.option("-v", "--verbose", is_flag=True, help="Tell what was guessed and what a format has no form for.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
def convert(
    source: str,
    targets: tuple[str, ...],
    source_format: str | None,
    page_size: PageSize,
    template: str | None,
    automatic_numbers: bool,
    fonts: tuple[str, ...],
    emblem: str | None,
    line_numbers: bool,
    watermark: str,
    no_links: bool,
    fix: bool,
    verbose: bool,
    quiet: bool,
) -> None:
    """Convert SRC to each DST, its format told by the file name's ending.

    SRC may be - for standard input. Nothing is written unless every DST can be made. Where a part of SRC can't be read,
    as a page that is a picture, or can't be written, the exit code is 1.
    """
    least = Severity.ERROR if quiet else Severity.INFO if verbose else Severity.WARNING
    with reported():
        chosen = [(target, formats.by_suffix(target)) for target in targets]
        for target, found in chosen:
            found.load_exporter()
            if Path(target).is_dir():
                raise undoc.ExportError("can't be written: is a directory", source=target)
        _must_differ(source, targets)
        document = read(source, source_format)
        tell(document.notices, source, least)
        if fix:
            done = mend(document, source=source)
            document = done.document
            for line in told_of(done) if not quiet else ():
                click.echo(f"{source}: {line}", err=True)
        lost = not Report(document.notices).ok
        made: list[tuple[str, bytes]] = []
        for target, found in chosen:
            said: list[Diagnostic] = []
            options: Options | None = None
            link = not no_links
            if found.options is undoc.PdfOptions:
                options = undoc.PdfOptions(
                    page_size=page_size,
                    fonts=tuple(map(Path, fonts)),
                    link_citations=link,
                    emblem=emblem,
                    line_numbers=line_numbers,
                    watermark=watermark,
                )
            elif found.options is undoc.DocxOptions:
                options = undoc.DocxOptions(
                    page_size=page_size, link_citations=link, template=template, automatic_numbers=automatic_numbers
                )
            elif found.options is undoc.XmlOptions:
                options = undoc.XmlOptions(link_citations=link)
            elif found.options is undoc.HtmlOptions:
                options = undoc.HtmlOptions(page_size=page_size, link_citations=link)
            elif found.options is undoc.MarkdownOptions:
                options = undoc.MarkdownOptions(link_citations=link)
            try:
                made.append((target, api.export(document, found.name, options=options, diagnostics=said)))
            except UndocError as error:
                raise error.at(target) from None
            tell(Report(said), target, least)
            lost = lost or not Report(said).ok
        api.replace([(Path(target), data) for target, data in made])
        for target, data in made:
            if not quiet:
                click.echo(f"{source} → {target} ({_size(len(data))})", err=True)
    sys.exit(FINDINGS if lost else 0)


def _must_differ(source: str, targets: tuple[str, ...]) -> None:
    """No target is the source or another target."""
    seen = {os.path.realpath(source): "the source"} if source != "-" else {}
    for target in targets:
        place = os.path.realpath(target)
        if place in seen:
            fail(f"{target}: is {seen[place]} as well", USAGE)
        seen[place] = "another target"


def _size(count: int) -> str:
    return f"{count} bytes" if count < 1000 else f"{count / 1000:.0f} kB"
