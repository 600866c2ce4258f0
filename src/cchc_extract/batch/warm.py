"""Imported once by the server that workers are forked from: modules and vocabularies are loaded for all of them.

A worker then starts in milliseconds instead of a second and more, and shares that memory with the others.
"""

import signal
from contextlib import suppress

signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C while this loads would print a traceback

with suppress(Exception):  # what is wrong here is told by the worker that meets it
    from cchc_extract.batch import worker  # noqa: F401
    from cchc_extract.pipeline import extract_text

    extract_text("A\nI. B\n1. C.").plans[0].to_json()
