#!/usr/bin/env python3
"""Feature maps by PyRadiomics 3.0.1's voxel-based extraction: values.csv beside this file.

Usage: make_values.py DATA        DATA holds pyradiomics/brain1_image.nrrd and so on.

Rows: case, settings, feature, then one value per sampled voxel; "undefined" where PyRadiomics gives NaN. The feature
"voxels" lists the sampled voxels (i j k). Four features are read from PyRadiomics with one repair each, without which
rounding errors or one kernel without a pair decide the whole map; what PyRadiomics gives without the repair stands
beside them as "NAME raw":

- glcm_JointAverage: averaged over the directions that hold a pair, as all other GLCM features are (numpy.nanmean). Raw,
  numpy.mean, is NaN as soon as one direction is empty in the kernel.
- glcm_MCC: eigenvalues of the directions that hold a pair; real eigenvalues within 1e-12 of 0 are 0. Raw, one empty
  direction in one kernel makes numpy.linalg.eigvals refuse the batch, and the whole map stays at initValue; and the
  square root of -1e-17 is NaN, which drops that direction from the mean.
- glcm_Imc2: HXY2 - HXY within 1e-12 of 0 is 0, as the documentation says. Raw, when it falls below 0 by rounding, the
  root is NaN, which drops that direction from the mean.
- glcm_Correlation: a variance of the levels within 1e-12 of 0 is 0, for which PyRadiomics sets 1. Raw, an asymmetric
  matrix of one row may have 1e-32 by rounding; a symmetric one never does.
"""
import logging
import sys
from pathlib import Path

import numpy
import radiomics
import SimpleITK as sitk
from radiomics import featureextractor, glcm

CLASSES = ("firstorder", "glcm", "gldm", "glrlm", "glszm", "ngtdm")
HERE = Path(__file__).parent
ROUNDING = 1e-12

RAW_EIGVALS = numpy.linalg.eigvals


def joint_average(self):
    return numpy.nanmean(self.coefficients["ux"], (1, 2, 3))


def imc2(self):
    px, py, eps = (self.coefficients[name] for name in ("px", "py", "eps"))
    hxy2 = -numpy.sum((px * py) * numpy.log2(px * py + eps), (1, 2))
    shared = hxy2 - self.coefficients["HXY"]
    shared[shared < ROUNDING] = 0
    return numpy.nanmean((1 - numpy.e ** (-2 * shared)) ** 0.5, 1)


def correlation(self):
    i, j, ux, uy, eps = (self.coefficients[name] for name in ("i", "j", "ux", "uy", "eps"))
    di, dj = i[None, :, :, None] - ux, j[None, :, :, None] - uy
    variances = [numpy.sum(self.P_glcm * d ** 2, (1, 2)) for d in (di, dj)]
    for variance in variances:
        variance[variance < ROUNDING] = 0
    spread = (variances[0] * variances[1]) ** 0.5
    values = numpy.sum(self.P_glcm * di * dj, (1, 2)) / (spread + eps)
    values[spread == 0] = 1
    return numpy.nanmean(values, 1)


def eigvals(q):
    empty = numpy.isnan(q).any(axis=(-1, -2))
    values = RAW_EIGVALS(numpy.where(empty[..., None, None], 0, q)).real
    values[numpy.abs(values) < ROUNDING] = 0
    values[empty] = numpy.nan
    return values


REPAIRS = {"JointAverage": joint_average, "Imc2": imc2, "Correlation": correlation}


REPAIRED = ["glcm_MCC"] + [f"glcm_{name}" for name in REPAIRS]


def extract(image, mask, settings, repaired):
    originals = {name: getattr(glcm.RadiomicsGLCM, f"get{name}FeatureValue") for name in REPAIRS}
    if repaired:
        for name, function in REPAIRS.items():
            setattr(glcm.RadiomicsGLCM, f"get{name}FeatureValue", function)
        numpy.linalg.eigvals = eigvals
    try:
        extractor = featureextractor.RadiomicsFeatureExtractor(additionalInfo=False, **settings)
        extractor.disableAllFeatures()
        for name in CLASSES:
            extractor.enableFeatureClassByName(name)
        if "StandardDeviation" not in extractor.enabledFeatures["firstorder"]:
            names = [f for f, old in radiomics.firstorder.RadiomicsFirstOrder.getFeatureNames().items()]
            extractor.enableFeaturesByName(firstorder=sorted(names))
        found = extractor.execute(image, mask, voxelBased=True)
    finally:
        for name, function in originals.items():
            setattr(glcm.RadiomicsGLCM, f"get{name}FeatureValue", function)
        numpy.linalg.eigvals = RAW_EIGVALS
    return {name.replace("original_", ""): values for name, values in found.items()}


