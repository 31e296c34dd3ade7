#!/usr/bin/env python3
"""Makes the expected values of tests/core/learning/classifiers.

    make_oracle.py DATA      DATA: the folder of real data that holds fae/numeric_feature.csv

Python 3.11.7 with scikit-learn 1.9.1 (its SVC is libsvm's), lightgbm 4.7.0, xgboost-cpu 3.2.0, shap 0.51.0, numpy 2.4.6; R 4.2.2 with
MASS exports birthwt.csv and iris.csv. Seeds are fixed; every file is written anew.
"""
import csv, json, subprocess, sys, warnings
from pathlib import Path

import lightgbm
import numpy as np
import shap
import xgboost
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import StratifiedShuffleSplit
from sklearn.naive_bayes import GaussianNB
from sklearn.neural_network import MLPClassifier
from sklearn.svm import SVC

HERE = Path(__file__).parent
warnings.filterwarnings("ignore")


def write(name, header, rows):
    with open(HERE / name, "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows([[repr(float(v)) if isinstance(v, (float, np.floating)) else v for v in row] for row in rows])


def read(path, skip):
    with open(path) as file:
        rows = list(csv.reader(file))
    numbers = np.array([[float(v) for v in row[skip:]] for row in rows[1:]])
    return numbers[:, 1:], numbers[:, 0].astype(int)


def z(x, by=None):
    by = x if by is None else by
    sd = by.std(axis=0)
    return (x - by.mean(axis=0)) / np.where(sd > 0, sd, 1)


def data_sets(data):
    subprocess.run(["Rscript", "-e", f"""
        b <- MASS::birthwt
        write.csv(data.frame(low = b$low, age = b$age, lwt = b$lwt, race2 = as.integer(b$race == 2),
            race3 = as.integer(b$race == 3), smoke = b$smoke, ptl = b$ptl, ht = b$ht, ui = b$ui, ftv = b$ftv),
            '{HERE}/birthwt.csv', row.names = FALSE, quote = FALSE)
        i <- iris[iris$Species != 'setosa', ]
        write.csv(data.frame(virginica = as.integer(i$Species == 'virginica'), i[, 1:4]), '{HERE}/iris.csv',
            row.names = FALSE, quote = FALSE)"""], check=True)
    i, j = np.meshgrid(np.arange(1, 11), np.arange(1, 2001), indexing="ij")
    return {
        "fae": read(Path(data) / "fae/numeric_feature.csv", 1),
        "birthwt": read(HERE / "birthwt.csv", 0),
        "iris": read(HERE / "iris.csv", 0),
        "wide": (np.sin(1.7 * i * j), np.array([0, 1] * 5)),  # 10 cases x 2000 features
    }


def odd_weights(y):
    return np.array([1.0 + (7 * i % 5) / 4 for i in range(len(y))])


def logistic(sets):
    rows = []
    for name, c, weighted in [("fae", 0.01, 0), ("fae", 1.0, 1), ("birthwt", 1.0, 0), ("birthwt", 100.0, 1), ("iris", 1.0, 0),
                              ("wide", 0.1, 0), ("birthwt", None, 0), ("birthwt", None, 1)]:
        x, y = sets[name]
        # Newton to the end; lbfgs stops at 1e-6 or so.
        model = LogisticRegression(C=np.inf if c is None else c, solver="newton-cholesky", tol=1e-13, max_iter=1000)
        model.fit(z(x), y, odd_weights(y) if weighted else None)
        for k, value in enumerate([model.intercept_[0], *model.coef_[0]]):
            rows.append([name, "none" if c is None else c, weighted, k, value])
    write("logistic.csv", ["set", "c", "weighted", "term", "value"], rows)


def naive_bayes(sets):
    rows = []
    for name, raw, smoothing, weighted in [("fae", 0, 1e-9, 0), ("fae", 1, 1e-9, 0), ("birthwt", 1, 1e-9, 1), ("iris", 1, 1e-2, 1),
                                           ("wide", 0, 1e-9, 0)]:
        x, y = sets[name]
        x = x if raw else z(x)
        model = GaussianNB(var_smoothing=smoothing).fit(x, y, odd_weights(y) if weighted else None)
        joint = model.predict_joint_log_proba(x)
        for i, value in enumerate(joint[:, 1] - joint[:, 0]):
            rows.append([name, raw, smoothing, weighted, i, value])
    write("naive_bayes.csv", ["set", "raw", "smoothing", "weighted", "case", "logOdds"], rows)


def svm(sets):
    rows = []
    # Both at scikit-learn's own tolerance and at one where the answer no longer depends on the way.
    for tol in [1e-3, 1e-6]:
        for name, kernel, c, gamma, positive_weight in [
                ("fae", "rbf", 100.0, 0.01, 1.0), ("fae", "rbf", 1.0, "scale", 3.0), ("fae", "linear", 0.01, "scale", 1.0),
                ("birthwt", "rbf", 1.0, "auto", 2.5), ("birthwt", "linear", 1.0, "scale", 1.0), ("iris", "rbf", 10.0, 0.5, 1.0),
                ("iris", "linear", 1.0, "scale", 0.4), ("wide", "rbf", 1.0, "scale", 1.0), ("wide", "linear", 1.0, "scale", 1.0)]:
            x, y = sets[name]
            model = SVC(C=c, kernel=kernel, gamma=gamma, tol=tol, class_weight={0: 1.0, 1: positive_weight}).fit(z(x), y)
            for i, value in enumerate(model.decision_function(z(x))):
                rows.append([name, kernel, c, gamma, positive_weight, tol, i, value])
    write("svm.csv", ["set", "kernel", "c", "gamma", "positiveWeight", "tolerance", "case", "decision"], rows)


def peers(sets):
    splits, aucs = [], []
    for name in ["fae", "birthwt", "iris"]:
        x, y = sets[name]
        folds = StratifiedShuffleSplit(n_splits=20, test_size=0.3, random_state=7).split(x, y)
        for number, (train, test) in enumerate(folds):
            splits.append([name, number, " ".join(str(i) for i in sorted(test))])
            a, b = z(x[train]), z(x[test], x[train])

            def auc(make, seeds):
                return np.mean([roc_auc_score(y[test], make(s).fit(a, y[train]).predict_proba(b)[:, 1]) for s in range(seeds)])

            aucs.append([name, number, "lightgbm", auc(lambda s: lightgbm.LGBMClassifier(
                verbose=-1, num_threads=1, deterministic=True, force_row_wise=True), 1)])
            # Mean of five seeds: what is left of chance is the split's.
            aucs.append([name, number, "forest", auc(lambda s: RandomForestClassifier(500, random_state=s), 5)])
            aucs.append([name, number, "mlp-adam", auc(lambda s: MLPClassifier(random_state=s), 5)])
            aucs.append([name, number, "mlp-lbfgs", auc(lambda s: MLPClassifier(
                (20,), solver="lbfgs", alpha=1.0, max_iter=500, random_state=s), 5)])
            print(name, number, *[f"{r[2]} {r[3]:.3f}" for r in aucs[-4:]], flush=True)
    write("splits.csv", ["set", "split", "test"], splits)
    write("peer_auc.csv", ["set", "split", "peer", "auc"], aucs)


def tree(children_left, children_right, feature, threshold, value, cover):
    """Nodes as core/learning/classifiers/TreeEnsemble.h has them; threshold is of "x < threshold goes left"."""
    nodes, queue = {"feature": [], "left": [], "number": [], "cover": []}, [0]
    for old in queue:
        leaf = children_left[old] < 0
        nodes["feature"].append(-1 if leaf else int(feature[old]))
        nodes["left"].append(0 if leaf else len(queue))
        nodes["number"].append(float(value[old] if leaf else threshold[old]))
        nodes["cover"].append(float(cover[old]))
        if not leaf:
            queue += [children_left[old], children_right[old]]
    return nodes


def contributions(sets):
    x, y = sets["birthwt"]
    x = x.astype(np.float32).astype(float)
    forest = RandomForestClassifier(12, random_state=1).fit(x, y)
    trees = []
    for estimator in forest.estimators_:
        t = estimator.tree_
        trees.append(tree(t.children_left, t.children_right, t.feature, np.nextafter(t.threshold, np.inf),
                          t.value[:, 0, 1] / t.value[:, 0].sum(axis=1), t.weighted_n_node_samples))
    (HERE / "forest.json").write_text(json.dumps({"classifier": "random-forest", "version": 1, "columns": x.shape[1], "base": 0.0,
                                                  "divisor": 12.0, "trees": trees}) + "\n")
    explained = shap.TreeExplainer(forest, feature_perturbation="tree_path_dependent")(x[:40])
    rows = [["forest", i, k, v] for i in range(40) for k, v in enumerate([explained.base_values[i, 1], *explained.values[i, :, 1]])]

    booster = xgboost.train({"objective": "binary:logistic", "tree_method": "hist", "grow_policy": "lossguide", "max_leaves": 31,
                             "max_depth": 0, "learning_rate": 0.3, "min_child_weight": 0.5, "base_score": 0.3, "nthread": 1},
                            xgboost.DMatrix(x, y), 15)
    model = json.loads(booster.save_raw("json"))["learner"]["gradient_booster"]["model"]["trees"]
    trees = [tree(t["left_children"], t["right_children"], t["split_indices"], t["split_conditions"], t["split_conditions"],
                  t["sum_hessian"]) for t in model]
    (HERE / "boosting.json").write_text(json.dumps({"classifier": "boosting", "version": 1, "columns": x.shape[1],
                                                    "base": float(np.log(0.3 / 0.7)), "divisor": 1.0, "trees": trees}) + "\n")
    explained = booster.predict(xgboost.DMatrix(x[:40]), pred_contribs=True).astype(float)
    rows += [["boosting", i, k, v] for i in range(40) for k, v in enumerate([explained[i, -1], *explained[i, :-1]])]
    write("contributions.csv", ["model", "case", "term", "value"], rows)


if __name__ == "__main__":
    sets = data_sets(sys.argv[1])
    parts = {f.__name__: f for f in [logistic, naive_bayes, svm, contributions, peers]}
    for part in sys.argv[2:] or parts:
        parts[part](sets)
