"""Text that both XML 1.0 and RDF can carry: what neither may hold is left out, everything else stays as it is."""

from __future__ import annotations

import re

# XML 1.0 (fifth edition) §2.2, without the C1 controls it discourages; lone surrogates fall outside as well.
_ILLEGIBLE = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")


def legible(text: str) -> str:
    """The text without control characters, lone surrogates and noncharacters."""
    return text if text.isprintable() else _ILLEGIBLE.sub("", text)
