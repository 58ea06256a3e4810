"""The domain library of Dangol: concepts, language rules and search, with no notion of the web."""
