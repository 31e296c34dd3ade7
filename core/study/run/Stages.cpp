#include "core/study/run/Stages.h"

#include "core/base/Hash.h"
#include "core/study/StudyStore.h"

#include <algorithm>

namespace rimlight::study {

namespace {

std::string toBytes(const StageResult& result) {
    nlohmann::ordered_json json;
    json["files"] = nlohmann::ordered_json::array();
    for (const auto& file : result.files.files())
        json["files"].push_back({{"path", file.path}, {"bytes", file.bytes}});
    json["contents"] = result.files.contents();
    json["values"] = result.values;
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

StageResult fromBytes(const std::string& bytes) {
    const auto json = nlohmann::ordered_json::parse(bytes);
    std::vector<ResultFile> files;
    for (const auto& file : json.at("files"))
        files.push_back({file.at("path").get<std::string>(), file.at("bytes").get<std::string>()});
    return {ResultFiles(std::move(files), json.at("contents").get<std::vector<std::pair<std::string, std::string>>>()),
            json.at("values")};
}

} // namespace

Stages::Stages(StudyStore& store, std::filesystem::path folder, std::string inputs)
    : m_store(store), m_folder(std::move(folder)), m_inputs(std::move(inputs)) {}

const nlohmann::ordered_json& Stages::run(const std::string& key, const std::function<void(StageResult&)>& make) {
    auto known = m_store.find(key, m_inputs);
    if (!known) {
        StageResult result;
        make(result);
        known = toBytes(result);
        const auto& files = result.files.files();
        forgetFiles(key, files);
        m_store.inTransaction([&] {
            m_store.put(key, m_inputs, *known);
            m_store.forgetArtefacts(key);
            for (const auto& file : files)
                m_store.putArtefact({file.path, key, sha256Hex(file.bytes)});
        });
    }
    // What was just made goes through its bytes too, so that both ways give the same.
    auto result = fromBytes(*known);
    writeFiles(result.files.files(), m_folder);
    m_keys.push_back(key);
    m_contents.insert(m_contents.end(), result.files.contents().begin(), result.files.contents().end());
    m_values.push_back(std::make_unique<nlohmann::ordered_json>(std::move(result.values)));
    return *m_values.back();
}

void Stages::forgetFiles(const std::string& stage, const std::vector<ResultFile>& but) {
    for (const auto& artefact : m_store.artefacts()) {
        const bool stays =
            std::any_of(but.begin(), but.end(), [&](const auto& file) { return file.path == artefact.path; });
        std::error_code code;
        if (artefact.stage == stage && !stays)
            std::filesystem::remove(m_folder / artefact.path, code);
    }
}

void Stages::finish() {
    for (const auto& key : m_store.stageKeys())
        if (std::find(m_keys.begin(), m_keys.end(), key) == m_keys.end())
            forgetFiles(key, {});
    m_store.keepStages(m_keys);
}

} // namespace rimlight::study
