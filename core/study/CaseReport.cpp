#include "core/base/Date.h"
#include "core/base/Text.h"
#include "core/study/CasePrediction.h"
#include "core/study/case/ModelComparison.h"
#include "core/study/case/NomogramReading.h"

#include <algorithm>

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

/// Each region that was made of the outline, on its largest slice.
report::Images madeRegionPictures(const CasePrediction& result, const CaseImage& image) {
    report::Images pictures;
    std::vector<std::string> shown;
    for (const auto& made : result.regions) {
        if (made.how.empty() || made.mask.isEmpty() || std::find(shown.begin(), shown.end(), made.name) != shown.end())
            continue;
        imaging::SlicePictureOptions options;
        options.window = image.window;
        options.outline = imaging::segmentColour(shown.size() + 1);
        options.outlineThickness = 2;
        options.marginMm = kCropMarginMm;
        options.slice = imaging::largestSlice(made.mask);
        shown.push_back(made.name);
        pictures.images.push_back(toImage(imaging::paintSlice(image.volume, made.mask, options),
                                          made.name + ": " + made.how + ", " + formatSignificant(made.ml, 3) + " ml"));
    }
    return pictures;
}

void addIntervalRow(const std::string& what, const statistics::Interval& interval, report::Table& table) {
    table.rows.push_back({what, digits(interval.low) + " to " + digits(interval.high)});
}

void addClassRows(const CasePrediction& result, report::Table& table) {
    const auto& p = result.prediction;
    const std::string score = p.radscoreDecides ? "Radscore" : "score";
    table.rows.push_back({"Probability of " + result.model.positiveLabel, digits(p.probability)});
    if (const auto* known = std::get_if<learning::CalibratedProbability>(&p.calibrated)) {
        table.rows.push_back({"Share of " + result.model.positiveLabel + " at such a score in cross-validation",
                              digits(known->probability)});
        addIntervalRow("Its 95 % interval", known->interval95, table);
    }
    if (p.radscoreDecides)
        table.rows.push_back({"Cut-off of the Radscore", digits(p.cutoffRadscore)});
    table.rows.push_back({"Cut-off as a probability", digits(p.cutoffProbability)});
    table.rows.push_back({result.model.positiveLabel + " training cases with a lower " + score + ", %",
                          digits(p.percentileOfPositives)});
    table.rows.push_back({result.model.negativeLabel + " training cases with a lower " + score + ", %",
                          digits(p.percentileOfNegatives)});
}

void addSurvivalRows(const learning::SurvivalPrediction& survival, report::Table& table) {
    for (std::size_t i = 0; i < survival.times.size(); ++i) {
        table.rows.push_back(
            {"Risk by " + digits(survival.times[i]) + " " + survival.timeUnit, digits(survival.risk[i])});
        if (!survival.risk95.empty())
            addIntervalRow("Its 95 % interval", survival.risk95[i], table);
    }
    table.rows.push_back({"Training cases with a lower linear predictor, %", digits(survival.percentile)});
}

report::Table numbersTable(const CasePrediction& result) {
    const auto& p = result.prediction;
    report::Table table{"Numbers", {"Quantity", "Value"}, {}, {false, true}};
    if (p.hasRadscore)
        table.rows.push_back({"Radscore", digits(p.radscore)});
    if (!p.radscoreDecides)
        table.rows.push_back({p.survival ? "Linear predictor" : "Score", digits(p.score)});
    if (p.hasClasses)
        addClassRows(result, table);
    if (p.survival)
        addSurvivalRows(*p.survival, table);
    if (p.distance)
        table.rows.push_back({"Mahalanobis distance from the training cases", digits(*p.distance)});
    table.rows.push_back({"Region \"" + result.regionName + "\", volume in ml", digits(result.regionMl)});
    for (const auto& region : result.regions)
        if (!region.how.empty())
            table.rows.push_back({(region.phase.empty() ? "" : region.phase + ", ") + "region \"" + region.name +
                                      "\" (" + region.how + "), volume in ml",
                                  digits(region.ml)});
    table.rows.push_back({"Voxels measured", std::to_string(result.extraction.regionVoxels)});
    table.rows.push_back({"Grey levels", std::to_string(result.extraction.greyLevels)});
    return table;
}

