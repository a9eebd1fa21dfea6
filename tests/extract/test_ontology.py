"""The table of event types: what it holds, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.errors import ResourceError
from extract.model import MODES
from extract.ontology import QUADS, load_ontology, read_ontology

PLOVER = (
    *("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT"),
    *("THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
)


def test_the_types_are_those_of_plover_and_one_extension() -> None:
    types = load_ontology().types
    assert set(types) == {*PLOVER, "STATEMENT"}
    assert [name for name, each in types.items() if each.extension] == ["STATEMENT"]


def test_the_codebook_is_named() -> None:
    assert "2024-02" in load_ontology().codebook


def test_only_consult_has_modes() -> None:
    modes = {name: each.modes for name, each in load_ontology().types.items() if each.modes}
    assert modes == {"CONSULT": MODES}


def test_every_type_has_a_quad_class_and_a_definition() -> None:
    for each in load_ontology().types.values():
        assert each.quad in QUADS
        assert each.definition.endswith(".")


def test_every_root_of_cameo_is_taken_over() -> None:
    roots = {root for each in load_ontology().types.values() for root in each.cameo}
    assert roots == {f"{number:02}" for number in range(1, 21)}


def _table(row: str) -> str:
    return f"codebook: x\ntypes: {{{row}}}"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        pytest.param(_table("AID: {quad: neutral, cameo: ['07']}"), "lacks 'definition'", id="no definition"),
        pytest.param(_table("AID: {quad: kind, cameo: [], definition: d}"), "quad has 'kind'", id="quad"),
        pytest.param(_table("AID: {quad: neutral, cameo: ['21'], definition: d}"), "'21' is no CAMEO root", id="root"),
        pytest.param(_table("AID: {quad: neutral, cameo: [], definition: d, hue: x}"), "key 'hue'", id="unknown key"),
        pytest.param(_table("aid: {quad: neutral, cameo: [], definition: d}"), "capital", id="small letters"),
        pytest.param("types: {}", "codebook", id="no codebook"),
    ],
)
def test_a_malformed_table_is_refused_with_the_reason(tmp_path: Path, text: str, complaint: str) -> None:
    path = tmp_path / "types.yaml"
    path.write_text(text)
    with pytest.raises(ResourceError, match=complaint):
        read_ontology(path)
