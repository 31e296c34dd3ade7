#include "core/base/Text.h"
#include "core/study/report/MethodWords.h"
#include "core/study/report/ReportSections.h"
#include "core/study/report/ReportWords.h"

#include <algorithm>

namespace rimlight::study {

namespace {

std::vector<std::string> countedReasons(const std::vector<std::pair<std::string, std::size_t>>& counts) {
    std::vector<std::string> parts;
    parts.reserve(counts.size());
    for (const auto& [reason, count] : counts)
        parts.push_back(reason + " (n = " + std::to_string(count) + ')');
    return parts;
}

void addParticipants(const ReportInput& input, ReportDraft& draft) {
    const auto& results = input.results;
    draft.section(2, "participants", "Design and participants");
    std::string words = "The study followed the protocol \"" + results.protocolTitle + "\" (" + results.protocolKey +
                        ", version " + std::to_string(results.protocolVersion) + ')';
    if (!results.source.empty())
        words += ", after " + results.source;
    words += ". ";
    if (!results.question.empty())
        words += "It asked for " + uncapitalised(results.question) + ". ";
    if (results.synthetic)
        words += "Its cases were made by a program: no patient was studied. ";
    if (input.cases > 0) {
        words +=
            "Of " + casesText(input.cases) + " in the cohort, " + std::to_string(input.included()) + " were included";
        const std::size_t left = input.cases - input.included();
        words += left == 0 ? " and none was left out"
                           : " and " + std::to_string(left) + (left == 1 ? " was left out: " : " were left out: ") +
                                 join(countedReasons(input.leftOut), "; ");
        words += see({"figure:flow", "table:flow"}) + ". ";
    }
    if (input.centres.size() > 1) {
        std::vector<std::string> centres;
        for (const auto& [centre, count] : input.centres)
            centres.push_back(centre + " (n = " + std::to_string(count) + ')');
        words += "The included cases came from " + std::to_string(input.centres.size()) +
                 " centres: " + listText(centres) + ". ";
    }
    if (input.protocol && !input.protocol->patientColumn.empty())
        words += "Cases of one patient were kept in the same part. ";
    draft.say(words);
}

void addOutcome(const ReportInput& input, const Protocol& protocol, ReportDraft& draft) {
    const auto& outcome = protocol.outcome;
    draft.section(2, "outcome", "Outcome");
    std::string words = "The outcome was read from the column \"" + outcome.column + "\" of the cohort's table. " +
                        capitalised(input.results.positiveLabel) + " was the positive class (" +
                        (outcome.positiveValues.size() > 1 ? "values " : "value ") + listText(outcome.positiveValues) +
                        "), " + input.results.negativeLabel + " the negative one. ";
    if (!outcome.negativeValues.empty())
        words += "Cases with any other value than " + listText(outcome.negativeValues) + " or " +
                 listText(outcome.positiveValues) + " were left out. ";
    if (protocol.survival) {
        const auto& survival = *protocol.survival;
        std::vector<std::string> times;
        for (const double time : survival.readAt)
            times.push_back(formatNumber(time));
        words += survival.name + " was measured in " + survival.unit + " (column \"" + survival.timeColumn +
                 "\"); the event was \"" + survival.eventValue + "\" in the column \"" + survival.eventColumn +
                 "\", and cases without it were censored at their last follow-up.";
        if (!times.empty())
            words += " Probabilities were read at " + listText(times) + ' ' + survival.unit + '.';
    }
    draft.say(words);
}

std::string variableWords(const ClinicalVariable& variable) {
    std::string words = variable.title.empty() ? variable.name : variable.title;
    if (!variable.unit.empty())
        words += " (" + variable.unit + ')';
    return words;
}

std::string variableKind(const ClinicalVariable& variable) {
    if (variable.kind == ClinicalVariable::Kind::Number)
        return "number";
    if (variable.kind == ClinicalVariable::Kind::YesNo)
        return "yes or no";
    return variable.levels.empty() ? "category" : "category: " + join(variable.levels, ", ");
}

std::string variableSource(const ClinicalVariable& variable) {
    const auto columns = listText(variable.columns);
    switch (variable.source) {
    case ClinicalVariable::Source::Mean:
        return "mean of " + columns;
    case ClinicalVariable::Source::RatioOfMeans:
        return "mean of " + columns + " over mean of " + listText(variable.denominators);
    case ClinicalVariable::Source::Consensus:
        return "consensus of " + columns;
    case ClinicalVariable::Source::Column:
        break;
    }
    return "column " + columns;
}

void addClinicalVariables(const ReportInput& input, ReportDraft& draft) {
    if (input.variables.empty())
        return;
    draft.section(2, "clinical-variables", "Clinical variables and readers' findings");
    report::Table table{"Clinical variables", {"Variable", "Type", "Made of", "Candidate predictor"}, {}, {}};
    bool isConsensus = false;
    for (const auto& variable : input.variables) {
        isConsensus = isConsensus || variable.source == ClinicalVariable::Source::Consensus;
        table.rows.push_back({variableWords(variable), variableKind(variable), variableSource(variable),
                              variable.predictor ? "yes" : "no"});
    }
    std::string words = refer("table:clinical-variables") + " lists the variables besides the images.";
    if (isConsensus)
        words += " Where several readers judged a finding, the consensus that they recorded counted, otherwise the "
                 "majority.";
    if (std::any_of(input.variables.begin(), input.variables.end(), [](const auto& one) { return !one.predictor; }))
        words += " Variables that are no candidate predictors describe the cases only: they are not known before the "
                 "decision, or make up the outcome.";
    draft.say(words);
    draft.table("clinical-variables", std::move(table));
}

std::string imagesSentence(const Protocol& protocol) {
    std::vector<std::string> phases;
    for (const auto& [phase, column] : protocol.phases)
        phases.push_back(phase);
    const auto& measured = protocol.measuredPhases.empty() ? phases : protocol.measuredPhases;
    if (phases.empty())
        return "";
    std::string words = "Features were read from " +
                        std::string(measured.size() == 1 ? "one image" : "several images") +
                        " of each case: " + listText(measured) + ". ";
    std::vector<std::string> others;
    for (const auto& phase : phases)
        if (std::find(measured.begin(), measured.end(), phase) == measured.end())
            others.push_back(phase);
    if (!others.empty())
        words += capitalised(listText(others)) + " images had to be there, but no features were read from them. ";
    return words;
}

std::string readersSentence(const Protocol& protocol) {
    std::vector<std::string> readings;
    for (const auto& [reading, column] : protocol.readings)
        readings.push_back('"' + reading + '"');
    if (readings.empty())
        return "";
    std::string words = "The outlines of the reading " + readings.front() + " were used. ";
    if (readings.size() > 1)
        words += "Those of " + listText({readings.begin() + 1, readings.end()}) +
                 ", where there were any, told how well features agreed between readings. ";
    return words;
}

void addImages(const ReportInput& input, const Protocol& protocol, ReportDraft& draft) {
    draft.section(2, "images", "Images, outlines and regions");
    std::vector<std::string> regions;
    const RegionPlan* subregions = nullptr;
    for (const auto& region : protocol.regions) {
        regions.push_back(regionWords(region));
        if (std::holds_alternative<SubregionPlan>(region.kind))
            subregions = &region;
    }
    std::string words = imagesSentence(protocol) + readersSentence(protocol);
    if (input.featuresAreReady)
        words = "The features were read from ready tables; what follows is what the protocol asks for. " + words;
    words += (regions.size() == 1 ? "The region was " : "Regions were ") + listText(regions) + '.';
    if (subregions != nullptr)
        words += " Subregions were the components of a Gaussian mixture of the intensities within each tumour; one "
                 "number of components was chosen for the cohort, by the Bayesian information criterion summed over "
                 "the training cases, and components were numbered by rising mean intensity" +
                 see({"figure:subregions", "table:subregions"}) + '.';
    draft.say(words);
}

/// How many features a case has in all; empty where that is one image's and region's, or hangs on the subregions.
std::string totalSentence(const Protocol& protocol, std::size_t each) {
    const std::size_t images = std::max<std::size_t>(
        1, protocol.measuredPhases.empty() ? protocol.phases.size() : protocol.measuredPhases.size());
    const std::size_t regions = std::max<std::size_t>(1, protocol.regions.size());
    const bool hasSubregions = std::any_of(protocol.regions.begin(), protocol.regions.end(), [](const auto& region) {
        return std::holds_alternative<SubregionPlan>(region.kind);
    });
    if (hasSubregions || images * regions == 1)
        return "";
    return " Each case had " + countText(images * regions * each) + " features in all.";
}

void addExtraction(const ReportInput& input, const Protocol& protocol, ReportDraft& draft) {
    draft.section(2, "extraction", "Feature extraction");
    const auto counts = featureCounts(protocol.extraction.recipe);
    std::string words = extractionParagraph(protocol.extraction);
    words += " This gave " + std::to_string(counts.total) + " features for each image and region" +
             see({"table:feature-counts", "table:extraction-settings"}) + ".";
    words += totalSentence(protocol, counts.total);
    if (input.featuresAreReady)
        words =
            "The features were not measured in this run. The protocol's settings are these: " + uncapitalised(words);
    draft.say(words);
    report::Table table{"Features of one image and one region, by image type and class", {"Image type"}, {}, {false}};
    for (const auto& one : counts.classes) {
        table.columns.push_back(one);
        table.numeric.push_back(true);
    }
    table.columns.emplace_back("All");
    table.numeric.push_back(true);
    for (const auto& [image, classCounts] : counts.imageTypes) {
        std::vector<std::string> row = {image};
        std::size_t sum = 0;
        for (const std::size_t count : classCounts) {
            row.push_back(std::to_string(count));
            sum += count;
        }
        row.push_back(std::to_string(sum));
        table.rows.push_back(std::move(row));
    }
    draft.table("feature-counts", std::move(table));
    report::Table settings{
        "Settings of the extraction (profile \"" + protocol.extraction.profile + "\")", {"Setting", "Value"}, {}, {}};
    for (const auto& [what, value] : extractionFacts(protocol.extraction))
        settings.rows.push_back({what, value});
    settings.note = "SHA-256 of all settings: " + settingsHash(protocol.extraction.recipe) + '.';
    draft.table("extraction-settings", std::move(settings));
}

std::string partWords(const PartCount& part, const StudyResults& results) {
    return part.part + ": " + std::to_string(part.cases) + " (" + std::to_string(part.positives) + ' ' +
           results.positiveLabel + ", " + std::to_string(part.cases - part.positives) + ' ' + results.negativeLabel +
           ')';
}

void addSplit(const ReportInput& input, const Protocol& protocol, ReportDraft& draft) {
    const auto& plan = protocol.split;
    draft.section(2, "split", "Parts of the cohort");
    std::string words;
    if (!plan.externalColumn.empty())
        words += "Cases with " + listText(plan.externalValues) + " in the column \"" + plan.externalColumn +
                 "\" were set apart for external validation. ";
    if (!plan.partColumn.empty()) {
        words += "The column \"" + plan.partColumn + "\" of the cohort's table said which part each case belonged to. ";
    } else {
        constexpr double kPercent = 100.0;
        words += "The " + std::string(plan.externalColumn.empty() ? "included" : "other") +
                 " cases were divided at random, " + formatNumber(kPercent * plan.trainingShare) + " % for training, " +
                 (plan.stratifyBy == "outcome" ? "stratified by the outcome " : "") + "(seed " +
                 std::to_string(input.results.seed) + "). ";
    }
    std::vector<std::string> parts;
    for (const auto& part : input.parts)
        parts.push_back(partWords(part, input.results));
    if (!parts.empty())
        words += capitalised(join(parts, "; ")) + ". ";
    words += "Everything that was learnt (scaling, selection, resampling, models, cut-offs) was learnt from the "
             "training cases alone and applied to the others as it was.";
    draft.say(words);
}

void addOpenPoints(const ReportInput& input, ReportDraft& draft) {
    draft.section(2, "assumed", "What was assumed, and what was not run");
    if (input.results.assumed.empty()) {
        draft.say("The protocol names no point that its source leaves open.");
    } else {
        draft.say("The source of the protocol leaves these points open; they were settled as follows.");
        for (const auto& one : input.results.assumed)
            draft.say("- " + sentence(one));
    }
    if (input.results.notRun.empty()) {
        draft.say("Every step of the protocol was run.");
        return;
    }
    draft.say("These steps were not run:");
    for (const auto& [step, because] : input.results.notRun)
        draft.say("- " + sentence(step) + ' ' + sentence(because));
}

void addSoftware(const ReportInput& input, ReportDraft& draft) {
    draft.section(2, "software", "Software");
    draft.say("All computations were done with " + input.results.program + " (seed " +
              std::to_string(input.results.seed) +
              "), which gives the same numbers to the last bit when it is run again on the same inputs" +
              see({"section:reproducibility"}) + ". P-values are two-sided; intervals are 95 % confidence intervals.");
}

} // namespace

void addMethods(const ReportInput& input, ReportDraft& draft) {
    draft.section(1, "methods", "Methods");
    addParticipants(input, draft);
    if (input.protocol) {
        const auto& protocol = *input.protocol;
        addOutcome(input, protocol, draft);
        addClinicalVariables(input, draft);
        addImages(input, protocol, draft);
        addExtraction(input, protocol, draft);
        addSplit(input, protocol, draft);
        addModelMethods(input, protocol, draft);
    } else {
        draft.warn("The protocol of these results cannot be read: how features were extracted and models were made "
                   "is not told here.");
    }
    addOpenPoints(input, draft);
    addSoftware(input, draft);
}

} // namespace rimlight::study
