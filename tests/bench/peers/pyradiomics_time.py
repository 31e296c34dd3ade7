#!/usr/bin/env python3
"""Times PyRadiomics on the images of `rimlight-bench-features --write FOLDER`: all 107 features, default settings.

Usage: pyradiomics_time.py FOLDER [RADIUS...]   Reading the files is not timed; peak memory is the process's.
"""
import logging
import resource
import sys
import time
from pathlib import Path

import radiomics
import SimpleITK as sitk
from radiomics import featureextractor


def main():
    radiomics.setVerbosity(logging.ERROR)
    folder = Path(sys.argv[1])
    extractor = featureextractor.RadiomicsFeatureExtractor(additionalInfo=False)
    for radius in sys.argv[2:] or ["13", "29", "57"]:
        image, label = (sitk.ReadImage(str(folder / f"ball{radius}_{part}.nrrd")) for part in ("image", "label"))
        times = []
        while sum(times) < 2.0:
            start = time.perf_counter()
            features = extractor.execute(image, label)
            times.append(time.perf_counter() - start)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"radius {radius}: {len(features)} features, {1000 * min(times):.0f} ms, peak {peak:.0f} MB")


if __name__ == "__main__":
    main()
