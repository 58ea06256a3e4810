"""Tables of forms, written the way an editor reads them: a headword and all its forms in a line."""

import pytest


def cases(table, separator=" "):
    """Return one test case for each form of each headword, named after both."""
    return [
        pytest.param(form, headword, id=f"{headword}-{form}")
        for headword, forms in table.items()
        for form in forms.split(separator)
    ]
