#!/usr/bin/env python3
"""The T stage protocol by scikit-learn, on a study of make_t_stage.py: the same steps, folds and grids as rimlight-cli.

    OMP_NUM_THREADS=1 sklearn_t_stage.py FOLDER [--resamples 40] [--bootstraps 1000] [--jobs 2]

For each signature (whole, sub1, sub2, peri, and the mix of the best subregion and the ring): z-score, class weights, Spearman
redundancy, mRMR (mutual information of five states), LASSO with ten folds; six classifiers, two of them searched in five inner folds
in which everything before is learnt again; the same in five outer folds. Then AUCs with bootstrap intervals on training,
cross-validation, test and external cases, and the bootstrap correction of the main model, learnt anew in every resample. The selected
columns of a fold are computed once for all classifiers and grid points, and folds and resamples are shared out by joblib.
scikit-learn 1.9.1, LightGBM 4.7.0. Left out, though rimlight-cli does them: baselines, tables, figures, survival, contributions.
"""
import argparse
import itertools
import os
import time
import warnings
from pathlib import Path

import lightgbm
import numpy as np
import pandas
from joblib import Parallel, delayed
from scipy.stats import rankdata
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LassoCV, LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import StratifiedKFold, train_test_split
from sklearn.naive_bayes import GaussianNB
from sklearn.neural_network import MLPClassifier
from sklearn.svm import SVC

warnings.filterwarnings("ignore")
os.environ["PYTHONWARNINGS"] = "ignore"  # of the workers, too
FOLDS = 5


def classifiers():
    """Name -> (maker of a classifier by a grid point, grid)."""
    return {
        "logistic-regression": (lambda **p: LogisticRegression(**p), {}),
        "svm": (lambda **p: SVC(**p), {"C": [0.1, 1, 10, 100], "gamma": ["scale", 0.001, 0.01, 0.1]}),
        "random-forest": (lambda **p: RandomForestClassifier(500, random_state=1, **p), {}),
        "boosting": (lambda **p: lightgbm.LGBMClassifier(verbose=-1, num_threads=1, **p), {}),
        "naive-bayes": (lambda **p: GaussianNB(**p), {}),
        "mlp": (lambda **p: MLPClassifier(solver="lbfgs", random_state=1, **p),
                {"alpha": [10, 1, 0.1, 1e-4], "hidden_layer_sizes": [(10,), (50,), (100,)]}),
    }


def weights_of(y):
    return np.where(y, 0.5 / y.mean(), 0.5 / (1 - y.mean()))


def not_redundant(x, random, cutoff=0.9):
    ranks = np.apply_along_axis(rankdata, 0, x)
    r = np.abs(np.corrcoef(ranks, rowvar=False))
    gone = np.zeros(x.shape[1], bool)
    for c in random.permutation(x.shape[1]):
        if not gone[c]:
            partners = r[c] > cutoff
            partners[c] = False
            gone |= partners
    return np.flatnonzero(~gone)


def states_of(x, bins=5):
    ranks = np.apply_along_axis(lambda c: rankdata(c, "ordinal") - 1, 0, x)
    return (ranks * bins / len(x)).astype(int)


def information(states, other, bins, other_bins):
    """Mutual information of each column of states with the one other column."""
    onehot = np.eye(other_bins)[other]
    total = np.zeros(states.shape[1])
    marginal = onehot.mean(axis=0)
    for s in range(bins):
        joint = (states == s).T @ onehot / len(other)
        own = joint.sum(axis=1, keepdims=True)
        with np.errstate(divide="ignore", invalid="ignore"):
            total += np.nansum(np.where(joint > 0, joint * np.log(joint / (own * marginal)), 0), axis=1)
    return total


def mrmr(x, y, top=25):
    states = states_of(x)
    relevance = information(states, y.astype(int), 5, 2)
    redundancy = np.zeros(x.shape[1])
    chosen = [int(np.argmax(relevance))]
    while len(chosen) < min(top, x.shape[1]):
        redundancy += information(states, states[:, chosen[-1]], 5, 5)
        score = relevance / np.maximum(redundancy / len(chosen), 0.001)
        score[chosen] = -np.inf
        chosen.append(int(np.argmax(score)))
    return np.array(chosen)


class Selection:
    """What the steps learn in some cases: the columns of a signature and their scaling."""

    def __init__(self, x, y, columns, full=True):
        self.columns = columns
        part = x[:, columns]
        self.mean, self.deviation = part.mean(axis=0), part.std(axis=0)
        z = (part - self.mean) / np.where(self.deviation > 0, self.deviation, 1)
        kept = np.arange(z.shape[1])
        if full:
            kept = not_redundant(z, np.random.default_rng(1))
            kept = kept[mrmr(z[:, kept], y)]
        lasso = LassoCV(cv=list(StratifiedKFold(10, shuffle=True, random_state=1).split(z, y)), max_iter=100000)
        lasso.fit(z[:, kept], y.astype(float), sample_weight=weights_of(y))
        kept = kept[lasso.coef_ != 0]
        self.kept = kept if len(kept) else np.arange(1)

    def apply(self, x):
        part = (x[:, self.columns] - self.mean) / np.where(self.deviation > 0, self.deviation, 1)
        return part[:, self.kept]

    def selected(self):
        return self.columns[self.kept]


class Signature:
    def __init__(self, name, columns):
        self.name, self.columns = name, columns

    def starts_from(self, x, y, main):
        return self.columns, True


