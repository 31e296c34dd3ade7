"""Lets other programs read the RTSTRUCT files that our writer made, and prints Dice and volume beside our masks.

Usage: check_written.py SHARED_DATA BUILD_FOLDER OUT.csv
  needs plastimatch, dciodvfy (dicom3tools), rt-utils, pydicom, SimpleITK; and once before:
  cmake --build BUILD_FOLDER --target rimlight-write-structures

plastimatch and rt-utils read each ROI; dciodvfy must find no error that the series' own files don't
have (STS_008's Study ID is too long). rt-utils 1.2.7 takes rows for columns, in spacing and in size, so it is asked only
where pixels and images are square.
"""

import csv
import glob
import pathlib
import subprocess
import sys
import tempfile

import numpy
import pydicom
import SimpleITK as sitk
from rt_utils import RTStructBuilder

data, build, out = (pathlib.Path(argument) for argument in sys.argv[1:4])
program = build / "bin" / "rimlight-write-structures"
cases = {"oblique": None, "anisotropic": None}
for patient in ("STS_008", "STS_019", "STS_025"):
    for modality in ("CT", "MR_T1"):
        cases[f"{patient} {modality}"] = (data / f"sts/dicom/{patient}/{modality}/image",
                                          data / f"sts/nifti/{patient}/{modality}_mask.nii.gz")
phantom = data / "ibsi/ibsi_1_ct_radiomics_phantom"
cases["IBSI CT phantom"] = (phantom / "dicom/image", next((phantom / "nifti/mask").iterdir()))


def mask_of(path):
    return sitk.GetArrayFromImage(sitk.ReadImage(str(path))) > 0


def compare(ours, theirs):
    both = numpy.logical_and(ours, theirs).sum()
    return [ours.sum(), theirs.sum(), f"{2 * both / (ours.sum() + theirs.sum()):.6f}",
            f"{100 * (theirs.sum() / ours.sum() - 1):.4f}"]


def errors_of(file):
    check = subprocess.run(["dciodvfy", file], capture_output=True, text=True, errors="replace")
    return {line for line in check.stderr.splitlines() if line.startswith("Error")}


rows = []
for name, real in cases.items():
    with tempfile.TemporaryDirectory() as folder_name:
        folder = pathlib.Path(folder_name)
        series = real[0] if real else folder / "image"
        subprocess.run([program, folder, *(real or [name])], check=True)
        first = next(series.iterdir())
        errors = errors_of(folder / "rs.dcm") - errors_of(first)
        for line in errors:
            print(name, line)
        subprocess.run(["plastimatch", "convert", "--input", folder / "rs.dcm", "--referenced-ct", series,
                        "--output-prefix", folder / "plastimatch", "--prefix-format", "nii.gz"], check=True,
                       capture_output=True)
        dataset = pydicom.dcmread(folder / "rs.dcm")
        image = pydicom.dcmread(first)
        square = image.Rows == image.Columns and image.PixelSpacing[0] == image.PixelSpacing[1]
        rt = RTStructBuilder.create_from(dicom_series_path=str(series), rt_struct_path=str(folder / "rs.dcm"))
        for roi in dataset.StructureSetROISequence:
            ours = mask_of(folder / f"part-{roi.ROINumber}.nii.gz")
            (theirs,) = glob.glob(f"{folder}/plastimatch/{roi.ROIName.replace(' ', '*')}.nii.gz")
            rows.append([name, roi.ROIName, "plastimatch", *compare(ours, mask_of(theirs)), len(errors)])
            if square:
                theirs = rt.get_roi_mask_by_name(roi.ROIName).transpose(2, 0, 1)
                rows.append([name, roi.ROIName, "rt-utils", *compare(ours, theirs), len(errors)])

with open(out, "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["case", "roi", "program", "voxels", "theirs", "dice", "volume difference %", "dciodvfy errors"])
    writer.writerows(rows)
for row in rows:
    print(*row, sep="  ")
