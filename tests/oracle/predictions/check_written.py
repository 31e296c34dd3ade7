"""Lets other programs read the DICOM objects that a prediction is written as, and compares them with its JSON.

Usage: check_written.py RIMLIGHT_CLI MODEL.json
  needs pydicom 3.0.2, highdicom 0.28.2, and Debian's dicom3tools (dciodvfy) and dcmtk (dsrdump) on the PATH

MODEL is a model of the Wilms protocol (`rimlight-cli study run`). A made-up case is predicted on its RTSTRUCT and on a
SEG of it. pydicom reads patient, study and PDF back; highdicom takes the report for a TID 1500 measurement report with
one group (TID 1411 with a SEG, else 1501) and finds every number of the JSON, bit by bit; dciodvfy must name no error,
dsrdump read the report.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import highdicom
import pydicom

program, model = sys.argv[1:3]


def run(*arguments):
    return subprocess.run([str(one) for one in arguments], check=True, capture_output=True, text=True).stdout


def errors_of(file):
    check = subprocess.run(["dciodvfy", str(file)], capture_output=True, text=True, errors="replace")
    return [line for line in (check.stdout + check.stderr).splitlines() if "Error" in line]


def numbers_of(items, found):
    """Every NUM by its code, with its children's."""
    for item in items:
        if item.ValueType == "NUM":
            code = item.ConceptNameCodeSequence[0]
            value = code.get("CodeValue", code.get("LongCodeValue"))
            found[value] = item.MeasuredValueSequence[0].FloatingPointValue
            for child in item.get("ContentSequence", []):
                found[value, child.ConceptNameCodeSequence[0].CodeValue] = child.MeasuredValueSequence[0].FloatingPointValue
    return found


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    run(program, "sample", folder / "cohort", "--cases", 1, "--seed", 5)
    case = folder / "cohort" / "case-0001"
    image = case / "corticomedullary"
    seg = folder / "outline.seg.dcm"
    run(program, "mask", case / "reader1.rtstruct.dcm", "--image", image, "-o", seg)
    for outline in (case / "reader1.rtstruct.dcm", seg):
        sr, pdf, plain, answer = (folder / one for one in ("sr.dcm", "pdf.dcm", "report.pdf", "answer.json"))
        said = run(program, "predict", model, "--image", image, "--mask", outline, "--sr", sr, "--pdf-dicom", pdf,
                   "--report", plain, "--json", answer)
        source = pydicom.dcmread(next(image.iterdir()))
        for file in (sr, pdf):
            assert not errors_of(file), errors_of(file)
            written = pydicom.dcmread(file)
            for keyword in ("PatientName", "PatientID", "PatientSex", "StudyInstanceUID", "StudyDate", "StudyID"):
                assert written[keyword].value == source[keyword].value, keyword
        document = pydicom.dcmread(pdf)
        assert document.EncapsulatedDocument[:document.EncapsulatedDocumentLength] == plain.read_bytes()
        for text in (said, answer.read_text(), run("pdftotext", plain, "-")):
            assert str(source.PatientName) not in text and source.PatientID not in text

        assert "RESEARCH USE ONLY" in run("dsrdump", "+Pl", sr)
        report = highdicom.sr.srread(sr)
        assert isinstance(report, highdicom.sr.ComprehensiveSR)
        groups = (report.content.get_volumetric_roi_measurement_groups() if outline == seg else
                  report.content.get_image_measurement_groups())
        assert len(groups) == 1, len(groups)
        (group,) = groups
        container = group[0] if isinstance(group, (list, pydicom.sequence.Sequence)) else group
        numbers = numbers_of(container.ContentSequence, {})
        expected = json.loads(answer.read_text())
        assert numbers["PROBABILITY"] == expected["probability"]
        assert numbers["RADSCORE"] == expected["radscore"]
        for one in expected["contributions"]:
            assert numbers[one["feature"]] == one["value"]
            assert numbers[one["feature"], "CONTRIBUTION"] == one["contribution"]
        print(outline.name, "TID", container.ContentTemplateSequence[0].TemplateIdentifier, len(numbers), "numbers, equal")
