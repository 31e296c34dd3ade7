#include "core/study/report/ReportInput.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/learning/classifiers/Classifier.h"
#include "core/learning/steps/Step.h"
#include "core/study/protocol/ProtocolFile.h"
#include "core/study/report/ReportWords.h"
#include "core/study/run/ResultFiles.h"

#include <algorithm>

namespace rimlight::study {

namespace {

void readItems(ReportInput& input, const Progress& progress) {
    const auto& items = input.results.items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        progress.throwIfCancelled();
        progress.report(static_cast<double>(i) / static_cast<double>(items.size()), "Reading " + items[i].caption);
        const bool isTable = items[i].kind == ResultKind::Table;
        try {
            if (isTable)
                input.tables[items[i].name] = resultTable(input.results, items[i].name);
            else
                input.figures[items[i].name] = resultFigure(input.results, items[i].name);
        } catch (const Error& error) {
            input.failures[(isTable ? "tables/" : "figures/") + items[i].name] = error.problem();
        }
    }
}

void count(std::vector<std::pair<std::string, std::size_t>>& counts, const std::string& what) {
    const auto known = std::find_if(counts.begin(), counts.end(), [&](const auto& one) { return one.first == what; });
    if (known == counts.end())
        counts.emplace_back(what, 1);
    else
        ++known->second;
}

PartCount& partOf(std::vector<PartCount>& parts, const std::string& name) {
    const auto known = std::find_if(parts.begin(), parts.end(), [&](const auto& one) { return one.part == name; });
    return known != parts.end() ? *known : parts.emplace_back(PartCount{name});
}

/// Counts the lines of the study's table of cases.
void countCases(ReportInput& input) {
    const auto* table = input.table("cases");
    if (table == nullptr)
        return;
    const auto part = table->columnOf("part");
    const auto positive = table->columnOf("positive");
    const auto centre = table->columnOf("centre");
    const auto excluded = table->columnOf("excluded because");
    if (!part || !positive || !excluded)
        return;
    input.cases = table->rows.size();
    for (const auto& row : table->rows) {
        if (!row[*excluded].empty()) {
            count(input.leftOut, row[*excluded]);
            continue;
        }
        auto& counted = partOf(input.parts, row[*part]);
        ++counted.cases;
        counted.positives += row[*positive] == "1" ? 1 : 0;
        if (centre && !row[*centre].empty())
            count(input.centres, row[*centre]);
    }
    const auto more = [](const auto& a, const auto& b) { return a.second > b.second; };
    std::stable_sort(input.leftOut.begin(), input.leftOut.end(), more);
    std::sort(input.centres.begin(), input.centres.end());
    const auto order = [](const PartCount& one) { return one.part == "training" ? 0 : one.part == "test" ? 1 : 2; };
    std::stable_sort(input.parts.begin(), input.parts.end(),
                     [&](const auto& a, const auto& b) { return order(a) < order(b); });
}

/// "Radiomics, Logistic regression" -> "Radiomics, logistic regression".
std::string plainTitle(std::string title) {
    for (const auto& kind : learning::classifierKinds()) {
        const std::string ending = ", " + kind.title;
        if (title.ends_with(ending))
            title.replace(title.size() - kind.title.size(), kind.title.size(), uncapitalised(kind.title));
    }
    return title;
}

/// The words behind the last "/" of a key that are no classifier's, where two models would have one title.
std::string titleWithName(const std::string& key, const std::string& title) {
    const auto slash = key.rfind('/');
    const std::string name = slash == std::string::npos ? key : key.substr(slash + 1);
    const auto& kinds = learning::classifierKinds();
    const bool isOwn = std::none_of(kinds.begin(), kinds.end(), [&](const auto& kind) { return kind.key == name; });
    return isOwn && slash != std::string::npos ? title + " (" + name + ')' : title;
}

/// The table of figures lists the models in the order of the headlines, with the titles that the study gave them.
void nameModels(ReportInput& input, std::map<std::string, std::string>& rawTitles) {
    const auto& headlines = input.results.headlines;
    const auto* printed = input.table("performance-printed");
    const bool isAlike = printed != nullptr && printed->rows.size() == headlines.size();
    std::map<std::string, int> uses;
    std::map<std::string, std::string> titles;
    for (std::size_t i = 0; i < headlines.size(); ++i) {
        const auto& key = headlines[i].model;
        if (titles.contains(key))
            continue;
        const std::string raw = isAlike ? printed->rows[i][0] : key;
        titles[key] = raw;
        ++uses[raw];
    }
    for (const auto& [key, raw] : titles) {
        const std::string plain = plainTitle(raw);
        input.modelTitles[key] = uses[raw] > 1 ? titleWithName(key, plain) : plain;
        if (raw != plain)
            rawTitles[raw] = plain;
    }
}

/// The protocol as it was run: with the study's own columns where its file is there and says the same still.
void readProtocol(const OpenedStudy& opened, ReportInput& input) {
    const auto& ran = input.results.protocolText;
    if (opened.study && (ran.empty() || opened.study->protocolText == ran)) {
        input.protocol = opened.study->protocol;
        input.featuresAreReady = !opened.study->features.empty();
    } else if (!ran.empty()) {
        if (opened.study)
            input.remarks.emplace_back(
                "The study's file has another protocol than the one that was run: this report tells the latter.");
        try {
            input.protocol = parseProtocol(ran, "protocol.yaml");
        } catch (const Error&) {
            input.remarks.emplace_back("The protocol of these results is none that this version of the program reads.");
        }
    }
    if (opened.cohort && input.remarks.empty())
        input.variables = opened.cohort->variables;
    else if (input.protocol)
        input.variables = input.protocol->clinical;
}

} // namespace

