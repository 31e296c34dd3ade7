"""Lets highdicom, pydicom-seg and dcmqi read the SEG files that we write, and compares them voxel by voxel with the masks and
fractions that they were written from; dciodvfy validates them.

Usage: check_written.py FOLDER, after
    RIMLIGHT_EXPORT_FOLDER=FOLDER build/dev/bin/test-core-dicom-segmentation "[.export]"
Run it twice, since they ask for different releases of pydicom; what is not installed is left out aloud:
    highdicom 0.28.2, dcmqi 1.5.7, SimpleITK 2.5.7, and Debian's dicom3tools for dciodvfy
    pydicom-seg 0.4.1, pydicom 2.4.5, numpy 1.26.4, SimpleITK 2.5.7
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile
import warnings

import numpy as np
import pydicom
import SimpleITK as sitk

try:
    import highdicom as hd
except ImportError:
    hd = None
try:
    import pydicom_seg
except ImportError:
    pydicom_seg = None

warnings.simplefilter("ignore")
failures = 0


def check(what, isRight):
    global failures
    failures += not isRight
    print("ok  " if isRight else "BAD ", what)


def onGrid(array, origin, axes, grid):
    """The array [k, j, i] of a part of the grid, on the whole of it."""
    size = grid.GetSize()[::-1]
    gridAxes = np.array(grid.GetDirection()).reshape(3, 3) * np.array(grid.GetSpacing())
    offset = np.linalg.solve(gridAxes, np.array(origin) - np.array(grid.GetOrigin()))
    begin = np.round(offset).astype(int)
    assert np.allclose(offset, begin, atol=0.01) and np.allclose(axes, gridAxes, atol=1e-3), (offset, axes, gridAxes)
    whole = np.zeros(size, array.dtype)
    i, j, k = begin
    whole[k:k + array.shape[0], j:j + array.shape[1], i:i + array.shape[2]] = array
    return whole


def imageOnGrid(image, grid):
    axes = np.array(image.GetDirection()).reshape(3, 3) * np.array(image.GetSpacing())
    return onGrid(sitk.GetArrayFromImage(image), image.GetOrigin(), axes, grid)


def byHighdicom(file, numbers, grid):
    volume = hd.seg.segread(file).get_volume(segment_numbers=numbers, combine_segments=False, rescale_fractional=False,
                                             allow_missing_positions=True, dtype=np.uint16)
    array, affine = volume.array, volume.affine
    if np.dot(affine[:3, 0], np.cross(affine[:3, 2], affine[:3, 1])) < 0:
        affine[:3, 3] += affine[:3, 0] * (array.shape[0] - 1)
        affine[:3, 0] *= -1
        array = array[::-1]
    return [onGrid(array[..., n], affine[:3, 3], affine[:3, [2, 1, 0]], grid) for n in range(len(numbers))]


def byPydicomSeg(file, numbers, grid):
    result = pydicom_seg.SegmentReader().read(pydicom.dcmread(file))
    return [imageOnGrid(result.segment_image(number), grid) for number in numbers]


def byDcmqi(file, numbers, grid):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([SEGIMAGE, "--inputDICOM", file, "--outputDirectory", folder, "--outputType", "nrrd"],
                       check=True, capture_output=True)
        return [imageOnGrid(sitk.ReadImage(f"{folder}/{number}.nrrd"), grid) for number in numbers]


SEGIMAGE = pathlib.Path(sys.executable).with_name("segimage2itkimage")
available = {byHighdicom: hd is not None, byPydicomSeg: pydicom_seg is not None, byDcmqi: SEGIMAGE.exists()}
for reader, isThere in available.items():
    if not isThere:
        print("left out:", reader.__name__)

for case in sorted(path for path in pathlib.Path(sys.argv[1]).iterdir() if path.is_dir()):
    numbers = list(range(1, len(list(case.glob("mask-*.nrrd"))) + 1))
    for kind, name, readers in (("mask", "binary.dcm", (byHighdicom, byPydicomSeg, byDcmqi)),
                                ("fraction", "fractional.dcm", (byHighdicom,))):
        if shutil.which("dciodvfy"):
            said = subprocess.run(["dciodvfy", case / name], capture_output=True, text=True).stderr
            check(f"{case.name}/{name} dciodvfy", "Error" not in said)
        images = [sitk.ReadImage(str(case / f"{kind}-{n}.nrrd")) for n in numbers]
        expected = [sitk.GetArrayFromImage(image) for image in images]
        for reader in filter(available.get, readers):
            read = reader(case / name, numbers, images[0])
            # dcmqi gives each segment its number as label.
            same = [np.array_equal(a, b) if kind == "fraction" else np.array_equal(a != 0, b != 0)
                    for a, b in zip(read, expected, strict=True)]
            check(f"{case.name}/{name} {reader.__name__}, voxels {[int((b != 0).sum()) for b in expected]}", all(same))
sys.exit(failures != 0)
