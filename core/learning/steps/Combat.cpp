#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/learning/steps/CombatModel.h"
#include "core/learning/steps/StepFit.h"
#include "core/learning/steps/StepKinds.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace rimlight::learning {

namespace {

constexpr const char* kKey = "combat";
constexpr const char* kTitle = "ComBat";

struct Batches {
    std::vector<std::string> names;
    std::vector<std::size_t> of; ///< per case
    std::vector<std::size_t> counts;
};

Batches batchesOf(const LearningData& training) {
    if (training.batch.size() != training.caseCount() || training.batch.empty())
        throw Error("it isn't known where the cases were scanned", itemOf(kKey),
                    "Name the column with the batch of each case.");
    std::map<std::string, std::size_t> counts;
    for (const auto& name : training.batch)
        ++counts[name];
    if (counts.contains(""))
        throw Error("the batch of a case is empty", itemOf(kKey), "Fill in the column of the batches.");
    if (counts.size() < 2)
        throw Error("all training cases are of one batch", itemOf(kKey),
                    "Leave the step out, or take cases of other batches into the training part.");
    Batches batches;
    for (const auto& [name, count] : counts) {
        batches.names.push_back(name);
        batches.counts.push_back(count);
    }
    for (const auto& name : training.batch)
        batches.of.push_back(static_cast<std::size_t>(
            std::lower_bound(batches.names.begin(), batches.names.end(), name) - batches.names.begin()));
    return batches;
}

std::optional<std::size_t> referenceOf(const Batches& batches, const std::string& name) {
    if (name.empty())
        return std::nullopt;
    const auto found = std::find(batches.names.begin(), batches.names.end(), name);
    if (found == batches.names.end())
        throw Error("no training case is of the reference batch \"" + name + '"', itemOf(kKey),
                    "The batches are: " + join(batches.names, ", ") + '.');
    return static_cast<std::size_t>(found - batches.names.begin());
}

/// The name of a batch of several cases in which the column doesn't vary at all; empty when there is none.
std::string constantBatch(std::span<const double> column, const Batches& batches) {
    std::vector<std::optional<double>> first(batches.names.size());
    std::vector<bool> varies(batches.names.size(), false);
    for (std::size_t i = 0; i < column.size(); ++i) {
        auto& known = first[batches.of[i]];
        if (!known)
            known = column[i];
        else if (*known != column[i])
            varies[batches.of[i]] = true;
    }
    for (std::size_t b = 0; b < batches.names.size(); ++b)
        if (!varies[b] && batches.counts[b] > 1)
            return batches.names[b];
    return {};
}

/// Leaves the columns of the fit that have a pooled standard deviation, with their names.
CombatFit named(CombatFit all, const Batches& batches, const std::vector<std::string>& names) {
    CombatFit fit;
    fit.batches = batches.names;
    fit.shift.rows = fit.scale.rows = batches.names.size();
    fit.covariateEffects.rows = all.covariateEffects.rows;
    const auto append = [](DesignMatrix& to, std::span<const double> column) {
        to.values.insert(to.values.end(), column.begin(), column.end());
        ++to.columns;
    };
    for (std::size_t c = 0; c < names.size(); ++c) {
        if (all.pooledSd[c] == 0.0)
            continue;
        fit.columns.push_back(names[c]);
        append(fit.shift, all.shift.column(c));
        append(fit.scale, all.scale.column(c));
        append(fit.covariateEffects, all.covariateEffects.column(c));
        fit.grandMean.push_back(all.grandMean[c]);
        fit.pooledSd.push_back(all.pooledSd[c]);
    }
    return fit;
}

StepResult fit(const LearningData& training, const ParameterValues& values, const StepContext& context) {
    FittedStep fitted = unfitted(kKey, kTitle, training);
    if (training.x.columns == 0)
        return appliedTo(training, std::move(fitted));
    requireComplete(training, kKey);
    if (std::any_of(training.covariates.values.begin(), training.covariates.values.end(),
                    [](double value) { return std::isnan(value); }))
        throw Error("a covariate is missing in a training case", itemOf(kKey),
                    "Leave out those cases or that covariate.");
    const Batches batches = batchesOf(training);
    CombatSettings settings;
    settings.parametric = values.text("priors") == "parametric";
    settings.meanOnly = values.flag("mean_only");
    settings.reference = referenceOf(batches, values.text("reference"));
    settings.maxThreads = context.maxThreads;
    for (std::size_t b = 0; b < batches.names.size(); ++b)
        if (batches.counts[b] == 1 && !settings.meanOnly) {
            settings.meanOnly = true;
            fitted.notes.push_back("Batch \"" + batches.names[b] +
                                   "\" has one training case, so that no batch's variance is adjusted, only its mean.");
        }

    std::vector<std::size_t> columns;
    for (std::size_t c = 0; c < training.x.columns; ++c) {
        const std::string constant = constantBatch(training.x.column(c), batches);
        if (constant.empty())
            columns.push_back(c);
        else
            fitted.verdicts.push_back(
                {training.names[c], true, "constant within batch \"" + constant + "\": left as it is", {}});
    }
    const LearningData part = columnsOf(training, columns);
    const CombatFit all = fitCombat({part.x, batches.of, batches.names.size(), training.covariates}, settings,
                                    itemOf(kKey), context.progress);
    for (std::size_t c = 0; c < columns.size(); ++c)
        if (all.pooledSd[c] == 0.0)
            fitted.verdicts.push_back(
                {part.names[c], true, "explained by batches and covariates to the last bit: left as it is", {}});
    fitted.combat = named(all, batches, part.names);
    if (!fitted.verdicts.empty())
        fitted.notes.push_back(counted(fitted.verdicts.size(), "column") +
                               " had nothing that ComBat could adjust, and stayed as before.");
    return appliedTo(training, std::move(fitted));
}

} // namespace

StepKind combatStep() {
    return {kKey,
            kTitle,
            "Takes away what the scanner or centre adds to each feature, in location and scale, and keeps what the "
            "covariates explain (Johnson, Li, Rabinovic, Biostatistics 2007;8:118; as sva 3.46.0). Cases of batches "
            "that the training part lacks can't be harmonised.",
            {{"priors", "Priors", "Whether the batches' effects follow a normal and an inverse gamma distribution.",
              std::string("parametric"), Choices{{"parametric", "non-parametric"}}},
             {"mean_only", "Means only", "Whether the variances stay as they are.", false, Any{}},
             {"reference", "Reference batch", "A batch that stays as it is; empty for none.", std::string(), Any{}}},
            fit};
}

} // namespace rimlight::learning
