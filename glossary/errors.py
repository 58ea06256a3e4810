"""What can go wrong when the domain is asked a question: a code and data, never prose."""


class GlossaryError(Exception):
    """A question the domain cannot answer; `code` names why and `data` says about what."""

    code = "glossary"

    def __init__(self, **data: str) -> None:
        """Keep the data that a sentence in any language will need."""
        super().__init__(self.code, data)
        self.data = data


class UnknownConceptError(GlossaryError):
    """No concept has this id, now or formerly."""

    code = "unknown_concept"


class UnknownTopicError(GlossaryError):
    """No topic has this id."""

    code = "unknown_topic"


class UnknownPartError(GlossaryError):
    """No Korean term is made with this part."""

    code = "unknown_part"


class UnknownMetricError(GlossaryError):
    """No metric has this id."""

    code = "unknown_metric"
