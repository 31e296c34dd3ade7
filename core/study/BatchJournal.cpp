#include "core/study/BatchJournal.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"

#include <nlohmann/json.hpp>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <limits>
#include <optional>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace rimlight::study {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::json;

constexpr const char* kFormat = "rimlight-batch-journal";
constexpr int kFormatVersion = 1;
constexpr const char* kResumeOrDelete = "Use --resume to go on with it, or delete it to begin anew.";
constexpr const char* kDelete = "Delete it to begin anew.";

std::string dumped(const Json& json) {
    // Bytes of a path that are no UTF-8 become U+FFFD; else one odd name would end the batch.
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json headerJson(const BatchIdentity& identity) {
    return {{"format", kFormat},
            {"formatVersion", kFormatVersion},
            {"settings", identity.settingsHash},
            {"program", identity.programVersion},
            {"cases", identity.casesHash}};
}

Json caseJson(const std::string& caseId, const CaseResult& result) {
    Json features = Json::array();
    for (const auto& [name, cell] : result.features.values) {
        if (const auto* number = std::get_if<double>(&cell))
            features.push_back(Json::array({name, *number}));
        else
            features.push_back(Json::array({name, nullptr, std::get<tables::Missing>(cell).reason}));
    }
    return {{"case", caseId},
            {"diagnostics", result.diagnostics},
            {"features", std::move(features)},
            {"notes", result.notes},
            {"error", result.error}};
}

/// @throws Json::exception for anything that caseJson() did not write
CaseResult resultOf(const Json& json) {
    CaseResult result;
    json.at("diagnostics").get_to(result.diagnostics);
    json.at("notes").get_to(result.notes);
    json.at("error").get_to(result.error);
    for (const auto& feature : json.at("features")) {
        const auto name = feature.at(0).get<std::string>();
        if (feature.at(1).is_null())
            result.features.values.push_back({name, tables::Missing{feature.at(2).get<std::string>()}});
        else
            result.features.values.push_back({name, feature.at(1).get<double>()});
    }
    return result;
}

/// The text's first line without its line break; nothing when it has none.
std::optional<std::string_view> wholeLine(std::string_view text) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos)
        return std::nullopt;
    return text.substr(0, end);
}

[[noreturn]] void throwCannotWrite(const fs::path& path, int error) {
    throw Error(std::string("cannot be written (") + std::strerror(error) + ")", path.string(),
                "Free some space or choose another folder, then go on with --resume.");
}

void requireSame(const Json& header, const char* key, const std::string& wanted, const fs::path& path,
                 const std::string& problem) {
    if (header.at(key).get<std::string>() != wanted)
        throw Error(problem, path.string(),
                    "Go on with what it was begun with, or delete it to measure all cases anew.");
}

void requireSameBatch(std::string_view line, const BatchIdentity& identity, const fs::path& path) {
    try {
        const Json header = Json::parse(line);
        if (header.at("format").get<std::string>() != kFormat)
            throw Error("is not the journal of a batch", path.string(), "Move it away.");
        requireSame(header, "program", identity.programVersion, path,
                    "was begun by another version of Rimlight than " + identity.programVersion);
        if (header.at("formatVersion").get<int>() != kFormatVersion)
            throw Error("is of another format than this version writes", path.string(), kDelete);
        requireSame(header, "settings", identity.settingsHash, path, "was begun with other settings");
        requireSame(header, "cases", identity.casesHash, path,
                    "was begun with another list of cases (ids, paths or labels differ)");
    } catch (const Json::exception&) {
        throw Error("is not the journal of a batch, or its first line is damaged", path.string(), "Move it away.");
    }
}

} // namespace

fs::path journalOf(const fs::path& table) {
    return table.string() + ".journal";
}

CaseResult asJournalled(const CaseResult& result) {
    return resultOf(Json::parse(dumped(caseJson("", result))));
}

BatchJournal::BatchJournal(fs::path path, const BatchIdentity& identity, JournalUse use) : m_path(std::move(path)) {
    requireWritable(m_path);
    open(use);
    try {
        const auto text = readTextFile(m_path, std::numeric_limits<std::size_t>::max());
        const auto length = read(text, identity);
        // The next line must not be glued to a torn one.
        if (::ftruncate(m_file, static_cast<off_t>(length)) != 0)
            throwCannotWrite(m_path, errno);
        if (length == 0)
            begin(identity);
    } catch (...) {
        if (use == JournalUse::Begin)
            ::unlink(m_path.c_str());
        ::close(m_file);
        throw;
    }
}

BatchJournal::~BatchJournal() {
    ::close(m_file);
}

void BatchJournal::open(JournalUse use) {
    const int whenThere = use == JournalUse::Begin ? O_EXCL : 0;
    m_file = ::open(m_path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | whenThere, 0666);
    if (m_file < 0 && errno == EEXIST)
        throw Error("an earlier batch was interrupted", m_path.string(), kResumeOrDelete);
    if (m_file < 0)
        throwCannotWrite(m_path, errno);
    // A file system without locks (some network folders) is no reason to refuse.
    if (::flock(m_file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        ::close(m_file);
        throw Error("another program is working on this batch", m_path.string(), "Wait for it, or end it.");
    }
}

void BatchJournal::begin(const BatchIdentity& identity) {
    write(dumped(headerJson(identity)));
    // The name of a new file is safe once its folder is on the disk. Some file systems refuse; then it is as safe as
    // they make it.
    const fs::path folder = m_path.has_parent_path() ? m_path.parent_path() : fs::path(".");
    const int directory = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory >= 0) {
        ::fsync(directory);
        ::close(directory);
    }
}

std::size_t BatchJournal::read(std::string_view text, const BatchIdentity& identity) {
    const auto header = wholeLine(text);
    if (!header && !dumped(headerJson(identity)).starts_with(text))
        throw Error("is not the journal of this batch", m_path.string(), "Move it away.");
    if (!header)
        return 0;
    requireSameBatch(*header, identity, m_path);
    std::size_t length = header->size() + 1;
    for (std::size_t number = 2; const auto line = wholeLine(text.substr(length)); ++number) {
        try {
            const Json json = Json::parse(*line);
            m_finished[json.at("case").get<std::string>()] = resultOf(json);
        } catch (const Json::exception&) {
            // After a power cut the last line may be whole in length and not in content.
            if (length + line->size() + 1 == text.size())
                return length;
            throw Error("line " + std::to_string(number) + " is damaged", m_path.string(), kDelete);
        }
        length += line->size() + 1;
    }
    return length;
}

void BatchJournal::append(const std::string& caseId, const CaseResult& result) {
    write(dumped(caseJson(caseId, result)));
}

void BatchJournal::write(std::string_view line) {
    std::string bytes(line);
    bytes += '\n';
    for (std::size_t written = 0; written < bytes.size();) {
        const auto count = ::write(m_file, bytes.data() + written, bytes.size() - written);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            throwCannotWrite(m_path, errno);
        written += static_cast<std::size_t>(count);
    }
    if (::fsync(m_file) != 0 && errno != EINVAL)
        throwCannotWrite(m_path, errno);
}

void BatchJournal::remove() {
    std::error_code code;
    fs::remove(m_path, code);
    if (code)
        throw Error("cannot be deleted (" + code.message() + ")", m_path.string(), "Delete it by hand.");
}

} // namespace rimlight::study
