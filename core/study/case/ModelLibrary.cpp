#include "core/study/case/ModelLibrary.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/base/Text.h"
#include "core/study/case/ShippedModels.h"

#include <algorithm>

namespace rimlight::study {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostBytes = std::size_t{64} << 20U;
constexpr std::string_view kFormat = "rimlight-model";

std::string kindOf(const learning::FittedModel& model) {
    if (model.formula() != nullptr)
        return "Published formula";
    const auto* trained = model.trained();
    if (trained == nullptr)
        return "LASSO logistic regression";
    if (trained->cox)
        return "Cox model";
    if (!trained->classifier)
        return "Radscore";
    const auto& key = trained->classifier->classifier->kind();
    for (const auto& kind : learning::classifierKinds())
        if (kind.key == key)
            return kind.title;
    return key;
}

std::string trainedOn(const learning::FittedModel& model) {
    const auto* trained = model.trained();
    const std::size_t cases = learning::trainingCaseCount(model);
    std::string text = std::to_string(cases) + " cases";
    if (trained != nullptr && trained->cox)
        return text + ", " + std::to_string(trained->cox->events) + " with the event";
    std::size_t positives = model.performance.positives;
    if (trained != nullptr) {
        const auto& positive = trained->training.positive;
        if (positive.empty())
            return text;
        positives = static_cast<std::size_t>(std::count(positive.begin(), positive.end(), true));
    }
    return text + ": " + std::to_string(positives) + " " + model.positiveLabel + ", " +
           std::to_string(cases - positives) + " " + model.negativeLabel;
}

std::string performanceText(const std::string& measure, double value, const std::optional<statistics::Interval>& range,
                            const std::string& part) {
    return measure + " " + formatFixed(value, 2) +
           (range ? " (" + formatFixed(range->low, 2) + " to " + formatFixed(range->high, 2) + ")" : "") + ", " + part;
}

/// Of the part that says most about new cases.
std::string performanceOf(const learning::FittedModel& model) {
    if (const auto* trained = model.trained()) {
        for (const char* part : {"external validation", "test", learning::kCrossValidationPart, "training"})
            for (const auto& one : trained->performance)
                if (one.part == part && one.auc)
                    return performanceText(trained->cox ? "C index" : "AUC", *one.auc, one.auc95, one.part);
        return "";
    }
    const auto& performance = model.performance;
    if (performance.crossValidatedAuc)
        return performanceText("AUC", *performance.crossValidatedAuc, performance.crossValidatedAucInterval,
                               learning::kCrossValidationPart);
    return "";
}

LibraryModel read(const std::string& folder, const std::string& name, const std::string& text,
                  const std::string& item) {
    LibraryModel entry;
    entry.folder = folder;
    entry.fileName = name;
    try {
        entry.model = learning::parseModel(text, item);
        entry.hash = sha256Hex(learning::toJson(*entry.model));
        entry.summary = summaryOf(*entry.model);
    } catch (const Error& error) {
        entry.problem = error.what();
    }
    return entry;
}

/// The names of JSON files, sorted.
std::vector<fs::path> jsonFiles(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code code;
    for (fs::directory_iterator entry(folder, code), end; !code && entry != end; entry.increment(code))
        if (std::error_code other; entry->path().extension() == ".json" && entry->is_regular_file(other))
            files.push_back(entry->path());
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

ModelSummary summaryOf(const learning::FittedModel& model) {
    ModelSummary summary;
    summary.question = model.question;
    summary.kind = kindOf(model);
    if (model.formula() == nullptr)
        summary.trainedOn = trainedOn(model);
    summary.performance = performanceOf(model);
    summary.isSynthetic = model.provenance.syntheticData;
    if (const auto* trained = model.trained())
        summary.hasInterval = trained->cox ? trained->cox->errors.has_value()
                                           : std::holds_alternative<learning::ScoreCalibration>(trained->calibration);
    return summary;
}

std::vector<LibraryModel> listModels(const std::vector<ModelFolder>& folders) {
    std::vector<LibraryModel> models;
    for (const auto& [title, folder] : folders)
        for (const auto& file : jsonFiles(folder)) {
            const auto name = file.filename().string();
            try {
                const auto text = readTextFile(file, kMostBytes);
                if (text.find(kFormat) == std::string::npos)
                    continue;
                models.push_back(read(title, name, text, name));
            } catch (const Error& error) {
                models.push_back({title, {}, name, std::nullopt, "", error.what(), {}});
            }
            models.back().file = file;
        }
    return models;
}

std::vector<LibraryModel> shippedModels() {
    std::vector<LibraryModel> models;
    for (const auto& [name, text] : shippedModelFiles())
        models.push_back(read("With the program", name, text, name));
    return models;
}

learning::FittedModel shippedModel(const std::string& fileName) {
    for (const auto& [name, text] : shippedModelFiles())
        if (name == fileName)
            return learning::parseModel(text, name);
    throw Error("did not come with the program", "The model " + fileName, "Open a model's file instead.");
}

} // namespace rimlight::study
