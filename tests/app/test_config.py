"""Settings come from the environment, under names that say what they are."""

import os
from pathlib import Path

import pytest

from app import create_app
from app.config import ROOT, Settings
from glossary.content import ContentInvalidError


def test_the_content_is_our_own_unless_another_is_named():
    assert Settings.from_environment({}).content == (ROOT / "content",)


def test_several_content_folders_are_read_in_their_order():
    named = os.pathsep.join(["content", "/srv/ours"])
    settings = Settings.from_environment({"DANGOL_CONTENT": named})
    assert settings.content == (Path("content"), Path("/srv/ours"))


def test_the_site_does_not_open_on_faulty_content(tmp_path):
    with pytest.raises(ContentInvalidError, match="is not a folder"):
        create_app(Settings(content=(tmp_path / "none",)))
