"""File → findings: the file is read, its plans are checked, and what the user lets pass is taken out."""

from cchc_extract.checking.documents import Checked, check

__all__ = ["Checked", "check"]
