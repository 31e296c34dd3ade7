#include "core/base/Random.h"
#include "core/imaging/ImageFile.h"
#include "core/regions/assist/AssistedOutline.h"
#include "tests/core/regions/assist/Phantom.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>

using namespace rimlight;
using namespace rimlight::regions;

namespace fs = std::filesystem;

namespace {

struct Tumour {
    imaging::Volume image;
    imaging::Mask truth;
};

/// The soft-tissue sarcomas that readers outlined: MR T1 of each patient, CT of some.
std::vector<Tumour> sarcomas(const fs::path& folder) {
    std::vector<fs::path> patients(fs::directory_iterator{folder}, fs::directory_iterator{});
    std::sort(patients.begin(), patients.end());
    std::vector<Tumour> tumours;
    for (const auto& patient : patients)
        for (const std::string scan : {"MR_T1", "CT"})
            if (const auto image = patient / (scan + "_image.nii.gz"); fs::exists(image))
                tumours.push_back({imaging::readVolume(image),
                                   imaging::readLabels(patient / (scan + "_mask.nii.gz")).segments.front().mask});
    return tumours;
}

/// The two voxels of the slice with most of the region that are farthest apart.
std::vector<Eigen::Vector3d> longestDiameter(const imaging::Mask& mask) {
    const auto& box = mask.box();
    std::vector<Eigen::Vector3d> best;
    std::size_t mostVoxels = 0;
    for (int k = box.begin[2]; k < box.begin[2] + box.size[2]; ++k) {
        std::vector<Eigen::Vector3d> ends; // of the rows
        std::size_t voxels = 0;
        for (int j = box.begin[1]; j < box.begin[1] + box.size[1]; ++j) {
            std::vector<int> row;
            for (int i = box.begin[0]; i < box.begin[0] + box.size[0]; ++i)
                if (mask.contains(i, j, k))
                    row.push_back(i);
            voxels += row.size();
            if (!row.empty())
                for (const int i : {row.front(), row.back()})
                    ends.push_back(mask.geometry().toPatient(Eigen::Vector3d(i, j, k)));
        }
        if (voxels <= mostVoxels)
            continue;
        mostVoxels = voxels;
        best = {ends.front(), ends.front()};
        for (const auto& a : ends)
            for (const auto& b : ends)
                if ((a - b).squaredNorm() > (best[0] - best[1]).squaredNorm())
                    best = {a, b};
    }
    return best;
}

/// The region's voxel nearest to its centroid.
Eigen::Vector3d middle(const imaging::Mask& mask) {
    const auto& box = mask.box();
    std::vector<Eigen::Vector3d> positions;
    Eigen::Vector3d sum = Eigen::Vector3d::Zero();
    for (int k = box.begin[2]; k < box.begin[2] + box.size[2]; ++k)
        for (int j = box.begin[1]; j < box.begin[1] + box.size[1]; ++j)
            for (int i = box.begin[0]; i < box.begin[0] + box.size[0]; ++i)
                if (mask.contains(i, j, k)) {
                    positions.push_back(mask.geometry().toPatient(Eigen::Vector3d(i, j, k)));
                    sum += positions.back();
                }
    const Eigen::Vector3d centroid = sum / static_cast<double>(positions.size());
    return *std::min_element(positions.begin(), positions.end(), [&](const auto& a, const auto& b) {
        return (a - centroid).squaredNorm() < (b - centroid).squaredNorm();
    });
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

// The bounds below are guards against getting worse: a little under what the program reached when they were set, by the
// same outlines that its few parameters were chosen with. They claim nothing about other tumours.

TEST_CASE("From the longest diameter of a sarcoma the proposal is as near to the readers' outline as it was",
          "[regression]") {
    RIMLIGHT_NEEDS_DATA(folder, "sts/nifti");
    std::vector<double> exact;
    std::vector<double> rough;
    Random random(1);
    for (const auto& tumour : sarcomas(folder)) {
        OutlineHint hint;
        hint.strokeMm = longestDiameter(tumour.truth);
        exact.push_back(test::dice(proposeOutline(tumour.image, hint).mask, tumour.truth));
        // Each end up to a tenth of the length off, along the stroke and across it.
        const Eigen::Vector3d stroke = hint.strokeMm[1] - hint.strokeMm[0];
        const Eigen::Vector3d across(-stroke[1], stroke[0], 0.0);
        for (auto& end : hint.strokeMm)
            end += random.uniform(-0.1, 0.1) * stroke + random.uniform(-0.1, 0.1) * across;
        rough.push_back(test::dice(proposeOutline(tumour.image, hint).mask, tumour.truth));
    }
    CHECK(median(exact) > 0.78);
    CHECK(median(rough) > 0.75);
}

TEST_CASE("From a click in the middle of a sarcoma the proposal is as near to the readers' outline as it was",
          "[regression]") {
    RIMLIGHT_NEEDS_DATA(folder, "sts/nifti");
    std::vector<double> reached;
    for (const auto& tumour : sarcomas(folder)) {
        OutlineHint hint;
        hint.strokeMm = {middle(tumour.truth)};
        reached.push_back(test::dice(proposeOutline(tumour.image, hint).mask, tumour.truth));
    }
    CHECK(median(reached) > 0.66);
}
