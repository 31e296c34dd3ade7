// IBSI 1's reference values of texture (data_sets of theibsi, reference/*.csv: value, tolerance, tag), and what must
// hold without them.

#include "core/radiomics/ibsi/texture/Texture.h"

#include "core/base/Error.h"
#include "core/imaging/ImageFile.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>

using namespace rimlight;
using namespace rimlight::radiomics;
using namespace rimlight::radiomics::ibsi;
using namespace rimlight::test;

namespace {

const std::vector<Aggregation> kAll = {Aggregation::Slices2D, Aggregation::Merged2D5, Aggregation::Volume3D};

struct Region {
    DiscretisedRegion discrete;
    RegionImage morphology;
};

/// A region from the levels of a box, 0 outside; the morphological region is the same unless given.
Region regionOf(const imaging::Index& size, const std::vector<std::int32_t>& levels,
                const std::vector<std::uint8_t>& morphology = {}) {
    Region region;
    region.morphology.size = size;
    region.morphology.inside = morphology;
    if (morphology.empty())
        for (const std::int32_t level : levels)
            region.morphology.inside.push_back(level > 0 ? 1 : 0);
    auto& discrete = region.discrete;
    discrete.size = size;
    discrete.padded = {size[0] + 2, size[1] + 2, size[2] + 2};
    discrete.levels.assign(static_cast<std::size_t>(discrete.padded[0]) * static_cast<std::size_t>(discrete.padded[1]) *
                               static_cast<std::size_t>(discrete.padded[2]),
                           0);
    std::size_t here = 0;
    for (int k = 0; k < size[2]; ++k)
        for (int j = 0; j < size[1]; ++j)
            for (int i = 0; i < size[0]; ++i, ++here)
                discrete.levels[discrete.offset(i, j, k)] = static_cast<GreyLevel>(levels[here]);
    discrete.countLevels();
    return region;
}

/// A phantom of IBSI 1, cut to the box of its mask; levelOf gives a voxel's level, 0 when it is left out.
template <class LevelOf>
Region phantom(const std::filesystem::path& folder, const LevelOf& levelOf) {
    const auto volume = imaging::readVolume(folder / "nifti/image/phantom.nii.gz");
    const auto labels = imaging::readLabels(folder / "nifti/mask/mask.nii.gz");
    REQUIRE(labels.segments.size() == 1);
    const imaging::Mask& mask = labels.segments.front().mask;
    const auto& box = mask.box();
    std::vector<std::int32_t> levels;
    for (int k = box.begin[2]; k < box.begin[2] + box.size[2]; ++k)
        for (int j = box.begin[1]; j < box.begin[1] + box.size[1]; ++j)
            for (int i = box.begin[0]; i < box.begin[0] + box.size[0]; ++i)
                levels.push_back(mask.contains(i, j, k) ? levelOf(volume.at(i, j, k)) : 0);
    const auto inside = mask.boxVoxels();
    return regionOf(box.size, levels, {inside.begin(), inside.end()});
}

Region digitalPhantom(const std::filesystem::path& folder) {
    return phantom(folder / "ibsi_1_digital_phantom",
                   [](double value) { return static_cast<std::int32_t>(std::lround(value)); });
}

/// Configuration A: intensities outside [-500, 400] HU are left out, bins of 25 HU from -500.
Region configurationA(const std::filesystem::path& folder) {
    return phantom(folder / "ibsi_1_ct_radiomics_phantom", [](double value) {
        const bool isIn = value >= -500.0 && value <= 400.0;
        return isIn ? static_cast<std::int32_t>(std::floor((value + 500.0) / 25.0)) + 1 : 0;
    });
}

std::vector<IbsiFeature> texture(const Region& region, const std::vector<Aggregation>& aggregations = kAll,
                                 unsigned maxThreads = 0) {
    return textureFeatures({region.discrete, region.morphology, {1.0, 1.0, 1.0}, Progress{}, maxThreads}, aggregations);
}

std::map<std::string, tables::Cell> byTag(const std::vector<IbsiFeature>& features) {
    std::map<std::string, tables::Cell> cells;
    for (const auto& feature : features)
        cells[feature.tag] = feature.value;
    return cells;
}

double valueOf(const std::map<std::string, tables::Cell>& cells, const std::string& tag) {
    INFO(tag);
    REQUIRE(cells.count(tag) == 1);
    REQUIRE(std::holds_alternative<double>(cells.at(tag)));
    return std::get<double>(cells.at(tag));
}

struct Reference {
    double value;
    double tolerance;
    std::string tag;
};

/// The rows of the texture families.
std::vector<Reference> texturesIn(const std::filesystem::path& path) {
    std::ifstream file(path);
    REQUIRE(file);
    std::vector<Reference> rows;
    std::string line;
    while (std::getline(file, line)) {
        std::istringstream cells(line);
        std::string value;
        std::string tolerance;
        std::string tag;
        std::getline(cells, value, ';');
        std::getline(cells, tolerance, ';');
        std::getline(cells, tag);
        while (!tag.empty() && std::isspace(static_cast<unsigned char>(tag.back())) != 0)
            tag.pop_back();
        for (const char* family : {"cm_", "rlm_", "szm_", "dzm_", "ngt_", "ngl_"})
            if (tag.rfind(family, 0) == 0)
                rows.push_back({std::stod(value), std::stod(tolerance), tag});
    }
    return rows;
}

/// Reference values have three significant digits.
double toThreeDigits(double value) {
    if (value == 0.0)
        return 0.0;
    const double unit = std::pow(10.0, std::floor(std::log10(std::abs(value))) - 2.0);
    return std::round(value / unit) * unit;
}

void compare(const std::string& name, const std::vector<IbsiFeature>& features, const std::vector<Reference>& rows) {
    const auto cells = byTag(features);
    REQUIRE(cells.size() == features.size());
    std::map<std::string, std::pair<int, int>> passedOf; ///< by family: passed, all
    for (const auto& [reference, tolerance, tag] : rows) {
        const double ours = valueOf(cells, tag);
        constexpr double kRounding = 1e-9; // of the decimal numbers in binary
        const bool passes = std::abs(toThreeDigits(ours) - reference) <= tolerance + kRounding * std::abs(reference);
        INFO(name << ": " << tag << " is " << ours << ", IBSI " << reference << " +- " << tolerance);
        CHECK(passes);
        auto& [passed, all] = passedOf[tag.substr(0, tag.find('_'))];
        passed += passes ? 1 : 0;
        ++all;
    }
    for (const auto& [family, counts] : passedOf)
        std::cout << name << ", " << family << ": " << counts.first << " of " << counts.second << " within tolerance\n";
}

/// 7 x 6 x 5 voxels of levels 1 to 5 with holes, by a formula without pattern.
Region mixedRegion() {
    std::vector<std::int32_t> levels;
    for (int voxel = 0; voxel < 7 * 6 * 5; ++voxel) {
        const int mixed = (voxel * voxel * 31 + voxel * 17) % 101;
        levels.push_back(mixed % 6);
    }
    return regionOf({7, 6, 5}, levels);
}

} // namespace

