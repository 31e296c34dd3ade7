#include "core/base/Text.h"
#include "core/study/SampleDraw.h"
#include "core/study/SampleProtocol.h"
#include "core/study/SyntheticAbdomen.h"

#include <cmath>

namespace rimlight::study {

namespace {

using Kind = SampleColumn::Kind;

constexpr int kReadTwice = 60;
constexpr const char* kNoImage = "no image of the parenchymal phase";
constexpr const char* kArtefacts = "severe artefacts";

std::string exclusion(std::uint64_t seed, int number) {
    return exclusionReason(seed, number, {kNoImage, kArtefacts, "treatment before the CT"});
}

struct Stage {
    bool fromCentreA = true;
    bool high = false;
};

/// Four of seven patients come from centre A, as 186 of 323 do; of three of A's one is T3-4 (66 of 186), of four of B's
/// one (35 of 137).
Stage stageOf(std::uint64_t seed, int number) {
    const auto fromA = [&](int index) {
        return dealt<bool, 7>({true, true, true, true, false, false, false}, seed ^ 0x63656e747265ULL, index);
    };
    const int index = number - 1;
    const int block = index / 7;
    int before = 0;
    const bool own = fromA(index);
    for (int n = 7 * block; n < index; ++n)
        before += fromA(n) == own ? 1 : 0;
    if (own)
        return {true, dealt<bool, 3>({true, false, false}, seed ^ 0x6869676841ULL, 4 * block + before)};
    return {false, dealt<bool, 4>({true, false, false, false}, seed ^ 0x6869676842ULL, 3 * block + before)};
}

SyntheticTumour drawTumour(Random& random, bool high) {
    const auto pick = [&](double low, double highValue) { return high ? highValue : low; };
    SyntheticTumour tumour;
    tumour.onLeft = random.uniform() < 0.47;
    tumour.radiusMm = std::clamp(std::exp(random.normal(std::log(pick(23.0, 27.0)), 0.3)), 13.0, 45.0);
    for (double& stretch : tumour.stretch)
        stretch = bounded(random, 1.0, 0.07, 0.87, 1.15);
    tumour.lobulationMm = std::min(bounded(random, pick(1.5, 1.9), 0.7, 0.4, 4.0), 0.09 * tumour.radiusMm);
    tumour.corticomedullaryHu = random.normal(135.0, 20.0);
    tumour.nephrographicHu = bounded(random, pick(113.0, 111.0), 14.0, 75.0, 155.0);
    tumour.textureHu = bounded(random, pick(8.8, 13.8), 3.8, 3.0, 24.0);
    tumour.textureScaleMm = bounded(random, pick(6.6, 5.6), 1.3, 3.2, 10.0);
    tumour.stripeHu = bounded(random, 3.0, 2.0, 0.0, 9.0);
    tumour.necrosisCut = bounded(random, pick(1.35, 1.1), 0.36, 0.2, 2.2);
    tumour.capsuleHu = bounded(random, pick(-6.0, -2.0), 5.0, -18.0, 8.0);
    tumour.paleHu = bounded(random, 38.0, 7.0, 22.0, 55.0);
    tumour.paleCut = bounded(random, pick(0.52, 0.4), 0.4, -0.5, 1.5);
    tumour.invasion = bounded(random, pick(0.18, 0.52), 0.22, 0.0, 1.0);
    tumour.warpMm = 3.5;
    tumour.exophyticMm = random.uniform(0.0, 12.0);
    tumour.thrombus = high && happens(random, 0.35);
    return tumour;
}

SyntheticScanner drawScanner(Random& random, bool fromCentreA) {
    SyntheticScanner scanner;
    scanner.centre = fromCentreA ? "A" : "B";
    scanner.kvp = fromCentreA && happens(random, 0.3) ? 100.0 : 120.0;
    scanner.noiseHu = fromCentreA ? bounded(random, 11.5, 1.8, 8.0, 16.0) : bounded(random, 9.0, 0.8, 7.0, 11.0);
    scanner.noiseGrainPx = fromCentreA ? bounded(random, 0.8, 0.12, 0.55, 1.1) : 0.65;
    scanner.offsetHu = fromCentreA ? random.normal(0.0, 1.5) : 2.0;
    scanner.contrastFactor = bounded(random, fromCentreA ? 1.0 : 1.07, 0.07, 0.8, 1.25);
    return scanner;
}

SyntheticPatient drawPatient(std::uint64_t seed, int number, const Stage& stage) {
    SyntheticPatient patient;
    patient.number = number;
    patient.seed = mixedSeed(seed ^ 0x72656e616cULL, static_cast<std::uint64_t>(number));
    Random random(patient.seed);
    patient.ageYears = std::round(bounded(random, stage.high ? 60.5 : 57.0, 11.5, 26.0, 88.0));
    patient.male = happens(random, stage.high ? 0.56 : 0.71);
    patient.bodyHalfWidthMm = bounded(random, 170.0, 13.0, 146.0, 202.0);
    patient.bodyHalfDepthMm = patient.bodyHalfWidthMm * bounded(random, 0.71, 0.03, 0.64, 0.78);
    patient.fatMm = bounded(random, 19.0, 6.0, 8.0, 36.0);
    patient.frameScale = bounded(random, patient.male ? 1.53 : 1.43, 0.05, 1.3, 1.65);
    patient.scanner = drawScanner(random, stage.fromCentreA);
    patient.tumour = drawTumour(random, stage.high);
    return patient;
}

struct Survival {
    double months = 0.0;
    bool died = false;
};

/// Cox model on stage and on what the tumour looks like; the study ends on one day, after an even recruitment.
Survival survivalOf(const SyntheticPatient& patient, const Stage& stage) {
    const SyntheticTumour& tumour = patient.tumour;
    Random random(patient.seed ^ 0x6f73ULL);
    const double predictor = (stage.high ? 0.7 : 0.0) + 0.4 * (tumour.textureHu - 10.5) / 3.6 -
                             0.4 * (tumour.necrosisCut - 1.25) / 0.36 + 0.35 * (tumour.invasion - 0.3) / 0.22 +
                             0.3 * std::log(tumour.radiusMm / 24.0) / 0.3 + 0.02 * (patient.ageYears - 58.0);
    const double death = eventTime(random, 115.0, predictor);
    const double followUp = stage.fromCentreA ? random.uniform(14.0, 100.0) : random.uniform(5.0, 78.0);
    return {std::max(0.1, std::min(death, followUp)), death <= followUp};
}

SampleSubject subject(std::uint64_t seed, int number) {
    const Stage stage = stageOf(seed, number);
    const SyntheticPatient patient = drawPatient(seed, number, stage);
    const SyntheticTumour& tumour = patient.tumour;
    const std::string excluded = exclusion(seed, number);
    const Survival survival = survivalOf(patient, stage);
    Random random(patient.seed ^ 0x666f726dULL);
    const double diameter = 2.0 * tumour.radiusMm * tumour.stretch.maxCoeff() + 1.5 * tumour.lobulationMm;
    const std::string lowStage = diameter <= 70.0 ? "T1" : "T2";
    const std::string highStage = happens(random, 0.1) ? "T4" : "T3";

    SampleSubject made;
    made.number = number;
    made.male = patient.male;
    made.ageYears = patient.ageYears;
    made.centre = patient.scanner.centre;
    made.kvp = patient.scanner.kvp;
    made.values = {patient.scanner.centre,
                   formatFixed(patient.ageYears, 0),
                   patient.male ? "M" : "F",
                   tumour.onLeft ? "left" : "right",
                   formatFixed(diameter + random.normal(0.0, 2.0), 1),
                   stage.high ? highStage : lowStage,
                   stage.high ? "T3-4" : "T1-2",
                   formatFixed(survival.months, 1),
                   yesNo(survival.died),
                   excluded};
    if (excluded == kNoImage)
        made.missing = {"parenchymal"};
    else
        made.readings = {"reader1"};
    if (isReadTwice(seed, number, kReadTwice, [&](int n) { return !exclusion(seed, n).empty(); }))
        made.readings = {"reader1", "reader1_second", "reader2"};
    const std::size_t readings = made.readings.size();
    const bool artefacts = excluded == kArtefacts;
    made.paint = [patient, readings, artefacts](bool compact, const Progress& progress) {
        const SyntheticAnatomy anatomy(patient);
        const bool fromCentreA = patient.scanner.centre == "A";
        const SyntheticField field =
            compact ? croppedField(patient, anatomy, fromCentreA ? 1.5 : 1.4, fromCentreA ? 3.0 : 2.5)
                    : wholeField(patient, anatomy);
        const PaintedScene painted = paintScene(anatomy, field, readings, progress);
        SyntheticScanner scanner = patient.scanner;
        scanner.streakHu = artefacts ? 30.0 : 0.0;
        SampleImages images{{scanCt(painted, kNephrographic, scanner, patient.seed)}, {}};
        // The scene's readings are reader 1, reader 2, and reader 1 once more.
        for (const std::size_t n : {0, 2, 1})
            if (n < readings)
                images.readings.push_back(painted.readings[n]);
        return images;
    };
    return made;
}

} // namespace

SampleProtocol renalStageSample() {
    SampleProtocol protocol;
    protocol.key = "ccrcc-t-stage";
    protocol.title = "T stage of clear cell renal cell carcinoma and overall survival, CT of adults, two centres";
    protocol.description = "CT in the parenchymal phase. Of each seven cases four are from centre A (training and "
                           "internal test) and three\n"
                           "from centre B (external), whose scanner differs; one of three of A's and one of four of "
                           "B's is T3-4. The tumour\n"
                           "has parts that enhance well, parts that enhance less, and dead parts; what it does to the "
                           "fat around it depends\n"
                           "on the stage. Of the first 60 cases half are outlined again by reader 1 and by reader 2. "
                           "Survival follows a Cox\n"
                           "model on stage and looks; follow-up ends on one day.\n";
    protocol.columns = {
        {"centre", "A or B (external)"},
        {"parenchymal", "image", Kind::Image},
        {"reader1", "outline by reader 1", Kind::Reading},
        {"reader1_second", "second outline by reader 1, of half of the first 60 cases", Kind::Reading},
        {"reader2", "outline by reader 2, of the same cases", Kind::Reading},
        {"reader1_rtstruct", "outline by reader 1 as DICOM RTSTRUCT", Kind::StructureSet},
        {"age_years", "age in years"},
        {"sex", "M or F"},
        {"laterality", "left or right"},
        {"maximum_tumour_diameter_mm", "as the reader measures it"},
        {"t_stage", "T1, T2, T3 or T4"},
        {"t_group", "outcome: T1-2 or T3-4"},
        {"os_months", "overall survival in months, to death or to the end of follow-up"},
        {"death", "yes or no"},
        {"exclude", "why the case is left out; empty for a case that takes part"},
    };
    protocol.subject = subject;
    return protocol;
}

} // namespace rimlight::study
