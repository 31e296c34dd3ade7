#include "core/study/SyntheticPatient.h"

#include "core/study/SampleDraw.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace rimlight::study {

namespace {

Diagnosis diagnosisOf(std::uint64_t seed, int number) {
    constexpr int kBlock = 5;
    std::array<Diagnosis, kBlock> block = {Diagnosis::Wilms, Diagnosis::Wilms, Diagnosis::Wilms,
                                           Diagnosis::ClearCellSarcoma, Diagnosis::ClearCellSarcoma};
    const int index = number - 1;
    Random random(mixedSeed(seed ^ 0xd1a6U, static_cast<std::uint64_t>(index / kBlock)));
    random.shuffle(std::span<Diagnosis>(block));
    return block[static_cast<std::size_t>(index % kBlock)];
}

SyntheticScanner drawScanner(Random& random) {
    static const std::array<SyntheticScanner, 3> kCentres = {{
        {"A", 100.0, 9.5, 0.75, 0.0, 1.00},
        {"B", 120.0, 11.0, 0.65, 1.5, 0.95},
        {"C", 80.0, 12.5, 0.85, -1.5, 1.06},
    }};
    const double draw = random.uniform();
    return kCentres[draw < 0.5 ? 0 : (draw < 0.8 ? 1 : 2)];
}

/// The first number of each pair is of a Wilms tumour, the second of a clear cell sarcoma.
SyntheticTumour drawTumour(Random& random, bool sarcoma) {
    const auto pick = [&](double wilms, double clearCell) { return sarcoma ? clearCell : wilms; };
    SyntheticTumour tumour;
    tumour.onLeft = random.uniform() < 0.5;
    tumour.radiusMm = bounded(random, pick(35.0, 37.5), 6.0, 22.0, 48.0);
    for (double& stretch : tumour.stretch)
        stretch = bounded(random, 1.0, 0.08, 0.85, 1.2);
    tumour.lobulationMm = bounded(random, pick(1.9, 2.5), 0.8, 0.6, 4.5);
    // Vascularity shifts both phases together.
    const double vascularity = random.normal(pick(0.0, 1.1), 1.0);
    tumour.corticomedullaryHu = 58.0 + 5.5 * vascularity + random.normal(0.0, 3.5);
    tumour.nephrographicHu = 80.0 + 7.0 * vascularity + random.normal(0.0, 4.5);
    tumour.textureHu = bounded(random, pick(9.3, 13.0), 3.2, 4.0, 22.0);
    tumour.textureScaleMm = bounded(random, pick(6.8, 5.4), 1.3, 3.2, 10.0);
    tumour.stripeHu = bounded(random, pick(3.8, 6.8), 3.0, 0.0, 14.0);
    tumour.necrosisCut = bounded(random, pick(1.28, 0.97), 0.35, 0.2, 2.2);
    tumour.capsuleHu = bounded(random, pick(13.0, 9.0), 5.0, 0.0, 26.0);
    return tumour;
}

} // namespace

std::string diagnosisText(Diagnosis diagnosis) {
    return diagnosis == Diagnosis::Wilms ? "WT" : "CCSK";
}

SyntheticPatient makeSyntheticPatient(std::uint64_t seed, int number) {
    SyntheticPatient patient;
    patient.number = number;
    patient.seed = mixedSeed(seed, static_cast<std::uint64_t>(number));
    patient.diagnosis = diagnosisOf(seed, number);
    const bool sarcoma = patient.diagnosis == Diagnosis::ClearCellSarcoma;
    Random random(patient.seed);
    const double logAge = random.normal(sarcoma ? std::log(2.6) : std::log(3.2), 0.45);
    patient.ageYears = std::round(10.0 * std::clamp(std::exp(logAge), 0.6, 9.0)) / 10.0;
    patient.male = random.uniform() < (sarcoma ? 0.62 : 0.5);
    patient.cyst = random.uniform() < (sarcoma ? 0.5 : 0.25);
    patient.bodyHalfWidthMm = 81.0 + 6.5 * std::sqrt(patient.ageYears) + random.normal(0.0, 3.0);
    patient.bodyHalfDepthMm = patient.bodyHalfWidthMm * bounded(random, 0.73, 0.025, 0.67, 0.8);
    patient.fatMm = bounded(random, 6.0, 1.8, 3.0, 11.0);
    patient.scanner = drawScanner(random);
    patient.tumour = drawTumour(random, sarcoma);
    // A tumour fills at most half of a small child's flank.
    patient.tumour.radiusMm = std::min(patient.tumour.radiusMm, 0.47 * patient.bodyHalfWidthMm);
    return patient;
}

} // namespace rimlight::study
