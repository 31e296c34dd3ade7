"""Makes decision_curves.csv with dcurves 1.1.7 (lifelines 0.30.3, pandas 2.3.3) from cases.csv and lung.csv.

    python make_decision_curves.py        after make_oracle.R

One line per curve, model and threshold. Empty: dcurves gives no number. The survival curve at 900 days has thresholds
above which nobody is followed that long.
"""
import pathlib

import dcurves
import pandas as pd

here = pathlib.Path(__file__).parent
thresholds = [i / 100 for i in range(100)]
cases = pd.read_csv(here / "cases.csv", float_precision="round_trip")
lung = pd.read_csv(here / "lung.csv", float_precision="round_trip")
curves = []


def add(curve, table):
    table = table[table["model"] != "none"].copy()
    table["curve"] = curve
    curves.append(table[["curve", "model", "threshold", "test_pos_rate", "tp_rate", "net_benefit",
                         "net_intervention_avoided"]])


for name, rows in cases.groupby("set", sort=False):
    add(name, dcurves.dca(rows, "outcome", ["p1"], thresholds))
rows = cases[cases["set"] == "misfit"]
add("misfit with harm", dcurves.dca(rows, "outcome", ["p1"], thresholds, harm={"p1": 0.01}))
add("misfit with prevalence", dcurves.dca(rows, "outcome", ["p1"], thresholds, prevalence=0.15))
for time in (180, 365, 900):
    add(f"lung by {time}", dcurves.dca(lung, "event", ["risk"], thresholds, time=time, time_to_outcome_col="time"))
table = pd.concat(curves)
for column in ("threshold", "test_pos_rate", "tp_rate", "net_benefit", "net_intervention_avoided"):
    table[column] = [("" if pd.isna(v) or v in (float("inf"), float("-inf")) else format(float(v), ".17g"))
                     for v in table[column]]
table.to_csv(here / "decision_curves.csv", index=False)
