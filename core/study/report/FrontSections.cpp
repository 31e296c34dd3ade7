#include "core/base/Text.h"
#include "core/study/report/ReportSections.h"
#include "core/study/report/ReportWords.h"

#include <algorithm>

namespace rimlight::study {

namespace {

constexpr int kDecimals = 3;

std::string partsText(const ReportInput& input) {
    std::vector<std::string> parts;
    for (const auto& part : input.parts)
        parts.push_back(part.part + ' ' + std::to_string(part.cases));
    return join(parts, ", ");
}

std::string aucText(const ModelHeadline& headline) {
    return headline.auc ? formatFixed(*headline.auc, kDecimals) : "-";
}

std::string intervalWords(const ModelHeadline& headline) {
    return headline.auc95
               ? formatFixed(headline.auc95->low, kDecimals) + " to " + formatFixed(headline.auc95->high, kDecimals)
               : "-";
}

report::Table mainTable(const ReportInput& input) {
    report::Table table{"Main model: " + input.mainTitle(),
                        {"Part", "Cases", capitalised(input.results.positiveLabel), "AUC", "95 % CI"},
                        {},
                        {false, true, true, true, true}};
    for (const auto& headline : input.results.headlines)
        if (headline.model == input.results.mainModel)
            table.rows.push_back({capitalised(headline.part), std::to_string(headline.cases),
                                  std::to_string(headline.positives), aucText(headline), intervalWords(headline)});
    return table;
}

bool isSignatureNote(const ReportInput& input, const std::string& note) {
    for (const auto& item : input.results.startingWith(ResultKind::Table, "selection-")) {
        const auto title = input.signatureTitle(item.name.substr(std::string("selection-").size()));
        if (note.starts_with(title + ", ") || note.starts_with(title + ": "))
            return true;
    }
    return false;
}

} // namespace

void addTitlePage(const ReportInput& input, ReportDraft& draft) {
    const auto& results = input.results;
    if (results.synthetic)
        draft.warn("SYNTHETIC CASES: they were made by a program. Nothing here is evidence about patients.");
    draft.warn("Research use only. Not for clinical use. Rimlight is no medical device.");
    report::Facts facts;
    if (!results.question.empty())
        facts.rows.emplace_back("Question", results.question);
    facts.rows.emplace_back("Protocol", results.protocolTitle + " (" + results.protocolKey + ", version " +
                                            std::to_string(results.protocolVersion) + ')');
    if (!results.source.empty())
        facts.rows.emplace_back("After", results.source);
    if (input.cases > 0)
        facts.rows.emplace_back("Cases", std::to_string(input.included()) + " of " + std::to_string(input.cases) +
                                             " included (" + partsText(input) + ')');
    facts.rows.emplace_back("Computed by", results.program + ", seed " + std::to_string(results.seed));
    if (!results.inputsHash.empty())
        facts.rows.emplace_back("SHA-256 of all inputs", results.inputsHash);
    if (input.protocol)
        facts.rows.emplace_back("SHA-256 of the settings", settingsHash(input.protocol->extraction.recipe));
    draft.add(std::move(facts));
    auto table = mainTable(input);
    if (!table.rows.empty())
        draft.add(std::move(table));
    draft.add(report::PageBreak{});
    draft.add(report::Contents{});
}

void addSummary(const ReportInput& input, ReportDraft& draft) {
    const auto& results = input.results;
    draft.section(1, "summary", "Summary");
    std::string words;
    if (input.cases > 0)
        words =
            "The study " +
            (results.question.empty() ? std::string("had") : "asked for " + uncapitalised(results.question) + " in") +
            ' ' + casesText(input.included()) + " (" + partsText(input) + "). ";
    std::vector<std::string> aucs;
    for (const auto& headline : results.headlines)
        if (headline.model == results.mainModel && headline.auc)
            aucs.push_back(intervalText(*headline.auc, headline.auc95, kDecimals) + ' ' + inPart(headline.part));
    if (!aucs.empty())
        words += "The main model, " + input.mainTitle() + ", reached an AUC (95 % CI) of " + listText(aucs) +
                 see({"table:performance-printed"}) + '.';
    draft.say(words);
    if (!results.findings.empty()) {
        std::string findings;
        for (const auto& finding : results.findings)
            findings += ' ' + input.plainSentence(sentence(finding));
        draft.say("Simpler models were compared with it" + see({"section:results-comparisons"}) + '.' + findings);
    }
    std::vector<std::string> notes;
    for (const auto& note : results.notes)
        if (!isSignatureNote(input, note))
            notes.push_back(input.plainSentence(sentence(note)));
    if (!notes.empty())
        draft.say("Notes that change the reading: " + join(notes, " "));
    for (const auto& remark : input.remarks)
        draft.warn(remark);
    draft.say(refer("section:limits") + " tells what limits these results.");
}

} // namespace rimlight::study
