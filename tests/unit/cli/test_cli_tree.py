"""A plan as a tree: everything that was extracted is there, printed values beside what they mean."""

from __future__ import annotations

from typing import Any

import pytest

from cchc_extract.cli.messages import Language, Messages
from cchc_extract.cli.tree import plan_tree
from cchc_extract.plan import Plan

SOURCE = {"path": "kh.txt", "format": "txt", "sha256": "0" * 64, "size": 10, "loader": "plain_text"}
HEADER = {
    "document_type": {"code": "KH", "name": "Kế hoạch"},
    "number": {"text": "12/KH-UBND", "serial": "12", "symbol": "KH-UBND"},
    "title": "Cải cách hành chính xã Suối Trong năm 2031",
    "issuer": "Ủy ban nhân dân xã Suối Trong",
    "place": "Suối Trong",
    "issued_on": {"text": "ngày tháng 01 năm 2031", "edtf": "2031-01"},
    "period": {"text": "năm 2031", "start": "2031-01-01", "end": "2031-12-31"},
    "jurisdiction": {"level": "commune", "name": "xã Suối Trong"},
    "signatures": [
        {
            "capacities": [{"code": "TM.", "principal": "ỦY BAN NHÂN DÂN"}, {"code": "KT.", "principal": "CHỦ TỊCH"}],
            "position": "PHÓ CHỦ TỊCH",
            "name": "Lê Văn Mẫu",
        }
    ],
    "recipients": ["Như trên", "Lưu: VT"],
}
TASK = {
    "id": "II/1",
    "number": "1",
    "kind": "block",
    "section": "II",
    "area": "procedures",
    "description": "Rà soát thủ tục hành chính.",
    "steps": ["Lập danh mục."],
    "lead": {
        "label": "Chủ trì",
        "role": "lead",
        "text": "VP UBND xã.",
        "actors": [{"text": "VP UBND xã", "name": "Văn phòng Ủy ban nhân dân xã", "kind": "unit"}],
    },
    "cooperating": {
        "label": "Phối hợp",
        "role": "cooperating",
        "text": "Tư pháp; các đoàn thể.",
        "actors": [
            {"text": "Tư pháp", "name": "Tư pháp", "kind": "unit"},
            {"text": "các đoàn thể", "name": "các đoàn thể", "kind": "group"},
        ],
    },
    "deliverables": {
        "label": "Sản phẩm",
        "role": "deliverables",
        "text": "Báo cáo.",
        "items": [{"text": "Báo cáo", "document_types": ["BC"]}],
    },
    "timeframe": {
        "label": "Thời gian",
        "role": "timeframe",
        "text": "Quý I/2031, hằng quý báo cáo, khi có hướng dẫn.",
        "deadlines": [
            {"text": "Quý I/2031", "type": "during", "start": "2031-01-01", "end": "2031-03-31"},
            {"text": "hằng quý báo cáo", "type": "recurring", "frequency": "quarterly", "action": "báo cáo"},
            {"text": "khi có hướng dẫn", "type": "conditional", "condition": "khi có hướng dẫn"},
        ],
    },
    "baseline": {"label": "Kết quả năm 2030", "role": "baseline", "text": "85%"},
    "other_fields": [{"label": "Ghi chú", "text": "Không"}],
    "targets": [{"text": "từ 95% trở lên", "comparator": ">=", "value": 95, "unit": "%", "reference": "năm 2030"}],
}
PLAN: dict[str, Any] = {
    "source": SOURCE,
    "header": HEADER,
    "promulgation": {
        "header": {"title": "Ban hành Kế hoạch"},
        "legal_bases": [{"text": "Luật Mẫu"}],
        "articles": [{"number": "1", "text": "Ban hành kèm theo."}],
    },
    "legal_bases": [
        {
            "text": "Nghị quyết số 1/NQ-HĐND",
            "number": "1/NQ-HĐND",
            "document_type": {"code": "NQ", "name": "Nghị quyết"},
        }
    ],
    "sections": [
        {
            "number": "I",
            "title": "MỤC TIÊU",
            "level": 1,
            "role": "objectives",
            "text": "Đạt chỉ tiêu.",
            "targets": [{"text": "tăng so với năm trước", "comparator": "increase", "reference": "năm trước"}],
            "children": [{"number": "1", "level": 2, "role": "objectives", "text": "Nâng cao chất lượng."}],
        }
    ],
    "tasks": [TASK],
    "assignments": [{"number": "1", "actor": "Tư pháp", "text": "Tư pháp: theo dõi.", "duties": ["theo dõi."]}],
    "tables": [{"caption": "PHỤ LỤC", "columns": ["TT", None, "Nhiệm vụ"], "rows": [["1", None, "Rà soát"]]}],
    "citations": [{"text": "Luật Mẫu"}],
    "diagnostics": [
        {"code": "X001", "name": "x", "severity": "warning", "message": "Look here.", "message_vi": "Xem chỗ này."}
    ],
    "coverage": {"characters": 100, "assigned": 98},
}


