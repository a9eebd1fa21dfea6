"""From names and offices to actors with ids."""

import pytest

from extract.cast import Cast
from extract.model import Span
from tests.parses import marked
from tests.readings import cast_of


def people(*texts: str) -> dict[str, str | None]:
    """The officials in a cast, with whom they act for."""
    return {actor.id: actor.of for actor in cast_of(marked(*texts)).actors.values() if actor.kind == "official"}


def held(cast: Cast) -> list[tuple[str, str | None, str | None]]:
    """(text, of, person) of each office phrase."""
    return [(office.text, office.of, office.person) for office in cast.offices]


OWNERS = [
    ("Kyrgyz President [PERSON Sadyr Japarov] left", {"person:KGZ/sadyr-japarov": "country:KGZ"}),
    ("[PERSON Sadyr Japarov] left", {"person:-/sadyr-japarov": None}),  # nothing says for whom
    # an office of a body is one of its state
    ("Kyrgyzstan 's Security Council head [PERSON Bek Omar] left", {"person:KGZ/bek-omar": "country:KGZ"}),
    ("Russia 's [PERSON Sergey Lavrov] left", {"person:RUS/sergey-lavrov": "country:RUS"}),  # given to a country
    ("UN Secretary-General [PERSON Ana Sol] left", {"person:un/ana-sol": "org:un"}),
    ("former US Secretary of State [PERSON Ann Wood] left", {"person:USA/ann-wood": "country:USA"}),  # within the title
    ("Taoiseach [PERSON Ann Wood] left", {"person:IRL/ann-wood": "country:IRL"}),  # an office that one state has
    # a body of one state in the sentence says whose minister it is
    ("The Kazakh Foreign Ministry sent Minister [PERSON Aida Sarsen]", {"person:KAZ/aida-sarsen": "country:KAZ"}),
]


def test_an_office_of_several_is_worded_for_each() -> None:
    text = "The presidents of Kenya and [GPE Chad] , [PERSON Ann Wood] and [PERSON Bo Lee] , left"
    assert [(office, of) for office, of, _ in held(cast_of(marked(text)))] == [
        ("president", "country:KEN"),
        ("president", "country:TCD"),
    ]


@pytest.mark.parametrize(("text", "expected"), OWNERS)
def test_a_person_acts_for_whom_the_office_is_held(text: str, expected: dict[str, str | None]) -> None:
    assert people(text) == expected


def test_a_person_is_one_actor_under_all_forms_of_the_name() -> None:
    cast = cast_of(marked("Kyrgyz President [PERSON Sadyr Japarov] left .", "[PERSON Japarov] came back ."))
    assert cast.actors["person:KGZ/sadyr-japarov"].aliases == ("Japarov",)


def test_whom_a_person_acts_for_may_stand_later() -> None:
    assert people("[PERSON Japarov] left .", "Kyrgyz President [PERSON Sadyr Japarov] came back .") == {
        "person:KGZ/sadyr-japarov": "country:KGZ"
    }


def test_the_first_office_that_names_an_owner_counts() -> None:
    texts = ("Kenyan President [PERSON Ann Wood] left .", "UN envoy [PERSON Ann Wood] came back .")
    assert people(*texts) == {"person:KEN/ann-wood": "country:KEN"}


def test_a_name_of_marks_alone_is_no_person() -> None:
    assert people("[PERSON Ann Wood] met [PERSON ʻʻ] and [PERSON Bek Omar]") == {
        "person:-/ann-wood": None,
        "person:-/bek-omar": None,
    }


def test_a_title_is_mentioned_with_its_country_and_name() -> None:
    cast = cast_of(marked("Kyrgyz President [PERSON Sadyr Japarov] left"))
    mentioned = [(mention.span, mention.text) for mention in cast.mentions if mention.actor.startswith("person:")]
    assert mentioned == [(Span(0, 30), "Kyrgyz President Sadyr Japarov"), (Span(17, 30), "Sadyr Japarov")]


def test_the_words_of_a_title_stand_for_its_holder() -> None:
    cast = cast_of(marked("Kyrgyz President [PERSON Sadyr Japarov] left"))
    assert (cast.at[0], cast.at[1], cast.at.get(4)) == ("country:KGZ", "person:KGZ/sadyr-japarov", None)


