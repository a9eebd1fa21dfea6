"""Articles as read, from hand-made parses instead of the trained reader."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from spacy.tokens import Doc

from extract.addresses import join_addresses
from extract.cast import Cast
from extract.casting import build_cast
from extract.clauses import Clause, ClauseView
from extract.coreference import resolve_references
from extract.dates import find_dates
from extract.gazetteer import load_gazetteer
from extract.lexicon import load_lexicon
from extract.lists import join_lists
from extract.mentions import find_names
from extract.offices import link_offices
from extract.officials import Officials
from extract.posts import Official
from extract.reading import Reading
from extract.references import References
from extract.syntax import read_syntax
from extract.titles import load_titles
from tests import factories, parses

PUBLISHED = "2024-05-08"  # a Wednesday


def cast_of(doc: Doc, published: str | None = PUBLISHED, officials: Sequence[Official] = ()) -> Cast:
    """Who is in a doc, with nobody known beforehand but these officials."""
    names = find_names(doc, load_gazetteer(), published)
    known = Officials(officials)
    return build_cast(
        read_syntax(doc), names, link_offices(doc, names), load_gazetteer(), officials=known, published=published
    )


def read_doc(doc: Doc, published: str | None = PUBLISHED, officials: Sequence[Official] = ()) -> Reading:
    """A doc as an article read, published on a day."""
    cast = cast_of(doc, published, officials)
    syntax = join_addresses(join_lists(read_syntax(doc), cast), cast)
    references = References(syntax, cast, load_titles(), resolve_references(syntax, cast))
    day = date.fromisoformat(published) if published else None
    view = ClauseView(syntax, load_lexicon())
    article = factories.article(text=doc.text, date=published)
    return Reading(article, doc, syntax, view, cast, references, find_dates(doc.text, day), day)


def read_sentences(*texts: str, published: str | None = PUBLISHED) -> Reading:
    """Sentences of `data/parses.conll` as one article."""
    return read_doc(parses.sentences(*texts), published)


def position(reading: Reading, word: str) -> int:
    """The index of the last token with this text."""
    return max(token.i for token in reading.doc if token.text == word)


def clause_at(reading: Reading, word: str) -> Clause:
    """The clause of the last token with this text."""
    return reading.view.clause(position(reading, word))
