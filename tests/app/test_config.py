"""Settings come from the environment, under names that say what they are."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from app import create_app
from app.config import ROOT, Settings
from glossary.content import ContentInvalidError
from tests.app.conftest import TOY


def test_the_content_is_our_own_unless_another_is_named():
    assert Settings.from_environment({}).content == (ROOT / "content",)


def test_several_content_folders_are_read_in_their_order():
    named = os.pathsep.join(["content", "/srv/ours"])
    settings = Settings.from_environment({"DANGOL_CONTENT": named})
    assert settings.content == (Path("content"), Path("/srv/ours"))


def test_a_site_with_named_hosts_answers_to_no_other():
    settings = Settings.from_environment({"DANGOL_HOSTS": "dangol.example, .dangol.test"})
    assert settings.hosts == ("dangol.example", ".dangol.test")
    client = create_app(replace(settings, content=(TOY,))).test_client()
    assert client.get("/en/", base_url="http://dangol.example").status_code == 200
    assert client.get("/en/", base_url="http://ko.dangol.test").status_code == 200
    assert client.get("/en/", base_url="http://evil.example").status_code == 400


def test_the_site_does_not_open_on_faulty_content(tmp_path):
    with pytest.raises(ContentInvalidError, match="is not a folder"):
        create_app(Settings(content=(tmp_path / "none",)))
