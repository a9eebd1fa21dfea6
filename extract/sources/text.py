"""Plain text files: one article a file, as written or as scraped from a page."""

from __future__ import annotations

import io
from collections.abc import Iterator

from extract.errors import ArticleError
from extract.identity import content_hash, slug
from extract.model import Article
from extract.sources.characters import clean_line, clean_text
from extract.sources.encoding import decode
from extract.sources.language import guess_language
from extract.sources.scrape import Page, read_page
from extract.sources.source import Given, Source, read_whole
from extract.sources.wrapping import unwrap

_LONGEST_STEM = 60


def read(stream: io.BufferedReader, source: Source, given: Given) -> Iterator[Article | ArticleError]:
    """The one article of the file; its text begins with its headline where it shows one."""
    text = clean_text(decode(read_whole(stream, source.label, given.limit), source.label))
    if not text:
        raise ArticleError(f"{source.label}: is empty")
    yield article_of_page(read_page(unwrap(text)), source, given)


def article_of_page(
    page: Page, source: Source, given: Given, site: str | None = None, url: str | None = None
) -> Article:
    """The article that a page holds; the title and date given win over the page's own.

    Its id is made of the file's name and the text alone: it is the same wherever the file lies, whatever title and date
    are given.
    """
    name = slug(source.stem)[:_LONGEST_STEM].strip("-")
    return Article(
        id="-".join(filter(None, (name, content_hash(page.text)))),
        title=clean_line(given.title or page.title),
        text=page.text,
        date=given.date or page.day,
        source=site,
        url=url,
        language=guess_language(page.text),
    )
