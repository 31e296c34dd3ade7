#pragma once

#include "core/tables/FeatureTable.h"

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace rimlight::tables {

/// A case as it stands in a JSON table.
struct JsonCase {
    std::string caseId;
    std::vector<std::pair<std::string, std::string>> columns; ///< text by column: what is no feature
    FeatureRow features;
    std::string error; ///< why the case has no features; empty: it has
};

/// An array with an object per case:
///
///     {"case": "a", "columns": {"age": "4"}, "features": {"original_glcm_MCC": null, ...},
///      "missing": {"original_glcm_MCC": "flat region"}, "error": null}
///
/// Features are numbers with full precision in the order of extraction, null where the value is missing for the reason
/// beside it. error is null or says why the case has no features. UTF-8; bytes that are not become U+FFFD.
std::string toJson(std::span<const JsonCase> cases);

} // namespace rimlight::tables
