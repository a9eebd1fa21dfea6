"""The files of event patterns: what they refuse, and that what is shipped is complete."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from extract.errors import ResourceError
from extract.ontology import load_ontology
from extract.patterns import Pattern, load_patterns, read_patterns

EASILY_CONFUSED = (
    "ACCUSE",
    "AGREE",
    "ASSAULT",
    "CONSULT",
    "REJECT",
    "REQUEST",
    "SANCTION",
    "STATEMENT",
    "SUPPORT",
    "THREATEN",
)


def _read(folder: Path, pattern: str) -> tuple[Pattern, ...]:
    path = folder / "aid.yaml"
    path.write_text(f"type: AID\npatterns:\n  - {pattern}\n")
    return read_patterns(path)


@pytest.mark.parametrize(
    ("pattern", "complaint"),
    [
        pytest.param("{name: give, verb: [give], target: [to]}", "unknown key 'target'", id="unknown key"),
        pytest.param("{name: give}", "names no verb, noun or adjective", id="no word"),
        pytest.param("{verb: [give]}", "a mapping with a name", id="no name"),
        pytest.param("{name: give, verb: [give], mode: visit-of-state}", "mode has to be one of", id="mode"),
        pytest.param("{name: give, verb: [give], status: maybe}", "status has to be one of", id="status"),
        pytest.param("{name: give, verb: [give], cameo: '04'}", "cameo has to be a root of the type", id="cameo"),
        pytest.param("{name: give, verb: [give], confidence: 1.0}", "has to lie between 0 and 1", id="certain"),
        pytest.param("{name: give, verb: [give], where: [aid]}", "map slots to lists", id="where is a list"),
        pytest.param("{name: give, verb: [give], where: {object: aid}}", "map slots to lists", id="where has no list"),
        pytest.param("{name: give, verb: [give], recipients: [on]}", "recipients has to name slots", id="on is true"),
        pytest.param("{name: give, verb: [give], without: {on: [a]}}", "a slot has to name slots", id="slot is true"),
        pytest.param("{name: give, verb: [give], actors: subject}", "actors has to name slots", id="no list"),
        pytest.param("{name: give, verb: [give], examples: [{words: x}]}", "an example has a text", id="example"),
    ],
)
def test_a_malformed_pattern_is_refused_with_the_reason(tmp_path: Path, pattern: str, complaint: str) -> None:
    with pytest.raises(ResourceError, match=complaint):
        _read(tmp_path, pattern)


def test_a_file_has_a_type_and_patterns_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "aid.yaml"
    path.write_text("type: AID\npatterns: []\nnotes: none\n")
    with pytest.raises(ResourceError, match="has to have the sections"):
        read_patterns(path)


def test_the_subject_acts_where_a_pattern_does_not_say_who(tmp_path: Path) -> None:
    (pattern,) = _read(tmp_path, "{name: give, verb: [give], recipients: [to]}")
    assert (pattern.name, pattern.actors, pattern.recipients) == ("aid.give", ("subject",), ("to",))


ROOTS = [
    ("type: AID", "{name: give, verb: [give]}", "07"),  # the only root of the type
    ("type: ASSAULT", "{name: kill, verb: [kill]}", None),  # one of three
    ("type: ASSAULT\ncameo: '19'", "{name: bomb, verb: [bomb]}", "19"),  # the usual one of the file
    ("type: ASSAULT\ncameo: '19'", "{name: slay, verb: [slay], cameo: '18'}", "18"),  # its own
    ("type: ASSAULT\ncameo: '19'", "{name: kill, verb: [kill], cameo: null}", None),  # events of several
]


@pytest.mark.parametrize(("head", "pattern", "root"), ROOTS)
def test_a_pattern_has_the_cameo_root_of_its_events(tmp_path: Path, head: str, pattern: str, root: str | None) -> None:
    path = tmp_path / "patterns.yaml"
    path.write_text(f"{head}\npatterns:\n  - {pattern}\n")
    assert [each.cameo for each in read_patterns(path)] == [root]


def test_most_patterns_know_their_cameo_root() -> None:
    patterns = load_patterns().patterns
    assert sum(pattern.cameo is not None for pattern in patterns) > 0.95 * len(patterns)


def test_every_type_of_the_ontology_has_patterns() -> None:
    assert {pattern.type for pattern in load_patterns().patterns} == set(load_ontology().types)


def test_patterns_that_say_to_whom_it_is_done_are_asked_before_those_that_do_not() -> None:
    asked = [pattern for pattern in load_patterns().by_word["verb", "withdraw"] if pattern.type == "RETREAT"]
    alone = [not pattern.recipients for pattern in asked]
    assert alone == sorted(alone)
    assert any(alone)


def test_names_of_patterns_are_unique() -> None:
    names = Counter(pattern.name for pattern in load_patterns().patterns)
    assert [name for name, count in names.items() if count > 1] == []


def test_every_pattern_has_an_example() -> None:
    assert [pattern.name for pattern in load_patterns().patterns if not pattern.examples] == []


def test_examples_say_who_acts() -> None:
    silent = [
        pattern.name
        for pattern in load_patterns().patterns
        if pattern.type != "CONSULT" and any(not example.actors for example in pattern.examples)
    ]
    assert silent == []


def test_types_that_are_easily_confused_have_counterexamples() -> None:
    warned = {pattern.type for pattern in load_patterns().patterns if pattern.counterexamples}
    assert set(EASILY_CONFUSED) <= warned


def test_slots_and_lemmas_are_text_in_lower_case() -> None:
    for pattern in load_patterns().patterns:
        slots = (*pattern.actors, *pattern.recipients, *pattern.needs, *pattern.venue)
        lemmas = [lemma for _, lemmas in (*pattern.where, *pattern.without) for lemma in lemmas]
        for text in (*slots, *lemmas, *(lemma for _, lemma in pattern.words)):
            assert text == text.lower(), pattern.name
            assert text not in {"true", "false"}, f"{pattern.name}: quote on, off, yes and no"
