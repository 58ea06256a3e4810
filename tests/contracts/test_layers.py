"""The arrows of the design hold, and the contracts that say so have teeth."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOOLS = Path(sys.executable).parent

SKELETON = {
    "app": ("views", "presenters", "forms", "wiring", "errors", "i18n", "config", "messages"),
    "glossary": ("cli", "desk", "search", "decks", "content", "catalogue", "models", "text"),
}


def test_imports_point_only_downward():
    # As a program of its own, for it silences the loggers of whoever calls it.
    said = subprocess.run(
        [TOOLS / "lint-imports", "--no-logo"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert said.returncode == 0, said.stdout


@pytest.fixture
def house(tmp_path):
    """A house of empty modules under the project's own contracts."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for package, modules in SKELETON.items():
        for module in ("__init__", *modules):
            path = tmp_path / package / f"{module}.py"
            path.parent.mkdir(exist_ok=True)
            path.touch()
    return tmp_path


def layers(house):
    return subprocess.run(
        [TOOLS / "lint-imports", "--no-logo", "--no-cache"],
        cwd=house,
        env={"COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_house_of_empty_modules_keeps_the_contracts(house):
    assert layers(house).returncode == 0


@pytest.mark.parametrize(
    ("importer", "imported"),
    [
        ("glossary.text", "app.config"),
        ("glossary.models", "flask"),
        ("glossary.text", "markupsafe"),
        ("glossary.catalogue", "glossary.search"),
        ("glossary.search", "glossary.decks"),
        ("app.i18n", "app.views"),
        ("app.forms", "app.presenters"),
    ],
)
def test_an_arrow_that_points_upward_is_reported(house, importer, imported):
    house.joinpath(*importer.split(".")).with_suffix(".py").write_text(f"import {imported}\n")
    result = layers(house)
    assert result.returncode == 1
    assert f"{importer} -> {imported}" in result.stdout


def test_a_module_without_a_place_is_reported(house):
    (house / "glossary" / "helpers.py").touch()
    result = layers(house)
    assert result.returncode == 1
    assert "glossary.helpers" in result.stdout


def homes_of_libraries(path, library):
    return subprocess.run(
        [TOOLS / "ruff", "check", "--select=TID251", "--no-cache", f"--stdin-filename={path}", "-"],
        cwd=ROOT,
        input=f"import {library}\n",
        capture_output=True,
        text=True,
        check=False,
    ).returncode


@pytest.mark.parametrize(
    ("library", "home"),
    [
        ("fsrs", "glossary/study/scheduler.py"),
        ("genanki", "glossary/decks/package.py"),
        ("hanja", "glossary/korean/hanja_readings.py"),
        ("sqlalchemy.orm", "glossary/store/reviews.py"),
        ("whoosh.index", "glossary/search/index.py"),
        ("yaml", "glossary/content/reader.py"),
    ],
)
def test_a_library_is_welcome_in_its_one_home_only(library, home):
    assert homes_of_libraries(home, library) == 0
    assert homes_of_libraries("glossary/desk.py", library) == 1
    assert homes_of_libraries("app/views/home.py", library) == 1
