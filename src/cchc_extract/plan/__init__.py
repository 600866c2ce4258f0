"""The public model of an extracted plan, its JSON Schema, and the validation of saved plans."""

from cchc_extract.plan.model import SCHEMA_VERSION, Plan

__all__ = ["SCHEMA_VERSION", "Plan"]
