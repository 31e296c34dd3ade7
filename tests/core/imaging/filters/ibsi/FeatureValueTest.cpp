// IBSI 2, phase 2: 18 intensity statistics of the CT phantom's lesion in the response maps (reference_values.csv of
// theibsi/data_sets, ibsi_2_reference), for filters in the slice (configuration A) and in space (B).

#include "core/imaging/ImageFile.h"
#include "core/imaging/Resample.h"
#include "core/imaging/filters/ibsi/Filter.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <sstream>

using namespace rimlight;
using namespace rimlight::imaging;
using namespace rimlight::imaging::ibsi;

namespace {

/// The settings of IBSI 2's second phase (arXiv 2006.05470), as MIRP's own tests have them; nothing for the image
/// itself.
const std::map<std::string, std::optional<FilterSettings>>& configurations() {
    using enum Boundary;
    using enum Extent;
    using enum Pooling;
    static const std::map<std::string, std::optional<FilterSettings>> kConfigurations = {
        {"1.A", {}},
        {"1.B", {}},
        {"2.A", MeanParameters{5, Slices, Mirror}},
        {"2.B", MeanParameters{5, Space, Mirror}},
        {"3.A", LaplacianOfGaussianParameters{1.5, 4.0, Slices, Mirror}},
        {"3.B", LaplacianOfGaussianParameters{1.5, 4.0, Space, Mirror}},
        {"4.A", LawsParameters{"L5E5", true, Maximum, 7, Mirror}},
        {"4.B", LawsParameters{"L5E5E5", true, Maximum, 7, Mirror}},
        {"5.A", GaborParameters{5.0, 2.0, 1.5, 0.0, true, 22.5, false, Average, Mirror}},
        {"5.B", GaborParameters{5.0, 2.0, 1.5, 0.0, true, 22.5, true, Average, Mirror}},
        {"6.A", SeparableWaveletParameters{"db3", "LH", 1, true, Average, Mirror}},
        {"6.B", SeparableWaveletParameters{"db3", "LLH", 1, true, Average, Mirror}},
        {"7.A", SeparableWaveletParameters{"db3", "HH", 2, true, Average, Mirror}},
        {"7.B", SeparableWaveletParameters{"db3", "HHH", 2, true, Average, Mirror}},
        {"8.A", SimoncelliParameters{1, Slices}},
        {"8.B", SimoncelliParameters{1, Space}},
        {"9.A", SimoncelliParameters{2, Slices}},
        {"9.B", SimoncelliParameters{2, Space}},
    };
    return kConfigurations;
}

struct Reference {
    std::string tag;
    std::optional<double> value; ///< nothing where the teams found no consensus
    double tolerance = 0.0;
};

std::map<std::string, std::vector<Reference>> readReferences(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::map<std::string, std::vector<Reference>> references;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::erase(line, '\r');
        std::istringstream cells(line);
        std::string id;
        std::string name;
        std::string value;
        std::string tolerance;
        Reference reference;
        std::getline(cells, id, ';');
        std::getline(cells, name, ';');
        std::getline(cells, reference.tag, ';');
        std::getline(cells, value, ';');
        std::getline(cells, tolerance, ';');
        if (!value.empty() && !tolerance.empty()) {
            reference.value = std::stod(value);
            reference.tolerance = std::stod(tolerance);
        }
        references[id].push_back(reference);
    }
    return references;
}

/// Linear between the two nearest order statistics.
double percentile(const std::vector<double>& sorted, double percent) {
    const double place = percent / 100.0 * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const double part = place - std::floor(place);
    return part > 0.0 ? sorted[below] + part * (sorted[below + 1] - sorted[below]) : sorted[below];
}

