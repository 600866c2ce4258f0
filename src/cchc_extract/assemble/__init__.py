"""Raw fields + normalisers → plan: the only place where they meet."""

from cchc_extract.assemble.plans import Origin, assemble

__all__ = ["Origin", "assemble"]
