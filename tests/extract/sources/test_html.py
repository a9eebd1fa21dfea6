"""HTML pages."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from extract.errors import ArticleError
from extract.model import Article
from extract.sources import read_articles

SENTENCE = "The foreign ministers of Kazakhstan and Uzbekistan met in Tashkent on Monday to discuss water and trade. "
PAGE = f"""<!doctype html><html lang="en"><head><title>Ministers meet - Example News</title>
<meta property="og:title" content="Ministers meet"><meta property="og:site_name" content="Example News">
<meta property="article:published_time" content="2024-05-08T23:00:00+05:00">
<link rel="canonical" href="https://example.org/a/1"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Ministers meet</h1>
<p>{SENTENCE * 2}&ldquo;Good talks,&rdquo; said <b>Aida&nbsp;Sarsen</b>.</p><p>{SENTENCE}<br><br>They left.</p>
<ul><li>One point agreed on.</li><li>Two points agreed on.</li></ul></article>
<div class="comments"><p>I do not believe it.</p></div><footer>Copyright</footer></body></html>"""


def _article(tmp_path: Path, html: str | bytes, date: str | None = None) -> Article:
    path = tmp_path / "page.html"
    path.write_bytes(html if isinstance(html, bytes) else html.encode())
    (article,) = read_articles([path], date=date)
    return article


def test_a_page_gives_title_day_site_and_address(tmp_path: Path) -> None:
    article = _article(tmp_path, PAGE)
    found = (article.title, article.date, article.source, article.url)
    assert found == ("Ministers meet", "2024-05-08", "Example News", "https://example.org/a/1")


def test_paragraphs_stand_apart_and_the_rest_of_the_page_goes(tmp_path: Path) -> None:
    assert _article(tmp_path, PAGE).text.split("\n\n") == [
        "Ministers meet",
        SENTENCE * 2 + "“Good talks,” said Aida Sarsen.",
        SENTENCE.strip(),
        "They left.",
        "• One point agreed on.",
        "• Two points agreed on.",
    ]


def test_a_date_that_is_given_wins(tmp_path: Path) -> None:
    assert _article(tmp_path, PAGE, date="2024-06-01").date == "2024-06-01"


def test_a_page_of_one_sentence_is_an_article(tmp_path: Path) -> None:
    assert _article(tmp_path, "<html><body><p>They met in Oslo.</p></body></html>").text == "They met in Oslo."


def test_the_declared_encoding_is_followed(tmp_path: Path) -> None:
    html = f'<html><head><meta charset="windows-1251"></head><body><p>Здравствуй. {SENTENCE * 3}</p></body></html>'
    assert _article(tmp_path, html.encode("cp1251")).text.startswith("Здравствуй.")


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("<html><head><title>x</title></head></html>", "no body"),
        ("<html><body>" + "<div>" * 100_000, "deep nesting"),
        ("<html><body>" + "<div></div>" * 100_001, "too many elements"),
        ("<html><body><script>var x = 'They met in Oslo.'</script></body></html>", "only a script"),
        ("<", "no page at all"),
    ],
)
def test_a_page_without_an_article_is_one_error(tmp_path: Path, html: str, reason: str) -> None:
    with pytest.raises(ArticleError, match=r"page\.html: (no article found in the page|a page of more than)"):
        _article(tmp_path, html)


@pytest.mark.parametrize(
    "junk",
    [
        "<script>" + "x=1;" * 500_000 + "</script>",
        f"<p data-x='{'a' * 2_000_000}'>",
        "<b>" * 200 + "</b>" * 200,
        "&bogus;&#0;&#x110000;",
    ],
    ids=["script", "attribute", "nesting", "entities"],
)
def test_junk_around_an_article_does_no_harm(tmp_path: Path, junk: str) -> None:
    html = f"<html><body>{junk}<article><p>{SENTENCE * 2}</p><p>{SENTENCE}</p></article></body></html>"
    assert SENTENCE.strip() in _article(tmp_path, html).text


def test_nothing_is_fetched_and_nothing_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a page was fetched")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    for html in (PAGE, "https://example.org/a/1", "<html><body>https://example.org/a/1</body></html>"):
        path = tmp_path / "page.html"
        path.write_text(html)
        list(read_articles([path], on_error=lambda _: None))
    assert capfd.readouterr() == ("", "")
