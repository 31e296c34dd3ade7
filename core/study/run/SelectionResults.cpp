#include "core/study/run/SelectionResults.h"

#include "core/base/Text.h"
#include "core/statistics/ComparisonTable.h"
#include "core/study/run/Comparisons.h"
#include "core/study/run/SelectionFigures.h"

#include <algorithm>
#include <map>

namespace rimlight::study {

namespace {

tables::TextTable stepTable(const FittedSignature& signature) {
    tables::TextTable table;
    table.columns = {"step", "key", "features before", "features after", "notes"};
    std::size_t before = signature.rawColumns.size();
    for (const auto& step : signature.pipeline) {
        table.rows.push_back(
            {step.title, step.key, std::to_string(before), std::to_string(step.kept.size()), join(step.notes, " ")});
        before = step.kept.size();
    }
    return table;
}

tables::TextTable verdictTable(const FittedSignature& signature) {
    tables::TextTable table;
    table.columns = {"feature", "step", "kept", "reason", "numbers"};
    for (const auto& step : signature.pipeline)
        for (const auto& verdict : step.verdicts) {
            std::vector<std::string> numbers;
            for (const auto& [name, value] : verdict.numbers)
                numbers.push_back(name + " = " + formatNumber(value));
            table.rows.push_back(
                {verdict.column, step.key, verdict.kept ? "yes" : "no", verdict.reason, join(numbers, "; ")});
        }
    return table;
}

/// Terms with the map from the raw feature, so that the score can be recomputed: coefficient x (value - mean) / SD.
tables::TextTable radscoreTable(const FittedSignature& signature) {
    tables::TextTable table;
    table.columns = {"term", "coefficient", "mean", "standard deviation"};
    table.rows.push_back({"(intercept)", formatNumber(signature.radscore->intercept), "", ""});
    const auto maps = learning::affineOf(signature.pipeline, signature.rawColumns);
    for (std::size_t i = 0; i < signature.radscore->names.size(); ++i) {
        const auto& name = signature.radscore->names[i];
        std::vector<std::string> row = {name, formatNumber(signature.radscore->coefficients[i]), "", ""};
        if (maps)
            for (const auto& map : *maps)
                if (map.column == name) {
                    row[2] = formatNumber(map.shift);
                    row[3] = formatNumber(map.scale);
                }
        table.rows.push_back(std::move(row));
    }
    return table;
}

tables::TextTable pathTable(const learning::PenalisedDetail& path) {
    tables::TextTable table;
    table.columns = {"lambda", path.measure, "standard error", "features", "chosen"};
    for (std::size_t i = 0; i < path.lambdas.size(); ++i) {
        const auto count = std::count_if(path.coefficients[i].begin(), path.coefficients[i].end(),
                                         [](double coefficient) { return coefficient != 0.0; });
        std::vector<std::string> marks;
        if (i == path.minimum)
            marks.emplace_back("lambda.min");
        if (i == path.oneStandardError)
            marks.emplace_back("lambda.1se");
        if (i == path.chosen)
            marks.emplace_back("used");
        table.rows.push_back({formatNumber(path.lambdas[i]), formatNumber(path.meanError[i]),
                              formatNumber(path.standardError[i]), std::to_string(count), join(marks, ", ")});
    }
    return table;
}

/// Coefficients along the path of those features that are ever used.
tables::TextTable coefficientTable(const learning::PenalisedDetail& path) {
    tables::TextTable table;
    table.columns = {"feature", "lambda", "coefficient"};
    for (std::size_t c = 0; c < path.names.size(); ++c)
        for (std::size_t i = 0; i < path.lambdas.size(); ++i)
            if (path.coefficients[i][c] != 0.0)
                table.rows.push_back(
                    {path.names[c], formatNumber(path.lambdas[i]), formatNumber(path.coefficients[i][c])});
    return table;
}

tables::TextTable searchTable(const FittedSignature& signature) {
    tables::TextTable table;
    table.columns = {"classifier", "parameters", "mean", "standard deviation", "used", "note"};
    for (const auto& classifier : signature.classifiers) {
        if (!classifier.search)
            continue;
        for (std::size_t i = 0; i < classifier.search->points.size(); ++i) {
            const auto& point = classifier.search->points[i];
            std::vector<std::string> parameters;
            for (const auto& [key, value] : point.given)
                parameters.push_back(key + " = " + learning::parameterText(value));
            table.rows.push_back({classifier.plan.name, join(parameters, ", "),
                                  point.mean ? formatNumber(*point.mean) : "",
                                  point.standardDeviation ? formatNumber(*point.standardDeviation) : "",
                                  i == classifier.search->best ? "yes" : "", point.failure});
        }
    }
    return table;
}

std::vector<std::string> partLabels(const StudyData& data) {
    std::vector<std::string> labels;
    for (const Part part : data.part)
        labels.push_back(partText(part));
    return labels;
}

/// Selected features and Radscore, compared between the parts: is the test part like the training part?
void addPartComparison(const SignatureContext& context, const SignaturePlan& plan, const FittedSignature& signature,
                       const std::vector<double>& radscores, ResultFiles& files) {
    const auto& data = context.data;
    std::vector<statistics::ComparedColumn> columns;
    for (const auto& name : signature.selected) {
        const auto values = data.all.x.column(*data.all.columnOf(name));
        columns.emplace_back(statistics::ContinuousColumn{name, {values.begin(), values.end()}});
    }
    if (!radscores.empty())
        columns.emplace_back(statistics::ContinuousColumn{"Radscore", radscores});
    const statistics::Grouping parts{partLabels(data), partsInOrder(data)};
    if (columns.empty() || parts.groups.size() < 2)
        return;
    const auto table = statistics::compareColumns(columns, parts, testRule(context.protocol.comparison),
                                                  context.maxThreads, context.progress);
    const std::string name = "features-" + fileNamePart(plan.name);
    files.add(name, plan.title + ": selected features and Radscore, part by part", statistics::printedTable(table));
    files.add(name + "-tests", plan.title + ": their tests", statistics::testNumbers(table));
}

/// The Radscore of every case.
tables::TextTable radscoreCaseTable(const StudyData& data, const std::vector<double>& radscores,
                                    const std::vector<double>& crossValidated) {
    tables::TextTable table;
    table.columns = {"Case", "part", "positive", "Radscore", "cross-validated Radscore"};
    std::size_t training = 0;
    for (std::size_t r = 0; r < radscores.size(); ++r)
        table.rows.push_back({data.all.caseIds[r], partText(data.part[r]), data.all.positive[r] ? "1" : "0",
                              formatNumber(radscores[r]),
                              data.part[r] == Part::Training ? formatNumber(crossValidated[training++]) : ""});
    return table;
}

} // namespace

void selectionResults(const SignatureContext& context, const SignaturePlan& plan, const FittedSignature& signature,
                      const std::vector<double>& crossValidated, ResultFiles& files) {
    const std::string name = fileNamePart(plan.name);
    files.add("selection-" + name, plan.title + ": what each step left", stepTable(signature));
    files.add("verdicts-" + name, plan.title + ": why features were kept or not", verdictTable(signature));
    for (const auto& step : signature.pipeline) {
        if (const auto* path = std::get_if<learning::PenalisedDetail>(&step.detail)) {
            files.add("lasso-" + name, plan.title + ": cross-validation of lambda", pathTable(*path));
            files.add("lasso-coefficients-" + name, plan.title + ": coefficients by lambda", coefficientTable(*path));
            files.add("lasso-curve-" + name, lassoCurveFigure(*path, plan.title));
            files.add("lasso-path-" + name, lassoPathFigure(*path, plan.title));
        }
        if (const auto* stepwise = std::get_if<learning::StepwiseDetail>(&step.detail)) {
            files.add("stepwise-" + name, plan.title + ": multivariate logistic regression",
                      oddsRatioTable(stepwise->model));
            files.add("odds-ratios-" + name, oddsRatioFigure(stepwise->model, plan.title));
        }
    }
    const auto search = searchTable(signature);
    if (!search.rows.empty())
        files.add("search-" + name, plan.title + ": parameter search in nested folds, mean AUC", search);
    if (!signature.selectsFeatures())
        return;
    for (auto& [suffix, figure] : heatmapFigures(context, signature, plan.title))
        files.add(join({"heatmap", name, suffix}, "-"), figure);
    std::vector<double> radscores;
    if (signature.radscore) {
        radscores = scoresOf(signature, context.data, context.data.everyRow()).radscores;
        files.add("radscore-" + name, plan.title + ": the Radscore, sum of coefficient x (value - mean) / SD",
                  radscoreTable(signature));
        files.add("radscore-cases-" + name, plan.title + ": the Radscore of every case",
                  radscoreCaseTable(context.data, radscores, crossValidated));
        files.add("weights-" + name, weightsFigure(*signature.radscore, plan.title));
        for (const Part part : {Part::Training, Part::Test, Part::External}) {
            const auto inPart = context.data.rowsOf(part);
            if (inPart.empty())
                continue;
            const std::string where = name + '-' + fileNamePart(partText(part));
            files.add("radscore-" + where, radscoreFigure(context, inPart, radscores, plan.title, partText(part)));
            files.add("radscore-groups-" + where,
                      radscoreGroupsFigure(context, inPart, radscores, plan.title, partText(part)));
        }
    }
    addPartComparison(context, plan, signature, radscores, files);
}

} // namespace rimlight::study
