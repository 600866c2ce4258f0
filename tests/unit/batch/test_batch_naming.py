"""Names of outputs: the tree is kept and no two documents meet."""

from __future__ import annotations

import unicodedata
from pathlib import Path, PurePath

from hypothesis import given
from hypothesis import strategies as st

from cchc_extract.batch.inputs import Input
from cchc_extract.batch.naming import free_name, nth_name, output_names


def entry(place: str, root: str = "in") -> Input:
    return Input(Path(root) / place, Path(root), PurePath(place))


def names(*places: str) -> list[str]:
    return [name.as_posix() for name in output_names([entry(place) for place in places])]


def test_one_document_of_a_name_loses_its_suffix_and_keeps_its_folder() -> None:
    assert names("a.txt", "sub/a.docx") == ["a", "sub/a"]


def test_documents_of_one_name_keep_their_suffixes() -> None:
    assert names("a.txt", "b.txt", "a.docx", "a.pdf") == ["a.txt", "b", "a.docx", "a.pdf"]


def test_a_kept_suffix_that_meets_another_name_moves_that_one_too() -> None:
    assert names("a.txt", "a.docx", "a.docx.txt") == ["a.txt", "a.docx", "a.docx.txt"]


def test_a_number_after_the_last_dot_is_no_suffix() -> None:
    assert names("Kế hoạch 12.2024", "x") == ["Kế hoạch 12.2024", "x"]


def test_names_that_one_file_system_takes_for_the_same_are_numbered() -> None:
    assert names("a.txt", "A.TXT") == ["a.txt", "A.TXT-2"]
    composed, apart = "Đề án.txt", unicodedata.normalize("NFD", "Đề án.txt")
    assert names(composed, apart) == [composed, f"{apart}-2"]


def test_trees_of_two_folders_that_meet_stand_below_the_folders_names() -> None:
    inputs = [entry("a.txt", "x/north"), entry("b.txt", "x/north"), entry("a.txt", "x/south"), entry("c.txt", "y")]
    assert [name.as_posix() for name in output_names(inputs)] == ["north/a", "north/b", "south/a", "c"]


def test_trees_that_do_not_meet_are_laid_over_each_other() -> None:
    assert [n.as_posix() for n in output_names([entry("a.txt", "north"), entry("b.txt", "south")])] == ["a", "b"]


def test_further_plans_of_a_document_are_numbered() -> None:
    assert [nth_name(PurePath("s/a"), k).as_posix() for k in (1, 2, 3)] == ["s/a", "s/a.2", "s/a.3"]


def test_a_second_plan_never_takes_the_name_of_another_document() -> None:
    taken = {"a.2"}
    assert free_name(nth_name(PurePath("a"), 2), taken) == PurePath("a.2-2")


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["p", "q", "r/q"]),
            st.sampled_from(["", "s/"]),
            st.sampled_from(["a", "A", "a.2", "a.txt", "ă", "ă"]),
            st.sampled_from(["", ".txt", ".docx", ".TXT", ".2"]),
        ),
        unique=True,
        max_size=12,
    )
)
def test_names_are_always_apart_and_inside_the_output_folder(parts: list[tuple[str, str, str, str]]) -> None:
    found = output_names([entry(f"{folder}{stem}{suffix}", root) for root, folder, stem, suffix in parts])
    keys = [unicodedata.normalize("NFC", name.as_posix()).casefold() for name in found]
    assert len(set(keys)) == len(parts)
    assert all(".." not in name.parts and not name.is_absolute() for name in found)
