"""Taking a docstring apart."""

from __future__ import annotations

import pytest

from cchc_extract.checks.manual import MalformedManualError, read_manual

GOOD = """It is so.

    ## What it finds

    This.

    ## Why it matters

    Because.

    ## Example

    ```text
    I. MỤC
    ```

    ## How to mend

    So.

    ## Source

    The decree.

    # Nó như vậy.

    ## Phát hiện gì

    Cái này.

    ## Vì sao cần sửa

    Vì thế.

    ## Cách sửa

    Như thế.

    ## Căn cứ

    Nghị định.
    """


def test_both_languages_share_the_example() -> None:
    manual = read_manual(GOOD)
    assert manual.en.summary == "It is so."
    assert manual.vi.summary == "Nó như vậy."
    assert [heading for heading, _ in manual.en.sections] == [
        "What it finds",
        "Why it matters",
        "Example",
        "How to mend",
        "Source",
    ]
    assert [heading for heading, _ in manual.vi.sections] == [
        "Phát hiện gì",
        "Vì sao cần sửa",
        "Ví dụ",
        "Cách sửa",
        "Căn cứ",
    ]
    assert manual.en.sections[2][1] == manual.vi.sections[2][1] == "```text\nI. MỤC\n```"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("## Source\n", "", "the sections are"),
        ("## Source", "## Sources", "the sections are"),
        ("Because.", "", "'Why it matters' is empty"),
        ("# Nó như vậy.\n", "\n", "a summary is missing"),
        ("It is so.", "", "a summary is missing"),
    ],
)
def test_what_is_no_manual_is_told(old: str, new: str, says: str) -> None:
    with pytest.raises(MalformedManualError, match=says):
        read_manual(GOOD.replace(old, new))
