"""The frozen vocabulary of the glossary, named as terminology work names it (ISO 30042, TBX)."""

from glossary.models.base import LANGUAGES, Language, Level, Localized
from glossary.models.concept import Collocation, Concept, Confusable, Note, Relations
from glossary.models.example import Example, Segment, segments
from glossary.models.metric_entry import InputEntry, MetricEntry, VariantEntry
from glossary.models.shelf import Source, Topic
from glossary.models.term import Loan, Part, Term, Terms

__all__ = [
    "LANGUAGES",
    "Collocation",
    "Concept",
    "Confusable",
    "Example",
    "InputEntry",
    "Language",
    "Level",
    "Loan",
    "Localized",
    "MetricEntry",
    "Note",
    "Part",
    "Relations",
    "Segment",
    "Source",
    "Term",
    "Terms",
    "Topic",
    "VariantEntry",
    "segments",
]
