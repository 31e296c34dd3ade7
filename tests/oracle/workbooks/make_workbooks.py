"""Workbooks by openpyxl and pandas, and what openpyxl reads back from them.

Run with Python 3.11, openpyxl 3.1.5, pandas 2.3.3: python make_workbooks.py. Writes *.xlsx and *.json beside it. The JSON
holds for each sheet the cells that are not empty: [cell, kind, value], numbers with 17 significant digits.
"""
import datetime as dt
import json
import random
import struct
from pathlib import Path

import openpyxl
import pandas as pd

HERE = Path(__file__).parent
random.seed(5)


def bits():
    """A finite double of any size."""
    while True:
        value = struct.unpack("<d", random.randbytes(8))[0]
        if value == value and abs(value) < 1e300 and abs(value) > 1e-300:
            return value


def clinical():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Clinical"
    sheet.append(["Case", "age", "stage", "male", "surgery", "seen", "clock", "note", "empty", "share"])
    for i in range(25):
        sheet.append([
            f"K-{i:03d}", 1 + i * 0.1, f"T{1 + i % 4}", i % 2 == 0, dt.date(2015, 1, 1) + dt.timedelta(days=61 * i),
            dt.datetime(2020, 2, 28, 23, 59, 59) + dt.timedelta(hours=7 * i, seconds=i), dt.time(i % 24, i, 30),
            "Größe < 3 cm & 肿瘤\n" + '"quoted"' if i % 3 == 0 else None, None, i / 25])
        sheet.cell(i + 2, 10).number_format = "0.0%"
    other = book.create_sheet("Numbers")
    other.append(["x", "whole", "year"])
    for i in range(400):
        other.append([bits() if i % 2 else random.uniform(-1000, 1000), random.randrange(-2**53 + 1, 2**53), 2000 + i % 20])
    hidden = book.create_sheet("Hidden", 0)
    hidden.append(["secret"])
    hidden.sheet_state = "hidden"
    book.save(HERE / "openpyxl.xlsx")


def odd_places():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet["C4"] = "Case"
    sheet["E4"] = "Volume (ml)"
    sheet["F4"] = "Comment"
    sheet["C6"], sheet["E6"] = "a", 12.5
    sheet["C9"], sheet["F9"] = "b", "  blanks  "
    sheet["C10"], sheet["E10"] = "007", 1e-7
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    sheet["G4"] = "Date"
    sheet["G6"] = dt.date(1999, 12, 31)
    book.save(HERE / "odd-places.xlsx")


def frame():
    index = pd.Index([f"c{i}" for i in range(6)])
    table = pd.DataFrame({"a": [1.5, None, 3.25, 1 / 3, 2e-9, 6e22], "b": list("xyxyxy"), "t": [True, False] * 3}, index=index)
    table.to_excel(HERE / "pandas.xlsx", sheet_name="Sheet1")


def kind(cell):
    value = cell.value
    if isinstance(value, bool):
        return ["bool", "TRUE" if value else "FALSE"]
    if isinstance(value, (int, float)):
        return ["number", f"{value:.17g}"]
    if isinstance(value, dt.datetime):
        midnight = value.time() == dt.time(0)
        return ["date", value.date().isoformat() if midnight else value.isoformat(timespec="seconds")]
    if isinstance(value, dt.time):
        return ["date", value.isoformat(timespec="seconds")]
    return ["text", value]


clinical()
odd_places()
frame()
for name in ("openpyxl", "odd-places", "pandas"):
    book = openpyxl.load_workbook(HERE / f"{name}.xlsx", data_only=True)
    sheets = {}
    for sheet in book.worksheets:
        cells = [c for row in sheet.iter_rows() for c in row if c.value is not None]
        sheets[sheet.title] = [[c.coordinate, *kind(c)] for c in cells]
    text = json.dumps(sheets, ensure_ascii=False, separators=(",", ":"))
    (HERE / f"{name}.json").write_text(text.replace("],[", "],\n[") + "\n", encoding="utf-8")
