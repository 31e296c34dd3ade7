#!/usr/bin/env python3
"""Times PyRadiomics' voxel-based extraction on the image of `rimlight-bench-maps --write FOLDER`: all 93 features.

Usage: pyradiomics_maps.py FOLDER [BATCH]   Kernel radius 1, bin width 25, masked kernel. Voxels per batch (default 2048): with
all 65,536 at once (PyRadiomics' default, -1) the co-occurrence matrices and their temporaries take tens of gigabytes; the
maps are the same. Reading the files is not timed; peak memory is the process's. Times are per class, then the sum.
"""
import logging
import resource
import sys
import time
from pathlib import Path

import numpy
import radiomics
import SimpleITK as sitk
from radiomics import featureextractor

CLASSES = ("firstorder", "glcm", "gldm", "glrlm", "glszm", "ngtdm")


def main():
    radiomics.setVerbosity(logging.CRITICAL)
    numpy.seterr(all="ignore")
    folder = Path(sys.argv[1])
    batch = int(sys.argv[2]) if len(sys.argv) > 2 else 2048
    image, label = (sitk.ReadImage(str(folder / f"maps_{part}.nrrd")) for part in ("image", "label"))
    total, maps = 0.0, 0
    for name in CLASSES:
        extractor = featureextractor.RadiomicsFeatureExtractor(
            additionalInfo=False, binWidth=25, kernelRadius=1, maskedKernel=True, voxelBatch=batch)
        extractor.disableAllFeatures()
        extractor.enableFeatureClassByName(name)
        start = time.perf_counter()
        found = extractor.execute(image, label, voxelBased=True)
        took = time.perf_counter() - start
        total += took
        maps += len(found)
        print(f"{name}: {len(found)} maps, {took:.2f} s", flush=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"all: {maps} maps, {total:.2f} s, peak {peak:.0f} MB")


if __name__ == "__main__":
    main()
