#!/usr/bin/env python3
"""Makes the oracle values of core/regions/GaussianMixture with scikit-learn's GaussianMixture and R's mclust.

    make_values.py FOLDER-OF-TEST-DATA        (the folder that holds sts/nifti)

Writes beside this script:
  synthetic.csv   made-up mixtures of one to three phases (numbers only; 'case' tells them apart)
  fits.json       per case and K: the start, and what each program makes of it
Both programs begin at the same start: weights, means and one covariance for all components, taken from quantiles of
the first phase. scikit-learn runs with reg_covar = 0 and tol = 1e-10 per voxel; mclust (me, model V or VVV) from the
start's responsibilities, which one expectation step gives, with tol = 1e-12 relative. BIC is scikit-learn's (smaller is
better); mclust's, with its sign turned, is beside it.
'sevenSteps' is scikit-learn's log-likelihood after exactly seven iterations.
"""
import csv
import json
import pathlib
import subprocess
import sys
import tempfile
import warnings

import numpy as np
import SimpleITK as sitk
from sklearn.mixture import GaussianMixture
from sklearn.exceptions import ConvergenceWarning

warnings.filterwarnings("ignore", category=ConvergenceWarning)
HERE = pathlib.Path(__file__).resolve().parent

ONE_PHASE = [
    ("STS_002", "MR_T1"), ("STS_008", "CT"), ("STS_008", "MR_T1"), ("STS_018", "CT"), ("STS_019", "CT"),
    ("STS_019", "MR_T1"), ("STS_025", "CT"), ("STS_035", "CT"), ("STS_042", "MR_T1"),
]
TWO_PHASES = ["STS_008", "STS_018", "STS_025", "STS_042"]  # CT and MR T1, masks of as many voxels


def synthetic():
    rng = np.random.default_rng(20)
    cases = {}
    for name, weights, means, sds, n in [
        ("two", [0.4, 0.6], [0.0, 60.0], [12.0, 18.0], 1500),
        ("three", [0.2, 0.5, 0.3], [-80.0, 30.0, 120.0], [20.0, 15.0, 35.0], 2000),
        ("narrow", [0.9, 0.1], [40.0, 44.0], [20.0, 1.5], 1500),
    ]:
        which = rng.choice(len(weights), n, p=weights)
        cases[name] = (np.array(means)[which] + np.array(sds)[which] * rng.standard_normal(n)).round(3)[:, None]
    for name, n, d in [("plane", 1500, 2), ("space", 2000, 3)]:
        which = rng.choice(3, n, p=[0.3, 0.45, 0.25])
        points = np.empty((n, d))
        for k in range(3):
            a = rng.standard_normal((d, d)) * 10.0
            cov = a @ a.T + 30.0 * np.eye(d)
            mean = rng.uniform(-60.0, 120.0, d)
            points[which == k] = rng.multivariate_normal(mean, cov, (which == k).sum())
        cases[name] = points.round(3)
    return cases


def region(data, patient, image):
    folder = data / "sts" / "nifti" / patient
    mask = sitk.GetArrayFromImage(sitk.ReadImage(str(folder / f"{image}_mask.nii.gz"))) > 0
    return sitk.GetArrayFromImage(sitk.ReadImage(str(folder / f"{image}_image.nii.gz")))[mask].astype(float)


def start_of(x, k):
    """Equal groups by rank in the first phase; their means, and the covariance within all of them."""
    order = np.argsort(x[:, 0], kind="stable")
    groups = np.array_split(order, k)
    means = np.array([x[g].mean(axis=0) for g in groups])
    within = sum((x[g] - m).T @ (x[g] - m) for g, m in zip(groups, means)) / len(x)
    within += np.diag(np.diag(within)) * 0.5  # wide enough that no component begins as a spike
    return np.full(k, 1.0 / k), means, within