/// A feature in plain words; a clinical value by its title on the form.
std::string nameIn(const learning::FittedModel& model, const std::string& feature) {
    if (model.caseRecipe)
        for (const auto& question : model.caseRecipe->clinical) {
            if (question.name == feature)
                return question.title;
            for (const auto& level : question.levels)
                if (learning::levelColumn(question, level) == feature)
                    return question.title + ": " + level;
        }
    return plainFeatureName(feature);
}

std::string barsCaption(const learning::Prediction& prediction) {
    const std::string most = "; at most the eight largest.";
    if (prediction.survival)
        return "Coefficient times distance from the mean, in units of the linear predictor" + most;
    if (prediction.radscoreDecides && prediction.contributionMethod == "linear")
        return "Coefficient times z-score, in units of the Radscore" + most;
    return "Shapley values (" + prediction.contributionMethod + "), in units of the model's score" + most;
}

/// What contributions add up to.
std::string scoreName(const learning::Prediction& prediction) {
    return prediction.radscoreDecides ? "Radscore" : prediction.survival ? "linear predictor" : "score";
}

report::Table contributionsTable(const CasePrediction& result) {
    const auto& prediction = result.prediction;
    report::Table table{"What the " + scoreName(prediction) +
                            " is made of: " + (result.model.trained() != nullptr ? "" : "intercept ") +
                            digits(prediction.contributionBase) + " plus the contributions",
                        {"Feature", "Value", "z", "Contribution"},
                        {},
                        {false, true, true, true}};
    for (const auto& item : result.prediction.contributions)
        table.rows.push_back({item.feature, digits(item.value), digits(item.zScore), digits(item.contribution)});
    return table;
}

constexpr std::string_view kImageType = "original_";

/// Where the feature's own name begins, behind phase and region: "peri|original_glcm_MCC".
std::size_t featureStart(const std::string& name) {
    const auto bar = name.rfind('|');
    return bar == std::string::npos ? 0 : bar + 1;
}

