#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace rimlight::test {

/// The folder of real cases: RIMLIGHT_TEST_DATA, else ../shared/data beside the source tree. Nothing when the wanted
/// part of it is missing; then "SKIPPED: ..." was printed, and CTest counts the test as skipped.
std::optional<std::filesystem::path> testData(std::string_view part);

/// The root of the source tree, for files that the product ships.
std::filesystem::path sourceFolder();

} // namespace rimlight::test

/// Ends the test, skipped aloud, when the part of the real data is missing; else defines the variable as its path.
#define RIMLIGHT_NEEDS_DATA(variable, part)                                                                            \
    const auto variable##OrNothing = rimlight::test::testData(part);                                                   \
    if (!variable##OrNothing)                                                                                          \
        return;                                                                                                        \
    const std::filesystem::path& variable = *variable##OrNothing
