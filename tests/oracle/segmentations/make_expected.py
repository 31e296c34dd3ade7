"""Writes expected.csv: SEG files as highdicom reads them. A line for each segment: the grid (slices sorted along the cross
product of row and column), the number of voxels, their centre in LPS mm, and SHA-256 of one byte for each voxel (0 or 1; of
fractional segments the stored byte), i fastest.

Usage: make_expected.py SHARED_DATA   (highdicom 0.28.2, pydicom 3.0.2, pyjpegls, pylibjpeg-openjpeg)
"""

import csv
import hashlib
import pathlib
import sys
import warnings

import highdicom as hd
import numpy as np

warnings.simplefilter("ignore")
here = pathlib.Path(__file__).parent
data = pathlib.Path(sys.argv[1])
files = sorted((here / "files").glob("*.dcm"))
files += sorted((data / "highdicom").glob("seg_image_ct*.dcm"))
files += sorted((data / "qin-prostate-seg/seg").glob("*.dcm"))
files += [data / "dcmqi/segmentations" / name for name in
          ("liver.dcm", "partial_overlaps.dcm", "23x38x3/seg/label.seg", "24x38x3/seg/label.seg")]


def numbers(values):
    return " ".join(f"{value:.9g}" for value in np.ravel(values))


with open(here / "expected.csv", "w", newline="") as out:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["file", "segment", "label", "size", "spacing", "origin", "direction", "voxels", "centre", "sha256"])
    for file in files:
        seg = hd.seg.segread(file)
        is_fractional = seg.segmentation_type == hd.seg.SegmentationTypeValues.FRACTIONAL
        maximum = int(seg.get("MaximumFractionalValue", 1))
        listed = [n for n in seg.segment_numbers if n != 0]
        # Split apart by highdicom, label maps lose the labels above 255.
        is_labelmap = seg.segmentation_type == hd.seg.SegmentationTypeValues.LABELMAP
        volume = seg.get_volume(segment_numbers=listed, combine_segments=is_labelmap, rescale_fractional=False,
                                allow_missing_positions=True, dtype=np.uint16)
        array, affine = volume.array, volume.affine  # [k, j, i, segment]; LPS of (k, j, i)
        if is_labelmap:
            array = np.stack([array == number for number in listed], axis=-1)
        down, right = affine[:3, 1], affine[:3, 2]
        if np.dot(affine[:3, 0], np.cross(right, down)) < 0:
            affine = affine.copy()
            affine[:3, 3] += affine[:3, 0] * (array.shape[0] - 1)
            affine[:3, 0] *= -1
            array = array[::-1]
        axes = affine[:3, [2, 1, 0]]
        spacing = np.linalg.norm(axes, axis=0)
        for place, number in enumerate(listed):
            stored = np.ascontiguousarray(array[..., place]).astype(np.uint8)
            inside = np.argwhere(stored.astype(int) * 2 >= maximum if is_fractional else stored)[:, ::-1]
            centre = axes @ inside.mean(axis=0) + affine[:3, 3] if len(inside) else []
            name = file.relative_to(here if here in file.parents else data).as_posix()
            writer.writerow([name, number, seg.get_segment_description(number).segment_label,
                             " ".join(map(str, stored.shape[::-1])), numbers(spacing), numbers(affine[:3, 3]),
                             numbers((axes / spacing).T), len(inside), numbers(centre),
                             hashlib.sha256(stored.tobytes()).hexdigest()])
