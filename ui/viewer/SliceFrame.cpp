#include "ui/viewer/SliceFrame.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace rimlight::viewer {

namespace {

/// For each patient axis (x, y, z) the grid axis that is nearest, each grid axis used once.
std::array<int, 3> gridAxesNearPatientAxes(const imaging::Geometry& geometry) {
    std::array<int, 3> order{0, 1, 2};
    std::array<int, 3> best = order;
    double bestSum = -1.0;
    do {
        double sum = 0.0;
        for (int patient = 0; patient < 3; ++patient)
            sum += std::abs(geometry.direction(patient, order[static_cast<std::size_t>(patient)]));
        // The small margin keeps the grid's own order where two permutations are equally near.
        if (sum > bestSum + 1e-9) {
            bestSum = sum;
            best = order;
        }
    } while (std::next_permutation(order.begin(), order.end()));
    return best;
}

} // namespace

QString orientationName(Orientation orientation) {
    switch (orientation) {
    case Orientation::Axial:
        return QStringLiteral(QT_TRANSLATE_NOOP("rimlight::viewer", "Axial"));
    case Orientation::Sagittal:
        return QStringLiteral(QT_TRANSLATE_NOOP("rimlight::viewer", "Sagittal"));
    case Orientation::Coronal:
        break;
    }
    return QStringLiteral(QT_TRANSLATE_NOOP("rimlight::viewer", "Coronal"));
}

SliceFrame sliceFrame(const imaging::Geometry& geometry, Orientation orientation) {
    const auto grid = gridAxesNearPatientAxes(geometry);
    enum { Left, Back, Head };
    const auto towards = [&](int patientAxis, double sense) {
        const int axis = grid[static_cast<std::size_t>(patientAxis)];
        return GridAxis{axis, geometry.direction(patientAxis, axis) * sense < 0.0};
    };
    switch (orientation) {
    case Orientation::Axial:
        return {towards(Left, 1.0), towards(Back, 1.0), towards(Head, 1.0)};
    case Orientation::Sagittal:
        return {towards(Back, 1.0), towards(Head, -1.0), towards(Left, 1.0)};
    case Orientation::Coronal:
        break;
    }
    return {towards(Left, 1.0), towards(Head, -1.0), towards(Back, -1.0)};
}

Eigen::Vector3d patientDirection(const imaging::Geometry& geometry, const GridAxis& axis) {
    return geometry.direction.col(axis.axis) * axis.sign();
}

QString orientationLetters(const Eigen::Vector3d& direction) {
    const double leans = std::sin(10.0 * M_PI / 180.0);
    std::array<int, 3> axes{0, 1, 2};
    std::stable_sort(axes.begin(), axes.end(),
                     [&](int a, int b) { return std::abs(direction[a]) > std::abs(direction[b]) + 1e-9; });
    QString letters;
    for (const int axis : axes)
        if (letters.isEmpty() || std::abs(direction[axis]) > leans)
            letters += QLatin1Char((direction[axis] < 0.0 ? "RAI" : "LPS")[axis]);
    return letters;
}

} // namespace rimlight::viewer