TEST_CASE("The digital phantom has IBSI's texture", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "ibsi");
    const auto rows = texturesIn(folder / "reference/ibsi_1_dig_phantom.csv");
    REQUIRE(rows.size() == 408);
    const auto features = texture(digitalPhantom(folder));
    CHECK(features.size() == 408);
    compare("digital phantom", features, rows);
}

TEST_CASE("Features come in the order of IBSI's table", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "ibsi");
    const auto rows = texturesIn(folder / "reference/ibsi_1_dig_phantom.csv");
    const auto features = texture(digitalPhantom(folder));
    REQUIRE(features.size() == rows.size());
    for (std::size_t f = 0; f < features.size(); ++f)
        CHECK(features[f].tag == rows[f].tag);
}

TEST_CASE("The CT phantom has IBSI's texture by configuration A", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "ibsi");
    const auto rows = texturesIn(folder / "reference/ibsi_1_chest_config_a.csv");
    REQUIRE(rows.size() == 272);
    const auto region = configurationA(folder);
    CHECK(region.discrete.levelCount == 36);
    compare("configuration A", texture(region, {Aggregation::Slices2D, Aggregation::Merged2D5}), rows);
}

TEST_CASE("Texture doesn't depend on the number of threads") {
    const auto region = mixedRegion();
    const auto one = texture(region, kAll, 1);
    for (const unsigned threads : {2U, 8U}) {
        const auto many = texture(region, kAll, threads);
        REQUIRE(many.size() == one.size());
        for (std::size_t f = 0; f < one.size(); ++f) {
            INFO(one[f].tag << " with " << threads << " threads");
            CHECK(many[f].value == one[f].value); // the same bits: values are never NaN
        }
    }
}

