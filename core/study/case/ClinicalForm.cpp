#include "core/study/case/ClinicalForm.h"

#include "core/base/Text.h"

#include <algorithm>
#include <array>
#include <set>

namespace rimlight::study {

namespace {

using learning::AnswerKind;

constexpr double kOldestYears = 130.0;
constexpr double kFarAbove = 1e9; ///< of measures that have no natural limit

/// What values with the unit can be.
std::optional<statistics::Interval> legalRange(const std::string& unit) {
    static constexpr std::array<std::string_view, 9> kNotNegative = {"mm", "cm", "ml",     "cm3",  "days",
                                                                     "g",  "kg", "months", "weeks"};
    if (unit == "years" || unit == "year")
        return statistics::Interval{0.0, kOldestYears};
    if (unit == "%")
        return statistics::Interval{0.0, 100.0};
    if (std::find(kNotNegative.begin(), kNotNegative.end(), unit) != kNotNegative.end())
        return statistics::Interval{0.0, kFarAbove};
    return std::nullopt;
}

std::string rangeText(const statistics::Interval& range) {
    return formatSignificant(range.low, 4) + " to " + formatSignificant(range.high, 4);
}

/// The model's own words on a column; null for a version 1 signature.
const learning::ModelFeature* featureOf(const learning::FittedModel& model, const std::string& column) {
    if (const auto* trained = model.trained())
        for (const auto* features : {&trained->features, &trained->clinical})
            for (const auto& feature : *features)
                if (feature.name == column)
                    return &feature;
    return nullptr;
}

std::optional<double> fillOf(const learning::FittedModel& model, const std::string& column) {
    const auto* feature = featureOf(model, column);
    const bool fills = model.trained() != nullptr && model.trained()->fillsMissing;
    return feature == nullptr || !fills || feature->maps.empty() ? std::nullopt : feature->maps.front().fill;
}

std::optional<statistics::Interval> trainingRange(const learning::FittedModel& model, const std::string& column) {
    if (const auto* feature = featureOf(model, column))
        return statistics::Interval{feature->training.minimum, feature->training.maximum};
    for (const auto& term : model.terms)
        if (term.feature == column)
            return statistics::Interval{term.trainingMinimum, term.trainingMaximum};
    return std::nullopt;
}

bool asksFor(const learning::ClinicalQuestion& question, const std::string& column) {
    if (question.kind != AnswerKind::Category)
        return question.name == column;
    return std::any_of(question.levels.begin(), question.levels.end(),
                       [&](const auto& level) { return levelColumn(question, level) == column; });
}

learning::ClinicalQuestion questionFor(const learning::FittedModel& model, const std::string& column) {
    if (model.caseRecipe)
        for (const auto& question : model.caseRecipe->clinical)
            if (asksFor(question, column))
                return question;
    return {column, learning::originOf(column).feature, "", AnswerKind::Number};
}

/// What an empty field counts as.
std::string emptyText(const ClinicalField& field, const std::vector<double>& fills) {
    std::string value;
    if (field.kind == AnswerKind::Number) {
        value = formatSignificant(fills.front(), 4);
    } else if (field.kind == AnswerKind::YesNo) {
        value = fills.front() >= 0.5 ? "yes" : "no";
    } else {
        const auto likely = std::find_if(fills.begin(), fills.end(), [](double fill) { return fill >= 0.5; });
        const auto place = static_cast<std::size_t>(likely - fills.begin());
        value = likely == fills.end() ? field.levels.front() : field.columns[place].substr(field.name.size() + 2);
    }
    return "Left empty it counts as " + value + ", as a missing value among the training cases did.";
}

void describe(const learning::FittedModel& model, ClinicalField& field) {
    std::vector<std::string> sentences;
    if (field.kind == AnswerKind::Number) {
        field.legal = legalRange(field.unit);
        field.trainingRange = trainingRange(model, field.columns.front());
        if (field.trainingRange)
            sentences.push_back("Training cases: " + rangeText(*field.trainingRange) +
                                (field.unit.empty() ? "" : " " + field.unit) + ".");
    }
    std::vector<double> fills;
    for (const auto& column : field.columns)
        if (const auto fill = fillOf(model, column))
            fills.push_back(*fill);
    field.required = fills.size() < field.columns.size();
    if (!field.required)
        sentences.push_back(emptyText(field, fills));
    field.help = join(sentences, " ");
}

/// Yes or no, in the words that people use for them.
std::optional<bool> parseYesNo(const std::string& text) {
    static const std::set<std::string, std::less<>> kYes = {"yes", "y", "1", "true", "是", "有"};
    static const std::set<std::string, std::less<>> kNo = {"no", "n", "0", "false", "否", "无"};
    const auto word = lowerCase(text);
    return kYes.contains(word) ? std::optional(true) : kNo.contains(word) ? std::optional(false) : std::nullopt;
}

void addNumber(const ClinicalField& field, const std::string& text, TypedClinical& typed) {
    const auto value = parseNumber(text);
    if (!value) {
        const bool hasComma = text.find(',') != std::string::npos;
        typed.problems[field.name] =
            field.title + ": \"" + text + "\" is no number" + (hasComma ? "; write a point, not a comma." : ".");
        return;
    }
    if (field.legal && (*value < field.legal->low || *value > field.legal->high)) {
        typed.problems[field.name] =
            field.title + ": " + text + (field.unit.empty() ? "" : " " + field.unit) + " can't be; " +
            (field.legal->high >= kFarAbove ? "it is not negative."
                                            : "it lies within " + rangeText(*field.legal) + ".");
        return;
    }
    if (field.trainingRange && (*value < field.trainingRange->low || *value > field.trainingRange->high))
        typed.doubts[field.name] = field.title + ": " + text + " is " +
                                   (*value < field.trainingRange->low ? "below" : "above") + " every training case (" +
                                   rangeText(*field.trainingRange) + ").";
    typed.row.values.push_back({field.columns.front(), *value});
}

void addYesNo(const ClinicalField& field, const std::string& text, TypedClinical& typed) {
    if (const auto yes = parseYesNo(text))
        typed.row.values.push_back({field.columns.front(), *yes ? 1.0 : 0.0});
    else
        typed.problems[field.name] = field.title + ": \"" + text + "\" is neither yes nor no.";
}

void addLevel(const ClinicalField& field, const std::string& text, TypedClinical& typed) {
    if (std::find(field.levels.begin(), field.levels.end(), text) == field.levels.end()) {
        typed.problems[field.name] = field.title + ": \"" + text + "\" is none of " + join(field.levels, ", ") + '.';
        return;
    }
    for (const auto& column : field.columns)
        typed.row.values.push_back({column, column == field.name + ": " + text ? 1.0 : 0.0});
}

} // namespace

std::vector<ClinicalField> clinicalForm(const learning::FittedModel& model) {
    std::vector<ClinicalField> fields;
    for (const auto& input : learning::inputsOf(model)) {
        if (input.origin.kind != learning::InputKind::Clinical)
            continue;
        const auto question = questionFor(model, input.name);
        const auto known =
            std::find_if(fields.begin(), fields.end(), [&](const auto& field) { return field.name == question.name; });
        if (known != fields.end()) {
            if (std::find(known->columns.begin(), known->columns.end(), input.name) == known->columns.end())
                known->columns.push_back(input.name);
            continue;
        }
        ClinicalField field{question.name, question.title, question.unit, question.kind, question.levels};
        field.columns = {input.name};
        fields.push_back(std::move(field));
    }
    for (auto& field : fields)
        describe(model, field);
    return fields;
}

TypedClinical clinicalRow(const std::vector<ClinicalField>& fields, const std::map<std::string, std::string>& typed) {
    TypedClinical result;
    for (const auto& field : fields) {
        const auto found = typed.find(field.name);
        const std::string text = found == typed.end() ? "" : std::string(trimmed(found->second));
        if (text.empty()) {
            if (field.required)
                result.problems[field.name] = field.title + " is needed by the model.";
            else
                for (const auto& column : field.columns)
                    result.row.values.push_back({column, tables::Missing{"not given"}});
        } else if (field.kind == AnswerKind::Number) {
            addNumber(field, text, result);
        } else if (field.kind == AnswerKind::YesNo) {
            addYesNo(field, text, result);
        } else {
            addLevel(field, text, result);
        }
    }
    return result;
}

} // namespace rimlight::study
