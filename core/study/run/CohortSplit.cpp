#include "core/base/Error.h"
#include "core/base/Random.h"
#include "core/base/Text.h"
#include "core/learning/Splits.h"
#include "core/study/run/Cohort.h"

#include <algorithm>

namespace rimlight::study {

namespace {

constexpr std::uint64_t kSplitSeed = 1; ///< the number of the split's sub-seed

bool isOneOf(const std::string& value, const std::vector<std::string>& values) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

Part partOf(const std::string& word, const CohortCase& one) {
    const std::string lower = lowerCase(word);
    if (lower == "training" || lower == "train")
        return Part::Training;
    if (lower == "test" || lower == "internal test" || lower == "validation")
        return Part::Test;
    if (lower == "external" || lower == "external validation")
        return Part::External;
    throw Error("is in the part \"" + word + "\" (line " + std::to_string(one.line) + ")", "case " + one.id,
                "Write training, test or external.");
}

void requireWholePatients(const Cohort& cohort) {
    std::map<std::string, Part> partOfPatient;
    for (const std::size_t i : cohort.included()) {
        const auto& one = cohort.cases[i];
        const auto [found, isNew] = partOfPatient.try_emplace(one.patient, *one.part);
        if (!isNew && found->second != *one.part)
            throw Error("has cases of one patient in two parts (one of them is in line " + std::to_string(one.line) +
                            ")",
                        "the split", "Put all cases of a patient into one part.");
    }
}

void requireParts(const Cohort& cohort, const StudyFile& study) {
    for (const Part part : {Part::Training, Part::Test, Part::External}) {
        const auto cases = cohort.of(part);
        const auto positives =
            std::count_if(cases.begin(), cases.end(), [&](std::size_t i) { return cohort.cases[i].positive; });
        const auto negatives = static_cast<std::ptrdiff_t>(cases.size()) - positives;
        const auto& outcome = study.protocol.outcome;
        if (part == Part::Training && (positives < 2 || negatives < 2))
            throw Error("leaves " + std::to_string(positives) + " " + outcome.positiveLabel + " and " +
                            std::to_string(negatives) + " " + outcome.negativeLabel + " for training",
                        "the split", "At least two of each are needed: add cases, or choose another split.");
    }
    if (!study.protocol.split.externalColumn.empty() && cohort.of(Part::External).empty())
        throw Error("has no case with " + join(study.protocol.split.externalValues, " or ") + " in column \"" +
                        study.protocol.split.externalColumn + '"',
                    "the external validation part", "Correct \"external_values\" in the study's file.");
}

} // namespace

void splitCohort(Cohort& cohort, const StudyFile& study) {
    const auto& plan = study.protocol.split;
    std::vector<std::size_t> internal;
    learning::SplitRows rows;
    for (const std::size_t i : cohort.included()) {
        auto& one = cohort.cases[i];
        if (!plan.partColumn.empty()) {
            one.part = partOf(one.partWord, one);
            continue;
        }
        if (!plan.externalColumn.empty() && isOneOf(one.externalWord, plan.externalValues)) {
            one.part = Part::External;
            continue;
        }
        internal.push_back(i);
        rows.patients.push_back(one.patient);
        if (plan.stratifyBy == "outcome")
            rows.strata.push_back(one.positive ? 1 : 0);
    }
    rows.count = internal.size();
    if (plan.partColumn.empty()) {
        if (internal.empty())
            throw Error("leaves no case for training", "the split", "Correct \"external_values\" in the study's file.");
        if (plan.trainingShare >= 1.0) {
            for (const std::size_t i : internal)
                cohort.cases[i].part = Part::Training;
        } else {
            const auto split = learning::ratioSplit(rows, plan.trainingShare, subSeed(study.protocol.seed, kSplitSeed));
            for (const std::size_t r : split.training)
                cohort.cases[internal[r]].part = Part::Training;
            for (const std::size_t r : split.test)
                cohort.cases[internal[r]].part = Part::Test;
        }
    }
    requireWholePatients(cohort);
    requireParts(cohort, study);
}

} // namespace rimlight::study
