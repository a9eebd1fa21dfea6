"""The page of `entente show`: within the width, no word cut, what is planned marked."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from entente.cli import run
from entente.cli.profile_page import profile_page
from extract.model import Extraction, Membership, Tenure
from graph import questions
from graph.questions import Profile
from graph.store import open_store
from tests import factories as make

KAZ, KGZ, AIDA = make.country(), make.country("KGZ", "Kyrgyzstan"), make.official()
QUOTE = "Foreign Minister Aida Sarsen of Kazakhstan met her Kyrgyz counterpart in Bishkek on Monday. " * 3


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph in which Aida is a minister, met Kyrgyzstan thrice and plans to go there."""
    path: Path = tmp_path_factory.mktemp("page") / "graph.db"
    with open_store(path, create=True) as graph:
        for day in (1, 2, 3):
            graph.put(_article(f"a{day}", date=f"2024-05-0{day}"))
        graph.put(_article("b1", date="2024-06-01", mode="visit", status="planned"))
        graph.put(_article("b2", date=None, type="AGREE", mode=None))
    return path


def _article(id: str, **report: object) -> Extraction:
    proof = make.evidence(id, QUOTE)
    said = make.report(actors=(AIDA.id,), proof=proof, **report)  # type: ignore[arg-type]
    return Extraction(
        article=make.article(id, text=QUOTE),
        actors=(KAZ, KGZ, AIDA),
        reports=(said,),
        tenures=(
            Tenure(AIDA.id, "Foreign Minister", KAZ.id, "2023", None, False, False, proof),
            Tenure(AIDA.id, "minister of foreign affairs", KAZ.id, None, None, False, False, proof),
        ),
        memberships=(Membership(KAZ.id, KGZ.id, None, None, proof),),
    )


def _profile(path: Path, name: str, limit: int | None = None) -> Profile:
    with open_store(path, read_only=True) as graph:
        return questions.show(graph, name, limit=limit)


@pytest.fixture(scope="module")
def page(path: Path) -> list[str]:
    return list(profile_page(_profile(path, "Aida Sarsen"), 100, None))


def test_a_page_begins_with_who_it_is(page: list[str]) -> None:
    assert page[:3] == [
        "Aida Sarsen · official · person:KAZ/aida-sarsen",
        "names       Aida Sarsen (5 articles)",
        "country     Kazakhstan",
    ]


def test_an_office_stands_with_dates_articles_spellings_and_its_sentence(page: list[str]) -> None:
    at = page.index("OFFICES (1)")
    assert page[at + 1] == "Foreign Minister of Kazakhstan, since 2023 · 5 articles, 2024-05-08"
    assert page[at + 2] == "    also written minister of foreign affairs"
    assert page[at + 3].startswith("    “Foreign Minister Aida Sarsen")


def test_a_meeting_stands_with_its_sentence_and_the_id_to_explain(page: list[str], path: Path) -> None:
    at = page.index("MEETINGS (3)")
    assert page[at + 1].split() == ["DATE", "MET", "HOW", "WHERE", "SOURCES"]
    assert page[at + 2].split() == ["2024-05-03", "Kyrgyzstan", "meeting", "1"]
    (id,) = re.findall(r"\[(\w+)\]", " ".join(page[at + 3 : at + 8]))
    assert run(["explain", id, "--graph", str(path)]) == 0


def test_a_plan_is_marked_and_an_undated_deed_has_the_day_it_was_told(page: list[str]) -> None:
    text = "\n".join(page)
    assert "planned visit: Aida Sarsen → Kyrgyzstan" in text
    assert "agree: Aida Sarsen → Kyrgyzstan, told 2024-05-08" in text


def test_a_country_is_shown_with_who_met(path: Path) -> None:
    page = list(profile_page(_profile(path, "Kazakhstan"), 100, None))
    at = page.index("MEETINGS (3)")
    assert page[at + 1].split()[:3] == ["DATE", "WHO", "MET"]
    assert "events      4, 0 its own and 4 of those who act for it, 2024-05-01 to 2024-05-03; 1 planned" in page
    assert "MEMBER OF (1)" in page


def test_an_office_that_few_articles_give_is_told_in_short(tmp_path: Path) -> None:
    with open_store(tmp_path / "g.db", create=True) as graph:
        for number in range(21):
            graph.put(_article(f"a{number}"))
        proof = make.evidence("b")
        offices = [Tenure(AIDA.id, "king", KAZ.id, None, None, former, False, proof) for former in (False, True)]
        graph.put(Extraction(make.article("b"), (KAZ, AIDA), tenures=tuple(offices)))
    page = list(profile_page(_profile(tmp_path / "g.db", "Aida Sarsen"), 100, None))
    assert "OFFICES (2)" in page
    assert "former king of Kazakhstan · 1 article, 2024-05-08" in page
    assert "Few articles also say: king of Kazakhstan (1)" in page


def test_a_list_that_is_cut_says_so(path: Path) -> None:
    page = list(profile_page(_profile(path, "Aida Sarsen", 2), 100, 2))
    assert "MEETINGS (2 of 3; --limit 0 shows all)" in page
    assert "OFFICES (1)" in page


@pytest.mark.parametrize("name", ["Aida Sarsen", "Kazakhstan"])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_a_page_keeps_within_its_width_and_cuts_no_word(path: Path, name: str, width: int) -> None:
    wide = set(" ".join(profile_page(_profile(path, name), 1000, None)).lower().split())
    lines = list(profile_page(_profile(path, name), width, None))
    assert max(map(len, lines)) <= width
    assert set(" ".join(lines).lower().split()) <= wide | {"·"}


def test_json_has_everything(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", "Aida Sarsen", "--format", "json", "--graph", str(path)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [(chapter["name"], len(chapter["deeds"])) for chapter in found["chapters"]] == [
        ("meetings", 3),
        ("agreements", 1),
        ("planned, possible or denied", 1),
    ]
    assert found["offices"][0]["article"]["id"] == "a1"
    assert found["counterparts"][0]["met"] == 3
