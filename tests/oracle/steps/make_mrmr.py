"""The order in which mRMR chooses columns.

    python make_mrmr.py DATA      DATA is the folder that holds fae/; writes mrmr.csv and mrmr_scores.csv beside it

FCQ is mrmr-selection 0.2.8 itself; the others are straightforward loops below, over scikit-learn's f_classif and numpy.
"""
import pathlib
import sys

import numpy as np
import pandas as pd
from importlib.metadata import version
from mrmr import mrmr_classif
from sklearn.feature_selection import f_classif

here = pathlib.Path(__file__).parent
assert version("mrmr-selection") == "0.2.8"
table = pd.read_csv(pathlib.Path(sys.argv[1]) / "fae/numeric_feature.csv", index_col=0, float_precision="round_trip")
y = table["label"].astype(int)
x = table.drop(columns="label").astype(float)
FLOOR = 0.001


def states(column, how, bins=5, width=1.0):
    if how == "quantiles":
        edges = np.unique(np.quantile(column, np.arange(1, bins) / bins))
        return np.searchsorted(edges, column, side="right")
    mean, sd = column.mean(), column.std(ddof=1)
    return 1 - (column < mean - width * sd).astype(int) + (column > mean + width * sd).astype(int)


def information(a, b):
    joint = pd.crosstab(a, b).to_numpy() / len(a)
    outer = joint.sum(1, keepdims=True) * joint.sum(0, keepdims=True)
    filled = joint > 0
    return max(0.0, float((joint[filled] * np.log(joint[filled] / outer[filled])).sum()))


def select(relevance, redundancy, top, quotient):
    chosen, scores = [], []
    left = [c for c in relevance.index if relevance[c] > 1e-12]
    sums = dict.fromkeys(left, 0.0)
    while left and len(chosen) < top:
        best = None
        for name in left:
            score = relevance[name]
            if chosen:
                value = redundancy(name, chosen[-1])
                sums[name] += max(value, FLOOR) if quotient else value
                mean = sums[name] / len(chosen)
                score = score / mean if quotient else score - mean
            if best is None or score > best[0]:
                best = (score, name)
        chosen.append(best[1])
        scores.append(best[0])
        left.remove(best[1])
    return chosen, scores


rows = []


def add(run, chosen, scores=None):
    for k, name in enumerate(chosen):
        rows.append({"run": run, "number": k + 1, "column": name, "score": "" if scores is None else f"{scores[k]:.17g}"})


add("FCQ", mrmr_classif(X=x, y=y, K=x.shape[1], n_jobs=1, show_progress=False))
f = pd.Series(f_classif(x.to_numpy(), y)[0], index=x.columns).fillna(0.0)
correlation = x.corr().abs()
add("FCD", *select(f, lambda a, b: correlation.loc[a, b], 40, False))
for how in ("quantiles", "deviations"):
    discrete = {name: states(x[name].to_numpy(), how) for name in x.columns}
    relevance = pd.Series({name: information(discrete[name], y.to_numpy()) for name in x.columns})
    for scheme in ("MID", "MIQ"):
        add(f"{scheme} {how}", *select(relevance, lambda a, b: information(discrete[a], discrete[b]), 40, scheme == "MIQ"))
pd.DataFrame(rows).to_csv(here / "mrmr.csv", index=False)
