#include "core/learning/FittedModel.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Text.h"

#include <algorithm>
#include <array>

namespace rimlight::learning {

namespace {

/// A model is some 100 kB; 10,000 terms and 100,000 cases make 8 MB.
constexpr std::size_t kMostBytes = std::size_t{64} << 20;

constexpr char kSeparator = '|';
constexpr std::string_view kClinical = "clinical";

/// How PyRadiomics and the IBSI call the classes of features; before the last "_" of a radiomic feature stands one.
constexpr std::array<std::string_view, 19> kFeatureClasses = {
    "shape", "shape2D", "firstorder", "glcm", "glrlm", "glszm", "gldm", "ngtdm", "morph", "loc",
    "stat",  "ih",      "ivh",        "cm",   "rlm",   "szm",   "dzm",  "ngt",   "ngl"};

bool isRadiomicName(const std::string& feature) {
    auto words = split(feature, '_');
    words.pop_back();
    return std::any_of(words.begin(), words.end(), [](const std::string& word) {
        return std::find(kFeatureClasses.begin(), kFeatureClasses.end(), word) != kFeatureClasses.end();
    });
}

} // namespace

ColumnOrigin originOf(const std::string& column) {
    const auto parts = split(column, kSeparator);
    ColumnOrigin origin;
    origin.feature = parts.back();
    if (parts.front() == kClinical || !isRadiomicName(parts.back())) {
        origin.kind = InputKind::Clinical;
        return origin;
    }
    if (parts.size() > 1)
        origin.phase = parts[0];
    if (parts.size() > 2)
        origin.region = parts[1];
    return origin;
}

bool FittedModel::selectsFeatures() const {
    if (const auto* model = trained())
        return !model->features.empty() || !model->clinical.empty();
    if (const auto* published = formula())
        return !published->radscore.terms.empty();
    return !terms.empty();
}

std::vector<ModelInput> inputsOf(const FittedModel& model) {
    std::vector<ModelInput> inputs;
    if (const auto* trained = model.trained()) {
        for (const auto* features : {&trained->features, &trained->clinical})
            for (const auto& feature : *features)
                inputs.push_back({feature.name, feature.origin});
        for (const auto& name : trained->covariates)
            inputs.push_back({name, {InputKind::Clinical, "", "", name}});
    } else if (const auto* formula = model.formula()) {
        for (const auto& term : formula->radscore.terms)
            inputs.push_back({term.feature, originOf(term.feature)});
    } else {
        for (const auto& term : model.terms)
            inputs.push_back({term.feature, originOf(term.feature)});
    }
    return inputs;
}

std::size_t trainingCaseCount(const FittedModel& model) {
    const auto* trained = model.trained();
    if (trained == nullptr)
        return model.trainingCases.size();
    return trained->training.scores.empty() && trained->cox ? trained->cox->trainingPredictors.size()
                                                            : trained->training.scores.size();
}

FittedModel readModel(const std::filesystem::path& path) {
    return parseModel(readTextFile(path, kMostBytes), path.string());
}

void writeModel(const FittedModel& model, const std::filesystem::path& path) {
    const std::string json = toJson(model);
    if (json.size() > kMostBytes)
        throw Error("is " + std::to_string(json.size() >> 20) + " MB large, more than a model file may be",
                    path.string(), "Select fewer features, or grow fewer trees.");
    parseModel(json, path.string());
    writeFileAtomically(path, json);
}

} // namespace rimlight::learning
