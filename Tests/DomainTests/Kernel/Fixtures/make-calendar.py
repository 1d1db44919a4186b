"""Writes the fixtures of the calendar tests with Python's own calendar and python-dateutil 2.9.

    python3 make-calendar.py

Nothing of Lotse takes part in it, so the tests compare two calculations of different hands.
"""

import csv
import random
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

FOLDER = Path(__file__).parent
EPOCH = date(1970, 1, 1).toordinal()
random.seed(187)


def write(name, header, rows):
    with open(FOLDER / name, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def any_day(first=1600, last=2400):
    return date.fromordinal(random.randint(date(first, 1, 1).toordinal(), date(last, 12, 31).toordinal()))


def days():
    chosen = {any_day() for _ in range(1200)}
    for year in range(1600, 2401, 20):
        chosen |= {date(year, 1, 1), date(year, 12, 31), date(year, 3, 1), date(year, 3, 1) - timedelta(1)}
    for year in range(1990, 2040):
        chosen |= {date(year, 1, d) for d in range(1, 5)} | {date(year, 12, d) for d in range(28, 32)}
    for day in sorted(chosen):
        iso = day.isocalendar()
        yield day.toordinal() - EPOCH, day.isoformat(), iso.weekday, iso.year, iso.week


def months():
    for _ in range(1500):
        day, count = any_day(), random.randint(1, 600)
        yield day.isoformat(), count, (day + relativedelta(months=count)).isoformat()
    for year in range(2023, 2030):
        for month in range(1, 13):
            last = date(year, month, 1) + relativedelta(months=1, days=-1)
            for count in (1, 3, 6, 12, 36):
                yield last.isoformat(), count, (last + relativedelta(months=count)).isoformat()


def offsets():
    zone, first = ZoneInfo("Europe/Berlin"), datetime(1996, 1, 1, tzinfo=timezone.utc)
    seconds = {random.randint(0, int(60 * 365.25 * 86400)) for _ in range(1200)}
    for year in range(1996, 2056):
        for month in (3, 10):
            last = date(year, month, 31)
            sunday = last - timedelta((last.weekday() + 1) % 7)
            change = datetime(sunday.year, sunday.month, sunday.day, 1, tzinfo=timezone.utc) - first
            seconds |= {int(change.total_seconds()) + shift for shift in (-7201, -1, 0, 1, 3600)}
    for second in sorted(seconds):
        instant = first + timedelta(seconds=second)
        local = instant.astimezone(zone)
        yield int(instant.timestamp()), local.date().isoformat(), local.strftime("%H:%M")


write("days.csv", ["number", "iso", "weekday", "week_year", "week"], days())
write("months.csv", ["day", "months", "clamped"], months())
write("easter.csv", ["year", "easter"], ((y, easter(y).isoformat()) for y in range(1600, 2401)))
write("leap-years.csv", ["year", "days"], ((y, (date(y + 1, 1, 1) - date(y, 1, 1)).days) for y in range(1600, 2401)))
write("berlin.csv", ["seconds", "day", "time"], offsets())
