// Writes RTSTRUCT files for check_written.py: our writer's, with the mask that they must come back as.
//
//   rimlight-write-structures FOLDER SERIES MASK   the mask of a real series: FOLDER/rs.dcm, FOLDER/part-1.nii.gz, ...
//   rimlight-write-structures FOLDER NAME          a synthetic series too, in FOLDER/image; NAME is oblique or
//   anisotropic
#include "core/base/Error.h"
#include "core/base/Random.h"
#include "core/dicom/StructureSet.h"
#include "core/dicom/SyntheticObjects.h"
#include "core/imaging/ImageFile.h"

#include <Eigen/Geometry>

#include <cmath>
#include <iostream>

using namespace rimlight;
namespace fs = std::filesystem;

namespace {

imaging::Geometry gridNamed(const std::string& name) {
    imaging::Geometry grid;
    grid.size = {88, 88, 12};
    grid.originMm = {-112.4, 35.25, -640.5};
    grid.spacingMm = {0.8, 0.8, 3.0};
    if (name == "oblique")
        grid.direction = Eigen::AngleAxisd(0.35, Eigen::Vector3d(1.0, -2.0, 0.5).normalized()).toRotationMatrix();
    else if (name == "anisotropic")
        grid.spacingMm = {0.6, 1.7, 4.75};
    else
        throw Error("is no case", name, "Say oblique or anisotropic.");
    return grid;
}

/// A ball with an off-centre cavity, a thin shell, noise with many holes and islands, and one voxel.
imaging::Segmentation partsOn(const imaging::Geometry& grid) {
    const Eigen::Vector3d centre = grid.toPatient({47.3, 39.6, 5.4});
    const auto within = [&](double low, double high, const Eigen::Vector3d& shift) {
        std::vector<std::uint8_t> voxels(grid.voxelCount());
        for (int k = 0; k < grid.size[2]; ++k)
            for (int j = 0; j < grid.size[1]; ++j)
                for (int i = 0; i < grid.size[0]; ++i) {
                    const double mm = (grid.toPatient(Eigen::Vector3d(i, j, k)) - centre - shift).norm();
                    voxels[grid.offset(i, j, k)] = mm >= low && mm < high ? 1 : 0;
                }
        return voxels;
    };
    auto ball = within(0.0, 17.0, {0.0, 0.0, 0.0});
    const auto cavity = within(0.0, 6.0, {4.0, -3.0, 2.0});
    for (std::size_t n = 0; n < ball.size(); ++n)
        ball[n] = ball[n] != 0 && cavity[n] == 0 ? 1 : 0;
    Random random(1);
    std::vector<std::uint8_t> noise(grid.voxelCount());
    for (auto& voxel : noise)
        voxel = random.uniform() < 0.7 ? 1 : 0;
    std::vector<std::uint8_t> single(grid.voxelCount(), 0);
    single[grid.offset(10, 70, 3)] = 1;
    imaging::Segmentation parts;
    parts.geometry = grid;
    for (const auto& voxels : {ball, within(12.0, 13.0, {0.0, 0.0, 0.0}), noise, single})
        parts.segments.push_back({"part " + std::to_string(parts.segments.size() + 1),
                                  imaging::segmentColour(parts.segments.size()),
                                  imaging::Mask::fromDense(grid, voxels)});
    return parts;
}

void write(imaging::Segmentation parts, const dicom::Series& series, const fs::path& folder) {
    parts.geometry = series.geometry;
    std::size_t number = 0;
    for (auto& segment : parts.segments) {
        segment.name = "part " + std::to_string(++number);
        segment.mask = imaging::Mask::fromDense(series.geometry, segment.mask.toDense());
        imaging::writeMask(segment.mask, folder / ("part-" + std::to_string(number) + ".nii.gz"));
    }
    dicom::writeStructureSet(parts, series, folder / "rs.dcm");
}

int run(const std::vector<std::string>& arguments) {
    if (arguments.size() != 2 && arguments.size() != 3)
        throw Error("takes a folder and a case", "This program", "See the top of its source.");
    const fs::path folder = arguments[0];
    fs::create_directories(folder);
    if (arguments.size() == 3) {
        const auto scan = dicom::scanFolder(arguments[1]);
        const auto labels = imaging::readLabels(arguments[2]);
        if (scan.series.size() != 1 || !labels.geometry.differenceTo(scan.series[0].geometry).empty())
            throw Error("is not the series of the mask", arguments[1], "Give the series that it was drawn on.");
        write(labels, scan.series[0], folder);
        return 0;
    }
    const auto grid = gridNamed(arguments[1]);
    dicom::SeriesWriteOptions options;
    options.identity = {"SYNTHETIC-1", "SYNTHETIC^ONE", "F", "004Y"};
    options.studyInstanceUid = dicom::uidFromWords("study " + arguments[1]);
    options.frameOfReferenceUid = dicom::uidFromWords("frame " + arguments[1]);
    options.seriesInstanceUid = dicom::uidFromWords("series " + arguments[1]);
    options.seriesDescription = "SYNTHETIC";
    dicom::writeSyntheticSeries(
        imaging::Volume::fromVoxels(grid, std::vector<std::int16_t>(grid.voxelCount(), 0), imaging::Modality::CT),
        folder / "image", options);
    write(partsOn(grid), dicom::scanFolder(folder / "image").series.at(0), folder);
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    try {
        return run({argv + 1, argv + argc});
    } catch (const std::exception& error) {
        std::cerr << error.what() << "\n";
        return 1;
    }
}
