#!/usr/bin/env python3
"""Makes separation.csv: whether the classes of 200 small tables are separated, by linear programming (Konis, Oxford 2007):
the largest sum of sign(y) (1, x) d over directions d within +-1 along which no case moves to the wrong side. scipy 1.17.1.

    VENV/bin/python make_separation.py

A line per case: table, y, x1..x3, whether the table is separated, and for each column whether such a direction has a part in it.
"""
import csv
import pathlib

import numpy
import scipy
from scipy.optimize import linprog

assert scipy.__version__ == "1.17.1"
random = numpy.random.default_rng(11)
rows = []
found = 0
for table in range(200):
    n = int(random.integers(8, 26))
    p = 3
    kind = table % 3
    # Whole numbers, so that cases lie exactly on boundaries; 0/1 columns; continuous ones.
    x = random.integers(-2, 3, (n, p)).astype(float)
    if kind == 1:
        x[:, 0] = random.integers(0, 2, n)
    if kind == 2:
        x = numpy.round(random.normal(size=(n, p)), 3)
    z = x @ random.normal(size=p) + random.normal(size=n) * random.choice([0.0, 0.5, 2.0])
    y = (z > numpy.median(z)).astype(int)
    design = numpy.column_stack([numpy.ones(n), x])
    if numpy.linalg.matrix_rank(design) < p + 1 or y.min() == y.max():
        continue
    signed = design * numpy.where(y == 1, 1.0, -1.0)[:, None]

    def largest(objective):
        result = linprog(-objective, A_ub=-signed, b_ub=numpy.zeros(n), bounds=[(-1, 1)] * (p + 1), method="highs")
        assert result.status == 0
        return -result.fun

    separated = largest(signed.sum(axis=0)) > 1e-7
    parts = []
    for j in range(p):
        unit = numpy.zeros(p + 1)
        unit[j + 1] = 1.0
        parts.append(int(separated and max(largest(unit), largest(-unit)) > 1e-7))
    found += separated
    for i in range(n):
        rows.append([table, y[i], *(f"{v:g}" for v in x[i]), int(separated), *parts])
print(found, "separated of", len({row[0] for row in rows}))
with open(pathlib.Path(__file__).resolve().parent / "separation.csv", "w", newline="") as out:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["table", "y", "x1", "x2", "x3", "separated", "part1", "part2", "part3"])
    writer.writerows(rows)
