#pragma once

#include "core/learning/Predict.h"
#include "core/learning/nomogram/Nomogram.h"
#include "core/report/Figure.h"

#include <map>
#include <optional>
#include <string>

namespace rimlight::study {

/// The nomogram as it is painted.
report::NomogramFigure nomogramFigure(const learning::Nomogram& nomogram, const std::string& title);

/// A case on its model's nomogram.
struct CaseNomogram {
    learning::Nomogram nomogram;
    learning::NomogramReading reading; ///< points, total, linear predictor and probabilities of the case
    report::NomogramFigure figure;
    /// By the label of the figure's scales: the variables' values (a category by its place among the levels).
    std::map<std::string, double> values;
};

/// Where the case lies on the nomogram of the Cox model. Nothing when the model's file holds none.
/// @throws Error as readNomogram()
std::optional<CaseNomogram> caseNomogram(const learning::FittedModel& model, const learning::Prediction& prediction);

} // namespace rimlight::study
