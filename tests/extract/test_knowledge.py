"""Data files are read strictly, and say where they are wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.errors import ResourceError
from extract.knowledge import Shape, check_sections, load_resource, read_items, read_texts

SHAPE = Shape(text=("name", "since"), texts=("names",), flags=("weak",), mappings=("roles",), required=("name",))


def test_resource_by_name_is_one_of_ours() -> None:
    assert "countries" in load_resource("countries")


def test_resource_by_path_is_a_users_own(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("groups: {}\n", encoding="utf-8")
    assert load_resource(tmp_path / "mine.yaml") == {"groups": {}}


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("a: 1\na: 2\n", "mine.yaml: line 1: the key 'a' stands twice"),  # PyYAML would keep the second
        ("a: [1\n", "mine.yaml: line 2:"),  # broken syntax
        ("- a\n", "mine.yaml: has to be a mapping of sections"),
        ("a: !!python/object:os.system x\n", "mine.yaml: line 1:"),  # nothing is ever run
    ],
)
def test_broken_file_is_one_line_with_its_name(tmp_path: Path, content: str, complaint: str) -> None:
    (tmp_path / "mine.yaml").write_text(content, encoding="utf-8")
    with pytest.raises(ResourceError) as caught:
        load_resource(tmp_path / "mine.yaml")
    assert str(caught.value).startswith(complaint)
    assert "\n" not in str(caught.value)


def test_absent_file_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match=r"absent\.yaml: cannot be read"):
        load_resource(tmp_path / "absent.yaml")


def test_unknown_section_is_refused_with_the_allowed_ones() -> None:
    with pytest.raises(ResourceError, match=r"f\.yaml: unknown section 'grops' \(allowed: groups\)"):
        check_sections("f.yaml", {"grops": {}}, ("groups",))


@pytest.mark.parametrize(
    ("values", "complaint"),
    [
        ({"name": "A", "nmes": []}, r"f.yaml: x: unknown key 'nmes' (allowed: name, since, names, weak, roles)"),
        ({"since": "1994"}, "f.yaml: x: lacks 'name'"),
        ({"name": ["A"]}, "f.yaml: x: 'name' has a value of the wrong kind: ['A']"),
        ({"name": True}, "f.yaml: x: 'name' has a value of the wrong kind: True"),  # an unquoted yes or no
        ({"name": "A", "names": "B"}, "f.yaml: x: 'names' has a value of the wrong kind: 'B'"),
        ({"name": "A", "names": [1]}, "f.yaml: x: 'names' has a value of the wrong kind: [1]"),
        ({"name": "A", "weak": "yes"}, "f.yaml: x: 'weak' has a value of the wrong kind: 'yes'"),
        ({"name": "A", "roles": {"B": 1}}, "f.yaml: x: 'roles' has a value of the wrong kind: {'B': 1}"),
        ("A", "f.yaml: x: has to be a mapping"),
    ],
)
def test_item_out_of_shape_is_refused_with_file_and_key(values: object, complaint: str) -> None:
    with pytest.raises(ResourceError) as caught:
        read_items("f.yaml", {"x": values}, SHAPE)
    assert str(caught.value) == complaint


def test_item_gives_its_values_by_kind(tmp_path: Path) -> None:
    (tmp_path / "f.yaml").write_text("x: {name: A, since: 2004-05-01, names: [B], weak: true}\n", encoding="utf-8")
    (item,) = read_items("f.yaml", load_resource(tmp_path / "f.yaml"), SHAPE)
    assert (item.key, item.text("name"), item.optional("since"), item.texts("names")) == (
        "x",
        "A",
        "2004-05-01",
        ("B",),
    )
    assert item.flag("weak")


def test_items_of_a_list_are_named_by_name_or_number() -> None:
    named, numbered = read_items("f.yaml", [{"name": "A"}, {"flag": True}], Shape(text=("name",), flags=("flag",)))
    assert (named.where, numbered.where) == ("f.yaml: A", "f.yaml: item 2")


def test_absent_section_has_no_items() -> None:
    assert read_items("f.yaml", None, SHAPE) == ()


@pytest.mark.parametrize("value", ["A", [1], {"A": "B"}, None])
def test_list_of_strings_is_nothing_else(value: object) -> None:
    with pytest.raises(ResourceError, match=r"f\.yaml: words has to be a list of strings"):
        read_texts("f.yaml", "words", value)
