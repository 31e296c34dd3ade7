#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/dicom/SegmentationObject.h"
#include "tests/core/dicom/SegmentationExample.h"
#include "tests/support/TemporaryFolder.h"

#include <catch2/catch.hpp>
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <array>
#include <fstream>

using namespace rimlight;
using namespace rimlight::dicom;

namespace {

namespace fs = std::filesystem;

/// The example as a SEG, for tests to change: 3 segments, a frame for each slice that holds one.
class Example {
public:
    Example() : m_series(test::writeSeriesOn(test::obliqueGrid(), m_folder / "series")) { write({}); }

    const imaging::Segmentation& segmentation() const { return m_segmentation; }
    fs::path file() const { return m_folder / "seg.dcm"; }
    const test::TemporaryFolder& folder() const { return m_folder; }

    /// Written anew, then changed.
    fs::path with(const std::function<void(DcmDataset&)>& change) const {
        write({});
        test::changeObject(file(), change);
        return file();
    }
    fs::path write(const SegmentationWriting& writing) const {
        writeSegmentationObject(m_segmentation, m_series, file(), writing);
        return file();
    }

private:
    test::TemporaryFolder m_folder;
    Series m_series;
    imaging::Segmentation m_segmentation = test::exampleSegmentation(test::obliqueGrid());
};

DcmItem& sequenceItem(DcmItem& item, const DcmTagKey& sequence, long number = 0) {
    DcmItem* found = nullptr;
    REQUIRE(item.findAndGetSequenceItem(sequence, found, number).good());
    return *found;
}

DcmItem& frameGroups(DcmDataset& dataset, long frame) {
    return sequenceItem(dataset, DCM_PerFrameFunctionalGroupsSequence, frame);
}

DcmSequenceOfItems& frameSequence(DcmDataset& dataset) {
    DcmSequenceOfItems* frames = nullptr;
    REQUIRE(dataset.findAndGetSequence(DCM_PerFrameFunctionalGroupsSequence, frames).good());
    return *frames;
}

DcmItem& sharedGroups(DcmDataset& dataset) {
    return sequenceItem(dataset, DCM_SharedFunctionalGroupsSequence);
}

long frameCount(DcmDataset& dataset) {
    Sint32 frames = 0;
    REQUIRE(dataset.findAndGetSint32(DCM_NumberOfFrames, frames).good());
    return frames;
}

Eigen::Vector3d positionOf(DcmDataset& dataset, long frame) {
    Eigen::Vector3d position(0.0, 0.0, 0.0);
    DcmItem& plane = sequenceItem(frameGroups(dataset, frame), DCM_PlanePositionSequence);
    for (int axis = 0; axis < 3; ++axis)
        REQUIRE(
            plane.findAndGetFloat64(DCM_ImagePositionPatient, position[axis], static_cast<unsigned long>(axis)).good());
    return position;
}

void placeFrame(DcmDataset& dataset, long frame, const Eigen::Vector3d& position) {
    std::string text;
    for (const double value : position)
        text += (text.empty() ? "" : "\\") + std::to_string(value);
    sequenceItem(frameGroups(dataset, frame), DCM_PlanePositionSequence)
        .putAndInsertString(DCM_ImagePositionPatient, text.c_str());
}

/// Moves every frame: what is 2.5 mm apart along the normal becomes step(slice) mm.
void moveSlices(DcmDataset& dataset, const std::function<Eigen::Vector3d(double slice)>& placeMm) {
    const auto grid = test::obliqueGrid();
    for (long frame = 0; frame < frameCount(dataset); ++frame)
        placeFrame(dataset, frame, placeMm(std::round(grid.toIndex(positionOf(dataset, frame))[2])));
}

std::string problemOf(const fs::path& file) {
    try {
        static_cast<void>(readSegmentationObject(file));
    } catch (const Error& error) {
        return error.problem();
    }
    return "none";
}

} // namespace

