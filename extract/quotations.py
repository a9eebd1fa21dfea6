"""What an article quotes word for word, and who said it: somebody named behind, before or in the sentence before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extract.attribution import speaker_of
from extract.model import Span
from extract.reading import Reading

_OPENING, _CLOSING, _STRAIGHT = "“", "”", '"'
_BROKEN_OFF = (",”", ',"')
# Fewer words are a name or a single phrase in quotation marks.
_LEAST = 6


@dataclass(frozen=True, slots=True)
class Quotations:
    """The quotations of an article in text order, and the tokens that speak outside them with their speakers."""

    reading: Reading
    spans: tuple[Span, ...]
    speakers: tuple[tuple[int, str], ...]

    def speaker(self, index: int) -> str | None:
        """Who speaks the quotation that a token stands in; of one right behind another that is still the same."""
        place, text = self.reading.doc[index].idx, self.reading.article.text
        last: tuple[int, str | None] = (0, None)
        for span in self.spans:
            goes_on = not text[last[0] : span.start].strip()
            speaker = self._speaker_of(span) or (last[1] if goes_on else None)
            if span.start <= place < span.end:
                return speaker
            last = (span.end, speaker)
        return None

    def _speaker_of(self, span: Span) -> str | None:
        words = self.reading.doc.char_span(span.start, span.end, alignment_mode="expand")
        if words is None or len(words) < _LEAST:
            return None
        opens, closes = words[0].sent, words[-1].sent
        if words.end < len(self.reading.doc) and self.reading.article.text[: span.end].endswith(_BROKEN_OFF):
            closes = self.reading.doc[words.end].sent  # a parse may end the sentence with the quotation
        behind = [actor for index, actor in self.speakers if words.end <= index < closes.end]
        before = [actor for index, actor in self.speakers if opens.start <= index < words.start]
        if behind or before:
            return (behind or before[-1:])[0]
        earlier = self.reading.doc[opens.start - 1].sent if opens.start else None
        last = [actor for index, actor in self.speakers if earlier is not None and earlier.start <= index < earlier.end]
        return last[-1] if last else None


def find_quotations(reading: Reading) -> Quotations:
    """The quotations of an article and who speaks around them."""
    spans = tuple(_spans(reading.article.text))
    verbs = reading.view.lexicon.speech_verbs if spans else frozenset()
    found = []
    for token in reading.doc:
        if token.pos_ == "VERB" and token.lemma_.lower() in verbs and not _is_within(token.idx, spans):
            speaker = speaker_of(reading.view, reading.references, token.i)
            if speaker is not None:
                found.append((token.i, speaker))
    return Quotations(reading, spans, tuple(found))


def _is_within(place: int, spans: tuple[Span, ...]) -> bool:
    return any(span.start <= place < span.end for span in spans)


def _spans(text: str) -> Iterator[Span]:
    """From each opening mark to its closing one; a mark that opens again ends the quotation before it."""
    start: int | None = None
    for place, mark in enumerate(text):
        if mark == _OPENING or (mark == _STRAIGHT and start is None):
            if start is not None:
                yield Span(start, place)
            start = place
        elif mark in (_CLOSING, _STRAIGHT) and start is not None:
            yield Span(start, place + 1)
            start = None
