"""Otsu's thresholds, N4 bias correction and z-scores of real images, by SimpleITK and numpy.

Usage: make_expected.py DATA    (the folder of real cases)

Writes otsu.csv, n4.csv (voxels spread over each image) and zscore.csv beside itself. Versions: see
tests/oracle/README.md.
"""

import csv
import sys
from pathlib import Path

import numpy
import SimpleITK as sitk

HERE = Path(__file__).parent
DATA = Path(sys.argv[1])
IMAGES = {
    "brain1": "pyradiomics/brain1_image.nrrd",
    "breast1": "pyradiomics/breast1_image.nrrd",
    "STS_008_MR_T1": "sts/nifti/STS_008/MR_T1_image.nii.gz",
    "STS_025_CT": "sts/nifti/STS_025/CT_image.nii.gz",
}
LABELS = {"brain1": "pyradiomics/brain1_label.nrrd", "STS_008_MR_T1": "sts/nifti/STS_008/MR_T1_mask.nii.gz"}
# ITK's sums depend on the number of threads.
sitk.ProcessObject.SetGlobalDefaultNumberOfThreads(1)
print(sitk.Version())


def read(name):
    return sitk.ReadImage(str(DATA / name))


def write(name, header, rows):
    with open(HERE / name, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def otsu(image, bins):
    otsu_filter = sitk.OtsuThresholdImageFilter()
    otsu_filter.SetNumberOfHistogramBins(bins)
    otsu_filter.Execute(image)
    return otsu_filter.GetThreshold()


def make_otsu():
    rows = []
    for name, file in IMAGES.items():
        image = read(file)
        for kind, pixels in (("own", image), ("float32", sitk.Cast(image, sitk.sitkFloat32))):
            for bins in (64, 200, 256):
                threshold = otsu(pixels, bins)
                mask = sitk.OtsuThreshold(pixels, 0, 1, bins)
                above = int(sitk.GetArrayViewFromImage(mask).sum())
                rows.append([name, kind, bins, repr(threshold), above])
    write("otsu.csv", ["case", "type", "bins", "threshold", "above"], rows)


def n4(image, fit, shrink, iterations):
    """SimpleITK's N4 example."""
    size = image.GetSize()
    factors = [min(shrink, max(1, n // 4)) for n in size]
    corrector = sitk.N4BiasFieldCorrectionImageFilter()
    corrector.SetNumberOfThreads(1)
    corrector.SetMaximumNumberOfIterations(iterations)
    corrector.SetConvergenceThreshold(0.001)
    corrector.Execute(sitk.Shrink(image, factors), sitk.Shrink(fit, factors))
    field = corrector.GetLogBiasFieldAsImage(image)
    return sitk.GetArrayFromImage(image / sitk.Exp(field))


N4_VARIANTS = (
    ("brain1", "body", 4, [50, 50, 50, 50]),
    ("brain1", "label", 2, [20, 10]),
    ("STS_008_MR_T1", "body", 4, [50, 50, 50, 50]),
    ("STS_008_MR_T1", "label", 1, [30]),
)


def make_n4():
    rows = []
    for name, region, shrink, iterations in N4_VARIANTS:
        image = sitk.Cast(read(IMAGES[name]), sitk.sitkFloat32)
        if region == "body":
            fit = sitk.OtsuThreshold(image, 0, 1, 200)
        else:
            fit = sitk.Cast(read(LABELS[name]) == 1, sitk.sitkUInt8)
        values = n4(image, fit, shrink, iterations).ravel()
        original = sitk.GetArrayFromImage(image).ravel()
        bright = numpy.flatnonzero(original > 0.1 * original.max())
        for offset in bright[:: max(1, bright.size // 400)]:
            rows.append([name, region, shrink, " ".join(map(str, iterations)), offset, repr(float(values[offset]))])
    write("n4.csv", ["case", "fit", "shrink", "iterations", "offset", "value"], rows)


def make_zscore():
    rows = []
    for name, file in IMAGES.items():
        values = sitk.GetArrayFromImage(read(file)).astype(numpy.float64).ravel()
        regions = {"whole": numpy.ones(values.size, bool)}
        if name in LABELS:
            regions["label"] = sitk.GetArrayFromImage(read(LABELS[name])).ravel() == 1
        for region, inside in regions.items():
            normalised = (values - values[inside].mean()) / values[inside].std(ddof=1) * 100
            for offset in range(0, values.size, values.size // 50):
                rows.append([name, region, offset, repr(float(normalised[offset]))])
    write("zscore.csv", ["case", "region", "offset", "value"], rows)


make_otsu()
make_zscore()
make_n4()
