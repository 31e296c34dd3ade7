#include "core/statistics/TestResult.h"

#include <cassert>

namespace rimlight::statistics {

std::string testName(TestKind kind) {
    switch (kind) {
    case TestKind::ShapiroWilk:
        return "Shapiro-Wilk test";
    case TestKind::Levene:
        return "Levene's test";
    case TestKind::BrownForsythe:
        return "Brown-Forsythe test";
    case TestKind::StudentT:
        return "Student's t-test";
    case TestKind::WelchT:
        return "Welch's t-test";
    case TestKind::PairedT:
        return "paired t-test";
    case TestKind::MannWhitney:
        return "Mann-Whitney U test";
    case TestKind::SignedRank:
        return "Wilcoxon signed-rank test";
    case TestKind::OneWayAnova:
        return "one-way analysis of variance";
    case TestKind::WelchAnova:
        return "Welch's analysis of variance";
    case TestKind::KruskalWallis:
        return "Kruskal-Wallis test";
    case TestKind::ChiSquare:
        return "chi-square test";
    case TestKind::FisherExact:
        return "Fisher's exact test";
    case TestKind::McNemar:
        return "McNemar's test";
    case TestKind::PearsonCorrelation:
        return "Pearson correlation";
    case TestKind::SpearmanCorrelation:
        return "Spearman rank correlation";
    }
    assert(false);
    return {};
}

std::string testName(const TestResult& result) {
    const std::string name = testName(result.kind);
    switch (result.source) {
    case PValueSource::Distribution:
        if (!result.continuityCorrected)
            return name;
        return name + (result.kind == TestKind::ChiSquare ? " with Yates' correction" : " with continuity correction");
    case PValueSource::Exact:
        return result.kind == TestKind::FisherExact ? name : name + " (exact)";
    case PValueSource::NormalApproximation:
        return name + (result.continuityCorrected ? " (normal approximation with continuity correction)"
                                                  : " (normal approximation)");
    case PValueSource::EdgeworthSeries:
        return name + " (Edgeworth series)";
    }
    assert(false);
    return {};
}

std::string statisticName(TestKind kind) {
    switch (kind) {
    case TestKind::ShapiroWilk:
        return "W";
    case TestKind::StudentT:
    case TestKind::WelchT:
    case TestKind::PairedT:
    case TestKind::PearsonCorrelation:
        return "t";
    case TestKind::MannWhitney:
        return "U";
    case TestKind::SignedRank:
        return "V";
    case TestKind::Levene:
    case TestKind::BrownForsythe:
    case TestKind::OneWayAnova:
    case TestKind::WelchAnova:
        return "F";
    case TestKind::KruskalWallis:
    case TestKind::ChiSquare:
    case TestKind::McNemar:
        return "chi-square";
    case TestKind::SpearmanCorrelation:
        return "S";
    case TestKind::FisherExact:
        return {};
    }
    assert(false);
    return {};
}

} // namespace rimlight::statistics
