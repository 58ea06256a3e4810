"""Settings: one table of what can be set, read once from the environment and checked."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from glossary.content.folders import content_folders
from glossary.models import Language
from glossary.store.location import database_address, instance_folder

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class InterfaceLanguage:
    """A language the interface speaks; a new one is an entry here and a catalogue of messages."""

    code: str
    """ISO 639 code: the first segment of every address."""
    name: str
    """What its speakers call it."""
    reads: Language
    """The language of the content whose wordings its readers are given."""
    locale: str
    """The CLDR locale by which numbers and dates are written."""
    timezone: str
    """Where most of its speakers are: when their day begins."""


LANGUAGES = (
    InterfaceLanguage("tr", "Türkçe", reads="tr", locale="tr_TR", timezone="Europe/Istanbul"),
    InterfaceLanguage("ko", "한국어", reads="ko", locale="ko_KR", timezone="Asia/Seoul"),
    InterfaceLanguage("en", "English", reads="en", locale="en_GB", timezone="UTC"),
)


@dataclass(frozen=True)
class Settings:
    """Everything that may differ from one installation to the next."""

    content: tuple[Path, ...] = field(default_factory=lambda: content_folders(""))
    """Content folders; later ones add to or override earlier ones (`DANGOL_CONTENT`)."""
    translations: Path = ROOT / "translations"
    """Folder of the compiled message catalogues."""
    languages: tuple[InterfaceLanguage, ...] = LANGUAGES
    """Languages of the interface; the first one is spoken to readers who ask for none of them."""
    instance: Path = field(default_factory=lambda: instance_folder(""))
    """Folder of what is made from the content and of what is kept (`DANGOL_INSTANCE`)."""
    database_url: str = field(default="", repr=False)
    """Address of a database; none: a file in the instance folder (`DANGOL_DATABASE_URL`)."""
    count_misses: bool = True
    """Whether searches that find nothing are counted for the editors (`DANGOL_MISSES`)."""
    hosts: tuple[str, ...] = ()
    """Host names to answer to, `.example.org` with all below it; none: any (`DANGOL_HOSTS`)."""
    testing: bool = False
    """Let errors through to the test that caused them."""

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] = os.environ) -> "Settings":
        """Return the settings that the environment asks for.

        Raises:
            ValueError: a switch is set to neither on nor off.
            StoreUnavailableError: the address of the database is none of ours.
        """
        return cls(
            content=content_folders(environ.get("DANGOL_CONTENT", "")),
            instance=instance_folder(environ.get("DANGOL_INSTANCE", "")),
            database_url=database_address(environ.get("DANGOL_DATABASE_URL", "")),
            count_misses=_is_on("DANGOL_MISSES", environ),
            hosts=tuple(environ.get("DANGOL_HOSTS", "").replace(",", " ").split()),
        )

    def flask(self) -> dict[str, object]:
        """Return the settings under the names that Flask and Flask-Babel know."""
        return {
            "TESTING": self.testing,
            "MAX_CONTENT_LENGTH": 1024 * 1024,
            "TRUSTED_HOSTS": list(self.hosts) or None,
            "BABEL_DEFAULT_LOCALE": self.languages[0].locale,
            "BABEL_TRANSLATION_DIRECTORIES": str(self.translations),
        }


def _is_on(name: str, environ: Mapping[str, str]) -> bool:
    word = environ.get(name) or "on"
    # Whoever writes "no" or "0" means off: better not to start than to count nevertheless.
    if word not in {"on", "off"}:
        raise ValueError(f"{name} is {word!r}; wanted: on or off")
    return word == "on"
