#!/usr/bin/env python3
"""Writes values/SETTINGS.csv: the features of the cases with a settings file, as PyRadiomics computes them.

Usage: make_values.py [--jobs N] [--out FOLDER] DATA_FOLDER [SETTINGS...]   (the folder that holds pyradiomics/, sts/, ...)
README.md, one folder up, says which versions made the committed values and how to install them.
"""
import argparse
import csv
import logging
import warnings
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
import pywt
import radiomics
import SimpleITK as sitk
from radiomics import featureextractor

from cases import CASES, HERE, LABELS, SETTINGS


def features(data, case, settings):
    warnings.simplefilter("ignore")
    radiomics.setVerbosity(logging.CRITICAL)
    sitk.ProcessObject.SetGlobalDefaultNumberOfThreads(1)
    extractor = featureextractor.RadiomicsFeatureExtractor(str(HERE / f"settings-{settings}.yaml"))
    image, mask = (str(data / part) for part in CASES[case])
    result = extractor.execute(image, mask, label=LABELS[case])
    return {name: float(value) for name, value in result.items() if not name.startswith("diagnostics_")}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--out", type=Path, default=HERE / "values")
    parser.add_argument("data", type=Path)
    parser.add_argument("settings", nargs="*", default=list(SETTINGS))
    arguments = parser.parse_args()
    print("PyRadiomics", radiomics.__version__, "numpy", np.__version__, "SimpleITK", sitk.Version_VersionString(),
          "PyWavelets", pywt.__version__)
    arguments.out.mkdir(exist_ok=True)
    with ProcessPoolExecutor(arguments.jobs) as pool:
        runs = {settings: [pool.submit(features, arguments.data, case, settings) for case in SETTINGS[settings]]
                for settings in arguments.settings}
        for settings, columns in runs.items():
            columns = [column.result() for column in columns]
            names = list(dict.fromkeys(name for column in columns for name in column))
            with open(arguments.out / f"{settings}.csv", "w", newline="") as file:
                writer = csv.writer(file, lineterminator="\n")
                writer.writerow(["feature", *SETTINGS[settings]])
                for name in names:
                    writer.writerow([name, *(repr(column[name]) if name in column else "" for column in columns)])
            print(settings, len(names), "features", flush=True)


if __name__ == "__main__":
    main()
