#include "tests/layout/LayoutRules.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <regex>

using namespace rimlight::test;

namespace fs = std::filesystem;

TEST_CASE("No include breaks the architecture", "[unit]") {
    const auto includes = includesBelow(sourceFolder());
    REQUIRE(includes.size() > 100);
    for (const auto& violation : violations(includes))
        FAIL_CHECK(violation);
}

TEST_CASE("The folders include each other without a cycle", "[unit]") {
    CHECK(findCycle(includesBelow(sourceFolder())).empty());
}

TEST_CASE("Each rule of the architecture can fail", "[unit]") {
    const auto broken = [](const std::string& file, const std::string& line) {
        return violations(includesOf(file, line)).size() == 1;
    };
    CHECK(broken("core/imaging/X.cpp", "#include <QString>"));
    CHECK(broken("core/study/X.cpp", "#include <vtkImageData.h>"));
    CHECK(broken("ui/case/X.cpp", "#include <vtkImageData.h>"));
    CHECK(broken("core/radiomics/X.cpp", "#include <itkImage.h>"));
    CHECK(broken("core/imaging/X.cpp", "#include <dcmtk/dcmdata/dctk.h>"));
    CHECK(broken("core/learning/X.cpp", "#include <sqlite3.h>"));
    CHECK(broken("core/imaging/X.cpp", "#include \"core/dicom/Series.h\""));
    CHECK(broken("core/dicom/X.cpp", "#include \"core/regions/Ring.h\""));
    CHECK(broken("core/learning/X.cpp", "#include \"core/radiomics/Extractor.h\""));
    CHECK(broken("core/base/X.cpp", "#include \"ui/jobs/JobRunner.h\""));
    CHECK(broken("ui/viewer/X.cpp", "#include \"ui/case/CasePage.h\""));
    CHECK(broken("ui/case/X.cpp", "#include \"ui/shell/MainWindow.h\""));
    CHECK(broken("core/newcomer/X.cpp", "#include <vector>"));
    CHECK(broken("core/base/X.cpp", "#include \"Error.h\""));
    CHECK(
        violations(includesOf("core/dicom/X.cpp", "#include <dcmtk/dcmdata/dctk.h>\n#include \"core/imaging/Mask.h\""))
            .empty());
}

TEST_CASE("A cycle between folders is found", "[unit]") {
    auto includes = includesOf("core/a/X.h", "#include \"core/b/Y.h\"");
    const auto back = includesOf("core/b/Y.h", "#include \"core/a/X.h\"");
    CHECK(findCycle(includes).empty());
    includes.insert(includes.end(), back.begin(), back.end());
    CHECK(findCycle(includes) == "core/a -> core/b -> core/a");
}

TEST_CASE("No source file is longer than 700 lines", "[unit]") {
    for (const char* top : {"app", "core", "ui"})
        for (const auto& entry : fs::recursive_directory_iterator(sourceFolder() / top))
            if (entry.path().extension() == ".cpp" || entry.path().extension() == ".h") {
                std::ifstream file(entry.path());
                const auto lines =
                    std::count(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>(), '\n');
                CAPTURE(entry.path().string());
                CHECK(lines <= 700);
            }
}

TEST_CASE("Every package stands once in the one list", "[unit]") {
    std::ifstream file(sourceFolder() / "installer" / "packages.txt");
    REQUIRE(file);
    static const std::regex pattern("(run|screen|build|test)\\s+([a-z0-9][a-z0-9+.-]+)");
    std::set<std::string> unique;
    std::string line;
    while (std::getline(file, line)) {
        if (line.empty() || line.front() == '#')
            continue;
        std::smatch match;
        CAPTURE(line);
        REQUIRE(std::regex_match(line, match, pattern));
        CHECK(unique.insert(match[2]).second);
    }
    CHECK(unique.size() > 20);
}
