"""What a file says of itself, in XMP (ISO 16684-1; ISO 19005-2, 6.6; ISO 14289-1, 5)."""

from __future__ import annotations

from attrs import frozen

from undoc.records import Record

_PRODUCER = "undoc"
#: The schema of PDF/UA's mark, which PDF/A wants described in the file itself.
_EXTENSION = """\
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""


@frozen(eq=False, repr=False)
class Description(Record):
    """A file's title and the like.

    Attributes:
        language: a tag.
        rtl: whether it is read from right to left.
        archival: whether it keeps to PDF/A-2a.
    """

    title: str
    author: str
    subject: str
    language: str
    rtl: bool = False
    archival: bool = True


#: What stands for itself nowhere in XML (html.escape would load a table of two thousand names for it).
_ESCAPES = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}


def _escape(text: str) -> str:
    return text.translate(_ESCAPES)


def clean(text: str) -> str:
    """Text that can be written anywhere: without controls, and without halves of surrogate pairs."""
    return " ".join("".join(character if character.isprintable() else " " for character in text).split())


def xmp(said: Description) -> bytes:
    """The packet of metadata."""
    parts = [
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" '
        'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\n'
    ]
    if said.archival:
        parts.append("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>\n")
        parts.append("<pdfuaid:part>1</pdfuaid:part>\n")
    parts.append(
        "<dc:format>application/pdf</dc:format>\n"
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{_escape(said.title)}</rdf:li></rdf:Alt></dc:title>\n'
        f"<dc:language><rdf:Bag><rdf:li>{_escape(said.language)}</rdf:li></rdf:Bag></dc:language>\n"
    )
    if said.author:
        parts.append(f"<dc:creator><rdf:Seq><rdf:li>{_escape(said.author)}</rdf:li></rdf:Seq></dc:creator>\n")
    if said.subject:
        parts.append(
            f'<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{_escape(said.subject)}</rdf:li></rdf:Alt>'
            "</dc:description>\n"
        )
    parts.append(f"<xmp:CreatorTool>{_PRODUCER}</xmp:CreatorTool><pdf:Producer>{_PRODUCER}</pdf:Producer>\n")
    parts.append("</rdf:Description>\n")
    if said.archival:
        parts.append(_EXTENSION)
    parts.append('</rdf:RDF></x:xmpmeta>\n<?xpacket end="r"?>')
    return "".join(parts).encode("utf-8")
