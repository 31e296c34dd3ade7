#include "core/study/case/PredictionHistory.h"

#include "core/base/AtomicFile.h"
#include "core/base/Date.h"
#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/base/Text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace rimlight::study {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kFormat = "rimlight-history";
constexpr std::size_t kSumLength = 16; ///< digits of the line's SHA-256 before it

Json toJson(const HistoryEntry& entry) {
    Json json = {{"format", kFormat},
                 {"when", entry.when},
                 {"program", entry.programVersion},
                 {"model", entry.model},
                 {"modelSha256", entry.modelHash},
                 {"imageSha256", entry.imageHash},
                 {"maskSha256", entry.maskHash},
                 {"regionMl", entry.regionMl},
                 {"headline", entry.headline},
                 {"label", entry.label},
                 {"warnings", entry.warnings},
                 {"prediction", entry.json}};
    if (entry.probability)
        json["probability"] = *entry.probability;
    if (entry.interval95)
        json["interval95"] = {entry.interval95->low, entry.interval95->high};
    if (entry.radscore)
        json["radscore"] = *entry.radscore;
    return json;
}

/// @throws Json::exception for anything that toJson() did not write
HistoryEntry entryOf(const Json& json) {
    HistoryEntry entry;
    if (json.at("format").get<std::string>() != kFormat)
        throw Json::other_error::create(501, "another format", nullptr);
    json.at("when").get_to(entry.when);
    json.at("program").get_to(entry.programVersion);
    json.at("model").get_to(entry.model);
    json.at("modelSha256").get_to(entry.modelHash);
    json.at("imageSha256").get_to(entry.imageHash);
    json.at("maskSha256").get_to(entry.maskHash);
    json.at("regionMl").get_to(entry.regionMl);
    json.at("headline").get_to(entry.headline);
    json.at("label").get_to(entry.label);
    json.at("warnings").get_to(entry.warnings);
    json.at("prediction").get_to(entry.json);
    if (json.contains("probability"))
        entry.probability = json.at("probability").get<double>();
    if (json.contains("interval95"))
        entry.interval95 =
            statistics::Interval{json.at("interval95").at(0).get<double>(), json.at("interval95").at(1).get<double>()};
    if (json.contains("radscore"))
        entry.radscore = json.at("radscore").get<double>();
    return entry;
}

std::string lineOf(const HistoryEntry& entry) {
    // Bytes of a name that are no UTF-8 become U+FFFD; else one odd name would lose the result.
    const auto text = toJson(entry).dump(-1, ' ', false, Json::error_handler_t::replace);
    return sha256Hex(text).substr(0, kSumLength) + ' ' + text;
}

