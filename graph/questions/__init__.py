"""Questions to the graph: who met whom, who is who, why the graph says so."""

from graph.questions.activities import Chapter, Deed
from graph.questions.belongings import Belonging
from graph.questions.counterparts import Counterpart
from graph.questions.duplicates import Duplicate, duplicates, two_ids, undo
from graph.questions.explanation import Account, Explanation, explain
from graph.questions.meetings import Meeting, who_met
from graph.questions.names import Named, find_actor, own_id
from graph.questions.offices import Office
from graph.questions.paths import Step, find_path
from graph.questions.profile import Profile, Tally, show
from graph.questions.quotations import Quotation, search
from graph.questions.statistics import Statistics, count
from graph.questions.timeline import Happening, timeline

__all__ = [
    "Account",
    "Belonging",
    "Chapter",
    "Counterpart",
    "Deed",
    "Duplicate",
    "Explanation",
    "Happening",
    "Meeting",
    "Named",
    "Office",
    "Profile",
    "Quotation",
    "Statistics",
    "Step",
    "Tally",
    "count",
    "duplicates",
    "explain",
    "find_actor",
    "find_path",
    "own_id",
    "search",
    "show",
    "timeline",
    "two_ids",
    "undo",
    "who_met",
]
