"""An invented glossary of a teahouse to ask questions of, and copies of it to break."""

import shutil
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from glossary.catalogue import Catalogue
from glossary.content import Loaded, load

TOY = Path(__file__).parent / "toy"


@pytest.fixture(scope="session")
def toy_folder() -> Path:
    return TOY


@pytest.fixture(scope="session")
def teahouse() -> Catalogue:
    """The teahouse's catalogue, as it should be."""
    return load((TOY,)).catalogue()


@dataclass
class Copy:
    """Content folders in a place of their own; files are named from the first one."""

    folders: list[Path] = field(default_factory=lambda: [Path()])

    def change(self, name: str, old: str, new: str) -> None:
        """Replace words that stand in a file exactly once."""
        text = Path(name).read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        self.write(name, text.replace(old, new))

    def write(self, name: str, text: str | bytes) -> None:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def line(self, name: str, words: str) -> int:
        """Return the number of the one line that is these words, or has them in it."""
        lines = Path(name).read_text("utf-8").split("\n")
        same = [number for number, line in enumerate(lines, start=1) if words == line.strip()]
        found = same or [number for number, line in enumerate(lines, start=1) if words in line]
        assert len(found) == 1, f"{words!r} stands in lines {found} of {name}"
        return found[0]

    def load(self) -> Loaded:
        return load(self.folders)

    def codes(self) -> list[str]:
        return [problem.code for problem in self.load().problems]

    def reports(self) -> list[str]:
        return list(map(str, self.load().problems))


@pytest.fixture
def copy(tmp_path, monkeypatch) -> Copy:
    """A copy of the teahouse's content, in the folder where the test then stands."""
    shutil.copytree(TOY, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return Copy()
