"""Deadlines (contract, "Deadline"): what a timeframe says, as intervals with a kind, an action and a condition.

The flow: text → lexemes (`tokens`, over the words of `vocabulary/data/time.toml`) → marks in clauses (`marks`,
`clauses`, `segments`, over the grammars `expressions`, `bounds`, `recurrence`, `counted`, `phrases`, `conditions`) →
deadlines (`resolve`). Every stage takes time in proportion to the text. No date is given that the words, with the year
of the plan, do not carry.
"""

from cchc_extract.normalise.deadlines.model import Deadline, DeadlineType, Frequency, Period
from cchc_extract.normalise.deadlines.read import read_deadlines

__all__ = ["Deadline", "DeadlineType", "Frequency", "Period", "read_deadlines"]
