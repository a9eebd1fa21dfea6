"""Known names are found in token sequences, with all that they may name."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.errors import ResourceError
from extract.gazetteer import Gazetteer, Match, load_gazetteer


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


def seen(gazetteer: Gazetteer, text: str) -> list[tuple[str, str, str]]:
    """(tokens, first candidate's id, its form type) of each match in a text cut at spaces."""
    tokens = text.split()
    return [
        (" ".join(tokens[m.start : m.end]), m.candidates[0].entry.id, m.candidates[0].form_type)
        for m in gazetteer.match(tokens)
    ]


# Tokens as spaCy's English tokenizer cuts them: hyphens between letters, possessives and slashes apart.
FOUND = [
    ("Kazakhstan 's envoy", [("Kazakhstan", "country:KAZ", "name")]),
    ("Kyrgyz officials", [("Kyrgyz", "country:KGZ", "adjective")]),
    ("the Afghans", [("Afghans", "country:AFG", "demonym")]),
    ("Bishkek could react", [("Bishkek", "country:KGZ", "capital")]),
    ("the Kremlin said", [("Kremlin", "country:RUS", "seat")]),
    ("in Samarkand", [("Samarkand", "place:UZB/samarkand", "city")]),
    ("Swaziland", [("Swaziland", "country:SWZ", "former")]),
    ("Türkiye", [("Türkiye", "country:TUR", "alias")]),
    ("Cote d'Ivoire 's", [("Cote d'Ivoire", "country:CIV", "alias")]),
    ("Nur - Sultan", [("Nur - Sultan", "country:KAZ", "capital")]),
    ("Nur-Sultan", [("Nur-Sultan", "country:KAZ", "capital")]),
    ("Sharm el - Sheikh", [("Sharm el - Sheikh", "place:EGY/sharm-el-sheikh", "city")]),
    ("Russian - led", [("Russian", "country:RUS", "adjective")]),
    ("US-led", [("US-led", "country:USA", "acronym")]),  # one token: the match has to take all of it
    ("U.S. forces", [("U.S.", "country:USA", "acronym")]),
    ("U.S forces", [("U.S", "country:USA", "acronym")]),
    ("RFE / RL", [("RFE / RL", "org:rfe-rl", "alias")]),
    ("P5 + 1", [("P5 + 1", "org:p5-1", "name")]),
    ("OPEC+ ministers", [("OPEC+", "org:opec-plus", "name")]),
    ("Kurdistan Workers ' Party ( PKK )", [
        ("Kurdistan Workers ' Party", "group:pkk", "name"),
        ("PKK", "group:pkk", "acronym"),
    ]),
    ("the Shanghai Cooperation Organisation", [("Shanghai Cooperation Organisation", "org:sco", "alias")]),
    ("Daesh and Ansar Allah", [("Daesh", "group:islamic-state", "alias"), ("Ansar Allah", "group:houthis", "alias")]),
    ("South Sudan 's Juba", [("South Sudan", "country:SSD", "name"), ("Juba", "country:SSD", "capital")]),
    ("the Democratic People 's Republic of Korea", [
        ("Democratic People 's Republic of Korea", "country:PRK", "name"),
    ]),
    ("the State Department", [("State Department", "body:USA/ministry-of-foreign-affairs", "name")]),
    ("the Foreign Office and FCDO", [
        ("Foreign Office", "body:GBR/ministry-of-foreign-affairs", "name"),
        ("FCDO", "body:GBR/ministry-of-foreign-affairs", "acronym"),
    ]),
    ("Nato said", [("Nato", "org:nato", "acronym")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "matches"), FOUND)
def test_names_are_found(gazetteer: Gazetteer, text: str, matches: list[tuple[str, str, str]]) -> None:
    assert seen(gazetteer, text) == matches


NOT_READ_AS = [
    ("they told us", "country:USA"),
    ("Us too", "country:USA"),
    ("who is it", "org:who"),
    ("Who is it", "org:who"),
    ("a turkey sandwich", "country:TUR"),
    ("it can wait", "org:andean-community"),
    ("TELL US WHO DECIDES EVERYTHING", "country:USA"),  # capitals throughout: acronyms that are words say nothing
    ("TELL US WHO DECIDES EVERYTHING", "org:who"),
    ("the Gulf of Guinea", "country:GIN"),  # longer names of waters cover shorter names of countries
    ("the Korean Peninsula", "country:KOR"),
    ("New Mexico", "country:MEX"),
    ("the New York Times", "place:USA/new-york"),
    ("Pace of reform", "org:pace"),
    ("Moscow . Russian", "country:SUN"),
]


@pytest.mark.parametrize(("text", "id"), NOT_READ_AS)
def test_words_and_longer_names_are_not_read_as(gazetteer: Gazetteer, text: str, id: str) -> None:
    assert id not in {c.entry.id for match in gazetteer.match(text.split()) for c in match.candidates}


@pytest.mark.parametrize("text", ["TURKEY TELLS UNITED STATES", "U.S. TELLS ALLIES TO PAY"])
def test_headlines_in_capitals_are_read(gazetteer: Gazetteer, text: str) -> None:
    assert {"country:TUR", "country:USA"} & {m.candidates[0].entry.id for m in gazetteer.match(text.split())}


@pytest.mark.parametrize(
    ("form", "ids"),
    [
        ("Congolese", {"country:COD", "country:COG"}),
        ("Korean", {"country:KOR", "country:PRK"}),
        ("Dominican", {"country:DOM", "country:DMA"}),
        ("Georgia", {"country:GEO", "place:USA/georgia"}),
        ("RSF", {"group:rsf-sudan", "org:rsf-reporters"}),
        ("Brussels", {"country:BEL", "org:eu"}),
    ],
)
def test_shared_forms_name_nobody_alone(gazetteer: Gazetteer, form: str, ids: set[str]) -> None:
    (match,) = gazetteer.match([form])
    assert {candidate.entry.id for candidate in match.candidates} == ids
    assert match.only is None


@pytest.mark.parametrize(
    ("form", "id"), [("Niger", "country:NER"), ("Nigerian", "country:NGA"), ("Nigerien", "country:NER")]
)
def test_near_names_stay_apart(gazetteer: Gazetteer, form: str, id: str) -> None:
    (match,) = gazetteer.match([form])
    assert match.only is not None
    assert match.only.entry.id == id


@pytest.mark.parametrize("form", ["Jordan", "Chad", "Georgia", "IS", "Security Council", "Congress", "Victoria"])
def test_words_persons_and_generic_names_are_weak(gazetteer: Gazetteer, form: str) -> None:
    (match,) = gazetteer.match(form.split())
    assert all(candidate.weak for candidate in match.candidates)


@pytest.mark.parametrize("place", ["Washington", "Brussels", "Vienna", "Doha", "The Hague"])
def test_venues_are_marked(gazetteer: Gazetteer, place: str) -> None:
    (match,) = gazetteer.match(place.split())
    assert match.candidates[0].venue


def test_geneva_is_a_city_and_names_no_government(gazetteer: Gazetteer) -> None:
    (match,) = gazetteer.match(["Geneva"])
    assert [candidate.entry.kind for candidate in match.candidates] == ["place"]


def test_strong_candidates_stand_first(gazetteer: Gazetteer) -> None:
    (match,) = gazetteer.match(["Almaty"])
    assert [(c.entry.id, c.weak) for c in match.candidates] == [("place:KAZ/almaty", False), ("country:KAZ", True)]


def test_dated_capital_carries_its_dates(gazetteer: Gazetteer) -> None:
    (match,) = gazetteer.match(["Nur-Sultan"])
    assert (match.candidates[0].since, match.candidates[0].until) == ("2019-03-23", "2022-09-16")


def test_candidate_of_a_kind(gazetteer: Gazetteer) -> None:
    (match,) = gazetteer.match(["Brussels"])
    found = match.of_kind("organization")
    assert found is not None
    assert found.entry.id == "org:eu"
    assert match.of_kind("group") is None


def test_entry_has_names_qid_and_owner(gazetteer: Gazetteer) -> None:
    entry = gazetteer.entry("org:csto")
    assert entry is not None
    assert (entry.name, entry.wikidata, entry.type) == (
        "Collective Security Treaty Organization",
        "Q318693",
        "security",
    )
    assert "CSTO" in entry.names


def test_country_by_code(gazetteer: Gazetteer) -> None:
    kosovo = gazetteer.country("XKX")
    assert kosovo is not None
    assert kosovo.name == "Kosovo"
    assert gazetteer.country("ZZZ") is None


def test_named_takes_any_case(gazetteer: Gazetteer) -> None:
    assert [c.entry.id for c in gazetteer.named("shanghai cooperation organization")] == ["org:sco"]


@pytest.mark.parametrize(
    ("organization", "country", "on", "member"),
    [
        ("org:sco", "IRN", "2023-07-03", False),
        ("org:sco", "IRN", "2023-07-04", True),
        ("org:sco", "BLR", None, True),  # the Factbook lags behind
        ("org:csto", "UZB", "2010-01-01", True),
        ("org:csto", "UZB", None, False),
        ("org:eu", "GBR", "2020-01-31", True),
        ("org:eu", "GBR", "2020-02-01", False),
        ("org:nato", "FIN", "2024-01-01", True),
        ("org:un", "CHE", "2001-01-01", False),
        ("org:ecowas", "NER", None, False),
        ("org:au", "MAR", "2016-06-01", False),
        ("org:brics", "ETH", "2024-02-01", True),
    ],
)
def test_members_on_a_day(gazetteer: Gazetteer, organization: str, country: str, on: str | None, member: bool) -> None:
    assert (f"country:{country}" in gazetteer.members(organization, on)) is member


COUNTS = {"un": 193, "eu": 27, "nato": 32, "osce": 57, "oic": 57, "commonwealth": 56, "council-of-europe": 46, "au": 55}
COUNTS |= {
    "arab-league": 22,
    "sco": 10,
    "asean": 11,
    "csto": 6,
    "gcc": 6,
    "opec": 12,
    "oecd": 38,
    "icc": 124,
    "g20": 21,
}


@pytest.mark.parametrize(("organization", "count"), COUNTS.items())
def test_number_of_members_now(gazetteer: Gazetteer, organization: str, count: int) -> None:
    assert len(gazetteer.members(f"org:{organization}")) == count


def test_organization_without_a_list_has_no_members(gazetteer: Gazetteer) -> None:
    assert gazetteer.members("org:reuters") == ()


def test_only_of_a_match_without_strong_candidates_is_none() -> None:
    assert Match(0, 1, "X", ()).only is None


def test_users_file_adds_names(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("groups:\n  blue-front: {name: Blue Front, type: armed, of: KAZ}\n", encoding="utf-8")
    (match,) = load_gazetteer(own).match(["the", "Blue", "Front"])
    assert match.candidates[0].entry.id == "group:blue-front"


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("groups: {taliban: {name: Others, type: armed}}", "own.yaml: group:taliban: another entry has this id"),
        ("metonyms: [{name: Old Fort, for: ZZZ, kind: seat}]", "own.yaml: Old Fort: no entry has the id 'country:ZZZ'"),
        ("people: {}", "own.yaml: unknown section 'people' (allowed: "),
    ],
)
def test_users_file_that_is_wrong_is_refused(tmp_path: Path, content: str, complaint: str) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(content, encoding="utf-8")
    with pytest.raises(ResourceError) as caught:
        load_gazetteer(own)
    assert str(caught.value).startswith(complaint)
