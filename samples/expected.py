"""Write what each sample must give: `python samples/expected.py` reads every source.txt into expected.plan.json.

The files are judged by eye before they are committed; a test says when they are no longer what the program reads.
"""

from pathlib import Path

from cchc_extract import extract

SAMPLES = Path(__file__).parent


def expected(folder: Path) -> str:
    """The plan of a sample's text file, with its plain text, as the committed file has it."""
    source = folder / "source.txt"
    [plan] = extract(source.read_bytes(), name=source.name).plans
    return plan.to_json(with_text=True) + "\n"


def main() -> None:
    """Write the expected plan of every sample."""
    for source in sorted(SAMPLES.glob("*/source.txt")):
        target = source.with_name("expected.plan.json")
        target.write_text(expected(source.parent), encoding="utf-8", newline="\n")
        print(f"{source.parent.name}: {target.name}")


if __name__ == "__main__":
    main()