def synthetic():
    """Whole-number arithmetic that the test repeats: plains, steps and noise; a region with holes and a lone voxel."""
    size = (9, 8, 6)
    i, j, k = numpy.meshgrid(*(numpy.arange(n) for n in size), indexing="ij")
    noise = (i * 7919 + j * 104729 + k * 1299709 + i * j * 31 + j * k * k * 17) % 97
    plain = (i + j < 5) & (k < 3)
    values = numpy.where(plain, 60, 40 + 35 * ((i // 3 + j // 2 + k) % 4) + noise)
    inside = ((i >= 1) & (i <= 6) & (j >= 1) & (j <= 5) & (k >= 1) & (k <= 4) & ((i * 5 + j * 3 + k * 7) % 11 != 0)
              & ~((i >= 4) & (j >= 4)))
    inside |= (i == 8) & (j == 7) & (k == 5)
    images = []
    for array, kind in ((values, "int16"), (inside, "uint8")):
        image = sitk.GetImageFromArray(array.transpose(2, 1, 0).astype(kind))
        image.SetSpacing((0.8, 1.0, 1.5))
        images.append(image)
    return images


def near(image, label, half):
    """The case's region within so many voxels of the middle of its box: real values and a real edge, in minutes."""
    array = sitk.GetArrayFromImage(label) == 1
    where = numpy.argwhere(array)
    middle = (where.min(0) + where.max(0)) // 2
    kept = numpy.zeros_like(array)
    box = tuple(slice(max(0, m - h), m + h + 1) for m, h in zip(middle, half))
    kept[box] = array[box]
    part = sitk.GetImageFromArray(kept.astype("uint8"))
    part.CopyInformation(label)
    return image, part


SETTINGS = {
    "default": {"binWidth": 25},
    "unmasked": {"binWidth": 25, "maskedKernel": False},
    "radius2": {"binWidth": 10, "kernelRadius": 2},
    "unmasked2-force2d": {"binWidth": 10, "kernelRadius": 2, "maskedKernel": False, "force2D": True},
    "force2d": {"binWidth": 10, "force2D": True},
    "sagittal-gldm": {"binCount": 6, "force2D": True, "force2Ddimension": 2, "gldm_a": 1, "maskedKernel": False},
    "weighted": {"binWidth": 10, "weightingNorm": "euclidean", "voxelArrayShift": 100},
    "asymmetric": {"binWidth": 15, "symmetricalGLCM": False, "distances": [1, 2], "kernelRadius": 2},
    "flat": {"binWidth": 1000},
}
REAL = ("default", "unmasked", "radius2")


def sample(mask, most):
    voxels = numpy.argwhere(sitk.GetArrayFromImage(mask) == 1)  # k, j, i
    if len(voxels) > most:
        voxels = voxels[numpy.linspace(0, len(voxels) - 1, most).round().astype(int)]
    return [tuple(int(n) for n in voxel) for voxel in voxels]


def text(value):
    return "undefined" if numpy.isnan(value) else f"{value:.8g}"


def at(values, mask, voxel):
    """The map lies on the region's box, widened by the kernel."""
    point = mask.TransformIndexToPhysicalPoint(voxel[::-1])
    return values.GetPixel(values.TransformPhysicalPointToIndex(point))


def rows(case, name, image, mask, most):
    settings = SETTINGS[name]
    voxels = sample(mask, most)
    yield [case, name, "voxels"] + [f"{i} {j} {k}" for k, j, i in voxels]
    repaired = extract(image, mask, settings, True)
    raw = extract(image, mask, settings, False)
    for feature in sorted(repaired):
        maps = [(feature, repaired[feature])]
        if feature in REPAIRED:
            maps.append((feature + " raw", raw[feature]))
        else:
            a, b = (sitk.GetArrayFromImage(found[feature]) for found in (repaired, raw))
            assert numpy.array_equal(a, b, equal_nan=True), feature
        for title, values in maps:
            yield [case, name, title] + [text(at(values, mask, voxel)) for voxel in voxels]
    print(f"{case} {name}: {len(repaired)} maps, {len(voxels)} voxels", flush=True)


def main():
    radiomics.setVerbosity(logging.CRITICAL + 1)
    numpy.seterr(all="ignore")
    data = Path(sys.argv[1]) / "pyradiomics"
    lines = []
    image, mask = synthetic()
    for name in SETTINGS:
        lines += rows("synthetic", name, image, mask, 1000 if name in ("default", "unmasked") else 24)
    for case, half in (("brain1", (3, 9, 9)), ("breast1", (3, 9, 9))):
        image, label = (sitk.ReadImage(str(data / f"{case}_{part}.nrrd")) for part in ("image", "label"))
        image, mask = near(image, label, half)
        for name in REAL:
            lines += rows(case, name, image, mask, 16)
    (HERE / "values.csv").write_text("\n".join(",".join(line) for line in lines) + "\n")


if __name__ == "__main__":
    import warnings
    warnings.simplefilter("ignore")
    main()
