#!/usr/bin/env python3
"""Writes values.csv: the features of the cases with each settings file, as PyRadiomics computes them.

Usage: make_values.py DATA_FOLDER [CASE...]   (the folder that holds pyradiomics/ and sts/)
Needs: Python 3.11, numpy 1.26.4, SimpleITK 2.5.7, PyWavelets 1.9.0, and PyRadiomics 3.0.1
       (pip install --no-build-isolation pyradiomics==3.0.1).
"""
import csv
import logging
import sys
from pathlib import Path

import radiomics
from radiomics import featureextractor

from cases import CASES, SETTINGS

HERE = Path(__file__).resolve().parent


def features(data, case, settings):
    extractor = featureextractor.RadiomicsFeatureExtractor(str(HERE / f"settings-{settings}.yaml"))
    image, mask = (str(data / part) for part in CASES[case])
    result = extractor.execute(image, mask, label=1)
    return {name: float(value) for name, value in result.items() if not name.startswith("diagnostics_")}


def main():
    radiomics.setVerbosity(logging.ERROR)
    data = Path(sys.argv[1])
    with open(HERE / "values.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["case", "settings", "feature", "value"])
        for case in sys.argv[2:] or CASES:
            for settings in SETTINGS:
                for name, value in features(data, case, settings).items():
                    writer.writerow([case, settings, name, repr(value)])


if __name__ == "__main__":
    main()
