#include "tests/layout/LayoutRules.h"

#include <algorithm>
#include <fstream>
#include <functional>
#include <regex>
#include <sstream>

namespace rimlight::test {

namespace fs = std::filesystem;

namespace {

bool startsWith(const std::string& text, const std::string& beginning) {
    return text.rfind(beginning, 0) == 0;
}

/// A third-party library, how its headers begin, and the only folders that may see them.
struct LibraryRule {
    std::string name;
    std::regex header;
    std::set<std::string> folders;
};

const std::vector<LibraryRule>& libraryRules() {
    static const std::vector<LibraryRule> rules = {
        {"ITK", std::regex("itk.*"), {"core/imaging", "core/dicom"}},
        {"DCMTK", std::regex("dcmtk/.*"), {"core/dicom"}},
        {"GDCM", std::regex("(gdcm.*|gdcm-3\\.0/.*)"), {"core/dicom"}},
        {"FFTW", std::regex("fftw3.*"), {"core/imaging"}},
        {"libxlsxwriter", std::regex("xlsxwriter.*"), {"core/tables"}},
        {"Boost.Math", std::regex("boost/math/.*"), {"core/statistics"}},
        {"libsvm", std::regex("(libsvm/.*|svm\\.h)"), {"core/learning"}},
        {"XGBoost", std::regex("xgboost/.*"), {"core/learning"}},
        {"SQLite", std::regex("(sqlite3.*|SQLiteCpp/.*)"), {"core/study"}},
        {"yaml-cpp", std::regex("yaml-cpp/.*"), {"core/radiomics", "core/study"}},
        {"CLI11", std::regex("CLI/.*"), {"app/cli"}},
        {"TBB", std::regex("(tbb|oneapi)/.*"), {"core/base"}},
        {"OpenSSL", std::regex("openssl/.*"), {"core/base"}},
        {"VTK", std::regex("vtk.*"), {"ui/viewer"}},
    };
    return rules;
}

const std::regex kQtHeader("Q[A-Z].*|Qt[A-Z].*|qcustomplot.*|qt.*");

} // namespace

std::string folderOf(const std::string& path) {
    std::smatch match;
    static const std::regex pattern("((app|core|ui)/[a-z]+)/.*");
    return std::regex_match(path, match, pattern) ? match[1].str() : std::string();
}

std::vector<IncludeLine> includesOf(const std::string& file, const std::string& text) {
    static const std::regex pattern("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"].*");
    std::vector<IncludeLine> includes;
    std::istringstream lines(text);
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        std::smatch match;
        if (std::regex_match(line, match, pattern))
            includes.push_back({file, number, match[2].str(), match[1].str() == "\""});
    }
    return includes;
}

std::vector<IncludeLine> includesBelow(const fs::path& root) {
    std::vector<IncludeLine> includes;
    for (const char* top : {"app", "core", "ui"})
        for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
            const auto ending = entry.path().extension();
            if (ending != ".h" && ending != ".cpp")
                continue;
            std::ifstream file(entry.path());
            const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
            const auto found = includesOf(fs::relative(entry.path(), root).generic_string(), text);
            includes.insert(includes.end(), found.begin(), found.end());
        }
    return includes;
}

