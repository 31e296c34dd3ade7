// The response maps of IBSI 2, phase 1: the reference maps of theibsi/data_sets (ibsi_2_reference), and MIRP 2.7.0's
// (tests/oracle/ibsi2/make_maps.py), which equal them where there are both.

#include "core/imaging/ImageFile.h"
#include "core/imaging/filters/ibsi/Filter.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

using namespace rimlight;
using namespace rimlight::imaging;
using namespace rimlight::imaging::ibsi;

namespace {

struct MapCase {
    std::string phantom;
    FilterSettings settings;
};

/// Phantoms and settings of the tests in IBSI 2's reference manual (arXiv 2006.05470), as MIRP's own tests have them.
const std::map<std::string, MapCase>& mapCases() {
    using enum Boundary;
    using enum Extent;
    using enum Pooling;
    static const std::map<std::string, MapCase> kCases = {
        {"1.a.1", {"checkerboard", MeanParameters{15, Space, Zero}}},
        {"1.a.2", {"checkerboard", MeanParameters{15, Space, Nearest}}},
        {"1.a.3", {"checkerboard", MeanParameters{15, Space, Periodic}}},
        {"1.a.4", {"checkerboard", MeanParameters{15, Space, Mirror}}},
        {"1.b.1", {"impulse", MeanParameters{15, Slices, Zero}}},
        {"2.a", {"impulse", LaplacianOfGaussianParameters{3.0, 4.0, Space, Zero}}},
        {"2.b", {"checkerboard", LaplacianOfGaussianParameters{5.0, 4.0, Space, Mirror}}},
        {"2.c", {"checkerboard", LaplacianOfGaussianParameters{5.0, 4.0, Slices, Mirror}}},
        {"3.a.1", {"impulse", LawsParameters{"E5L5S5", false, Maximum, 0, Zero}}},
        {"3.a.2", {"impulse", LawsParameters{"E5L5S5", true, Maximum, 0, Zero}}},
        {"3.a.3", {"impulse", LawsParameters{"E5L5S5", true, Maximum, 7, Zero}}},
        {"3.b.1", {"checkerboard", LawsParameters{"E3W5R5", false, Maximum, 0, Mirror}}},
        {"3.b.2", {"checkerboard", LawsParameters{"E3W5R5", true, Maximum, 0, Mirror}}},
        {"3.b.3", {"checkerboard", LawsParameters{"E3W5R5", true, Maximum, 7, Mirror}}},
        {"3.c.1", {"checkerboard", LawsParameters{"L5S5", false, Maximum, 0, Mirror}}},
        {"3.c.2", {"checkerboard", LawsParameters{"L5S5", true, Maximum, 0, Mirror}}},
        {"3.c.3", {"checkerboard", LawsParameters{"L5S5", true, Maximum, 7, Mirror}}},
        {"4.a.1", {"impulse", GaborParameters{10.0, 4.0, 0.5, 60.0, false, 45.0, false, Average, Zero}}},
        {"4.a.2", {"impulse", GaborParameters{10.0, 4.0, 0.5, 0.0, true, 45.0, true, Average, Zero}}},
        {"4.b.1", {"sphere", GaborParameters{20.0, 8.0, 2.5, 225.0, false, 22.5, false, Average, Mirror}}},
        {"4.b.2", {"sphere", GaborParameters{20.0, 8.0, 2.5, 0.0, true, 22.5, true, Average, Mirror}}},
        {"5.a.1", {"impulse", SeparableWaveletParameters{"db2", "LHL", 1, false, Average, Zero}}},
        {"5.a.2", {"impulse", SeparableWaveletParameters{"db2", "LHL", 1, true, Average, Zero}}},
        {"6.a.1", {"sphere", SeparableWaveletParameters{"coif1", "HHL", 1, false, Average, Periodic}}},
        {"6.a.2", {"sphere", SeparableWaveletParameters{"coif1", "HHL", 1, true, Average, Periodic}}},
        {"7.a.1", {"checkerboard", SeparableWaveletParameters{"haar", "LLL", 2, true, Average, Mirror}}},
        {"7.a.2", {"checkerboard", SeparableWaveletParameters{"haar", "HHH", 2, true, Average, Mirror}}},
        {"8.a.1", {"checkerboard", SimoncelliParameters{1, Space}}},
        {"8.a.2", {"checkerboard", SimoncelliParameters{2, Space}}},
        {"8.a.3", {"checkerboard", SimoncelliParameters{3, Space}}},
    };
    return kCases;
}

Volume phantom(const std::filesystem::path& folder, const std::string& name) {
    return readVolume(folder / "ibsi_2_digital_phantom" / "nifti" / name / "image" / (name + ".nii.gz"));
}

struct Sample {
    std::string i; ///< a number, or "min", "max", "mean", "std" of the whole map
    int j = 0;
    int k = 0;
    double value = 0.0;
};

std::map<std::string, std::vector<Sample>> samplesOfMirp() {
    std::ifstream file(test::sourceFolder() / "tests/oracle/ibsi2/maps.csv");
    std::map<std::string, std::vector<Sample>> samples;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::istringstream cells(line);
        std::string id;
        std::string j;
        std::string k;
        std::string value;
        Sample sample;
        std::getline(cells, id, ',');
        std::getline(cells, sample.i, ',');
        std::getline(cells, j, ',');
        std::getline(cells, k, ',');
        std::getline(cells, value, ',');
        sample.j = j.empty() ? 0 : std::stoi(j);
        sample.k = k.empty() ? 0 : std::stoi(k);
        sample.value = std::stod(value);
        samples[id].push_back(sample);
    }
    return samples;
}

