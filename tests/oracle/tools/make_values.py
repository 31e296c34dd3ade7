"""What SimpleITK, scipy and scikit-image make of the inputs of the segmentation tools' tests: values.csv, figures.csv.

    make_values.py DATA        DATA: the folder of real cases

Each row of values.csv is a tool, its input, its parameters, how many voxels are inside, and the SHA-256 of the whole grid as bytes 0
and 1, i fastest. The inputs are formulas of whole numbers (tests/core/regions/tools/Phantom.h computes the same) and
PyRadiomics' brain1.
"""

import csv
import hashlib
import itertools
import pathlib
import sys

import numpy as np
import SimpleITK as sitk
from scipy import ndimage
from scipy.spatial import ConvexHull
from scipy.spatial.distance import pdist
from skimage.measure import grid_points_in_poly

SIZE = (40, 33, 14)  # i, j, k
SPACING = (0.7, 0.9, 2.5)


def grids():
    k, j, i = np.meshgrid(*(np.arange(n, dtype=np.int64) for n in reversed(SIZE)), indexing="ij")
    return i, j, k


def noise(seed):
    i, j, k = (a.astype(np.uint64) for a in grids())
    low = np.uint64(0xFFFFFFFF)
    x = (i * np.uint64(73856093)) ^ (j * np.uint64(19349663)) ^ (k * np.uint64(83492791))
    x = (x ^ np.uint64(seed * 2654435761)) & low
    x ^= x >> np.uint64(13)
    x = (x * np.uint64(0x5BD1E995)) & low
    x ^= x >> np.uint64(15)
    return x.astype(np.int64)


def first_blob():
    i, j, k = grids()
    return 4 * (i - 14) ** 2 + 5 * (j - 12) ** 2 + 30 * (k - 6) ** 2


def second_blob():
    i, j, k = grids()
    return 3 * (i - 28) ** 2 + 4 * (j - 22) ** 2 + 40 * (k - 8) ** 2


