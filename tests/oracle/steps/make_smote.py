"""Who may be whose neighbour in SMOTE, by imbalanced-learn 0.14.2.

    python make_smote.py      writes smote_cases.csv, smote_neighbours.csv, smote_counts.csv beside it
"""
import pathlib
from importlib.metadata import version

import numpy as np
import pandas as pd
from imblearn.over_sampling import SMOTE
from imblearn.under_sampling import RandomUnderSampler

here = pathlib.Path(__file__).parent
assert version("imbalanced-learn") == "0.14.2"
rng = np.random.default_rng(20260107)
n, p, k = 60, 4, 5
y = (np.arange(n) % 4 == 0).astype(int)
x = rng.normal(size=(n, p)) + y[:, None]
pd.DataFrame(x, columns=[f"f{c + 1}" for c in range(p)]).assign(outcome=y).to_csv(
    here / "smote_cases.csv", index=False, float_format="%.17g")

smote = SMOTE(k_neighbors=k, random_state=0)
made, labels = smote.fit_resample(x, y)
minority = np.flatnonzero(y == 1)
nearest = smote.nn_k_.kneighbors(x[minority], return_distance=False)[:, 1:]
pd.DataFrame(minority[nearest], columns=[f"n{c + 1}" for c in range(k)]).assign(row=minority).to_csv(
    here / "smote_neighbours.csv", index=False)
rows = []
for ratio in (0.4, 0.5, 0.77, 1.0):
    over = SMOTE(sampling_strategy=ratio, random_state=0).fit_resample(x, y)[1]
    under = RandomUnderSampler(sampling_strategy=ratio, random_state=0).fit_resample(x, y)[1]
    rows.append({"ratio": ratio, "over": (over == 1).sum(), "under": (under == 0).sum()})
pd.DataFrame(rows).to_csv(here / "smote_counts.csv", index=False)
