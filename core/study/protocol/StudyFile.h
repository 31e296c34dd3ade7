#pragma once

#include "core/study/protocol/Protocol.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rimlight::study {

/// A study: a protocol bound to a cohort. docs/protocols.md describes every key.
struct StudyFile {
    std::string title;
    std::filesystem::path folder;              ///< of the file; its paths are relative to it
    Protocol protocol;                         ///< with this study's columns, outcome and seed
    std::string protocolText;                  ///< as it stands in the protocol's file
    std::vector<std::filesystem::path> tables; ///< the cohort, joined by case id
    std::vector<std::filesystem::path>
        features; ///< ready feature tables, joined by case id; empty: measured from images
    std::map<std::string, std::string> exclude; ///< case id and reason
    bool synthetic = false;
};

/// @param folder that relative paths start from
/// @throws Error naming the line, what is wrong there, and the legal keys or values
StudyFile parseStudy(std::string_view yaml, const std::string& item, const std::filesystem::path& folder);
StudyFile readStudy(const std::filesystem::path& path);

} // namespace rimlight::study
