"""Text as XML 1.0 allows it, in attributes and between tags."""

from __future__ import annotations

from urllib.parse import quote

from graph.rdf_text import legible


def attribute(text: str) -> str:
    """The text as a quoted attribute value, whose line breaks a reader gives back."""
    clean = content(text)
    if not clean.isprintable():
        clean = clean.replace("\n", "&#10;").replace("\t", "&#9;")
    return f'"{clean}"' if '"' not in clean else '"' + clean.replace('"', "&quot;") + '"'


def content(text: str) -> str:
    """The text between two tags, without the characters that XML forbids."""
    clean = legible(text)
    if "&" in clean:
        clean = clean.replace("&", "&amp;")
    if "<" in clean or ">" in clean:
        clean = clean.replace("<", "&lt;").replace(">", "&gt;")
    if not clean.isprintable():
        # Readers turn these into line breaks; U+2028 those that follow XML 1.1.
        clean = clean.replace("\r", "&#13;").replace("\u2028", "&#8232;")
    return clean


def identifier(id: str) -> str:
    """An id as a quoted attribute value; what XML forbids is escaped, since leaving it out could make two ids one."""
    if id.isprintable() and id:
        return attribute(id)
    return attribute(quote(id.encode("utf-8", "surrogatepass"), safe=":/ "))
