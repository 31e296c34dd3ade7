#include "core/base/Text.h"
#include "core/study/CasePrediction.h"

#include <algorithm>
#include <chrono>
#include <ctime>

namespace rimlight::study {

namespace {

constexpr double kCropMarginMm = 20.0;

/// Numbers that a reader compares with prediction.json.
std::string digits(double value) {
    return formatSignificant(value, 6);
}

std::string shortHash(const std::string& hash) {
    return hash.substr(0, 16);
}

std::string today() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[16];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%d", &parts)};
}

report::Image toImage(imaging::Picture picture, std::string caption) {
    return {picture.width, picture.height, std::move(picture.rgb), std::move(caption)};
}

/// The slice a quarter of the region's extent from the largest, to the side with more room: a second look.
int secondSlice(const imaging::Mask& mask, int largest) {
    const int begin = mask.box().begin[2];
    const int end = begin + mask.box().size[2] - 1;
    const int step = std::max(1, mask.box().size[2] / 4);
    return end - largest > largest - begin ? std::min(end, largest + step) : std::max(begin, largest - step);
}

report::Images slicePictures(const CaseImage& image, const imaging::Segment& region) {
    const int largest = imaging::largestSlice(region.mask);
    imaging::SlicePictureOptions options;
    options.window = image.window;
    options.outline = region.colour;
    options.outlineThickness = 2;
    options.slice = largest;
    const auto caption = [](int slice, const char* what) { return "Slice " + std::to_string(slice + 1) + ", " + what; };
    report::Images pictures;
    pictures.images.push_back(
        toImage(imaging::paintSlice(image.volume, region.mask, options), caption(largest, "whole")));
    options.marginMm = kCropMarginMm;
    pictures.images.push_back(
        toImage(imaging::paintSlice(image.volume, region.mask, options), caption(largest, "the region")));
    options.slice = secondSlice(region.mask, largest);
    if (options.slice != largest)
        pictures.images.push_back(
            toImage(imaging::paintSlice(image.volume, region.mask, options), caption(options.slice, "the region")));
    return pictures;
}

report::Table numbersTable(const CasePrediction& result) {
    const auto& p = result.prediction;
    report::Table table{"Numbers", {"Quantity", "Value"}, {}, {false, true}};
    table.rows = {
        {"Radscore", digits(p.radscore)},
        {"Probability of " + result.model.positiveLabel, digits(p.probability)},
        {"Cut-off of the Radscore", digits(p.cutoffRadscore)},
        {"Cut-off as a probability", digits(p.cutoffProbability)},
        {result.model.positiveLabel + " training cases with a lower Radscore, %", digits(p.percentileOfPositives)},
        {result.model.negativeLabel + " training cases with a lower Radscore, %", digits(p.percentileOfNegatives)},
        {"Region \"" + result.regionName + "\", volume in ml", digits(result.regionMl)},
        {"Voxels measured", std::to_string(result.extraction.regionVoxels)},
        {"Grey levels", std::to_string(result.extraction.greyLevels)}};
    return table;
}

report::Table contributionsTable(const CasePrediction& result) {
    report::Table table{"What the Radscore is made of: intercept " + digits(result.model.intercept) +
                            " plus the contributions",
                        {"Feature", "Value", "z", "Contribution"},
                        {},
                        {false, true, true, true}};
    for (const auto& item : result.prediction.contributions)
        table.rows.push_back({item.feature, digits(item.value), digits(item.zScore), digits(item.contribution)});
    return table;
}

constexpr std::string_view kImageType = "original_";

/// Every feature, without "original_" when all are of the original image: then a name fits on a line.
report::Table featuresTable(const CasePrediction& result, std::vector<std::string>& reasons) {
    const auto& values = result.extraction.features.values;
    const bool allOriginal =
        std::all_of(values.begin(), values.end(), [](const auto& value) { return value.name.starts_with(kImageType); });
    report::Table table{allOriginal ? "All features of the original image (\"original_\" before each name)"
                                    : "All features",
                        {"Feature", "Value"},
                        {},
                        {false, true}};
    for (const auto& [name, cell] : values) {
        const auto* value = std::get_if<double>(&cell);
        table.rows.push_back(
            {allOriginal ? name.substr(kImageType.size()) : name, value != nullptr ? digits(*value) : "-"});
        if (value == nullptr)
            reasons.push_back(name + ": " + std::get<tables::Missing>(cell).reason + ".");
    }
    return table;
}

report::Table settingsTable(const CasePrediction& result) {
    report::Table table{"Extraction settings (PyRadiomics' names)", {"Setting", "Value"}, {}, {false, false}};
    for (const auto& line : split(radiomics::toYaml(result.settings), '\n')) {
        const auto colon = line.find(':');
        const auto value =
            colon == std::string::npos ? std::string_view() : trimmed(std::string_view(line).substr(colon + 1));
        if (!value.empty())
            table.rows.push_back({std::string(trimmed(line.substr(0, colon))), std::string(value)});
    }
    return table;
}

std::string crossValidatedAuc(const learning::TrainingPerformance& performance) {
    if (!performance.crossValidatedAuc)
        return "not computed";
    std::string words = formatFixed(*performance.crossValidatedAuc, 3);
    if (const auto& interval = performance.crossValidatedAucInterval)
        words += " (95 % interval " + formatFixed(interval->low, 3) + " to " + formatFixed(interval->high, 3) + ")";
    return words;
}

report::Table provenanceTable(const CasePrediction& result) {
    const auto& model = result.model;
    const auto& performance = model.performance;
    report::Table table{"Provenance", {"What", "Value"}, {}, {false, false}};
    table.rows = {
        {"Program", std::string("Rimlight ") + RIMLIGHT_VERSION},
        {"Model", model.name},
        {"Model, SHA-256", shortHash(result.modelHash) + "..."},
        {"Image, SHA-256", shortHash(result.imageHash) + "..."},
        {"Outline, SHA-256", shortHash(result.maskHash) + "..."},
        {"Settings, SHA-256", shortHash(radiomics::settingsHash(result.settings)) + "..."},
        {"Modality", result.modality},
        {"Training cases", std::to_string(performance.positives) + " " + model.positiveLabel + ", " +
                               std::to_string(performance.negatives) + " " + model.negativeLabel},
        {"AUC on the training cases (optimistic)", formatFixed(performance.apparentAuc, 3)},
        {"AUC in cross-validation", crossValidatedAuc(performance)},
        {"Lambda", digits(performance.lambda) + " (" + performance.lambdaRule + ", " +
                       std::to_string(performance.folds) + " folds, seed " + std::to_string(performance.seed) + ")"},
        {"Model made on", model.provenance.createdOn},
        {"Model made by", model.provenance.command},
    };
    if (!model.provenance.tableHash.empty())
        table.rows.push_back({"Training table, SHA-256", shortHash(model.provenance.tableHash) + "..."});
    if (!model.provenance.note.empty())
        table.rows.push_back({"Note", model.provenance.note});
    return table;
}

} // namespace

