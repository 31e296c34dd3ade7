"""Scalers and imputation of scikit-learn 1.9.1 on a made-up table with gaps, ties and columns that hardly vary.

    python make_scaling.py      writes cases.csv, scaling.csv beside it
"""
import pathlib
import warnings

import numpy as np
import pandas as pd
import sklearn
from sklearn.impute import SimpleImputer
from sklearn.preprocessing import MinMaxScaler, RobustScaler, StandardScaler

warnings.filterwarnings("ignore")
here = pathlib.Path(__file__).parent
assert sklearn.__version__ == "1.9.1", sklearn.__version__
rng = np.random.default_rng(20260105)
n = 37

table = pd.DataFrame({
    "normal": rng.normal(3.0, 2.0, n),
    "large": 1e6 + rng.normal(0.0, 1.0, n),
    "lognormal": np.exp(rng.normal(0.0, 2.0, n)),
    "ties": rng.integers(0, 4, n).astype(float),
    "yes_no": (np.arange(n) % 6 == 0).astype(float),  # the interquartile range is 0
    "gaps": np.where(rng.uniform(size=n) < 0.3, np.nan, rng.normal(size=n)),
    "tied_gaps": np.where(np.arange(n) % 5 == 0, np.nan, rng.integers(0, 3, n).astype(float)),
    "negative": -np.abs(rng.normal(10.0, 1.0, n)),
})
table.to_csv(here / "cases.csv", index=False, float_format="%.17g")
table = pd.read_csv(here / "cases.csv", float_precision="round_trip")

rows = []


def add(step, shift, scale):
    for name, a, b in zip(table.columns, shift, scale):
        rows.append({"step": step, "column": name, "shift": a, "scale": b})


standard = StandardScaler().fit(table)
add("z-score", standard.mean_, standard.scale_)
robust = RobustScaler().fit(table)
add("robust", robust.center_, robust.scale_)
minimum = MinMaxScaler().fit(table)
add("min-max", minimum.data_min_, minimum.data_range_)
for strategy, name in (("median", "median"), ("mean", "mean"), ("most_frequent", "most frequent")):
    add(name, SimpleImputer(strategy=strategy).fit(table).statistics_, [1.0] * len(table.columns))
pd.DataFrame(rows).to_csv(here / "scaling.csv", index=False, float_format="%.17g")
