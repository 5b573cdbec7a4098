"""S101."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from attrs import evolve

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Document, Heading, Letter, NoteVerbale, Paragraph, Signature
from undoc.rules.pieces import is_piece
from undoc.rules.rule import Case, Rule
from undoc.rules.structure.letter_titles import find_poor_title


class IncompleteLetter(Rule):
    """A letter has a title, which tells its date, its sender and its addressee, and a signature.

    A note verbale has all of that but the signature: it is sent by a mission and is not signed. A title that lacks so
    much that the document is read as no letter is told where it stands before the text. Letters in annexes
    are left alone, and so are addenda and corrigenda, which bear the title of a letter and are none. Source: United
    Nations Editorial Manual Online, Communications.
    """

    code = "S101"
    name = "incomplete-letter"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """What a letter or note verbale lacks."""
        document = self.document
        if type(document) is Document and self.subject.code is not None and not is_piece(document):
            poor = find_poor_title(document, self.subject.language)
            if poor is not None:
                yield self.found(poor[0], f"the title of the letter does not tell {poor[1]}")
        if not isinstance(document, (Letter, NoteVerbale)) or is_piece(document):
            return
        kind = "letter" if isinstance(document, Letter) else "note verbale"
        parts: list[tuple[str, object]] = [
            ("title", document.title is not None and document.title.text.strip()),
            ("date", document.date),
            ("sender", document.sender),
            ("addressee", document.addressee),
        ]
        if isinstance(document, Letter):
            parts.append(("signature", document.signatures))
        for name, value in parts:
            if not value:
                yield self.found(document, f"the {kind} has no {name}")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """A letter and a note verbale with all of them; one not signed, one without its addressee."""
        title = Heading("Letter dated 1 January 2044 from the Permanent Representative of Arvenia to the President")
        letter = Letter(
            title=title,
            date=dt.date(2044, 1, 1),
            sender="Permanent Representative of Arvenia",
            addressee="President",
            signatures=[Signature("Ana Lind")],
        )
        note = NoteVerbale(title=title, date=letter.date, sender=letter.sender, addressee=letter.addressee)
        yield Case(letter)
        text = Paragraph("I have the honour to write to you.")
        yield Case(Document(language="en", body=[text, Paragraph("Letter dated 1 January 2044 from Arvenia")]))
        poor = Paragraph("Letter dated 1 January 2044 from the Permanent Representative of Arvenia")
        yield Case(Document(language="en", body=[poor, text]), at=("para. 1",))
        yield Case(note)
        yield Case(evolve(letter, signatures=()), at=("",))
        yield Case(evolve(note, addressee=None), at=("",))
