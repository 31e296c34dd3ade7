"""Writes expected_dicom.json: grid and SHA-256 of the rescaled voxels (little-endian float64, first axis fastest).

Folders are read with SimpleITK's series reader. Enhanced MR and single files are read with pydicom, whose decoders
(pylibjpeg, openjpeg) are not GDCM: SimpleITK takes the spacing of the Philips file as 1, 1, 1. Recipe:

    python3 -m venv venv
    venv/bin/pip install SimpleITK==2.5.7 pydicom==3.0.2 numpy pylibjpeg pylibjpeg-libjpeg pylibjpeg-openjpeg pylibjpeg-rle
    venv/bin/python make_expected_dicom.py
"""
import hashlib
import json
import os
import numpy
import pydicom
import SimpleITK as sitk

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.environ.get("RIMLIGHT_TEST_DATA", os.path.join(HERE, "../../../../shared/data"))
FOLDERS = ["abdomen-ct"] + [f"sts/dicom/{case}/{image}/image" for case in ("STS_008", "STS_019", "STS_025")
                            for image in ("CT", "MR_T1")]
SINGLE = ["693_J2KI.dcm", "CT_small.dcm", "J2K_pixelrep_mismatch.dcm", "JPEGLSNearLossless_08.dcm",
          "JPEGLSNearLossless_16.dcm", "MR_small.dcm", "MR_small_RLE.dcm", "MR_small_bigendian.dcm",
          "MR_small_expb.dcm", "MR_small_implicit.dcm", "MR_small_jp2klossless.dcm", "MR_small_jpeg_ls_lossless.dcm",
          "MR_small_padded.dcm", "JPEG2000.dcm", "image_dfl.dcm", "examples_overlay.dcm"]


# Lossy: decoders may differ by a rounding. The mean is compared.
LOSSY = ["JPGExtended.dcm"]


def digest(voxels):
    return hashlib.sha256(numpy.ascontiguousarray(voxels, dtype="<f8").tobytes()).hexdigest()


def of_folder(path):
    reader = sitk.ImageSeriesReader()
    reader.SetFileNames(reader.GetGDCMSeriesFileNames(path))
    image = reader.Execute()
    return {"size": image.GetSize(), "spacing": image.GetSpacing(), "origin": image.GetOrigin(),
            "direction": image.GetDirection(), "sha256": digest(sitk.GetArrayFromImage(image))}


def of_stacks(path):
    """One entry per group of frames that share their Dimension Index Values but for stack and position."""
    data = pydicom.dcmread(path)
    pixels = data.pixel_array.astype("f8")
    positional = [item.DimensionIndexPointer in (0x00209056, 0x00209057) for item in data.DimensionIndexSequence]
    stacks = {}
    for number, frame in enumerate(data.PerFrameFunctionalGroupsSequence):
        content = frame.FrameContentSequence[0]
        key = tuple(v for v, p in zip(content.DimensionIndexValues, positional) if not p)
        rescale = frame.PixelValueTransformationSequence[0]
        stacks.setdefault(key, []).append(
            (content.InStackPositionNumber, [float(v) for v in frame.PlanePositionSequence[0].ImagePositionPatient],
             pixels[number] * float(rescale.RescaleSlope) + float(rescale.RescaleIntercept)))
    measures = data.PerFrameFunctionalGroupsSequence[0].PixelMeasuresSequence[0]
    result = []
    for frames in stacks.values():
        frames.sort(key=lambda f: f[0])
        voxels = numpy.stack([f[2] for f in frames])
        result.append({"size": [voxels.shape[2], voxels.shape[1], voxels.shape[0]],
                       "spacing": [float(measures.PixelSpacing[1]), float(measures.PixelSpacing[0]),
                                   float(measures.SpacingBetweenSlices)],
                       "origin": frames[0][1], "sha256": digest(voxels)})
    return result


def of_file(path):
    data = pydicom.dcmread(path)
    values = data.pixel_array.astype("f8") * float(data.get("RescaleSlope", 1)) + float(data.get("RescaleIntercept", 0))
    return digest(values)


expected = {"programs": [f"SimpleITK {sitk.Version_VersionString()}", f"pydicom {pydicom.__version__}"],
            "folders": {f: of_folder(os.path.join(DATA, f)) for f in FOLDERS},
            "stacks": {f: of_stacks(os.path.join(DATA, "enhanced-mr", f))
                       for f in ("Philips/IM_0027_fMAP.dcm", "Siemens/XA10/6_1.dcm", "Siemens/XA10/6_4.dcm")},
            "lossy_mean": {f: float(pydicom.dcmread(os.path.join(DATA, "pydicom/test_files", f)).pixel_array.mean()) for f in LOSSY},
            "single": {f: of_file(os.path.join(DATA, "pydicom/test_files", f)) for f in SINGLE}}
with open(os.path.join(HERE, "expected_dicom.json"), "w") as file:
    json.dump(expected, file, indent=1)
    file.write("\n")
