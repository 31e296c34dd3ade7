"""Agreement of outlines and STAPLE as other programs see them.

pip install medpy==0.5.2 SimpleITK==2.5.7 surface-distance==0.1 numpy==2.4.6 scipy==1.17.1
python make_expected.py PATH/TO/shared/data

Writes files/ (random outlines on anisotropic, turned grids), pairs.csv, staple.csv and staple_voxels.csv beside it.
"""

import csv
import itertools
import os
import sys

import numpy as np
import SimpleITK as sitk
import surface_distance
from medpy.metric import binary
from scipy import ndimage

HERE = os.path.dirname(os.path.abspath(__file__))
TOLERANCE_MM = 2.0

# medpy's distances of one surface from the other; its own measures are made of these.
surface_distances = vars(binary)["__surface_distances"]


def turned(angle, axis):
    """Row-major rotation matrix (Rodrigues)."""
    axis = np.asarray(axis, float) / np.linalg.norm(axis)
    cross = np.array([[0, -axis[2], axis[1]], [axis[2], 0, -axis[0]], [-axis[1], axis[0], 0]])
    return (np.eye(3) + np.sin(angle) * cross + (1 - np.cos(angle)) * cross @ cross).ravel().tolist()


def write_readers(name, readers, size, spacing, direction, seed, roughness):
    """Outlines of one blob by readers of unequal skill; some reach the border of the image."""
    rng = np.random.default_rng(seed)
    blob = ndimage.gaussian_filter(rng.normal(size=size[::-1]), 3.0)
    blob /= blob.std()
    for reader in range(readers):
        noise = ndimage.gaussian_filter(rng.normal(size=size[::-1]), 1.0)
        noise /= noise.std()
        skill = roughness * (1 + reader) / readers
        image = sitk.GetImageFromArray((blob + skill * noise > 0.8 - 0.1 * reader).astype(np.uint8))
        image.SetSpacing(spacing)
        image.SetDirection(direction)
        image.SetOrigin((-12.5, 40.25, 7.0))
        sitk.WriteImage(image, os.path.join(HERE, "files", f"{name}{reader + 1}.nrrd"), True)


def compare(a, b):
    spacing = a.GetSpacing()[::-1]
    in_a = sitk.GetArrayFromImage(a) != 0
    in_b = sitk.GetArrayFromImage(b) != 0
    overlap = sitk.LabelOverlapMeasuresImageFilter()
    as_label = lambda array: sitk.GetImageFromArray(array.astype(np.uint8))
    overlap.Execute(as_label(in_a), as_label(in_b))
    regions = sitk.HausdorffDistanceImageFilter()
    images = [as_label(array) for array in (in_a, in_b)]
    for image in images:
        image.CopyInformation(a)
    regions.Execute(*images)
    a_to_b = surface_distances(in_a, in_b, spacing, 1)
    b_to_a = surface_distances(in_b, in_a, spacing, 1)
    pooled = np.hstack((a_to_b, b_to_a))
    deepmind = surface_distance.compute_surface_distances(in_a, in_b, spacing)
    # Centroids on the image's own axes and spacing: turning changes no distance.
    centroid = np.subtract(ndimage.center_of_mass(in_a), ndimage.center_of_mass(in_b)) * spacing
    return {
        "voxels_a": int(in_a.sum()),
        "voxels_b": int(in_b.sum()),
        "dice": overlap.GetDiceCoefficient(),
        "jaccard": overlap.GetJaccardCoefficient(),
        "volume_similarity": overlap.GetVolumeSimilarity(),
        "centroid_mm": float(np.linalg.norm(centroid)),
        "surface_voxels_a": len(a_to_b),
        "surface_voxels_b": len(b_to_a),
        "hausdorff_mm": binary.hd(in_a, in_b, spacing),
        "hausdorff95_mm": binary.hd95(in_a, in_b, spacing),
        "mean_a_to_b_mm": binary.asd(in_a, in_b, spacing),
        "mean_b_to_a_mm": binary.asd(in_b, in_a, spacing),
        "mean_pooled_mm": float(pooled.mean()),
        "surface_dice": float((pooled <= TOLERANCE_MM * (1 + 1e-6)).mean()),
        "itk_region_hausdorff_mm": regions.GetHausdorffDistance(),
        "deepmind_hausdorff_mm": surface_distance.compute_robust_hausdorff(deepmind, 100),
        "deepmind_hausdorff95_mm": surface_distance.compute_robust_hausdorff(deepmind, 95),
        "deepmind_surface_dice": surface_distance.compute_surface_dice_at_tolerance(deepmind, TOLERANCE_MM),
    }