report::RadscoreStrip radscoreStrip(const learning::FittedModel& model, const learning::Prediction& prediction) {
    report::RadscoreStrip strip;
    strip.positiveLabel = model.positiveLabel;
    strip.negativeLabel = model.negativeLabel;
    for (const auto& trainingCase : model.trainingCases)
        (trainingCase.positive ? strip.positiveScores : strip.negativeScores).push_back(trainingCase.radscore);
    strip.cutoff = prediction.cutoffRadscore;
    strip.radscore = prediction.radscore;
    return strip;
}

report::ContributionBars contributionBars(const learning::FittedModel& model, const learning::Prediction& prediction,
                                          std::size_t most) {
    report::ContributionBars figure;
    figure.positiveLabel = model.positiveLabel;
    figure.negativeLabel = model.negativeLabel;
    for (const auto& item : prediction.contributions)
        if (figure.bars.size() < most)
            figure.bars.push_back({plainFeatureName(item.feature), item.feature, item.contribution,
                                   "value " + digits(item.value) + ", z = " + formatFixed(item.zScore, 2)});
    return figure;
}

report::Report caseReport(const CasePrediction& result, const CaseImage& image, const imaging::Segment& region) {
    const auto& model = result.model;
    const auto& prediction = result.prediction;
    report::Report report;
    report.title = "Radiomics prediction report";
    report.subtitle = model.question;
    report.footer = std::string("Rimlight ") + RIMLIGHT_VERSION + ", " + today();
    const std::string synthetic = syntheticSentence(result);
    if (!synthetic.empty())
        report.blocks.emplace_back(report::Warning{synthetic});
    const auto words = answerWords(model, prediction);
    report.blocks.emplace_back(report::Statement{words.headline, words.explanation});
    report.blocks.emplace_back(report::FigureBlock{
        radscoreStrip(model, prediction),
        "Radscores of the training cases (density, one tick per case), the cut-off, and this case."});
    const auto doubts = plainDoubts(result);
    if (!doubts.empty())
        report.blocks.emplace_back(report::Heading{"Reasons for doubt"});
    for (const auto& doubt : doubts)
        report.blocks.emplace_back(report::Warning{doubt});
    report.blocks.emplace_back(report::Heading{"The region"});
    report.blocks.emplace_back(slicePictures(image, region));
    report.blocks.emplace_back(report::Heading{"What pushed the Radscore"});
    report.blocks.emplace_back(
        report::FigureBlock{contributionBars(model, prediction),
                            "Coefficient times z-score, in units of the Radscore; at most the eight largest."});
    report.blocks.emplace_back(report::Heading{"Details"});
    report.blocks.emplace_back(numbersTable(result));
    report.blocks.emplace_back(contributionsTable(result));
    std::vector<std::string> reasons;
    report.blocks.emplace_back(featuresTable(result, reasons));
    for (const auto& reason : reasons)
        report.blocks.emplace_back(report::Paragraph{reason});
    report.blocks.emplace_back(settingsTable(result));
    report.blocks.emplace_back(provenanceTable(result));
    report.blocks.emplace_back(
        report::Paragraph{"This report was computed by a research program. Rimlight is no medical device; its models "
                          "are not validated for any "
                          "patient, and a probability here is that of the model, not of the disease."});
    return report;
}

} // namespace rimlight::study
