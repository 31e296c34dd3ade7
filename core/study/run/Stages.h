#pragma once

#include "core/study/run/ResultFiles.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace rimlight::study {

class StudyStore;

/// What a stage of a study gives: its files, and what later stages read.
struct StageResult {
    ResultFiles files;
    nlohmann::ordered_json values;
};

/// Runs the stages of a study, each once: what one gave is kept in the store before its files are written, and is read
/// back when the same stage is asked for again with the same inputs. A stage that is run anew takes away the files that
/// it gave before and gives no more.
class Stages {
public:
    /// @param inputs a hash of all that the stages rest on
    Stages(StudyStore& store, std::filesystem::path folder, std::string inputs);

    /// @throws whatever make throws; Error when something can't be written
    const nlohmann::ordered_json& run(const std::string& key, const std::function<void(StageResult&)>& make);

    /// Forgets stages that were not run, of an earlier protocol say, with their files.
    void finish();

    /// Name and caption of every table and figure so far.
    const std::vector<std::pair<std::string, std::string>>& contents() const { return m_contents; }

private:
    void forgetFiles(const std::string& stage, const std::vector<ResultFile>& but);

    std::vector<std::string> m_keys;
    StudyStore& m_store;
    std::filesystem::path m_folder;
    std::string m_inputs;
    std::vector<std::pair<std::string, std::string>> m_contents;
    std::vector<std::unique_ptr<nlohmann::ordered_json>> m_values;
};

} // namespace rimlight::study
