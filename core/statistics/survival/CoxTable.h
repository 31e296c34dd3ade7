#pragma once

#include "core/statistics/survival/Cox.h"

#include <optional>
#include <string>
#include <vector>

namespace rimlight::statistics {

/// A term in the table of hazard ratios that papers print: alone, and together with others.
struct CoxTableRow {
    std::string term;
    std::vector<HazardRatio> univariate;         ///< one per column of the term; empty: it couldn't be fitted
    std::optional<ChiSquareTest> univariateTest; ///< Wald, of all its columns
    std::vector<HazardRatio> multivariate;       ///< empty: not in the model
    std::optional<ChiSquareTest> multivariateTest;
    std::string note; ///< why it couldn't be fitted, or that a ratio has no finite estimate; may be empty
};

struct CoxTable {
    std::vector<CoxTableRow> rows;      ///< in the order of the terms
    std::optional<CoxFit> multivariate; ///< of the terms that entered; nothing: none did, or it couldn't be fitted
    std::vector<std::size_t> entered;   ///< columns of x, in the order of the fit
    std::string note;                   ///< why there is no multivariate model; may be empty
};

struct CoxTableOptions {
    /// Terms with a univariate p below this enter the multivariate model; nothing: all that could be fitted.
    std::optional<double> enterBelow = std::nullopt;
    std::vector<CoxTerm> terms = {}; ///< empty: each column is one
    CoxOptions cox = {};
};

/// A term that can't be fitted is told in its row, and so is a multivariate model that can't: the rest goes on.
/// @throws Error as requireEvents(); Cancelled
CoxTable coxTable(const tables::DesignMatrix& x, const std::vector<std::string>& names, const SurvivalTimes& outcome,
                  const CoxTableOptions& options = {});

} // namespace rimlight::statistics
