"""Who joins and leaves an organization, and when."""

import pytest

from extract.accessions import find_accessions
from tests.readings import read_sentences


def test_joining_has_its_date() -> None:
    (membership,) = find_accessions(read_sentences("Kazakhstan joined the CSTO in 1994."))
    assert (membership.member, membership.organization) == ("country:KAZ", "org:csto")
    assert (membership.since, membership.until) == ("1994", None)


def test_each_who_leaves_has_its_date() -> None:
    found = list(find_accessions(read_sentences("Kazakhstan and Belarus withdrew from the CSTO in May.")))
    assert [(one.member, one.since, one.until) for one in found] == [
        ("country:KAZ", None, "2024-05"),
        ("country:BLR", None, "2024-05"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Kazakhstan did not leave the CSTO.",
        "Kazakhstan joined the CSTO summit.",  # a summit, not the organization
    ],
)
def test_what_did_not_happen_changes_no_membership(text: str) -> None:
    assert list(find_accessions(read_sentences(text))) == []
