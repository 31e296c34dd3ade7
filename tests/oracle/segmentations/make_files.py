"""Writes files/: small SEG files of every kind that highdicom knows, on made-up images (oblique, pixels that are not square,
33 rows of 35 pixels, so that bit-packed frames begin within bytes). No patient took part.

Usage: make_files.py   (highdicom 0.28.2, pydicom 3.0.2, pyjpegls 1.5.1, pylibjpeg-openjpeg 2.6.0)
"""

import pathlib

import highdicom as hd
import numpy as np
import pydicom
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.sr.codedict import codes
from pydicom.uid import (CTImageStorage, DeflatedExplicitVRLittleEndian, ExplicitVRLittleEndian,
                         ImplicitVRLittleEndian, JPEG2000Lossless, JPEGLSLossless, RLELossless, generate_uid)

FOLDER = pathlib.Path(__file__).with_name("files")
FOLDER.mkdir(exist_ok=True)
SLICES, ROWS, COLUMNS = 6, 33, 35
AXES = np.array([[0.96, 0.28, 0.0], [-0.224, 0.768, 0.6]])


def uid(words):
    return generate_uid(prefix="2.25.", entropy_srcs=["rimlight", words])


def source_images():
    images = []
    normal = np.cross(*AXES)
    for k in range(SLICES):
        image = Dataset()
        image.file_meta = FileMetaDataset()
        image.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
        image.SOPClassUID = CTImageStorage
        image.SOPInstanceUID = uid(f"slice {k}")
        image.SeriesInstanceUID = uid("series")
        image.StudyInstanceUID = uid("study")
        image.FrameOfReferenceUID = uid("frame of reference")
        image.Modality = "CT"
        image.PatientName = "SYNTHETIC^FILES"
        image.PatientID = "SYNTHETIC"
        for key in ("PatientBirthDate", "PatientSex", "AccessionNumber", "StudyID", "StudyDate", "StudyTime",
                    "ReferringPhysicianName", "PositionReferenceIndicator"):
            setattr(image, key, "")
        image.SeriesNumber = 1
        image.InstanceNumber = k + 1
        image.Rows, image.Columns = ROWS, COLUMNS
        image.PixelSpacing = [0.9, 0.7]
        image.SliceThickness = 3.0
        image.SpacingBetweenSlices = 2.5
        image.ImageOrientationPatient = AXES.ravel().tolist()
        image.ImagePositionPatient = np.round(np.array([-40.0, 12.5, 300.0]) + 2.5 * k * normal, 6).tolist()
        image.SamplesPerPixel, image.PhotometricInterpretation = 1, "MONOCHROME2"
        image.BitsAllocated, image.BitsStored, image.HighBit, image.PixelRepresentation = 16, 16, 15, 0
        image.PixelData = bytes(2 * ROWS * COLUMNS)
        images.append(image)
    return images


def describe(number, label):
    return hd.seg.SegmentDescription(
        segment_number=number, segment_label=label, segmented_property_category=codes.SCT.Tissue,
        segmented_property_type=codes.SCT.Tissue, algorithm_type=hd.seg.SegmentAlgorithmTypeValues.MANUAL,
        display_color=hd.color.CIELabColor.from_rgb(*((10 * number) % 256, 200, 255 - number % 256)))


def ball(centre, radius):
    k, j, i = np.mgrid[:SLICES, :ROWS, :COLUMNS]
    return ((i - centre[0]) * 0.7) ** 2 + ((j - centre[1]) * 0.9) ** 2 + ((k - centre[2]) * 2.5) ** 2 <= radius ** 2


def write(name, pixels, kind, labels, syntax=ExplicitVRLittleEndian, change=None, **more):
    seg = hd.seg.Segmentation(
        source_images=source_images(), pixel_array=pixels, segmentation_type=kind,
        segment_descriptions=[describe(number, label) for number, label in labels],
        series_instance_uid=uid(name + " series"), series_number=2, sop_instance_uid=uid(name), instance_number=1,
        manufacturer="SYNTHETIC", manufacturer_model_name="SYNTHETIC", software_versions="0",
        device_serial_number="0", transfer_syntax_uid=syntax, **more)
    if change is not None:
        change(seg)
    seg.save_as(FOLDER / (name + ".dcm"))


def shuffle(seg):
    """Frames in another order, and what is shared in each frame's own groups."""
    order = np.random.default_rng(3).permutation(int(seg.NumberOfFrames))
    frames = seg.pixel_array[order]
    shared = seg.SharedFunctionalGroupsSequence[0]
    own = [seg.PerFrameFunctionalGroupsSequence[n] for n in order]
    for groups in own:
        groups.PlaneOrientationSequence = shared.PlaneOrientationSequence
        groups.PixelMeasuresSequence = shared.PixelMeasuresSequence
    del shared.PlaneOrientationSequence, shared.PixelMeasuresSequence
    seg.PerFrameFunctionalGroupsSequence = pydicom.Sequence(own)
    seg.PixelData = pydicom.pixels.pack_bits(frames.ravel())


a, b = ball((11, 14, 2), 5.0), ball((19, 15, 3), 5.0)
apart = ball((4, 4, 0), 2.0) | ball((27, 20, 5), 2.0)
overlapping = np.stack([a, b, apart], axis=-1).astype(np.uint8)
labels = a.astype(np.uint16)
labels[b & ~a] = 2
labels[apart & ~a & ~b] = 9
fractions = np.clip(1.2 - np.linalg.norm(np.mgrid[:SLICES, :ROWS, :COLUMNS] - np.array([2, 14, 11])[:, None, None, None],
                                         axis=0) / 6.0, 0.0, 1.0)
two_fractions = np.stack([fractions, np.roll(fractions, 3, axis=2)], axis=-1)
named = [(1, "Tumour"), (2, "Kidney"), (9, "Island")]
Kind = hd.seg.SegmentationTypeValues

in_order = [(1, "Tumour"), (2, "Kidney"), (3, "Island")]
write("binary", overlapping, Kind.BINARY, in_order)
write("binary-implicit", overlapping, Kind.BINARY, in_order, ImplicitVRLittleEndian)
write("binary-shuffled", overlapping, Kind.BINARY, in_order, change=shuffle)
for name, syntax in {"": ExplicitVRLittleEndian, "-rle": RLELossless, "-j2k": JPEG2000Lossless,
                     "-jls": JPEGLSLossless}.items():
    write("fractional" + name, two_fractions, Kind.FRACTIONAL, in_order[:2], syntax, max_fractional_value=200,
          fractional_type=hd.seg.SegmentationFractionalTypeValues.PROBABILITY)
    write("labelmap" + name, labels, Kind.LABELMAP, named, syntax)
wide = labels.copy()
wide[wide == 9] = 700
write("labelmap-16bit", wide, Kind.LABELMAP, [(1, "Tumour"), (2, "Kidney"), (700, "Island")])
write("labelmap-16bit-rle", wide, Kind.LABELMAP, [(1, "Tumour"), (2, "Kidney"), (700, "Island")], RLELossless)

deflated = pydicom.dcmread(FOLDER / "binary.dcm")
deflated.file_meta.TransferSyntaxUID = DeflatedExplicitVRLittleEndian
deflated.save_as(FOLDER / "binary-deflated.dcm")
