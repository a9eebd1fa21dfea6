"""HTML pages: body, title and site by trafilatura, the day of publication by htmldate. Nothing is ever fetched."""

from __future__ import annotations

import copy
import io
import logging
import re
import warnings
from collections.abc import Iterator

import lxml.etree
import lxml.html
from htmldate import find_date
from trafilatura import bare_extraction
from trafilatura.settings import Document

from extract.errors import ArticleError
from extract.model import Article
from extract.sources.characters import clean_line, clean_text
from extract.sources.encoding import decode
from extract.sources.publication import parse_day
from extract.sources.scrape import Page
from extract.sources.source import Given, Source, read_whole
from extract.sources.text import article_of_page

# What a news page has at the very most; the libraries take about 40 microseconds for each.
_MOST_ELEMENTS = 100_000
_LONGEST_ATTRIBUTE = 2_000
_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})|<\?xml[^>]{0,100}?encoding=["']([\w.-]{2,40})""",
    re.IGNORECASE,
)
_XML_HEAD = re.compile(r"\s*<\?xml[^>]*>")

# The libraries log about broken pages; without a handler of the caller's that would go to standard error.
for _name in ("trafilatura", "htmldate", "courlan", "charset_normalizer"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


def read(stream: io.BufferedReader, source: Source, given: Given) -> Iterator[Article | ArticleError]:
    """The one article of the page; raises ArticleError where no body of text can be found in it."""
    content = read_whole(stream, source.label, given.limit)
    html = decode(content, source.label, _declared(content))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tree = _tree(html, source.label)
        day = given.date or _day(tree)
        found = _extracted(tree, source.label)
    text = clean_text("\n\n".join(_paragraphs(found.body)))
    if not text:
        raise ArticleError(f"{source.label}: no article found in the page")
    page = Page(clean_line(found.title or ""), text, day)
    yield article_of_page(page, source, given, found.sitename or found.hostname, found.url)


def _declared(content: bytes) -> str | None:
    match = _CHARSET.search(content[:4096])
    return match and (match[1] or match[2]).decode("ascii", "ignore")


def _tree(html: str, label: str) -> lxml.html.HtmlElement:
    """The page without what only costs time: scripts, styles, drawings, data in attributes."""
    try:
        # lxml refuses text that names an encoding in an XML head.
        tree = lxml.html.document_fromstring(_XML_HEAD.sub("", html, count=1))
    except (lxml.etree.LxmlError, ValueError) as problem:
        raise ArticleError(f"{label}: no page that can be read ({' '.join(str(problem).split())[:80]})") from None
    if sum(1 for _ in tree.iter()) > _MOST_ELEMENTS:
        raise ArticleError(f"{label}: a page of more than {_MOST_ELEMENTS:,} elements")
    for element in list(tree.iter("script", "style", "svg", "template")):
        if isinstance(element, lxml.html.HtmlElement) and element.get("type") != "application/ld+json":
            element.drop_tree()
    for element in tree.iter(lxml.etree.Element):
        for name, value in element.items():
            if len(value) > _LONGEST_ATTRIBUTE:
                del element.attrib[name]
    return tree


def _day(tree: lxml.html.HtmlElement) -> str | None:
    """The day of publication.

    htmldate gets a tree, for an address it would fetch, and a copy of it, for it edits what it reads.
    """
    try:
        found = find_date(copy.deepcopy(tree), original_date=True, extensive_search=False)
        return parse_day(found) if found else None
    except Exception:  # whatever the library stumbles over: the page has no date then
        return None


def _extracted(tree: lxml.html.HtmlElement, label: str) -> Document:
    try:
        found = bare_extraction(tree, with_metadata=True, include_comments=False, include_tables=False)
    except Exception as problem:  # whatever the library stumbles over is one broken page
        raise ArticleError(f"{label}: no article found in the page ({type(problem).__name__})") from None
    if not isinstance(found, Document) or found.body is None:
        raise ArticleError(f"{label}: no article found in the page")
    return found


def _paragraphs(body: lxml.etree._Element) -> Iterator[str]:
    """The paragraphs, headings and points of a body, in order; a line break within one stays only between sentences."""
    for element in body.iter("p", "head", "item", "quote", "code", "cell", "ab"):
        if element.tag == "quote" and element.find(".//p") is not None:
            continue
        written = "".join(_texts(element))
        for part in re.split(r"\s*\n\s*\n\s*|(?<=[.!?:”\"])[^\S\n]*\n\s*", written):
            paragraph = " ".join(part.split())
            if paragraph:
                yield f"• {paragraph}" if element.tag == "item" else paragraph


def _texts(element: lxml.etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag == "lb":
            yield "\n"
        elif child.tag not in {"p", "list", "quote", "item"}:
            yield from _texts(child)
        yield child.tail or ""
