"""Targets: what a task promises to reach, as a comparison with a number or with an earlier result."""

from cchc_extract.normalise.targets.finding import Target, find_targets

__all__ = ["Target", "find_targets"]
