"""The formats, one a file: `FORMAT` names it, `report(findings, …)` writes it."""
