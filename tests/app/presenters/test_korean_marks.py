"""Korean is read out as Korean, also within HTML that others have made."""

import pytest

from app.presenters.korean_marks import korean_marked

MARKED = '<span lang="ko">고객 관리</span>'


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("고객 관리 demek", f"{MARKED} demek"),
        ("<p>고객 관리<br>demek</p>", f"<p>{MARKED}<br>demek</p>"),
        ('<p lang="ko">고객 관리<b>고객</b></p>', '<p lang="ko">고객 관리<b>고객</b></p>'),
        ('<p lang="ko">고객</p>고객 관리', f'<p lang="ko">고객</p>{MARKED}'),
        ('<i lang="ko-Hani">顧客</i><hr>고객 관리', f'<i lang="ko-Hani">顧客</i><hr>{MARKED}'),
        ('<div lang="ko"><p lang="tr">고객 관리</p>고객</div>', None),
        ('<a aria-label="고객">x</a>', '<a aria-label="고객">x</a>'),
        ("1 &lt; 2", "1 &lt; 2"),
    ],
)
def test_only_korean_in_another_language_is_marked(html, marked):
    expected = marked or f'<div lang="ko"><p lang="tr">{MARKED}</p>고객</div>'
    assert korean_marked(html, "tr") == expected
