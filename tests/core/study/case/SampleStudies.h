#pragma once

#include "core/study/CasePrediction.h"
#include "tests/support/TemporaryFolder.h"

#include <filesystem>
#include <map>
#include <string>

namespace rimlight::test {

/// A small study of the synthetic cohort "ccrcc-t-stage": tumour, subregions and a ring, with few and quick features.
class StageStudy {
public:
    StageStudy();

    const std::filesystem::path& results() const { return m_results; }
    /// A case of the cohort as a clinic would have it: its image and one outline.
    study::PhaseInput openCase(const std::string& id) const;
    /// What tables/predictions.csv says in the column of each included case.
    std::map<std::string, double> predictions(const std::string& column) const;
    learning::FittedModel model(const std::string& name) const;

private:
    TemporaryFolder m_folder;
    std::filesystem::path m_results;
};

} // namespace rimlight::test