const tables::TextTable* ReportInput::table(const std::string& name) const {
    const auto found = tables.find(name);
    return found == tables.end() ? nullptr : &found->second;
}

const report::Figure* ReportInput::figure(const std::string& name) const {
    const auto found = figures.find(name);
    return found == figures.end() ? nullptr : &found->second;
}

const ModelHeadline* ReportInput::headline(const std::string& model, const std::string& part) const {
    const auto found = std::find_if(results.headlines.begin(), results.headlines.end(),
                                    [&](const auto& one) { return one.model == model && one.part == part; });
    return found == results.headlines.end() ? nullptr : &*found;
}

const PartCount* ReportInput::part(const std::string& name) const {
    const auto found = std::find_if(parts.begin(), parts.end(), [&](const auto& one) { return one.part == name; });
    return found == parts.end() ? nullptr : &*found;
}

std::size_t ReportInput::included() const {
    std::size_t sum = 0;
    for (const auto& one : parts)
        sum += one.cases;
    return sum;
}

std::string ReportInput::modelTitle(const std::string& key) const {
    const auto found = modelTitles.find(key);
    return found == modelTitles.end() ? capitalised(key) : found->second;
}

std::string ReportInput::shortTitle(const std::string& key) const {
    // Cox models have keys of their own.
    if (key == "nomogram")
        return "Clinical model and Radscore";
    constexpr std::string_view kWithMain = "+main";
    const std::string alone = " alone";
    if (!key.ends_with(kWithMain))
        return modelTitle(key);
    std::string title = modelTitle(key.substr(0, key.size() - kWithMain.size()));
    if (title.ends_with(alone))
        title.resize(title.size() - alone.size());
    return title + " with the main model";
}

std::map<std::string, std::string> shortModelTitles(const StudyResults& results, const tables::TextTable* printed) {
    ReportInput input;
    input.results = results;
    if (printed != nullptr)
        input.tables.emplace("performance-printed", *printed);
    std::map<std::string, std::string> rawTitles;
    nameModels(input, rawTitles);
    std::map<std::string, std::string> titles;
    const bool isAlike = printed != nullptr && printed->rows.size() == results.headlines.size();
    for (std::size_t i = 0; i < results.headlines.size(); ++i) {
        const auto& key = results.headlines[i].model;
        const auto title = input.shortTitle(key);
        titles[key] = title;
        if (isAlike)
            titles.emplace(printed->rows[i][0], title);
    }
    return titles;
}

std::string ReportInput::variableTitle(const std::string& words) const {
    for (const auto& variable : variables) {
        const std::string level = variable.name + ": "; // "sex: M"
        if (words == variable.name)
            return variable.title;
        if (words.starts_with(level))
            return variable.title + ": " + words.substr(level.size());
    }
    return words;
}

std::string ReportInput::plainKeys(const std::string& text) const {
    const std::string without = "without ";
    if (text.starts_with(without)) {
        std::vector<std::string> words;
        for (const auto& key : split(text.substr(without.size()), ','))
            words.push_back(plainKeys(std::string(trimmed(key))));
        return without + join(words, ", ");
    }
    for (const auto& kind : learning::stepKinds())
        if (kind.key == text)
            return uncapitalised(kind.title);
    for (const auto& kind : learning::classifierKinds())
        if (kind.key == text)
            return uncapitalised(kind.title);
    return text;
}

std::string ReportInput::mainSignature() const {
    return results.mainModel.substr(0, results.mainModel.find('/'));
}

std::string ReportInput::signatureTitle(const std::string& name) const {
    if (!protocol)
        return capitalised(name);
    for (const auto& plan : protocol->signatures) {
        const auto file = fileNamePart(plan.name); // the names of results have it like this
        if (plan.name == name || file == name)
            return plan.title;
        const std::string rest = name.starts_with(file) ? name.substr(file.size()) : "";
        if (!rest.empty() && parseNumber(rest))
            return plan.title + ' ' + rest;
    }
    return capitalised(name);
}

std::string ReportInput::plainSentence(std::string text) const {
    const auto replaceAll = [&](const std::string& from, const std::string& to) {
        for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
            text.replace(at, from.size(), to);
    };
    for (const auto& [raw, plain] : m_rawTitles)
        replaceAll(raw, plain);
    // Titles that are no names have no capital within a sentence.
    for (const auto& [key, title] : modelTitles)
        for (const char* word : {"than ", "whether ", "that "})
            if (key.starts_with("size/") || key.starts_with("clinical"))
                replaceAll(word + title, word + uncapitalised(title));
    return text;
}

ReportInput readReportInput(const OpenedStudy& opened, const Progress& progress) {
    if (!opened.results)
        throw Error("has no results", opened.place.file.filename().string(), "Run the study first.");
    std::error_code code;
    if (!std::filesystem::is_directory(opened.results->folder, code))
        throw Error("is not there any more", opened.results->folder.string(),
                    "It may have been moved: open the study where it lies now.");
    ReportInput input;
    input.results = *opened.results;
    readProtocol(opened, input);
    readItems(input, progress);
    countCases(input);
    nameModels(input, input.m_rawTitles);
    return input;
}

} // namespace rimlight::study
