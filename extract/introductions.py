"""Who is told of by an office first and named next: "The Kenyan envoy left. Ann Wood said ..."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.names import read_name
from extract.naming import Naming

# how many sentences after the office the name may follow
_REACH = 2
_SPEAKING = frozenset(
    {"said", "says", "told", "tells", "made", "added", "noted", "stated", "stressed", "announced", "called", "asserted"}
    | {"explained", "pointed", "went", "also", "further", "underlined", "underscored", "emphasized", "expressed", "put"}
    | {
        "reiterated",
        "warned",
        "urged",
        "described",
        "condemned",
        "criticized",
        "rejected",
        "insisted",
        "argued",
        "spoke",
    }
)
_QUOTING = ("according", "to")


def named_next(text: Naming, offices: Sequence[tuple[int, bool]], titled: frozenset[int | None]) -> dict[int, int]:
    """The person whom a sentence after it names for an office that tells no name: index in `offices` → person.

    `offices` are the first tokens of offices in text order, each true where it may await a name; `titled` the persons
    who have an office. The name has to be full, new in the text and of one who speaks, the office first in a sentence.
    """
    sentences = list(text.doc.sents)
    new = {text.names[person].start: person for person in _new_people(text) if person not in titled}
    found: dict[int, int] = {}
    for index, sentence in enumerate(sentences):
        here = [new[start] for start in range(sentence.start, sentence.end) if start in new]
        if not here or not _speaks(text, here[0]):
            continue
        for before in reversed(sentences[max(0, index - _REACH) : index]):
            told = [at for at, (start, _) in enumerate(offices) if before.start <= start < before.end]
            if told:
                if offices[told[0]][1]:
                    found.setdefault(told[0], here[0])
                break
    return found


def _new_people(text: Naming) -> Iterator[int]:
    """The persons by full name whom nothing before names."""
    seen: set[str] = set()
    for position, name in enumerate(text.names):
        if name.kind == "person":
            words = read_name(name.text(text.doc)).words
            if len(words) > 1 and not seen & set(words):
                yield position
            seen.update(words)


def _speaks(text: Naming, person: int) -> bool:
    """True for a name before a verb of speech, or after one or "according to"."""
    name = text.names[person]
    before = (text.word(name.start - 2), text.word(name.start - 1))
    return text.word(name.end) in _SPEAKING or before[1] in _SPEAKING or before == _QUOTING