def phantom():
    """An image of two bright blobs with noise."""
    value = 20 + np.maximum(0, 120 - first_blob() // 8) + np.maximum(0, 90 - second_blob() // 6) + noise(1) % 17
    return value.astype(np.int16)


def spots():
    """A region of two ragged balls with holes, and scattered voxels."""
    n = noise(2)
    inside = (first_blob() < 700) & (n % 100 < 85)
    inside |= (second_blob() < 600) & (n % 100 < 60)
    inside |= n % 1000 < 30
    return inside


def image(array, spacing=SPACING):
    result = sitk.GetImageFromArray(array)
    result.SetSpacing(spacing)
    return result


def parameters(**values):
    return " ".join(f"{key}={value}" for key, value in values.items())


ROWS = []
FIGURES = []


def add(tool, source, text, inside):
    dense = np.ascontiguousarray(inside, dtype=np.uint8)
    ROWS.append([tool, source, text, int(dense.sum()), hashlib.sha256(dense.tobytes()).hexdigest()])


def seeds_text(seeds):
    return ";".join(",".join(map(str, seed)) for seed in seeds)


def growing(source, voxels, spacing, seed_lists, ranges, multipliers):
    whole = image(voxels, spacing)
    for seeds, (low, high) in itertools.product(seed_lists, ranges):
        grown = sitk.GetArrayFromImage(sitk.ConnectedThreshold(whole, seeds, low, high))
        add("connected", source, parameters(seeds=seeds_text(seeds), low=low, high=high), grown)
    real = image(voxels.astype(np.float64), spacing)
    for seeds, multiplier, radius, iterations in itertools.product(seed_lists, multipliers, (1, 2), (0, 3)):
        grown = sitk.ConfidenceConnected(real, seeds, iterations, multiplier, radius, 1)
        add("confidence", source,
            parameters(seeds=seeds_text(seeds), multiplier=multiplier, radius=radius, iterations=iterations),
            sitk.GetArrayFromImage(grown))


CONNECTIVITY = {"faces": ndimage.generate_binary_structure(3, 1), "corners": np.ones((3, 3, 3))}


def islands(source, inside):
    for name, structure in CONNECTIVITY.items():
        labels, count = ndimage.label(inside, structure)
        sizes = np.bincount(labels.ravel())[1:]
        largest = 1 + int(np.argmax(sizes))
        add("largest", source, parameters(connectivity=name, islands=count), labels == largest)
        for least in (2, 5, 100):
            keep = 1 + np.flatnonzero(sizes >= least)
            add("withoutSmall", source, parameters(connectivity=name, least=least), np.isin(labels, keep))


def holes(source, inside):
    add("holes", source, "", ndimage.binary_fill_holes(inside))
    for axis in range(3):
        filled = np.zeros_like(inside)
        array_axis = 2 - axis
        for n in range(inside.shape[array_axis]):
            place = [slice(None)] * 3
            place[array_axis] = n
            filled[tuple(place)] = ndimage.binary_fill_holes(inside[tuple(place)])
        add("holesPerSlice", source, parameters(axis=axis), filled)


def ball(radius, spacing):
    reach = [int(radius / step + 1e-6) for step in reversed(spacing)]
    k, j, i = np.meshgrid(*(np.arange(-n, n + 1) for n in reach), indexing="ij")
    x, y, z = i * spacing[0], j * spacing[1], k * spacing[2]
    return x * x + y * y + z * z <= (radius * (1 + 1e-6)) ** 2


def smoothing(source, inside, spacing):
    whole = image(inside.astype(np.uint8), spacing)
    for kernel in (1.5, 2.7, 6.0):
        radius = [max(0, int(np.floor((kernel / step - 1) / 2 + 0.5))) for step in spacing]
        smooth = sitk.BinaryMedian(whole, radius, 1, 0)
        add("median", source, parameters(kernelMm=kernel), sitk.GetArrayFromImage(smooth))
    for radius in (0.8, 1.4, 3.0):
        structure = ball(radius, spacing)
        # Beyond the border of the grid nothing is outside: erosion pads with 1, dilation with 0.
        eroded = ndimage.binary_erosion(inside, structure, border_value=1)
        add("opening", source, parameters(radiusMm=radius), ndimage.binary_dilation(eroded, structure))
        dilated = ndimage.binary_dilation(inside, structure)
        add("closing", source, parameters(radiusMm=radius),
            ndimage.binary_erosion(dilated, structure, border_value=1))
    for sd in (0.5, 1.1, 2.3):
        sigma = [sd / step for step in reversed(spacing)]
        smooth = ndimage.gaussian_filter(inside.astype(np.float64), sigma, mode="nearest", truncate=4.0)
        # Sums of weights may miss a half by rounding.
        add("gaussian", source, parameters(sdMm=sd), smooth > 0.5 - 1e-9)


CONTOURS = {
    "triangle": [(3.3, 4.1), (27.6, 8.2), (11.7, 29.4)],
    "star": [(20.2, 1.3), (29.1, 28.8), (4.4, 11.7), (35.9, 12.2), (9.6, 29.3)],
    "beyond": [(-10.3, 5.2), (60.1, -3.3), (44.2, 50.7), (20.3, 14.6)],
}


def contours():
    k, j, i = (13, 16, 20)
    for (name, points), axis in itertools.product(CONTOURS.items(), range(3)):
        column, row = [a for a in range(3) if a != axis]
        inside = grid_points_in_poly((SIZE[column], SIZE[row]), points, binarize=True)  # [column, row]
        whole = np.zeros(tuple(reversed(SIZE)), dtype=bool)
        place = [slice(None)] * 3
        place[2 - axis] = 6
        # What is left of the array keeps k before j before i: [row, column].
        whole[tuple(place)] = inside.T
        add("contour", name, parameters(axis=axis, slice=6), whole)


def face_middles(inside, axes):
    """The middles of the faces across the axes (of i, j, k) that bound the region, in voxels."""
    padded = np.pad(inside, 1)
    found = []
    for axis in axes:
        here, there = [slice(None)] * 3, [slice(None)] * 3
        here[2 - axis], there[2 - axis] = slice(None, -1), slice(1, None)
        differs = np.argwhere(padded[tuple(here)] != padded[tuple(there)])[:, ::-1] - 1.0
        differs[:, axis] += 0.5
        found.append(differs)
    return np.concatenate(found)


def longest(points, spacing):
    if len(points) > 2000:
        points = points[ConvexHull(points).vertices]
    return pdist(points * spacing).max()


def figures(source, inside, voxels, spacing):
    """What is measured of a region, by numpy and by comparing all pairs of face middles."""
    values = voxels[inside].astype(np.float64)
    row = {"voxels": int(inside.sum()), "ml": inside.sum() * np.prod(spacing) / 1000.0,
           "mean": values.mean(), "sd": values.std(), "least": values.min(), "greatest": values.max()}
    for share in (10, 25, 50, 75, 90):
        row[f"percentile{share}"] = np.percentile(values, share)
    row["longest"] = longest(face_middles(inside, range(3)), spacing)
    for axis in range(3):
        points = face_middles(inside, [a for a in range(3) if a != axis])
        by_slice = [longest(points[points[:, axis] == n], spacing) for n in np.unique(points[:, axis])]
        row[f"longest{axis}"] = max(by_slice)
    for name, value in row.items():
        FIGURES.append([source, name, repr(float(value))])


def write(name, header, rows):
    with open(pathlib.Path(__file__).parent / name, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def main():
    data = pathlib.Path(sys.argv[1])
    seeds = [[(14, 12, 6)], [(28, 22, 8), (14, 12, 6)], [(28, 22, 8), (0, 0, 0)], [(39, 32, 13)]]
    growing("phantom", phantom(), SPACING, seeds, [(90, 200), (60, 120), (31, 500)], (1.5, 2.5))
    for name, inside in (("spots", spots()), ("threshold", phantom() >= 70)):
        islands(name, inside)
        holes(name, inside)
        smoothing(name, inside, SPACING)
    contours()

    brain = sitk.ReadImage(str(data / "pyradiomics" / "brain1_image.nrrd"))
    label = sitk.ReadImage(str(data / "pyradiomics" / "brain1_label.nrrd"))
    voxels = sitk.GetArrayFromImage(brain)
    inside = sitk.GetArrayFromImage(label) != 0
    k, j, i = (int(round(c)) for c in ndimage.center_of_mass(inside))
    at = int(voxels[k, j, i])
    growing("brain1", voxels, brain.GetSpacing(), [[(i, j, k)]], [(at - 100, at + 100)], (1.0, 2.5))
    islands("brain1-label", inside)
    bright = voxels > 400
    islands("brain1-bright", bright)
    holes("brain1-bright", bright)
    smoothing("brain1-label", inside, brain.GetSpacing())

    for name, inside_it in (("spots", spots()), ("threshold", phantom() >= 70)):
        figures(name, inside_it, phantom(), SPACING)
    figures("brain1-label", inside, voxels, brain.GetSpacing())

    write("values.csv", ["tool", "input", "parameters", "voxels", "sha256"], ROWS)
    write("figures.csv", ["input", "figure", "value"], FIGURES)


main()
