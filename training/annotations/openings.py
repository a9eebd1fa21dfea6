"""Annotated openings of news articles, laid over the articles of whoever has them.

`openings.jsonl` holds no text: each row names an article by its id and says how many characters of it were annotated,
white space between paragraphs set to one empty line. Sentences and the words that tell of an event are given by place.
"""

import gzip
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from extract.errors import ArticleError

ROWS = Path(__file__).with_name("openings.jsonl")
_GAP = re.compile(r"\n\s*\n")

Row = Mapping[str, Any]


def read_rows() -> dict[str, Row]:
    """The annotations by article id."""
    return {row["id"]: row for row in map(json.loads, ROWS.read_text(encoding="utf-8").splitlines())}


def cut_opening(text: str, length: int) -> str:
    """The first characters of a text whose paragraphs are set apart by one empty line."""
    paragraphs = (part.strip() for part in _GAP.split(text))
    return "\n\n".join(part for part in paragraphs if part)[:length]


def read_openings(files: Iterable[Path]) -> Iterator[tuple[Row, Row]]:
    """The annotated openings among the articles of JSON lines files, and for each its gold with the sentences quoted.

    The lines are taken as they are, for places count their characters. Raises ArticleError where an article is shorter
    than what was annotated of it: its text is another.
    """
    rows = read_rows()
    for file in files:
        with gzip.open(file, "rt", encoding="utf-8") if file.suffix == ".gz" else file.open(encoding="utf-8") as lines:
            for article in map(json.loads, lines):
                if article["id"] in rows:
                    yield lay_over(article, rows[article["id"]])


def lay_over(article: Row, row: Row) -> tuple[Row, Row]:
    """An article's opening and its gold. Raises ArticleError where the text is too short to be the one annotated."""
    text = cut_opening(article["text"], row["length"])
    if len(text) < row["length"]:
        raise ArticleError(f"{row['id']}: not the text that was annotated ({len(text)} characters of {row['length']})")
    events = [{**event, "sentence": text[slice(*event["sentence"])]} for event in row["events"]]
    return {**article, "text": text}, {**row, "date": article.get("date"), "events": events}