TEST_CASE("A file that is missing, no DICOM, an image or cut short is refused as a SEG by name of what it is",
          "[unit]") {
    const Example example;
    CHECK(problemOf(example.folder() / "none.dcm") == "does not exist");
    CHECK(problemOf(example.folder().path()) == "is not a file");
    std::ofstream(example.folder() / "text.dcm")
        << "This is a letter, and no DICOM file at all. It goes on for a while.";
    CHECK(problemOf(example.folder() / "text.dcm") != "none");
    CHECK_FALSE(isSegmentationObject(example.folder() / "text.dcm"));
    std::ofstream(example.folder() / "empty.dcm").close();
    CHECK(problemOf(example.folder() / "empty.dcm") != "none");
    CHECK_FALSE(isSegmentationObject(example.folder() / "empty.dcm"));
    CHECK(problemOf(example.folder() / "series" / "IM0001.dcm") == "is no DICOM segmentation (SEG)");

    const auto bytes = fs::file_size(example.file());
    for (const auto share : {0.03, 0.3, 0.6, 0.9, 0.99}) {
        const fs::path cut = example.folder() / "cut.dcm";
        fs::copy_file(example.file(), cut, fs::copy_options::overwrite_existing);
        fs::resize_file(cut, static_cast<std::uintmax_t>(static_cast<double>(bytes) * share));
        CHECK(problemOf(cut) != "none");
        CHECK(isSegmentationObject(cut));
    }
}

TEST_CASE("A SEG that refers to frames or segments that are not there is refused", "[unit]") {
    const Example example;
    CHECK(problemOf(example.with([](DcmDataset& dataset) { dataset.putAndInsertString(DCM_NumberOfFrames, "400"); })) ==
          "announces 400 frames and describes 10");
    CHECK(problemOf(example.with([](DcmDataset& dataset) { delete frameSequence(dataset).remove(3UL); })) ==
          "announces 10 frames and describes 9");
    CHECK(problemOf(example.with([](DcmDataset& dataset) { dataset.putAndInsertString(DCM_NumberOfFrames, "0"); })) ==
          "its header gives an impossible number of frames");
    CHECK(problemOf(example.with([](DcmDataset& dataset) {
              sequenceItem(frameGroups(dataset, 4), DCM_SegmentIdentificationSequence)
                  .putAndInsertUint16(DCM_ReferencedSegmentNumber, 9);
          })) == "frame 5 belongs to segment 9, which the file does not list");
    CHECK(problemOf(example.with([](DcmDataset& dataset) {
              static_cast<void>(frameGroups(dataset, 4).findAndDeleteElement(DCM_SegmentIdentificationSequence));
          })) == "frame 5 does not tell which segment it belongs to");
    CHECK(problemOf(example.with([](DcmDataset& dataset) {
              sequenceItem(dataset, DCM_SegmentSequence, 1).putAndInsertUint16(DCM_SegmentNumber, 1);
          })) == "two segments have the number 1");
    CHECK(problemOf(example.with([](DcmDataset& dataset) {
              static_cast<void>(dataset.findAndDeleteElement(DCM_SegmentSequence));
          })) == "lists no segment");
    CHECK(problemOf(example.with([](DcmDataset& dataset) {
              static_cast<void>(sequenceItem(dataset, DCM_SegmentSequence).findAndDeleteElement(DCM_SegmentNumber));
          })) == "a segment has no number");
}