def shifted(image, shift):
    """The outline moved by whole voxels along i, j, k; what leaves the image is lost."""
    array = sitk.GetArrayFromImage(image)
    moved = np.zeros_like(array)
    to, of = [], []
    for step, length in zip(shift[::-1], array.shape):
        to.append(slice(max(step, 0), length + min(step, 0)))
        of.append(slice(max(-step, 0), length + min(-step, 0)))
    moved[tuple(to)] = array[tuple(of)]
    result = sitk.GetImageFromArray(moved)
    result.CopyInformation(image)
    return result


def write_csv(name, rows):
    with open(os.path.join(HERE, name), "w", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def write_pairs(data):
    rows = []

    def add(a, b, path_a, path_b, shift=(0, 0, 0)):
        second = shifted(sitk.ReadImage(path_b), shift)
        rows.append({"a": a, "b": b, "shift": " ".join(map(str, shift)), **compare(sitk.ReadImage(path_a), second)})

    for grid, readers in (("thick", 5), ("long", 3)):
        for first, second in itertools.combinations(range(1, readers + 1), 2):
            names = [f"{grid}{n}.nrrd" for n in (first, second)]
            add(*names, *(os.path.join(HERE, "files", name) for name in names))
    masks = ["seg_one_label", "seg_dilated_10mm", "seg_single_slice"]
    for names in itertools.permutations((f"edge-masks/{name}.nii.gz" for name in masks), 2):
        add(*names, *(os.path.join(data, name) for name in names))
    for case in ("STS_008", "STS_019", "STS_025", "STS_050"):
        name = f"sts/nifti/{case}/MR_T1_mask.nii.gz"
        for shift in ((0, 0, 0), (2, -1, 1), (-3, 0, 2)):
            add(name, name, os.path.join(data, name), os.path.join(data, name), shift)
    write_csv("pairs.csv", rows)


def write_staple():
    performances, voxels = [], []
    for grid, readers in (("thick", 5), ("thick", 3), ("long", 3), ("long", 2)):
        images = [sitk.ReadImage(os.path.join(HERE, "files", f"{grid}{n + 1}.nrrd")) for n in range(readers)]
        staple = sitk.STAPLEImageFilter()
        staple.SetForegroundValue(1)
        probabilities = sitk.GetArrayFromImage(staple.Execute(images))
        for reader in range(readers):
            performances.append({"grid": grid, "readers": readers, "reader": reader + 1,
                                 "sensitivity": staple.GetSensitivity()[reader],
                                 "specificity": staple.GetSpecificity()[reader],
                                 "elapsed_iterations": staple.GetElapsedIterations()})
        # Voxels that the same readers hold have one probability.
        who = sum(sitk.GetArrayFromImage(image).astype(int) << n for n, image in enumerate(images))
        for pattern in np.unique(who):
            values = probabilities[who == pattern]
            assert np.ptp(values) < 1e-12
            voxels.append({"grid": grid, "readers": readers, "held_by": format(pattern, f"0{readers}b")[::-1],
                           "voxels": len(values), "probability": values[0]})
    write_csv("staple.csv", performances)
    write_csv("staple_voxels.csv", voxels)


if __name__ == "__main__":
    os.makedirs(os.path.join(HERE, "files"), exist_ok=True)
    write_readers("thick", 5, (40, 36, 14), (0.8, 1.1, 3.3), turned(0.4, (1, 2, -1)), 1, 0.5)
    write_readers("long", 3, (24, 18, 60), (2.5, 1.5, 0.62), turned(-1.1, (0, 1, 3)), 2, 0.9)
    write_pairs(sys.argv[1])
    write_staple()
