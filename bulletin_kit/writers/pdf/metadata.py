"""Metadata: what the file says of itself, once as document information and once as XMP.

Both say the same (ISO 19005-1, 6.7.3). Dates are the issue's, never the clock's.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from html import escape

from bulletin_kit.model.composed import Facts
from bulletin_kit.writers.pdf.objects import PDFDictionary, dictionary, string

PROGRAM = "bulletin_kit"
ZONE = "+08:00"
"""China's time, in which issues are dated."""
ALT = '<rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt>'

PACKET = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
{}
</rdf:Description>
{}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""

EXTENSION = """\
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>"""
"""What PDF/A wants to know of a schema that it does not name itself (ISO 19005-1, 6.7.8)."""


def info(facts: Facts) -> PDFDictionary:
    """The document information; what the issue does not say is left out."""
    entries = {
        "Title": facts.title,
        "Author": facts.author,
        "Subject": facts.subject,
        "Keywords": _keywords(facts),
        "Creator": PROGRAM,
        "Producer": PROGRAM,
    }
    if facts.day:
        stamp = f"D:{facts.day:%Y%m%d}000000{ZONE.replace(':', chr(39))}'"
        entries |= {"CreationDate": stamp, "ModDate": stamp}
    return dictionary({key: string(text) for key, text in entries.items() if text})


def packet(facts: Facts, archive: bool = True) -> bytes:
    """The XMP packet: the same, and the standards kept: PDF/UA, with ``archive`` PDF/A, too."""
    return PACKET.format("\n".join(_properties(facts, archive)), EXTENSION).encode()


def _properties(facts: Facts, archive: bool) -> Iterator[str]:
    said = {
        "dc:title": (facts.title, ALT),
        "dc:creator": (facts.author, "<rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq>"),
        "dc:description": (facts.subject, ALT),
        "pdf:Keywords": (_keywords(facts), "{}"),
        "xmp:CreatorTool": (PROGRAM, "{}"),
        "pdf:Producer": (PROGRAM, "{}"),
        "xmp:CreateDate": (_stamp(facts.day), "{}"),
        "xmp:ModifyDate": (_stamp(facts.day), "{}"),
        "pdfaid:part": ("1" * archive, "{}"),
        "pdfaid:conformance": ("A" * archive, "{}"),
        "pdfuaid:part": ("1", "{}"),
    }
    for name, (text, form) in said.items():
        if text:
            yield f"<{name}>{form.format(escape(text, quote=False))}</{name}>"


def _stamp(day: date | None) -> str:
    return f"{day:%Y-%m-%d}T00:00:00{ZONE}" if day else ""


def _keywords(facts: Facts) -> str:
    return "，".join(facts.keywords)
