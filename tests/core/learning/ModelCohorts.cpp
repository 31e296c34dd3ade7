#include "tests/core/learning/ModelCohorts.h"

#include "core/base/Random.h"
#include "core/base/Text.h"
#include "core/tables/Csv.h"

#include <cmath>
#include <limits>
#include <numeric>

namespace rimlight::test {

using namespace learning;

namespace {

ModelCohort parted(const LearningData& data) {
    std::vector<std::size_t> training;
    std::vector<std::size_t> test;
    for (std::size_t r = 0; r < data.caseCount(); ++r)
        (r % 3 == 2 ? test : training).push_back(r);
    return {rowsOf(data, training), rowsOf(data, test)};
}

void takeOut(LearningData& data, std::uint64_t seed) {
    Random random(seed);
    for (std::size_t i = 0; i < data.x.values.size() / 50; ++i)
        data.x.values[random.below(data.x.values.size())] = std::numeric_limits<double>::quiet_NaN();
}

/// The settings that make the slow ones quick.
std::map<std::string, ParameterValue> quick(const std::string& key) {
    if (key == "random-forest")
        return {{"trees", std::int64_t{40}}};
    if (key == "svm")
        return {{"kernel", std::string("rbf")}};
    return {};
}

} // namespace

ModelCohort faeModelCohort(const std::filesystem::path& folder) {
    const auto table = tables::readCsv(folder / "numeric_feature.csv");
    LearningData data;
    for (std::size_t c = 2; c < table.columns.size(); ++c)
        data.names.push_back("venous|peri|" + table.columns[c]);
    data.x = {table.rows.size(), data.names.size(), {}};
    for (std::size_t c = 2; c < table.columns.size(); ++c)
        for (const auto& row : table.rows)
            data.x.values.push_back(parseNumber(row[c]).value());
    for (const auto& row : table.rows) {
        data.caseIds.push_back(row[0]);
        data.positive.push_back(parseNumber(row[1]).value() == 1.0);
    }
    takeOut(data, 5);
    return parted(data);
}

ModelCohort madeUpModelCohort(std::size_t cases, std::uint64_t seed) {
    Random random(seed);
    LearningData data;
    data.names = {"arterial|whole|original_glcm_MCC",
                  "arterial|whole|original_firstorder_Median",
                  "venous|peri|original_glcm_Contrast",
                  "venous|peri|original_shape_Sphericity",
                  "venous|whole|original_gldm_LargeDependenceEmphasis",
                  "age",
                  "venous|whole|original_ngtdm_Busyness"};
    data.x = {cases, data.names.size(), std::vector<double>(cases * data.names.size())};
    for (std::size_t r = 0; r < cases; ++r) {
        const bool positive = random.uniform() < 0.4;
        data.positive.push_back(positive);
        data.caseIds.push_back("case " + std::to_string(r + 1));
        for (std::size_t c = 0; c < data.names.size(); ++c)
            data.x.column(c)[r] = std::pow(10.0, static_cast<double>(c) - 2.0) *
                                  random.normal(positive && c < 6 ? 1.2 : 0.0, 1.0 + 0.1 * static_cast<double>(c));
    }
    takeOut(data, seed + 1);
    return parted(data);
}

tables::FeatureRow featureRow(const LearningData& data, std::size_t row) {
    tables::FeatureRow features;
    for (std::size_t c = 0; c < data.names.size(); ++c) {
        const double value = data.x.at(row, c);
        if (std::isnan(value))
            features.values.push_back({data.names[c], tables::Missing{"flat region"}});
        else
            features.values.push_back({data.names[c], value});
    }
    return features;
}

PipelineResult fitSteps(const LearningData& training, const std::vector<PipelineStep>& steps) {
    return fitPipeline(steps, training, {});
}

ClassifierPointer fitKind(const std::string& key, const LearningData& data) {
    const auto& kind = classifierKind(key);
    return kind.fit(data, ParameterValues(kind.parameters, quick(key), kind.key), {});
}

ModelInputs modelInputs(const FittedPipeline& pipeline, const LearningData& training) {
    ModelInputs inputs{"Test model", "T3-4 rather than T1-2", "stage", "T3-4", "T1-2", pipeline, training};
    inputs.cutoff = {0.375, "largest Youden index on the training cases"};
    inputs.performance = {{"training", 53, 21, 0.9, statistics::Interval{0.8, 0.97}, 1.0, 0.1},
                          {"cross-validation", 53, 21, 0.8, statistics::Interval{0.7, 0.9}, 0.8, 0.2}};
    inputs.selection = {"mRMR chose 5 of 7 features."};
    inputs.limits = {"One centre."};
    inputs.provenance.programVersion = "0.1.0";
    inputs.provenance.protocol = "ccrcc-t-stage";
    inputs.provenance.protocolVersion = "1";
    inputs.provenance.inputsHash = "abc";
    inputs.provenance.seed = 7;
    inputs.provenance.settingsYaml = "binWidth: 25\n";
    return inputs;
}

FittedModel madeUpModel(const std::string& classifier, std::size_t cases) {
    const auto cohort = madeUpModelCohort(cases);
    const auto fitted = fitSteps(cohort.training, {pipelineStep("impute"), pipelineStep("z-score"),
                                                   pipelineStep("mrmr", {{"top", std::int64_t{5}}})});
    auto inputs = modelInputs(fitted.fitted, cohort.training);
    inputs.classifier = fitKind(classifier, fitted.training);
    return makeModel(inputs);
}

} // namespace rimlight::test
