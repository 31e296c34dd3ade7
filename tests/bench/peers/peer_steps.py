"""The steps of rimlight-bench-steps in numpy, scipy, mrmr-selection and imbalanced-learn, on the same table.

    rimlight-bench-steps --write FOLDER; python peer_steps.py FOLDER [REPEATS]
"""
import pathlib
import sys
import time

import numpy as np
import pandas as pd
from imblearn.over_sampling import SMOTE
from mrmr import mrmr_classif
from scipy.stats import mannwhitneyu, rankdata, ttest_ind

folder = pathlib.Path(sys.argv[1])
repeats = int(sys.argv[2]) if len(sys.argv) > 2 else 3
x = np.fromfile(folder / "steps.bin").reshape(4000, 300).T
y = (np.arange(300) % 3 == 0).astype(int)
frame = pd.DataFrame(x, columns=[f"feature {c + 1}" for c in range(x.shape[1])])


def later(values, cutoff=0.9):
    r = np.abs(np.corrcoef(values, rowvar=False))
    stay = []
    for k in range(r.shape[0]):
        if not stay or r[stay, k].max() <= cutoff:
            stay.append(k)
    return len(stay)


def measure(name, task):
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        kept = task()
        times.append(time.perf_counter() - start)
    print(f"{name:32} {min(times):8.3f} s   {kept} columns kept", flush=True)


measure("redundancy later pearson", lambda: later(x))
measure("redundancy later spearman", lambda: later(rankdata(x, axis=0)))
measure("univariate t", lambda: (ttest_ind(x[y == 1], x[y == 0]).pvalue < 0.05).sum())
measure("univariate mann-whitney", lambda: (mannwhitneyu(x[y == 1], x[y == 0]).pvalue < 0.05).sum())
measure("smote", lambda: SMOTE(random_state=0).fit_resample(x, y)[0].shape[1])
repeats = 1
measure("mrmr FCQ", lambda: len(mrmr_classif(frame, pd.Series(y), 25, show_progress=False, n_jobs=2)))
