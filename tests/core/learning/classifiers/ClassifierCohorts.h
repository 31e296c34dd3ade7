#pragma once

#include "core/learning/classifiers/Classifier.h"
#include "core/tables/Csv.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace rimlight::test {

std::filesystem::path classifierOracle();

/// Small sets of tests/oracle/classifiers, raw: "birthwt", "iris", "wide" (10 cases x 2000 features).
learning::LearningData cohort(const std::string& name);
/// All 264 features of fae; folder holds numeric_feature.csv.
learning::LearningData faeCohort(const std::filesystem::path& folder);

/// By mean and population deviation of the reference's columns; a constant column is 0.
learning::LearningData zScored(const learning::LearningData& data, const learning::LearningData& reference);
learning::LearningData zScored(const learning::LearningData& data);
/// The oracle's weights: 1 to 2, odd.
learning::LearningData oddlyWeighted(learning::LearningData data);
/// The same with each weight times the factor of its class.
learning::LearningData positivesWeighted(learning::LearningData data, double weight);

/// Two overlapping normal clouds of count cases, the first two columns telling, the others noise.
learning::LearningData clouds(std::size_t count, std::size_t columns, std::uint64_t seed);

learning::ClassifierPointer fitted(const std::string& kind, const learning::LearningData& data,
                                   const std::map<std::string, learning::ParameterValue>& given = {},
                                   std::uint64_t seed = 1, unsigned threads = 0);
double aucOf(const learning::TrainedClassifier& classifier, const learning::LearningData& data);

/// Rows of an oracle's CSV, by what the key columns say.
class OracleTable {
public:
    OracleTable(const std::string& file, std::vector<std::string> keys);
    /// "fae 1.0 0" -> values of the last column, in order.
    const std::map<std::vector<std::string>, std::vector<double>>& groups() const { return m_groups; }

private:
    std::map<std::vector<std::string>, std::vector<double>> m_groups;
};

} // namespace rimlight::test
