"""The steps in order: from an article to all that it says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc

from extract.addresses import join_addresses
from extract.casting import build_cast
from extract.clauses import ClauseView
from extract.coreference import resolve_references
from extract.dateline import blank_dateline
from extract.dates import find_dates
from extract.errors import ArticleError
from extract.events import find_reports
from extract.home import find_home
from extract.known import Known, load_known
from extract.lexicon import load_lexicon
from extract.lists import join_lists
from extract.memberships import find_memberships
from extract.mentions import find_names
from extract.model import Article, Extraction
from extract.offices import link_offices
from extract.parts import find_parts
from extract.patterns import load_patterns
from extract.reading import Reading
from extract.references import References
from extract.syntax import read_syntax
from extract.tenures import find_tenures


def extract_article(article: Article, reader: Language, known: Known | None = None) -> Extraction:
    """All that one article says, read by a spaCy pipeline such as `load_reader()` gives, going by the names of `known`.

    Raises ArticleError for an article that is clearly in another language than English.
    """
    if article.language not in {None, "en"}:
        raise ArticleError(f"{article.id}: not in English (language: {article.language})")
    return _interpret(_read(article, reader(blank_dateline(article.text)), known))


def extract_articles(
    articles: Iterable[Article], reader: Language, batch: int = 32, known: Known | None = None
) -> Iterator[Extraction]:
    """What each article says, in order; the reader takes `batch` articles at a time."""
    return map(_interpret, read_each(articles, reader, batch, known))


def read_each(
    articles: Iterable[Article], reader: Language, batch: int = 32, known: Known | None = None
) -> Iterator[Reading]:
    """Each article as read, in order, before anything is made of it."""
    pairs = ((blank_dateline(article.text), article) for article in articles)
    for doc, article in reader.pipe(pairs, as_tuples=True, batch_size=batch):
        yield _read(article, doc, known)


def _read(article: Article, doc: Doc, known: Known | None = None) -> Reading:
    known = known or load_known()
    gazetteer, titles = known.gazetteer, known.titles
    published = date.fromisoformat(article.date) if article.date else None
    syntax = read_syntax(doc)
    names = find_names(doc, gazetteer, article.date, titles)
    home = find_home(article.text, gazetteer)
    offices = link_offices(doc, names, titles)
    cast = build_cast(syntax, names, offices, gazetteer, home, known.officials, article.date)
    syntax = join_addresses(join_lists(syntax, cast), cast)
    references = References(syntax, cast, titles, resolve_references(syntax, cast))
    dates = find_dates(doc.text, published)
    return Reading(article, doc, syntax, ClauseView(syntax, load_lexicon()), cast, references, dates, published)


def _interpret(reading: Reading) -> Extraction:
    return Extraction(
        article=reading.article,
        actors=tuple(reading.cast.actors[id] for id in sorted(reading.cast.actors)),
        mentions=reading.cast.mentions,
        reports=find_reports(reading, load_patterns()),
        tenures=find_tenures(reading),
        memberships=find_memberships(reading),
        parts=find_parts(reading),
    )
