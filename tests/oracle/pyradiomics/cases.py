"""The cases (cases.csv) and settings files (settings.csv) that the PyRadiomics values are made for."""
import csv
from pathlib import Path

HERE = Path(__file__).resolve().parent


def rows(name):
    with open(HERE / name, newline="") as file:
        return list(csv.DictReader(file))


CASES = {row["case"]: (row["image"], row["mask"]) for row in rows("cases.csv")}
LABELS = {row["case"]: int(row["label"]) for row in rows("cases.csv")}


def cases_of(words):
    """The cases that a cell of settings.csv names, one by one or by their set."""
    wanted = words.split()
    return [row["case"] for row in rows("cases.csv") if row["case"] in wanted or row["set"] in wanted]


SETTINGS = {row["settings"]: cases_of(row["cases"]) for row in rows("settings.csv")}
