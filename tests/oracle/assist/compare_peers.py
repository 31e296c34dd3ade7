"""Dice of proposals from one stroke, beside other methods that see the same stroke.

    python compare_peers.py RIMLIGHT_CLI SHARED_DATA > peers.csv

The cases are the soft-tissue sarcomas (22 MR T1, 8 CT) of ../shared/data/sts/nifti with their readers' masks. The stroke is the
longest axial diameter of the mask on its largest slice; the click is the mask's voxel nearest to its centroid; corrections
are placed one after the other at the deepest voxel of the largest piece of the error. Needs numpy, scipy, nibabel,
scikit-image (with pyamg), SimpleITK and PyMaxflow; versions used: see README.md.

A column per method:
  ellipsoid   the stroke's blob alone, no image (0.82 as wide and 1.05 as deep as long)
  walker      scikit-image's random_walker, mode cg_mg, beta 130 (its default): seeds are the stroke's corridor, and what
              lies 1.6 blob radii or more from its middle
  confidence  SimpleITK's ConfidenceConnected, multiplier 2.5, 4 iterations, radius 1, seeded along the stroke, within 1.6 blob
              radii, holes of 1 voxel closed
  graphcut    PyMaxflow on 6 neighbours: Gaussian edge weights, unary from corridor and shell histograms and the same blob
  stroke, rough, click, one, two   Rimlight: the stroke; its ends up to a tenth of its length off; the click; the stroke with
              one and two corrections
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import maxflow
import nibabel
import numpy as np
import SimpleITK as sitk
from scipy import ndimage
from scipy.spatial import ConvexHull
from scipy.spatial.distance import pdist, squareform
from skimage.segmentation import random_walker

ACROSS, THROUGH = 0.82, 1.05


def dice(a, b):
    return 2.0 * np.count_nonzero(a & b) / max(1, np.count_nonzero(a) + np.count_nonzero(b))


def longest_diameter(mask, spacing):
    """Two voxels, as indices."""
    k = mask.sum((0, 1)).argmax()
    points = np.argwhere(mask[:, :, k])
    hull = points[ConvexHull(points).vertices]
    distances = squareform(pdist(hull * spacing[:2]))
    a, b = np.unravel_index(distances.argmax(), distances.shape)
    return np.array([*hull[a], k], float), np.array([*hull[b], k], float)


class Crop:
    """The part of a case around the stroke, with each voxel's place in the blob."""

    def __init__(self, image, spacing, begin, end):
        a, b = begin * spacing, end * spacing
        self.middle, self.length = (a + b) / 2, np.linalg.norm(b - a)
        reach = np.array([0.9, 0.9, 1.2]) * self.length
        low = np.maximum(0, np.floor((self.middle - reach) / spacing)).astype(int)
        high = np.minimum(image.shape, np.ceil((self.middle + reach) / spacing).astype(int) + 1)
        self.box = tuple(slice(l, h) for l, h in zip(low, high))
        self.image, self.shape, self.spacing = image[self.box].astype(float), image.shape, spacing
        grid = np.meshgrid(*[np.arange(l, h) * s for l, h, s in zip(low, high, spacing)], indexing="ij")
        x, y, z = (g - m for g, m in zip(grid, self.middle))
        u = (b - a) / self.length
        along, across, through = (
            v / (self.length / 2) for v in (x * u[0] + y * u[1], -x * u[1] + y * u[0], z))
        self.radius = np.sqrt(along**2 + (across / ACROSS) ** 2 + (through / THROUGH) ** 2)
        self.corridor = (abs(along) < 0.9) & (abs(across) < 0.12) & (abs(through) < max(0.12, 1.02 * spacing[2] / self.length))

    def whole(self, part):
        result = np.zeros(self.shape, bool)
        result[self.box] = part
        return result


def linked(mask, seeds):
    labels, _ = ndimage.label(mask)
    kept = np.unique(labels[seeds & mask])
    return np.isin(labels, kept[kept > 0])


def ellipsoid(crop):
    return crop.radius < 1


def walker(crop):
    labels = np.zeros(crop.image.shape, np.uint8)
    labels[crop.corridor] = 1
    labels[crop.radius >= 1.6] = 2
    low, high = np.percentile(crop.image[crop.radius < 1.6], [1, 99])
    data = np.clip((crop.image - low) / (high - low), 0, 1)
    return random_walker(data, labels, beta=130, mode="cg_mg", spacing=crop.spacing) == 1


def confidence(crop):
    image = sitk.GetImageFromArray(crop.image.T)
    seeds = [tuple(int(i) for i in index) for index in np.argwhere(crop.corridor)]
    grown = sitk.ConfidenceConnected(image, seedList=seeds, numberOfIterations=4, multiplier=2.5, initialNeighborhoodRadius=1)
    grown = sitk.GetArrayFromImage(grown).T.astype(bool) & (crop.radius < 1.6)
    return ndimage.binary_closing(linked(grown, crop.corridor), iterations=1)


