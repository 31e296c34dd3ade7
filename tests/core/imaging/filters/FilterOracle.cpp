#include "tests/core/imaging/filters/FilterOracle.h"

#include "core/base/Hash.h"
#include "core/imaging/ImageFile.h"
#include "core/tables/Csv.h"
#include "tests/support/TestData.h"

#include <algorithm>
#include <cmath>
#include <iostream>

namespace rimlight::test {

using imaging::Volume;

namespace {

std::filesystem::path oracleFolder() {
    return sourceFolder() / "tests/oracle/filters";
}

std::span<const std::byte> bytesOf(const Volume& image) {
    return {static_cast<const std::byte*>(image.buffer().get()), image.byteCount()};
}

} // namespace

Volume oracleImage(const std::string& fileName) {
    return imaging::readVolume(oracleFolder() / fileName);
}

std::vector<std::vector<std::string>> oracleRows(const std::string& fileName) {
    return tables::readCsv(oracleFolder() / fileName).rows;
}

imaging::IndexBox wholeBox(const Volume& image) {
    return {{0, 0, 0}, image.geometry().size};
}

std::string voxelHash(const Volume& image) {
    Sha256 hash;
    hash.add(bytesOf(image));
    return hash.hex().substr(0, 16);
}

std::vector<double> samplesOf(const Volume& image, std::size_t count) {
    const auto values = valuesOf(image);
    std::vector<double> samples;
    for (std::size_t s = 0; s < count; ++s)
        samples.push_back(values[s * (values.size() - 1) / (count - 1)]);
    return samples;
}

bool identical(const Volume& a, const Volume& b) {
    return a.geometry().sameGrid(b.geometry()) && a.scalarType() == b.scalarType() &&
           std::ranges::equal(bytesOf(a), bytesOf(b));
}

void DifferenceReport::add(const std::string& filter, double relative, bool isIdentical) {
    Entry& entry = m_entries[filter];
    entry.largest = std::max(entry.largest, relative);
    entry.identical += isIdentical ? 1 : 0;
    ++entry.images;
}

void DifferenceReport::print(const std::string& title) const {
    for (const auto& [filter, entry] : m_entries)
        std::cout << title << ", " << filter << ": largest difference " << entry.largest
                  << " of the image's largest value, " << entry.identical << " of " << entry.images
                  << " images equal bit for bit\n";
}

double relativeDifference(const std::vector<double>& ours, const std::vector<double>& expected) {
    double largest = 0.0;
    double difference = ours.size() == expected.size() ? 0.0 : HUGE_VAL;
    for (std::size_t v = 0; v < std::min(ours.size(), expected.size()); ++v) {
        if (!std::isfinite(ours[v]) || !std::isfinite(expected[v]))
            return HUGE_VAL;
        largest = std::max(largest, std::abs(expected[v]));
        difference = std::max(difference, std::abs(ours[v] - expected[v]));
    }
    return difference == 0.0 ? 0.0 : difference / largest;
}

std::vector<double> valuesOf(const Volume& image) {
    return image.visit([](const auto& voxels) { return std::vector<double>(voxels.begin(), voxels.end()); });
}

} // namespace rimlight::test
