"""Finds concepts by what people type; the only home of Whoosh."""

from glossary.search.answer import LONGEST_QUERY, Answer, Facets, Hit, Reason
from glossary.search.engine import Search
from glossary.search.typed import tidy

__all__ = ["LONGEST_QUERY", "Answer", "Facets", "Hit", "Reason", "Search", "tidy"]
