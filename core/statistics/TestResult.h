#pragma once

#include "core/tables/FeatureTable.h"

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace rimlight::statistics {

/// Which test was made.
enum class TestKind {
    ShapiroWilk,
    Levene,
    BrownForsythe,
    StudentT,
    WelchT,
    PairedT,
    MannWhitney,
    SignedRank,
    OneWayAnova,
    WelchAnova,
    KruskalWallis,
    ChiSquare,
    FisherExact,
    McNemar,
    PearsonCorrelation,
    SpearmanCorrelation,
};

/// Where the p-value comes from.
enum class PValueSource {
    Distribution,        ///< of the test statistic: t, F, chi-square, Royston's transformation
    Exact,               ///< all arrangements counted
    NormalApproximation, ///< of a rank sum, with correction for ties
    EdgeworthSeries,     ///< of Spearman's rho (AS 89)
};

/// A test that was made. Numbers are finite but for an infinite statistic of a perfect correlation; p is two-sided
/// wherever the test has sides.
struct TestResult {
    TestKind kind = TestKind::StudentT;
    std::optional<double> statistic = std::nullopt; ///< nothing for Fisher's test
    double p = 1.0;
    std::optional<double> degreesOfFreedom = std::nullopt;
    std::optional<double> degreesOfFreedom2 = std::nullopt; ///< of the denominator of an F
    PValueSource source = PValueSource::Distribution;
    bool continuityCorrected = false;
};

/// A test, or the reason why it can't be made: "group 2 has one case only".
using TestOutcome = std::variant<TestResult, tables::Missing>;

/// One vector of finite values per group.
using Groups = std::span<const std::vector<double>>;

/// "Welch's t-test"
std::string testName(TestKind kind);
/// With how its p was found: "Mann-Whitney U test (exact)", "chi-square test with Yates' correction".
std::string testName(const TestResult& result);
/// "t", "W", "U", "F", "chi-square"; empty for Fisher's test.
std::string statisticName(TestKind kind);

} // namespace rimlight::statistics