TEST_CASE("Sizes that the file's pixels can't fill are refused before memory is taken", "[unit]") {
    const Example example;
    // 10 frames of 20 x 17 pixels of one bit: 425 bytes, and one that makes them even.
    CHECK(problemOf(example.with([](DcmDataset& dataset) {
              dataset.putAndInsertUint16(DCM_Rows, 65535);
              dataset.putAndInsertUint16(DCM_Columns, 2000);
          })) == "is truncated: its 10 frames need 163837500 bytes, 426 are there");
    CHECK(problemOf(example.with([](DcmDataset& dataset) {
              dataset.putAndInsertUint16(DCM_Rows, 65535);
              dataset.putAndInsertUint16(DCM_Columns, 65535);
          })) == "the image claims 65535 x 65535 x 7 voxels, more than can be opened");
    CHECK(problemOf(example.with([](DcmDataset& dataset) { dataset.putAndInsertUint16(DCM_Rows, 0); })) ==
          "its header gives an impossible image size");
    CHECK(problemOf(example.with([](DcmDataset& dataset) {
              static_cast<void>(dataset.findAndDeleteElement(DCM_PixelData));
          })) == "has no pixel data");
    for (const Uint16 bits : {0, 2, 16, 32})
        CHECK_THAT(problemOf(example.with([&](DcmDataset& dataset) {
                       dataset.putAndInsertUint16(DCM_BitsAllocated, bits);
                       dataset.putAndInsertUint16(DCM_BitsStored, bits);
                   })),
                   Catch::StartsWith("stores its pixels in a way that its segmentation type does not allow"));
    // Small frames may lie metres apart, within the limits of a patient.
    CHECK_THAT(problemOf(example.with([](DcmDataset& dataset) {
                   const auto grid = test::obliqueGrid();
                   placeFrame(dataset, 0, grid.toPatient({0.0, 0.0, -2000.0}));
               })),
               Catch::StartsWith("none"));
    CHECK_THAT(problemOf(example.with([](DcmDataset& dataset) {
                   const auto grid = test::obliqueGrid();
                   placeFrame(dataset, 0, grid.toPatient({0.0, 0.0, -5000.0}));
               })),
               Catch::Contains("lies beyond ten metres"));
}

TEST_CASE("Two small frames that span more memory than the file can account for are refused", "[unit]") {
    const test::TemporaryFolder folder;
    imaging::Geometry grid;
    grid.size = {600, 600, 2};
    const auto series = test::writeSeriesOn(grid, folder / "series");
    std::vector<std::uint8_t> corners(grid.voxelCount(), 0);
    for (const int k : {0, 1})
        corners[grid.offset(0, 0, k)] = corners[grid.offset(599, 599, k)] = 1;
    const imaging::Segmentation segmentation{grid, {{"corners", {}, imaging::Mask::fromDense(grid, corners)}}};
    writeSegmentationObject(segmentation, series, folder / "seg.dcm");
    test::changeObject(folder / "seg.dcm", [](DcmDataset& dataset) { placeFrame(dataset, 1, {0.0, 0.0, 3000.0}); });
    CHECK(problemOf(folder / "seg.dcm") == "its few frames lie so far apart that its segments would take 1.08 GB");
}

TEST_CASE("Frames that are not placed, not alike or not even are refused in one sentence", "[unit]") {
    const Example example;
    CHECK(problemOf(example.with([](DcmDataset& dataset) {
              static_cast<void>(frameGroups(dataset, 2).findAndDeleteElement(DCM_PlanePositionSequence));
          })) == "frame 3 does not tell where it lies in the patient");
    CHECK(problemOf(example.with([](DcmDataset& dataset) {
              static_cast<void>(sharedGroups(dataset).findAndDeleteElement(DCM_PlaneOrientationSequence));
          })) == "frame 1 does not tell where it lies in the patient");
    CHECK(problemOf(example.with([](DcmDataset& dataset) {
              static_cast<void>(sharedGroups(dataset).findAndDeleteElement(DCM_PixelMeasuresSequence));
          })) == "frame 1 does not tell the size of its pixels");
    CHECK(problemOf(example.with([](DcmDataset& dataset) {
              sequenceItem(sharedGroups(dataset), DCM_PixelMeasuresSequence)
                  .putAndInsertString(DCM_PixelSpacing, "0.7\\-0.7");
          })) == "frame 1 has an impossible pixel size");
    CHECK(problemOf(example.with([](DcmDataset& dataset) {
              sequenceItem(sharedGroups(dataset), DCM_PlaneOrientationSequence)
                  .putAndInsertString(DCM_ImageOrientationPatient, "1\\0\\0\\1\\0\\0");
          })) == "the axes of frame 1 are not perpendicular");
    const auto inFrame = [&](const DcmTagKey& sequence, const DcmTagKey& key, const char* value) {
        return problemOf(example.with([&](DcmDataset& dataset) {
            DcmItem* made = nullptr;
            REQUIRE(frameGroups(dataset, 6).findOrCreateSequenceItem(sequence, made, 0).good());
            made->putAndInsertString(key, value);
        }));
    };
    CHECK(inFrame(DCM_PlaneOrientationSequence, DCM_ImageOrientationPatient, "1\\0\\0\\0\\0\\1") ==
          "its frames lie in different orientations");
    CHECK(inFrame(DCM_PixelMeasuresSequence, DCM_PixelSpacing, "0.9\\0.8") ==
          "its frames have pixels of different sizes");

    const auto grid = test::obliqueGrid();
    const auto movedTo = [&](const std::function<Eigen::Vector3d(double)>& place) {
        return problemOf(example.with([&](DcmDataset& dataset) { moveSlices(dataset, place); }));
    };
    // One slice half a spacing off: it lies between the others.
    CHECK(movedTo([&](double k) {
              return grid.toPatient({0.0, 0.0, k == 3.0 ? 3.37 : k});
          }) == "its frames lie at uneven distances (1.58 to 3.42 mm)");
    CHECK(movedTo([&](double k) {
              return grid.toPatient({k == 3.0 ? 2.0 : 0.0, 0.0, k});
          }) == "its frames are shifted against each other");
}

