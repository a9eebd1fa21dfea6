"""An article as read: its doc, the views over it and who is in it, as the finders of reports and relations need them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from spacy.tokens import Doc

from extract.cast import Cast
from extract.clauses import ClauseView
from extract.dates import DateMention
from extract.model import Article, Evidence, Span
from extract.references import References
from extract.syntax import Syntax


@dataclass(frozen=True, slots=True)
class Reading:
    """All that later steps look at. `dates` are sorted; `published` is the article's day, None where unknown."""

    article: Article
    doc: Doc
    syntax: Syntax
    view: ClauseView
    cast: Cast
    references: References
    dates: tuple[DateMention, ...]
    published: date | None

    def evidence(self, index: int, rule: str, confidence: float) -> Evidence:
        """Evidence from the sentence that a token stands in, white space at its ends left out."""
        sentence = self.doc[index].sent
        raw = self.article.text[sentence.start_char : sentence.end_char]
        start = sentence.start_char + len(raw) - len(raw.lstrip())
        quote = raw.strip()
        return Evidence(self.article.id, Span(start, start + len(quote)), quote, rule, round(confidence, 2))
