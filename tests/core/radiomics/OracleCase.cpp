#include "tests/core/radiomics/OracleCase.h"

#include "core/imaging/ImageFile.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

namespace rimlight::test {

OracleCase readCase(const std::filesystem::path& image, const std::filesystem::path& labels, const std::string& label) {
    const auto segmentation = imaging::readLabels(labels);
    const auto segment = std::find_if(segmentation.segments.begin(), segmentation.segments.end(),
                                      [&](const imaging::Segment& candidate) { return candidate.name == label; });
    REQUIRE(segment != segmentation.segments.end());
    return {imaging::readVolume(image), segment->mask};
}

double valueOf(const radiomics::Extraction& extraction, const std::string& feature) {
    const tables::Cell* cell = extraction.features.find(feature);
    INFO(feature);
    REQUIRE(cell != nullptr);
    REQUIRE(std::holds_alternative<double>(*cell));
    const double value = std::get<double>(*cell);
    REQUIRE(std::isfinite(value));
    return value;
}

double differenceOf(double value, double expected) {
    const double difference = std::abs(value - expected);
    if (std::abs(expected) > kZero)
        return difference / std::abs(expected);
    return difference <= kZero ? 0.0 : difference / kZero;
}

bool isSaidDeprecated(const tables::Cell& cell) {
    const auto* missing = std::get_if<tables::Missing>(&cell);
    return missing != nullptr && missing->reason.starts_with("deprecated");
}

std::string classOf(const std::string& feature) {
    const auto begin = feature.find('_') + 1;
    return feature.substr(begin, feature.find('_', begin) - begin);
}

} // namespace rimlight::test
