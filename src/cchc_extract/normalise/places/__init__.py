"""Administrative units: a name and a date → official code, province, and the units that followed on 1 July 2025."""

from cchc_extract.normalise.places.context import Mention, UnitContext, find_context
from cchc_extract.normalise.places.eras import Era
from cchc_extract.normalise.places.resolve import UnitResult, resolve_unit
from cchc_extract.normalise.places.units import Unit

__all__ = ["Era", "Mention", "Unit", "UnitContext", "UnitResult", "find_context", "resolve_unit"]