/// Nothing for a line that is damaged.
std::optional<HistoryEntry> readLine(const std::string& line) {
    if (line.size() <= kSumLength || line[kSumLength] != ' ')
        return std::nullopt;
    const auto text = line.substr(kSumLength + 1);
    if (sha256Hex(text).substr(0, kSumLength) != line.substr(0, kSumLength))
        return std::nullopt;
    try {
        return entryOf(Json::parse(text));
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

[[noreturn]] void throwCannotWrite(const fs::path& path, int error) {
    throw Error(std::string("the result cannot be kept (") + std::strerror(error) + ")", path.string(),
                "Free some space, or look to the folder's rights; the result itself can be saved as JSON.");
}

/// A file that is closed at the end.
class AppendedFile {
public:
    explicit AppendedFile(const fs::path& path)
        : m_path(path), m_file(::open(path.c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0600)) {
        if (m_file < 0)
            throwCannotWrite(path, errno);
    }
    ~AppendedFile() { ::close(m_file); }
    AppendedFile(const AppendedFile&) = delete;
    AppendedFile& operator=(const AppendedFile&) = delete;

    bool endsInsideLine() const {
        const auto size = ::lseek(m_file, 0, SEEK_END);
        char last = '\n';
        return size > 0 && ::pread(m_file, &last, 1, size - 1) == 1 && last != '\n';
    }

    /// In one piece, so that two programs don't mix their lines.
    void write(const std::string& text) const {
        const auto written = ::write(m_file, text.data(), text.size());
        if (written < 0)
            throwCannotWrite(m_path, errno);
        if (static_cast<std::size_t>(written) != text.size())
            throwCannotWrite(m_path, ENOSPC);
        if (::fsync(m_file) != 0)
            throwCannotWrite(m_path, errno);
    }

private:
    fs::path m_path;
    int m_file;
};

} // namespace

std::string historyKey(const CaseImage& image, const fs::path& source) {
    if (image.series)
        return sha256Hex("series " + image.series->seriesInstanceUid);
    std::error_code code;
    return source.empty() ? std::string() : sha256Hex("file " + fs::weakly_canonical(source, code).string());
}

HistoryEntry historyEntry(const CasePrediction& result) {
    const auto& prediction = result.prediction;
    HistoryEntry entry;
    entry.when = nowUtc();
    entry.programVersion = RIMLIGHT_VERSION;
    entry.model = result.model.name;
    entry.modelHash = result.modelHash;
    entry.imageHash = result.imageHash;
    entry.maskHash = result.maskHash;
    entry.regionMl = result.regionMl;
    entry.headline = answerWords(result.model, prediction).headline;
    entry.warnings = result.warnings;
    entry.json = study::toJson(result);
    if (prediction.hasRadscore)
        entry.radscore = prediction.radscore;
    if (prediction.survival && !prediction.survival->risk.empty()) {
        entry.probability = prediction.survival->risk.front();
        if (!prediction.survival->risk95.empty())
            entry.interval95 = prediction.survival->risk95.front();
    }
    if (!prediction.hasClasses)
        return entry;
    entry.label = prediction.label;
    entry.probability = prediction.positive ? prediction.probability : 1.0 - prediction.probability;
    if (const auto* known = std::get_if<learning::CalibratedProbability>(&prediction.calibrated)) {
        entry.probability = prediction.positive ? known->probability : 1.0 - known->probability;
        entry.interval95 = prediction.positive
                               ? known->interval95
                               : statistics::Interval{1.0 - known->interval95.high, 1.0 - known->interval95.low};
    }
    return entry;
}

std::vector<std::string> differencesFrom(const HistoryEntry& entry, const std::string& maskHash,
                                         const std::string& modelHash) {
    std::vector<std::string> differences;
    if (entry.maskHash != maskHash)
        differences.push_back("Made with another outline (" + formatSignificant(entry.regionMl, 3) + " ml).");
    if (entry.modelHash != modelHash)
        differences.emplace_back("Made with another model file.");
    if (entry.programVersion != RIMLIGHT_VERSION)
        differences.push_back("Made by version " + entry.programVersion + " of the program.");
    return differences;
}

fs::path PredictionHistory::fileOf(const std::string& key) const {
    return m_folder / (key + ".history");
}

void PredictionHistory::append(const std::string& key, const HistoryEntry& entry) const {
    assert(!key.empty());
    std::error_code code;
    fs::create_directories(m_folder, code);
    const AppendedFile file(fileOf(key));
    file.write((file.endsInsideLine() ? "\n" : "") + lineOf(entry) + '\n');
}

CaseHistory PredictionHistory::read(const std::string& key) const {
    CaseHistory history;
    std::error_code code;
    if (!fs::exists(fileOf(key), code))
        return history;
    const auto lines = split(readTextFile(fileOf(key)), '\n');
    for (const auto& line : lines) {
        if (line.empty())
            continue;
        if (auto entry = readLine(line))
            history.entries.push_back(std::move(*entry));
        else
            ++history.damaged;
    }
    std::reverse(history.entries.begin(), history.entries.end());
    return history;
}

} // namespace rimlight::study
