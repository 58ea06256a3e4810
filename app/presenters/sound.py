"""How what stands on a page can be heard: where its sound is, and what its button is called."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.messages.sound import LISTEN, LISTEN_SLOWLY
from glossary.audio import Utterance, Voice
from glossary.audio.utterance import SLOW
from glossary.models import LANGUAGES, Concept, Language


@dataclass(frozen=True)
class Sound:
    """One way to hear a text; without an address only the reader's browser can speak it."""

    name: str
    address: str | None
    slow: bool


@dataclass(frozen=True)
class Sounds:
    """How anything on a page can be heard; where a clip is comes from outside, by its key."""

    voice: Voice
    place: Callable[[str], str]

    def ways(self, language: Language, text: str, name: str = "") -> Iterator[Sound]:
        """Yield the ways to hear a text, which a button calls by its name if it has one."""
        called = {"text": name or text}
        yield Sound(LISTEN[language] % called, self.address(language, text), slow=False)
        if language in SLOW:
            slowly = self._address(self.voice.utterance(language, text, slow=True))
            yield Sound(LISTEN_SLOWLY[language] % called, slowly, slow=True)

    def address(self, language: Language, text: str) -> str | None:
        """Return where a text can be heard; None if nobody says it now."""
        return self._address(self.voice.utterance(language, text))

    def lack(self, concept: Concept) -> bool:
        """Tell whether nobody says some headword of a concept."""
        heads = ((language, concept.preferred(language).text) for language in LANGUAGES)
        return not all(self.address(*head) for head in heads)

    def _address(self, utterance: Utterance) -> str | None:
        # A broken engine says nothing more, but what it said before can be heard.
        heard = self.voice.engine or self.voice.kept(utterance)
        key = self.voice.key(utterance) if heard else None
        return self.place(key) if key else None
