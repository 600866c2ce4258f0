"""Agencies: which type of body or post a name stands for, as of the document's date."""

from cchc_extract.normalise.agencies.register import AgencyType, agency_types
from cchc_extract.normalise.agencies.resolving import AgencyResult, resolve_agency

__all__ = ["AgencyResult", "AgencyType", "agency_types", "resolve_agency"]
