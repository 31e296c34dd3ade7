#include "tests/core/learning/classifiers/ClassifierCohorts.h"

#include "core/base/Random.h"
#include "core/base/Text.h"
#include "core/learning/linear/PenalisedPath.h"
#include "core/statistics/Roc.h"
#include "tests/support/TestData.h"

#include <cmath>

namespace rimlight::test {

using namespace learning;

namespace {

/// The first of the columns from begin on is the outcome.
LearningData fromTable(const tables::TextTable& table, std::size_t begin) {
    LearningData data;
    data.names.assign(table.columns.begin() + static_cast<std::ptrdiff_t>(begin) + 1, table.columns.end());
    data.x = {table.rows.size(), data.names.size(), {}};
    for (std::size_t c = 0; c < data.names.size(); ++c)
        for (const auto& row : table.rows)
            data.x.values.push_back(parseNumber(row[begin + 1 + c]).value());
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        data.caseIds.push_back("case " + std::to_string(r + 1));
        data.positive.push_back(parseNumber(table.rows[r][begin]).value() == 1.0);
    }
    return data;
}

LearningData named(LearningData data) {
    for (std::size_t c = 0; c < data.x.columns; ++c)
        data.names.push_back("x" + std::to_string(c));
    for (std::size_t r = 0; r < data.x.rows; ++r)
        data.caseIds.push_back("case " + std::to_string(r + 1));
    return data;
}

} // namespace

std::filesystem::path classifierOracle() {
    return sourceFolder() / "tests/oracle/classifiers";
}

LearningData cohort(const std::string& name) {
    if (name != "wide")
        return fromTable(tables::readCsv(classifierOracle() / (name + ".csv")), 0);
    LearningData data;
    data.x = {10, 2000, {}};
    for (int j = 1; j <= 2000; ++j)
        for (int i = 1; i <= 10; ++i)
            data.x.values.push_back(std::sin(1.7 * i * j));
    for (int i = 0; i < 10; ++i)
        data.positive.push_back(i % 2 == 1);
    return named(std::move(data));
}

LearningData faeCohort(const std::filesystem::path& folder) {
    return fromTable(tables::readCsv(folder / "numeric_feature.csv"), 1);
}

LearningData zScored(const LearningData& data, const LearningData& reference) {
    const auto scales = columnScales(reference.x);
    LearningData scaled = data;
    for (std::size_t c = 0; c < data.x.columns; ++c)
        for (double& value : scaled.x.column(c))
            value = scales[c].standardDeviation > 0.0 ? (value - scales[c].mean) / scales[c].standardDeviation : 0.0;
    return scaled;
}

LearningData zScored(const LearningData& data) {
    return zScored(data, data);
}

LearningData oddlyWeighted(LearningData data) {
    data.weights.clear();
    for (std::size_t i = 0; i < data.x.rows; ++i)
        data.weights.push_back(1.0 + static_cast<double>(7 * i % 5) / 4.0);
    return data;
}

LearningData positivesWeighted(LearningData data, double weight) {
    data.weights.resize(data.x.rows, 1.0);
    for (std::size_t i = 0; i < data.x.rows; ++i)
        data.weights[i] *= data.positive[i] ? weight : 1.0;
    return data;
}

LearningData clouds(std::size_t count, std::size_t columns, std::uint64_t seed) {
    Random random(seed);
    LearningData data;
    data.x = {count, columns, std::vector<double>(count * columns)};
    for (std::size_t r = 0; r < count; ++r) {
        data.positive.push_back(r % 3 == 0);
        for (std::size_t c = 0; c < columns; ++c)
            data.x.column(c)[r] = random.normal() + (data.positive[r] && c < 2 ? 1.2 : 0.0);
    }
    return named(std::move(data));
}

ClassifierPointer fitted(const std::string& kind, const LearningData& data,
                         const std::map<std::string, ParameterValue>& given, std::uint64_t seed, unsigned threads) {
    const auto& found = classifierKind(kind);
    return found.fit(data, ParameterValues(found.parameters, given, found.title), {seed, threads, {}});
}

double aucOf(const TrainedClassifier& classifier, const LearningData& data) {
    return statistics::aucWithInterval(classifier.scores(data.x), data.positive).value;
}

OracleTable::OracleTable(const std::string& file, std::vector<std::string> keys) {
    const auto table = tables::readCsv(classifierOracle() / file);
    for (const auto& row : table.rows) {
        std::vector<std::string> key;
        for (const auto& name : keys)
            key.push_back(row[table.columnOf(name).value()]);
        m_groups[key].push_back(parseNumber(row.back()).value());
    }
}

} // namespace rimlight::test