TEST_CASE("Every feature has a tag of its own, and its family's code in each aggregation") {
    const auto features = texture(mixedRegion());
    std::set<std::string> tags;
    std::map<std::string, std::set<std::string>> baseOfCode;
    for (const auto& feature : features) {
        tags.insert(feature.tag);
        CHECK(feature.code.size() == 4);
        std::string base = feature.tag;
        for (const char* suffix : {"_avg", "_comb", "_2D", "_2_5D", "_3D"})
            if (base.size() > std::string(suffix).size() && base.ends_with(suffix))
                base.resize(base.size() - std::string(suffix).size());
        baseOfCode[feature.code].insert(base);
    }
    CHECK(tags.size() == features.size());
    CHECK(baseOfCode.size() == 25 + 16 + 16 + 16 + 5 + 17);
    for (const auto& [code, bases] : baseOfCode) {
        INFO(code);
        CHECK(bases.size() == 1);
    }
}

TEST_CASE("A single voxel has runs, zones and a dependence, and no neighbours") {
    const auto cells = byTag(texture(regionOf({1, 1, 1}, {3})));
    REQUIRE(cells.size() == 408);
    for (const auto& [tag, cell] : cells) {
        INFO(tag);
        const bool needsNeighbours = tag.rfind("cm_", 0) == 0 || tag.rfind("ngt_", 0) == 0;
        CHECK(std::holds_alternative<tables::Missing>(cell) == needsNeighbours);
        if (const double* value = std::get_if<double>(&cell))
            CHECK(std::isfinite(*value));
    }
    CHECK(std::get<tables::Missing>(cells.at("cm_contrast_2D_avg")).reason ==
          "no two voxels of the region are neighbours");
    CHECK(std::get<tables::Missing>(cells.at("ngt_contrast_3D")).reason == "no voxel of the region has a neighbour");
    for (const char* suffix : {"_2D_avg", "_2D_comb", "_2_5D_avg", "_2_5D_comb", "_3D_avg", "_3D_comb"}) {
        CHECK(valueOf(cells, std::string("rlm_hgre") + suffix) == 9.0);
        CHECK(valueOf(cells, std::string("rlm_r_perc") + suffix) == 1.0);
    }
    for (const char* suffix : {"_2D", "_2_5D", "_3D"}) {
        CHECK(valueOf(cells, std::string("szm_lze") + suffix) == 1.0);
        CHECK(valueOf(cells, std::string("dzm_lde") + suffix) == 1.0);
        CHECK(valueOf(cells, std::string("ngl_hde") + suffix) == 1.0);
        CHECK(valueOf(cells, std::string("ngl_dc_energy") + suffix) == 1.0);
    }
}

