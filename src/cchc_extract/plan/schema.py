"""The JSON Schema of a plan: generated, committed as `schemas/plan.schema.json`, proven fresh by a test."""

from __future__ import annotations

import json
from typing import Any

from cchc_extract.plan.model import SCHEMA_VERSION, Plan


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of one plan."""
    body = Plan.model_json_schema(mode="serialization")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:cchc-extract:plan:{SCHEMA_VERSION}",
        **body,
    }


def schema_text() -> str:
    """The schema's exact bytes as published (UTF-8, indented, final newline)."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"
