"""Writes separation.csv: 200 small cohorts and whether their Cox likelihood has a maximum (scipy 1.17.1, numpy 2.4.6).

It has none when some direction d has d'(x_i - x_j) >= 0 for every event i and every j at risk with it, and > 0 for one of
them, which a linear programme finds. Cohorts whose columns tell nothing (a rank below their number) are left out.
"""
import csv

import numpy as np
from scipy.optimize import linprog

random = np.random.default_rng(4)
rows = []
while len(rows) < 200:
    n, p = int(random.integers(6, 16)), int(random.integers(1, 4))
    time = random.integers(1, 7 if random.random() < 0.5 else 60, n)
    event = random.random(n) < 0.6
    x = random.integers(0, 3, (n, p)) if random.random() < 0.5 else random.integers(-99, 100, (n, p))
    gaps = [x[i] - x[j] for i in np.where(event)[0] for j in range(n) if j != i and time[j] >= time[i]]
    if not gaps or np.linalg.matrix_rank(np.array(gaps)) < p:
        continue
    gaps = np.array(gaps)
    best = linprog(-gaps.sum(0), A_ub=-gaps, b_ub=np.zeros(len(gaps)), bounds=[(-1, 1)] * p)
    separated = -best.fun > 1e-9
    if separated or sum(not row[0] for row in rows) < 120:
        rows.append([int(separated), " ".join(map(str, time)), " ".join(str(int(e)) for e in event),
                     " ".join(map(str, x.T.ravel()))])
with open("separation.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["separated", "time", "event", "columns"])
    writer.writerows(rows)
print(sum(row[0] for row in rows), "of", len(rows), "separated")
