"""The style sheet. Every rule is kept to what stands within ``.undoc``: a fragment changes nothing around it."""

from __future__ import annotations

import re
from functools import cache

from undoc.options import PageSize

#: Contrast is 4.5:1 at the least (WCAG 2.2, 1.4.3), and no colour alone says anything (1.4.1).
_LIGHT = "--ground:#fff;--ink:#1b1b1b;--dim:#595959;--line:#c9ccd1;--accent:#00558c;--mark:#fff3c4;--raised:#f4f6f8"
_DARK = "--ground:#16181b;--ink:#e9ebee;--dim:#a9b0b8;--line:#4a5058;--accent:#8ac7ff;--mark:#463a0c;--raised:#22262b"
#: Chinese is emphasized by Kai, Arabic by weight: neither slants.
_FACES = (
    '@font-face{font-family:"undoc Kai";font-style:italic;'
    'src:local("KaiTi"),local("Kaiti SC"),local("STKaiti"),local("AR PL UKai CN")}'
)
_LATIN = '"Noto Serif","Source Serif 4",Charter,Georgia,"Liberation Serif","Times New Roman"'
_CHINESE = '"Noto Serif CJK SC","Noto Serif SC","Source Han Serif SC","Songti SC",SimSun'
_ARABIC = '"Noto Naskh Arabic",Amiri,"Geeza Pro","Traditional Arabic","Arabic Typesetting"'

