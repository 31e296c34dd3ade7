#pragma once

#include "core/statistics/evaluation/BinaryEvaluation.h"
#include "core/study/run/StudyData.h"

#include <nlohmann/json_fwd.hpp>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::study {

enum class ModelKind : std::uint8_t {
    Signature, ///< a classifier on a signature's features
    Size,      ///< a measure of size alone
    Clinical,  ///< clinical predictors alone
    Combined,  ///< a signature's score with size or clinical predictors
};

/// What a model says of every case of the study.
struct StudyModel {
    std::string key;   ///< "peri/svm", "size/volume", "clinical"
    std::string title; ///< "peri, support vector machine"
    ModelKind kind = ModelKind::Signature;
    std::string signature;      ///< of Signature and Combined
    bool isMain = false;        ///< the one that the study is about
    std::vector<double> scores; ///< one per row of the data; of training cases by a model that knows them
    std::vector<double> probabilities;
    std::vector<double> crossValidatedScores; ///< one per training row, in their order
    std::vector<double> crossValidatedProbabilities;
    double cutoff = 0.5; ///< of the probability: largest Youden index on the training cases
    std::vector<std::string> notes;
};

nlohmann::ordered_json toJson(const StudyModel& model);
StudyModel modelFromJson(const nlohmann::ordered_json& json);

/// On which cases a model is judged.
enum class JudgedOn : std::uint8_t { Training, CrossValidation, Test, External };
inline constexpr std::array<JudgedOn, 4> kJudgedOn = {JudgedOn::Training, JudgedOn::CrossValidation, JudgedOn::Test,
                                                      JudgedOn::External};
/// "training", "cross-validation", "test", "external validation"
std::string judgedText(JudgedOn part);

/// The cases of a part with what a model says of them.
struct JudgedCases {
    std::vector<std::size_t> rows;
    std::vector<bool> positive;
    std::vector<double> scores;
    std::vector<double> probabilities;

    bool hasBothClasses() const;
};
JudgedCases judgedCases(const StudyModel& model, const StudyData& data, JudgedOn part);

/// The parts that have cases.
std::vector<JudgedOn> judgedParts(const StudyData& data);

/// The cut-off with the largest Youden index on the training cases' own probabilities.
double trainingCutoff(const StudyModel& model, const StudyData& data);

} // namespace rimlight::study