double meanOf(const std::vector<double>& values) {
    double sum = 0.0;
    for (const double value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

double meanDeviation(const std::vector<double>& values, double from) {
    double sum = 0.0;
    for (const double value : values)
        sum += std::abs(value - from);
    return sum / static_cast<double>(values.size());
}

/// IBSI 1's intensity-based statistics (chapter 3.3), by tag.
std::map<std::string, double> statistics(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const double mean = meanOf(values);
    double second = 0.0;
    double third = 0.0;
    double fourth = 0.0;
    double energy = 0.0;
    for (const double value : values) {
        const double d = value - mean;
        second += d * d;
        third += d * d * d;
        fourth += d * d * d * d;
        energy += value * value;
    }
    const auto count = static_cast<double>(values.size());
    const double variance = second / count;
    const double p10 = percentile(values, 10.0);
    const double p25 = percentile(values, 25.0);
    const double p75 = percentile(values, 75.0);
    const double p90 = percentile(values, 90.0);
    std::vector<double> robust;
    std::copy_if(values.begin(), values.end(), std::back_inserter(robust),
                 [&](double value) { return value >= p10 && value <= p90; });
    return {{"stat_mean", mean},
            {"stat_var", variance},
            {"stat_skew", third / count / std::pow(variance, 1.5)},
            {"stat_kurt", fourth / count / (variance * variance) - 3.0},
            {"stat_median", percentile(values, 50.0)},
            {"stat_min", values.front()},
            {"stat_p10", p10},
            {"stat_p90", p90},
            {"stat_max", values.back()},
            {"stat_iqr", p75 - p25},
            {"stat_range", values.back() - values.front()},
            {"stat_mad", meanDeviation(values, mean)},
            {"stat_rmad", meanDeviation(robust, meanOf(robust))},
            {"stat_medad", meanDeviation(values, percentile(values, 50.0))},
            {"stat_cov", std::sqrt(variance) / mean},
            {"stat_qcod", (p75 - p25) / (p75 + p25)},
            {"stat_energy", energy},
            {"stat_rms", std::sqrt(energy / count)}};
}

struct Prepared {
    Volume image;
    std::vector<std::uint8_t> region; ///< 1 where the statistics are taken, for each voxel of the image
};

Volume asDoubles(const Volume& volume) {
    std::vector<double> voxels;
    volume.visit([&](auto values) { voxels.assign(values.begin(), values.end()); });
    return Volume::fromVoxels(volume.geometry(), std::move(voxels));
}

/// IBSI's grid: ceil(extent / spacing) voxels an axis, with the centre of the original.
Geometry interpolationGrid(const Geometry& original, double spacingMm) {
    Geometry grid = original;
    Eigen::Vector3d corner;
    for (int axis = 0; axis < 3; ++axis) {
        const double voxels = original.size[static_cast<std::size_t>(axis)];
        const double ratio = spacingMm / original.spacingMm[axis];
        const double count = std::ceil(voxels / ratio);
        grid.size[static_cast<std::size_t>(axis)] = static_cast<int>(count);
        corner[axis] = (voxels - 1.0) / 2.0 - ratio * (count - 1.0) / 2.0;
    }
    grid.spacingMm.setConstant(spacingMm);
    grid.originMm = original.toPatient(corner);
    return grid;
}

/// A: as read. B: voxels of 1 mm by cubic splines, rounded; the mask by linear interpolation, from 0.5 on. Both: the
/// region's voxels of -1000 to 400 HU.
Prepared prepare(const std::filesystem::path& folder, char configuration) {
    const auto nifti = folder / "ibsi_1_ct_radiomics_phantom" / "nifti";
    Volume image = asDoubles(readVolume(nifti / "image" / "phantom.nii.gz"));
    Volume mask = asDoubles(readVolume(nifti / "mask" / "mask.nii.gz"));
    if (configuration == 'B') {
        const Geometry grid = interpolationGrid(image.geometry(), 1.0);
        const Volume fine = resample(image, grid, Interpolator::BSpline);
        std::vector<double> rounded(fine.voxels<double>().begin(), fine.voxels<double>().end());
        for (double& value : rounded)
            value = std::round(value);
        image = Volume::fromVoxels(grid, std::move(rounded));
        mask = resample(mask, grid, Interpolator::Linear);
    }
    Prepared prepared{image, std::vector<std::uint8_t>(image.geometry().voxelCount())};
    for (std::size_t n = 0; n < prepared.region.size(); ++n) {
        const double value = image.voxels<double>()[n];
        prepared.region[n] = mask.voxels<double>()[n] >= 0.5 && value >= -1000.0 && value <= 400.0 ? 1 : 0;
    }
    return prepared;
}

void compare(const std::filesystem::path& folder, char configuration) {
    const auto references = readReferences(folder / "ibsi_2_reference/reference_feature_values/reference_values.csv");
    REQUIRE(references.size() == 18);
    const Prepared prepared = prepare(folder, configuration);
    for (const auto& [id, settings] : configurations()) {
        if (id.back() != configuration)
            continue;
        const Volume map = settings ? applyFilter(prepared.image, *settings) : prepared.image;
        std::vector<double> values;
        for (std::size_t n = 0; n < prepared.region.size(); ++n)
            if (prepared.region[n] != 0)
                values.push_back(map.voxels<double>()[n]);
        const auto found = statistics(std::move(values));
        int passed = 0;
        int failed = 0;
        int undefined = 0;
        double largestShare = 0.0;
        std::string where;
        REQUIRE(references.at(id).size() == 18);
        for (const auto& reference : references.at(id)) {
            const double value = found.at(reference.tag);
            if (!reference.value) {
                ++undefined;
                continue;
            }
            const bool isWithin = std::abs(value - *reference.value) <= reference.tolerance;
            ++(isWithin ? passed : failed);
            const double share = std::abs(value - *reference.value) / reference.tolerance;
            if (share > largestShare) {
                largestShare = share;
                where = reference.tag;
            }
            INFO(id << " " << reference.tag << " is " << value << ", IBSI 2 has " << *reference.value << " +- "
                    << reference.tolerance);
            CHECK(isWithin);
        }
        std::cout << id << " (" << (settings ? filterName(*settings) : "no filter") << "): " << passed << " passed, "
                  << failed << " failed, " << undefined << " not defined; largest difference " << largestShare
                  << " of the tolerance (" << where << ")\n";
    }
}

} // namespace

TEST_CASE("IBSI 2's feature values of filters in the slice are met", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "ibsi");
    compare(folder, 'A');
}

TEST_CASE("IBSI 2's feature values of filters in space are met", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "ibsi");
    compare(folder, 'B');
}
