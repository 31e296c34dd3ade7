#include "core/study/project/StudyDraft.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/study/project/CaseFolder.h"
#include "core/study/protocol/ProtocolFile.h"
#include "core/tables/Csv.h"

#include <nlohmann/json.hpp>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <set>

namespace rimlight::study {

namespace fs = std::filesystem;

namespace {

constexpr const char* kFormat = "rimlight-study-draft";
constexpr int kVersion = 1;
constexpr std::size_t kMostBytes = std::size_t{64} << 20U;
constexpr const char* kStudyName = "study.yaml";
constexpr const char* kProtocolName = "protocol.yaml";
constexpr const char* kCasesName = "cases.csv";
constexpr const char* kFormsName = "forms.csv";
constexpr std::array<const char*, 3> kSources = {"table", "folder", "features"};

std::vector<std::string> textsOf(const std::vector<fs::path>& paths) {
    std::vector<std::string> texts;
    for (const auto& path : paths)
        texts.push_back(path.string());
    return texts;
}

std::vector<fs::path> pathsOf(const std::vector<std::string>& texts) {
    return {texts.begin(), texts.end()};
}

/// Relative where the study could be moved together with it.
std::string pathText(const fs::path& path, const fs::path& folder) {
    const auto absolute = fs::absolute(path).lexically_normal();
    const auto near = fs::absolute(folder).lexically_normal().parent_path();
    const auto relative = absolute.lexically_relative(near);
    const bool isNear = !relative.empty() && *relative.begin() != "..";
    return isNear ? absolute.lexically_relative(fs::absolute(folder).lexically_normal()).string() : absolute.string();
}

/// A text that is quoted, so that "1" and "yes" stay texts.
void addText(YAML::Emitter& out, const char* key, const std::string& text) {
    out << YAML::Key << key << YAML::Value << YAML::DoubleQuoted << text << YAML::Auto;
}

void addTexts(YAML::Emitter& out, const char* key, const std::vector<std::string>& texts) {
    out << YAML::Key << key << YAML::Value << YAML::Flow << YAML::BeginSeq;
    for (const auto& text : texts)
        out << YAML::DoubleQuoted << text;
    out << YAML::EndSeq << YAML::Auto;
}

void addTable(YAML::Emitter& out, const char* key, const std::map<std::string, std::string>& entries) {
    out << YAML::Key << key << YAML::Value << YAML::BeginMap;
    for (const auto& [name, value] : entries)
        out << YAML::Key << YAML::DoubleQuoted << name << YAML::Value << YAML::DoubleQuoted << value;
    out << YAML::EndMap << YAML::Auto;
}

/// The cohort's tables in the order in which they are joined.
std::vector<std::string> tableTexts(const StudyDraft& draft) {
    std::vector<std::string> texts;
    if (draft.source == CaseSource::Folder)
        texts.emplace_back(kCasesName);
    for (const auto& table : draft.tables)
        texts.push_back(pathText(table, draft.folder));
    if (!draft.forms.empty())
        texts.emplace_back(kFormsName);
    return texts;
}

void addOutcome(YAML::Emitter& out, const StudyDraft& draft) {
    if (draft.positiveValues.empty())
        return;
    out << YAML::Key << "outcome" << YAML::Value << YAML::BeginMap;
    addTexts(out, "positive", draft.positiveValues);
    if (!draft.negativeValues.empty())
        addTexts(out, "negative", draft.negativeValues);
    if (!draft.positiveLabel.empty())
        addText(out, "positive_label", draft.positiveLabel);
    if (!draft.negativeLabel.empty())
        addText(out, "negative_label", draft.negativeLabel);
    out << YAML::EndMap;
}

/// Columns whose name is the protocol's own need no line.
std::map<std::string, std::string> renamedColumns(const StudyDraft& draft) {
    auto renamed = draft.columns;
    std::erase_if(renamed, [](const auto& entry) { return entry.first == entry.second || entry.second.empty(); });
    return renamed;
}

} // namespace

bool isDraft(const fs::path& folder) {
    std::error_code code;
    return fs::is_regular_file(folder / kDraftFile, code);
}

void saveDraft(const StudyDraft& draft) {
    std::error_code code;
    if (!isDraft(draft.folder) && fs::exists(draft.folder / kStudyName, code))
        throw Error("holds another study", draft.folder.string(), "Choose a folder of its own for the new study.");
    fs::create_directories(draft.folder, code);
    if (!fs::is_directory(draft.folder, code))
        throw Error("the folder cannot be made", draft.folder.string(), "Choose a place that you may write to.");
    nlohmann::ordered_json json = {{"format", kFormat},
                                   {"formatVersion", kVersion},
                                   {"title", draft.title},
                                   {"protocolKey", draft.protocolKey},
                                   {"protocolText", draft.protocolText},
                                   {"isProtocolChanged", draft.isProtocolChanged},
                                   {"source", kSources.at(static_cast<std::size_t>(draft.source))},
                                   {"tables", textsOf(draft.tables)},
                                   {"imageFolder", draft.imageFolder.string()},
                                   {"fileNames", draft.fileNames},
                                   {"featureTables", textsOf(draft.featureTables)},
                                   {"columns", draft.columns},
                                   {"positiveValues", draft.positiveValues},
                                   {"negativeValues", draft.negativeValues},
                                   {"positiveLabel", draft.positiveLabel},
                                   {"negativeLabel", draft.negativeLabel},
                                   {"externalValues", draft.externalValues},
                                   {"exclude", draft.exclude},
                                   {"forms", draft.forms},
                                   {"seed", nullptr},
                                   {"synthetic", draft.synthetic},
                                   {"page", draft.page}};
    if (draft.seed)
        json["seed"] = *draft.seed;
    writeFileAtomically(draft.folder / kDraftFile,
                        json.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n');
}

StudyDraft readDraft(const fs::path& folder) {
    const fs::path file = folder / kDraftFile;
    const auto json = nlohmann::ordered_json::parse(readTextFile(file, kMostBytes), nullptr, false);
    const auto fail = [&] { return Error("is no draft of a study, or damaged", file.string(), "Begin a new study."); };
    if (!json.is_object() || json.value("format", std::string()) != kFormat)
        throw fail();
    if (json.value("formatVersion", 0) > kVersion)
        throw Error("was written by a newer version of Rimlight", file.string(), "Update Rimlight to go on with it.");
    try {
        StudyDraft draft;
        draft.folder = folder;
        json.at("title").get_to(draft.title);
        json.at("protocolKey").get_to(draft.protocolKey);
        json.at("protocolText").get_to(draft.protocolText);
        json.at("isProtocolChanged").get_to(draft.isProtocolChanged);
        const auto source = std::find(kSources.begin(), kSources.end(), json.at("source").get<std::string>());
        if (source == kSources.end())
            throw fail();
        draft.source = static_cast<CaseSource>(source - kSources.begin());
        draft.tables = pathsOf(json.at("tables").get<std::vector<std::string>>());
        draft.imageFolder = json.at("imageFolder").get<std::string>();
        json.at("fileNames").get_to(draft.fileNames);
        draft.featureTables = pathsOf(json.at("featureTables").get<std::vector<std::string>>());
        json.at("columns").get_to(draft.columns);
        json.at("positiveValues").get_to(draft.positiveValues);
        json.at("negativeValues").get_to(draft.negativeValues);
        json.at("positiveLabel").get_to(draft.positiveLabel);
        json.at("negativeLabel").get_to(draft.negativeLabel);
        json.at("externalValues").get_to(draft.externalValues);
        json.at("exclude").get_to(draft.exclude);
        json.at("forms").get_to(draft.forms);
        if (!json.at("seed").is_null())
            draft.seed = json.at("seed").get<std::uint64_t>();
        json.at("synthetic").get_to(draft.synthetic);
        json.at("page").get_to(draft.page);
        return draft;
    } catch (const nlohmann::ordered_json::exception&) {
        throw fail();
    }
}

std::string studyYaml(const StudyDraft& draft) {
    YAML::Emitter out;
    out << YAML::BeginMap;
    addText(out, "study", draft.title);
    addText(out, "protocol",
            draft.isProtocolChanged || draft.protocolKey.empty() ? std::string(kProtocolName) : draft.protocolKey);
    addTexts(out, "cohort", tableTexts(draft));
    if (draft.source == CaseSource::Features) {
        std::vector<std::string> features;
        for (const auto& table : draft.featureTables)
            features.push_back(pathText(table, draft.folder));
        addTexts(out, "features", features);
    }
    if (const auto columns = renamedColumns(draft); !columns.empty())
        addTable(out, "columns", columns);
    addOutcome(out, draft);
    if (!draft.externalValues.empty())
        addTexts(out, "external_values", draft.externalValues);
    if (!draft.exclude.empty())
        addTable(out, "exclude", draft.exclude);
    if (draft.seed)
        out << YAML::Key << "seed" << YAML::Value << *draft.seed;
    if (draft.synthetic)
        out << YAML::Key << "synthetic" << YAML::Value << true;
    out << YAML::EndMap;
    return std::string(out.c_str()) + '\n';
}

tables::TextTable formsTable(const StudyDraft& draft, const std::string& caseColumn) {
    std::set<std::string> columns;
    for (const auto& [id, values] : draft.forms)
        for (const auto& [column, value] : values)
            columns.insert(column);
    tables::TextTable table;
    table.columns = {caseColumn};
    table.columns.insert(table.columns.end(), columns.begin(), columns.end());
    for (const auto& [id, values] : draft.forms) {
        std::vector<std::string> row = {id};
        for (const auto& column : columns) {
            const auto value = values.find(column);
            row.push_back(value == values.end() ? "" : value->second);
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

fs::path writeStudy(const StudyDraft& draft) {
    const auto protocol = parseProtocol(draft.protocolText, draft.protocolKey);
    saveDraft(draft);
    if (draft.isProtocolChanged || draft.protocolKey.empty())
        writeFileAtomically(draft.folder / kProtocolName, draft.protocolText);
    const auto renamed = draft.columns.find(protocol.caseColumn);
    const auto caseColumn = renamed == draft.columns.end() ? protocol.caseColumn : renamed->second;
    if (draft.source == CaseSource::Folder)
        tables::writeCsv(caseTable(scanCaseFolder(draft.imageFolder), caseColumn, draft.fileNames, draft.folder),
                         draft.folder / kCasesName);
    if (!draft.forms.empty())
        tables::writeCsv(formsTable(draft, caseColumn), draft.folder / kFormsName);
    const auto file = draft.folder / kStudyName;
    writeFileAtomically(file, studyYaml(draft));
    return file;
}

} // namespace rimlight::study
