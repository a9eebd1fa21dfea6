"""Entente reads news about diplomacy and keeps a graph of who met whom, each tie with the sentence that says so.

entente.build_graph(["articles/"], "graph.db")
with entente.open_graph("graph.db") as graph:
    for meeting in graph.who_met("Kazakhstan", since="2021-09"):
        print(meeting.date, meeting.whom, meeting.quote)
"""

from __future__ import annotations

from typing import Any

from entente.handle import Graph, open_graph
from entente.late import late
from extract.errors import EntenteError
from extract.model import Article, Extraction
from extract.sources import read_articles

__all__ = [
    "Article",
    "EntenteError",
    "Extraction",
    "Graph",
    "build_graph",
    "extract_article",
    "load_reader",
    "open_graph",
    "read_articles",
]

# The language reader takes most of a second to load, and questions need nothing of this.
_LATE = {
    "__version__": "entente.release:VERSION",
    "build_graph": "entente.building:build_graph",
    "extract_article": "entente.extractor:extract_article",
    "load_reader": "extract.reader:load_reader",
}


def __getattr__(name: str) -> Any:
    if name not in _LATE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return late(_LATE[name])


def __dir__() -> list[str]:
    return sorted({*globals(), *_LATE})
