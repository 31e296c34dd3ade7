#include "core/study/results/StudyResults.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/base/Text.h"
#include "core/report/FigureJson.h"
#include "core/study/run/StudySummary.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>

namespace rimlight::study {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kResume = "Run the study again: finished work is kept, and its files are written anew.";
constexpr std::size_t kMostSummaryBytes = std::size_t{64} << 20U;
constexpr std::size_t kMostNamed = 5; ///< files in one sentence

std::string pathOf(ResultKind kind, const std::string& name) {
    return kind == ResultKind::Table ? "tables/" + name + ".csv" : "figures/" + name + ".json";
}

/// The names that a study gives: no other can lead out of its folder.
bool isResultName(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-';
    });
}

std::string textOf(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<std::string> textsOf(const Json& json, const char* key) {
    std::vector<std::string> texts;
    if (const auto found = json.find(key); found != json.end() && found->is_array())
        for (const auto& one : *found)
            if (one.is_string())
                texts.push_back(one.get<std::string>());
    return texts;
}

/// The objects of a list, whatever else stands there.
std::vector<Json> objectsOf(const Json& json, const char* key) {
    std::vector<Json> objects;
    if (const auto found = json.find(key); found != json.end() && found->is_array())
        for (const auto& one : *found)
            if (one.is_object())
                objects.push_back(one);
    return objects;
}

template <class Number>
Number numberOf(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_number() ? found->get<Number>() : Number{};
}

ModelHeadline headlineOf(const Json& json) {
    ModelHeadline headline{textOf(json, "model"),
                           textOf(json, "part"),
                           numberOf<std::size_t>(json, "cases"),
                           numberOf<std::size_t>(json, "positive"),
                           std::nullopt,
                           std::nullopt};
    if (const auto auc = json.find("auc"); auc != json.end() && auc->is_number())
        headline.auc = auc->get<double>();
    const auto interval = json.find("auc95");
    const bool isPair = interval != json.end() && interval->is_array() && interval->size() == 2 &&
                        (*interval)[0].is_number() && (*interval)[1].is_number();
    if (isPair)
        headline.auc95 = statistics::Interval{(*interval)[0].get<double>(), (*interval)[1].get<double>()};
    return headline;
}

void readProtocol(StudyResults& results, const Json& json) {
    const auto found = json.find("protocol");
    if (found == json.end() || !found->is_object())
        return;
    results.protocolKey = textOf(*found, "key");
    results.protocolVersion = numberOf<int>(*found, "version");
    results.protocolTitle = textOf(*found, "title");
    results.source = textOf(*found, "source");
    results.question = textOf(*found, "question");
    results.positiveLabel = textOf(*found, "positive");
    results.negativeLabel = textOf(*found, "negative");
    results.seed = numberOf<std::uint64_t>(*found, "seed");
    results.assumed = textsOf(*found, "assumed");
}

void readContents(StudyResults& results, const Json& json) {
    constexpr std::string_view kTables = "tables/";
    constexpr std::string_view kFigures = "figures/";
    for (const auto& entry : objectsOf(json, "contents")) {
        const auto path = textOf(entry, "name");
        const auto kind = path.starts_with(kTables) ? ResultKind::Table : ResultKind::Figure;
        const auto beginning = kind == ResultKind::Table ? kTables : kFigures;
        const bool isKnown = path.starts_with(beginning) && isResultName(path.substr(beginning.size()));
        if (isKnown)
            results.items.push_back({kind, path.substr(beginning.size()), textOf(entry, "caption")});
    }
}

/// @throws Error when it is damaged or of a newer version
void readSummary(StudyResults& results, const fs::path& file) {
    const auto json = Json::parse(readTextFile(file, kMostSummaryBytes), nullptr, false);
    if (!json.is_object() || !json.contains("study"))
        throw Error("is damaged", file.string(), kResume);
    if (numberOf<int>(json, "formatVersion") > kResultsVersion)
        throw Error("was written by a newer version of Rimlight", file.string(), "Update Rimlight to read it.");
    results.title = textOf(json, "study");
    results.synthetic = !textOf(json, "synthetic").empty();
    const auto finished = json.find("finished");
    results.finished = finished != json.end() && finished->is_boolean() && finished->get<bool>();
    results.program = textOf(json, "program");
    results.mainModel = textOf(json, "main");
    readProtocol(results, json);
    for (const auto& line : objectsOf(json, "models"))
        results.headlines.push_back(headlineOf(line));
    results.findings = textsOf(json, "findings");
    results.notes = textsOf(json, "notes");
    for (const auto& step : objectsOf(json, "notRun"))
        results.notRun.emplace_back(textOf(step, "name"), textOf(step, "because"));
    readContents(results, json);
}

void readStore(StudyResults& results) {
    const StudyStore store(results.folder, StoreUse::Read);
    if (results.title.empty())
        results.title = store.meta("title").value_or("");
    if (results.program.empty())
        results.program = store.meta("program").value_or("");
    results.protocolText = store.meta("protocol").value_or("");
    results.inputsHash = store.meta("inputs").value_or("");
    results.cases = store.cases();
    results.featureTables = store.featureTables();
    for (const auto& artefact : store.artefacts())
        results.sums[artefact.path] = artefact.sha256;
}

/// What lies in the folders, when no summary tells.
void listItems(StudyResults& results) {
    std::error_code code;
    for (const auto& [kind, folder, ending] :
         {std::tuple{ResultKind::Table, "tables", ".csv"}, std::tuple{ResultKind::Figure, "figures", ".json"}}) {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(results.folder / folder, code))
            if (const auto name = entry.path().stem().string();
                entry.path().extension() == ending && isResultName(name))
                names.push_back(name);
        std::sort(names.begin(), names.end());
        for (const auto& name : names) {
            std::string caption = name;
            std::replace(caption.begin(), caption.end(), '-', ' ');
            results.items.push_back({kind, name, caption});
        }
    }
}

