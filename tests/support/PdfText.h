#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace rimlight::test {

/// The text of each page, as pdftotext -layout reads it back. @throws std::runtime_error when it can't
std::vector<std::string> pdfPages(const std::filesystem::path& pdf);

/// What pdftoppm complains about when it draws the pages; empty for a sound file. @throws std::runtime_error when it
/// can't
std::string pdfComplaints(const std::filesystem::path& pdf);

} // namespace rimlight::test
