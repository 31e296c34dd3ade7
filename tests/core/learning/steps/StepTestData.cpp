#include "tests/core/learning/steps/StepTestData.h"

#include "core/base/Error.h"
#include "core/base/Random.h"
#include "core/base/Text.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace rimlight::learning::test {

namespace {

/// Numbers as they are, bit by bit; NaN as "nan".
void add(std::string& text, double value) {
    text += formatNumber(value) + ' ';
}

void add(std::string& text, const std::string& value) {
    text += value + '|';
}

template <class T>
void add(std::string& text, const std::vector<T>& values) {
    text += '[';
    for (const T& value : values)
        add(text, value);
    text += ']';
}

void add(std::string& text, const DesignMatrix& matrix) {
    text += std::to_string(matrix.rows) + 'x' + std::to_string(matrix.columns);
    add(text, matrix.values);
}

struct DetailText {
    std::string& text;
    void operator()(std::monostate) const {}
    void operator()(const PenalisedDetail& detail) const {
        add(text, detail.family);
        add(text, detail.lambdas);
        add(text, detail.meanError);
        add(text, detail.standardError);
        add(text, detail.coefficients);
        add(text, detail.intercepts);
        text += std::to_string(detail.chosen) + ' ';
    }
    void operator()(const StepwiseDetail& detail) const {
        for (const auto& move : detail.moves) {
            text += move.added ? '+' : '-';
            add(text, move.column);
            add(text, move.criterion);
        }
        add(text, detail.model.intercept);
        for (const auto& row : detail.model.rows) {
            add(text, row.name);
            add(text, std::vector{row.coefficient, row.standardError, row.p, row.oddsRatio, row.low, row.high});
        }
    }
};

} // namespace

std::filesystem::path oracleFolder() {
    return rimlight::test::sourceFolder() / "tests/oracle/steps";
}

LearningData casesOf(const tables::TextTable& table, const std::vector<std::string>& names) {
    const auto numbers = tables::numericColumns(table, names, "", "oracle");
    LearningData data;
    data.caseIds = numbers.caseIds;
    data.names = names;
    data.x = {numbers.caseCount(), names.size(), {}};
    for (std::size_t c = 0; c < names.size(); ++c)
        for (const auto& row : numbers.rows) {
            const auto* value = std::get_if<double>(&row[c]);
            data.x.values.push_back(value != nullptr ? *value : std::numeric_limits<double>::quiet_NaN());
        }
    return data;
}

std::vector<double> columnOf(const tables::TextTable& table, const std::string& name) {
    return casesOf(table, {name}).x.values;
}

std::vector<std::string> textColumnOf(const tables::TextTable& table, const std::string& name) {
    std::vector<std::string> column;
    for (const auto& row : table.rows)
        column.push_back(row[table.columnOf(name).value()]);
    return column;
}

LearningData casesOf(const std::vector<std::pair<std::string, std::vector<double>>>& columns) {
    LearningData data;
    data.x = {columns.empty() ? 0 : columns.front().second.size(), columns.size(), {}};
    for (const auto& [name, values] : columns) {
        data.names.push_back(name);
        data.x.values.insert(data.x.values.end(), values.begin(), values.end());
    }
    for (std::size_t row = 0; row < data.x.rows; ++row)
        data.caseIds.push_back("case " + std::to_string(row + 1));
    return data;
}

LearningData faeCases(const std::filesystem::path& folder) {
    const auto table = tables::readCsv(folder / "numeric_feature.csv");
    std::vector<std::string> names(table.columns.begin() + 2, table.columns.end());
    LearningData data = casesOf(table, names);
    for (const double label : columnOf(table, "label"))
        data.positive.push_back(label == 1.0);
    return data;
}