TEST_CASE("Slices that drift to one side are read with a note about the tilt", "[unit]") {
    const Example example;
    const auto grid = test::obliqueGrid();
    const auto object = readSegmentationObject(example.with([&](DcmDataset& dataset) {
        moveSlices(dataset, [&](double k) { return grid.toPatient({0.0, k * 2.5 / 0.9, k}); });
    }));
    CHECK(object.notes ==
          std::vector<std::string>{
              "The slices of the segmentation are sheared by 45.0 degrees against each other (gantry tilt)."});
    CHECK((object.segmentation.segments[0].mask.toDense() == example.segmentation().segments[0].mask.toDense()));
}

TEST_CASE("Distances are taken from the positions where the file tells others, and sparse slices stay empty",
          "[unit]") {
    const Example example;
    const auto grid = test::obliqueGrid();
    const auto readWith = [&](const char* between, const char* thickness,
                              const std::function<Eigen::Vector3d(double)>& place) {
        return readSegmentationObject(example.with([&](DcmDataset& dataset) {
            DcmItem& measures = sequenceItem(sharedGroups(dataset), DCM_PixelMeasuresSequence);
            if (between != nullptr)
                measures.putAndInsertString(DCM_SpacingBetweenSlices, between);
            else
                static_cast<void>(measures.findAndDeleteElement(DCM_SpacingBetweenSlices));
            measures.putAndInsertString(DCM_SliceThickness, thickness);
            moveSlices(dataset, place);
        }));
    };
    const auto inPlace = [&](double k) { return grid.toPatient({0.0, 0.0, k}); };
    for (const char* between : {"1.7", "40", "nonsense", "0", "-2.5"}) {
        INFO(between);
        const auto object = readWith(between, "1", inPlace);
        CHECK(object.segmentation.geometry.differenceTo(grid) == "");
    }
    CHECK(readWith(nullptr, "1", inPlace).segmentation.geometry.differenceTo(grid) == "");
    // Twice as far apart as the file's spacing: every second slice is left out.
    const auto sparse = readWith("2.5", "2.5", [&](double k) { return grid.toPatient({0.0, 0.0, 2.0 * k}); });
    CHECK(sparse.segmentation.geometry.size[2] == 13);
    CHECK(sparse.segmentation.segments[0].mask.voxelCount() == example.segmentation().segments[0].mask.voxelCount());
    CHECK_FALSE(sparse.segmentation.segments[0].mask.contains(9, 8, 5));
    CHECK(sparse.segmentation.segments[0].mask.contains(9, 8, 6));
    // Distances of 5 and 7.5 mm, and a silent file: the slices between them are 2.5 mm apart.
    const auto multiples = readWith(nullptr, "1.7", [&](double k) {
        return grid.toPatient({0.0, 0.0, k <= 3.0 ? 2.0 * k : 6.0 + 3.0 * (k - 3.0)});
    });
    CHECK(multiples.segmentation.geometry.spacingMm[2] == Approx(2.5).epsilon(1e-6));
    CHECK(multiples.segmentation.geometry.size[2] == 16);
}

