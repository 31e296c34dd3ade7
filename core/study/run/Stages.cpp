#include "core/study/run/Stages.h"

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

Stages::Stages(StageMemory memory, std::filesystem::path folder, std::string inputs)
    : m_memory(std::move(memory)), m_folder(std::move(folder)), m_inputs(std::move(inputs)) {}

const nlohmann::ordered_json& Stages::run(const std::string& key, const std::function<void(StageResult&)>& make) {
    auto known = m_memory.find ? m_memory.find(key, m_inputs) : std::nullopt;
    if (!known) {
        StageResult result;
        make(result);
        known = toBytes(result);
        if (m_memory.put)
            m_memory.put(key, m_inputs, *known);
    }
    // What was just made goes through its bytes too, so that both ways give the same.
    auto result = fromBytes(*known);
    writeFiles(result.files.files(), m_folder);
    m_contents.insert(m_contents.end(), result.files.contents().begin(), result.files.contents().end());
    m_values.push_back(std::make_unique<nlohmann::ordered_json>(std::move(result.values)));
    return *m_values.back();
}

} // namespace rimlight::study
