"""Local binary patterns as PyRadiomics 3.0.1's getLBP2DImage and getLBP3DImage make them.

Usage: make_expected.py DATA    (the folder of real cases)

Writes files/*.nrrd (made-up images with their results, whole volumes) and real.csv (fingerprints of the results on real
images) beside itself. Versions: see tests/oracle/README.md.
"""

import csv
import hashlib
import sys
import warnings
from pathlib import Path

import numpy
import SimpleITK as sitk
from radiomics import imageoperations

warnings.simplefilter("ignore")
HERE = Path(__file__).parent
DATA = Path(sys.argv[1])
METHODS = ("default", "ror", "uniform", "var")
TYPES = {"uint8": numpy.uint8, "int16": numpy.int16, "float32": numpy.float32, "float64": numpy.float64}


def made_up(dtype):
    """Waves and noise with two flat blocks, one of them zero and at the border; [z, y, x]."""
    z, y, x = numpy.meshgrid(numpy.arange(9), numpy.arange(12), numpy.arange(14), indexing="ij")
    noise = numpy.random.default_rng(20).integers(0, 60, z.shape)
    array = numpy.floor(90 + 40 * numpy.sin(x * 0.9 + z) * numpy.cos(y * 0.7) + noise)
    array[:, :5, :4] = 0
    array[2:8, 6:12, 7:13] = 77
    if numpy.issubdtype(dtype, numpy.floating):
        array = array * 0.1
    return array.astype(dtype)


def made_up_mask():
    mask = numpy.zeros((9, 12, 14), numpy.uint8)
    mask[:, 1:, :12] = 1
    mask[3, 4, 5:9] = 0
    mask[0, 0, 0] = mask[8, 11, 13] = 1
    return mask


def lbp2d(image, **settings):
    ((result, _, _),) = imageoperations.getLBP2DImage(image, None, **settings)
    return sitk.GetArrayFromImage(result)


def lbp3d(image, mask, **settings):
    """name -> array; 0 outside the region, where PyRadiomics leaves what the memory held."""
    inside = sitk.GetArrayFromImage(mask) == 1
    results = {}
    for result, name, _ in imageoperations.getLBP3DImage(image, mask, **settings):
        array = numpy.where(inside, sitk.GetArrayFromImage(result), 0.0)
        # Neighbours without variance: NaN since scipy 1.9, -3 before.
        results[name] = numpy.where(numpy.isnan(array), -3.0, array)
    return results


def write(array, name):
    sitk.WriteImage(sitk.GetImageFromArray(array), str(HERE / "files" / (name + ".nrrd")), useCompression=True)


def make_small():
    mask = made_up_mask()
    write(mask, "mask")
    for name, dtype in TYPES.items():
        array = made_up(dtype)
        image = sitk.GetImageFromArray(array)
        write(array, name)
        for method in METHODS:
            write(numpy.nan_to_num(lbp2d(image, lbp2DMethod=method)), f"{name}_2d_{method}")
        for level, result in lbp3d(image, sitk.GetImageFromArray(mask)).items():
            write(result, f"{name}_{level}")
    image = sitk.GetImageFromArray(made_up(numpy.int16))
    for dimension in (1, 2):
        write(lbp2d(image, lbp2DMethod="default", force2Ddimension=dimension), f"int16_2d_dimension{dimension}")
    wide = dict(lbp2DRadius=2.3, lbp2DSamples=12)
    for method in METHODS:
        write(numpy.nan_to_num(lbp2d(image, lbp2DMethod=method, **wide)), f"int16_2d_{method}_wide")
    image = sitk.GetImageFromArray(made_up(numpy.float64))
    settings = dict(lbp3DLevels=4, lbp3DIcosphereRadius=1.7, lbp3DIcosphereSubdivision=2)
    for level, result in lbp3d(image, sitk.GetImageFromArray(mask), **settings).items():
        write(result, f"float64_{level}_wide")
    coarse = dict(lbp3DLevels=3, lbp3DIcosphereRadius=2, lbp3DIcosphereSubdivision=0)
    for level, result in lbp3d(image, sitk.GetImageFromArray(mask), **coarse).items():
        write(result, f"float64_{level}_coarse")


REAL = (
    ("brain1", "pyradiomics/brain1_image.nrrd", "pyradiomics/brain1_label.nrrd"),
    ("STS_008_MR_T1", "sts/nifti/STS_008/MR_T1_image.nii.gz", "sts/nifti/STS_008/MR_T1_mask.nii.gz"),
    ("STS_025_CT", "sts/nifti/STS_025/CT_image.nii.gz", "sts/nifti/STS_025/CT_mask.nii.gz"),
)


def weighted(values):
    """Sum with weights 1 .. 97 in turn, which a shift of the values changes."""
    return float(numpy.sum(values * (numpy.arange(values.size) % 97 + 1)))


def make_real():
    rows = []
    for case, image_file, mask_file in REAL:
        original = sitk.ReadImage(str(DATA / image_file))
        mask = sitk.ReadImage(str(DATA / mask_file))
        inside = sitk.GetArrayFromImage(mask) == 1
        for kind in ("own", "float32", "float64"):
            image = original
            if kind != "own":
                tenth = sitk.GetArrayFromImage(original).astype(numpy.float64) * 0.1
                image = sitk.GetImageFromArray(tenth.astype(TYPES[kind]))
                image.CopyInformation(original)
            for method in METHODS:
                values = numpy.nan_to_num(lbp2d(image, lbp2DMethod=method))
                digest = hashlib.sha256(numpy.ascontiguousarray(values).tobytes()).hexdigest()
                rows.append([case, kind, f"lbp-2D {method}", digest, "", "", "", ""])
            for name, result in lbp3d(image, mask).items():
                values = result[inside]
                rows.append([case, kind, name, "", repr(float(values.sum())), repr(weighted(values)),
                             repr(float(values.min())), repr(float(values.max()))])
    with open(HERE / "real.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["case", "type", "image", "sha256", "sum", "weighted", "min", "max"])
        writer.writerows(rows)


make_small()
make_real()
