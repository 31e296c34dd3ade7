#!/usr/bin/env python3
"""Writes 3D Slicer segmentations as slicerio does, and masks that SimpleITK resampled, with what they hold.

    make_files.py

slicerio 1.4.0, pynrrd 1.1.3, SimpleITK 2.5.7 (ITK 5.4), numpy 2.4.6.
"""

import hashlib
import json
import pathlib

import nrrd
import numpy as np
import SimpleITK as sitk
import slicerio

HERE = pathlib.Path(__file__).parent
FILES = HERE / "files"


def rotation(x, y, z):
    """Columns: the axes of a grid, turned about x, y and z by so many degrees."""
    x, y, z = np.radians([x, y, z])
    rx = np.array([[1, 0, 0], [0, np.cos(x), -np.sin(x)], [0, np.sin(x), np.cos(x)]])
    ry = np.array([[np.cos(y), 0, np.sin(y)], [0, 1, 0], [-np.sin(y), 0, np.cos(y)]])
    rz = np.array([[np.cos(z), -np.sin(z), 0], [np.sin(z), np.cos(z), 0], [0, 0, 1]])
    return rz @ ry @ rx


def matrix(spacing, origin, turned=(0, 0, 0)):
    result = np.eye(4)
    result[:3, :3] = rotation(*turned) @ np.diag(spacing)
    result[:3, 3] = origin
    return result


SIZE = (13, 11, 7)
OBLIQUE = matrix((0.8, 1.1, 2.5), (-31.5, 12.25, 100.75), (11, -7, 23))


def ball(centre, radius, size=SIZE):
    i, j, k = np.indices(size)
    return (i - centre[0]) ** 2 + (j - centre[1]) ** 2 + (2 * (k - centre[2])) ** 2 <= radius**2


TUMOUR, KIDNEY, VESSEL = ball((4, 5, 3), 3.6), ball((9, 5, 3), 2.9), ball((6, 6, 3), 2.2)
TUMOUR_ALONE = TUMOUR & ~KIDNEY & ~VESSEL
KIDNEY_ALONE = KIDNEY & ~VESSEL

expected = {}


def expect(name, grid, segments):
    """segments: name, colour as 0 .. 255 or None, mask."""
    expected[name] = {
        "size": list(segments[0][2].shape),
        "ijkToLps": np.asarray(grid).tolist(),
        "segments": [
            {
                "name": title,
                "colour": colour,
                "voxels": int(mask.sum()),
                "sha256": hashlib.sha256(np.asfortranarray(mask, dtype=np.uint8).tobytes(order="F")).hexdigest(),
            }
            for title, colour, mask in segments
        ],
    }


def check_with_slicerio(name):
    """What was asked for is what slicerio reads."""
    read = slicerio.read_segmentation(str(FILES / name))
    told = expected[name]
    assert np.allclose(read["ijkToLPS"], told["ijkToLps"], atol=1e-12), name
    for segment, one in zip(read["segments"], told["segments"], strict=True):
        mask = slicerio.segment_mask(read, segment)
        digest = hashlib.sha256(np.asfortranarray(mask, dtype=np.uint8).tobytes(order="F")).hexdigest()
        assert digest == one["sha256"], (name, one["name"])
        if "name" in segment:
            assert one["name"].startswith(segment["name"]), name


def scaled(colour):
    return [channel / 255 for channel in colour]


def write(name, voxels, grid, segments, **more):
    segmentation = {"voxels": voxels, "ijkToLPS": grid, "segments": segments, "encoding": "gzip"} | more
    slicerio.write_segmentation(str(FILES / name), segmentation)


