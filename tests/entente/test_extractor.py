"""The reading of one article, with a user's own names."""

from __future__ import annotations

from pathlib import Path

import pytest

import entente
from entente import extractor
from entente.extractor import extract_article, load_extractor
from entente.fingerprint import extractor_fingerprint
from extract.errors import ResourceError
from tests import factories as make

LEAGUE = "organizations: {lake-league: {name: Lake League, type: regional}}"


@pytest.fixture
def names(tmp_path: Path) -> Path:
    path = tmp_path / "own.yaml"
    path.write_text(LEAGUE, encoding="utf-8")
    return path


@pytest.mark.model
def test_names_of_ones_own_are_known_where_asked_for(names: Path) -> None:
    article = make.article(text="The Lake League accused Kenya of delay on Monday.")
    known = {actor.id for actor in entente.extract_article(article, names=[names]).actors}
    assert "org:lake-league" in known
    read = load_extractor(names=[names])
    assert {actor.id for actor in read(article).actors} == known


def test_a_broken_file_is_told_before_a_reader_is_loaded(names: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extractor, "load_reader", lambda *_, **__: pytest.fail("loaded"))
    names.write_text("planets: {}", encoding="utf-8")
    with pytest.raises(ResourceError, match=r"own\.yaml: unknown section 'planets'"):
        load_extractor(names=[names])


def test_a_broken_file_fails_an_article(names: Path) -> None:
    names.write_text("planets: {}", encoding="utf-8")
    with pytest.raises(ResourceError):
        extract_article(make.article(), reader=lambda _: None, names=[names])


def test_the_fingerprint_is_that_of_the_names_too(names: Path) -> None:
    before = extractor_fingerprint(None, [names])
    names.write_text(f"{LEAGUE} # changed", encoding="utf-8")
    assert len({extractor_fingerprint(None), before, extractor_fingerprint(None, [names])}) == 3
