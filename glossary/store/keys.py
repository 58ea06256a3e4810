"""The two keys of a saved deck: one to hand out, and one that only its author has."""

import re
import secrets
from base64 import b32encode
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from hmac import compare_digest
from typing import Final

_BYTES: Final = 16
LENGTH: Final = 26
"""Letters and digits that 128 bits need."""
_KEY: Final = re.compile(f"[a-z2-7]{{{LENGTH}}}")


@dataclass(frozen=True)
class Keys:
    """Whoever knows the public key may see a deck; the secret one is needed to change it."""

    public: str
    secret: str = field(repr=False)

    @property
    def digest(self) -> str:
        """Return what is kept of the secret key; so long and random a key needs no salt."""
        return sha256(self.secret.encode()).hexdigest()

    def fit(self, digest: str) -> bool:
        """Tell whether this is the digest of the secret key, in the same time however wrong."""
        return compare_digest(self.digest, digest)


def new_keys(random: Callable[[int], bytes] = secrets.token_bytes) -> Keys:
    """Return keys that nobody can guess, in letters that survive mails, prints and dictation."""
    return Keys(_written(random(_BYTES)), _written(random(_BYTES)))


def could_be_key(text: str) -> bool:
    """Tell whether a text has the shape of our keys; no other need be looked up."""
    return bool(_KEY.fullmatch(text))


def _written(key: bytes) -> str:
    return b32encode(key).decode().rstrip("=").lower()