_RULES = f"""
&{{{_LIGHT};color-scheme:light dark;background:var(--ground);color:var(--ink);
font:1.0625rem/1.6 {_LATIN},{_CHINESE},{_ARABIC},serif;overflow-wrap:anywhere}}
&:lang(zh),& td:lang(zh){{font-family:{_LATIN},"undoc Kai",{_CHINESE},serif;line-height:1.8;line-break:strict}}
&:lang(ar),& td:lang(ar){{font-family:{_ARABIC},{_LATIN},serif;font-size:1.2rem;line-height:1.8}}
&:lang(ar) i,& td:lang(ar) i{{font-style:normal;font-weight:600}}
& *{{box-sizing:border-box}}
& p,& caption,& h1,& h2,& h3,& h4,& h5,& h6,& .furniture li{{white-space:pre-wrap;text-align:start}}
& p{{margin:0 0 .85em}}
& a{{color:var(--accent);text-underline-offset:.15em;text-decoration-thickness:from-font}}
& a.quiet,& .marker a{{color:inherit;text-decoration:none}}
& a.quiet:hover,& .marker a:hover,& a.quiet:focus-visible,& .marker a:focus-visible{{color:var(--accent);
text-decoration:underline}}
& a:focus-visible,& summary:focus-visible,& [tabindex]:focus-visible{{outline:.18rem solid var(--accent);
outline-offset:.15rem}}
& .skip{{position:absolute;inset-inline-start:.5rem;inset-block-start:-9rem;background:var(--ground);padding:.5rem 1rem;
z-index:3}}
& .skip:focus{{inset-block-start:.5rem}}
& .masthead{{margin-block-end:2rem}}
& .masthead p{{margin:0}}
& .masthead>.first,& .masthead>.second{{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 2rem}}
& .masthead>.first{{align-items:baseline;border-block-end:1px solid var(--ink);padding-block-end:.3rem}}
& .masthead>.second{{border-block-end:3px solid var(--ink);padding-block:.6rem 1.2rem}}
& .masthead>*+.session,& .masthead>*+.agenda-item,& .masthead>*+.other{{margin-block-start:.9rem}}
& .masthead .organization{{font-size:1.15em}}
& .masthead .organ{{font-size:1.6em;font-weight:700;line-height:1.3}}
& .masthead .organ-letters{{font-size:1.6em;line-height:1}}
& .masthead .symbols{{margin-inline-start:auto}}
& .masthead .issue{{margin-inline-start:auto;min-inline-size:12rem}}
& .masthead .session,& .agenda-title{{font-weight:600}}
& h1,& h2,& h3,& h4,& h5,& h6{{line-height:1.35;margin:1.8em 0 .7em;font-size:1.08em;text-wrap:pretty}}
& h1{{font-size:1.5em;margin-block-start:1.2em}}
& h2{{font-size:1.25em}}
& h4,& h5,& h6{{font-style:italic}}
&:lang(zh) :is(h4,h5,h6),&:lang(ar) :is(h4,h5,h6){{font-style:normal}}
& .marker{{margin-inline-end:.3em}}
& .subtitle,& .heading{{font-weight:600}}
& hgroup>p{{margin-block:0 .6em}}
& .numbered{{padding-inline-start:2.9em}}
& .numbered>.marker,& .numbered>.mark{{display:inline-block;min-inline-size:2.9em;margin-inline-start:-2.9em;
margin-inline-end:0;padding-inline-end:.35em;text-indent:0}}
& .points{{list-style:none;margin:0;padding:0 0 0 0;padding-inline-start:2.9em}}
& .points .points .points .points{{padding-inline-start:0}}
& .preambular,& .closing{{padding-inline-start:2.9em}}
& div.preambular,& div.preambular .closing{{padding-inline-start:0}}
& blockquote{{margin:0 0 1em;margin-inline-start:1.5em;padding-inline-start:1.2em;
border-inline-start:.2em solid var(--line)}}
& .noteref{{line-height:0;font-size:.75em;font-weight:400;font-style:normal;margin-inline-start:.1em}}
& .noteref+.noteref::before{{content:", "}}
& .noteref a{{padding:.35em .3em;margin-inline:-.3em;text-decoration:none}}
& .noteref a:hover,& .noteref a:focus-visible{{text-decoration:underline}}
& .noteref a.unmarked::before{{content:"\\2022"}}
& .notes{{margin-block:2.5rem 1rem;padding-block-start:.9rem;font-size:.9em;position:relative}}
& .notes::before{{content:"";position:absolute;inset-block-start:0;inset-inline-start:0;inline-size:9rem;
border-block-start:1px solid var(--ink)}}
& .note{{position:relative;padding-inline-end:2rem}}
& .note p{{margin-block-end:.5em}}
& .note p.said{{position:absolute;inset-inline-end:0;inset-block-start:0;margin:0}}
& .note .back{{display:inline-block;min-inline-size:1.6rem;text-align:center;text-decoration:none}}
&:lang(ar) .note .back{{transform:scaleX(-1)}}
& .signature{{margin-block:1.6rem;margin-inline-start:45%}}
& .signature p{{margin:0}}
& .place-date{{margin-block-start:1rem}}
& hgroup .place-date{{font-style:italic;margin-block-start:0}}
& .annex{{margin-block-start:3.5rem;padding-block-start:1rem;border-block-start:3px double var(--line)}}
& .annex .annex{{border-block-start:1px solid var(--line)}}
& .table{{overflow-x:auto;margin-block:1.2rem}}
& table{{border-collapse:collapse;min-inline-size:60%;font-size:.92em;line-height:1.45;
border-block:1.5px solid var(--ink)}}
& caption{{font-weight:600;padding-block-end:.5em}}
& th,& td{{padding:.4em .7em;vertical-align:top;text-align:start;overflow-wrap:normal}}
& thead th,& thead td{{vertical-align:bottom;border-block-end:1px solid var(--ink);font-style:italic;font-weight:400}}
& tbody th{{font-weight:600}}
& tr+tr>*{{border-block-start:1px solid var(--line)}}
& td>p,& th>p{{margin:0}}
& td>p+p,& th>p+p{{margin-block-start:.4em}}
& td.figure>p{{text-align:end;font-variant-numeric:tabular-nums}}
& .unplaced{{border:1px dashed var(--dim);padding:.5rem .9rem;margin-block:1rem}}
& .unplaced p{{margin:0}}
& .unplaced .said,& .furniture,& .contents{{font-size:.9em;color:var(--dim)}}
& .furniture{{margin-block-start:3rem;border-block-start:1px solid var(--line);padding-block-start:.6rem}}
& .contents{{margin-block:0 2rem}}
& .contents ol{{list-style:none;padding:0;margin:.5rem 0}}
& .contents li{{padding-inline-start:calc((var(--depth,2) - 2)*1.3em);margin-block:.25em;text-align:start}}
& .contents .level-3{{--depth:3}}
& .contents .level-4{{--depth:4}}
& .contents .level-5{{--depth:5}}
& .contents .level-6{{--depth:6}}
& summary{{cursor:pointer;inline-size:fit-content}}
"""
#: A note that a link led to is shown at the foot of the window, over the text; its link back closes it.
_SCREEN = """
@media screen{& [id]{scroll-margin-block:1rem}
& .noteref a{scroll-margin-block:45vh}
& :target:not(.note,main){background:var(--mark);box-shadow:0 0 0 .25rem var(--mark);outline:1px dotted var(--dim);
outline-offset:.25rem}
& .noteref :target{outline-style:solid}
& .note:target{position:fixed;z-index:2;inset-inline:0;inset-block-end:0;margin:0 auto;max-inline-size:46rem;
max-block-size:50vh;overflow-y:auto;background:var(--raised);color:var(--ink);border:1px solid var(--dim);
border-block-start:.25rem solid var(--accent);padding:1rem 1.2rem;padding-inline-end:3rem;
box-shadow:0 0 2rem #0006;font-size:1rem}
& .note:target p.said{inset-inline-end:.8rem;inset-block-start:.8rem;font-size:1.2rem}}
"""
_NARROW = """
@media (max-width:34rem){& .numbered{padding-inline-start:2.1em}
& .numbered>.marker,& .numbered>.mark{min-inline-size:2.1em;margin-inline-start:-2.1em}
& .preambular,& .closing{padding-inline-start:2.1em}
& .points{padding-inline-start:1.1em}
& .signature{margin-inline-start:20%}
& blockquote{margin-inline:.5em 0}
& .masthead .symbols,& .masthead .issue{margin-inline-start:0}}
"""
_PRINT = f"""
@media print{{&{{{_LIGHT.replace("#1b1b1b", "#000").replace("#595959", "#333")};color-scheme:light;font-size:11pt;
line-height:1.4;max-inline-size:none;padding:0;margin:0;background:none}}
&:lang(ar){{font-size:12.5pt;line-height:1.6}}
& .skip,& .contents,& .furniture,& .note p.said{{display:none}}
& a{{color:inherit;text-decoration:none}}
& a[href^="http"]:not(.citation,.quiet)::after{{content:" (" attr(href) ")";font-size:.85em;word-break:break-all}}
& .annex,& .annex .annex{{break-before:page;border:0;margin:0;padding:0}}
& h1,& h2,& h3,& h4,& h5,& h6,& hgroup,& caption{{break-after:avoid}}
& p,& .note{{orphans:2;widows:2}}
& .signature,& tr,& .note,& .masthead{{break-inside:avoid}}
& .table{{overflow:visible}}
& thead{{display:table-header-group}}}}
"""
_PAGE = """
&{margin:0 auto;padding:1.5rem clamp(1rem,4vw,2rem) 6rem;max-inline-size:46rem;min-block-size:100vh}
html{background:#fff}
@media (prefers-color-scheme:dark){html{background:#16181b}}
@media print{html{background:none}}
"""
_FRAGMENT = """
&.fragment{padding:1rem 1.25rem;max-inline-size:46rem;max-block-size:40rem;overflow:auto;border:1px solid var(--line);
font-size:1rem}
&.fragment .note:target{position:static;box-shadow:none;border-inline:0}
@media print{&.fragment{max-block-size:none;overflow:visible;border:0}}
"""
_PARALLEL = """
&.side{max-inline-size:112rem}
& .side-by-side{inline-size:100%;table-layout:fixed;font-size:.95em;border:0}
& .side-by-side thead th{position:sticky;inset-block-start:0;z-index:1;background:var(--ground);font-style:normal;
font-weight:600;border-block-end:2px solid var(--ink)}
& .side-by-side .row{inline-size:3.2rem;font-weight:400;font-size:.8rem;color:var(--dim);padding-inline:0 .3rem}
& .side-by-side td{padding:.5em .8em;overflow-wrap:anywhere}
& .side-by-side td:lang(ar){font-size:1.12em}
& .side-by-side .row a{color:inherit;text-decoration:none;padding:.4em .2em}
& .side-by-side .row a:hover,& .side-by-side .row a:focus-visible{text-decoration:underline}
& .side-by-side .title p,& .side-by-side .heading p,& .side-by-side .agenda{font-weight:600}
& .side-by-side .note p{font-size:.88em}
& .side-by-side .depth-1{padding-inline-start:1.6em}
& .side-by-side .depth-2{padding-inline-start:3.2em}
& .side-by-side .depth-3{padding-inline-start:4.8em}
& .side-by-side .numbered{padding-inline-start:2.2em}
& .side-by-side .numbered>.marker,& .side-by-side .numbered>.mark{min-inline-size:2.2em;margin-inline-start:-2.2em}
& .side-by-side tr:target>*{background:var(--mark)}
& .side-by-side tr.note:target{position:static}
& .unsure>td{border-inline-start:.2rem dashed var(--dim)}
& .side-by-side .told{font-size:.8rem;color:var(--dim);margin:0 0 .2em}
@media (max-width:52rem){& .side-by-side,& .side-by-side tbody,& .side-by-side tr,& .side-by-side td,
& .side-by-side th.row{display:block;inline-size:auto;text-align:start}
& .side-by-side thead{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
& .side-by-side tr{border-block-start:2px solid var(--line);padding-block:.4rem}
& .side-by-side tr>*{border:0}
& .side-by-side td{padding-inline:.4rem}
& .side-by-side td::before{content:attr(data-language) / "";display:block;font-size:.75rem;color:var(--dim)}
& .side-by-side .unsure>td{border-inline-start:.2rem dashed var(--dim)}}
@media print{&.side{max-inline-size:none}& .side-by-side thead th{position:static}
& .side-by-side{font-size:9pt}}
"""
_DARK_MODE = f"@media (prefers-color-scheme:dark){{&{{{_DARK}}}}}\n"
#: Colours that the user has chosen stay; what is shown by a background alone gets a border.
_FORCED = "@media (forced-colors:active){& .note:target{border:2px solid}& :target{outline:2px solid}}\n"


def _scoped(rules: str) -> str:
    """Rules whose ``&`` is the element around all."""
    return re.sub("\n+", "\n", rules.replace("& ", ".undoc ").replace("&", ".undoc")).strip()


@cache
def fragment_style() -> str:
    """The style of a fragment, which is shown within another page."""
    return _FACES + _scoped(_RULES + _SCREEN + _NARROW + _FRAGMENT + _DARK_MODE + _FORCED + _PRINT)


@cache
def page_style(size: PageSize) -> str:
    """The style of a page of its own; `size` is that of its paper."""
    paper = (
        f"@page{{size:{size if size == 'A4' else 'letter'};margin:2.2cm 2.4cm 2.4cm;"
        '@bottom-center{content:counter(page) "/" counter(pages);font:9pt serif}}'
    )
    return _FACES + paper + _scoped(_RULES + _PAGE + _SCREEN + _NARROW + _DARK_MODE + _FORCED + _PRINT)


@cache
def parallel_style(size: PageSize) -> str:
    """The style of a page of versions side by side, which is printed across."""
    across = page_style(size).replace("@page{size:letter", "@page{size:letter landscape")
    return across.replace("@page{size:A4", "@page{size:A4 landscape") + _scoped(_PARALLEL)
