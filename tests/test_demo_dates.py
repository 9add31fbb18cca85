from datetime import date

import pytest

from demo.dates import write_dates

THURSDAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("template", "published", "written"),
    [
        ("{일} 서울에서", THURSDAY, "26일 서울에서"),
        ("{일:-1}(현지시간)", THURSDAY, "25일(현지시간)"),
        ("{일:-1}(현지시간)", date(2026, 12, 1), "지난달 30일(현지시간)"),
        ("{지난:-5}", THURSDAY, "지난 21일"),
        ("{지난:-2}", date(2027, 1, 1), "지난달 30일"),
        ("{오는:+3}", THURSDAY, "오는 29일"),
        ("{오는:+7}", THURSDAY, "다음 달 3일"),
        ("{달:-1}", THURSDAY, "지난달"),
        ("{달:+1}", THURSDAY, "다음 달"),
        ("{달:-2}", THURSDAY, "지난 9월"),
        ("{달:-2}", date(2027, 2, 1), "지난해 12월"),
        ("{달:+2}", THURSDAY, "내년 1월"),
        ("{달}", THURSDAY, "이달"),
        ("{날짜:-1}", THURSDAY, "2026.11.25"),
        ("{모름}", THURSDAY, "{모름}"),
    ],
)
def test_dates_read_as_printed_on_that_day(template: str, published: date, written: str) -> None:
    assert write_dates(template, published) == written
