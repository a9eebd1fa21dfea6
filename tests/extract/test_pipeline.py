"""From an article to all that it says: sentences read by the trained reader, and texts that no reader expects."""

from __future__ import annotations

from dataclasses import replace

import pytest
import spacy
from spacy.language import Language

from extract.errors import ArticleError
from extract.model import Extraction, Membership, Part, Place, Report, Tenure
from extract.pipeline import extract_article, extract_articles
from extract.reader import load_reader
from tests import factories

JAPAROV, RAHMON, XI = "person:KGZ/sadyr-japarov", "person:TJK/emomali-rahmon", "person:CHN/xi-jinping"
SAMARKAND = Place("Samarkand", "UZB")
MEETING = "Kyrgyz President Sadyr Japarov met with Tajik President Emomali Rahmon in Samarkand on Friday."

HOSTILE = [
    "",
    " ",
    " \n\t\n ",
    "\u00a0\u2028\u2029\ufeff",  # white space of other kinds
    ".",
    "- - -\n* * *",
    "A" * 20_000,  # a word without end
    "Kenya " * 500,  # a sentence without end
    "met " * 500,
    "(" * 300 + "Kenya met Chad" + ")" * 300,
    "🙂🙃 Kenya 🤝 Chad 🇰🇪🇹🇩 met on Friday 👍🏽",
    "Kenya met Chad\u202e dahC tem ayneK \u202c\u200b\u200d today",  # marks of direction and of no width
    "Кения встретилась с Чадом в Осло. 肯尼亚会见了乍得。 التقت كينيا مع تشاد",
    "Kenya\x00met\x01Chad\x7f.",  # control characters
    "<script>Kenya met Chad</script> & Robert'); DROP TABLE actors;--",
    "President\nSadyr\nJaparov\nmet\nwith\nPresident\nEmomali\nRahmon",  # a word a line
    "KYRGYZ PRESIDENT SADYR JAPAROV MET WITH TAJIK PRESIDENT EMOMALI RAHMON IN SAMARKAND ON FRIDAY",
    "president of the of the president's president, president",
    "Mr. Mr. Dr. President President the the 's 's ’s",
    "On 99 September 20211, 31/31/2031 and February 30, Kenya met Chad.",
    "“Kenya met ‘Chad” said’ ‘ “ the “ minister",
]


@pytest.fixture(scope="module")
def reader() -> Language:
    """The trained reader."""
    return load_reader()