def tree(language: Language, **changes: Any) -> list[str]:
    plan = Plan.model_validate(PLAN | changes)
    return list(plan_tree(plan, Messages(language)).lines())


@pytest.mark.parametrize(
    "line",
    [
        "Kế hoạch · Cải cách hành chính xã Suối Trong năm 2031",
        "│  ├─ document type: Kế hoạch → KH",
        "│  ├─ title: Cải cách hành chính xã Suối Trong năm 2031",
        "│  ├─ number: 12/KH-UBND → 12 KH-UBND",
        "│  ├─ issuer: Ủy ban nhân dân xã Suối Trong",
        "│  ├─ issued on: ngày tháng 01 năm 2031 → 2031-01",
        "│  ├─ period: năm 2031 → 2031-01-01…2031-12-31",
        "│  ├─ jurisdiction: commune xã Suối Trong",
        "│  ├─ signature: TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH, Lê Văn Mẫu",
        "│  └─ recipients (2)",
        "│     └─ Lưu: VT",
        "│     └─ Điều 1. Ban hành kèm theo.".replace("Điều", "article"),
        "│  └─ Nghị quyết số 1/NQ-HĐND → NQ 1/NQ-HĐND",
        "│  └─ I MỤC TIÊU  [objectives]",
        "│     ├─ Đạt chỉ tiêu.",
        "│     ├─ target: tăng so với năm trước → increase compared with năm trước",
        "│     └─ 1 Nâng cao chất lượng.  [objectives]",
        "│  └─ II/1 Rà soát thủ tục hành chính.  [block, procedures]",
        "│     │  └─ Lập danh mục.",
        "│     ├─ lead · Chủ trì: VP UBND xã. → Văn phòng Ủy ban nhân dân xã (unit)",
        "│     ├─ cooperating · Phối hợp: Tư pháp; các đoàn thể.",
        "│     │  └─ các đoàn thể → group",
        "│     ├─ deliverables · Sản phẩm: Báo cáo. → BC",
        "│     │  ├─ Quý I/2031 → during 2031-01-01…2031-03-31",
        "│     │  ├─ hằng quý báo cáo → recurring quarterly; action: báo cáo",
        "│     │  └─ khi có hướng dẫn → conditional",
        "│     ├─ baseline · Kết quả năm 2030: 85%",
        "│     ├─ other field · Ghi chú: Không",
        "│     └─ target: từ 95% trở lên → >= 95 % compared with năm 2030",
        "│  └─ 1 Tư pháp",
        "│     └─ theo dõi.",
        "│  └─ PHỤ LỤC [columns 3, rows 1]",
        "│     └─ TT |  | Nhiệm vụ",
        "│  └─ X001 warning: Look here.",
        "└─ coverage: 98/100",
    ],
)
def test_the_tree_shows(line: str) -> None:
    assert line in tree(Language.EN)


def test_the_tree_speaks_vietnamese() -> None:
    lines = tree(Language.VI)
    assert "│     ├─ chủ trì · Chủ trì: VP UBND xã. → Văn phòng Ủy ban nhân dân xã (đơn vị)" in lines
    assert "│     │  ├─ Quý I/2031 → trong 2031-01-01…2031-03-31" in lines
    assert "│  └─ X001 cảnh báo: Xem chỗ này." in lines
    assert "└─ độ phủ: 98/100" in lines


def test_what_is_absent_takes_no_line() -> None:
    bare = {key: [] for key in ("legal_bases", "sections", "tasks", "assignments", "tables", "citations")}
    lines = tree(Language.EN, header={}, promulgation=None, diagnostics=[], **bare)
    assert lines == ["plan", "├─ header", "└─ coverage: 98/100"]


def test_one_value_that_says_what_is_printed_is_not_said_twice() -> None:
    deliverables = {"label": "Sản phẩm", "text": "Bảng theo dõi.", "items": [{"text": "Bảng theo dõi"}]}
    lines = tree(Language.EN, tasks=[TASK | {"deliverables": deliverables}])
    assert "│     ├─ deliverables · Sản phẩm: Bảng theo dõi." in lines
