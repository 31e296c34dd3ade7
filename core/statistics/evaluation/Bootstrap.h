#pragma once

#include "core/base/Progress.h"
#include "core/statistics/evaluation/Estimate.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace rimlight::statistics {

enum class Resampling {
    Stratified,  ///< as many of each class as there are: both classes stay, the prevalence is held
    Unstratified ///< any case: the prevalence varies too, and a class may be lost
};

struct BootstrapOptions {
    std::size_t replicates = 1000;
    std::uint64_t seed = 1;
    Resampling resampling = Resampling::Stratified; ///< as pROC
    unsigned maxThreads = 0;                        ///< 0: one per core; never changes the answer
    Progress progress = {};
};

/// Draws cases with replacement. What a replicate draws follows from seed and number of the replicate alone, so that
/// replicates may be made in any order, on any thread, and again.
class Resampler {
public:
    Resampler(const std::vector<bool>& positive, Resampling resampling, std::uint64_t seed);

    /// As many rows as cases; stratified: the positives come first.
    std::vector<std::size_t> rows(std::size_t replicate) const;
    /// The same into a vector that is kept between calls.
    void draw(std::size_t replicate, std::vector<std::size_t>& rows) const;

private:
    std::vector<std::vector<std::size_t>> m_strata;
    std::uint64_t m_seed;
};

/// A statistic in each replicate, in their order; nothing where it doesn't exist.
using Replicates = std::vector<std::optional<double>>;

/// Several statistics of the rows drawn. Called from several threads at once.
using ResampleStatistics = std::function<std::vector<std::optional<double>>(std::span<const std::size_t> rows)>;

/// [statistic][replicate]. count: how many statistics there are. @throws Cancelled
std::vector<Replicates> bootstrap(const std::vector<bool>& positive, std::size_t count,
                                  const ResampleStatistics& statistics, const BootstrapOptions& options);

/// Percentile interval: the quantiles 0.025 and 0.975 (R's type 7) of the replicates that exist. Missing when there are
/// fewer than two of them, or when they are fewer than half of all.
IntervalCell percentileInterval(const Replicates& replicates);

/// Two-sided achieved significance of a difference: twice the smaller share of replicates at or beyond 0, one being
/// added to both counts, at most 1 (Davison and Hinkley, Bootstrap Methods and their Application, 1997, section 4.2).
/// Missing as the interval.
tables::Cell bootstrapP(const Replicates& differences);

/// Area under the ROC curve in resamples: scores are ranked once, a resample is then counted.
class ResampledAuc {
public:
    /// Equally long, scores finite (assertions).
    ResampledAuc(std::span<const double> scores, const std::vector<bool>& positive);
    /// Nothing when the rows hold one class only.
    std::optional<double> operator()(std::span<const std::size_t> rows) const;

private:
    std::vector<std::size_t> m_cell; ///< of each case: twice its score's rank, plus one for a positive
    std::size_t m_cells = 0;
};

/// Percentile interval of the area, as pROC's ci.auc(method = "bootstrap").
IntervalCell bootstrapAuc(std::span<const double> scores, const std::vector<bool>& positive,
                          const BootstrapOptions& options);

struct BootstrappedDifference {
    IntervalCell interval95;
    tables::Cell p;
};

/// Of the first area minus the second, of the same cases and resamples.
BootstrappedDifference bootstrapAucDifference(std::span<const double> scores1, std::span<const double> scores2,
                                              const std::vector<bool>& positive, const BootstrapOptions& options);

} // namespace rimlight::statistics