def scikit(x, start, iterations, tol):
    weights, means, within = start
    k = len(weights)
    model = GaussianMixture(k, covariance_type="full", reg_covar=0.0, tol=tol, max_iter=iterations,
                            weights_init=weights, means_init=means,
                            precisions_init=np.array([np.linalg.inv(within)] * k))
    model.fit(x)
    return model


R_PROGRAM = r"""
suppressMessages(library(mclust))
arguments <- commandArgs(trailingOnly = TRUE)
x <- as.matrix(read.csv(arguments[1], header = FALSE)); z <- as.matrix(read.csv(arguments[2], header = FALSE))
model <- if (ncol(x) == 1) "V" else "VVV"
fit <- me(data = x, modelName = model, z = z, control = emControl(tol = c(1e-12, 1e-12), itmax = c(20000, 20000)))
b <- bic(model, loglik = fit$loglik, n = nrow(x), d = ncol(x), G = ncol(z))
cat(sprintf("%.17g %.17g\n", fit$loglik, b))
"""


def mclust(x, z, folder):
    np.savetxt(folder / "x.csv", x, delimiter=",", fmt="%.17g")
    np.savetxt(folder / "z.csv", z, delimiter=",", fmt="%.17g")
    (folder / "run.R").write_text(R_PROGRAM)
    out = subprocess.run(["Rscript", str(folder / "run.R"), str(folder / "x.csv"), str(folder / "z.csv")],
                         check=True, capture_output=True, text=True).stdout
    return [float(word) for word in out.split()]


def main():
    data = pathlib.Path(sys.argv[1])
    made = synthetic()
    with open(HERE / "synthetic.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        for name, x in made.items():
            for row in x:
                writer.writerow([name, *row])
    cases = [(name, "synthetic", x) for name, x in made.items()]
    cases += [(f"{p}/{i}", "sts", region(data, p, i)[:, None]) for p, i in ONE_PHASE]
    cases += [(f"{p}/CT+MR_T1", "sts", np.column_stack([region(data, p, "CT"), region(data, p, "MR_T1")]))
              for p in TWO_PHASES]
    values = []
    with tempfile.TemporaryDirectory() as folder:
        for name, source, x in cases:
            for k in (2, 3, 4):
                start = start_of(x, k)
                model = scikit(x, start, 20000, 1e-10)
                zero = GaussianMixture(k, covariance_type="full")
                zero.weights_, zero.means_, zero.covariances_ = start[0], start[1], np.array([start[2]] * k)
                zero.precisions_cholesky_ = np.array([np.linalg.inv(np.linalg.cholesky(start[2])).T] * k)
                z = zero.predict_proba(x)
                steps = scikit(x, start, 7, 0.0)
                r_loglik, r_bic = mclust(x, z, pathlib.Path(folder))
                order = np.argsort(model.means_[:, 0])
                values.append({
                    "case": name, "source": source, "k": k, "voxels": len(x),
                    "start": {"weights": start[0].tolist(), "means": start[1].tolist(), "covariance": start[2].tolist()},
                    "sevenSteps": float(steps.score(x) * len(x)),
                    "sklearn": {"logLikelihood": float(model.score(x) * len(x)), "bic": float(model.bic(x)),
                                "iterations": int(model.n_iter_),
                                "weights": model.weights_[order].tolist(), "means": model.means_[order].tolist(),
                                "covariances": model.covariances_[order].tolist(),
                                "counts": np.bincount(np.argsort(order)[model.predict(x)], minlength=k).tolist()},
                    "mclust": {"logLikelihood": r_loglik, "bic": r_bic},
                })
                v = values[-1]
                print(name, k, v["sklearn"]["iterations"], v["sklearn"]["logLikelihood"], r_loglik,
                      v["sklearn"]["counts"], [np.sqrt(np.diag(c)).round(2).tolist() for c in model.covariances_],
                      flush=True)
    with open(HERE / "fits.json", "w") as file:
        file.write("[\n" + ",\n".join(json.dumps(v) for v in values) + "\n]\n")


main()
