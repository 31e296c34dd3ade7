#include "core/study/HabitatFigure.h"

#include <string>

namespace rimlight::study {

namespace {

report::MarkedCurve emptyFigure(const std::string& yLabel, int k) {
    report::MarkedCurve figure;
    figure.xLabel = "number of habitats K";
    figure.yLabel = yLabel;
    figure.markedLabel = "K = " + std::to_string(k);
    return figure;
}

} // namespace

report::MarkedCurve bicFigure(const regions::HabitatCurve& curve) {
    const auto& best = curve.bestFit();
    auto figure = emptyFigure("BIC above the smallest", best.k);
    for (const auto& fit : curve.fits)
        figure.points.push_back({fit.k, fit.bic - best.bic});
    figure.marked = curve.best;
    return figure;
}

report::MarkedCurve bicFigure(const regions::CohortK& cohort) {
    auto figure = emptyFigure("sum of the cases' BIC above the smallest", cohort.k);
    double smallest = 0.0;
    for (std::size_t i = 0; i < cohort.curve.size(); ++i)
        if (cohort.curve[i].k == cohort.k) {
            figure.marked = i;
            smallest = cohort.curve[i].bicSum;
        }
    for (const auto& entry : cohort.curve)
        figure.points.push_back({entry.k, entry.bicSum - smallest});
    return figure;
}

} // namespace rimlight::study
