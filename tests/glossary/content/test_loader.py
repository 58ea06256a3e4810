"""Folders become one catalogue, in which later folders add to and override earlier ones."""

import os
from pathlib import Path

import pytest

from glossary.content import ContentInvalidError, load
from glossary.content.folders import OUR_CONTENT, content_folders, shown

COFFEE = "concepts/drinks/coffee.yaml"


@pytest.fixture
def overlay(copy):
    """Write a file of a second folder, which is laid over the teahouse."""
    copy.folders.append(Path("ours"))

    def write(name, text):
        copy.write(f"ours/{name}", text)

    return write


def coffee(copy):
    return copy.load().catalogue().concept("coffee")


def test_everything_in_a_folder_is_loaded(copy):
    loaded = copy.load()
    catalogue = loaded.catalogue()
    assert loaded.problems == ()
    assert set(catalogue.topics) == {"drinks", "house"}
    assert set(catalogue.sources) == {"tea-book", "house-rules"}
    assert set(catalogue.concepts) == {
        *("tea", "green-tea", "coffee"),
        *("teahouse", "booking-rate", "discount-rate"),
    }
    assert set(catalogue.metrics) == {"fcr", "nps", "cohorts"}


def test_topics_stay_in_the_order_of_their_file(copy):
    text = Path("topics.yaml").read_text("utf-8")
    drinks, house = text.index("drinks:"), text.index("house:")
    copy.write("topics.yaml", text[house:] + text[drinks:house])
    assert list(copy.load().catalogue().topics) == ["house", "drinks"]


def test_a_later_folder_adds_concepts_topics_and_sources(copy, overlay):
    text = Path(COFFEE).read_text("utf-8")
    text = text.replace("[drinks]", "[garden]").replace("[house-rules]", "[almanac, tea-book]")
    text = text.replace("kahve", "bahçe").replace("Kahve", "Bahçe")
    text = text.replace("커피", "정원").replace("coffee", "garden")
    overlay("concepts/garden/garden.yaml", text)
    name = "{ko: 정원, tr: bahçe, en: garden}"
    overlay("topics.yaml", f"garden:\n  name: {name}\n  description: {name}\n")
    overlay("sources.yaml", "almanac: {kind: book, language: en, title: The Almanac}\n")
    assert copy.reports() == []
    catalogue = copy.load().catalogue()
    assert catalogue.concept("garden").topic == "garden"
    assert list(catalogue.topics) == ["drinks", "house", "garden"]
    assert catalogue.sources["almanac"].title == "The Almanac"
    assert catalogue.concept("tea").topic == "drinks"


def test_a_later_folder_overrides_a_concept(copy, overlay):
    text = Path(COFFEE).read_text("utf-8")
    overlay(COFFEE, text.replace("level: 1", "level: 3"))
    assert coffee(copy).level == 3
    copy.folders.reverse()
    assert coffee(copy).level == 1


def test_a_later_folder_overrides_a_metric_and_adds_one(copy, overlay):
    text = Path("metrics/fcr.yaml").read_text("utf-8")
    overlay("metrics/fcr.yaml", text.replace("en: Booking rate}\nq", "en: Full house}\nq"))
    text = Path("metrics/cohorts.yaml").read_text("utf-8")
    Path("metrics/cohorts.yaml").unlink()
    overlay("metrics/cohorts.yaml", text)
    metrics = copy.load().catalogue().metrics
    assert set(metrics) == {"fcr", "nps", "cohorts"}
    assert metrics["fcr"].name.en == "Full house"


def test_a_metric_and_a_concept_may_have_the_same_id(copy):
    Path("concepts/house/booking-rate.yaml").rename("concepts/house/fcr.yaml")
    copy.change("metrics/fcr.yaml", "sources: [house-rules]", "sources: [hearsay]")
    copy.change("concepts/house/fcr.yaml", "sources: [house-rules]", "sources: [gossip]")
    where = [(problem.file, problem.data["value"]) for problem in copy.load().problems]
    assert where == [("concepts/house/fcr.yaml", "gossip"), ("metrics/fcr.yaml", "hearsay")]


def test_an_overriding_concept_may_move_to_another_topic(copy, overlay):
    text = Path(COFFEE).read_text("utf-8")
    overlay("concepts/house/coffee.yaml", text.replace("[drinks]", "[house]"))
    assert copy.reports() == []
    assert coffee(copy).topic == "house"


def test_an_overridden_concept_with_problems_is_not_reported(copy, overlay):
    overlay(COFFEE, Path(COFFEE).read_text("utf-8"))
    copy.change(COFFEE, "level: 1", "level: 4")
    assert copy.reports() == []


def test_a_later_folder_overrides_a_topic_and_a_source(copy, overlay):
    name = "{ko: 음료, tr: içecek, en: beverages}"
    overlay("topics.yaml", f"drinks:\n  name: {name}\n  description: {name}\n")
    overlay("sources.yaml", "tea-book: {kind: book, language: ja, title: 茶の本}\n")
    catalogue = copy.load().catalogue()
    assert catalogue.topic("drinks").name.en == "beverages"
    assert catalogue.sources["tea-book"].language == "ja"
    assert list(catalogue.topics) == ["drinks", "house"]


def test_problems_of_a_later_folder_are_reported_under_its_own_path(copy, overlay):
    overlay(COFFEE, "level: [1\n")
    assert [problem.file for problem in copy.load().problems] == [f"ours/{COFFEE}"]


def test_an_empty_folder_is_an_empty_catalogue(tmp_path):
    catalogue = load([tmp_path]).catalogue()
    assert (dict(catalogue.concepts), dict(catalogue.topics)) == ({}, {})


def test_a_folder_that_is_missing_does_not_hide_the_problems_of_another(copy):
    copy.folders.append(Path("elsewhere"))
    copy.change(COFFEE, "level: 1", "level: 4")
    assert sorted(copy.codes()) == ["no_folder", "wrong_value"]


def test_a_file_in_place_of_a_folder_is_a_problem(copy):
    copy.folders = [Path("topics.yaml")]
    assert copy.codes() == ["no_folder"]


def test_the_catalogue_of_flawed_content_cannot_be_had(copy):
    copy.change(COFFEE, "level: 1", "level: 4")
    with pytest.raises(ContentInvalidError) as raised:
        copy.load().catalogue()
    assert raised.value.problems == copy.load().problems


def test_an_invalid_file_is_kept_in_mind_but_never_reaches_a_catalogue(copy):
    copy.change(COFFEE, "level: 1", "level: 4")
    loaded = copy.load()
    assert {"coffee", "tea"} <= set(loaded.draft.concepts)
    with pytest.raises(ContentInvalidError, match="level: 4 is not allowed"):
        loaded.catalogue()


def test_folders_are_named_as_paths_are_and_ours_is_the_default():
    assert content_folders(os.pathsep.join(["a", "", "b/c"])) == (Path("a"), Path("b/c"))
    assert content_folders("") == (OUR_CONTENT,)
    assert (OUR_CONTENT / "topics.yaml").is_file()


def test_a_path_is_shown_as_the_reader_can_open_it(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert shown(tmp_path / COFFEE) == COFFEE
    assert shown(Path(COFFEE)) == COFFEE
    (tmp_path / "concepts").mkdir()
    monkeypatch.chdir(tmp_path / "concepts")
    assert shown(tmp_path / "topics.yaml") == str(tmp_path / "topics.yaml")
