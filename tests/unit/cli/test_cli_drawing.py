"""Trees drawn for a terminal."""

from cchc_extract.cli.drawing import NARROWEST, Node

TREE = Node("root", (Node("a", (Node("a1"), Node("a2"))), Node("b", (Node("b1"),))))


def test_each_text_stands_on_a_line_below_its_parent() -> None:
    assert list(TREE.lines()) == [
        "root",
        "├─ a",
        "│  ├─ a1",
        "│  └─ a2",
        "└─ b",
        "   └─ b1",
    ]


def test_long_texts_hang_below_their_own_beginning() -> None:
    tree = Node("r", (Node("aaaa " * 12, (Node("below"),)), Node("bbbb " * 12)))
    lines = list(tree.lines(width=40))
    assert lines[0] == "r"
    assert lines[1].startswith("├─ aaaa")
    assert lines[2].startswith("│  │  aaaa")
    assert lines[-1].startswith("      bbbb")
    assert sum(line.count("aaaa") for line in lines) == sum(line.count("bbbb") for line in lines) == 12


def test_a_text_of_several_lines_stays_in_its_place() -> None:
    assert list(Node("r", (Node("a\nb"), Node("c"))).lines()) == ["r", "├─ a", "│     b", "└─ c"]


def test_texts_deep_down_keep_a_readable_width() -> None:
    node = Node("word " * 40)
    for _ in range(20):
        node = Node("x", (node,))
    assert max(line.count("word") for line in node.lines(width=50)) == NARROWEST // 5