class Mix:
    """The columns that the best subregion and the ring selected."""
    name = "mix"

    def __init__(self, subs, ring):
        self.subs, self.ring = subs, ring

    def starts_from(self, x, y, main):
        aucs = [roc_auc_score(y, out_of_fold(sub, x, y, ["logistic-regression"])["logistic-regression"]) for sub in self.subs]
        best = self.subs[int(np.argmax(aucs))]
        return np.union1d(Selection(x, y, best.columns).selected(), Selection(x, y, self.ring.columns).selected()), False


def with_weights(model, x, y):
    return model.fit(x, y) if isinstance(model, MLPClassifier) else model.fit(x, y, sample_weight=weights_of(y))


def score(model, x):
    return model.decision_function(x) if hasattr(model, "decision_function") else model.predict_proba(x)[:, 1]


def learn(signature, x, y, names):
    """Selection and one fitted classifier per name, its parameters searched in inner folds."""
    columns, full = signature.starts_from(x, y, names)
    selection = Selection(x, y, columns, full)
    inner = []
    if any(classifiers()[name][1] for name in names):
        for training, held in StratifiedKFold(FOLDS, shuffle=True, random_state=2).split(x, y):
            one = Selection(x[training], y[training], columns, full)
            inner.append((one.apply(x[training]), y[training], one.apply(x[held]), y[held]))
    fitted = {}
    for name in names:
        maker, grid = classifiers()[name]
        best = {}
        if grid:
            points = [dict(zip(grid, values)) for values in itertools.product(*grid.values())]
            means = [np.mean([roc_auc_score(held_y, score(with_weights(maker(**point), a, b), c)) for a, b, c, held_y in inner])
                     for point in points]
            best = points[int(np.argmax(means))]
        if name == "svm":
            best = dict(best, probability=True)
        fitted[name] = with_weights(maker(**best), selection.apply(x), y)
    return selection, fitted


def scores_of(learnt, x):
    selection, fitted = learnt
    seen = selection.apply(x)
    return {name: score(model, seen) for name, model in fitted.items()}


def out_of_fold(signature, x, y, names):
    scores = {name: np.zeros(len(y)) for name in names}
    for training, held in StratifiedKFold(FOLDS, shuffle=True, random_state=3).split(x, y):
        for name, values in scores_of(learn(signature, x[training], y[training], names), x[held]).items():
            scores[name][held] = values
    return scores


def fold_task(signature, x, y, names, training, held):
    return held, scores_of(learn(signature, x[training], y[training], names), x[held])


def resample_task(signature, x, y, name, seed):
    rows = np.random.default_rng(seed).integers(0, len(y), len(y))
    learnt = learn(signature, x[rows], y[rows], [name])
    return roc_auc_score(y[rows], scores_of(learnt, x[rows])[name]) - roc_auc_score(y, scores_of(learnt, x)[name])


def interval(y, scores, count, random):
    aucs = []
    while len(aucs) < count:
        rows = random.integers(0, len(y), len(y))
        if 0 < y[rows].sum() < len(rows):
            aucs.append(roc_auc_score(y[rows], scores[rows]))
    return np.percentile(aucs, [2.5, 97.5])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--resamples", type=int, default=40)
    parser.add_argument("--bootstraps", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    begin = time.time()
    features = pandas.read_csv(options.folder / "features.csv", index_col=0)
    cohort = pandas.read_csv(options.folder / "cohort.csv", index_col=0).loc[features.index]
    y = cohort.t_stage.isin(["T3", "T4"]).to_numpy()
    x = features.to_numpy()
    external = np.flatnonzero(cohort.centre == "B")
    training, test = train_test_split(np.flatnonzero(cohort.centre != "B"), train_size=0.8, random_state=1,
                                      stratify=y[cohort.centre != "B"])
    region = np.array([name.split("|")[0] for name in features.columns])
    signatures = [Signature(name, np.flatnonzero(region == name)) for name in ("whole", "sub1", "sub2", "peri")]
    signatures.append(Mix(signatures[1:3], signatures[3]))
    names = list(classifiers())
    pool = Parallel(options.jobs)
    random = np.random.default_rng(4)
    for signature in signatures:
        tx, ty = x[training], y[training]
        splits = list(StratifiedKFold(FOLDS, shuffle=True, random_state=3).split(tx, ty))
        tasks = [delayed(fold_task)(signature, tx, ty, names, a, b) for a, b in splits]
        tasks.append(delayed(fold_task)(signature, x, y, names, training, np.arange(len(y))))
        done = pool(tasks)
        every = done[-1][1]
        for name in names:
            crossed = np.zeros(len(ty))
            for held, scores in done[:-1]:
                crossed[held] = scores[name]
            parts = {"training": (ty, every[name][training]), "cross-validation": (ty, crossed),
                     "test": (y[test], every[name][test]), "external": (y[external], every[name][external])}
            words = []
            for part, (truth, scores) in parts.items():
                low, high = interval(truth, scores, options.bootstraps, random)
                words.append(f"{part} {roc_auc_score(truth, scores):.3f} ({low:.3f}-{high:.3f})")
            print(f"{signature.name}/{name}: " + ", ".join(words), flush=True)
        print(f"  {time.time() - begin:.0f} s", flush=True)
    optimism = pool(delayed(resample_task)(signatures[-1], x[training], y[training], "svm", seed) for seed in range(options.resamples))
    print(f"mix/svm: optimism of the AUC {np.mean(optimism):.3f}")
    print(f"{time.time() - begin:.0f} s in all")


if __name__ == "__main__":
    main()
