#!/usr/bin/env python3
"""Compares PyRadiomics' published baselines with what the installed PyRadiomics computes with each column's settings.

Usage: check_baselines.py DATA_FOLDER   (the folder that holds pyradiomics/)
Prints class, column, feature, baseline, present value and relative difference wherever they differ by more than 1e-4
relative and 1e-9 absolute, and the features that only one of the two has. Needs what make_values.py needs.
"""
import ast
import csv
import logging
import sys
from pathlib import Path

import numpy as np
import radiomics
import SimpleITK as sitk
from radiomics import featureextractor

from cases import CASES


def slice_mask(mask, settings_column):
    """The one slice of the label that shape2D's mask was: the bounding box of the corrected mask says which."""
    k = ast.literal_eval(settings_column["diagnostics_Mask-corrected_BoundingBox"])[2]
    voxels = sitk.GetArrayFromImage(mask) == 1
    voxels[np.arange(voxels.shape[0]) != k] = False
    if voxels.sum() != int(settings_column["diagnostics_Mask-original_VoxelNum"]):
        raise SystemExit(f"slice {k} is not the baseline's mask")
    single = sitk.GetImageFromArray(voxels.astype(np.uint8))
    single.CopyInformation(mask)
    return single


def differ(a, b):
    return not abs(a - b) <= max(1e-9, 1e-4 * abs(a))


def main():
    radiomics.setVerbosity(logging.CRITICAL)
    data = Path(sys.argv[1])
    print("PyRadiomics", radiomics.__version__, "numpy", np.__version__, "SimpleITK", sitk.Version_VersionString())
    compared = 0
    for path in sorted((data / "pyradiomics" / "baseline").glob("*.csv")):
        with open(path, newline="") as file:
            rows = list(csv.reader(file))
        feature_class = path.stem.split("_")[1]
        for number, column in enumerate(rows[0][1:], 1):
            cells = {row[0]: row[number] for row in rows[1:]}
            settings = ast.literal_eval(cells["diagnostics_Configuration_Settings"])
            extractor = featureextractor.RadiomicsFeatureExtractor(**settings)
            extractor.disableAllFeatures()
            extractor.enableFeatureClassByName(feature_class)
            image, mask = (sitk.ReadImage(str(data / part)) for part in CASES[column.split("_")[0]])
            if feature_class == "shape2D":
                mask = slice_mask(mask, cells)
            result = extractor.execute(image, mask)
            present = {name: float(value) for name, value in result.items() if name.startswith("original_")}
            baseline = {name: float(value) for name, value in cells.items() if name.startswith("original_") and value}
            for name in sorted(present.keys() | baseline.keys()):
                if name not in baseline:
                    print(feature_class, column, name, "baseline lacks it, present", repr(present[name]))
                elif name not in present:
                    print(feature_class, column, name, "present lacks it, baseline", repr(baseline[name]))
                else:
                    compared += 1
                    if differ(baseline[name], present[name]):
                        relative = (present[name] - baseline[name]) / baseline[name] if baseline[name] else float("inf")
                        print(feature_class, column, name, repr(baseline[name]), repr(present[name]), f"{relative:.2g}")
    print(compared, "values compared")


if __name__ == "__main__":
    main()
