#include "core/base/Random.h"
#include "core/base/Text.h"
#include "core/statistics/Distributions.h"
#include "core/statistics/evaluation/DeLong.h"
#include "core/statistics/evaluation/DecisionCurve.h"
#include "core/statistics/evaluation/Reclassification.h"
#include "core/study/run/Baselines.h"
#include "core/study/run/PerformanceResults.h"

#include <algorithm>

namespace rimlight::study {

namespace {

constexpr std::uint64_t kNetBenefitSeed = 40;
constexpr double kSignificant = 0.05;

class Lines {
public:
    Lines() { m_table.columns = {"part", "model", "compared with", "what", "value", "low 95", "high 95", "p", "note"}; }
    struct Line {
        std::string what;
        tables::Cell value;
        statistics::IntervalCell interval = tables::Missing{""};
        tables::Cell p = tables::Missing{""};
    };
    void add(JudgedOn part, const std::string& model, const std::string& other, const Line& line) {
        const auto* interval = std::get_if<statistics::Interval>(&line.interval);
        const auto* why = std::get_if<tables::Missing>(&line.value);
        m_table.rows.push_back({judgedText(part), model, other, line.what, cellText(line.value),
                                interval == nullptr ? "" : formatNumber(interval->low),
                                interval == nullptr ? "" : formatNumber(interval->high), cellText(line.p),
                                why == nullptr ? "" : why->reason});
    }
    const tables::TextTable& table() const { return m_table; }

private:
    tables::TextTable m_table;
};

Lines::Line delongLine(const statistics::AucComparison& comparison) {
    Lines::Line line{"difference in AUC (DeLong)", comparison.difference};
    if (const auto* test = std::get_if<statistics::DelongTest>(&comparison.test)) {
        line.interval = test->difference95;
        line.p = test->p;
    }
    return line;
}

Lines::Line changeLine(const std::string& what, const statistics::TestedChange& change) {
    return {what, change.value, change.interval95, change.p};
}

/// What the score adds to the baseline's own score in a logistic regression of the part's cases.
Lines::Line likelihoodRatioLine(const JudgedCases& baseline, const JudgedCases& main) {
    const auto without = logisticDeviance({baseline.scores}, baseline.positive);
    const auto with = logisticDeviance({baseline.scores, main.scores}, baseline.positive);
    Lines::Line line{"added value, likelihood ratio chi-square", tables::Missing{"the scores separate the classes"}};
    if (without && with) {
        const double chiSquare = std::max(0.0, *without - *with);
        line.value = chiSquare;
        line.p = statistics::chiSquareUpper(chiSquare, 1.0);
    }
    return line;
}

const StudyModel* find(std::span<const StudyModel> models, const std::string& key) {
    const auto found = std::find_if(models.begin(), models.end(), [&](const auto& one) { return one.key == key; });
    return found == models.end() ? nullptr : &*found;
}

struct Verdict {
    tables::Cell difference;
    tables::Cell delongP;
    tables::Cell addedP;
};

bool isAtLeast(const tables::Cell& cell, double bound) {
    const auto* number = std::get_if<double>(&cell);
    return number == nullptr || *number >= bound;
}

/// Whether a measure of size does as well as the model does.
std::string sizeSentence(const StudyModel& main, const StudyModel& size, JudgedOn part, const Verdict& verdict) {
    const auto* difference = std::get_if<double>(&verdict.difference);
    if (difference == nullptr)
        return "";
    const bool isNotBetter = *difference <= 0.0 || isAtLeast(verdict.delongP, kSignificant);
    const bool addsNothing = isAtLeast(verdict.addedP, kSignificant);
    const std::string where = " (" + judgedText(part) + ": AUC " + (*difference >= 0.0 ? "+" : "") +
                              formatFixed(*difference, 3) + " against it)";
    if (isNotBetter && addsNothing)
        return "Size explains this model: " + main.title + " is not better than " + size.title +
               ", and its score adds nothing to it that could be told from chance" + where + ".";
    if (isNotBetter)
        return main.title + " is not surely better than " + size.title + ", but its score adds to it" + where + ".";
    return main.title + " is better than " + size.title + where + ".";
}

/// So few cases of a class say nothing about what explains what.
std::string tooFewSentence(const StudyModel& main, JudgedOn part, const JudgedCases& cases) {
    constexpr std::ptrdiff_t kFewest = 5;
    const auto positives = std::count(cases.positive.begin(), cases.positive.end(), true);
    const auto negatives = std::ssize(cases.positive) - positives;
    if (std::min(positives, negatives) >= kFewest)
        return "";
    return "Too few cases to say whether size explains " + main.title + " (" + judgedText(part) + ": " +
           std::to_string(positives) + " positive, " + std::to_string(negatives) + " negative).";
}

} // namespace

std::vector<std::string> comparisonResults(const PerformanceContext& context, std::span<const StudyModel> models,
                                           ResultFiles& files) {
    const auto found = std::find_if(models.begin(), models.end(), [](const auto& one) { return one.isMain; });
    if (found == models.end())
        return {};
    const StudyModel& main = *found;
    const auto training = context.data.rowsOf(Part::Training);
    const auto positive = context.data.positive(training);
    const double prevalence =
        static_cast<double>(std::count(positive.begin(), positive.end(), true)) / static_cast<double>(positive.size());
    Lines lines;
    std::vector<std::string> sentences;
    for (const JudgedOn part : judgedParts(context.data)) {
        const auto mainCases = judgedCases(main, context.data, part);
        if (!mainCases.hasBothClasses())
            continue;
        const auto tooFew = part == JudgedOn::Training ? "" : tooFewSentence(main, part, mainCases);
        sentences.push_back(tooFew);
        for (const auto& baseline : models) {
            if (&baseline == &main || baseline.kind == ModelKind::Combined)
                continue;
            const auto cases = judgedCases(baseline, context.data, part);
            const auto delong = statistics::compareCorrelatedAucs(mainCases.scores, cases.scores, mainCases.positive);
            lines.add(part, main.key, baseline.key, delongLine(delong));
            const auto* combined = find(models, baseline.key + "+main");
            if (combined == nullptr)
                continue;
            Verdict verdict{delong.difference, delongLine(delong).p, tables::Missing{"not tested"}};
            // On its own training cases the score knows the answers.
            if (part != JudgedOn::Training) {
                const auto added = likelihoodRatioLine(cases, mainCases);
                verdict.addedP = added.p;
                lines.add(part, main.key, baseline.key, added);
            }
            const auto combinedCases = judgedCases(*combined, context.data, part);
            const auto nri =
                statistics::continuousNri(cases.probabilities, combinedCases.probabilities, cases.positive);
            if (const auto* known = std::get_if<statistics::NetReclassification>(&nri))
                lines.add(part, combined->key, baseline.key, changeLine("continuous NRI", known->total));
            const auto idi =
                statistics::integratedDiscrimination(cases.probabilities, combinedCases.probabilities, cases.positive);
            if (const auto* known = std::get_if<statistics::DiscriminationImprovement>(&idi))
                lines.add(part, combined->key, baseline.key, changeLine("IDI", known->total));
            statistics::BootstrapOptions bootstrap;
            bootstrap.replicates = static_cast<std::size_t>(context.protocol.evaluation.bootstraps);
            bootstrap.seed = subSeed(context.protocol.seed, kNetBenefitSeed);
            bootstrap.maxThreads = context.maxThreads;
            bootstrap.progress = context.progress;
            const auto benefit = statistics::netBenefitDifference(combinedCases.probabilities, cases.probabilities,
                                                                  cases.positive, prevalence, bootstrap);
            lines.add(part, combined->key, baseline.key,
                      {"difference in net benefit at " + formatSignificant(prevalence, 3), benefit.difference,
                       benefit.interval95, benefit.p});
            if (baseline.kind == ModelKind::Size && part != JudgedOn::Training && tooFew.empty())
                sentences.push_back(sizeSentence(main, baseline, part, verdict));
        }
    }
    std::erase(sentences, "");
    files.add("comparisons", "The main model beside the others", lines.table());
    return sentences;
}

} // namespace rimlight::study