@pytest.fixture(scope="module")
def plain() -> Language:
    """A pipeline that knows where sentences end, and nothing else."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return nlp


def read(reader: Language, text: str) -> Extraction:
    """What an article of Wednesday, 8 May 2024, says."""
    return extract_article(factories.article(text=text), reader)


def meeting(reader: Language, text: str) -> Report:
    """The one meeting in a text."""
    (report,) = (report for report in read(reader, text).reports if report.mode == "meeting")
    return report


def quotes(extraction: Extraction) -> list[tuple[str, str]]:
    """Each text that an extraction quotes, with what stands in the article at the place that it gives."""
    said: list[Report | Tenure | Membership | Part] = [
        *extraction.reports,
        *extraction.tenures,
        *extraction.memberships,
        *extraction.parts,
    ]
    spans = [(each.evidence.quote, each.evidence.span) for each in said]
    spans += [(mention.text, mention.span) for mention in extraction.mentions]
    return [(quote, extraction.article.text[span.start : span.end]) for quote, span in spans]


def named(extraction: Extraction) -> set[str]:
    """Every id that an extraction uses."""
    ids: set[str | None] = {actor.of for actor in extraction.actors} | {m.actor for m in extraction.mentions}
    for report in extraction.reports:
        ids |= {*report.actors, *report.recipients, report.said_by}
    ids |= {id for tenure in extraction.tenures for id in (tenure.person, tenure.of)}
    ids |= {id for each in extraction.memberships for id in (each.member, each.organization)}
    ids |= {id for part in extraction.parts for id in (part.part, part.whole)}
    return {id for id in ids if id is not None}


@pytest.mark.model
def test_a_meeting_has_sides_a_day_and_a_place(reader: Language) -> None:
    report = meeting(reader, MEETING)
    assert (report.type, report.actors, report.recipients, report.date, report.place, report.status) == (
        *("CONSULT", (JAPAROV,), (RAHMON,)),
        *("2024-05-03", SAMARKAND, "happened"),
    )


STATUSES = [
    (
        "Kyrgyz President Sadyr Japarov will meet with Tajik President Emomali Rahmon on Friday.",
        "planned",
        "2024-05-10",
    ),
    ("Kyrgyz President Sadyr Japarov may meet with Tajik President Emomali Rahmon.", "possible", None),
    ("Kyrgyz President Sadyr Japarov refused to meet with Tajik President Emomali Rahmon.", "denied", None),
    ("Kyrgyz President Sadyr Japarov did not meet with Tajik President Emomali Rahmon.", "denied", None),
    ("Kyrgyz President Sadyr Japarov met with Tajik President Emomali Rahmon in 2021.", "historical", "2021"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "status", "when"), STATUSES)
def test_a_meeting_is_told_from_one_that_did_not_take_place(
    reader: Language, text: str, status: str, when: str | None
) -> None:
    report = meeting(reader, text)
    assert (report.actors, report.recipients, report.status, report.date) == ((JAPAROV,), (RAHMON,), status, when)


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        f"The Kazakh Foreign Ministry said that {MEETING}",
        f"According to the Kazakh Foreign Ministry, {MEETING}",
    ],
)
def test_a_meeting_has_a_source(reader: Language, text: str) -> None:
    report = meeting(reader, text)
    assert (report.actors, report.recipients, report.said_by) == (
        (JAPAROV,),
        (RAHMON,),
        "body:KAZ/ministry-of-foreign-affairs",
    )


@pytest.mark.model
def test_a_pronoun_meets_as_whom_it_stands_for(reader: Language) -> None:
    text = "Kyrgyz President Sadyr Japarov arrived in Samarkand on Friday. He met with Tajik President Emomali Rahmon."
    assert (meeting(reader, text).actors, meeting(reader, text).recipients) == ((JAPAROV,), (RAHMON,))


@pytest.mark.model
def test_a_counterpart_holds_the_same_office_of_another_state(reader: Language) -> None:
    extraction = read(
        reader, "Kyrgyz Foreign Minister Aida Sarsen met with her Tajik counterpart, Bek Omar, on Friday."
    )
    assert [(tenure.person, tenure.office.lower(), tenure.of) for tenure in extraction.tenures] == [
        ("person:KGZ/aida-sarsen", "foreign minister", "country:KGZ"),
        ("person:TJK/bek-omar", "foreign minister", "country:TJK"),
    ]


@pytest.mark.model
def test_who_leads_a_delegation_meets(reader: Language) -> None:
    text = "Kyrgyz President Sadyr Japarov met with a Tajik delegation led by Foreign Minister Bek Omar on Friday."
    assert meeting(reader, text).recipients == ("country:TJK", "person:TJK/bek-omar")


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Sadyr Japarov spoke about the members of the CSTO, which include Armenia, Belarus and Kazakhstan.",
        "Sadyr Japarov visited three members of the CSTO, including Armenia, Belarus and Kazakhstan.",
        "Armenia, Belarus and Kazakhstan are members of the CSTO.",
    ],
)
def test_members_of_an_organization_are_listed(reader: Language, text: str) -> None:
    found = {(each.member, each.organization) for each in read(reader, text).memberships}
    assert found == {(f"country:{code}", "org:csto") for code in ("ARM", "BLR", "KAZ")}


@pytest.mark.model
@pytest.mark.parametrize("dateline", ["BISHKEK -- ", "MOSCOW (Reuters) - ", "TASHKENT, May 8 (Example Wire) — "])
def test_a_dateline_is_no_actor_and_not_quoted(reader: Language, dateline: str) -> None:
    extraction = read(reader, dateline + MEETING)
    assert [report.evidence.quote for report in extraction.reports] == [MEETING]
    assert {actor.id for actor in extraction.actors} == {"country:KGZ", "country:TJK", "country:UZB", JAPAROV, RAHMON}


@pytest.mark.model
def test_the_day_of_a_dateline_dates_no_event(reader: Language) -> None:
    report = meeting(reader, f"TASHKENT, May 7 (Example Wire) — {MEETING.replace(' on Friday', '')}")
    assert (report.actors, report.recipients, report.date) == ((JAPAROV,), (RAHMON,), None)


@pytest.mark.model
def test_each_line_of_a_list_is_read_without_its_bullet(reader: Language) -> None:
    lines = ["Chinese President Xi Jinping visited Kazakhstan on Monday.", MEETING]
    extraction = read(reader, "\n".join(f"• {line}" for line in lines))
    assert [(report.mode, report.evidence.quote) for report in extraction.reports] == [
        ("visit", lines[0]),
        ("meeting", lines[1]),
    ]


@pytest.mark.model
def test_a_call_is_no_meeting(reader: Language) -> None:
    text = "Kyrgyz President Sadyr Japarov spoke by phone with Tajik President Emomali Rahmon on Monday."
    (report,) = read(reader, text).reports
    assert (report.mode, report.actors, report.recipients, report.date) == (
        "phone",
        (JAPAROV,),
        (RAHMON,),
        "2024-05-06",
    )


@pytest.mark.model
def test_a_ministry_is_a_part_of_its_state(reader: Language) -> None:
    (part,) = read(reader, f"The Kazakh Foreign Ministry said that {MEETING}").parts
    assert (part.part, part.whole) == ("body:KAZ/ministry-of-foreign-affairs", "country:KAZ")


@pytest.mark.model
def test_articles_come_out_in_order_and_as_each_would_alone(reader: Language) -> None:
    articles = [
        factories.article(f"a{number}", text) for number, text in enumerate((MEETING, "", *HOSTILE[-4:], MEETING))
    ]
    assert list(extract_articles(articles, reader, batch=2)) == [extract_article(each, reader) for each in articles]


@pytest.mark.model
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_the_trained_reader_takes_any_text(reader: Language, text: str) -> None:
    extraction = read(reader, text)
    assert [found for quote, found in quotes(extraction) if quote != found] == []
    assert named(extraction) <= {actor.id for actor in extraction.actors}
    assert read(reader, text) == extraction


@pytest.mark.parametrize("text", [*HOSTILE, MEETING], ids=range(len(HOSTILE) + 1))
def test_a_reader_that_sees_no_names_and_no_syntax_will_do(plain: Language, text: str) -> None:
    extraction = read(plain, text)
    assert [found for quote, found in quotes(extraction) if quote != found] == []
    assert named(extraction) <= {actor.id for actor in extraction.actors}
    assert extraction.reports == ()


def test_an_empty_article_says_nothing(plain: Language) -> None:
    assert read(plain, "") == Extraction(factories.article(text=""))


def test_an_article_without_a_date_is_read(plain: Language) -> None:
    extraction = extract_article(factories.article(text="Kenya met Kazakhstan on Friday.", date=None), plain)
    assert [actor.id for actor in extraction.actors] == ["country:KAZ", "country:KEN"]


@pytest.mark.parametrize("language", ["de", "und"])
def test_an_article_in_another_language_is_refused_by_name(language: str) -> None:
    article = replace(factories.article("a1"), language=language)
    with pytest.raises(ArticleError, match="a1: not in English"):
        extract_article(article, spacy.blank("en"))
