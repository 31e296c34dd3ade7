#include "tests/support/TestData.h"

#include <cstdlib>
#include <iostream>

namespace rimlight::test {

namespace fs = std::filesystem;

fs::path sourceFolder() {
    return RIMLIGHT_SOURCE_DIR;
}

std::optional<fs::path> testData(std::string_view part) {
    const char* chosen = std::getenv("RIMLIGHT_TEST_DATA");
    const fs::path root = chosen != nullptr ? fs::path(chosen) : sourceFolder() / ".." / "shared" / "data";
    fs::path folder = root / part;
    if (fs::exists(folder))
        return folder.lexically_normal();
    std::cout << "SKIPPED: real test data '" << part
              << "' not found (looked in RIMLIGHT_TEST_DATA and ../shared/data)\n";
    return std::nullopt;
}

} // namespace rimlight::test
