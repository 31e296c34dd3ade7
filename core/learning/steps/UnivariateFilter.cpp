#include "core/base/Error.h"
#include "core/base/Parallel.h"
#include "core/base/Text.h"
#include "core/learning/steps/Quantiles.h"
#include "core/learning/steps/StepFit.h"
#include "core/learning/steps/StepKinds.h"
#include "core/statistics/GroupComparison.h"
#include "core/statistics/LocationTests.h"
#include "core/statistics/MultipleTesting.h"
#include "core/statistics/survival/Cox.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace rimlight::learning {

namespace {

constexpr const char* kKey = "univariate";
constexpr const char* kTitle = "Univariate filter";

/// One column's test: its p, or why there is none.
struct ColumnTest {
    std::optional<double> p;
    std::string name; ///< of the test
    std::string missing;
    std::vector<std::pair<std::string, double>> numbers;
};

ColumnTest testedBy(const statistics::TestOutcome& outcome) {
    ColumnTest test;
    if (const auto* missing = std::get_if<tables::Missing>(&outcome)) {
        test.missing = missing->reason;
        return test;
    }
    const auto& result = std::get<statistics::TestResult>(outcome);
    test.p = result.p;
    test.name = statistics::testName(result);
    if (result.statistic)
        test.numbers.emplace_back(statistics::statisticName(result.kind), *result.statistic);
    return test;
}

ColumnTest classTest(std::span<const double> column, const std::vector<bool>& positive, const std::string& kind) {
    std::array<std::vector<double>, 2> groups; // positive, negative
    for (std::size_t i = 0; i < column.size(); ++i)
        if (!std::isnan(column[i]))
            groups[positive[i] ? 0 : 1].push_back(column[i]);
    if (kind == "t")
        return testedBy(statistics::studentT(groups[0], groups[1]));
    if (kind == "welch")
        return testedBy(statistics::welchT(groups[0], groups[1]));
    if (kind == "mann-whitney")
        return testedBy(statistics::mannWhitney(groups[0], groups[1]));
    static const std::vector<std::string> names = {"positive", "negative"};
    return testedBy(statistics::compareGroups(groups, names, {}).outcome);
}

ColumnTest coxTest(std::span<const double> column, const std::string& name, const statistics::SurvivalTimes& survival) {
    DesignMatrix x{0, 1, {}};
    statistics::SurvivalTimes outcome;
    for (std::size_t i = 0; i < column.size(); ++i)
        if (!std::isnan(column[i])) {
            x.values.push_back(column[i]);
            outcome.time.push_back(survival.time[i]);
            outcome.event.push_back(survival.event[i]);
        }
    x.rows = x.values.size();
    ColumnTest test;
    if (x.rows == 0 || isConstant(x.values)) {
        test.missing = x.rows == 0 ? "every value is missing" : "all values are equal";
        return test;
    }
    try {
        const auto fit = statistics::fitCox(x, {name}, outcome);
        if (!fit.separated.empty()) {
            test.missing = "the column separates those with events from those at risk";
            return test;
        }
        const auto ratio = statistics::hazardRatios(fit).front();
        test.p = ratio.p;
        test.name = "univariate Cox regression";
        test.numbers = {{"hazard ratio", ratio.ratio},
                        {"low", ratio.interval95.low},
                        {"high", ratio.interval95.high},
                        {"z", ratio.z}};
    } catch (const Error& error) {
        test.missing = error.problem();
    }
    return test;
}

statistics::PAdjustment adjustmentOf(const std::string& name) {
    if (name == "bonferroni")
        return statistics::PAdjustment::Bonferroni;
    if (name == "holm")
        return statistics::PAdjustment::Holm;
    return name == "benjamini-hochberg" ? statistics::PAdjustment::BenjaminiHochberg : statistics::PAdjustment::None;
}

std::vector<ColumnTest> testsOf(const LearningData& training, const std::string& kind, const StepContext& context) {
    if (kind != "cox")
        requireBothClasses(training, kKey);
    else if (training.survival)
        statistics::requireEvents(*training.survival, itemOf(kKey));
    else
        throw Error("there are no survival times", itemOf(kKey),
                    "Choose a test of the yes/no outcome, or leave steps out that invent cases.");
    std::vector<ColumnTest> tests(training.x.columns);
    parallelFor(
        training.x.columns,
        [&](std::size_t c) {
            context.progress.throwIfCancelled();
            tests[c] = kind == "cox" ? coxTest(training.x.column(c), training.names[c], *training.survival)
                                     : classTest(training.x.column(c), training.positive, kind);
        },
        context.maxThreads);
    return tests;
}

/// p-values after adjustment; of a column without a test 1.
std::vector<double> judgedP(const std::vector<ColumnTest>& tests, statistics::PAdjustment adjustment) {
    std::vector<double> p;
    for (const auto& test : tests)
        if (test.p)
            p.push_back(*test.p);
    const auto adjusted = statistics::adjustedP(p, adjustment);
    std::vector<double> judged(tests.size(), 1.0);
    for (std::size_t c = 0, next = 0; c < tests.size(); ++c)
        if (tests[c].p)
            judged[c] = adjusted[next++];
    return judged;
}

StepResult fit(const LearningData& training, const ParameterValues& values, const StepContext& context) {
    FittedStep fitted = unfitted(kKey, kTitle, training);
    if (training.x.columns == 0)
        return appliedTo(training, std::move(fitted));
    const auto tests = testsOf(training, values.text("test"), context);
    const auto adjustment = adjustmentOf(values.text("adjust"));
    const bool adjusts = adjustment != statistics::PAdjustment::None;
    const auto judged = judgedP(tests, adjustment);
    const double cutoff = values.number("p");
    const auto top = static_cast<std::size_t>(values.whole("top"));

    std::vector<std::size_t> ranking(tests.size());
    std::iota(ranking.begin(), ranking.end(), std::size_t{0});
    // Adjusted values tie where the plain ones don't.
    std::stable_sort(ranking.begin(), ranking.end(),
                     [&](std::size_t a, std::size_t b) { return tests[a].p.value_or(2.0) < tests[b].p.value_or(2.0); });
    std::vector<bool> below(tests.size(), false);
    std::vector<bool> among(tests.size(), top == 0);
    for (std::size_t c = 0; c < tests.size(); ++c)
        below[c] = tests[c].p.has_value() && judged[c] < cutoff;
    std::size_t taken = 0;
    for (const std::size_t c : ranking)
        if (taken < top && below[c]) {
            among[c] = true;
            ++taken;
        }
    for (std::size_t c = 0; c < tests.size(); ++c) {
        ColumnVerdict verdict{training.names[c], below[c] && among[c], "", tests[c].numbers};
        if (!tests[c].p)
            verdict.reason = "no test: " + tests[c].missing;
        else {
            verdict.numbers.emplace_back("p", *tests[c].p);
            if (adjusts)
                verdict.numbers.emplace_back("adjusted p", judged[c]);
            verdict.reason = std::string(adjusts ? "adjusted p = " : "p = ") + formatSignificant(judged[c], 3) + ", " +
                             tests[c].name +
                             (below[c] && !among[c] ? ", not among the first " + std::to_string(top) : "");
        }
        fitted.verdicts.push_back(std::move(verdict));
    }
    keepByVerdicts(fitted);
    if (adjusts)
        fitted.notes.push_back("p-values adjusted after " + statistics::adjustmentName(adjustment) + " for " +
                               counted(static_cast<std::size_t>(std::ranges::count_if(
                                           tests, [](const ColumnTest& test) { return test.p.has_value(); })),
                                       "test") +
                               '.');
    return appliedTo(training, std::move(fitted));
}

} // namespace

StepKind univariateStep() {
    return {kKey,
            kTitle,
            "Keeps columns that differ between the classes, or bear on survival, each looked at alone. Missing values "
            "are left out of a column's test.",
            {{"test", "Statistical test",
              "Student's t, Welch's t, Mann-Whitney U, the one that Shapiro-Wilk and Levene choose, or Cox regression "
              "of the survival times (Wald).",
              std::string("t"), Choices{{"t", "welch", "mann-whitney", "by tests", "cox"}}},
             {"p", "p below", "A column needs a smaller p.", 0.05, NumberRange{0.0, 1.0}},
             {"adjust", "Adjusted for many tests", "How p-values are adjusted before they are judged.",
              std::string("none"), Choices{{"none", "bonferroni", "holm", "benjamini-hochberg"}}},
             {"top", "At most", "How many columns go on, those with the smallest p; 0 for all.", std::int64_t{0},
              NumberRange{0, 100000}}},
            fit};
}

} // namespace rimlight::learning
