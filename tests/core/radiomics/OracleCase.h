#pragma once

#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"
#include "core/radiomics/Extractor.h"

#include <filesystem>
#include <string>

namespace rimlight::test {

struct OracleCase {
    imaging::Volume image;
    imaging::Mask mask;
};

/// Image and region of the label from two files.
OracleCase readCase(const std::filesystem::path& image, const std::filesystem::path& labels,
                    const std::string& label = "1");

/// The value of a feature; fails the test when it is missing, undefined or not finite.
double valueOf(const radiomics::Extraction& extraction, const std::string& feature);

/// Expected values below this are rounding errors of a zero (the entropy of a flat region).
inline constexpr double kZero = 1e-9;

/// |value - expected| relative to expected; where expected is a zero, 0 for another zero, else above 1.
double differenceOf(double value, double expected);

/// "glcm" of "original_glcm_MCC".
std::string classOf(const std::string& feature);

/// True for a deprecated feature that is missing because another one says the same.
bool isSaidDeprecated(const tables::Cell& cell);

/// The largest difference per feature class, for the test's output.
struct LargestDifference {
    double difference = 0.0;
    std::string where;

    void add(double other, const std::string& otherWhere) {
        if (other > difference) {
            difference = other;
            where = otherWhere;
        }
    }
};

} // namespace rimlight::test