/// "5 files are missing: tables/a.csv, ..."
void noteMissing(StudyResults& results) {
    std::vector<std::string> missing;
    std::error_code code;
    for (const auto& item : results.items)
        if (const auto path = pathOf(item.kind, item.name); !fs::is_regular_file(results.folder / path, code))
            missing.push_back(path);
    if (missing.empty())
        return;
    const auto count = missing.size();
    if (count > kMostNamed)
        missing.resize(kMostNamed);
    results.problems.push_back((count == 1 ? "A file is missing: " : std::to_string(count) + " files are missing: ") +
                               join(missing, ", ") + (count > kMostNamed ? " and more. " : ". ") + kResume);
}

/// The bytes as the study wrote them. @throws Error
std::string bytesOf(const StudyResults& results, const std::string& path) {
    const fs::path file = results.folder / path;
    std::error_code code;
    if (!fs::is_regular_file(file, code))
        throw Error("is not there", file.string(), kResume);
    auto bytes = readTextFile(file);
    const auto sum = results.sums.find(path);
    if (sum != results.sums.end() && sha256Hex(bytes) != sum->second)
        throw Error("is not what the study wrote: it was changed or damaged", file.string(), kResume);
    return bytes;
}

} // namespace

const ResultItem* StudyResults::find(ResultKind kind, const std::string& name) const {
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const auto& item) { return item.kind == kind && item.name == name; });
    return found == items.end() ? nullptr : &*found;
}

std::vector<ResultItem> StudyResults::startingWith(ResultKind kind, const std::string& beginning) const {
    std::vector<ResultItem> found;
    for (const auto& item : items)
        if (item.kind == kind && item.name.starts_with(beginning))
            found.push_back(item);
    return found;
}

StudyResults openResults(const fs::path& folder, const Progress& progress) {
    std::error_code code;
    if (!fs::is_directory(folder, code))
        throw Error("is not there, or is no folder", folder.string(),
                    "It may have been moved: choose where it lies now.");
    const fs::path summary = folder / kResultsFile;
    const bool hasSummary = fs::exists(summary, code);
    const bool hasStore = fs::exists(folder / kStudyFile, code);
    if (!hasSummary && !hasStore)
        throw Error("holds no study's results", folder.string(),
                    "Choose the folder that a study was run into: results.json lies in it.");
    StudyResults results;
    results.folder = folder;
    const auto attempt = [&](const auto& work) {
        try {
            work();
        } catch (const Error& error) {
            results.problems.emplace_back(error.what());
        }
    };
    progress.report(0.0, "Reading the results");
    if (hasSummary)
        attempt([&] { readSummary(results, summary); });
    progress.throwIfCancelled();
    if (hasStore)
        attempt([&] { readStore(results); });
    else
        results.problems.push_back("The study's database is missing, and with it the list of cases: " +
                                   (folder / kStudyFile).string() + ". " + kResume);
    progress.throwIfCancelled();
    if (results.items.empty())
        listItems(results);
    noteMissing(results);
    progress.report(1.0, "Reading the results");
    return results;
}

report::Figure resultFigure(const StudyResults& results, const std::string& name) {
    const auto path = pathOf(ResultKind::Figure, name);
    return report::figureFromJson(bytesOf(results, path), (results.folder / path).string());
}

tables::TextTable resultTable(const StudyResults& results, const std::string& name) {
    const auto path = pathOf(ResultKind::Table, name);
    return tables::parseCsv(bytesOf(results, path), (results.folder / path).string());
}

tables::FeatureTable resultFeatures(const StudyResults& results, const std::string& reading) {
    return StudyStore(results.folder, StoreUse::Read).features(reading);
}

std::vector<std::string> verifyResults(const StudyResults& results, const Progress& progress) {
    std::vector<std::string> differences;
    std::size_t done = 0;
    for (const auto& [path, sum] : results.sums) {
        progress.throwIfCancelled();
        progress.report(static_cast<double>(done++) / static_cast<double>(results.sums.size()), "Checking " + path);
        try {
            bytesOf(results, path);
        } catch (const Error& error) {
            differences.emplace_back(error.what());
        }
    }
    return differences;
}

} // namespace rimlight::study
