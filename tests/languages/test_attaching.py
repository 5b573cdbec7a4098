"""Words by which texts mention what is attached to them."""

from __future__ import annotations

import pytest

from undoc.languages.attaching import mentions_attachment


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The draft is annexed to the present resolution."),
        ("fr", "Le projet est joint à la présente lettre."),
        ("es", "Se adjunta una nota."),
        ("ru", "Текст прилагается."),
        ("zh", "案文附于本函之后，见附文。"),
        ("ar", "النص مرفــق بهذه الرسالة."),
    ],
)
def test_mentions(code: str, text: str) -> None:
    assert mentions_attachment(text, code)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "We attached great importance to it."),
        ("fr", "Agissant conjointement, ils sont convenus de ce texte."),
        ("es", "El Secretario General Adjunto habló."),
        ("ru", "Отмечая усилия, прилагаемые Секретариатом, в добавление к этому"),
        ("zh", "附近的国家"),
        ("ar", "نص هذه الرسالة."),
    ],
)
def test_other_words(code: str, text: str) -> None:
    assert not mentions_attachment(text, code)


def test_what_is_transmitted_counts_in_letters_only() -> None:
    assert not mentions_attachment("I have the honour to transmit a note.", "en")
    assert mentions_attachment("I have the honour to transmit a note.", "en", transmitted=True)
