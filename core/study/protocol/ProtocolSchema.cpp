#include "core/study/protocol/ProtocolSchema.h"

#include "core/learning/classifiers/Classifier.h"
#include "core/learning/steps/Step.h"

#include <nlohmann/json.hpp>

namespace rimlight::study {

namespace {

using Json = nlohmann::ordered_json;
using learning::Parameter;

Json described(Json schema, const std::string& description) {
    schema["description"] = description;
    return schema;
}

Json text(const std::string& description) {
    return described({{"type", "string"}}, description);
}

Json flag(const std::string& description) {
    return described({{"type", "boolean"}}, description);
}

Json number(double low, double high, const std::string& description) {
    return described({{"type", "number"}, {"minimum", low}, {"maximum", high}}, description);
}

Json whole(long low, long high, const std::string& description) {
    return described({{"type", "integer"}, {"minimum", low}, {"maximum", high}}, description);
}

Json words(const std::vector<std::string>& values, const std::string& description) {
    return described({{"enum", values}}, description);
}

Json list(Json items, const std::string& description) {
    return described({{"type", "array"}, {"items", std::move(items)}}, description);
}

/// One text or a list of them.
Json texts(const std::string& description) {
    Json either = {{"type", {"string", "number"}}};
    return described({{"anyOf", {either, {{"type", "array"}, {"items", either}}}}}, description);
}

Json table(Json properties, const std::vector<std::string>& required, const std::string& description) {
    Json schema = {{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
    if (!required.empty())
        schema["required"] = required;
    return described(std::move(schema), description);
}

Json valueSchema(const Parameter& parameter) {
    Json schema;
    if (const auto* range = std::get_if<learning::NumberRange>(&parameter.legal))
        schema = {{"type", std::holds_alternative<std::int64_t>(parameter.defaultValue) ? "integer" : "number"},
                  {"minimum", range->low},
                  {"maximum", range->high}};
    else if (const auto* choices = std::get_if<learning::Choices>(&parameter.legal))
        schema = {{"enum", choices->values}};
    else if (const auto* either = std::get_if<learning::NumberOrWord>(&parameter.legal))
        schema = {{"anyOf",
                   {{{"type", "number"}, {"minimum", either->range.low}, {"maximum", either->range.high}},
                    {{"enum", either->words}}}}};
    else
        schema = {{"type", std::holds_alternative<bool>(parameter.defaultValue) ? "boolean" : "string"}};
    schema["description"] = parameter.help;
    schema["default"] = learning::parameterText(parameter.defaultValue);
    return schema;
}

/// "key" alone, or "key: {setting: value}".
Json kindSchema(const std::string& key, const std::string& help, Json settings) {
    Json one = {{"type", "object"},
                {"properties", {{key, table(std::move(settings), {}, help)}}},
                {"required", {key}},
                {"additionalProperties", false}};
    return {{"anyOf", {{{"const", key}}, std::move(one)}}};
}

Json stepList() {
    Json kinds = Json::array();
    for (const auto& kind : learning::stepKinds()) {
        Json settings = Json::object();
        for (const auto& parameter : kind.parameters)
            settings[parameter.key] = valueSchema(parameter);
        kinds.push_back(kindSchema(kind.key, kind.help, std::move(settings)));
    }
    return list({{"anyOf", std::move(kinds)}}, "In order; each is fitted in the training part alone.");
}

Json classifierList() {
    Json kinds = Json::array();
    for (const auto& kind : learning::classifierKinds()) {
        Json settings = {
            {"name", text("In tables; by default the classifier's own.")},
            {"on", words({"features", "radscore"}, "What it sees: the selected features, or the Radscore.")}};
        Json grid = Json::object();
        for (const auto& parameter : kind.parameters) {
            settings[parameter.key] = valueSchema(parameter);
            grid[parameter.key] = list(valueSchema(parameter), parameter.help);
        }
        settings["search"] = {{"anyOf", {{{"const", "default"}}, table(std::move(grid), {}, "Values to try.")}},
                              {"description", "Parameters searched inside nested folds."}};
        kinds.push_back(kindSchema(kind.key, kind.help, std::move(settings)));
    }
    return list({{"anyOf", std::move(kinds)}}, "Classifiers on what the steps left.");
}

Json named(const std::string& description) {
    return list({{"anyOf",
                  {{{"type", "string"}},
                   table({{"name", text("A name.")}, {"column", text("The column of the cohort's table.")}}, {"name"},
                         "A name and its column.")}}},
                description);
}

Json cohortSchema() {
    return table({{"case", text("Column of the case id.")},
                  {"patient", text("Column of the patient: cases of one patient stay together.")},
                  {"centre", text("Column of the centre.")},
                  {"exclude", text("Column of the reason why a case is left out; empty cells are included.")},
                  {"modality", words({"CT", "MR", "PT"}, "What made the images; any when left out.")},
                  {"phases", named("Images of each case.")},
                  {"measured", texts("Phases that features are read from; all when left out.")},
                  {"readings", named("Outlines of each case; the first is used, the others tell how readers agree.")}},
                 {}, "Columns of the cohort's table.");
}

Json outcomeSchema() {
    return table({{"column", text("Column of the outcome.")},
                  {"positive", texts("Its values that are the positive class.")},
                  {"negative", texts("Its values that are the negative class; cases with others are left out.")},
                  {"positive_label", text("The positive class in words.")},
                  {"negative_label", text("The negative class in words.")}},
                 {"column", "positive"}, "The binary outcome.");
}

Json survivalSchema() {
    return table({{"name", text("\"Overall survival\".")},
                  {"time", text("Column of the time.")},
                  {"event", text("Column that says whether the event happened.")},
                  {"event_value", text("Its value when it did; by default 1.")},
                  {"unit", text("Of the times; by default months.")},
                  {"read_at", list({{"type", "number"}, {"exclusiveMinimum", 0}}, "Times to tell probabilities for.")}},
                 {"time", "event"}, "What is followed.");
}

Json clinicalSchema() {
    Json one = table({{"name", text("In tables and models.")},
                      {"title", text("In words.")},
                      {"unit", text("Of a number.")},
                      {"type", words({"number", "yes/no", "category"}, "What its cells hold.")},
                      {"levels", texts("Of a category; the first is what others are compared with.")},
                      {"predictor", flag("Whether clinical models may use it.")},
                      {"column", texts("Its column; by default its name.")},
                      {"mean_of", texts("Columns of repeated measurements.")},
                      {"over_mean_of", texts("Columns whose mean divides the other mean.")},
                      {"consensus_of", texts("Columns of several readers.")},
                      {"consensus", text("Column of what the readers settled on where they disagree.")}},
                     {"name"}, "A clinical value or a reader's finding.");
    return list({{"anyOf", {{{"type", "string"}}, std::move(one)}}}, "Clinical columns and readers' forms.");
}

Json regionSchema() {
    Json ring = table({{"ring", table({{"name", text("By default peri.")},
                                       {"from_mm", number(-100, 100, "From the tumour's edge.")},
                                       {"to_mm", number(-100, 100, "From the tumour's edge.")}},
                                      {}, "A shell around the edge.")}},
                      {"ring"}, "A ring.");
    Json parts = table({{"subregions", table({{"name", text("By default sub: sub1, sub2, ... by rising mean.")},
                                              {"smallest", whole(1, 8, "Smallest number.")},
                                              {"largest", whole(1, 8, "Largest number.")}},
                                             {}, "Parts by a Gaussian mixture; one number for the cohort.")}},
                       {"subregions"}, "Subregions.");
    return list({{"anyOf", {{{"const", "whole"}}, std::move(ring), std::move(parts)}}}, "What features are read from.");
}

Json extractionSchema() {
    return table({{"profile", words({"pyradiomics", "ibsi"}, "Which definitions.")},
                  {"settings", described({{"type", "object"}}, "A parameter file of that profile.")}},
                 {}, "How features are computed.");
}

Json splitSchema() {
    return table({{"training", number(0.1, 1.0, "Share of the training part.")},
                  {"stratify", words({"outcome", "nothing"}, "What both parts have their share of.")},
                  {"column", text("Column that says training, test or external for each case.")},
                  {"external", table({{"column", text("Such as the centre.")}, {"values", texts("Of external cases.")}},
                                     {"column", "values"}, "Cases of the external validation part.")}},
                 {}, "How cases are divided, always by patient.");
}

Json signatureSchema() {
    Json one = table({{"name", text("In file names.")},
                      {"title", text("In words.")},
                      {"phases", texts("Phases whose features it reads; all when left out.")},
                      {"regions", texts("Regions whose features it reads; all when left out.")},
                      {"mix_of", texts("Signatures whose selected features stand side by side; \"best of sub\" is the "
                                       "best subregion by cross-validation.")},
                      {"steps", stepList()},
                      {"radscore", table({{"from", text("lasso, elastic-net, stepwise, or a logistic regression.")},
                                          {"intercept", flag("Whether it counts.")}},
                                         {"from"}, "A score that is linear in z-scores.")},
                      {"classifiers", classifierList()},
                      {"main", text("The classifier that the signature is judged by.")}},
                     {"name", "classifiers"}, "Features, steps and classifiers.");
    return list(std::move(one), "Signatures; each is learnt in the training part alone.");
}

Json comparisonSchema() {
    return table({{"continuous", words({"by tests", "t", "welch", "mann-whitney"},
                                       "Shapiro-Wilk and Levene decide, or always the same test.")},
                  {"unequal_variances", words({"welch", "mann-whitney"}, "When Levene's test fails.")},
                  {"alpha", number(0, 1, "Of those tests.")}},
                 {}, "How Table 1 compares groups.");
}

Json evaluationSchema() {
    return table({{"folds", whole(2, 100000, "Of the cross-validation inside the training part.")},
                  {"repeats", whole(1, 100000, "Of that cross-validation.")},
                  {"bootstraps", whole(0, 100000, "Resamples of intervals.")},
                  {"optimism_resamples", whole(0, 100000, "Resamples on which the main model is learnt again.")},
                  {"lowest_threshold", number(0, 1, "Of decision curves.")},
                  {"highest_threshold", number(0, 1, "Of decision curves.")},
                  {"drop_steps", texts("Steps that the sensitivity analysis leaves out.")}},
                 {}, "How models are judged.");
}

} // namespace

std::string protocolSchema() {
    Json properties = {
        {"protocol", text("Short name.")},
        {"version", whole(1, 1000000, "Of the protocol.")},
        {"title", text("In words.")},
        {"question", text("\"CCSK rather than Wilms tumour\".")},
        {"source", text("The paper.")},
        {"assumed", texts("What the paper leaves open; printed with every result.")},
        {"seed", whole(0, 2147483647, "Of every draw.")},
        {"cohort", cohortSchema()},
        {"outcome", outcomeSchema()},
        {"survival", survivalSchema()},
        {"clinical", clinicalSchema()},
        {"regions", regionSchema()},
        {"extraction", extractionSchema()},
        {"split", splitSchema()},
        {"signatures", signatureSchema()},
        {"main", text("The signature that the study is about; by default the last.")},
        {"clinical_model", table({{"univariate_p", number(0, 1, "Below it a predictor goes on.")},
                                  {"multivariate_p", number(0, 1, "Below it a predictor stays.")}},
                                 {}, "Univariate, then multivariate logistic regression.")},
        {"nomogram", flag("Whether the Cox model is drawn as one.")},
        {"comparison", comparisonSchema()},
        {"evaluation", evaluationSchema()},
        {"not_run", list(table({{"name", text("Of the paper's step.")}, {"because", text("A sentence.")}},
                               {"name", "because"}, "A step of the paper that is not run."),
                         "Listed in every result.")},
    };
    Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", "Rimlight protocol"}};
    schema.update(table(std::move(properties), {"protocol", "title", "cohort", "outcome"}, "A study's method."));
    return schema.dump(2) + '\n';
}

} // namespace rimlight::study