const std::map<std::string, std::set<std::string>>& allowedFolders() {
    static const auto kRules = [] {
        std::map<std::string, std::set<std::string>> rules = {
            {"core/base", {}},
            {"core/imaging", {"core/base"}},
            {"core/dicom", {"core/imaging", "core/base"}},
            {"core/regions", {"core/imaging", "core/base"}},
            {"core/tables", {"core/base"}},
            {"core/radiomics", {"core/regions", "core/imaging", "core/tables", "core/base"}},
            {"core/statistics", {"core/tables", "core/base"}},
            {"core/learning", {"core/statistics", "core/tables", "core/base"}},
            {"core/report", {"core/learning", "core/statistics", "core/tables", "core/base"}},
            {"core/study",
             {"core/report", "core/learning", "core/statistics", "core/radiomics", "core/tables", "core/dicom",
              "core/regions", "core/imaging", "core/base"}},
            {"ui/theme", {}},
        };
        std::set<std::string> core;
        for (const auto& [folder, ignored] : rules)
            if (startsWith(folder, "core/"))
                core.insert(folder);
        const auto withCore = [&](std::set<std::string> others) {
            others.insert(core.begin(), core.end());
            others.insert({"ui/theme", "ui/language"});
            return others;
        };
        rules["ui/language"] = core;
        const std::set<std::string> parts = {"ui/viewer", "ui/charts", "ui/printing", "ui/jobs", "ui/segment"};
        for (const auto& part : parts)
            rules[part] = withCore({});
        rules["ui/preferences"] = withCore({"ui/viewer"});
        rules["ui/printing"] = withCore({"ui/charts"});
        rules["ui/segment"] = withCore({"ui/viewer", "ui/charts", "ui/jobs"});
        rules["ui/case"] = withCore(parts);
        rules["ui/study"] = withCore({"ui/viewer", "ui/charts", "ui/printing", "ui/jobs"});
        rules["ui/guide"] = withCore({});
        auto pages = parts;
        pages.insert({"ui/case", "ui/guide", "ui/preferences", "ui/study"});
        rules["ui/shell"] = withCore(pages);
        pages.insert("ui/shell");
        rules["app/gui"] = withCore(pages);
        rules["app/cli"] = withCore({"ui/printing"});
        rules["app/phrases"] = {"ui/language"};
        rules["app/decoder"] = {"core/imaging", "core/dicom", "core/base"};
        return rules;
    }();
    return kRules;
}

std::vector<std::string> violations(const std::vector<IncludeLine>& includes) {
    std::vector<std::string> found;
    for (const auto& include : includes) {
        const std::string from = folderOf(include.file);
        const auto where = include.file + ":" + std::to_string(include.line) + ": ";
        const auto rule = allowedFolders().find(from);
        if (rule == allowedFolders().end()) {
            found.push_back(where + "the folder " + from + " has no rule in tests/layout");
            continue;
        }
        if (include.quoted) {
            const std::string to = folderOf(include.target);
            if (to.empty())
                found.push_back(where + '"' + include.target + "\" is not a path from the root");
            else if (to != from && !rule->second.contains(to))
                found.push_back(where + from + " may not include " + to);
            continue;
        }
        if (startsWith(from, "core/") && std::regex_match(include.target, kQtHeader))
            found.push_back(where + "core knows no Qt: " + include.target);
        for (const auto& library : libraryRules())
            if (std::regex_match(include.target, library.header) && !library.folders.contains(from))
                found.push_back(where + library.name + " is not for " + from + ": " + include.target);
    }
    return found;
}

std::string findCycle(const std::vector<IncludeLine>& includes) {
    std::map<std::string, std::set<std::string>> edges;
    for (const auto& include : includes) {
        const std::string from = folderOf(include.file);
        const std::string to = include.quoted ? folderOf(include.target) : std::string();
        if (!to.empty() && to != from)
            edges[from].insert(to);
    }
    std::vector<std::string> path;
    std::set<std::string> finished;
    std::string cycle;
    const std::function<void(const std::string&)> visit = [&](const std::string& folder) {
        if (!cycle.empty() || finished.contains(folder))
            return;
        const auto earlier = std::find(path.begin(), path.end(), folder);
        if (earlier != path.end()) {
            for (auto step = earlier; step != path.end(); ++step)
                cycle += *step + " -> ";
            cycle += folder;
            return;
        }
        path.push_back(folder);
        for (const auto& next : edges[folder])
            visit(next);
        path.pop_back();
        finished.insert(folder);
    };
    for (const auto& [folder, ignored] : std::map(edges))
        visit(folder);
    return cycle;
}

} // namespace rimlight::test
