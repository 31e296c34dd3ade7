#pragma once

#include "core/statistics/survival/Cox.h"
#include "core/study/run/StudyModel.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rimlight::study {

/// A Cox model of the training cases with what it says of every case.
struct SurvivalModel {
    std::string key; ///< "radscore", "clinical", "nomogram"
    std::string title;
    std::vector<std::string> names;
    tables::DesignMatrix x; ///< of every row of the data, complete
    statistics::CoxFit fit;
    std::vector<double> predictors; ///< linear, of every row
};

/// The matrix with these rows alone.
tables::DesignMatrix rowsOf(const tables::DesignMatrix& x, std::span<const std::size_t> rows);

/// Times and events of some rows.
statistics::SurvivalTimes followUpOf(const StudyData& data, std::span<const std::size_t> rows);

/// What a missing value of the column counts as: the median of the training cases; nothing when none has a value.
/// column: a value per row, a NaN where missing.
std::optional<double> typicalValue(const StudyData& data, std::span<const double> column);

/// Columns for a Cox model: the clinical predictors that are named (missing values become the training cases' median),
/// and the score when there is one.
struct SurvivalColumns {
    std::vector<std::string> names;
    tables::DesignMatrix x;
};
SurvivalColumns survivalColumns(const StudyData& data, const std::vector<std::string>& clinical,
                                const std::vector<double>& scores, const std::string& scoreName);

/// Fits it on the training rows. Nothing where Cox's model can't be fitted; the note then says why.
std::optional<SurvivalModel> fitSurvivalModel(const StudyData& data, const std::string& key, const std::string& title,
                                              const SurvivalColumns& columns, std::vector<std::string>& notes);

/// Probability of the event by each time, of the given rows: rows x times.
tables::DesignMatrix risksAt(const SurvivalModel& model, std::span<const std::size_t> rows,
                             std::span<const double> times);

} // namespace rimlight::study
