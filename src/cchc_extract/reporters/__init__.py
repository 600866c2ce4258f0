"""Findings → text, JSON, SARIF, JUnit, forge annotations, HTML: one format a file in `formats/`."""