TEST_CASE("A single frame may say all in the shared groups, and its thickness is told or taken for 1 mm", "[unit]") {
    const test::TemporaryFolder folder;
    const auto grid = test::obliqueGrid();
    std::vector<std::uint8_t> voxels(grid.voxelCount(), 0);
    voxels[grid.offset(19, 16, 4)] = voxels[grid.offset(0, 3, 4)] = 1;
    const fs::path file = folder / "seg.dcm";
    writeSegmentationObject({grid, {{"one", {}, imaging::Mask::fromDense(grid, voxels)}}},
                            test::writeSeriesOn(grid, folder / "series"), file);
    test::changeObject(file, [](DcmDataset& dataset) {
        for (const DcmTagKey& key : {DCM_PlanePositionSequence, DCM_SegmentIdentificationSequence})
            REQUIRE(frameGroups(dataset, 0).findAndInsertCopyOfElement(key, &sharedGroups(dataset)).good());
        static_cast<void>(dataset.findAndDeleteElement(DCM_PerFrameFunctionalGroupsSequence));
    });
    const auto object = readSegmentationObject(file);
    auto plane = grid;
    plane.size[2] = 1;
    plane.originMm = grid.toPatient({0.0, 0.0, 4.0});
    CHECK(object.segmentation.geometry.differenceTo(plane) == "");
    CHECK(object.segmentation.segments[0].mask.voxelCount() == 2);
    CHECK(object.segmentation.segments[0].mask.contains(19, 16, 0));
    CHECK(object.notes.empty());

    const auto without = [&](const DcmTagKey& key) {
        test::changeObject(file, [&](DcmDataset& dataset) {
            static_cast<void>(sequenceItem(sharedGroups(dataset), DCM_PixelMeasuresSequence).findAndDeleteElement(key));
        });
        return readSegmentationObject(file);
    };
    CHECK(without(DCM_SpacingBetweenSlices).segmentation.geometry.spacingMm[2] == 2.5);
    const auto untold = without(DCM_SliceThickness);
    CHECK(untold.segmentation.geometry.spacingMm[2] == 1.0);
    CHECK(untold.notes ==
          std::vector<std::string>{"The file does not tell the thickness of its single slice; 1 mm was taken."});
}

TEST_CASE("Frames in reverse order, with everything in their own groups, give the same segments", "[unit]") {
    const Example example;
    const auto object = readSegmentationObject(example.with([](DcmDataset& dataset) {
        DcmItem& shared = sharedGroups(dataset);
        for (long frame = 0; frame < frameCount(dataset); ++frame)
            for (const DcmTagKey& key : {DCM_PlaneOrientationSequence, DCM_PixelMeasuresSequence})
                REQUIRE(shared.findAndInsertCopyOfElement(key, &frameGroups(dataset, frame)).good());
        static_cast<void>(dataset.findAndDeleteElement(DCM_SharedFunctionalGroupsSequence));
        DcmSequenceOfItems& frames = frameSequence(dataset);
        for (unsigned long n = 1; n < frames.card(); ++n)
            REQUIRE(frames.prepend(frames.remove(n)).good());
        const Uint8* pixels = nullptr;
        REQUIRE(dataset.findAndGetUint8Array(DCM_PixelData, pixels).good());
        constexpr std::size_t kPixels = 20 * 17;
        const std::size_t count = frames.card();
        std::vector<Uint8> reversed((count * kPixels + 15) / 16 * 2, 0);
        for (std::size_t at = 0; at < count * kPixels; ++at) {
            const std::size_t from = (count - 1 - at / kPixels) * kPixels + at % kPixels;
            if ((pixels[from / 8] >> (from % 8) & 1) != 0)
                reversed[at / 8] = static_cast<Uint8>(reversed[at / 8] | 1U << at % 8);
        }
        dataset.putAndInsertUint8Array(DCM_PixelData, reversed.data(), reversed.size());
    }));
    for (std::size_t n = 0; n < 3; ++n)
        CHECK((object.segmentation.segments[n].mask.toDense() == example.segmentation().segments[n].mask.toDense()));
    CHECK(object.notes.empty());
}

