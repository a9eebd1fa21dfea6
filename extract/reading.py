"""An article as read: its doc, the views over it and who is in it, for those who find reports and relations."""

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

_BULLETS = frozenset("•·▪*–—-")


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
        """Evidence from the sentence that a token stands in, without white space at its ends or a bullet before it."""
        sentence = self.doc[index].sent
        words = [token for token in sentence if not token.is_space and token.text not in _BULLETS] or list(sentence)
        start, end = words[0].idx, words[-1].idx + len(words[-1])
        quote = self.article.text[start:end]
        return Evidence(self.article.id, Span(start, end), quote, rule, round(confidence, 2))
