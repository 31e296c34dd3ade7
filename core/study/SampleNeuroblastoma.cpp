#include "core/base/Text.h"
#include "core/study/SampleDraw.h"
#include "core/study/SampleProtocol.h"
#include "core/study/SyntheticAbdomen.h"

#include <cmath>

namespace rimlight::study {

namespace {

using Kind = SampleColumn::Kind;

constexpr const char* kNotSedated = "sedation failed: no image";
constexpr const char* kMotion = "obvious motion artefacts";

std::string exclusion(std::uint64_t seed, int number) {
    return exclusionReason(seed, number, {kMotion, kNotSedated, "chemotherapy before the MR", "pathology unclear"});
}

/// The six criteria of surgical risk.
struct Criteria {
    bool largeVessels = false;
    bool crossesMidline = false;
    bool spinalCanal = false;
    bool lymphNodes = false;
    bool renalPedicle = false;
    bool organs = false;

    bool risk() const { return largeVessels || crossesMidline || spinalCanal || lymphNodes || renalPedicle || organs; }
};

/// With the shares among the children at risk that the paper prints; nodes and organs are not printed, and assumed.
Criteria drawCriteria(Random& random, bool risk) {
    Criteria criteria;
    while (risk && !criteria.risk()) {
        criteria.largeVessels = happens(random, 0.64);
        criteria.crossesMidline = happens(random, 0.4);
        criteria.spinalCanal = happens(random, 0.13);
        criteria.lymphNodes = happens(random, 0.45);
        criteria.renalPedicle = happens(random, 0.24);
        criteria.organs = happens(random, 0.25);
    }
    return criteria;
}

struct Child {
    SyntheticPatient patient;
    SyntheticMrScanner scanner;
    Criteria criteria;
};

SyntheticTumour drawTumour(Random& random, const Criteria& criteria, double halfWidthMm) {
    const bool risk = criteria.risk();
    const auto pick = [&](double without, double with) { return risk ? with : without; };
    SyntheticTumour tumour;
    tumour.site = TumourSite::BesideSpine;
    tumour.onLeft = happens(random, 0.5);
    tumour.radiusMm = std::clamp(std::exp(random.normal(std::log(pick(28.0, 28.0)), 0.28)), 14.0, 0.43 * halfWidthMm);
    for (double& stretch : tumour.stretch)
        stretch = bounded(random, 1.0, 0.08, 0.85, 1.2);
    tumour.lobulationMm = bounded(random, pick(1.9, 2.5), 0.9, 0.5, 5.0);
    tumour.t2 = bounded(random, pick(55.0, 51.0), 7.0, 35.0, 75.0);
    tumour.t2PerHu = 0.75;
    tumour.textureHu = bounded(random, pick(9.5, 12.5), 3.6, 3.0, 24.0);
    tumour.textureScaleMm = bounded(random, pick(6.8, 5.8), 1.4, 3.2, 10.0);
    tumour.stripeHu = bounded(random, 3.0, 2.0, 0.0, 9.0);
    tumour.necrosisCut = bounded(random, pick(1.75, 1.45), 0.4, 0.5, 2.6);
    tumour.capsuleHu = bounded(random, pick(12.0, 8.0), 6.0, 0.0, 26.0);
    tumour.invasion = bounded(random, pick(0.12, 0.3), 0.18, 0.0, 0.8);
    tumour.warpMm = 3.0;
    tumour.medial = criteria.crossesMidline ? random.uniform(0.5, 0.9) : random.uniform(0.0, 0.25);
    tumour.encasement = criteria.largeVessels;
    tumour.intoCanal = criteria.spinalCanal;
    tumour.atPedicle = criteria.renalPedicle;
    tumour.nodes = criteria.lymphNodes ? 2 + static_cast<int>(random.below(4)) : 0;
    return tumour;
}

Child drawChild(std::uint64_t seed, int number) {
    // 55 of 74 are at risk.
    const bool risk = dealt<bool, 4>({true, true, true, false}, seed ^ 0x7269736bULL, number - 1);
    Child child;
    SyntheticPatient& patient = child.patient;
    patient.number = number;
    patient.seed = mixedSeed(seed ^ 0x6e626c61ULL, static_cast<std::uint64_t>(number));
    Random random(patient.seed);
    patient.ageYears = std::round(10.0 * std::clamp(std::exp(random.normal(std::log(3.3), 0.65)), 0.1, 13.9)) / 10.0;
    patient.male = happens(random, 0.473);
    patient.bodyHalfWidthMm = 81.0 + 6.5 * std::sqrt(patient.ageYears) + random.normal(0.0, 3.0);
    patient.bodyHalfDepthMm = patient.bodyHalfWidthMm * bounded(random, 0.73, 0.025, 0.67, 0.8);
    patient.fatMm = bounded(random, 6.0, 1.8, 3.0, 11.0);
    patient.scanner.centre = "A";
    child.criteria = drawCriteria(random, risk);
    patient.tumour = drawTumour(random, child.criteria, patient.bodyHalfWidthMm);
    child.scanner.gain = std::exp(random.normal(std::log(8.0), 0.35));
    child.scanner.noise = bounded(random, 1.6, 0.3, 0.9, 2.6);
    child.scanner.bias = bounded(random, 0.23, 0.05, 0.12, 0.36);
    child.scanner.ghostShare = random.uniform(0.0, 0.03);
    return child;
}

/// A value on a logarithmic scale, or none where it was not measured.
std::string laboratory(Random& random, double median, double logSd, double missing) {
    const double value = std::exp(random.normal(std::log(median), logSd));
    return happens(random, missing) ? "" : formatFixed(value, 1);
}

std::string stageOf(Random& random, bool risk, bool metastasis) {
    const double draw = random.uniform();
    if (!risk)
        return draw < 0.6 ? "I" : "II";
    if (metastasis)
        return draw < 0.6 ? "IV" : (draw < 0.8 ? "II" : "III");
    return draw < 0.05 ? "I" : (draw < 0.85 ? "II" : "III");
}

std::vector<std::string> clinicalValues(const Child& child) {
    const bool risk = child.criteria.risk();
    const auto pick = [&](double without, double with) { return risk ? with : without; };
    Random random(child.patient.seed ^ 0x6c6162ULL);
    const bool metastasis = risk && happens(random, 0.67);
    std::vector<std::string> cells = {formatFixed(child.patient.ageYears, 1), child.patient.male ? "M" : "F"};
    cells.push_back(laboratory(random, pick(21.0, 33.0), 0.85, 0.015));
    cells.push_back(laboratory(random, pick(290.0, 400.0), 0.45, 0.08));
    cells.push_back(laboratory(random, pick(85.0, 145.0), 0.75, 0.15));
    cells.push_back(laboratory(random, pick(8.0, 13.0), 0.8, 0.2));
    cells.push_back(stageOf(random, risk, metastasis));
    cells.push_back(yesNo(metastasis));
    // The three genetic findings come from one examination.
    const bool mycn = happens(random, pick(0.01, 0.1));
    const bool noShortArm = happens(random, pick(0.2, 0.26));
    const bool noLongArm = happens(random, pick(0.14, 0.06));
    const bool examined = happens(random, 0.72);
    cells.push_back(examined ? (mycn ? "amplified" : "not amplified") : "");
    cells.push_back(examined ? (noShortArm ? "absent" : "present") : "");
    cells.push_back(examined ? (noLongArm ? "absent" : "present") : "");
    const double ki67 = std::clamp(-std::log(1.0 - random.uniform()) * pick(0.1, 0.2), 0.01, 0.95);
    cells.push_back(happens(random, 0.015) ? "" : formatFixed(ki67, 2));
    return cells;
}

SampleSubject subject(std::uint64_t seed, int number) {
    const Child child = drawChild(seed, number);
    const std::string excluded = exclusion(seed, number);
    SampleSubject made;
    made.number = number;
    made.male = child.patient.male;
    made.ageYears = child.patient.ageYears;
    made.centre = child.patient.scanner.centre;
    made.values = {made.centre};
    for (const auto& cell : clinicalValues(child))
        made.values.push_back(cell);
    const Criteria& criteria = child.criteria;
    for (const bool one : {criteria.largeVessels, criteria.crossesMidline, criteria.spinalCanal, criteria.lymphNodes,
                           criteria.renalPedicle, criteria.organs, criteria.risk()})
        made.values.push_back(yesNo(one));
    made.values.push_back(excluded);
    if (excluded == kNotSedated)
        made.missing = {"t2"};
    else
        made.readings = {"reader1", "reader1_second", "reader2", "reader2_second"};
    const std::size_t readings = made.readings.size();
    const bool motion = excluded == kMotion;
    made.paint = [child, readings, motion](bool compact, const Progress& progress) {
        const SyntheticAnatomy anatomy(child.patient);
        const SyntheticField field =
            compact ? croppedField(child.patient, anatomy, 1.3, 4.0) : wholeField(child.patient, anatomy);
        const PaintedScene painted = paintScene(anatomy, field, readings, progress);
        SyntheticMrScanner scanner = child.scanner;
        if (motion)
            scanner.ghostShare = 0.3;
        SampleImages images{{scanMr(painted, scanner, child.patient.seed)}, {}};
        // The scene's readings are reader 1, reader 2, and both once more.
        for (const std::size_t n : {0, 2, 1, 3})
            if (n < readings)
                images.readings.push_back(painted.readings[n]);
        return images;
    };
    return made;
}

} // namespace

SampleProtocol neuroblastomaSample() {
    SampleProtocol protocol;
    protocol.key = "neuroblastoma-surgical-risk";
    protocol.title = "Surgical risk of abdominal neuroblastoma, T2-weighted MR of children";
    protocol.description =
        "T2-weighted MR in arbitrary units with a bias field, 1.3 x 1.3 x 4 mm in the compact form. Of each four "
        "cases\n"
        "three are at risk: at least one of six criteria is met. What the criteria say can be seen: vessels in the\n"
        "tumour, a tumour across the midline or in the canal, nodes. Two readers outline each tumour twice.\n"
        "Laboratory and genetic values are missing as often as in the paper. No child without risk has metastases, as\n"
        "in the paper: metastasis separates perfectly.\n";
    protocol.dicom = false;
    protocol.columns = {
        {"centre", "A: one hospital"},
        {"t2", "image", Kind::Image},
        {"reader1", "outline by reader 1", Kind::Reading},
        {"reader1_second", "second outline by reader 1", Kind::Reading},
        {"reader2", "outline by reader 2", Kind::Reading},
        {"reader2_second", "second outline by reader 2", Kind::Reading},
        {"age_years", "age in years"},
        {"sex", "M or F"},
        {"nse_ng_ml", "neuron-specific enolase in ng/ml; some missing"},
        {"ldh_u_l", "lactate dehydrogenase in U/l; some missing"},
        {"ferritin_ng_ml", "ferritin in ng/ml; some missing"},
        {"vma_mg_24h", "vanillylmandelic acid of the urine in mg per day; some missing"},
        {"inss_stage", "I, II, III or IV"},
        {"metastasis", "yes or no"},
        {"mycn", "amplified or not amplified; some missing"},
        {"srd_1p36", "present or absent; missing together with MYCN"},
        {"srd_11q23", "present or absent; missing together with MYCN"},
        {"ki67", "Ki-67 index as a fraction; some missing"},
        {"large_vessels", "criterion: the tumour surrounds large vessels, yes or no"},
        {"crosses_midline", "criterion: yes or no"},
        {"spinal_canal", "criterion: the tumour reaches into the canal, yes or no"},
        {"lymph_nodes", "criterion: metastatic nodes, yes or no"},
        {"renal_pedicle", "criterion: the tumour invades a renal pedicle, yes or no"},
        {"organ_invasion", "criterion: the tumour invades an organ nearby, yes or no"},
        {"surgical_risk", "outcome: yes when any criterion is met, otherwise no"},
        {"exclude", "why the case is left out; empty for a case that takes part"},
    };
    protocol.subject = subject;
    return protocol;
}

} // namespace rimlight::study
