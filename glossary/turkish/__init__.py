"""Turkish: casing, alphabetical order and inflected forms."""
