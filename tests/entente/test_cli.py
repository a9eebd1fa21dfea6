"""The command line: answers as table, JSON and CSV; every error one line and the right exit code."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from entente import building
from entente.cli import VERBS, run
from graph.store import open_store
from tests import factories as make
from tests.entente import fake

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def entente(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line in a folder of its own; gives exit code, output and errors."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ENTENTE_GRAPH", raising=False)
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr(building, "extractor_loader", lambda *_: fake.load)
    monkeypatch.setattr("entente.cli.extract.extractor_loader", lambda *_: fake.load)

    def call(*arguments: str) -> tuple[int, str, str]:
        code = run(arguments)
        written = capfd.readouterr()
        return code, written.out, written.err

    return call


def test_every_verb_exists_and_helps(entente: Run) -> None:
    for verb in VERBS:
        code, out, _ = entente(verb, "--help")
        assert (code, out.startswith("Usage: entente " + verb)) == (0, True)


def test_help_names_every_verb(entente: Run) -> None:
    out = entente("--help")[1]
    assert [name for name in VERBS if name not in out] == []


def test_without_a_verb_help_is_printed(entente: Run) -> None:
    assert entente()[:2] == entente("--help")[:2]


def test_who_met_prints_a_table(entente: Run, graph: Path) -> None:
    code, out, _ = entente("who-met", "Kazakhstan")
    assert code == 0
    assert out.splitlines()[1].split() == ["2024-05-06", "Kazakhstan", "Kyrgyzstan", "meeting", "1"]


def test_a_table_that_is_piped_is_100_columns_wide(entente: Run, graph: Path) -> None:
    _, out, _ = entente("who-met", "Kazakhstan")
    assert max(map(len, out.splitlines())) <= 100


def test_who_met_prints_json(entente: Run, graph: Path) -> None:
    (row,) = json.loads(entente("who-met", "Kazakhstan", "--format", "json")[1])
    assert (row["whom"], row["article"]["title"]) == ([{"id": "country:KGZ", "name": "Kyrgyzstan"}], "A meeting")


def test_who_met_prints_csv(entente: Run, graph: Path) -> None:
    (row,) = csv.DictReader(io.StringIO(entente("who-met", "Kazakhstan", "--format", "csv")[1]))
    assert (row["date"], row["whom"], row["quote"]) == ("2024-05-06", "Kyrgyzstan", make.TEXT)


@pytest.mark.parametrize(("least", "lines"), [("0.9", 2), ("0.95", 1)])
def test_who_met_leaves_out_what_is_less_sure(entente: Run, graph: Path, least: str, lines: int) -> None:
    _, out, _ = entente("who-met", "Kazakhstan", "--no-quotes", "--min-confidence", least)
    assert len(out.splitlines()) == lines


def test_a_confidence_above_one_is_refused(entente: Run, graph: Path) -> None:
    code, _, problem = entente("who-met", "Kazakhstan", "--min-confidence", "80")
    assert (code, "0<=x<=1" in problem) == (2, True)


def test_the_graph_comes_from_the_environment(entente: Run, graph: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ENTENTE_GRAPH", str(graph.rename(graph.with_name("other.db"))))
    assert entente("stats")[0] == 0


@pytest.mark.parametrize("verb", ["show Kazakhstan", "timeline Kazakhstan", "stats", "search bishkek", "path KAZ KGZ"])
def test_an_answer_is_json_too(entente: Run, graph: Path, verb: str) -> None:
    words = [word.replace("KAZ", "country:KAZ").replace("KGZ", "country:KGZ") for word in verb.split()]
    code, out, _ = entente(*words, "--format", "json")
    assert code == 0
    assert json.loads(out)


@pytest.mark.parametrize("verb", ["show Kazakhstan", "timeline Kazakhstan", "stats", "search bishkek"])
def test_an_answer_fits_100_columns(entente: Run, graph: Path, verb: str) -> None:
    code, out, _ = entente(*verb.split())
    assert code == 0
    assert 0 < max(map(len, out.splitlines())) <= 100


@pytest.mark.parametrize(
    ("options", "lines"),
    [
        pytest.param([], ["WHO         KIND     OF   BETWEENNESS  MET  MOST OFTEN"], id="a table"),
        pytest.param(
            ["--limit", "0", "--countries"], ["WHO         KIND     OF   BETWEENNESS  MET"], id="of countries"
        ),
        pytest.param(["--format", "csv"], ["actor,id,kind,country,betweenness,counterparts,most_met"], id="CSV"),
        pytest.param(["--kind", "body"], ["nobody stands between others"], id="nobody"),
    ],
)
def test_brokers_are_printed(entente: Run, graph: Path, options: list[str], lines: list[str]) -> None:
    with open_store(graph) as store:
        recipients, uzbekistan = ("country:UZB",), make.country("UZB", "Uzbekistan")
        said = make.report(recipients=recipients, proof=make.evidence("a2"))
        store.put(make.extraction(make.article("a2"), (make.country(), uzbekistan), (said,)))
    code, out, _ = entente("brokers", *options)
    assert (code, [out.startswith(line) for line in lines]) == (0, [True])


def test_a_narrow_timeline_has_the_ids_below(entente: Run, graph: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "70")
    with open_store(graph) as store:
        said = make.report(date="2024-05-01/2024-05-09", proof=make.evidence("a2"))
        store.put(make.extraction(make.article("a2"), reports=(said,)))
        ids = [event.id for event in store.events()]
    out = entente("timeline", "Kazakhstan")[1].splitlines()
    assert (max(map(len, out)) <= 70, sorted(line.strip() for line in out if "[" in line)) == (
        True,
        sorted(f"[{id}]" for id in ids),
    )


def test_an_event_and_an_edge_are_explained(entente: Run, graph: Path) -> None:
    with open_store(graph, read_only=True) as store:
        ids = [next(store.events()).id, next(store.edges()).id]
    for id in ids:
        code, out, _ = entente("explain", id)
        assert (code, make.TEXT[:40] in out, "rule consult.meet, confidence 0.90" in out) == (0, True, True)


def test_remove_takes_an_article_back(entente: Run, graph: Path) -> None:
    assert [entente("remove", "a1")[0], entente("remove", "a1")[0]] == [0, 1]


def test_a_decision_is_undone_by_its_opposite(entente: Run, graph: Path) -> None:
    counts = []
    for verb in ("same", "different"):
        assert entente(verb, "country:KAZ", "country:KGZ")[0] == 0
        counts.append(json.loads(entente("stats", "--format", "json")[1])["actors"])
    assert counts == [1, 2]


@pytest.mark.parametrize(
    ("line", "code", "says"),
    [
        pytest.param("show", 2, "Missing argument 'NAME'", id="an argument is missing"),
        pytest.param("who-mt X", 2, "did you mean who-met?", id="a verb mistyped"),
        pytest.param("who-met X --since yesterday", 2, "no date such as", id="a date that is none"),
        pytest.param("who-met X --status cancelled", 2, "cancelled", id="a status that does not exist"),
        pytest.param("who-met X --frob", 2, "--frob", id="an option that does not exist"),
        pytest.param("export docx", 2, "docx", id="a format that does not exist"),
        pytest.param("who-met Kazakstan", 1, "near are Kazakhstan", id="a name mistyped"),
        pytest.param("who-met X --graph none.db", 1, "there is no graph none.db", id="no graph"),
        pytest.param("who-met X --graph .", 1, "is a folder", id="a folder for a graph"),
        pytest.param("explain 123456", 1, "no event, report or edge", id="an id that does not exist"),
        pytest.param("remove nobody", 1, "no article 'nobody'", id="an article that does not exist"),
        pytest.param("same Kazakhstan country:KAZ", 1, "give two ids", id="one actor for two"),
        pytest.param("export turtle -o none/g.ttl", 1, "none", id="a folder that does not exist"),
        pytest.param("export turtle -o /dev/full", 1, "No space left", id="a full disk"),
        pytest.param("build none.txt", 1, "nothing could be read", id="nothing to read"),
        pytest.param("build", 2, "SOURCES", id="no sources"),
        pytest.param("build none.txt --date 12/13/14", 2, "not a date", id="a day that is none"),
        pytest.param("extract none.txt", 1, "nothing could be read", id="nothing to extract from"),
    ],
)
def test_an_error_is_one_line(entente: Run, graph: Path, line: str, code: int, says: str) -> None:
    given, _, err = entente(*line.split())
    assert (given, [e.startswith("entente: error: ") for e in err.splitlines()][-1]) == (code, True)
    assert says in err
    assert "Traceback" not in err


def test_build_then_ask(entente: Run, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(
        "Anna met Boris on 2024-05-01. They spoke for an hour about trade and the border.\n"
    )
    code, out, err = entente("build", "news.txt", "--into", "g.db")
    assert (code, out, err.count("\n"), "read 1 articles" in err) == (0, "", 1, True)
    assert "Boris" in entente("who-met", "Anna", "--graph", "g.db")[1]


def test_build_tells_a_broken_article_and_succeeds(entente: Run, tmp_path: Path) -> None:
    rows = [{"id": "good", "text": "Anna met Boris on 2024-05-01."}, {"id": "bad", "text": "explode, please, at once"}]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    code, _, err = entente("build", "a.jsonl")
    assert (code, "skipped: bad: ValueError" in err, "1 could not be read" in err) == (0, True, True)


def test_a_text_file_is_no_graph_to_build_into(entente: Run, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text("Anna met Boris on 2024-05-01. They spoke. " * 30)
    before = (tmp_path / "news.txt").read_bytes()
    code, _, err = entente("build", "news.txt", "--into", "news.txt")
    assert (code, "not an SQLite file" in err, (tmp_path / "news.txt").read_bytes()) == (1, True, before)


def test_extract_prints_one_object_a_line(entente: Run, tmp_path: Path) -> None:
    rows = [{"id": f"a{i}", "text": f"Anna met Boris on 2024-05-0{i}."} for i in (1, 2)]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    code, out, err = entente("extract", "a.jsonl")
    assert (code, [json.loads(line)["id"] for line in out.splitlines()], err) == (0, ["a1", "a2"], "")


def test_export_replaces_a_file_only_when_it_is_whole(entente: Run, graph: Path, tmp_path: Path) -> None:
    code, _, _ = entente("export", "turtle", "-o", "g.ttl")
    assert (code, [path.name for path in tmp_path.glob("*g.ttl*")]) == (0, ["g.ttl"])


@pytest.mark.parametrize("verb", ["build", "extract"])
@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("planets: {}", "own.yaml: unknown section 'planets' (allowed: "),
        ("officials: [{name: Ana Sol, offices: KEN CHIEF}]", "own.yaml: Ana Sol: CHIEF: no such role (roles: "),
        (None, "own.yaml: cannot be read: No such file or directory"),
    ],
)
def test_names_that_are_not_in_order_are_wrong_use(
    entente: Run, tmp_path: Path, verb: str, text: str | None, problem: str
) -> None:
    if text is not None:
        (tmp_path / "own.yaml").write_text(text)
    code, out, err = entente(verb, "a.txt", "--names", "own.yaml")
    assert (code, out, err.startswith(f"entente: error: {problem}"), err.count("\n")) == (2, "", True, 1)
    assert not (tmp_path / "graph.db").exists()


def test_files_of_names_reach_the_reader(entente: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def loader(*wanted: object) -> object:
        asked.append(wanted)
        return fake.load

    monkeypatch.setattr(building, "extractor_loader", loader)
    monkeypatch.setattr("entente.cli.extract.extractor_loader", loader)
    (tmp_path / "a.txt").write_text("Anna met Boris on 2024-05-01. They spoke for an hour about trade and peace.")
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text("words: []")
    for verb in ("build", "extract"):
        assert entente(verb, "a.txt", "--names", "a.yaml", "--names", "b.yaml")[0] == 0
    assert asked == [(None, ("a.yaml", "b.yaml"))] * 2


def test_names_in_order_are_counted(entente: Run, tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text("groups: {reeds: {name: Reed Movement, type: armed, of: UGA}}")
    assert entente("names", "own.yaml") == (0, "1 names, no problems\n", "")


def test_problems_of_names_are_printed_and_fail(entente: Run, tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text("groups: {reeds: {name: Reed Movement, type: armed, of: ZZZ}}")
    problem = "group:reeds: of 'country:ZZZ', which no file has\n"
    assert entente("names", "own.yaml") == (1, problem, "entente: error: 1 problem\n")


LIST = (
    '{"id": "m", "schema": "Position", "properties": {"name": ["President of Kenya"]}}\n'
    '{"id": "o", "schema": "Occupancy", "properties": {"holder": ["p"], "post": ["m"], "startDate": ["2020"]}}\n'
    '{"id": "p", "schema": "Person", "properties": {"name": ["Ann Wood"]}}\n'
)


def test_officials_of_a_list_are_printed_as_a_file_of_names(entente: Run, tmp_path: Path) -> None:
    (tmp_path / "list.jsonl").write_text(LIST)
    code, out, err = entente("import-officials", "list.jsonl")
    (tmp_path / "own.yaml").write_text(out)
    assert (code, err) == (0, "entente: 1 officials with 1 offices\n")
    assert entente("names", "own.yaml") == (0, "1 names, no problems\n", "")


@pytest.mark.parametrize(
    ("text", "format", "problem"),
    [
        ("nothing of use", (), "list: is neither a list of FollowTheMoney entities nor"),
        ('{"schema": "Person"}', (), "list: holds no official with a known office"),
        ("{}", ("--format", "wikidata"), "list: is neither"),
        (None, (), "list: No such file or directory"),
    ],
)
def test_a_list_without_officials_fails_in_one_line(
    entente: Run, tmp_path: Path, text: str | None, format: tuple[str, ...], problem: str
) -> None:
    if text is not None:
        (tmp_path / "list").write_text(text)
    code, out, err = entente("import-officials", "list", *format)
    assert (code, out, err.splitlines()[-1].startswith(f"entente: error: {problem}")) == (1, "", True)