LearningData madeUpCases(std::size_t cases, std::size_t features, std::uint64_t seed) {
    Random random(seed);
    LearningData data;
    data.x = {cases, features, std::vector<double>(cases * features)};
    for (std::size_t row = 0; row < cases; ++row) {
        data.caseIds.push_back("case " + std::to_string(row + 1));
        data.positive.push_back(row % 3 == 0);
    }
    for (std::size_t c = 0; c < features; ++c) {
        data.names.push_back("f" + std::to_string(c + 1));
        auto column = data.x.column(c);
        for (std::size_t row = 0; row < cases; ++row) {
            // Every third column is a noisy copy of the one before, every fourth tells about the class.
            column[row] = random.normal(10.0, 3.0);
            if (c % 3 == 2)
                column[row] = data.x.at(row, c - 1) + 0.1 * column[row];
            if (c % 4 == 0 && data.positive[row])
                column[row] += 2.0;
        }
    }
    return data;
}

StepResult fitStep(const std::string& key, const LearningData& training, const Settings& settings,
                   const StepContext& context) {
    const auto& kind = stepKind(key);
    return kind.fit(training, ParameterValues(kind.parameters, settings, key), context);
}

std::string fingerprint(const FittedStep& step) {
    std::string text = step.key + '\n';
    for (const auto& map : step.maps) {
        add(text, map.column);
        add(text, std::vector{map.fill.value_or(-12345.0), map.shift, map.scale});
    }
    if (step.combat) {
        add(text, step.combat->columns);
        add(text, step.combat->batches);
        add(text, step.combat->shift);
        add(text, step.combat->scale);
        add(text, step.combat->grandMean);
        add(text, step.combat->pooledSd);
        add(text, step.combat->covariateEffects);
    }
    add(text, step.kept);
    for (const auto& verdict : step.verdicts) {
        text += verdict.kept ? "\n+" : "\n-";
        add(text, verdict.column);
        add(text, verdict.reason);
        for (const auto& [name, number] : verdict.numbers) {
            add(text, name);
            add(text, number);
        }
    }
    std::visit(DetailText{text}, step.detail);
    add(text, step.notes);
    return text;
}

std::string fingerprint(const LearningData& data) {
    std::string text;
    add(text, data.caseIds);
    add(text, data.names);
    add(text, data.x);
    for (const bool positive : data.positive)
        text += positive ? '1' : '0';
    if (data.survival) {
        add(text, data.survival->time);
        for (const bool event : data.survival->event)
            text += event ? '1' : '0';
    }
    add(text, data.weights);
    add(text, data.batch);
    add(text, data.covariates);
    return text;
}

const ColumnVerdict& verdictOf(const FittedStep& step, const std::string& column) {
    const auto found = std::find_if(step.verdicts.begin(), step.verdicts.end(),
                                    [&](const ColumnVerdict& verdict) { return verdict.column == column; });
    REQUIRE(found != step.verdicts.end());
    return *found;
}

bool hasNote(const FittedStep& step, const std::string& part) {
    return std::any_of(step.notes.begin(), step.notes.end(),
                       [&](const std::string& note) { return note.find(part) != std::string::npos; });
}

std::string messageOf(const std::function<void()>& task) {
    try {
        task();
    } catch (const Error& error) {
        return error.what();
    }
    return "no error";
}

double relativeDifference(std::span<const double> values, std::span<const double> expected) {
    REQUIRE(values.size() == expected.size());
    double size = 0.0;
    double largest = 0.0;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        REQUIRE(std::isnan(values[i]) == std::isnan(expected[i]));
        if (std::isnan(expected[i]))
            continue;
        size = std::max(size, std::abs(expected[i]));
        largest = std::max(largest, std::abs(values[i] - expected[i]));
    }
    return largest == 0.0 ? 0.0 : largest / size;
}

void checkThreads(const std::string& key, const LearningData& training, const Settings& settings) {
    StepContext context;
    context.seed = 20;
    context.maxThreads = 1;
    const auto one = fitStep(key, training, settings, context);
    for (const unsigned threads : {2U, 8U}) {
        context.maxThreads = threads;
        const auto more = fitStep(key, training, settings, context);
        CHECK(fingerprint(more.fitted) == fingerprint(one.fitted));
        CHECK(fingerprint(more.training) == fingerprint(one.training));
    }
}

} // namespace rimlight::learning::test
