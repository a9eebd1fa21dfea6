"""Markup: a text comes back from an XML parser as it went in, but for what XML forbids."""

from __future__ import annotations

import pytest
from lxml import etree

from exports.markup import attribute, content, identifier

TEXTS = (
    "plain",
    "a & b",
    "<b>",
    "]]>",
    "\"'",
    "a\nb",
    "a\r\nb",
    "a\tb",
    "é😀",
    "\u2028\u2029",
    "&amp;",
    "  a  ",
    "x" * 10_000,
)


@pytest.mark.parametrize("text", TEXTS)
def test_an_attribute_comes_back(text: str) -> None:
    assert etree.fromstring(f"<a b={attribute(text)}/>").get("b") == text


@pytest.mark.parametrize("text", TEXTS)
def test_content_comes_back(text: str) -> None:
    assert etree.fromstring(f"<a>{content(text)}</a>").text == text


@pytest.mark.parametrize("text", ["a\x00b", "a\x0bb", "a\x85b", "a\ud800b", "a\ufffeb"])
def test_what_xml_forbids_is_left_out(text: str) -> None:
    assert etree.fromstring(f"<a b={attribute(text)}>{content(text)}</a>").get("b") == "ab"


@pytest.mark.parametrize(
    ("id", "shown"),
    [
        ("person:KAZ/a b", '"person:KAZ/a b"'),
        ("a\x00", '"a%00"'),
        ("a\ud800", '"a%ED%A0%80"'),
        ("a\nb", '"a%0Ab"'),
        ('"<&>"', '"&quot;&lt;&amp;&gt;&quot;"'),
    ],
)
def test_an_id_keeps_what_makes_it_different(id: str, shown: str) -> None:
    assert identifier(id) == shown
