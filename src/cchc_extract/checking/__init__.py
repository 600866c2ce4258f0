"""File → findings: the file is read, its plans are checked, and what the user lets pass is taken out."""

from cchc_extract.checking.documents import check
from cchc_extract.checks.model import Checked

__all__ = ["Checked", "check"]
