#pragma once

#include "core/report/Figure.h"
#include "core/statistics/evaluation/DecisionCurve.h"
#include "core/study/run/StudyModel.h"

#include <span>
#include <string>
#include <vector>

namespace rimlight::study {

/// A model on one part; both classes are there.
struct FigureModel {
    const StudyModel* model = nullptr;
    const JudgedCases* cases = nullptr;
    const statistics::BinaryEvaluation* evaluation = nullptr;
};

/// Ends the axis of the thresholds at the tenth after the last one at which any curve is above "treat none": beyond it
/// nobody would use a model. Left as it is where no curve ever is.
void endWhereItMatters(report::LineChart& decisionCurves);

report::Figure rocFigure(std::span<const FigureModel> models, const std::string& part);
/// Smooth curves, with the main model's groups as points and its probabilities below.
report::Figure calibrationFigure(std::span<const FigureModel> models, const std::string& part);
/// @param curves one per model
report::Figure decisionFigure(std::span<const FigureModel> models, std::span<const statistics::DecisionCurve> curves,
                              const std::string& part);
report::Figure impactFigure(const FigureModel& model, const statistics::DecisionCurve& curve, const std::string& part);
report::Figure confusionFigure(const FigureModel& model, const Protocol& protocol, const std::string& part);

} // namespace rimlight::study
