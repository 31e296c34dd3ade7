#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/dicom/SegmentationObject.h"
#include "core/dicom/SyntheticObjects.h"
#include "tests/fuzz/FuzzedReader.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <unistd.h>

namespace rimlight::fuzz {

namespace {

imaging::Geometry grid() {
    imaging::Geometry geometry;
    geometry.size = {13, 9, 4};
    geometry.spacingMm = {0.703125, 0.9, 5.0};
    geometry.originMm = {-112.4, 35.0, -640.5};
    geometry.direction = Eigen::AngleAxisd(0.3, Eigen::Vector3d(1.0, -2.0, 0.5).normalized()).toRotationMatrix();
    return geometry;
}

/// Every step-th voxel.
std::vector<std::uint8_t> comb(std::size_t step, std::uint8_t value) {
    std::vector<std::uint8_t> voxels(grid().voxelCount(), 0);
    for (std::size_t n = 0; n < voxels.size(); n += step)
        voxels[n] = value;
    return voxels;
}

imaging::Segmentation example() {
    const auto geometry = grid();
    return {geometry,
            {{"a", {1, 2, 3}, imaging::Mask::fromDense(geometry, comb(3, 1))},
             {"a", {200, 2, 3}, imaging::Mask::fromDense(geometry, comb(130, 1))}}};
}

std::string written(bool fractional) {
    const auto folder = std::filesystem::temp_directory_path() / ("fuzz-seed-" + std::to_string(::getpid()));
    dicom::SeriesWriteOptions options;
    options.identity = {"SECRETPATIENT", "SECRETPATIENT", "F", "004Y"};
    options.studyInstanceUid = dicom::uidFromWords("study");
    options.frameOfReferenceUid = dicom::uidFromWords("frame");
    options.seriesInstanceUid = dicom::uidFromWords("series");
    const auto series = dicom::writeSyntheticSeries(
        imaging::Volume::fromVoxels(grid(), std::vector<std::int16_t>(grid().voxelCount(), 40)), folder, options);
    dicom::SegmentationWriting writing;
    if (fractional)
        for (const std::size_t step : {2, 5})
            writing.fractions.push_back(imaging::Volume::fromVoxels(grid(), comb(step, 200)));
    dicom::writeSegmentationObject(example(), series, folder / "seed.seg", writing);
    std::string bytes = readTextFile(folder / "seed.seg");
    std::filesystem::remove_all(folder);
    return bytes;
}

/// A fractional file of ours with other words is a label map.
std::string asLabelMap(std::string bytes) {
    const auto replace = [&](const std::string& from, const std::string& to) {
        assert(from.size() == to.size());
        for (std::size_t at = bytes.find(from); at != std::string::npos; at = bytes.find(from, at + to.size()))
            bytes.replace(at, from.size(), to);
    };
    replace("1.2.840.10008.5.1.4.1.1.66.4", "1.2.840.10008.5.1.4.1.1.66.7");
    replace("FRACTIONAL", "LABELMAP  ");
    return bytes;
}

} // namespace

std::vector<std::string> seeds() {
    return {written(false), written(true), asLabelMap(written(true))};
}

void read(std::span<const std::uint8_t> bytes) {
    // The child that decodes compressed frames is another program, and not what is looked at here.
    static const bool withoutDecoder = ::setenv("RIMLIGHT_DECODER", "/nonexistent", 1) == 0;
    assert(withoutDecoder);
    const auto file = fileOf(bytes);
    static_cast<void>(dicom::isSegmentationObject(file));
    const auto object = dicom::readSegmentationObject(file);
    const auto& segmentation = object.segmentation;
    segmentation.geometry.validate("result");
    assert(object.fractions.size() == segmentation.segments.size());
    for (std::size_t n = 0; n < segmentation.segments.size(); ++n) {
        const auto& mask = segmentation.segments[n].mask;
        assert(mask.voxelCount() <= segmentation.geometry.voxelCount());
        assert(!segmentation.segments[n].name.empty());
        if (object.fractions[n])
            assert(std::ranges::max(object.fractions[n]->voxels<std::uint8_t>()) <= object.maximumFraction);
        for (std::size_t axis = 0; axis < 3 && !mask.isEmpty(); ++axis)
            assert(mask.box().begin[axis] >= 0 &&
                   mask.box().begin[axis] + mask.box().size[axis] <= segmentation.geometry.size[axis]);
    }
}

} // namespace rimlight::fuzz
