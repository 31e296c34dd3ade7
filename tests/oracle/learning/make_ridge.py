#!/usr/bin/env python3
"""Makes ridge_values.csv: scikit-learn 1.9.1's LogisticRegression (L2) on logistic_tables.csv and small.csv.

    VENV/bin/python make_ridge.py

newton-cholesky to the limit of double precision; lbfgs at its default tolerance stops up to 1e-3 earlier.
"""
import csv
import pathlib

import numpy
import sklearn
from sklearn.linear_model import LogisticRegression

assert sklearn.__version__ == "1.9.1"
folder = pathlib.Path(__file__).resolve().parent
cases = {}
for line in csv.DictReader(open(folder / "logistic_tables.csv")):
    cases.setdefault(line["set"], {}).setdefault(line["column"], []).append(float(line["value"]))
small = list(csv.DictReader(open(folder / "small.csv")))
cases["small"] = {name: [float(line[name]) for line in small] for name in small[0] if name not in ("Case", "fold")}
cases["small"]["y"] = cases["small"].pop("outcome")

rows = []
for name, columns, weighted, cs in (
    ("birthwt", ["age", "lwt", "race2", "race3", "smoke", "ptl", "ht", "ui", "ftv"], True, (0.01, 1.0, 100.0)),
    ("iris", ["sepal_length", "sepal_width", "petal_length", "petal_width"], False, (1.0,)),
    ("endometrial", ["nv", "pi", "eh"], False, (1.0, 1e4)),
    ("small", [f"f{i:02d}" for i in range(1, 41)], False, (1.0,)),
):
    table = cases[name]
    x = numpy.array([table[c] for c in columns]).T
    weights = numpy.array(table["wt"]) if weighted else None
    for c in cs:
        model = LogisticRegression(C=c, solver="newton-cholesky", tol=1e-14, max_iter=100000)
        model.fit(x, numpy.array(table["y"]), sample_weight=weights)
        for term, value in zip(["intercept", *columns], [model.intercept_[0], *model.coef_[0]]):
            rows.append([name, repr(c), term, f"{value:.17g}"])
with open(folder / "ridge_values.csv", "w", newline="") as out:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["set", "c", "term", "value"])
    writer.writerows(rows)
