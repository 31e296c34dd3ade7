#include "core/study/run/ClinicalModel.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/learning/linear/StepwiseLogistic.h"
#include "core/study/run/SurvivalModels.h"

#include <algorithm>

namespace rimlight::study {

namespace {

constexpr const char* kRadscore = "Radscore";

tables::DesignMatrix trainingRows(const tables::DesignMatrix& x, const std::vector<std::size_t>& rows) {
    tables::DesignMatrix part{rows.size(), x.columns, {}};
    for (std::size_t c = 0; c < x.columns; ++c)
        for (const std::size_t row : rows)
            part.values.push_back(x.at(row, c));
    return part;
}

/// Columns that vary among the training cases; the others can't be tested.
SurvivalColumns varying(const SurvivalColumns& columns, const std::vector<std::size_t>& rows,
                        std::vector<std::string>& notes) {
    SurvivalColumns kept;
    kept.x.rows = columns.x.rows;
    for (std::size_t c = 0; c < columns.names.size(); ++c) {
        const auto column = columns.x.column(c);
        const bool varies =
            std::any_of(rows.begin(), rows.end(), [&](std::size_t row) { return column[row] != column[rows.front()]; });
        if (!varies) {
            notes.push_back("Clinical model: " + columns.names[c] + " is the same in all training cases.");
            continue;
        }
        kept.names.push_back(columns.names[c]);
        ++kept.x.columns;
        kept.x.values.insert(kept.x.values.end(), column.begin(), column.end());
    }
    return kept;
}

/// A term per variable: the levels of a category enter together.
std::vector<learning::LogisticTerm> termsOf(const StudyData& data, const std::vector<std::string>& names) {
    std::vector<learning::LogisticTerm> terms;
    std::vector<std::size_t> variableOf;
    for (std::size_t c = 0; c < names.size(); ++c) {
        const auto& columns = data.clinical.columns;
        const auto found =
            std::find_if(columns.begin(), columns.end(), [&](const auto& column) { return column.name == names[c]; });
        const std::size_t variable = found == columns.end() ? columns.size() : found->variable;
        if (!terms.empty() && found != columns.end() && variableOf.back() == variable) {
            terms.back().columns.push_back(c);
            terms.back().name = names[c].substr(0, names[c].find(':'));
            continue;
        }
        terms.push_back({names[c], {c}});
        variableOf.push_back(variable);
    }
    return terms;
}

std::vector<std::string> cellsOf(const learning::OddsRatioTable::Row& row) {
    return {formatNumber(row.oddsRatio), formatNumber(row.low), formatNumber(row.high), formatNumber(row.p)};
}

const learning::OddsRatioTable::Row* rowOf(const learning::OddsRatioTable& table, const std::string& name) {
    const auto found =
        std::find_if(table.rows.begin(), table.rows.end(), [&](const auto& row) { return row.name == name; });
    return found == table.rows.end() ? nullptr : &*found;
}

report::ForestPlot::Row forestRow(const std::string& label, const learning::OddsRatioTable::Row& row) {
    report::ForestPlot::Row line;
    line.label = label;
    constexpr double kWidest = 1e4;
    if (row.low > 1.0 / kWidest && row.high < kWidest) {
        line.estimate = row.oddsRatio;
        line.low = row.low;
        line.high = row.high;
    }
    line.cells = {ratioText(row.oddsRatio, row.low, row.high), row.p < 0.001 ? "<0.001" : formatFixed(row.p, 3)};
    return line;
}

} // namespace

ClinicalModel clinicalModelResults(const SignatureContext& context, const std::vector<double>& radscores,
                                   ResultFiles& files) {
    const auto& data = context.data;
    const auto& plan = *context.protocol.clinicalModel;
    ClinicalModel model;
    const auto training = data.rowsOf(Part::Training);
    std::vector<std::string> all;
    for (const auto& column : data.clinical.columns)
        all.push_back(column.name);
    const auto columns = varying(survivalColumns(data, all, radscores, kRadscore), training, model.notes);
    const auto terms = termsOf(data, columns.names);
    const auto x = trainingRows(columns.x, training);
    const auto positive = data.positive(training);
    learning::LogisticOptions options;
    options.onSeparation = learning::OnSeparation::Tell;
    options.progress = context.progress;
    std::optional<learning::UnivariateThenMultivariate> analysis;
    try {
        analysis = learning::univariateThenMultivariate(x, columns.names, positive, plan.univariateP, options, terms);
    } catch (const Error& error) {
        model.notes.push_back("The clinical model was not fitted: " + std::string(error.what()));
        return model;
    }
    std::optional<learning::OddsRatioTable> multivariate;
    if (analysis->multivariate) {
        multivariate = learning::oddsRatios(*analysis->multivariate);
        if (const auto warning = learning::separationWarning(*analysis->multivariate); !warning.empty())
            model.notes.push_back("Clinical model: " + warning);
    }
    tables::TextTable table;
    table.columns = {"predictor",           "univariate OR",        "low 95",         "high 95", "p", "multivariate OR",
                     "multivariate low 95", "multivariate high 95", "multivariate p", "note"};
    report::ForestPlot plot;
    plot.title = "Univariate and multivariate logistic regression";
    plot.measure = "Odds ratio (95 % CI)";
    plot.cellColumns = {"OR (95 % CI)", "p"};
    for (const auto& row : analysis->univariate) {
        const auto alone = learning::oddsRatios(row.fit);
        for (const auto& one : alone.rows) {
            std::vector<std::string> cells = {one.name};
            const auto univariate = cellsOf(one);
            cells.insert(cells.end(), univariate.begin(), univariate.end());
            const auto* together = multivariate ? rowOf(*multivariate, one.name) : nullptr;
            const auto joined = together == nullptr ? std::vector<std::string>(4) : cellsOf(*together);
            cells.insert(cells.end(), joined.begin(), joined.end());
            cells.emplace_back(row.separates ? "separates the classes; by Firth's method" : "");
            table.rows.push_back(std::move(cells));
            plot.rows.push_back(forestRow(one.name, one));
            if (together != nullptr) {
                plot.rows.push_back(forestRow("  with the others", *together));
                if (together->p < plan.multivariateP && one.name != kRadscore)
                    model.predictors.push_back(one.name);
            }
        }
    }
    files.add("clinical-model",
              "Predictors alone, then those with p < " + formatNumber(plan.univariateP) + " together (training cases)",
              table);
    files.add("clinical-model", report::Figure(plot));
    if (model.predictors.empty()) {
        // What is significant alone is better than nothing; the note says what happened.
        for (const std::size_t place : analysis->chosen)
            for (const std::size_t column : analysis->univariate[place].term.columns)
                if (columns.names[column] != kRadscore)
                    model.predictors.push_back(columns.names[column]);
        model.notes.push_back(model.predictors.empty()
                                  ? "No clinical predictor has p < " + formatNumber(plan.univariateP) +
                                        " alone: there is no clinical model."
                                  : "No clinical predictor keeps p < " + formatNumber(plan.multivariateP) +
                                        " beside the others: the clinical model has those that had it alone.");
    }
    return model;
}

} // namespace rimlight::study
