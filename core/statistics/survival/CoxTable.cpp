#include "core/statistics/survival/CoxTable.h"

#include "core/base/Error.h"

#include <cassert>
#include <numeric>

namespace rimlight::statistics {

namespace {

struct Part {
    tables::DesignMatrix x;
    std::vector<std::string> names;
};

Part columnsOf(const tables::DesignMatrix& x, const std::vector<std::string>& names,
               const std::vector<std::size_t>& columns) {
    Part part;
    part.x.rows = x.rows;
    part.x.columns = columns.size();
    for (const std::size_t c : columns) {
        const auto column = x.column(c);
        part.x.values.insert(part.x.values.end(), column.begin(), column.end());
        part.names.push_back(names.at(c));
    }
    return part;
}

} // namespace

CoxTable coxTable(const tables::DesignMatrix& x, const std::vector<std::string>& names, const SurvivalTimes& outcome,
                  const CoxTableOptions& options) {
    requireEvents(outcome, "Cox regression");
    assert(x.rows == outcome.size() && x.columns == names.size());
    auto terms = options.terms;
    if (terms.empty())
        for (std::size_t c = 0; c < x.columns; ++c)
            terms.push_back({names[c], {c}});

    CoxTable table;
    std::vector<std::size_t> enteredTerms;
    for (std::size_t t = 0; t < terms.size(); ++t) {
        CoxTableRow row;
        row.term = terms[t].name;
        const auto part = columnsOf(x, names, terms[t].columns);
        try {
            const auto fit = fitCox(part.x, part.names, outcome, options.cox);
            std::vector<std::size_t> all(part.names.size());
            std::iota(all.begin(), all.end(), std::size_t{0});
            row.univariate = hazardRatios(fit);
            row.univariateTest = termTest(fit, {row.term, all});
            row.note = separationWarning(fit);
        } catch (const Error& error) {
            row.note = error.what();
        }
        if (row.univariateTest && (!options.enterBelow || row.univariateTest->p < *options.enterBelow)) {
            enteredTerms.push_back(t);
            table.entered.insert(table.entered.end(), terms[t].columns.begin(), terms[t].columns.end());
        }
        table.rows.push_back(std::move(row));
    }
    if (enteredTerms.empty()) {
        table.note = "No term entered the multivariate model.";
        return table;
    }
    const auto part = columnsOf(x, names, table.entered);
    try {
        table.multivariate = fitCox(part.x, part.names, outcome, options.cox);
    } catch (const Error& error) {
        table.note = error.what();
        return table;
    }
    table.note = separationWarning(*table.multivariate);
    const auto ratios = hazardRatios(*table.multivariate);
    std::size_t next = 0;
    for (const std::size_t t : enteredTerms) {
        std::vector<std::size_t> columns;
        for (std::size_t k = 0; k < terms[t].columns.size(); ++k, ++next) {
            columns.push_back(next);
            table.rows[t].multivariate.push_back(ratios[next]);
        }
        table.rows[t].multivariateTest = termTest(*table.multivariate, {terms[t].name, columns});
    }
    return table;
}

} // namespace rimlight::statistics
