"""Event patterns from `resources/patterns/<type>.yaml`: which words report an event and which slots hold its sides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from extract.errors import ResourceError
from extract.knowledge import RESOURCES, load_resource
from extract.model import MODES, STATUSES
from extract.ontology import load_ontology

_KEYS = (
    *("name", "verb", "noun", "adjective", "mode", "actors", "recipients", "where", "without", "kinds", "empty"),
    *("needs", "mutual", "venue", "status", "confidence", "cameo", "speech", "spoken", "examples", "counterexamples"),
)
# Types whose deeds are done by saying them.
_SPOKEN = frozenset({"ACCUSE", "REJECT", "REQUEST", "STATEMENT", "THREATEN"})
_EXAMPLE_KEYS = ("text", "actors", "recipients", "status", "mode")


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that a pattern reads, with the surface names of the two sides that it finds there."""

    text: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    status: str
    mode: str | None


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way in which English reports an event.

    `verb`, `noun` and `adjective` are lemmas of the predicate, any of them. `where` asks that a slot holds one of the
    given lemmas (`{object: [talks]}`), `without` that it does not, `kinds` that it holds an actor of one of the given
    kinds (`{object: [official]}`), `empty` that it holds nothing; `needs` names slots of which one has to hold an
    actor. `actors` and `recipients` list the slots of each side. A `mutual` event without recipients happens among its
    actors. `venue` slots name where it takes place: a place in one stands for its country. `speech` patterns report
    what somebody says, and their clause below is the content; what is `spoken` is done by saying it. `cameo` is the
    CAMEO root code of the events, None where they have several. `extract.slots` says which slots there are.
    """

    name: str
    type: str
    words: tuple[tuple[str, str], ...]
    mode: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    where: tuple[tuple[str, frozenset[str]], ...]
    without: tuple[tuple[str, frozenset[str]], ...]
    kinds: tuple[tuple[str, frozenset[str]], ...]
    empty: tuple[str, ...]
    needs: tuple[str, ...]
    mutual: bool
    venue: tuple[str, ...]
    status: str | None
    confidence: float
    cameo: str | None
    speech: bool
    spoken: bool
    examples: tuple[Example, ...]
    counterexamples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PatternBook:
    """All patterns, found by the class ("verb", "noun" or "adjective") and lemma of a word."""

    patterns: tuple[Pattern, ...]
    by_word: Mapping[tuple[str, str], tuple[Pattern, ...]]


@cache
def load_patterns() -> PatternBook:
    """The patterns shipped with the package, most demanding first. Raises ResourceError where a file is malformed."""
    patterns = [p for path in sorted((RESOURCES / "patterns").glob("*.yaml")) for p in read_patterns(path)]
    by_word: dict[tuple[str, str], list[Pattern]] = {}
    for pattern in patterns:
        for word in pattern.words:
            by_word.setdefault(word, []).append(pattern)
    # where several read the same word, the one that asks for more decides
    ranked = {word: tuple(sorted(found, key=_demands, reverse=True)) for word, found in by_word.items()}
    return PatternBook(tuple(patterns), ranked)


def cameo_root(rule: str) -> str | None:
    """The CAMEO root code of what a pattern reads, by its full name (`consult.meet`); None where it has several."""
    return _roots().get(rule)


@cache
def _roots() -> Mapping[str, str | None]:
    return {pattern.name: pattern.cameo for pattern in load_patterns().patterns}


def _demands(pattern: Pattern) -> int:
    alone = pattern.type != "CONSULT" and not pattern.recipients  # asked last: others tell to whom it is done
    return 2 * len(pattern.where) + 2 * len(pattern.kinds) + len(pattern.without) + bool(pattern.needs) - 20 * alone


def read_patterns(path: Path) -> tuple[Pattern, ...]:
    """The patterns of one file: a mapping of `type` and `patterns`, a list. Raises ResourceError.

    `cameo` may stand beside them: the root of the patterns that do not give their own.
    """
    content = load_resource(path)
    if not {"type", "patterns"} <= set(content) <= {"type", "patterns", "cameo"}:
        raise ResourceError(f"{path.name}: has to have the sections 'type' and 'patterns', and 'cameo' where needed")
    kind = str(content["type"])
    roots = load_ontology().types[kind].cameo if kind in load_ontology().types else ()
    usual = content.get("cameo", roots[0] if len(roots) == 1 else None)
    return tuple(_pattern(path.name, kind, values, (usual, roots)) for values in content["patterns"])


def _pattern(file: str, kind: str, values: Any, cameo: tuple[str | None, tuple[str, ...]]) -> Pattern:
    if not isinstance(values, dict) or "name" not in values:
        raise ResourceError(f"{file}: every pattern has to be a mapping with a name")
    where = f"{file}: {values['name']}"
    for key in values:
        if key not in _KEYS:
            raise ResourceError(f"{where}: unknown key {key!r} (allowed: {', '.join(_KEYS)})")
    words = tuple((part, lemma) for part in ("verb", "noun", "adjective") for lemma in values.get(part, ()))
    if not words:
        raise ResourceError(f"{where}: names no verb, noun or adjective")
    _check_choice(where, "mode", values.get("mode"), MODES)
    _check_choice(where, "status", values.get("status"), STATUSES)
    return Pattern(
        name=f"{kind.lower()}.{values['name']}",
        type=kind,
        words=words,
        mode=values.get("mode"),
        actors=_slots(where, "actors", values.get("actors", ["subject"])),
        recipients=_slots(where, "recipients", values.get("recipients", [])),
        where=_lemma_sets(where, values.get("where")),
        without=_lemma_sets(where, values.get("without")),
        kinds=_lemma_sets(where, values.get("kinds")),
        empty=_slots(where, "empty", values.get("empty", [])),
        needs=_slots(where, "needs", values.get("needs", [])),
        mutual=bool(values.get("mutual", False)),
        venue=_slots(where, "venue", values.get("venue", [])),
        status=values.get("status"),
        confidence=_confidence(where, values.get("confidence", 0.8)),
        cameo=_root(where, values.get("cameo", cameo[0]), cameo[1]),
        speech=bool(values.get("speech", False)),
        spoken=bool(values.get("spoken", values.get("speech", False) or kind in _SPOKEN)),
        examples=tuple(_example(where, example) for example in values.get("examples", ())),
        counterexamples=tuple(map(str, values.get("counterexamples", ()))),
    )


def _confidence(where: str, value: Any) -> float:
    if type(value) is not float or not 0 < value < 1:
        raise ResourceError(f"{where}: confidence has to lie between 0 and 1, not {value!r}")
    return value


def _root(where: str, value: Any, allowed: tuple[str, ...]) -> str | None:
    if value is not None and value not in allowed:
        raise ResourceError(f"{where}: cameo has to be a root of the type ({', '.join(allowed)}), not {value!r}")
    return None if value is None else str(value)


def _check_choice(where: str, key: str, value: Any, allowed: tuple[str, ...]) -> None:
    if value is not None and value not in allowed:
        raise ResourceError(f"{where}: {key} has to be one of {', '.join(allowed)}, not {value!r}")


def _lemma_sets(where: str, value: Any) -> tuple[tuple[str, frozenset[str]], ...]:
    if value is None:
        return ()
    if not isinstance(value, dict) or not all(isinstance(lemmas, list) for lemmas in value.values()):
        raise ResourceError(f"{where}: 'where', 'without' and 'kinds' map slots to lists")
    slots = _slots(where, "a slot", list(value))
    return tuple((slot, frozenset(map(str, value[slot]))) for slot in slots)


def _slots(where: str, key: str, value: Any) -> tuple[str, ...]:
    """Names of slots. YAML takes a bare `on` or `off` for a truth value: refused here, not where an article is read."""
    if not isinstance(value, list) or not all(isinstance(slot, str) for slot in value):
        raise ResourceError(f"{where}: {key} has to name slots, 'on' and 'off' in quotes, not {value!r}")
    return tuple(value)


def _example(where: str, values: Any) -> Example:
    if not isinstance(values, dict) or not {"text"} <= set(values) <= set(_EXAMPLE_KEYS):
        raise ResourceError(f"{where}: an example has a text and, of the rest, {', '.join(_EXAMPLE_KEYS[1:])}")
    return Example(
        text=str(values["text"]),
        actors=tuple(values.get("actors", ())),
        recipients=tuple(values.get("recipients", ())),
        status=str(values.get("status", "happened")),
        mode=values.get("mode"),
    )
