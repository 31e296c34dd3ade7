"""Writes files/: small images in every variant of the formats that real programs leave behind. Recipe:

    python3 -m venv venv && venv/bin/pip install SimpleITK==2.5.7 nibabel==5.4.2 numpy==2.4.6
    venv/bin/python make_files.py && venv/bin/python make_expected.py

nibabel writes the NIfTI variants, SimpleITK the MHA and the plain NRRD; the NRRD variants that no writer makes are text
put together here after the format's definition.
"""
import gzip
import os
import nibabel
import numpy
import SimpleITK as sitk

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "files")
SHAPE = (5, 4, 3)  # i, j, k


def ramp(dtype):
    low, step = (-700, 23) if numpy.issubdtype(dtype, numpy.signedinteger) and numpy.dtype(dtype).itemsize > 1 else (0, 2)
    values = low + step * numpy.arange(numpy.prod(SHAPE))
    if numpy.issubdtype(dtype, numpy.floating):
        values = values * 0.37 - 5.0
    return values.reshape(SHAPE, order="F").astype(dtype)


def rotation():
    a, b = 0.3, -0.2
    rz = numpy.array([[numpy.cos(a), -numpy.sin(a), 0], [numpy.sin(a), numpy.cos(a), 0], [0, 0, 1]])
    rx = numpy.array([[1, 0, 0], [0, numpy.cos(b), -numpy.sin(b)], [0, numpy.sin(b), numpy.cos(b)]])
    return rz @ rx


def affine(flip=1.0):
    m = numpy.eye(4)
    m[:3, :3] = rotation() @ numpy.diag([0.8, 0.7, 2.5 * flip])
    m[:3, 3] = [-31.5, 12.25, 80.0]
    return m


def nifti(name, dtype, sform=1, qform=1, slope=None, inter=None, endian="<", flip=1.0, units="mm", trailing=False):
    data = ramp(dtype)
    if trailing:
        data = data[..., None]
    header = nibabel.Nifti1Header(endianness=endian)
    header.set_data_dtype(numpy.dtype(dtype).newbyteorder(endian))
    header.set_data_shape(data.shape)
    header.set_zooms((0.8, 0.7, 2.5) + ((1.0,) if trailing else ()))
    header.set_qform(affine(flip), qform)
    header.set_sform(affine(flip), sform)
    header.set_xyzt_units(units)
    header["magic"] = b"n+1"
    header["vox_offset"] = 352
    header["scl_slope"] = numpy.nan if slope is None else slope
    header["scl_inter"] = numpy.nan if inter is None else inter
    content = header.binaryblock + b"\0\0\0\0" + data.astype(numpy.dtype(dtype).newbyteorder(endian)).tobytes(order="F")
    path = os.path.join(FOLDER, name)
    if name.endswith(".gz"):
        with open(path, "wb") as raw, gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0) as file:
            file.write(content)
    else:
        with open(path, "wb") as file:
            file.write(content)


def image(dtype):
    result = sitk.GetImageFromArray(numpy.transpose(ramp(dtype), (2, 1, 0)))
    result.SetSpacing((0.8, 0.7, 2.5))
    result.SetOrigin((31.5, -12.25, 80.0))
    result.SetDirection(rotation().flatten())
    return result


def nrrd_text(name, dtype, lines, payload):
    header = ["NRRD0004", "# " + name, "type: " + dtype, "dimension: 3", "sizes: 5 4 3"] + lines
    with open(os.path.join(FOLDER, name), "wb") as file:
        file.write(("\n".join(header) + "\n\n").encode() + payload)


def vectors(signs):
    m = numpy.diag(signs) @ rotation() @ numpy.diag([0.8, 0.7, 2.5])
    return " ".join("(" + ",".join(repr(float(v)) for v in m[:, a]) + ")" for a in range(3))


os.makedirs(FOLDER, exist_ok=True)
for dtype in ("int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "float32", "float64"):
    nifti(f"type_{dtype}.nii.gz", dtype)
nifti("big_endian.nii", "int16", endian=">")
nifti("big_endian_float.nii.gz", "float32", endian=">")
nifti("sform_only.nii.gz", "int16", qform=0)
nifti("qform_only.nii.gz", "int16", sform=0)
nifti("left_handed.nii.gz", "int16", flip=-1.0)
nifti("no_form.nii.gz", "int16", sform=0, qform=0)
nifti("slope_whole.nii.gz", "int16", slope=1.0, inter=-1024.0)
nifti("slope_fraction.nii.gz", "uint16", slope=0.123, inter=-7.5)
nifti("slope_zero.nii.gz", "int16", slope=0.0, inter=5.0)
nifti("trailing_axis.nii.gz", "int16", trailing=True)
nifti("metres.nii.gz", "int16", units="meter")

sitk.WriteImage(image("int16"), os.path.join(FOLDER, "raw.mha"), False)
sitk.WriteImage(image("float32"), os.path.join(FOLDER, "compressed.mha"), True)
sitk.WriteImage(image("uint8"), os.path.join(FOLDER, "bytes.mha"), True)
sitk.WriteImage(image("int16"), os.path.join(FOLDER, "raw.nrrd"), False)
sitk.WriteImage(image("float64"), os.path.join(FOLDER, "gzip.nrrd"), True)

little = ramp("int16").astype("<i2").tobytes(order="F")
big = ramp("int16").astype(">i2").tobytes(order="F")
text = " ".join(str(v) for v in ramp("int16").flatten(order="F")).encode() + b"\n"
origin = "space origin: (31.5,-12.25,80)"
nrrd_text("ras.nrrd", "short", ["space: right-anterior-superior", "space directions: " + vectors([-1, -1, 1]),
          "space origin: (-31.5,12.25,80)", "endian: little", "encoding: raw"], little)
nrrd_text("las.nrrd", "short", ["space: LAS", "space directions: " + vectors([1, -1, 1]),
          "space origin: (31.5,12.25,80)", "endian: big", "encoding: raw"], big)
nrrd_text("ascii.nrrd", "short", ["space: left-posterior-superior", "space directions: " + vectors([1, 1, 1]),
          origin, "encoding: ascii"], text)
nrrd_text("spacings.nrrd", "short", ["spacings: 0.8 0.7 2.5", "axis mins: 1 2 3", "endian: little", "encoding: raw"],
          little)
nrrd_text("byte_skip.nrrd", "int16", ["space: LPS", "space directions: " + vectors([1, 1, 1]), origin,
          "endian: little", "encoding: raw", "byte skip: -1"], b"padding" + little)
