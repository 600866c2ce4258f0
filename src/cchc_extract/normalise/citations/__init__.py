"""Legal documents that a text mentions: `find_citations`, and the note by which a decision issues what is attached."""

from cchc_extract.normalise.citations.finder import find_citations
from cchc_extract.normalise.citations.promulgation import PromulgationNote, find_promulgation_note
from cchc_extract.normalise.citations.records import Citation

__all__ = ["Citation", "PromulgationNote", "find_citations", "find_promulgation_note"]