def make_segmentations():
    red, green, blue = [230, 25, 75], [60, 180, 75], [0, 130, 200]

    labels = np.zeros(SIZE, np.uint8)
    for value, mask in ((1, TUMOUR_ALONE), (3, KIDNEY_ALONE), (7, VESSEL)):
        labels[mask] = value
    three = [
        {"id": "a", "name": "tumour", "color": scaled(red), "labelValue": 1, "layer": 0},
        {"id": "b", "name": "left kidney", "color": scaled(green), "labelValue": 3, "layer": 0},
        {"id": "c", "name": "vessel \\ vein", "color": scaled(blue), "labelValue": 7, "layer": 0},
    ]
    truth = [("tumour", red, TUMOUR_ALONE), ("left kidney", green, KIDNEY_ALONE), ("vessel \\ vein", blue, VESSEL)]
    write("one_layer.seg.nrrd", labels, OBLIQUE, three)
    expect("one_layer.seg.nrrd", OBLIQUE, truth)

    overlapping = slicerio.create_segmentation(SIZE, OBLIQUE)
    for title, colour, mask in (("tumour", red, TUMOUR), ("kidney", green, KIDNEY), ("vessel", blue, VESSEL)):
        slicerio.add_segment(overlapping, mask, {"name": title, "color": scaled(colour)})
    slicerio.add_segment(overlapping, np.zeros(SIZE, bool), {"name": "nothing", "color": [1, 1, 1]})
    slicerio.write_segmentation(str(FILES / "overlapping.seg.nrrd"), overlapping)
    expect(
        "overlapping.seg.nrrd",
        OBLIQUE,
        [("tumour", red, TUMOUR), ("kidney", green, KIDNEY), ("vessel", blue, VESSEL),
         ("nothing", [255, 255, 255], np.zeros(SIZE, bool))],
    )
    # The voxels of the same file as old as Slicer 4.10: a layer for each segment, no key of layer or label.
    voxels, header = nrrd.read(str(FILES / "overlapping.seg.nrrd"))
    layers = np.stack([TUMOUR, KIDNEY, VESSEL]).astype(np.uint8)
    old = {key: value for key, value in header.items()
           if not key.endswith(("_Layer", "_LabelValue", "_Color")) and not key.startswith("Segment3_")}
    for n, colour in enumerate((red, green, blue)):
        old[f"Segment{n}_DefaultColor"] = " ".join(str(c / 255) for c in colour)
    nrrd.write(str(FILES / "old.seg.nrrd"), layers, old)
    expect("old.seg.nrrd", OBLIQUE, [("tumour", red, TUMOUR), ("kidney", green, KIDNEY), ("vessel", blue, VESSEL)])

    # The same labels in RAS, as short integers, raw, big end first; with a key of another program, and a gap in the
    # numbers of the segments.
    voxels, header = nrrd.read(str(FILES / "one_layer.seg.nrrd"))
    to_ras = np.diag([-1.0, -1.0, 1.0])
    ras = {key.replace("Segment2_", "Segment5_"): value for key, value in header.items()}
    ras |= {"space": "right-anterior-superior", "encoding": "raw", "endian": "big", "type": "short",
            "space directions": header["space directions"] @ to_ras,
            "space origin": header["space origin"] @ to_ras, "Somebody's key": "whatever: it says"}
    nrrd.write(str(FILES / "ras.seg.nrrd"), voxels.astype(">i2"), ras)
    expect("ras.seg.nrrd", OBLIQUE, truth)

    # Two of one name, one without a name, one without an ID; the voxels of label 7 belong to nobody.
    write("names.seg.nrrd", labels, OBLIQUE, [
        {"id": "a", "name": "tumour", "labelValue": 1, "layer": 0},
        {"id": "b", "name": "tumour", "labelValue": 3, "layer": 0},
        {"id": "c", "name": "", "labelValue": 9, "layer": 0}])
    expect("names.seg.nrrd", OBLIQUE, [("tumour", None, TUMOUR_ALONE), ("tumour (2)", None, KIDNEY_ALONE),
                                       ("c", None, np.zeros(SIZE, bool))])

    # No segment is named: labels are all that is left.
    plain = {key: value for key, value in header.items() if not key.startswith("Segment")}
    nrrd.write(str(FILES / "plain.seg.nrrd"), voxels, plain)
    expect("plain.seg.nrrd", OBLIQUE, [("1", None, TUMOUR_ALONE), ("3", None, KIDNEY_ALONE), ("7", None, VESSEL)])

    # Slicer keeps the box around all segments only.
    low, high = (2, 1, 1), (12, 10, 6)
    part = tuple(slice(a, b) for a, b in zip(low, high))
    grid = OBLIQUE.copy()
    grid[:, 3] = OBLIQUE @ np.array([*low, 1])
    write("cropped.seg.nrrd", labels[part], grid, three, referenceImageExtentOffset=list(low))
    expect("cropped.seg.nrrd", grid, [(t, c, m[part]) for t, c, m in truth])

    for name in expected:
        if name not in ("old.seg.nrrd", "plain.seg.nrrd"):  # slicerio takes every segment without layer for the first's
            check_with_slicerio(name)


def image_of(array, grid):
    image = sitk.GetImageFromArray(np.ascontiguousarray(array.transpose(2, 1, 0)))
    spacing = np.linalg.norm(grid[:3, :3], axis=0)
    image.SetSpacing(spacing.tolist())
    image.SetOrigin(grid[:3, 3].tolist())
    image.SetDirection((grid[:3, :3] / spacing).ravel().tolist())
    return image


def make_resampled():
    # A mask that reaches the borders of its own oblique grid, with a hole and an island.
    mask = (ball((4, 5, 3), 5.3) & ~ball((4, 5, 3), 1.6)) | ball((11, 1, 1), 1.2)
    source = image_of(mask.astype(np.uint8), OBLIQUE)
    sitk.WriteImage(source, str(FILES / "resample_source.nrrd"), useCompression=True)
    centre = (OBLIQUE @ np.array([6, 5, 3, 1]))[:3]
    grids = {
        "axial": ((26, 24, 21), matrix((0.71, 0.67, 1.03), centre - np.array([9.3, 8.1, 10.7]))),
        "coarse": ((8, 7, 6), matrix((2.3, 1.9, 3.7), centre - np.array([8.9, 6.2, 9.4]), (0, 0, 40))),
        "fine": ((40, 36, 30), matrix((0.33, 0.31, 0.59), centre - np.array([6.1, 6.4, 8.3]), (-20, 35, 5))),
        "half_outside": ((20, 20, 20), matrix((0.77, 0.83, 0.91), centre + np.array([0.4, -7.7, -8.9]), (3, 2, 1))),
    }
    for name, (size, grid) in grids.items():
        target = image_of(np.zeros(size, np.uint8), grid)
        linear = sitk.Resample(sitk.Cast(source, sitk.sitkFloat64), target, sitk.Transform(), sitk.sitkLinear, 0.0)
        values = sitk.GetArrayViewFromImage(linear)
        print(f"{name}: nearest to the threshold: {np.abs(values - 0.5).min():.1e}")
        sitk.WriteImage(sitk.Cast(linear >= 0.5, sitk.sitkUInt8), str(FILES / f"resample_{name}_linear.nrrd"), True)
        nearest = sitk.Resample(source, target, sitk.Transform(), sitk.sitkNearestNeighbor, 0.0)
        sitk.WriteImage(nearest, str(FILES / f"resample_{name}_nearest.nrrd"), True)


FILES.mkdir(exist_ok=True)
make_segmentations()
make_resampled()
(HERE / "expected.json").write_text(json.dumps(expected, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
