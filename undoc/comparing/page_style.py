"""The style sheet of the page of a comparison."""

from __future__ import annotations

#: Colours keep a contrast of 4.5:1 to their background (WCAG 2.2, 1.4.3), and none alone says anything (1.4.1): what
#: is deleted is struck through, what is inserted underlined, and both are said to who listens.
STYLE = """
:root{--ground:#fff;--ink:#1a1a1a;--dim:#595959;--line:#c8c8c8;--del:#a1001c;--del-ground:#fdecee;--ins:#00602b;
--ins-ground:#e6f6ec;--moved:#0b5394}
@media (prefers-color-scheme:dark){:root{--ground:#16181b;--ink:#eceef0;--dim:#a9b0b8;--line:#4a5058;--del:#ff9a92;
--del-ground:#3a1a1d;--ins:#7fdca0;--ins-ground:#12301d;--moved:#8ac7ff}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:52rem;padding:1rem 1.25rem 4rem;background:var(--ground);color:var(--ink);
font:1rem/1.6 "Times New Roman","Noto Serif","Noto Serif SC","Noto Naskh Arabic",serif;overflow-wrap:anywhere}
header,nav,summary,small{font-family:system-ui,"Noto Sans",sans-serif}
h1{font-size:1.3rem;margin:.5rem 0}h2,h3,h4,h5,h6{font-size:1.1rem;margin:1.5rem 0 .5rem}
a{color:var(--moved)}a:focus-visible,summary:focus-visible{outline:.2rem solid var(--moved);outline-offset:.15rem}
.skip{position:absolute;inset-inline-start:-99rem}.skip:focus{position:static}
main{border-block-start:1px solid var(--line);margin-block-start:1rem}
main p,main h2,main h3,main h4,main h5,main h6{white-space:pre-line;border-inline-start:.25rem solid transparent;
padding-inline-start:.75rem;margin-inline-start:-1rem}
main .deleted{border-color:var(--del)}main .inserted{border-color:var(--ins)}
main .changed{border-color:var(--dim)}main .moved,main .away{border-color:var(--moved)}
main .note{font-size:.9rem;margin-inline-start:1.5rem}main .cell{border-block-end:1px dotted var(--line)}
main .level-1{margin-inline-start:1rem}main .level-2{margin-inline-start:2.5rem}
main .level-3{margin-inline-start:4rem}main .level-4{margin-inline-start:5.5rem}
main .unparsed,.caption{font-style:italic}.marker{display:inline-block;min-inline-size:2.2em}
del{color:var(--del);background:var(--del-ground);text-decoration:line-through}
ins{color:var(--ins);background:var(--ins-ground);text-decoration:underline}
.away del{color:var(--dim);background:none}
del::before,del::after,ins::before,ins::after{position:absolute;clip-path:inset(100%);inline-size:1px;block-size:1px;
overflow:hidden;white-space:nowrap}
del::before{content:" [deleted: "}ins::before{content:" [inserted: "}del::after,ins::after{content:"] "}
details.same{margin:.5rem 0;color:var(--dim)}summary{cursor:pointer}:target{outline:.15rem solid var(--moved)}
@media print{:root{--ground:#fff;--ink:#000;--dim:#333;--line:#888;--del:#a1001c;--del-ground:none;--ins:#00602b;
--ins-ground:none;--moved:#0b5394}body{max-width:none;padding:0}.skip,nav{display:none}p{orphans:3;widows:3}}
""".strip()