def graphcut(crop):
    near = crop.radius < 1.8
    low, high = np.percentile(crop.image[near], [1, 99])
    level = np.clip((crop.image - low) / (high - low) * 63, 0, 63).astype(int)
    inside = ndimage.gaussian_filter1d(np.bincount(level[crop.corridor], minlength=64).astype(float), 2) + 1e-3
    shell = (crop.radius > 1.15) & near
    outside = ndimage.gaussian_filter1d(np.bincount(level[shell], minlength=64).astype(float), 2) + 1e-3
    ratio = np.clip(np.log(inside / inside.sum()) - np.log(outside / outside.sum()), -2, 2)[level]
    odds = 8 * (1 - crop.radius) + ratio
    odds[crop.radius >= 1.8] = -20
    odds[crop.corridor] = 20
    graph = maxflow.Graph[float](odds.size, 3 * odds.size)
    nodes = graph.add_grid_nodes(odds.shape)
    for axis in range(3):
        step = np.diff(crop.image, axis=axis, append=np.nan)
        sd = 1.4826 * np.nanmedian(abs(step[crop.corridor])) + 1e-9
        weight = np.nan_to_num(np.exp(-((step / (2 * sd)) ** 2)) + 0.01) * crop.spacing.min() / crop.spacing[axis]
        structure = np.zeros((3, 3, 3))
        structure[tuple(2 if a == axis else 1 for a in range(3))] = 1
        graph.add_grid_edges(nodes, weight, structure=structure, symmetric=True)
    graph.add_grid_tedges(nodes, np.maximum(odds, 0), np.maximum(-odds, 0))
    graph.maxflow()
    return linked(~graph.get_grid_segments(nodes), crop.corridor)


class Rimlight:
    def __init__(self, program, image_path):
        self.program, self.path = program, image_path
        self.affine = np.diag([-1, -1, 1, 1]) @ nibabel.load(image_path).affine  # RAS to LPS

    def text(self, *indices):
        return ",".join(f"{v:.4f}" for index in indices for v in (self.affine @ [*index, 1])[:3])

    def outline(self, *places, inside=(), outside=()):
        kind = "--stroke" if len(places) > 1 else "--click"
        with tempfile.TemporaryDirectory() as folder:
            output = Path(folder) / "outline.nii.gz"
            command = [self.program, "outline", self.path, f"{kind}={self.text(*places)}", "-o", output]
            command += [f"--inside={self.text(i)}" for i in inside] + [f"--outside={self.text(o)}" for o in outside]
            subprocess.run(command, check=True, capture_output=True)
            return np.asarray(nibabel.load(output).dataobj) > 0


def deepest_error(truth, found, spacing):
    """The deepest voxel of the largest piece that is missing or too much; True when it is missing."""
    best, size = None, 0
    for error, missing in ((truth & ~found, True), (found & ~truth, False)):
        labels, count = ndimage.label(error)
        sizes = np.bincount(labels.ravel(), minlength=2)[1:]
        if count and sizes.max() > size:
            size, best = sizes.max(), (labels == sizes.argmax() + 1, missing)
    piece, missing = best
    depth = ndimage.distance_transform_edt(np.pad(piece, 1), spacing)[1:-1, 1:-1, 1:-1]
    return np.array(np.unravel_index(depth.argmax(), depth.shape), float), missing


def main(program, data):
    methods = {"ellipsoid": ellipsoid, "walker": walker, "confidence": confidence, "graphcut": graphcut}
    own = ["stroke", "rough", "click", "one", "two"]
    print("case", *methods, *own, sep=",")
    random = np.random.RandomState(1)
    table = []
    for path in sorted(Path(data, "sts", "nifti").glob("*/*_image.nii.gz")):
        file = nibabel.load(path)
        image, spacing = file.get_fdata(), np.array(file.header.get_zooms()[:3], float)
        truth = np.asarray(nibabel.load(str(path).replace("_image", "_mask")).dataobj) > 0
        begin, end = longest_diameter(truth, spacing)
        crop = Crop(image, spacing, begin, end)
        row = [dice(crop.whole(method(crop)), truth) for method in methods.values()]
        rimlight = Rimlight(program, path)
        first = rimlight.outline(begin, end)
        row.append(dice(first, truth))
        # Spacing in the slice is the same along both axes.
        along = end - begin
        across = np.array([-along[1], along[0], 0.0])
        off = random.uniform(-0.1, 0.1, 4)
        row.append(dice(rimlight.outline(begin + off[0] * along + off[1] * across, end + off[2] * along + off[3] * across), truth))
        voxels = np.argwhere(truth)
        row.append(dice(rimlight.outline(voxels[np.linalg.norm((voxels - voxels.mean(0)) * spacing, axis=1).argmin()]), truth))
        found, inside, outside = first, [], []
        for _ in range(2):
            place, missing = deepest_error(truth, found, spacing)
            (inside if missing else outside).append(place)
            found = rimlight.outline(begin, end, inside=inside, outside=outside)
            row.append(dice(found, truth))
        table.append(row)
        print(f"{path.parent.name} {path.name[:-13]}", *(f"{value:.3f}" for value in row), sep=",", flush=True)
    for name, quantile in (("lower quartile", 0.25), ("median", 0.5), ("upper quartile", 0.75)):
        print(name, *(f"{value:.3f}" for value in np.quantile(table, quantile, axis=0)), sep=",")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
