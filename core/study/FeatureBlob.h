#pragma once

#include "core/tables/FeatureTable.h"

#include <optional>
#include <string>
#include <vector>

/// A row of features as a study's file holds it. Private to core/study.
namespace rimlight::study {

struct FeatureBlob {
    std::string numbers; ///< 8 bytes per feature, IEEE 754, least significant first; NaN where missing
    std::string reasons; ///< JSON: [[feature's number, reason], ...]
};

/// @throws Error when the row has a feature that is not among the names
FeatureBlob featureBlob(const tables::FeatureRow& row, const std::vector<std::string>& names,
                        const std::string& caseId);
/// Nothing when the blob does not fit the names.
std::optional<tables::FeatureRow> featureRow(const FeatureBlob& blob, const std::vector<std::string>& names);

std::string namesText(const std::vector<std::string>& names);
std::vector<std::string> namesFromText(const std::string& text);

} // namespace rimlight::study
