"""Settings come from the environment, under names that say what they are."""

import os
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app import create_app
from app.config import ROOT, Settings
from app.wiring import misses
from glossary.content import ContentInvalidError
from glossary.store import location, open_store
from glossary.store.errors import StoreUnavailableError
from tests.app.conftest import TOY


def test_the_content_is_our_own_unless_another_is_named():
    assert Settings.from_environment({}).content == (ROOT / "content",)


def test_several_content_folders_are_read_in_their_order():
    named = os.pathsep.join(["content", "/srv/ours"])
    settings = Settings.from_environment({"DANGOL_CONTENT": named})
    assert settings.content == (Path("content"), Path("/srv/ours"))


def test_what_is_kept_is_in_the_instance_folder_unless_a_database_is_named():
    settings = Settings.from_environment({})
    assert (settings.instance, settings.database_url) == (location.OUR_INSTANCE, "")
    url = "postgresql+psycopg://tea@house/tea"
    named = {"DANGOL_INSTANCE": "/srv/dangol", "DANGOL_DATABASE_URL": url}
    settings = Settings.from_environment(named)
    assert (settings.instance, settings.database_url) == (Path("/srv/dangol"), url)


def test_a_database_that_we_do_not_know_is_refused_without_showing_its_password():
    with pytest.raises(StoreUnavailableError) as raised:
        Settings.from_environment({"DANGOL_DATABASE_URL": "mysql://tea:secret@house/tea"})
    assert "secret" not in str(raised.value)


def test_settings_that_are_printed_do_not_show_the_databases_password():
    assert "secret" not in repr(Settings(database_url="postgresql+psycopg://tea:secret@house/tea"))


def test_misses_are_counted_unless_that_is_off(tmp_path):
    assert Settings.from_environment({}).count_misses
    assert Settings.from_environment({"DANGOL_MISSES": "on"}).count_misses
    settings = Settings.from_environment({"DANGOL_MISSES": "off"})
    assert not settings.count_misses
    settings = replace(settings, content=(TOY,), instance=tmp_path / "instance")
    app = create_app(settings)
    with app.app_context():
        misses().count("zzzz", date(2026, 3, 1))
    assert [path.name for path in settings.instance.iterdir()] == ["search"]


def test_a_switch_that_is_neither_on_nor_off_is_refused():
    with pytest.raises(ValueError, match="DANGOL_MISSES is 'no'; wanted: on or off"):
        Settings.from_environment({"DANGOL_MISSES": "no"})


def test_a_site_counts_in_its_instance_folder(tmp_path):
    instance = tmp_path / "instance"
    app = create_app(Settings(content=(TOY,), instance=instance))
    with app.app_context():
        misses().count("zzzz", date(2026, 3, 1))
        misses().close()
    with closing(open_store("", instance)) as store:
        assert [miss.text for miss in store.misses.most_asked(10)] == ["zzzz"]


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