double valueOf(const Volume& map, const Sample& sample) {
    const auto voxels = map.voxels<double>();
    const auto count = static_cast<double>(voxels.size());
    if (sample.i == "min")
        return *std::min_element(voxels.begin(), voxels.end());
    if (sample.i == "max")
        return *std::max_element(voxels.begin(), voxels.end());
    if (sample.i == "mean" || sample.i == "std") {
        double sum = 0.0;
        for (const double value : voxels)
            sum += value;
        double squares = 0.0;
        for (const double value : voxels)
            squares += (value - sum / count) * (value - sum / count);
        return sample.i == "mean" ? sum / count : std::sqrt(squares / count);
    }
    return map.at(std::stoi(sample.i), sample.j, sample.k);
}

} // namespace

TEST_CASE("The reference response maps of IBSI 2 are met within 1 % of their range", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "ibsi");
    for (const char* id : {"2.a", "2.b", "5.a.1", "6.a.1", "7.a.1"}) {
        std::string fileName = id;
        std::replace(fileName.begin(), fileName.end(), '.', '_');
        const auto reference = readVolume(folder / "ibsi_2_reference" / "response_maps" / (fileName + ".nii.gz"));
        const auto expected = reference.voxels<float>();
        const auto& mapCase = mapCases().at(id);
        const auto map = applyFilter(phantom(folder, mapCase.phantom), mapCase.settings);
        REQUIRE(map.geometry().size == reference.geometry().size);
        const auto found = map.voxels<double>();
        const auto [least, most] = std::minmax_element(expected.begin(), expected.end());
        const double range = static_cast<double>(*most) - static_cast<double>(*least);
        double difference = 0.0;
        for (std::size_t n = 0; n < found.size(); ++n)
            difference = std::max(difference, std::abs(found[n] - static_cast<double>(expected[n])));
        std::cout << id << ": largest difference to the reference map " << 100.0 * difference / range
                  << " % of its range\n";
        INFO("test " << id);
        CHECK(difference <= 0.01 * range);
    }
}

TEST_CASE("MIRP's response maps of all tests of IBSI 2's first phase are met", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "ibsi");
    const auto samples = samplesOfMirp();
    REQUIRE(samples.size() == mapCases().size());
    for (const auto& [id, mapCase] : mapCases()) {
        const auto map = applyFilter(phantom(folder, mapCase.phantom), mapCase.settings);
        const auto& expected = samples.at(id);
        REQUIRE(expected.size() > 200);
        const double range = expected[1].value - expected[0].value;
        const double largest = std::max(std::abs(expected[0].value), std::abs(expected[1].value));
        double difference = 0.0;
        for (const auto& sample : expected)
            difference = std::max(difference, std::abs(valueOf(map, sample) - sample.value));
        std::cout << id << ": largest difference to MIRP " << 100.0 * difference / range << " % of the range\n";
        INFO("test " << id);
        // MIRP keeps images as float32.
        CHECK(difference <= 1e-6 * largest);
    }
}
