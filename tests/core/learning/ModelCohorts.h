#pragma once

#include "core/learning/ModelFromStudy.h"
#include "core/tables/FeatureTable.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace rimlight::test {

/// The 260 real cases, with a few values taken out; every third case is a test case. Column names as of phases and
/// regions: "venous|peri|ADC_original_glcm_MCC".
struct ModelCohort {
    learning::LearningData training;
    learning::LearningData test;
};
ModelCohort faeModelCohort(const std::filesystem::path& folder);
/// Made-up cases with five telling features and a clinical one ("age"), and missing values.
ModelCohort madeUpModelCohort(std::size_t cases, std::uint64_t seed = 1);

/// One case as a batch or a reader gives it; a NaN is missing.
tables::FeatureRow featureRow(const learning::LearningData& data, std::size_t row);

learning::PipelineResult fitSteps(const learning::LearningData& training,
                                  const std::vector<learning::PipelineStep>& steps);
learning::ClassifierPointer fitKind(const std::string& key, const learning::LearningData& data);

/// What makeModel() needs besides; pipeline and training must live.
learning::ModelInputs modelInputs(const learning::FittedPipeline& pipeline, const learning::LearningData& training);

/// A complete model: impute, z-score, five features by mRMR, and the classifier.
learning::FittedModel madeUpModel(const std::string& classifier, std::size_t cases = 80);

} // namespace rimlight::test