/// Every feature, without "original_" when all are of the original image: then a name fits on a line.
report::Table featuresTable(const CasePrediction& result, std::vector<std::string>& reasons) {
    const auto& values = result.extraction.features.values;
    const bool allOriginal = std::all_of(values.begin(), values.end(), [](const auto& value) {
        return std::string_view(value.name).substr(featureStart(value.name)).starts_with(kImageType);
    });
    report::Table table{allOriginal ? "All features of the original image (\"original_\" before each name)"
                                    : "All features",
                        {"Feature", "Value"},
                        {},
                        {false, true}};
    for (const auto& [name, cell] : values) {
        const auto* value = std::get_if<double>(&cell);
        auto shown = name;
        if (allOriginal)
            shown.erase(featureStart(name), kImageType.size());
        table.rows.push_back({std::move(shown), value != nullptr ? digits(*value) : "-"});
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

void addSignatureRows(const learning::FittedModel& model, report::Table& table) {
    const auto& performance = model.performance;
    table.rows.push_back({"Training cases", std::to_string(performance.positives) + " " + model.positiveLabel + ", " +
                                                std::to_string(performance.negatives) + " " + model.negativeLabel});
    table.rows.push_back({"AUC on the training cases (optimistic)", formatFixed(performance.apparentAuc, 3)});
    table.rows.push_back({"AUC in cross-validation", crossValidatedAuc(performance)});
    table.rows.push_back({"Lambda", digits(performance.lambda) + " (" + performance.lambdaRule + ", " +
                                        std::to_string(performance.folds) + " folds, seed " +
                                        std::to_string(performance.seed) + ")"});
}

void addTrainedRows(const learning::FittedModel& model, report::Table& table) {
    table.rows.push_back({"Training cases", std::to_string(learning::trainingCaseCount(model))});
    for (const auto& part : model.trained()->performance) {
        if (!part.auc)
            continue;
        std::string words = formatFixed(*part.auc, 3);
        if (part.auc95)
            words +=
                " (95 % interval " + formatFixed(part.auc95->low, 3) + " to " + formatFixed(part.auc95->high, 3) + ")";
        table.rows.push_back({(model.trained()->cox ? "C index, " : "AUC, ") + part.part, words});
    }
    if (!model.provenance.protocol.empty())
        table.rows.push_back({"Protocol", model.provenance.protocol + ", version " + model.provenance.protocolVersion +
                                              ", seed " + std::to_string(model.provenance.seed)});
}

report::Table provenanceTable(const CasePrediction& result) {
    const auto& model = result.model;
    report::Table table{"Provenance", {"What", "Value"}, {}, {false, false}};
    table.rows = {
        {"Program", std::string("Rimlight ") + RIMLIGHT_VERSION},
        {"Model", model.name},
        {"Model, SHA-256", shortHash(result.modelHash) + "..."},
        {"Image, SHA-256", shortHash(result.imageHash) + "..."},
        {"Outline, SHA-256", shortHash(result.maskHash) + "..."},
        {"Settings, SHA-256", shortHash(radiomics::settingsHash(result.settings)) + "..."},
        {"Modality", result.modality},
    };
    if (model.trained() != nullptr)
        addTrainedRows(model, table);
    else
        addSignatureRows(model, table);
    if (!model.provenance.createdOn.empty())
        table.rows.push_back({"Model made on", model.provenance.createdOn});
    table.rows.push_back({"Model made by", model.provenance.command});
    if (!model.provenance.tableHash.empty())
        table.rows.push_back({"Training table, SHA-256", shortHash(model.provenance.tableHash) + "..."});
    if (!model.provenance.note.empty())
        table.rows.push_back({"Note", model.provenance.note});
    return table;
}

/// The nomogram, and where the case stands on it.
void addNomogram(const CasePrediction& result, report::Report& report) {
    const auto nomogram = caseNomogram(result.model, result.prediction);
    if (!nomogram)
        return;
    report.blocks.emplace_back(report::Heading{"The nomogram"});
    report.blocks.emplace_back(
        report::FigureBlock{nomogram->figure, "Points of each variable; their sum reads the probabilities."});
    report::Table table{"This case on the nomogram", {"Axis", "Value", "Points"}, {}, {false, true, true}};
    const auto& variables = nomogram->nomogram.model.variables;
    for (std::size_t v = 0; v < variables.size(); ++v) {
        const auto& label = nomogram->figure.variables[v].label;
        const double value = nomogram->values.at(label);
        const auto* levels = std::get_if<learning::NomogramLevels>(&variables[v].kind);
        table.rows.push_back({label, levels != nullptr ? levels->names[static_cast<std::size_t>(value)] : digits(value),
                              formatFixed(nomogram->reading.points[v], 1)});
    }
    table.rows.push_back({"Total", "", formatFixed(nomogram->reading.totalPoints, 1)});
    for (std::size_t i = 0; i < nomogram->figure.outcomes.size(); ++i)
        table.rows.push_back({nomogram->figure.outcomes[i].label, digits(nomogram->reading.outcomes[i]), ""});
    report.blocks.emplace_back(std::move(table));
}

void addSizes(const CasePrediction& result, report::Report& report) {
    const auto sentences = sizeWords(result);
    if (sentences.empty())
        return;
    report.blocks.emplace_back(report::Heading{"What size alone says"});
    for (const auto& sentence : sentences)
        report.blocks.emplace_back(report::Paragraph{sentence});
}

void addOthers(const CasePrediction& result, const std::vector<CasePrediction>& others, report::Report& report) {
    if (others.empty())
        return;
    std::vector<CasePrediction> all = {result};
    all.insert(all.end(), others.begin(), others.end());
    const auto comparison = compareModels(all);
    report.blocks.emplace_back(report::Heading{"Other models on this case"});
    report.blocks.emplace_back(comparisonTable(comparison));
    for (const auto& sentence : comparison.agreement)
        report.blocks.emplace_back(report::Paragraph{sentence});
}

void addClinical(const std::vector<std::pair<std::string, std::string>>& clinical, report::Report& report) {
    if (clinical.empty())
        return;
    report::Table table{"Clinical values and findings, as they were typed", {"What", "Value"}, {}, {false, false}};
    for (const auto& [title, value] : clinical)
        table.rows.push_back({title, value.empty() ? "-" : value});
    report.blocks.emplace_back(std::move(table));
}

void addHistory(const std::vector<EarlierResult>& history, report::Report& report) {
    if (history.empty())
        return;
    report.blocks.emplace_back(report::Heading{"Earlier results of this case"});
    report::Table table{"", {"When", "Result", "Model"}, {}, {false, false, false}};
    for (const auto& one : history)
        table.rows.push_back({one.when, one.headline, one.model});
    report.blocks.emplace_back(std::move(table));
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
    if (const auto* trained = model.trained()) {
        const auto& cases = trained->training;
        const auto& values = prediction.radscoreDecides ? cases.radscores : cases.probabilities;
        for (std::size_t i = 0; i < cases.positive.size(); ++i)
            (cases.positive[i] ? strip.positiveScores : strip.negativeScores).push_back(values[i]);
        if (!prediction.radscoreDecides) {
            strip.cutoff = prediction.cutoffProbability;
            strip.radscore = prediction.probability;
            strip.scale = "Probability of " + model.positiveLabel;
        }
    }
    return strip;
}

report::ContributionBars contributionBars(const learning::FittedModel& model, const learning::Prediction& prediction,
                                          std::size_t most) {
    report::ContributionBars figure;
    figure.positiveLabel = prediction.survival ? "a higher risk" : model.positiveLabel;
    figure.negativeLabel = prediction.survival ? "a lower risk" : model.negativeLabel;
    for (const auto& item : prediction.contributions)
        if (figure.bars.size() < most)
            figure.bars.push_back({nameIn(model, item.feature), item.feature, item.contribution,
                                   "value " + digits(item.value) + ", z = " + formatFixed(item.zScore, 2)});
    return figure;
}

report::Report caseReport(const CasePrediction& result, const CaseImage& image, const imaging::Segment& region,
                          const CaseReportParts& parts) {
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
    report.blocks.emplace_back(report::Paragraph{words.certainty});
    if (prediction.hasClasses)
        report.blocks.emplace_back(report::FigureBlock{
            radscoreStrip(model, prediction),
            std::string(prediction.radscoreDecides ? "Radscores" : "Probabilities") +
                " of the training cases (density, one tick per case), the cut-off, and this case."});
    const auto doubts = plainDoubts(result);
    if (!doubts.empty())
        report.blocks.emplace_back(report::Heading{"Reasons for doubt"});
    for (const auto& doubt : doubts)
        report.blocks.emplace_back(report::Warning{doubt});
    report.blocks.emplace_back(report::Heading{"The region"});
    report.blocks.emplace_back(slicePictures(image, region));
    if (auto made = madeRegionPictures(result, image); !made.images.empty())
        report.blocks.emplace_back(std::move(made));
    report.blocks.emplace_back(report::Heading{"What pushed the " + scoreName(prediction)});
    report.blocks.emplace_back(report::FigureBlock{contributionBars(model, prediction), barsCaption(prediction)});
    addSizes(result, report);
    addNomogram(result, report);
    addOthers(result, parts.others, report);
    addHistory(parts.history, report);
    report.blocks.emplace_back(report::Heading{"Details"});
    addClinical(parts.clinical, report);
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
