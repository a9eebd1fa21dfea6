"""The declared relations: the shipped file holds, and a file that says what it may not is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.errors import ResourceError
from graph.merge import REAL
from graph.relations import TYPES, load_relations

GOOD = "MET:\n  label: met\n  source: any\n  target: any\n  types: [CONSULT]\n  statuses: [happened]\n"


def test_every_event_type_makes_a_tie() -> None:
    assert {type for relation in load_relations().values() for type in relation.types} == set(TYPES)


def test_only_what_took_place_makes_a_tie_but_for_plans() -> None:
    wrong = [
        relation.name
        for relation in load_relations().values()
        if not relation.name.startswith("PLANS_") and not set(relation.statuses) <= set(REAL)
    ]
    assert wrong == []


def test_labels_are_unique() -> None:
    labels = [relation.label for relation in load_relations().values()]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize(
    ("wrong", "line"),
    [
        pytest.param(GOOD + "  colour: red\n", "unknown key colour; allowed are label", id="an unknown key"),
        pytest.param(GOOD.replace("CONSULT", "CHAT"), "types has CHAT; allowed are AGREE", id="an unknown type"),
        pytest.param(GOOD.replace("happened", "done"), "statuses has done", id="an unknown status"),
        pytest.param(GOOD.replace("source: any", "source: [king]"), "source has king", id="an unknown kind"),
        pytest.param(GOOD.replace("target: any", "target: none"), "target is a list", id="no list"),
        pytest.param(GOOD + "  from: rumours\n", "from is rumours", id="an unknown origin"),
        pytest.param(GOOD + "  from: tenures\n", "only there", id="event types for facts"),
        pytest.param(GOOD.replace("  label: met\n", ""), "label, source and target", id="no label"),
        pytest.param(
            GOOD.replace("source: any", "source: [body]") + "  symmetric: true\n",
            "same kinds",
            id="symmetric, but unlike",
        ),
        pytest.param("- MET\n", "NAME:", id="no relations"),
        pytest.param("MET:\n", "has no keys", id="nothing below the name"),
    ],
)
def test_a_wrong_file_is_refused(tmp_path: Path, wrong: str, line: str) -> None:
    (tmp_path / "relations.yaml").write_text(wrong)
    with pytest.raises(ResourceError, match=line):
        load_relations(tmp_path / "relations.yaml")
