#!/usr/bin/env python3
"""Writes the filtered images that tests/core/imaging/filters compares with, beside itself.

PyRadiomics 3.0.1 (its imageoperations.py), PyWavelets 1.9.0, SimpleITK 2.5.7 (ITK 5.4), numpy 1.26.4, Python 3.11.
Needs ../shared/data (or RIMLIGHT_TEST_DATA) beside the source tree for the rows of brain1.

odd.nrrd, real.nrrd   images made here: 13 x 10 x 7 int16 and 24 x 21 x 17 float32, with anisotropic spacing
*_log_*.nrrd, *_gradient*.nrrd   whole filtered images
wavelets.csv          image, wavelet, axes, level, band, hash, and the values at two voxels
samples.csv           image, filter, hash, and values at 24 voxels

A hash is the beginning of the SHA-256 of the voxels in their own type, first axis fastest, little-endian. Sample s of n
is the voxel number s * (voxels - 1) / (n - 1), rounded down.
"""
import csv
import hashlib
import importlib.metadata
import os

import numpy
import pywt
import SimpleITK as sitk
from radiomics import imageoperations

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.environ.get("RIMLIGHT_TEST_DATA", os.path.join(HERE, "../../../../shared/data"))
SIGMAS = [0.5, 1.0, 2.0, 3.0, 5.0]
AXES = {"ijk": {}, "ij": {"force2D": True, "force2Ddimension": 0}, "ik": {"force2D": True, "force2Ddimension": 1},
        "jk": {"force2D": True, "force2Ddimension": 2}}


def made_up(size, spacing, seed, dtype):
    """Blobs of both signs on a slope, with noise."""
    rng = numpy.random.default_rng(seed)
    z, y, x = numpy.mgrid[0:size[2], 0:size[1], 0:size[0]].astype(float)
    values = 3.0 * x - 5.0 * y + 2.0 * z
    for sign in (1, -1, 1, -1):
        cx, cy, cz = (rng.uniform(0, n) for n in size)
        values += sign * 400.0 * numpy.exp(-((x - cx) ** 2 + (y - cy) ** 2 + (z - cz) ** 2) / 18.0)
    values += rng.normal(0.0, 40.0, values.shape)
    values[0, 0, 0] = 0.0
    image = sitk.GetImageFromArray(numpy.round(values).astype(dtype) if dtype == "int16" else values.astype(dtype))
    image.SetSpacing(spacing)
    image.SetOrigin((-12.5, 7.25, 101.0))
    return image


def hash_of(voxels):
    return hashlib.sha256(numpy.ascontiguousarray(voxels).tobytes()).hexdigest()[:16]


def samples_of(voxels, count):
    flat = voxels.ravel()
    return [str(flat[s * (flat.size - 1) // (count - 1)]) for s in range(count)]


def wavelet_rows(name, image, wavelets, levels, axes):
    for wavelet in wavelets:
        for level in levels:
            for start, count in ((level - 1, 1), (0, level)):
                bands = {n.split("-")[-1]: sitk.GetArrayFromImage(i) for i, n, _ in imageoperations.getWaveletImage(
                    image, None, wavelet=wavelet, start_level=start, level=count, **AXES[axes])
                    if count == 1 or n.startswith(f"wavelet{count}-")}
                if count == 1 and start == level - 1:
                    rows = bands
                else:
                    assert all(numpy.array_equal(rows[band], bands[band]) for band in rows)
            for band, voxels in rows.items():
                yield [name, wavelet, axes, level, band, hash_of(voxels)] + samples_of(voxels, 2)


def simple_filters(image, sigmas):
    for (filtered, name, _) in imageoperations.getLoGImage(image, None, sigma=sigmas):
        yield name, filtered
    for spacing in (True, False):
        for filtered, name, _ in imageoperations.getGradientImage(image, None, gradientUseSpacing=spacing):
            yield name + ("" if spacing else "-voxels"), filtered
    for function in (imageoperations.getSquareImage, imageoperations.getSquareRootImage,
                     imageoperations.getLogarithmImage, imageoperations.getExponentialImage):
        for filtered, name, _ in function(image, None):
            yield name, filtered


def main():
    assert importlib.metadata.version("pyradiomics") == "3.0.1"
    assert importlib.metadata.version("pywavelets") == "1.9.0"
    images = {"odd": made_up((13, 10, 7), (0.9, 1.1, 2.5), 1, "int16"),
              "real": made_up((24, 21, 17), (0.7, 1.3, 2.0), 2, "float32")}
    rows, samples = [], []
    for name, image in images.items():
        sitk.WriteImage(image, os.path.join(HERE, name + ".nrrd"), True)
        rows += wavelet_rows(name, image, pywt.wavelist(kind="discrete"), (1, 2), "ijk")
        rows += wavelet_rows(name, image, ["coif1"], (3, 5), "ijk")
        for axes in ("ij", "ik", "jk"):
            rows += wavelet_rows(name, image, ["coif1", "bior3.3"], (1, 2), axes)
        for filter_name, filtered in simple_filters(image, SIGMAS):
            voxels = sitk.GetArrayFromImage(filtered)
            samples.append([name, filter_name, hash_of(voxels)] + samples_of(voxels, 24))
            if voxels.dtype == numpy.float32:
                sitk.WriteImage(filtered, os.path.join(HERE, f"{name}_{filter_name}.nrrd"), True)
    brain = sitk.ReadImage(os.path.join(DATA, "pyradiomics/brain1_image.nrrd"))
    rows += wavelet_rows("brain1", brain, ["coif1", "db4", "rbio2.2"], (1, 2), "ijk")
    for filter_name, filtered in simple_filters(brain, [0.5, 1.0, 2.0, 3.0, 4, 5.0]):
        voxels = sitk.GetArrayFromImage(filtered)
        samples.append(["brain1", filter_name, hash_of(voxels)] + samples_of(voxels, 24))
    for path, header, lines in (
            ("wavelets.csv", ["image", "wavelet", "axes", "level", "band", "hash", "first", "last"], rows),
            ("samples.csv", ["image", "filter", "hash"] + [f"sample{s}" for s in range(24)], samples)):
        with open(os.path.join(HERE, path), "w", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([header] + lines)


main()
