#!/usr/bin/env python3
"""The fits and searches of rimlight-bench-classifiers, by scikit-learn and LightGBM.

    sklearn_classifiers.py FOLDER [JOBS]      FOLDER: where rimlight-bench-classifiers wrote its tables

Run with OMP_NUM_THREADS=1; GridSearchCV takes JOBS processes (2).
"""
import sys, time, warnings
from pathlib import Path

import lightgbm
import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, PredefinedSplit
from sklearn.naive_bayes import GaussianNB
from sklearn.neural_network import MLPClassifier
from sklearn.svm import SVC

warnings.filterwarnings("ignore")
folder = Path(sys.argv[1])
jobs = int(sys.argv[2]) if len(sys.argv) > 2 else 2
# Probabilities are part of ours, so of theirs.
KINDS = {
    "logistic-regression": (LogisticRegression(), {"C": [0.01, 0.1, 1, 10]}),
    "svm": (SVC(probability=True), {"C": [0.1, 1, 10, 100], "gamma": ["scale", 0.001, 0.01, 0.1]}),
    "random-forest": (RandomForestClassifier(500), {"max_depth": [3, 6, None], "min_samples_leaf": [5, 1]}),
    "boosting": (lightgbm.LGBMClassifier(verbose=-1, num_threads=1), {"num_leaves": [4, 8, 31], "learning_rate": [0.05, 0.1]}),
    "naive-bayes": (GaussianNB(), {"var_smoothing": [1e-9, 1e-6, 1e-3, 1e-1]}),
    "mlp": (MLPClassifier(), {"alpha": [10, 1, 0.1, 1e-4], "hidden_layer_sizes": [(10,), (50,), (100,)]}),
}
for path in sorted(folder.glob("*x*.csv")):
    table = np.loadtxt(path, delimiter=",", skiprows=1)
    fold, y, x = table[:, 0], table[:, 1], table[:, 2:]
    for name, (model, grid) in KINDS.items():
        begin = time.time()
        model.fit(x, y)
        fit = time.time() - begin
        search = GridSearchCV(model, grid, scoring="roc_auc", cv=PredefinedSplit(fold), n_jobs=jobs)
        begin = time.time()
        search.fit(x, y)
        print(f"{path.stem}  {name:20} fit {1e3 * fit:8.1f} ms   search {time.time() - begin:8.2f} s   AUC {search.best_score_:.3f}",
              flush=True)
