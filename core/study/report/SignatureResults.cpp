#include "core/study/report/SignatureResults.h"

#include "core/base/Text.h"
#include "core/study/CasePrediction.h"
#include "core/study/report/PrintedTable.h"
#include "core/study/report/ReportWords.h"

#include <algorithm>
#include <cmath>

namespace rimlight::study {

namespace {

constexpr std::string_view kSelection = "selection-";

/// "107 features; reader agreement left 75, ..."
std::string selectionSentence(const ReportInput& input, const std::string& name) {
    const auto* table = input.table(std::string(kSelection) + name);
    if (table == nullptr || table->rows.empty())
        return "";
    const auto step = table->columnOf("step");
    const auto before = table->columnOf("features before");
    const auto after = table->columnOf("features after");
    if (!step || !before || !after)
        return "";
    std::vector<std::string> parts;
    for (const auto& row : table->rows)
        if (row[*before] != row[*after])
            parts.push_back(uncapitalised(row[*step]) + " left " + row[*after]);
    const std::string first = table->rows.front()[*before];
    const std::string last = table->rows.back()[*after];
    std::string words = "The selection started from " + first + (first == "1" ? " feature" : " features");
    words += parts.empty() ? " and kept all of them" : "; " + join(parts, "; ");
    return words + see({"table:" + std::string(kSelection) + name}) + ". " +
           (last == "0" ? "No feature was selected: the signature's models say nothing. " : "");
}

/// "Radscore = -13.7 - 36.0 z(a) + 44.8 z(b)"
std::string formula(const tables::TextTable& table) {
    std::string text = "Radscore =";
    bool isFirst = true;
    for (const auto& row : table.rows) {
        const auto coefficient = parseNumber(row[1]);
        if (!coefficient)
            continue;
        const bool isNegative = *coefficient < 0.0;
        constexpr int kDigits = 6;
        const std::string size = formatSignificant(std::abs(*coefficient), kDigits);
        text += isFirst ? (isNegative ? " -" : " ") : (isNegative ? "\n    - " : "\n    + ");
        text += size;
        if (row[0] != "(intercept)")
            text += " z(" + row[0] + ")";
        isFirst = false;
    }
    return text;
}

void addFormula(ResultItems& items, const std::string& name) {
    const auto* table = items.input().table("radscore-" + name);
    if (table == nullptr || table->rows.empty() || table->columns.size() < 2)
        return;
    constexpr std::size_t kMostTerms = 40;
    if (table->rows.size() > kMostTerms)
        return;
    items.draft().say("With z(x) = (x - mean) / standard deviation of the training cases" +
                      see({"table:radscore-" + name}) + ":");
    items.draft().add(report::Code{formula(*table)});
}

/// What the features of the Radscore are in plain words.
void addWords(ResultItems& items, const std::string& name) {
    const auto* table = items.input().table("radscore-" + name);
    if (table == nullptr)
        return;
    report::Table words{"Features of the Radscore in plain words", {"Feature", "In words"}, {}, {}};
    for (const auto& row : table->rows)
        if (const auto plain = plainFeatureName(row[0]); plain != row[0])
            words.rows.push_back({row[0], plain});
    if (!words.rows.empty())
        items.draft().table("words-" + name, std::move(words));
}

std::vector<std::string> signatureNames(const ReportInput& input) {
    std::vector<std::string> names;
    for (const auto& item : input.results.startingWith(ResultKind::Table, std::string(kSelection)))
        names.push_back(item.name.substr(kSelection.size()));
    return names;
}

/// What the study notes of the signature and the table of its steps does not say.
std::string notesOf(const ReportInput& input, const std::string& name, const std::string& title) {
    std::string told;
    if (const auto* table = input.table(std::string(kSelection) + name))
        for (const auto& row : table->rows)
            told += join(row, " ") + '\n';
    const auto isTold = [&](const std::string& note) {
        const auto colon = note.find(": ");
        return colon != std::string::npos && told.find(note.substr(colon + 2)) != std::string::npos;
    };
    std::string words;
    for (const auto& note : input.results.notes)
        if (!isTold(note) && (note.starts_with(title + ", ") || note.starts_with(title + ": ")))
            words += capitalised(sentence(input.plainSentence(note.substr(title.size() + 2)))) + ' ';
    return words;
}

void addSignature(ResultItems& items, const std::string& name) {
    const auto& input = items.input();
    const std::string title = input.signatureTitle(name);
    items.draft().section(2, "results-signature-" + name, signatureHeading(title));
    items.draft().say(selectionSentence(input, name) + notesOf(input, name, title));
    items.tables({"selection-" + name});
    items.figureRow({"lasso-curve-" + name, "lasso-path-" + name});
    items.tables({"lasso-" + name, "lasso-coefficients-" + name, "stepwise-" + name});
    items.figures({"odds-ratios-" + name});
    items.tables({"verdicts-" + name, "search-" + name});
    items.figureRow({"heatmap-" + name + "-before-training", "heatmap-" + name + "-after-training",
                     "heatmap-" + name + "-before-test", "heatmap-" + name + "-after-test",
                     "heatmap-" + name + "-before-*", "heatmap-" + name + "-after-*"});
    addFormula(items, name);
    items.tables({"radscore-" + name});
    addWords(items, name);
    items.figures({"weights-" + name});
    items.figureRow({"radscore-" + name + "-training", "radscore-" + name + "-test", "radscore-" + name + "-*"});
    items.figureRow({"radscore-groups-" + name + "-training", "radscore-groups-" + name + "-test",
                     "radscore-groups-" + name + "-*"});
    items.tables({"features-" + name, "importance-" + name});
    items.figures({"importance-" + name});
    items.tables({"features-" + name + "-tests", "radscore-cases-" + name, "contributions-" + name});
    items.nameTheRest();
}

} // namespace

void addSignatureResults(ResultItems& items) {
    auto names = signatureNames(items.input());
    // The main one comes first.
    std::stable_partition(names.begin(), names.end(),
                          [&](const auto& name) { return name == items.input().mainSignature(); });
    for (const auto& name : names)
        addSignature(items, name);
}

} // namespace rimlight::study