def test_an_office_without_a_name_is_of_whom_the_article_names_in_it() -> None:
    cast = cast_of(marked("Kenyan President [PERSON Ann Wood] left .", "The president came back ."))
    assert [person for _, _, person in held(cast)] == ["person:KEN/ann-wood"] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya 's former President [PERSON Ann Wood] left", "President"),
        ("Kenya 's new foreign minister , [PERSON Ann Wood] , left", "foreign minister"),
        ("the first deputy foreign minister of Kenya left", "first deputy foreign minister"),  # of rank
        ("the foreign minister of Kenya left", "foreign minister"),  # the country is told apart
        ("former US Secretary of State [PERSON Ann Wood] left", "Secretary of State"),
        ("the secretary of Kenya 's Security Council left", "secretary of Kenya's Security Council"),
        (
            "minister in the interim government of Afghanistan [PERSON Ann Wood]",
            "minister in the interim government of Afghanistan",
        ),
        ("Presidents [PERSON Ann Wood] of Kenya", "President"),  # what each holds
        ("Secretaries [PERSON Ann Wood] of Kenya", "Secretary"),
        ("US ambassador to Kenya [PERSON Ann Wood] left", "ambassador to Kenya"),
    ],
)
def test_an_office_is_worded_without_what_its_fields_say(text: str, expected: str) -> None:
    assert [office for office, _, _ in held(cast_of(marked(text)))] == [expected]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Foreign Minister", "person:KEN/ann-wood"),
        ("Deputy Foreign Minister", None),  # news would say "the deputy minister"
        ("President", None),
    ],
)
def test_the_minister_is_who_was_named_a_minister_of_something(title: str, expected: str | None) -> None:
    cast = cast_of(marked(f"Kenyan {title} [PERSON Ann Wood] left .", "The minister came back ."))
    assert held(cast)[1] == ("minister", None, expected)


def test_an_office_of_another_state_is_of_another() -> None:
    cast = cast_of(marked("Kenyan President [PERSON Ann Wood] left .", "The Chadian president came back ."))
    assert [person for _, _, person in held(cast)] == ["person:KEN/ann-wood", "holder:TCD/president"]


def test_an_office_that_two_hold_is_of_neither() -> None:
    texts = ("Kenyan minister [PERSON Ann Wood] met Kenyan minister [PERSON Bo Lee] .", "The Kenyan minister left .")
    assert held(cast_of(marked(*texts)))[-1] == ("minister", "country:KEN", None)


def test_an_office_without_a_name_or_owner_before_its_holder_is_of_nobody() -> None:
    cast = cast_of(marked("The president left .", "Kenyan President [PERSON Ann Wood] came back ."))
    assert held(cast)[0] == ("president", None, None)


def test_several_holders_are_no_one_actor() -> None:
    assert "holder:KEN/presidents" not in cast_of(marked("The Kenyan presidents left .")).actors


def test_an_unnamed_holder_acts_for_the_state() -> None:
    actor = cast_of(marked("The Kenyan foreign minister left .")).actors["holder:KEN/foreign-minister"]
    assert (actor.kind, actor.of) == ("official", "country:KEN")


def test_a_counterpart_holds_an_office_of_the_same_name() -> None:
    cast = cast_of(marked("Kenyan President [PERSON Ann Wood] met her Chadian counterpart , [PERSON Bo Lee] ."))
    assert held(cast)[1] == ("president", "country:TCD", "person:TCD/bo-lee")


@pytest.mark.parametrize(
    ("title", "former", "acting"),
    [
        ("former President", True, False),
        ("acting President", False, True),
        ("President", False, False),
    ],
)
def test_an_office_is_former_or_acting(title: str, former: bool, acting: bool) -> None:
    (office,) = cast_of(marked(f"Kenya 's {title} [PERSON Ann Wood] left .")).offices
    assert (office.former, office.acting) == (former, acting)


def test_whom_an_actor_acts_for_leads_to_its_country() -> None:
    cast = cast_of(marked("Kyrgyz President [PERSON Sadyr Japarov] left"))
    assert cast.country_of("person:KGZ/sadyr-japarov") == cast.country_of("country:KGZ") == "country:KGZ"


def test_who_acts_for_nobody_known_has_no_country() -> None:
    cast = cast_of(marked("[PERSON Sadyr Japarov] left"))
    assert cast.country_of("person:-/sadyr-japarov") is None


def test_every_token_and_mention_is_of_an_actor_in_the_cast() -> None:
    text = "The Kazakh Foreign Ministry and UN envoy [PERSON Ann Wood] met in [GPE Osh] ; Moscow 's president left ."
    cast = cast_of(marked(text))
    named = {*cast.at.values(), *(m.actor for m in cast.mentions), *(a.of for a in cast.actors.values() if a.of)}
    assert named <= set(cast.actors)