TEST_CASE("A frame twice in one place is taken once when the two are equal, and else refused", "[unit]") {
    const Example example;
    const auto asFrame = [](DcmDataset& dataset, long frame, long other) {
        placeFrame(dataset, frame, positionOf(dataset, other));
    };
    // The tumour is a ball around slice 3: slices 2 and 4 are equal, 3 is larger.
    const auto object = readSegmentationObject(example.with([&](DcmDataset& dataset) { asFrame(dataset, 3, 1); }));
    CHECK(object.notes == std::vector<std::string>{"1 frame is a copy of another and was taken once."});
    CHECK(object.segmentation.segments[0].mask.voxelCount() < example.segmentation().segments[0].mask.voxelCount());
    CHECK(problemOf(example.with([&](DcmDataset& dataset) { asFrame(dataset, 2, 1); })) ==
          "frames 2 and 3 of segment 1 lie in the same place and differ");
}

TEST_CASE("Segments of one name are told apart, unnamed ones get a name, and empty ones stay", "[unit]") {
    const Example example;
    const auto object = readSegmentationObject(example.with([](DcmDataset& dataset) {
        sequenceItem(dataset, DCM_SegmentSequence, 1).putAndInsertString(DCM_SegmentLabel, "Tumour");
        sequenceItem(dataset, DCM_SegmentSequence, 2).putAndInsertString(DCM_SegmentLabel, "");
        DcmItem* added = nullptr;
        for (const Uint16 number : {7, 8}) {
            REQUIRE(dataset.findOrCreateSequenceItem(DCM_SegmentSequence, added, -2).good());
            added->putAndInsertUint16(DCM_SegmentNumber, number);
            added->putAndInsertString(DCM_SegmentLabel, number == 7 ? "Tumour (2)" : "Tumour");
        }
    }));
    std::vector<std::string> names;
    for (const auto& segment : object.segmentation.segments)
        names.push_back(segment.name);
    CHECK(names == std::vector<std::string>{"Tumour", "Tumour (3)", "Segment 3", "Tumour (2)", "Tumour (4)"});
    CHECK(object.segmentation.segments[3].mask.isEmpty());
    CHECK(object.fractions.size() == 5);
    CHECK(object.notes ==
          std::vector<std::string>{"Another segment is named \"Tumour\" too; this one became \"Tumour (3)\".",
                                   "Segment \"Tumour (2)\" holds no voxel.",
                                   "Another segment is named \"Tumour\" too; this one became \"Tumour (4)\".",
                                   "Segment \"Tumour (4)\" holds no voxel."});
}

TEST_CASE("Labels that the label map does not list are refused, and its background is no segment", "[unit]") {
    const Example example;
    // Three frames in places of their own, as bytes.
    const auto asLabelMap = [&](const std::vector<Uint8>& labels, const std::function<void(DcmDataset&)>& more = {}) {
        return example.with([&](DcmDataset& dataset) {
            DcmSequenceOfItems& frames = frameSequence(dataset);
            while (frames.card() > 3)
                delete frames.remove(3UL);
            dataset.putAndInsertString(DCM_SOPClassUID, "1.2.840.10008.5.1.4.1.1.66.7");
            dataset.putAndInsertString(DCM_SegmentationType, "LABELMAP");
            dataset.putAndInsertString(DCM_NumberOfFrames, "3");
            dataset.putAndInsertUint16(DCM_BitsAllocated, 8);
            dataset.putAndInsertUint16(DCM_BitsStored, 8);
            dataset.putAndInsertUint16(DCM_HighBit, 7);
            std::vector<Uint8> pixels(3 * 20 * 17, 0);
            std::ranges::copy(labels, pixels.begin());
            dataset.putAndInsertUint8Array(DCM_PixelData, pixels.data(), pixels.size());
            if (more)
                more(dataset);
        });
    };
    const auto object = readSegmentationObject(asLabelMap({1, 2, 2, 0, 3, 3, 3}));
    CHECK(object.segmentation.segments[0].mask.voxelCount() == 1);
    CHECK(object.segmentation.segments[1].mask.voxelCount() == 2);
    CHECK(object.segmentation.segments[2].mask.contains(5, 0, 0));
    CHECK_FALSE(object.segmentation.segments[2].mask.contains(3, 0, 0));
    CHECK(problemOf(asLabelMap({1, 2, 77})) ==
          "its pixels hold the label 77, which the file does not list as a segment");
    const auto withPadding = [](DcmDataset& dataset) { dataset.putAndInsertUint16(DCM_PixelPaddingValue, 77); };
    CHECK(problemOf(asLabelMap({1, 2, 77}, withPadding)) == "none");
}

