#include "core/base/Text.h"
#include "core/study/report/ReportSections.h"
#include "core/study/report/ReportWords.h"
#include "core/study/report/ResultItems.h"
#include "core/study/report/SignatureResults.h"

#include <algorithm>

namespace rimlight::study {

namespace {

constexpr double kSignificant = 0.05;

/// The number in a printed cell: "0.021", "<0.001", ">0.999".
std::optional<double> printedP(const std::string& cell) {
    const auto from = cell.find_first_of("0123456789");
    return from == std::string::npos ? std::nullopt : parseNumber(cell.substr(from));
}

/// Variables of a Table 1 whose p-value is below 0.05.
std::vector<std::string> differing(const tables::TextTable& table) {
    std::vector<std::string> found;
    const auto variable = table.columnOf("Variable");
    const auto p = table.columnOf("p");
    for (const auto& row : table.rows) {
        const auto value = variable && p ? printedP(row[*p]) : std::nullopt;
        if (value && *value < kSignificant)
            found.push_back(row[*variable] + " (p " + (row[*p][0] == '<' ? "< 0.001" : "= " + row[*p]) + ')');
    }
    return found;
}

std::string differenceSentence(const ReportInput& input, const std::string& name, const std::string& between) {
    const auto* table = input.table(name);
    if (table == nullptr)
        return "";
    const auto found = differing(*table);
    return found.empty()
               ? "No variable differed between " + between + " with p below 0.05" + see({"table:" + name}) + ". "
               : "With p below 0.05, these differed between " + between + ": " + listText(found) +
                     see({"table:" + name}) + ". ";
}

void addParticipants(ResultItems& items) {
    const auto& input = items.input();
    items.draft().section(2, "results-participants", "Participants");
    std::string words;
    std::vector<std::string> shares;
    for (const auto& part : input.parts)
        shares.push_back(shareText(part.positives, part.cases) + ' ' + inPart(part.part));
    if (!shares.empty())
        words = capitalised(input.results.positiveLabel) + ": " + listText(shares) + ". ";
    words += differenceSentence(input, "table1-parts", "the parts");
    words += differenceSentence(input, "table1-training", "the classes in the training part");
    words += differenceSentence(input, "table1-test", "the classes in the test part");
    items.draft().say(words);
    items.figures({"flow"});
    items.tables({"flow", "table1-*", "cases"});
    items.figures({"subregions"});
    items.tables({"subregions"});
    items.nameTheRest();
}

void addAgreement(ResultItems& items) {
    const std::vector<std::string> patterns = {"agreement*", "icc*", "dice*", "reader*"};
    if (!items.has(patterns))
        return;
    items.draft().section(2, "results-agreement", "Agreement between readings");
    items.figures(patterns);
    items.tables(patterns);
    items.nameTheRest();
}

std::string headlineText(const ModelHeadline& headline) {
    constexpr int kDecimals = 3;
    return headline.auc ? intervalText(*headline.auc, headline.auc95, kDecimals)
                        : std::string("not defined (one class)");
}

/// "0.992 (0.975 to 1.000) in the training part, ... "
std::string mainAucs(const ReportInput& input) {
    std::vector<std::string> parts;
    for (const auto& headline : input.results.headlines)
        if (headline.model == input.results.mainModel)
            parts.push_back(headlineText(headline) + ' ' + inPart(headline.part));
    return listText(parts);
}

std::optional<double> figureOf(const ReportInput& input, const std::string& part, const std::string& figure) {
    const auto* table = input.table("performance");
    if (table == nullptr || table->columns.size() < 6)
        return std::nullopt;
    for (const auto& row : table->rows)
        if (row[0] == input.results.mainModel && row[1] == part && row[4] == figure)
            return parseNumber(row[5]);
    return std::nullopt;
}

/// The part that counts most: external, else test, else cross-validation.
std::string strongestPart(const ReportInput& input) {
    for (const char* part : {"external validation", "test", "cross-validation"})
        if (input.headline(input.results.mainModel, part) != nullptr)
            return part;
    return "training";
}

void addPerformance(ResultItems& items) {
    const auto& input = items.input();
    items.draft().section(2, "results-performance", "Performance");
    std::string words =
        "The main model (" + input.mainTitle() + ") reached an AUC (95 % CI) of " + mainAucs(input) + ". ";
    const auto part = strongestPart(input);
    const auto sensitivity = figureOf(input, part, "Sensitivity (recall)");
    const auto specificity = figureOf(input, part, "Specificity");
    const auto cutoff = figureOf(input, part, "cut-off");
    if (sensitivity && specificity && cutoff)
        words += "At its cut-off, a probability of " + formatFixed(*cutoff, 3) + ", it had a sensitivity of " +
                 formatFixed(*sensitivity, 3) + " and a specificity of " + formatFixed(*specificity, 3) + ' ' +
                 inPart(part) + see({"table:performance-printed", "table:performance"}) + ". ";
    words += "ROC curves show sensitivity against 1 - specificity for every cut-off; the diagonal is chance.";
    items.draft().say(words);
    items.tables({"performance-printed", "performance"});
    std::vector<std::string> curves;
    for (const auto& item : items.waiting(ResultKind::Figure, "roc-"))
        if (!item.name.starts_with("roc-models-"))
            curves.push_back(item.name);
    items.figureRow(curves);
    items.figureRow({"roc-models-"});
    items.figureRow({"confusion-*"});
    items.tables({"predictions"});
    items.nameTheRest();
}

void addCalibration(ResultItems& items) {
    const auto& input = items.input();
    items.draft().section(2, "results-calibration", "Calibration and optimism");
    std::vector<std::string> parts;
    for (const auto& headline : input.results.headlines) {
        if (headline.model != input.results.mainModel)
            continue;
        const auto slope = figureOf(input, headline.part, "calibration slope");
        const auto intercept = figureOf(input, headline.part, "calibration intercept");
        if (slope && intercept)
            parts.push_back("slope " + formatFixed(*slope, 2) + " and intercept " + formatFixed(*intercept, 2) + ' ' +
                            inPart(headline.part));
    }
    std::string words;
    if (!parts.empty())
        words = "The main model's calibration had " + listText(parts) + " (ideal: 1 and 0). ";
    if (const auto* optimism = input.table("optimism"); optimism != nullptr && !optimism->rows.empty()) {
        const auto apparent = optimism->columnOf("apparent");
        const auto corrected = optimism->columnOf("corrected");
        const auto& first = optimism->rows.front();
        if (apparent && corrected && first[0] == "AUC" && parseNumber(first[*corrected]))
            words += "Less its optimism, the apparent AUC of " + formatFixed(*parseNumber(first[*apparent]), 3) +
                     " was " + formatFixed(*parseNumber(first[*corrected]), 3) + see({"table:optimism"}) + ". ";
    }
    words += "In the figures a curve on the diagonal is perfect; below stands how the predictions were spread.";
    items.draft().say(words);
    std::vector<std::string> curves;
    for (const auto& item : items.waiting(ResultKind::Figure, "calibration-"))
        if (!item.name.starts_with("calibration-t-"))
            curves.push_back(item.name);
    items.figureRow(curves);
    items.tables({"calibration", "optimism"});
    items.nameTheRest();
}

void addDecisions(ResultItems& items) {
    if (!items.has({"decision-*", "impact-*"}))
        return;
    items.draft().section(2, "results-decision", "Decision curves and clinical impact");
    items.draft().say("Net benefit weighs true against false positives by the threshold probability at which one would "
                      "act; a model helps where its curve lies above those of acting for all and for none. Clinical "
                      "impact counts, of 1,000 cases, those called positive and those of them with the outcome.");
    for (const char* kind : {"decision-", "impact-"}) {
        std::vector<std::string> curves;
        for (const auto& item : items.waiting(ResultKind::Figure, kind))
            if (!item.name.starts_with("decision-t-"))
                curves.push_back(item.name);
        items.figureRow(curves);
    }
    items.tables({"decision-curves"});
    items.nameTheRest();
}

void addComparisons(ResultItems& items) {
    if (!items.has({"comparisons", "clinical-model"}))
        return;
    const auto& input = items.input();
    items.draft().section(2, "results-comparisons", "Comparison with size and clinical predictors");
    for (const auto& finding : input.results.findings)
        items.draft().say(input.plainSentence(sentence(finding)));
    items.tables({"clinical-model"});
    items.figures({"clinical-model"});
    items.tables({"comparisons"});
    items.nameTheRest();
}

std::string logRankSentence(const ReportInput& input) {
    const auto* table = input.table("survival-groups");
    if (table == nullptr)
        return "";
    const auto part = table->columnOf("part");
    const auto p = table->columnOf("log-rank p");
    std::vector<std::string> parts;
    for (const auto& row : table->rows)
        if (const auto value = part && p ? parseNumber(row[*p]) : std::nullopt)
            parts.push_back(pWords(*value) + ' ' + inPart(row[*part]));
    return parts.empty() ? ""
                         : "Survival of the groups of high and low Radscore was compared by the log-rank test: " +
                               listText(parts) + see({"table:survival-groups"}) + ". ";
}

std::string concordanceSentence(const ReportInput& input) {
    const auto* table = input.table("survival-performance");
    if (table == nullptr || table->columns.size() < 6)
        return "";
    std::vector<std::string> parts;
    for (const auto& row : table->rows) {
        const auto value = parseNumber(row[3]);
        const auto low = parseNumber(row[4]);
        const auto high = parseNumber(row[5]);
        if (row[2] != "Harrell's C" || !value)
            continue;
        const auto interval =
            low && high ? std::optional(statistics::Interval{*low, *high}) : std::optional<statistics::Interval>();
        parts.push_back(intervalText(*value, interval, 3) + ' ' + inPart(row[1]) + " (" + input.shortTitle(row[0]) +
                        ')');
    }
    return parts.empty() ? ""
                         : "Harrell's C (95 % CI) was " + listText(parts) + see({"table:survival-performance"}) + ". ";
}

void addSurvival(ResultItems& items) {
    if (!items.has({"survival-*", "km-", "cox*"}))
        return;
    const auto& input = items.input();
    const bool isNamed = input.protocol && input.protocol->survival;
    items.draft().section(2, "results-survival", isNamed ? input.protocol->survival->name : "Survival");
    items.draft().say(
        logRankSentence(input) + concordanceSentence(input) +
        "Kaplan-Meier curves have 95 % bands, ticks where cases were censored, and the number at risk below.");
    items.tables({"survival-follow-up", "survival-cutoffs"});
    items.figures({"cutoff"});
    items.figureRow({"km-"});
    items.tables({"survival-groups", "survival-at", "cox", "cox-proportional-hazards", "survival-performance"});
    items.figureRow({"auc-t-", "brier-t-"});
    items.tables({"survival-over-time"});
    items.figureRow({"calibration-t-"});
    items.tables({"survival-calibration"});
    items.figureRow({"decision-t-"});
    items.tables({"survival-decision", "survival-curves", "survival-*", "cox*"});
    items.nameTheRest();
}

void addNomogram(ResultItems& items) {
    if (!items.has({"nomogram"}))
        return;
    items.draft().section(2, "results-nomogram", "Nomogram");
    items.draft().say(
        "From each value go up to its points, add the points, and go down from their sum to the probability "
        "(for research only).");
    items.figures({"nomogram"});
    items.tables({"nomogram"});
    items.nameTheRest();
}

void addSensitivity(ResultItems& items) {
    if (!items.has({"sensitivity"}))
        return;
    items.draft().section(2, "results-sensitivity", "Sensitivity analysis");
    std::string words = "The main signature was learnt again with steps left out. ";
    const auto* table = items.input().table("sensitivity");
    const auto part = table == nullptr ? std::nullopt : table->columnOf("part");
    const auto auc = table == nullptr ? std::nullopt : table->columnOf("AUC");
    double low = 1.0;
    double high = 0.0;
    for (std::size_t r = 0; table != nullptr && part && auc && r < table->rows.size(); ++r)
        if (const auto value = parseNumber(table->rows[r][*auc]);
            value && table->rows[r][*part] == "cross-validation") {
            low = std::min(low, *value);
            high = std::max(high, *value);
        }
    if (low <= high)
        words += "The cross-validated AUC lay between " + formatFixed(low, 3) + " and " + formatFixed(high, 3) + '.';
    items.draft().say(words);
    items.figures({"sensitivity"});
    items.tables({"sensitivity"});
    items.nameTheRest();
}

void addOthers(ResultItems& items) {
    if (!items.has({"*"}))
        return;
    items.draft().section(2, "results-others", "Further results");
    items.figures({"*"});
    items.tables({"*"});
    items.nameTheRest();
}

} // namespace

void addResults(const ReportInput& input, ReportDraft& draft) {
    draft.section(1, "results", "Results");
    if (!input.results.finished)
        draft.warn("The study was not run to its end: this report tells what there was when it was made.");
    draft.say("Tables print sensible digits; every table lies with full precision as CSV in the folder of the results, "
              "under the name that " +
              refer("section:files") + " lists.");
    ResultItems items(input, draft);
    addParticipants(items);
    addAgreement(items);
    addSignatureResults(items);
    addPerformance(items);
    addCalibration(items);
    addDecisions(items);
    addComparisons(items);
    addSurvival(items);
    addNomogram(items);
    addSensitivity(items);
    addOthers(items);
}

} // namespace rimlight::study