TEST_CASE("A flat cube has the values of the formulas") {
    const auto cells = byTag(texture(regionOf({3, 3, 3}, std::vector<std::int32_t>(27, 2))));
    REQUIRE(cells.size() == 408);
    for (const auto& [tag, cell] : cells) {
        INFO(tag);
        REQUIRE(std::holds_alternative<double>(cell));
        CHECK(std::isfinite(std::get<double>(cell)));
    }
    CHECK(valueOf(cells, "cm_joint_max_3D_comb") == 1.0);
    CHECK(valueOf(cells, "cm_joint_entr_3D_comb") == 0.0);
    CHECK(valueOf(cells, "cm_contrast_3D_comb") == 0.0);
    CHECK(valueOf(cells, "cm_inv_var_3D_comb") == 0.0);
    CHECK(valueOf(cells, "cm_auto_corr_3D_avg") == 4.0);
    CHECK(valueOf(cells, "cm_corr_3D_avg") == 1.0);
    CHECK(valueOf(cells, "ngt_coarseness_3D") == 1e6);
    CHECK(valueOf(cells, "ngt_strength_3D") == 0.0);
    // One zone; its distance to the border is 1, as its outer voxels' is.
    CHECK(valueOf(cells, "szm_lze_3D") == 27.0 * 27.0);
    CHECK(valueOf(cells, "szm_z_perc_2D") == Approx(1.0 / 9.0));
    CHECK(valueOf(cells, "dzm_lde_3D") == 1.0);
    CHECK(valueOf(cells, "dzm_z_perc_3D") == Approx(1.0 / 27.0));
    // In a slice 3 runs along each axis and 5 along each diagonal, of 9 voxels each time.
    CHECK(valueOf(cells, "rlm_r_perc_2D_comb") == Approx((3.0 + 3.0 + 5.0 + 5.0) / (4.0 * 9.0)));
    // In its slice the middle voxel has 8 neighbours, 4 have 5, and 4 have 3.
    CHECK(valueOf(cells, "ngl_hde_2D") == Approx((81.0 + 4.0 * 36.0 + 4.0 * 16.0) / 9.0));
}

TEST_CASE("Zones lie as far from the border as the morphological region says") {
    // The intensity region is the middle voxel alone of a square of 5 x 5.
    std::vector<std::int32_t> levels(25, 0);
    levels[12] = 1;
    const auto cells = byTag(texture(regionOf({5, 5, 1}, levels, std::vector<std::uint8_t>(25, 1))));
    CHECK(valueOf(cells, "dzm_lde_2D") == 9.0);
    CHECK(valueOf(cells, "dzm_lde_2_5D") == 9.0);
    // In space the slice's faces are a border.
    CHECK(valueOf(cells, "dzm_lde_3D") == 1.0);
}

TEST_CASE("Slices without neighbours are left out of means over slices") {
    // Levels 1 and 2 side by side in one slice, a lone voxel in the next.
    const auto cells = byTag(texture(regionOf({2, 1, 2}, {1, 2, 3, 0})));
    CHECK(valueOf(cells, "cm_contrast_2D_comb") == 1.0);
    CHECK(valueOf(cells, "cm_contrast_2D_avg") == 1.0);
    CHECK(valueOf(cells, "ngt_complexity_2D") == Approx(1.0));
    CHECK(valueOf(cells, "szm_hgze_2D") == Approx((2.5 + 9.0) / 2.0));
}

TEST_CASE("More grey levels than matrices can hold are an error") {
    CHECK_THROWS_AS(texture(regionOf({2, 1, 1}, {1, 5000})), Error);
}

TEST_CASE("Texture hears Cancel") {
    const auto region = mixedRegion();
    std::stop_source stop;
    stop.request_stop();
    const Progress progress([](double, std::string_view) {}, stop.get_token());
    CHECK_THROWS_AS(textureFeatures({region.discrete, region.morphology, {1.0, 1.0, 1.0}, progress, 1}, kAll),
                    Cancelled);
}
