"""Writes plastimatch.csv: the masks that plastimatch makes of the RTSTRUCTs in the shared data, as voxel count and SHA-256
of one byte (0 or 1) per voxel, i fastest.

Usage: make_expected.py SHARED_DATA   (needs plastimatch and SimpleITK)
"""

import csv
import glob
import hashlib
import pathlib
import subprocess
import sys
import tempfile

import SimpleITK as sitk

data = pathlib.Path(sys.argv[1])
cases = [(f"sts/dicom/{case}/{modality}/image", f"sts/dicom/{case}/{modality}/mask/RS.dcm")
         for case in ("STS_008", "STS_019", "STS_025") for modality in ("CT", "MR_T1")]
phantom = "ibsi/ibsi_1_ct_radiomics_phantom/dicom"
cases.append((f"{phantom}/image", f"{phantom}/mask/DCM_RS_00060.dcm"))

with open(pathlib.Path(__file__).with_name("plastimatch.csv"), "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["series", "structures", "voxels", "sha256"])
    for series, structures in cases:
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(["plastimatch", "convert", "--input", data / structures, "--referenced-ct", data / series,
                            "--output-prefix", folder, "--prefix-format", "nii.gz"], check=True, capture_output=True)
            (mask,) = glob.glob(folder + "/*.nii.gz")
            inside = (sitk.GetArrayFromImage(sitk.ReadImage(mask)) > 0).astype("uint8")
        writer.writerow([series, structures, inside.sum(), hashlib.sha256(inside.tobytes()).hexdigest()])
