"""Samples of the response maps that MIRP makes for IBSI 2, phase 1 (the manual's tests 1.a to 8.a).

    make_maps.py DATA > maps.csv      DATA holds ibsi/ibsi_2_digital_phantom

MIRP 2.7.0 (Zwanenburg et al.), numpy 2.4.6, scipy 1.17.1, PyWavelets 1.9.0. Each map's
smallest and largest value, mean and standard deviation come first, then every 13th voxel of each axis and the 5 x 5 x 5
voxels around (31, 31, 31). MIRP keeps images as float32, which is where the seventh digit ends.

MIRP cuts Gabor's kernels off at the size of the image, 65 voxels, which in 4.b is 3.2 sigma to each side; here they have 131. The maps
of MIRP as it comes differ from these by 0.003 % (4.b.1) and 0.19 % (4.b.2) of their range.
"""

import itertools
import logging
import sys
import warnings
from pathlib import Path

import numpy as np
from mirp import extract_images
from mirp._imagefilters import gabor as mirp_gabor

warnings.filterwarnings("ignore")
ROOT = Path(sys.argv[1]) / "ibsi" / "ibsi_2_digital_phantom" / "nifti"

MEAN = {"filter_kernels": "mean", "mean_filter_kernel_size": 15}
LOG = {"filter_kernels": "laplacian_of_gaussian", "laplacian_of_gaussian_kernel_truncate": 4.0}
LAWS = {"filter_kernels": "laws", "laws_delta": 7, "laws_pooling_method": "max"}
GABOR = {"filter_kernels": "gabor", "gabor_response": "modulus", "gabor_pooling_method": "mean"}
WAVELET = {"filter_kernels": "separable_wavelet", "separable_wavelet_pooling_method": "mean"}
SIMONCELLI = {"filter_kernels": "nonseparable_wavelet", "nonseparable_wavelet_families": "simoncelli"}


def mean(boundary, by_slice=False):
    return {**MEAN, "boundary_condition": boundary, "by_slice": by_slice}


def log(sigma, boundary, by_slice=False):
    return {**LOG, "laplacian_of_gaussian_sigma": sigma, "boundary_condition": boundary, "by_slice": by_slice}


def laws(kernel, invariant, energy, boundary):
    return {**LAWS, "laws_kernel": kernel, "laws_rotation_invariance": invariant, "laws_compute_energy": energy,
            "boundary_condition": boundary, "by_slice": len(kernel) == 4}


def gabor(sigma, gamma, wavelength, theta, step, boundary):
    settings = {**GABOR, "gabor_sigma": sigma, "gabor_gamma": gamma, "gabor_lambda": wavelength, "gabor_theta": theta,
                "gabor_rotation_invariance": step is not None, "boundary_condition": boundary}
    if step is not None:
        settings["gabor_theta_step"] = step
    return settings


def wavelet(family, kernels, level, invariant, boundary):
    return {**WAVELET, "separable_wavelet_families": family, "separable_wavelet_set": kernels,
            "separable_wavelet_decomposition_level": level, "separable_wavelet_rotation_invariance": invariant,
            "boundary_condition": boundary}


def simoncelli(level):
    return {**SIMONCELLI, "nonseparable_wavelet_decomposition_level": level, "boundary_condition": "wrap"}


TESTS = {
    "1.a.1": ("checkerboard", mean("constant")),
    "1.a.2": ("checkerboard", mean("nearest")),
    "1.a.3": ("checkerboard", mean("wrap")),
    "1.a.4": ("checkerboard", mean("reflect")),
    "1.b.1": ("impulse", mean("constant", True)),
    "2.a": ("impulse", log(3.0, "constant")),
    "2.b": ("checkerboard", log(5.0, "reflect")),
    "2.c": ("checkerboard", log(5.0, "reflect", True)),
    "3.a.1": ("impulse", laws("E5L5S5", False, False, "constant")),
    "3.a.2": ("impulse", laws("E5L5S5", True, False, "constant")),
    "3.a.3": ("impulse", laws("E5L5S5", True, True, "constant")),
    "3.b.1": ("checkerboard", laws("E3W5R5", False, False, "reflect")),
    "3.b.2": ("checkerboard", laws("E3W5R5", True, False, "reflect")),
    "3.b.3": ("checkerboard", laws("E3W5R5", True, True, "reflect")),
    "3.c.1": ("checkerboard", laws("L5S5", False, False, "reflect")),
    "3.c.2": ("checkerboard", laws("L5S5", True, False, "reflect")),
    "3.c.3": ("checkerboard", laws("L5S5", True, True, "reflect")),
    "4.a.1": ("impulse", gabor(10.0, 0.5, 4.0, 60.0, None, "constant")),
    "4.a.2": ("impulse", gabor(10.0, 0.5, 4.0, 0.0, 45.0, "constant")),
    "4.b.1": ("sphere", gabor(20.0, 2.5, 8.0, 225.0, None, "reflect")),
    "4.b.2": ("sphere", gabor(20.0, 2.5, 8.0, 0.0, 22.5, "reflect")),
    "5.a.1": ("impulse", wavelet("db2", "LHL", 1, False, "constant")),
    "5.a.2": ("impulse", wavelet("db2", "LHL", 1, True, "constant")),
    "6.a.1": ("sphere", wavelet("coif1", "HHL", 1, False, "wrap")),
    "6.a.2": ("sphere", wavelet("coif1", "HHL", 1, True, "wrap")),
    "7.a.1": ("checkerboard", wavelet("haar", "LLL", 2, True, "reflect")),
    "7.a.2": ("checkerboard", wavelet("haar", "HHH", 2, True, "reflect")),
    "8.a.1": ("checkerboard", simoncelli(1)),
    "8.a.2": ("checkerboard", simoncelli(2)),
    "8.a.3": ("checkerboard", simoncelli(3)),
}


def response(phantom, settings):
    """The map, as [k, j, i]."""
    found = extract_images(
        image=str(ROOT / phantom / "image"), mask=str(ROOT / phantom / "mask"), write_images=False, export_images=True,
        image_export_format="native", **settings)
    images = [image for image in found[0][0] if type(image).__name__.endswith("TransformedImage")]
    assert len(images) == 1, [type(image).__name__ for image in found[0][0]]
    return np.asarray(images[0].get_voxel_grid(), dtype=float)


logging.disable(logging.CRITICAL)
# The module takes the largest of the image's sizes for that of the kernel, and of the spacings.
mirp_gabor.max = lambda values: 130 if isinstance(values[0], int) else max(values)
print("test,i,j,k,value")
for test, (phantom, settings) in TESTS.items():
    values = response(phantom, settings)
    assert values.shape == (64, 64, 64)
    for name in ("min", "max", "mean", "std"):
        print(f"{test},{name},,,{getattr(values, name)():.9g}")
    lattice = set(itertools.product(range(0, 64, 13), repeat=3))
    centre = set(itertools.product(range(29, 34), repeat=3))
    for i, j, k in sorted(lattice | centre):
        print(f"{test},{i},{j},{k},{values[k, j, i]:.9g}")
