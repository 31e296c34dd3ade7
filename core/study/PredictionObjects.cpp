#include "core/study/PredictionObjects.h"

#include "core/base/Text.h"
#include "core/dicom/EncapsulatedPdf.h"
#include "core/dicom/PredictionReport.h"
#include "core/radiomics/Extractor.h"

#include <algorithm>

namespace rimlight::study {

namespace {

constexpr const char* kTitle = "Radiomics prediction report";

/// Each series once: several regions of an image stand in several images of a case.
std::vector<const dicom::Series*> seriesOf(const PredictionSources& sources) {
    requireDicomSources(sources);
    std::vector<const dicom::Series*> series;
    for (const auto* image : sources.images) {
        const auto& one = *image->series;
        if (std::none_of(series.begin(), series.end(),
                         [&](const auto* known) { return known->seriesInstanceUid == one.seriesInstanceUid; }))
            series.push_back(&one);
    }
    return series;
}

std::vector<dicom::ReportedNumber> numbersOf(const CasePrediction& result) {
    const auto& prediction = result.prediction;
    std::vector<dicom::ReportedNumber> numbers;
    if (prediction.hasClasses)
        numbers.push_back({"PROBABILITY", "Probability of " + result.model.positiveLabel, prediction.probability});
    if (const auto* known = std::get_if<learning::CalibratedProbability>(&prediction.calibrated))
        numbers.push_back({"CALIBRATED", "Cross-validated share of " + result.model.positiveLabel + " at the score",
                           known->probability, known->interval95.low, known->interval95.high});
    if (prediction.hasRadscore)
        numbers.push_back({"RADSCORE", "Radscore", prediction.radscore});
    if (!prediction.radscoreDecides && !prediction.survival)
        numbers.push_back({"SCORE", "Score of the classifier", prediction.score});
    if (prediction.radscoreDecides && prediction.hasClasses)
        numbers.push_back({"CUTOFF_RADSCORE", "Cut-off of the Radscore", prediction.cutoffRadscore});
    if (prediction.hasClasses)
        numbers.push_back({"CUTOFF_PROB", "Cut-off as a probability", prediction.cutoffProbability});
    if (const auto& survival = prediction.survival) {
        numbers.push_back({"LINEAR_PREDICTOR", "Linear predictor of the Cox model", survival->linearPredictor});
        for (std::size_t i = 0; i < survival->times.size(); ++i) {
            dicom::ReportedNumber risk{"RISK_" + std::to_string(i + 1),
                                       "Risk of " + (survival->event.empty() ? "the event" : survival->event) + " by " +
                                           formatSignificant(survival->times[i], 4) + " " + survival->timeUnit,
                                       survival->risk[i]};
            if (!survival->risk95.empty()) {
                risk.low95 = survival->risk95[i].low;
                risk.high95 = survival->risk95[i].high;
            }
            numbers.push_back(std::move(risk));
        }
    }
    if (prediction.distance)
        numbers.push_back({"MAHALANOBIS", "Mahalanobis distance from the training cases", *prediction.distance});
    return numbers;
}

dicom::PredictionReport reportOf(const CasePrediction& result) {
    const auto& prediction = result.prediction;
    dicom::PredictionReport report;
    report.question = result.model.question;
    report.answer = answerWords(result.model, prediction).headline;
    if (prediction.hasClasses)
        report.predictedClass = prediction.label;
    report.numbers = numbersOf(result);
    report.scoreName = prediction.survival ? "linear predictor" : prediction.radscoreDecides ? "Radscore" : "score";
    for (const auto& one : prediction.contributions)
        report.features.push_back({one.feature, plainFeatureName(one.feature), one.value, one.contribution});
    if (const auto synthetic = syntheticSentence(result); !synthetic.empty())
        report.warnings.push_back(synthetic);
    const auto doubts = plainDoubts(result);
    report.warnings.insert(report.warnings.end(), doubts.begin(), doubts.end());
    report.modelName = result.model.name;
    report.modelSha256 = result.modelHash;
    report.parameters = {"Image, SHA-256: " + result.imageHash, "Outline, SHA-256: " + result.maskHash,
                         "Extraction settings, SHA-256: " + radiomics::settingsHash(result.settings),
                         "Contributions: " + prediction.contributionMethod};
    report.regionName = result.regionName;
    report.regionMl = result.regionMl;
    return report;
}

} // namespace

void requireDicomSources(const PredictionSources& sources) {
    const bool fromDicom = !sources.images.empty() && std::all_of(sources.images.begin(), sources.images.end(),
                                                                  [](const auto* image) { return image->series; });
    if (!fromDicom)
        throw Error("did not come from DICOM, so there is no patient to file the prediction under", "The image",
                    "Give the image as a DICOM folder, or write the prediction as JSON or PDF.");
}

void writePredictionSr(const CasePrediction& result, const PredictionSources& sources,
                       const std::filesystem::path& file) {
    const auto series = seriesOf(sources);
    auto report = reportOf(result);
    if (sources.outlineFile)
        report.outline = dicom::outlineSourceOf(*sources.outlineFile, result.regionName);
    dicom::writePredictionReport(report, series, file);
}

void writePredictionSr(const CasePrediction& result, const CaseImage& image, const std::filesystem::path& file) {
    writePredictionSr(result, PredictionSources{{&image}}, file);
}

void writePredictionPdfObject(std::string_view pdf, const PredictionSources& sources,
                              const std::filesystem::path& file) {
    dicom::writeEncapsulatedPdf(pdf, kTitle, seriesOf(sources), file);
}

void writePredictionPdfObject(std::string_view pdf, const CaseImage& image, const std::filesystem::path& file) {
    writePredictionPdfObject(pdf, PredictionSources{{&image}}, file);
}

} // namespace rimlight::study
