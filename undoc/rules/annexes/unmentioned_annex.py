"""A104."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.languages.attaching import mentions_attachment
from undoc.model import Annex, Letter, Node, Paragraph, running_texts
from undoc.rules.annexes.labels import by_kind
from undoc.rules.numbering.lists import Part
from undoc.rules.rule import Case, Rule


class UnmentionedAnnex(Rule):
    """The text mentions every attachment.

    A letter says what it transmits ("see annex"), a report where its annexes belong. It is enough that the text, or
    another annex beside it, speaks of something attached; where single annexes are named by their numbers and no word
    speaks of all of them, each must be named. Source: the practice of official documents.
    """

    code = "A104"
    name = "unmentioned-annex"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Attachments that no word speaks of."""
        code = self.subject.code
        if code is None or not self.document.annexes:
            return
        named: set[int] = set()
        at_large: set[str] = set()
        for one in self.subject.resolved:
            if one.reference.label is None:
                at_large.add(one.reference.kind)
            named.update(id(target) for target in one.targets if isinstance(target, Annex))
        for part in self.subject.parts:
            if not part.annexes:
                continue
            texts = list(_own_texts(part))
            if not any(text.strip() for text in texts):
                continue  # a part of nothing but attachments
            spoken_of = any(mentions_attachment(text, code) for text in texts)
            for annexes in by_kind(part):
                mentioned = [id(annex) in named for annex in annexes]
                for annex, is_named in zip(annexes, mentioned, strict=True):
                    label = f" {annex.label}" if annex.label else ""
                    beside = (other for other in part.annexes if other is not annex)
                    if is_named or annex.kind in at_large:
                        continue
                    if any(mentioned) if spoken_of else not any(map(_Speaking(code), beside)):
                        yield self.found(annex, f"nothing in the text mentions {annex.kind}{label}")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Annexes that texts in several languages mention; ones that they don't."""
        for code, text in (
            ("en", "I have the honour to transmit a note (see annex)."),
            ("fr", "J’ai l’honneur de vous faire tenir ci-joint une note."),
            ("es", "Tengo el honor de transmitirle una nota (véase el anexo)."),
            ("ru", "Имею честь настоящим препроводить записку (см. приложение)."),
            ("zh", "谨随函附上一份说明(见附件)。"),
            ("ar", "أتشرف بأن أحيل إليكم مذكرة (انظر المرفق)."),
        ):
            yield Case(Letter(language=code, body=[Paragraph(text)], annexes=[Annex(body="X")]))
        two = [Annex(label="I", body="One."), Annex(label="II", body="Two.")]
        yield Case(Letter(language="en", body=[Paragraph("See annexes I and II.")], annexes=two))
        yield Case(Letter(language="en", body=[Paragraph("I write to you.")], annexes=[Annex(body="X")]), at=("annex",))
        yield Case(
            Letter(language="en", body=[Paragraph("I write to you (see annex I).")], annexes=two), at=("annex II",)
        )


class _Speaking:
    """Asks whether an attachment speaks of attachments."""

    def __init__(self, code: str) -> None:
        self._code = code

    def __call__(self, annex: Annex) -> bool:
        return any(mentions_attachment(text, self._code) for text in _own_texts(annex))


def _own_texts(part: Part) -> Iterator[str]:
    """The texts of a part, without its attachments and, of an attachment, without its heading and titles."""
    skipped: tuple[Node | None, ...] = (part.heading, *part.titles) if isinstance(part, Annex) else ()
    for child in part.children():
        if not isinstance(child, Annex) and not any(child is one for one in skipped):
            yield from (text for _, _, text in running_texts(child))
