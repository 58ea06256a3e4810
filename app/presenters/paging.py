"""Where the pages beside one page of a list begin."""

from collections.abc import Mapping


def neighbouring_offsets(total: int, limit: int, offset: int) -> Mapping[str, int]:
    """Return the offsets of the first and last page, and of the ones before and after if any."""
    last = max(total - 1, 0) // limit * limit
    offsets = {"first": 0}
    if offset:
        offsets["prev"] = max(min(offset - limit, last), 0)
    if offset + limit < total:
        offsets["next"] = offset + limit
    return offsets | {"last": last}