TEST_CASE("A SEG in big endian or implicit VR holds the same segments", "[unit]") {
    const Example example;
    for (const auto syntax : {EXS_BigEndianExplicit, EXS_LittleEndianImplicit}) {
        DcmFileFormat format;
        REQUIRE(format.loadFile(example.file().c_str()).good());
        const fs::path file = example.folder() / "converted.dcm";
        REQUIRE(format.saveFile(file.c_str(), syntax).good());
        const auto object = readSegmentationObject(file);
        for (std::size_t n = 0; n < 3; ++n)
            CHECK(
                (object.segmentation.segments[n].mask.toDense() == example.segmentation().segments[n].mask.toDense()));
        CHECK(object.segmentation.segments[1].name == example.segmentation().segments[1].name);
    }
}

TEST_CASE("Fractions beyond the file's largest are taken for it, with a note", "[unit]") {
    const Example example;
    SegmentationWriting writing;
    writing.fractions = test::exampleFractions(example.segmentation());
    example.write(writing);
    test::changeObject(example.file(),
                       [](DcmDataset& dataset) { dataset.putAndInsertUint16(DCM_MaximumFractionalValue, 100); });
    const auto object = readSegmentationObject(example.file());
    CHECK(object.maximumFraction == 100);
    CHECK(std::ranges::max(object.fractions[0]->voxels<std::uint8_t>()) == 100);
    CHECK(object.notes == std::vector<std::string>{
                              "Some fractions exceed the largest that the file allows, 100, and were taken for it."});
    test::changeObject(example.file(),
                       [](DcmDataset& dataset) { dataset.putAndInsertUint16(DCM_MaximumFractionalValue, 0); });
    CHECK(problemOf(example.file()) == "its largest fraction is 0, not 1 to 255");
}

TEST_CASE("Sequences within sequences, and streams that inflate without end, are refused", "[unit]") {
    const Example example;
    const std::string file = readTextFile(example.file());
    const std::string item("\xfe\xff\x00\xe0\xff\xff\xff\xff", 8);
    const std::string sequence("\x62\x00\x02\x00SQ\x00\x00\xff\xff\xff\xff", 12);
    // Ahead of the pixels, where the walk through the file must pass.
    std::string deep = file.substr(0, file.find(std::string("\xe0\x7f\x10\x00", 4)));
    for (int level = 0; level < 100000; ++level)
        deep += sequence + item;
    const fs::path path = example.folder() / "deep.dcm";
    std::ofstream(path, std::ios::binary) << deep;
    CHECK(problemOf(path) == "its sequences lie within each other more than 64 deep");

    std::string deflated = file;
    const std::size_t at = deflated.find(std::string("\x02\x00\x10\x00UI", 6));
    REQUIRE(at != std::string::npos);
    // The length grows from 20 to 22, and that of the group with it.
    deflated.replace(at + 6, 2 + 20, std::string("\x16\x00", 2) + "1.2.840.10008.1.2.1.99");
    std::ofstream(path, std::ios::binary) << deflated;
    CHECK(problemOf(path) == "is deflated, and its stream is damaged or too long");
}

TEST_CASE("Reading a SEG can be cancelled", "[unit]") {
    const Example example;
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(readSegmentationObject(example.file(), Progress({}, stop.get_token())), Cancelled);
}
