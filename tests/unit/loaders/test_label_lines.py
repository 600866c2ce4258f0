"""Which lines open with a label: the vocabulary's own examples, and lines that only look like it."""

import pytest

from cchc_extract.loaders.label_lines import opens_with_label
from cchc_extract.vocabulary.reader import load

_EXAMPLES = [
    example[1]
    for role in load("labels").values()
    for example in role.get("examples", [])
    if isinstance(example, list) and "(" not in example[1]
]


@pytest.mark.parametrize("label", _EXAMPLES)
def test_each_label_of_the_vocabulary_opens_a_line(label: str) -> None:
    assert opens_with_label(f"{label}: Phòng Tư pháp")
    assert opens_with_label(f"- **{label}:** Phòng Tư pháp")


@pytest.mark.parametrize(
    "line",
    [
        "Phòng Nội vụ: theo dõi, đôn đốc",
        "Các đơn vị: thực hiện nghiêm",
        "Ban hành văn bản: 03 văn bản",
        "đơn vị chủ trì: Phòng Tư pháp",
        "Cơ quan chủ trì Phòng Tư pháp",
        "Thời gian tới: tập trung",
        "Thời gian 30 ngày: kể từ ngày ký",
        ": Phòng Tư pháp",
        "-",
        "",
    ],
)
def test_other_lines_do_not(line: str) -> None:
    assert not opens_with_label(line)
