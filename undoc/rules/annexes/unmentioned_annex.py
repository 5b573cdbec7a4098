"""A104."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from undoc.diagnostics import Diagnostic, Severity
from undoc.languages.attaching import mentions_attachment
from undoc.model import Annex, Communication, Letter, Node, Note, Paragraph, TextPart, running_texts
from undoc.rules.annexes.labels import by_kind
from undoc.rules.numbering.lists import Part
from undoc.rules.rule import Case, Rule
from undoc.rules.subject import Subject

_Said: TypeAlias = tuple[Node, TextPart, str]


class UnmentionedAnnex(Rule):
    """The text mentions every annex.

    A letter says what it transmits ("see annex"), a report where its annexes belong. It is enough that the text, or
    another annex beside it, speaks of something attached; where single annexes are named by their numbers and no word
    speaks of all of them, each must be named. Annexes of documents that the text cites ("resolution 2625 (XXV),
    annex") are not its own. In a letter or note it is enough that something is transmitted. What is attached to an
    annex is left alone: the letter may have told of it. Source: the practice of official documents.
    """

    code = "A104"
    name = "unmentioned-annex"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Attachments that no word speaks of."""
        code = self.subject.code
        if code is None or not self.document.annexes:
            return
        speaking = _Speaking(code, self.subject)
        named: set[int] = set()
        at_large: set[str] = set()
        for one in self.subject.resolved:
            if one.reference.label is None:
                at_large.add(one.reference.kind)
            named.update(id(target) for target in one.targets if isinstance(target, Annex))
        texts = list(_own_texts(self.document))
        if not any(text.strip() for _, _, text in texts):
            return  # nothing but attachments
        spoken_of = any(map(speaking, texts))
        speakers = {id(annex) for annex in self.document.annexes if any(map(speaking, _own_texts(annex)))}
        for annexes in by_kind(self.document):
            any_named = any(id(annex) in named for annex in annexes)
            for annex in annexes:
                if id(annex) in named or annex.kind in at_large:
                    continue
                label = f" {annex.label}" if annex.label else ""
                if any_named if spoken_of else not (len(speakers) > 1 or speakers - {id(annex)}):
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
        cited = [Paragraph("I write of the Declaration (resolution 2625 (XXV), annex).")]
        yield Case(Letter(language="en", body=cited, annexes=[Annex(body="X")]), at=("annex",))
        note = [Paragraph("Le Secrétaire général a l’honneur de transmettre à l’Assemblée générale le rapport.")]
        yield Case(Note(language="fr", body=note, annexes=[Annex(body="X")]))
        two = [Annex(label="I", body="One."), Annex(label="II", body="Two.")]
        yield Case(Letter(language="en", body=[Paragraph("See annexes I and II.")], annexes=two))
        yield Case(Letter(language="en", body=[Paragraph("I write to you.")], annexes=[Annex(body="X")]), at=("annex",))
        yield Case(
            Letter(language="en", body=[Paragraph("I write to you (see annex I).")], annexes=two), at=("annex II",)
        )


class _Speaking:
    """Asks whether a text speaks of attachments that are not those of documents it cites."""

    def __init__(self, code: str, subject: Subject) -> None:
        self._code = code
        self._transmitting = isinstance(subject.document, Communication)
        self._cited: dict[tuple[int, str], list[tuple[int, int]]] = {}
        for node, part, _, reference in subject.citations:
            pinpoint = reference.pinpoint.parts if reference.pinpoint is not None else ()
            places = self._cited.setdefault((id(node), part), [])
            places += ((one.start, one.end) for one in pinpoint)

    def __call__(self, said: _Said) -> bool:
        node, part, text = said
        kept: list[str] = []
        last = 0
        for start, end in sorted(self._cited.get((id(node), part), ())):
            kept.append(text[last:start])
            last = max(last, end)
        own = " ".join((*kept, text[last:]))
        return mentions_attachment(own, self._code, transmitted=self._transmitting)


def _own_texts(part: Part) -> Iterator[_Said]:
    """The texts of a part, without its attachments and, of an attachment, without its heading and titles."""
    skipped: tuple[Node | None, ...] = (part.heading, *part.titles) if isinstance(part, Annex) else ()
    for child in part.children():
        if not isinstance(child, Annex) and not any(child is one for one in skipped):
            yield from running_texts(child)
