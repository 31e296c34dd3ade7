#pragma once

#include "core/report/Figure.h"
#include "core/study/run/SignatureFit.h"

#include <string>
#include <utility>
#include <vector>

namespace rimlight::study {

/// Cross-validated error over log lambda, with lambda.min, lambda.1se and how many features each lambda leaves.
report::Figure lassoCurveFigure(const learning::PenalisedDetail& path, const std::string& title);
/// Coefficients over log lambda of the features that are ever used.
report::Figure lassoPathFigure(const learning::PenalisedDetail& path, const std::string& title);
report::Figure weightsFigure(const Radscore& radscore, const std::string& title);
report::Figure oddsRatioFigure(const learning::OddsRatioTable& model, const std::string& title);
/// Pearson's r between the features that selection began with, and between those that it left, in training and test;
/// by a name for the file. Of very many features an even sample.
std::vector<std::pair<std::string, report::Figure>>
heatmapFigures(const SignatureContext& context, const FittedSignature& signature, const std::string& title);
/// One bar per case. @param rows those of the part @param radscores of all rows of the data
report::Figure radscoreFigure(const SignatureContext& context, const std::vector<std::size_t>& rows,
                              const std::vector<double>& radscores, const std::string& title, const std::string& part);
/// A box per class, with the test of the protocol's rule.
report::Figure radscoreGroupsFigure(const SignatureContext& context, const std::vector<std::size_t>& rows,
                                    const std::vector<double>& radscores, const std::string& title,
                                    const std::string& part);

} // namespace rimlight::study
