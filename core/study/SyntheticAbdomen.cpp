#include "core/study/SyntheticAbdomen.h"

#include <cmath>

namespace rimlight::study {

namespace {

double thousandths(double mm) {
    return std::round(1000.0 * mm) / 1000.0;
}

/// Where the middle of the body lies on the scanner's table: no one lies in the middle.
Eigen::Vector3d placeOnTable(const SyntheticPatient& patient) {
    Random random(patient.seed ^ 0x706c616365ULL);
    const double x = random.normal(0.0, 5.0);
    const double y = 12.0 + random.normal(0.0, 8.0);
    return {x, y, random.uniform(-900.0, -400.0)};
}

} // namespace

SyntheticField wholeField(const SyntheticPatient& patient, const SyntheticAnatomy& anatomy) {
    constexpr int kSliceSize = 320;
    SyntheticField field;
    // A thousandth of a millimetre, as scanners print it.
    field.plane = {kSliceSize,
                   static_cast<float>(std::round(2000.0 * 1.13 * patient.bodyHalfWidthMm / kSliceSize) / 1000.0)};
    field.slices = static_cast<int>(std::round(190.0 * anatomy.scale() / field.sliceMm));
    // The stack reaches a little farther up than down.
    field.middleHeightMm = 2.0;
    field.thinSlices = 4;
    const Eigen::Vector3d place = placeOnTable(patient);
    const double half = 0.5 * (kSliceSize - 1) * field.geometry().spacingMm[0];
    field.originMm = {thousandths(-half + place[0]), thousandths(-half + place[1]), thousandths(place[2])};
    return field;
}

SyntheticField croppedField(const SyntheticPatient& patient, const SyntheticAnatomy& anatomy, double pixelMm,
                            double sliceMm) {
    constexpr int kSliceSize = 96;
    constexpr double kMarginMm = 14.0;
    const Ellipsoid& tumour = anatomy.tumour();
    SyntheticField field;
    const auto middle = [](float mm) { return std::round(mm); };
    field.plane = {kSliceSize, static_cast<float>(pixelMm), middle(tumour.centre[0]), middle(tumour.centre[1])};
    field.sliceMm = sliceMm;
    field.middleHeightMm = std::round(static_cast<double>(tumour.centre[2]));
    field.slices = static_cast<int>(std::ceil(2.0 * (static_cast<double>(tumour.reach()) + kMarginMm) / sliceMm));
    field.thinSlices = 2;
    const Eigen::Vector3d place = placeOnTable(patient);
    const double half = 0.5 * (kSliceSize - 1) * pixelMm;
    const double lowest = field.middleHeightMm - 0.5 * (field.slices - 1) * sliceMm;
    field.originMm = {thousandths(-half + field.plane.middleX + place[0]),
                      thousandths(-half + field.plane.middleY + place[1]), thousandths(lowest + place[2])};
    return field;
}

SyntheticCase makeSyntheticCase(const SyntheticPatient& patient, const Progress& progress, unsigned maxThreads) {
    const SyntheticAnatomy anatomy(patient);
    const PaintedScene painted = paintScene(anatomy, wholeField(patient, anatomy), 2, progress, maxThreads);
    return {scanCt(painted, kCorticomedullary, patient.scanner, patient.seed, maxThreads),
            scanCt(painted, kNephrographic, patient.scanner, patient.seed, maxThreads), painted.readings[0],
            painted.readings[1]};
}

} // namespace rimlight::study
