"""Whatever the value: what is found lies in it, in order, and no text is too strange."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_extract.normalise.abbreviations import find_abbreviations
from cchc_extract.normalise.actors import split_actors, split_roles
from cchc_extract.normalise.deliverables import split_deliverables
from cchc_extract.normalise.targets import find_targets

WORDS = """
    các Các sở Sở ban ngành UBND HĐND xã phường Văn phòng Nội vụ và , ; . / & - ( ) : chủ trì phối hợp với tham mưu CB CC TN
    TKQ Phòng Bộ phận Một cửa Chủ tịch cán bộ công chức liên quan Quyết định kế hoạch báo cáo ban hành đạt trên tối thiểu 95
    % 01 - 02 hội nghị so với năm trước trở lên tăng tổ chức Uỷ Văn hoá ² 1.2.3 10/10
"""
VALUES = st.one_of(
    st.lists(st.sampled_from(sorted(set(WORDS.split()))), max_size=30).map(" ".join), st.text(max_size=60)
)
FIXED = settings(derandomize=True, max_examples=400, deadline=None)


@FIXED
@given(VALUES)
def test_actors_lie_in_the_value_and_never_overlap(value: str) -> None:
    done = 0
    for actor in split_actors(value):
        assert done <= actor.start < actor.end <= len(value)
        words = value[actor.start : actor.end]
        assert words == words.strip() != ""
        assert actor.name == " ".join(actor.name.split()) != ""
        done = actor.end


@FIXED
@given(VALUES)
def test_roles_part_the_whole_value(value: str) -> None:
    split = split_roles(value)
    if split is not None:
        assert value[: split.lead_clause.start].strip() == ""
        assert value[split.lead_clause.end : split.cooperating_clause.start].strip() == ""
        assert value[split.cooperating_clause.end :].strip() == ""
        assert all(0 <= start < end <= len(value) for start, end in (*split.lead, *split.cooperating))


@FIXED
@given(VALUES)
def test_items_and_targets_lie_in_the_value(value: str) -> None:
    done = 0
    for item in split_deliverables(value):
        assert done <= item.start < item.end <= len(value)
        done = item.end
    for target in find_targets(value):
        assert 0 <= target.start < target.end <= len(value)
        assert target.value is not None or target.reference is not None
        assert target.reference is None or target.reference.end <= target.end


@FIXED
@given(VALUES)
def test_an_abbreviation_is_no_longer_than_its_words(value: str) -> None:
    assert all(len(short) < len(full) for short, full in find_abbreviations(value).items())
