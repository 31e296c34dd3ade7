#pragma once

#include "core/learning/linear/LogisticRegression.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace rimlight::learning {

/// Columns that enter and leave a model together: the levels of a factor; or one column.
struct LogisticTerm {
    std::string name;
    std::vector<std::size_t> columns;
};

/// A term per column.
std::vector<LogisticTerm> singleTerms(const std::vector<std::string>& names);

enum class StepwiseDirection : std::uint8_t { Forward, Backward, Both };
enum class StepwiseStart : std::uint8_t { Empty, Full };
enum class EntryTest : std::uint8_t { Score, LikelihoodRatio };
enum class RemovalTest : std::uint8_t { LikelihoodRatio, Wald };

/// A term enters when its p is the smallest and below "enter", and leaves when its p is the largest and not below
/// "remove". SPSS enters by the score test at 0.05 and removes at 0.10.
struct StepwiseByP {
    double enter = 0.05;
    double remove = 0.10;
    EntryTest entryTest = EntryTest::Score;
    RemovalTest removalTest = RemovalTest::LikelihoodRatio;
};

/// The move that lowers -2 log likelihood + penalty x coefficients the most, as R's step(): 2 is Akaike's criterion,
/// the logarithm of the number of cases Schwarz'.
struct StepwiseByAic {
    double penalty = 2.0;
};

struct StepwiseSettings {
    StepwiseDirection direction = StepwiseDirection::Both;
    std::variant<StepwiseByP, StepwiseByAic> rule = StepwiseByP{};
    /// Forward starts empty and backward full. Both: nothing starts empty by p (as SPSS) and full by AIC (as step()).
    std::optional<StepwiseStart> start = std::nullopt;
};

struct StepwiseMove {
    bool added = true;
    LogisticTerm term;
    double criterion = 0.0; ///< p of the term, or AIC after the move
};

struct StepwiseFit {
    double startingAic = 0.0; ///< with the rule's penalty; by p with 2
    std::vector<StepwiseMove> moves;
    std::vector<LogisticTerm> terms;  ///< that stay, in the order in which they were given
    std::vector<std::size_t> columns; ///< of these
    LogisticFit fit;                  ///< of these, by maximum likelihood
    /// Terms that could not enter, since with them the model separates the classes or has columns that depend on one
    /// another.
    std::vector<std::string> separating;
    std::vector<std::string> dependent;
};

/// Stepwise logistic regression by maximum likelihood. options.method and onSeparation are not asked. It ends when no
/// move is left, or when a model comes back. The p values of a model that was selected on the same cases are too small;
/// who prints them says so.
/// @throws Error as fitLogistic() for the full model when it starts there, for remove < enter, and thresholds outside 0
/// to 1; Cancelled
StepwiseFit stepwiseLogistic(const DesignMatrix& x, const std::vector<std::string>& names,
                             const std::vector<bool>& positive, const StepwiseSettings& settings,
                             const LogisticOptions& options = {}, const std::vector<LogisticTerm>& terms = {});

/// As a step's result holds it.
StepwiseDetail stepwiseDetail(const StepwiseFit& fit);

/// Univariate and multivariate analysis as papers print it: each term alone; then all terms with p below the threshold
/// together.
struct UnivariateRow {
    LogisticTerm term;
    /// Of the term alone; for a term that separates the classes by Firth's method.
    LogisticFit fit;
    DevianceTest wald; ///< of the whole term
    bool separates = false;
};
struct UnivariateThenMultivariate {
    std::vector<UnivariateRow> univariate;
    std::vector<std::size_t> chosen;         ///< places in univariate
    std::optional<LogisticFit> multivariate; ///< nothing: no term was below the threshold
};

/// @throws Error as fitLogistic(), of the multivariate model too: there a separated model is refused or told as the
/// options say; Cancelled
UnivariateThenMultivariate univariateThenMultivariate(const DesignMatrix& x, const std::vector<std::string>& names,
                                                      const std::vector<bool>& positive, double threshold = 0.05,
                                                      const LogisticOptions& options = {},
                                                      const std::vector<LogisticTerm>& terms = {});

} // namespace rimlight::learning
