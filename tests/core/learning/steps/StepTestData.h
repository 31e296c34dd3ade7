#pragma once

#include "core/learning/steps/Pipeline.h"
#include "core/tables/Csv.h"

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace rimlight::learning::test {

using Settings = std::map<std::string, ParameterValue>;

std::filesystem::path oracleFolder();

/// The named columns of a table as cases without outcome, called by their lines; an empty cell is missing.
LearningData casesOf(const tables::TextTable& table, const std::vector<std::string>& names);
std::vector<double> columnOf(const tables::TextTable& table, const std::string& name);
std::vector<std::string> textColumnOf(const tables::TextTable& table, const std::string& name);
LearningData casesOf(const std::vector<std::pair<std::string, std::vector<double>>>& columns);

/// The 260 real cases with their label and all 262 features but the two that name regions' sizes.
LearningData faeCases(const std::filesystem::path& folder);

/// Made-up cases with two classes, features that tell about them and copies of others; the same for a seed.
LearningData madeUpCases(std::size_t cases, std::size_t features, std::uint64_t seed = 1);

StepResult fitStep(const std::string& key, const LearningData& training, const Settings& settings = {},
                   const StepContext& context = {});

/// Every number and word of a fitted step, to the last bit.
std::string fingerprint(const FittedStep& step);
std::string fingerprint(const LearningData& data);

const ColumnVerdict& verdictOf(const FittedStep& step, const std::string& column);
bool hasNote(const FittedStep& step, const std::string& part);
std::string messageOf(const std::function<void()>& task);

/// The largest difference between two equally long columns, relative to the expected column's largest size.
double relativeDifference(std::span<const double> values, std::span<const double> expected);

/// Fits on 1, 2 and 8 threads; the result is the same to the last bit.
void checkThreads(const std::string& key, const LearningData& training, const Settings& settings = {});

} // namespace rimlight::learning::test
