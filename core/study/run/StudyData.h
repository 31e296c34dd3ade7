#pragma once

#include "core/learning/LearningData.h"
#include "core/learning/Splits.h"
#include "core/study/run/Cohort.h"
#include "core/study/run/CohortFeatures.h"

#include <optional>
#include <string>
#include <vector>

namespace rimlight::study {

/// Clinical predictors as numbers: a number as it stands, yes as 1, a category as one column per level but the first. A
/// NaN is a missing value.
struct ClinicalPredictors {
    /// A column of the matrix and the variable that it belongs to.
    struct Column {
        std::string name; ///< "sex: male"; of numbers and yes/no the variable's name
        std::string title;
        std::size_t variable = 0; ///< of the cohort
    };
    std::vector<Column> columns;
    tables::DesignMatrix x; ///< rows as StudyData
};

/// A measure of size that stands among the features.
struct SizeMeasure {
    std::string name; ///< "Volume", "Maximum diameter"
    std::string feature;
    std::vector<double> values; ///< one per row; complete
};

/// What a study learns from: its included cases that have features. Rows are in the cohort's order.
struct StudyData {
    std::vector<std::size_t> caseOf; ///< row -> case of the cohort
    std::vector<Part> part;
    std::vector<std::string> patients;
    learning::LearningData all;                       ///< features with both outcomes; batch is the centre
    std::vector<learning::RepeatedReadings> repeated; ///< at most one: the readings of the cases that were read by all
    std::vector<std::string> readingNames;            ///< of its readings
    ClinicalPredictors clinical;
    std::vector<SizeMeasure> sizes;

    std::vector<std::size_t> rowsOf(Part wanted) const;
    std::vector<std::size_t> everyRow() const;
    /// Values of every row with the training rows' own in their place: a model knows its training cases, and what was
    /// cross-validated does not. ofTraining: one per training row, in their order.
    std::vector<double> withTrainingValues(std::vector<double> values, std::span<const double> ofTraining) const;
    const learning::RepeatedReadings* readings() const { return repeated.empty() ? nullptr : &repeated.front(); }
    /// The rows' outcome.
    std::vector<bool> positive(std::span<const std::size_t> rows) const;
};

/// Leaves out the cases without features; the cohort says why.
void leaveOutUnmeasured(Cohort& cohort, const CohortFeatures& features);

/// Puts together what was read and measured, of the cases that leaveOutUnmeasured() leaves.
/// @throws Error when a part is left with one class
StudyData assemble(const StudyFile& study, const Cohort& cohort, CohortFeatures features);

} // namespace rimlight::study
