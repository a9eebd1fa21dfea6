from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from extract import knowledge
from extract.errors import ResourceError
from extract.lexicon import Lexicon, load_lexicon

NAMES = [field.name for field in fields(Lexicon)]
WHOLE = "\n".join(f"{name}: [word]" for name in NAMES)


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The path of a lexicon that is read instead of ours."""
    monkeypatch.setattr(knowledge, "RESOURCES", tmp_path)
    load_lexicon.cache_clear()
    yield tmp_path / "lexicon.yaml"
    load_lexicon.cache_clear()


@pytest.mark.parametrize("name", NAMES)
def test_every_class_has_words(name: str) -> None:
    assert getattr(load_lexicon(), name)


@pytest.mark.parametrize("name", NAMES)
def test_every_word_is_in_lower_case(name: str) -> None:
    assert [word for word in getattr(load_lexicon(), name) if word != word.lower()] == []


def test_the_classes_of_status_share_no_word() -> None:
    lexicon = load_lexicon()
    assert lexicon.denying_words & (lexicon.planning_words | lexicon.possible_words) == frozenset()


def test_a_class_that_is_missing_is_refused(write: Path) -> None:
    write.write_text(WHOLE.replace("light_verbs: [word]", ""), encoding="utf-8")
    with pytest.raises(ResourceError, match=r"lexicon\.yaml: light_verbs has to be a list"):
        load_lexicon()


def test_an_unknown_class_is_refused_with_those_that_are_known(write: Path) -> None:
    write.write_text(f"{WHOLE}\nheavy_verbs: [word]", encoding="utf-8")
    with pytest.raises(ResourceError, match=r"unknown section 'heavy_verbs' \(allowed: light_verbs, "):
        load_lexicon()


def test_a_word_that_yaml_takes_for_something_else_is_refused(write: Path) -> None:
    write.write_text(WHOLE.replace("light_verbs: [word]", "light_verbs: [on]"), encoding="utf-8")
    with pytest.raises(ResourceError, match=r"light_verbs has to be a list of strings"):
        load_lexicon()
