"""The documentation is true: its snippets run, its lists are complete, its links lead somewhere."""

from __future__ import annotations

import inspect
import re
from dataclasses import replace
from pathlib import Path

import click
import pytest
import yaml

import entente
from entente.cli import VERBS, entente_command
from exports.columns import EDGE_COLUMNS, NODE_COLUMNS
from exports.formats import FORMATS
from extract.entries import read_entries
from extract.errors import ResourceError
from extract.knowledge import RESOURCES
from extract.known import SECTIONS
from extract.model import KINDS, MODES, STATUSES, Membership, Part, Tenure
from extract.names_check import check_names
from extract.ontology import load_ontology
from extract.patterns import read_patterns
from extract.registers.reading import FORMATS as FORMATS_OF_LISTS
from extract.registers.results import COLUMNS
from extract.rows import extraction_row
from extract.sources import known_suffixes
from graph.rdf_terms import PREFIXES
from graph.relations import load_relations
from tests import factories as make
from tests.snippets import ROOT, furnish, run_page, starting_folder

DOCS = ROOT / "docs"
GUIDE = sorted(DOCS.glob("*.md"))
PAGES = [ROOT / "README.md", *GUIDE]
LINKED = [*PAGES, *sorted(DOCS.glob("decisions/*.md"))]


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def unnamed(names: list[str], text: str) -> list[str]:
    """The names that do not stand in a text as code."""
    code = " ".join(re.findall(r"`([^`\n]+)`", text))
    return [name for name in names if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", code)]


def options(verb: str) -> list[str]:
    command = entente_command.get_command(click.Context(entente_command), verb)
    assert command is not None
    parameters = (p for p in command.params if isinstance(p, click.Option))
    return [name for p in parameters for name in (*p.opts, *p.secondary_opts)]


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the examples and the graph that the pages ask."""
    return furnish(tmp_path_factory.mktemp("docs"))


@pytest.mark.model
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_snippet_runs_and_prints_what_is_shown(path: Path, furnished: Path, tmp_path: Path) -> None:
    for outcome in run_page(path, starting_folder(path, tmp_path, furnished)):
        printed = "\n".join((outcome.step.code, *outcome.printed))
        assert outcome.matches, f"{path.name}, line {outcome.step.at}: {printed}"


@pytest.mark.parametrize(
    ("shown", "matches"),
    [
        ("$ echo one\none", True),
        ("$ echo one\ntwo", False),
        ("$ echo one", True),  # whatever it prints
        ("$ false", False),
        ("$ echo in 3 s\nin … s", True),
        ("$ printf '1\\n2\\n3\\n'\n1\n…", True),
        ("$ echo 'entente: error: no'; false\nentente: error: no", True),
        ("$ echo 'entente: error: no'\nentente: error: no", False),  # an error that does not fail
    ],
)
def test_a_command_is_held_to_what_is_shown(shown: str, matches: bool, tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text(f"```console\n{shown}\n```\n", encoding="utf-8")
    assert [outcome.matches for outcome in run_page(tmp_path / "page.md", tmp_path)] == [matches]


def test_python_is_held_to_the_text_below_it(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("```python\na = 1\n```\n\n```python\nprint(a)\n```\n```text\n2\n```\n", "utf-8")
    assert [outcome.matches for outcome in run_page(tmp_path / "page.md", tmp_path)] == [True, False]


def test_every_page_stands_in_the_index_once() -> None:
    listed = re.findall(r"^\| \[.*\]\((\w+\.md)\)", page("index.md"), re.MULTILINE)
    assert sorted([*listed, "index.md"]) == [path.name for path in GUIDE]


@pytest.mark.parametrize("path", LINKED, ids=lambda path: path.name)
def test_every_link_leads_to_a_file_and_a_heading(path: Path) -> None:
    for target, anchor in re.findall(r"\]\((?!https?:)([^)#\s]*)#?([^)\s]*)\)", path.read_text(encoding="utf-8")):
        found = path.parent / target if target else path
        assert found.exists(), target
        assert not anchor or anchor in headings(found), f"{target}#{anchor}"


def headings(path: Path) -> list[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    titles = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return [re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles]


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_every_verb_and_option_is_explained(verb: str) -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in GUIDE)
    assert re.search(rf"(entente |`){verb}\b", text)
    assert unnamed([name for name in options(verb) if name.startswith("--")], text) == []


@pytest.mark.parametrize(("verb", "name"), [("build", "build.md"), ("who-met", "ask.md")])
def test_the_page_of_a_verb_explains_all_its_options(verb: str, name: str) -> None:
    assert unnamed(options(verb), page(name)) == []


def test_no_option_is_spoken_of_that_no_verb_has() -> None:
    known = {name for verb in VERBS for name in options(verb)} | {"--help", "--version"}
    spoken = {(path.name, name) for path in PAGES for name in re.findall(r"`(--[a-z-]+)", path.read_text("utf-8"))}
    assert [pair for pair in sorted(spoken) if pair[1] not in known] == []


def test_every_source_format_is_explained() -> None:
    assert unnamed(list(known_suffixes()), page("build.md")) == []


def test_every_export_format_is_explained() -> None:
    assert unnamed([word for found in FORMATS.values() for word in (found.name, found.suffix)], page("export.md")) == []


def test_every_column_of_network_files_is_explained() -> None:
    names = [column.name for column in NODE_COLUMNS] + [column.name for column in EDGE_COLUMNS]
    assert unnamed(names, page("export.md")) == []


def test_every_relation_is_explained() -> None:
    assert unnamed(list(load_relations()), page("export.md")) == []


def test_every_term_spoken_of_is_one_of_ours_or_of_a_known_vocabulary() -> None:
    ours = set(re.findall(r"^ent:([\w-]+)", (ROOT / "exports" / "ontology.ttl").read_text("utf-8"), re.MULTILINE))
    for prefix, name in re.findall(r"`(?:[^`\n]*[ (])?(\w+):(\w+)`", page("export.md")):
        assert prefix in PREFIXES
        assert prefix != "ent" or name in ours, name


@pytest.mark.parametrize("names", [list(load_ontology().types), list(MODES), list(STATUSES), list(KINDS)])
def test_every_word_of_an_event_is_explained(names: list[str]) -> None:
    assert unnamed(names, page("extract.md")) == []


def test_every_field_that_extract_prints_is_explained() -> None:
    proof, told = make.evidence(), make.extraction()
    row = extraction_row(
        replace(
            told,
            tenures=(Tenure("country:KAZ", "minister", "country:KGZ", None, None, False, False, proof),),
            memberships=(Membership("country:KAZ", "country:KGZ", None, None, proof),),
            parts=(Part("country:KAZ", "country:KGZ", proof),),
        )
    )
    assert unnamed(sorted(keys(row)), page("extract.md")) == []


def keys(value: object) -> set[str]:
    """The names of all fields in a JSON value, to the bottom."""
    if isinstance(value, list):
        return {name for item in value for name in keys(item)}
    return {*value, *(name for item in value.values() for name in keys(item))} if isinstance(value, dict) else set()


def test_the_whole_python_interface_is_explained() -> None:
    methods = [name for name in vars(entente.Graph) if not name.startswith("_")]
    assert unnamed([*entente.__all__, *methods], page("python.md")) == []


@pytest.mark.parametrize("name", ["build_graph", "open_graph", "read_articles", "extract_article", "load_reader"])
def test_every_parameter_of_a_function_is_named(name: str) -> None:
    (written,) = re.findall(rf"`{name}\(([^`]+)\)`", page("python.md"))
    assert [part.split("=")[0] for part in written.replace("*, ", "").split(", ")] == list(
        inspect.signature(getattr(entente, name)).parameters
    )


def test_every_data_file_is_listed() -> None:
    files = [path.relative_to(ROOT) for path in (*RESOURCES.glob("*.yaml"), *ROOT.glob("graph/resources/*.yaml"))]
    assert unnamed([file.as_posix() for file in files], page("data.md")) == []


def test_the_entry_shown_is_one_that_can_be_read() -> None:
    shown, _ = re.findall(r"```yaml\n(.*?)```", page("data.md"), re.DOTALL)
    assert [entry.id for entry in read_entries("shown", yaml.safe_load(shown)).entries] == ["org:lake-league"]


def test_the_pattern_shown_can_be_read_and_every_key_is_explained(tmp_path: Path) -> None:
    _, shown = re.findall(r"```yaml\n(.*?)```", page("data.md"), re.DOTALL)
    file = tmp_path / "consult.yaml"
    file.write_text(shown, encoding="utf-8")
    assert [pattern.name for pattern in read_patterns(file)] == ["consult.dine"]
    file.write_text(shown.replace("mode:", "moed:"), encoding="utf-8")
    with pytest.raises(ResourceError) as refused:
        read_patterns(file)
    allowed = str(refused.value).split("allowed: ")[1].rstrip(")").split(", ")
    assert unnamed(allowed, page("data.md")) == []


def test_the_file_of_names_shown_is_the_example() -> None:
    (shown,) = re.findall(r"```yaml\n(.*?)```", page("names.md"), re.DOTALL)
    example = ROOT / "examples" / "own-names.yaml"
    assert yaml.safe_load(shown) == yaml.safe_load(example.read_text(encoding="utf-8"))
    assert check_names([example]).problems == ()


@pytest.mark.parametrize("names", [SECTIONS, FORMATS_OF_LISTS, COLUMNS, ("name", "names", "qid", "offices")])
def test_all_of_a_file_of_names_is_explained(names: tuple[str, ...]) -> None:
    assert unnamed([*names], page("names.md")) == []
