#include "core/study/run/SensitivityResults.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/statistics/Roc.h"
#include "core/study/run/StudyModel.h"

#include <algorithm>

namespace rimlight::study {

namespace {

/// One way of leaving steps out.
struct Variant {
    std::string name;
    std::vector<std::string> dropped;
};

std::vector<Variant> variantsOf(const EvaluationPlan& evaluation, const SignaturePlan& plan) {
    std::vector<Variant> variants = {{"all steps", {}}};
    std::vector<std::string> all;
    for (const auto& key : evaluation.dropSteps)
        if (std::any_of(plan.steps.begin(), plan.steps.end(), [&](const auto& step) { return step.key == key; })) {
            variants.push_back({"without " + key, {key}});
            all.push_back(key);
        }
    if (all.size() > 1)
        variants.push_back({"without " + join(all, ", "), all});
    return variants;
}

std::size_t classifierOf(const SignaturePlan& plan) {
    for (std::size_t c = 0; c < plan.classifiers.size(); ++c)
        if (plan.classifiers[c].name == plan.mainClassifier)
            return c;
    return 0;
}

/// The variant's main classifier on every case, as a model of the study.
StudyModel modelOf(const SignatureContext& context, const SignaturePlan& plan, std::uint64_t seed,
                   std::size_t& features) {
    const auto training = context.data.rowsOf(Part::Training);
    const auto signature = fitSignature(context, plan, training, seed);
    features = signature.selected.size();
    const auto all = scoresOf(signature, context.data, context.data.everyRow());
    const auto crossValidated = crossValidatedScores(context, plan, training, seed);
    const std::size_t c = classifierOf(plan);
    StudyModel model;
    model.scores = all.classifiers[c].scores;
    model.probabilities = all.classifiers[c].probabilities;
    model.crossValidatedScores = crossValidated.classifiers[c].scores;
    model.crossValidatedProbabilities = crossValidated.classifiers[c].probabilities;
    return model;
}

} // namespace

std::vector<std::string> sensitivityResults(const SignatureContext& context, const SignaturePlan& plan,
                                            std::uint64_t seed, ResultFiles& files) {
    std::vector<std::string> notes;
    tables::TextTable table;
    table.columns = {"variant", "features", "part", "AUC", "low 95", "high 95", "note"};
    report::ForestPlot plot;
    plot.title = "Sensitivity analysis: one step left out at a time";
    plot.measure = "AUC (95 % CI)";
    plot.scale = report::AxisScale::Linear;
    plot.reference = 0.5;
    plot.cellColumns = {"AUC (95 % CI)", "features"};
    auto simple = plan;
    std::erase_if(simple.classifiers, [&](const auto& one) { return one.name != plan.mainClassifier; });
    for (const auto& variant : variantsOf(context.protocol.evaluation, plan)) {
        SignatureContext changed{context.protocol,   context.signatures, context.data,
                                 context.maxThreads, context.progress,   variant.dropped};
        std::size_t features = 0;
        StudyModel model;
        try {
            model = modelOf(changed, simple, seed, features);
        } catch (const Error& error) {
            table.rows.push_back({variant.name, "", "", "", "", "", error.what()});
            notes.push_back("Sensitivity analysis, " + variant.name + ": " + error.what());
            continue;
        }
        plot.rows.push_back(
            {variant.name, std::nullopt, std::nullopt, std::nullopt, {"", std::to_string(features)}, true});
        for (const JudgedOn part : judgedParts(context.data)) {
            const auto cases = judgedCases(model, context.data, part);
            if (!cases.hasBothClasses())
                continue;
            const auto auc = statistics::aucWithInterval(cases.scores, cases.positive);
            table.rows.push_back({variant.name, std::to_string(features), judgedText(part), formatNumber(auc.value),
                                  auc.interval95 ? formatNumber(auc.interval95->low) : "",
                                  auc.interval95 ? formatNumber(auc.interval95->high) : "", ""});
            report::ForestPlot::Row row;
            row.label = judgedText(part);
            row.estimate = auc.value;
            std::string text = formatFixed(auc.value, 3);
            if (auc.interval95) {
                row.low = auc.interval95->low;
                row.high = auc.interval95->high;
                text += " (" + formatFixed(auc.interval95->low, 3) + "-" + formatFixed(auc.interval95->high, 3) + ")";
            }
            row.cells = {text, ""};
            plot.rows.push_back(std::move(row));
        }
    }
    files.add("sensitivity", "The main signature with steps left out", table);
    files.add("sensitivity", report::Figure(plot));
    return notes;
}

} // namespace rimlight::study
