"""The style sheet of the page of HTML."""

from __future__ import annotations

#: Colours keep a contrast of 4.5:1 to their background (WCAG 2.2, 1.4.3), and no colour alone says anything (1.4.1).
STYLE = """
:root{--ground:#fff;--ink:#1a1a1a;--dim:#595959;--line:#c8c8c8;--error:#b00020;--warning:#7a4f00;--info:#00558c;--mark:#fff0b3}
@media (prefers-color-scheme:dark){:root{--ground:#16181b;--ink:#eceef0;--dim:#a9b0b8;--line:#4a5058;--error:#ff8a80;
--warning:#ffcc66;--info:#8ac7ff;--mark:#5c4a00}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:62rem;padding:1rem 1.25rem 4rem;background:var(--ground);color:var(--ink);
font:1rem/1.5 system-ui,"Noto Sans","Noto Sans SC","Noto Naskh Arabic",sans-serif}
h1{font-size:1.5rem;margin:1rem 0 .25rem}h2{font-size:1.1rem;margin:2rem 0 .5rem;overflow-wrap:anywhere}
a{color:var(--info)}a:focus-visible,summary:focus-visible{outline:.2rem solid var(--info);outline-offset:.15rem}
.skip{position:absolute;inset-inline-start:-99rem}.skip:focus{position:static}
ul{list-style:none;margin:0;padding:0}
li.error,li.warning,li.info{border-inline-start:.3rem solid;margin:0 0 1rem;padding:.1rem .9rem}
li.error{border-color:var(--error)}li.warning{border-color:var(--warning)}li.info{border-color:var(--info)}
.error .level{color:var(--error)}.warning .level{color:var(--warning)}.info .level{color:var(--info)}
.level{font-weight:700}.name,.where{color:var(--dim)}p{margin:.2rem 0}
blockquote{margin:.4rem 0;padding:.4rem .7rem;border:1px solid var(--line);border-radius:.25rem;overflow-wrap:anywhere}
mark{background:var(--mark);color:inherit;text-decoration:underline;text-underline-offset:.2em;white-space:pre-wrap}
code{font-family:ui-monospace,monospace}
@media print{:root{--ground:#fff;--ink:#000;--dim:#333;--line:#888;--error:#b00020;--warning:#7a4f00;--info:#00558c;
--mark:#fff0b3}body{max-width:none;padding:0}.skip,nav{display:none}
li{break-inside:avoid}h2{break-after:avoid}}
""".strip()
