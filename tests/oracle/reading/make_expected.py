"""Reads images with SimpleITK and writes expected.json: grid, and SHA-256 of the voxels as little-endian float64, first
axis fastest. Needs ../shared/data (or RIMLIGHT_TEST_DATA) beside the source tree; see make_files.py for the packages."""
import glob
import hashlib
import json
import os
import nibabel
import numpy
import SimpleITK as sitk

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.environ.get("RIMLIGHT_TEST_DATA", os.path.join(HERE, "../../../../shared/data"))
REAL = ["pyradiomics/brain1_image.nrrd", "pyradiomics/brain1_label.nrrd", "pyradiomics/breast1_image.nrrd",
        "pyradiomics/breast1_label.nrrd", "edge-masks/*", "ibsi/ibsi_1_*/**/*.nii*", "ibsi/ibsi_2_digital_phantom/**/*.nii*",
        "sts/nifti/STS_0[012]*/*.nii.gz"]


def described(image):
    voxels = sitk.GetArrayFromImage(image).astype("<f8")
    return {"size": image.GetSize(), "spacing": image.GetSpacing(), "origin": image.GetOrigin(),
            "direction": image.GetDirection(), "sum": float(voxels.sum()),
            "sha256": hashlib.sha256(voxels.tobytes()).hexdigest()}


def described_by_nibabel(path, like):
    """A slope of 0 means "not scaled" in NIfTI-1; ITK adds the intercept all the same."""
    voxels = numpy.transpose(nibabel.load(path).get_fdata(), (2, 1, 0)).astype("<f8")
    return dict(like, sum=float(voxels.sum()), sha256=hashlib.sha256(voxels.tobytes()).hexdigest())


def reduced(image):
    while image.GetDimension() > 3:
        image = image[..., 0]
    return image


expected = {"program": "SimpleITK " + sitk.Version_VersionString(), "files": {}, "real": {}}
for path in sorted(glob.glob(os.path.join(HERE, "files", "*"))):
    expected["files"][os.path.basename(path)] = described(reduced(sitk.ReadImage(path)))
slope_zero = os.path.join(HERE, "files", "slope_zero.nii.gz")
expected["files"]["slope_zero.nii.gz"] = described_by_nibabel(slope_zero, expected["files"]["slope_zero.nii.gz"])
for pattern in REAL:
    for path in sorted(glob.glob(os.path.join(DATA, pattern), recursive=True)):
        expected["real"][os.path.relpath(path, DATA)] = described(reduced(sitk.ReadImage(path)))
with open(os.path.join(HERE, "expected.json"), "w") as file:
    json.dump(expected, file, indent=None)
    file.write("\n")
