#!/usr/bin/env python3
"""Has rimlight-cli write each segmentation of expected.json again, and slicerio read what it wrote.

    check_written.py path/to/rimlight-cli

slicerio 1.4.0, pynrrd 1.1.3, SimpleITK 2.5.7, numpy 2.4.6.
"""

import hashlib
import json
import pathlib
import subprocess
import sys
import tempfile

import numpy as np
import SimpleITK as sitk
import slicerio

HERE = pathlib.Path(__file__).parent
program = sys.argv[1]
segments = voxels = 0


def digest(mask):
    return hashlib.sha256(np.asfortranarray(mask, dtype=np.uint8).tobytes(order="F")).hexdigest()


def convert(*arguments):
    subprocess.run([program, "mask", *map(str, arguments)], check=True, capture_output=True)


with tempfile.TemporaryDirectory() as folder:
    for name, told in json.loads((HERE / "expected.json").read_text(encoding="utf-8")).items():
        written = pathlib.Path(folder) / name
        convert(HERE / "files" / name, "-o", written)
        read = slicerio.read_segmentation(str(written))
        assert np.allclose(read["ijkToLPS"], told["ijkToLps"], rtol=0, atol=1e-12), name
        assert read["containedRepresentationNames"] == ["Binary labelmap"], name
        assert read["referenceImageExtentOffset"] == [0, 0, 0], name
        for segment, one in zip(read["segments"], told["segments"], strict=True):
            # pynrrd leaves the format's escapes as they are.
            assert segment["name"].replace("\\\\", "\\") == one["name"], (name, segment["name"])
            mask = slicerio.segment_mask(read, segment)
            assert digest(mask) == one["sha256"], (name, one["name"])
            if one["colour"]:
                assert np.allclose(np.array(segment["color"]) * 255, one["colour"]), (name, one["name"])
            segments += 1
            voxels += int(mask.sum())
        # The reference geometry, in RAS, is the grid that was written.
        (geometry,) = [p["value"] for p in read["conversionParameters"] if p["name"] == "Reference image geometry"]
        numbers = [float(text) for text in geometry.strip(";").split(";")]
        assert np.allclose(np.array(numbers[:16]).reshape(4, 4), np.diag([-1, -1, 1, 1]) @ read["ijkToLPS"]), name
        assert numbers[16:] == [n for size in told["size"] for n in (0, size - 1)], name

        # A segment by itself as labels, which SimpleITK reads in each format.
        for place, one in enumerate(told["segments"], 1):
            if not one["voxels"]:
                continue
            for ending in ("nii.gz", "nrrd", "mha"):
                labels = pathlib.Path(folder) / f"labels.{ending}"
                convert(HERE / "files" / name, "--segment", one["name"], "-o", labels)
                image = sitk.ReadImage(str(labels))
                assert digest(sitk.GetArrayFromImage(image).transpose(2, 1, 0)) == one["sha256"], (name, ending)
                steps = np.array(image.GetDirection()).reshape(3, 3) @ np.diag(image.GetSpacing())
                assert np.allclose(steps, np.array(told["ijkToLps"])[:3, :3], atol=1e-5), (name, ending)
print(f"{segments} segments, {voxels} voxels: equal")
