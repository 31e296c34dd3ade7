#pragma once

#include "core/report/Figure.h"

#include <vector>

namespace rimlight::test {

/// A figure of each kind with every field filled, as a study might make it; in the order of the variant.
std::vector<report::Figure> sampleFigures();

// As the papers print them.
report::LineChart sampleRoc();
report::LineChart sampleCalibration();
report::LineChart sampleDecisionCurve();
report::LineChart sampleLassoPath();
report::LineChart sampleLassoError();
report::StepChart sampleKaplanMeier();
report::BarChart sampleWeights();
report::Waterfall sampleWaterfall();
report::GroupChart sampleGroups(report::GroupShape shape);
report::Heatmap sampleHeatmap(std::size_t size);
report::ConfusionMatrix sampleConfusion();
report::ForestPlot sampleForest();
report::NomogramFigure sampleNomogram();
report::FlowChart sampleFlow();
report::ScatterChart sampleScatter();

} // namespace rimlight::test
