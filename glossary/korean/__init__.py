"""Korean: letters, sound, romanization, hanja, order and inflected forms."""
