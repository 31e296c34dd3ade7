#include "core/study/project/OpenedStudy.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/study/run/StudySummary.h"

#include <algorithm>
#include <fstream>

namespace rimlight::study {

namespace fs = std::filesystem;

namespace {

constexpr const char* kUsualName = "study.yaml";
constexpr const char* kUsualResults = "results";
constexpr const char* kResultsEnding = "-results";
constexpr std::size_t kMostNamed = 5; ///< cases in one sentence

bool isYaml(const fs::path& path) {
    const auto ending = lowerCase(path.extension().string());
    return ending == ".yaml" || ending == ".yml";
}

bool isFile(const fs::path& path) {
    std::error_code code;
    return fs::is_regular_file(path, code);
}

/// A YAML file with a line "study: ..." is a study; protocols and parameter files have none.
bool isStudyFile(const fs::path& path) {
    constexpr int kMostLines = 200;
    if (!isYaml(path) || !isFile(path))
        return false;
    std::ifstream file(path);
    std::string line;
    for (int i = 0; i < kMostLines && std::getline(file, line); ++i)
        if (line.starts_with("study:"))
            return true;
    return false;
}

bool isResultsFolder(const fs::path& path) {
    return isFile(path / kResultsFile) || isFile(path / kStudyFile);
}

/// The study's file beside its results; empty: there is none.
fs::path studyFileOf(const fs::path& results) {
    const auto beside = results.parent_path();
    std::vector<fs::path> names;
    const auto name = results.filename().string();
    if (name == kUsualResults)
        names.emplace_back(kUsualName);
    if (name.ends_with(kResultsEnding)) {
        const auto stem = name.substr(0, name.size() - std::string_view(kResultsEnding).size());
        names.emplace_back(stem + ".yaml");
        names.emplace_back(stem + ".yml");
    }
    for (const auto& one : names)
        if (isStudyFile(beside / one))
            return beside / one;
    return {};
}

/// The one study in a folder; empty: there is none, or more than one.
fs::path onlyStudyIn(const fs::path& folder) {
    if (isStudyFile(folder / kUsualName))
        return folder / kUsualName;
    fs::path found;
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(folder, code)) {
        if (!isStudyFile(entry.path()))
            continue;
        if (!found.empty())
            return {};
        found = entry.path();
    }
    return found;
}

std::optional<StudyPlace> placeOf(const fs::path& path) {
    std::error_code code;
    if (isStudyFile(path))
        return StudyPlace{path, resultsFolderOf(path)};
    if (!fs::is_directory(path, code))
        return std::nullopt;
    if (isResultsFolder(path))
        return StudyPlace{studyFileOf(path), path};
    if (const auto file = onlyStudyIn(path); !file.empty())
        return StudyPlace{file, resultsFolderOf(file)};
    return std::nullopt;
}

/// "3 cases lack an image or outline that the cohort's table names: a, b, c."
void noteMissingImages(OpenedStudy& opened, const Progress& progress) {
    std::vector<std::string> missing;
    std::error_code code;
    for (const std::size_t i : opened.cohort->included()) {
        progress.throwIfCancelled();
        const auto& one = opened.cohort->cases[i];
        const auto isMissing = [&](const fs::path& path) { return !path.empty() && !fs::exists(path, code); };
        if (std::any_of(one.images.begin(), one.images.end(), isMissing) ||
            std::any_of(one.readings.begin(), one.readings.end(), isMissing))
            missing.push_back(one.id);
    }
    if (missing.empty())
        return;
    const auto count = missing.size();
    if (count > kMostNamed)
        missing.resize(kMostNamed);
    opened.problems.push_back((count == 1
                                   ? "An image or outline of one case is not there: "
                                   : "Images or outlines of " + std::to_string(count) + " cases are not there: ") +
                              join(missing, ", ") + (count > kMostNamed ? " and more" : "") +
                              ". Put them back where the cohort's table says, or leave the cases out.");
}

void readStudyAndCohort(OpenedStudy& opened, const Progress& progress) {
    try {
        opened.study = readStudy(opened.place.file);
        const bool fromImages = opened.study->features.empty() && !opened.study->protocol.phases.empty();
        Cohort cohort = readCohort(*opened.study, fromImages);
        progress.throwIfCancelled();
        splitCohort(cohort, *opened.study);
        opened.cohort = std::move(cohort);
        if (fromImages)
            noteMissingImages(opened, progress);
    } catch (const Error& error) {
        opened.problems.emplace_back(error.what());
    }
}

} // namespace

fs::path resultsFolderOf(const fs::path& studyFile) {
    const auto folder = studyFile.parent_path();
    return studyFile.filename() == kUsualName ? folder / kUsualResults
                                              : folder / (studyFile.stem().string() + kResultsEnding);
}

StudyPlace findStudy(const fs::path& path) {
    if (const auto place = placeOf(path))
        return *place;
    std::error_code code;
    if (!fs::exists(path, code))
        throw Error("is not there", path.string(), "It may have been moved: choose where it lies now.");
    throw Error("is no study", path.string(),
                "Choose a study's file (YAML with a line \"study: title\"), or the folder of its results.");
}

bool isStudy(const fs::path& path) {
    return placeOf(path).has_value();
}

std::string OpenedStudy::title() const {
    if (results && !results->title.empty())
        return results->title;
    if (study)
        return study->title;
    return (place.file.empty() ? place.results : place.file).stem().string();
}

const CohortCase* OpenedStudy::findCase(const std::string& id) const {
    if (!cohort)
        return nullptr;
    const auto found =
        std::find_if(cohort->cases.begin(), cohort->cases.end(), [&](const auto& one) { return one.id == id; });
    return found == cohort->cases.end() ? nullptr : &*found;
}

OpenedStudy openStudy(const fs::path& path, const Progress& progress) {
    OpenedStudy opened;
    opened.place = findStudy(path);
    if (!opened.place.file.empty())
        readStudyAndCohort(opened, progress.part(0.0, 0.5));
    else
        opened.problems.emplace_back(
            "The study's file is not beside its results: they can be read, but neither run again nor shown with their "
            "images. Open the study's own YAML file instead when you have it.");
    if (isResultsFolder(opened.place.results)) {
        opened.results = openResults(opened.place.results, progress.part(0.5, 1.0));
        const auto& more = opened.results->problems;
        opened.problems.insert(opened.problems.end(), more.begin(), more.end());
    }
    if (!opened.study && !opened.results)
        throw Error("cannot be opened", path.string(), join(opened.problems, " "));
    return opened;
}

} // namespace rimlight::study
