#!/usr/bin/env python3
"""Makes a study as large as the T stage paper's: 323 cases, 1,130 features of the whole tumour, two subregions and the ring.

    make_t_stage.py FOLDER      writes study.yaml, cohort.csv and features.csv; made-up numbers, the same each time

Features are correlated in groups of ten, and one group in twenty tells something about the stage.
"""
import sys
from pathlib import Path

import numpy as np

folder = Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
random = np.random.default_rng(2026)
CASES, FEATURES, GROUP = 323, 1130, 10
high = random.random(CASES) < 107 / 323
centre = np.where(random.random(CASES) < 0.42, "B", "A")
columns, names = [], []
for region in ("whole", "sub1", "sub2", "peri"):
    hidden = random.normal(size=(CASES, FEATURES // GROUP))
    hidden[:, ::20] += 0.5 * high[:, None]
    for f in range(FEATURES):
        columns.append(hidden[:, f // GROUP] * random.uniform(0.3, 1.0) + 0.5 * random.normal(size=CASES))
        names.append(f"{region}|original_" + ("shape_MeshVolume", "shape_Maximum3DDiameter")[f] if f < 2 else f"{region}|original_glcm_F{f}")
table = np.column_stack(columns)
with open(folder / "features.csv", "w") as file:
    file.write("case," + ",".join(names) + "\n")
    for i, row in enumerate(table):
        file.write(f"c{i}," + ",".join(f"{value:.6g}" for value in row) + "\n")
with open(folder / "cohort.csv", "w") as file:
    file.write("case,centre,t_stage,os_months,death,age_years,sex,laterality\n")
    for i in range(CASES):
        months = random.exponential(40 if high[i] else 90)
        followed = random.uniform(6, 80)
        file.write(f"c{i},{centre[i]},{'T3' if high[i] else 'T1'},{min(months, followed):.2f},{'yes' if months < followed else 'no'},"
                   f"{int(random.normal(60, 10))},{random.choice(['F', 'M'])},{random.choice(['left', 'right'])}\n")
(folder / "study.yaml").write_text("study: T stage, of the paper's size\nsynthetic: yes\nprotocol: ccrcc-t-stage\ncohort: cohort.csv\n"
                                   "features: features.csv\n")
