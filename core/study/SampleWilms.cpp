#include "core/base/Text.h"
#include "core/study/SampleDraw.h"
#include "core/study/SampleProtocol.h"
#include "core/study/SyntheticAbdomen.h"

#include <cmath>

namespace rimlight::study {

namespace {

using Kind = SampleColumn::Kind;

constexpr int kReadTwice = 60;
constexpr const char* kArtefacts = "artefacts in the nephrographic phase";

std::string exclusion(std::uint64_t seed, int number) {
    return exclusionReason(seed, number, {"chemotherapy before the operation", kArtefacts, "pathology unclear"});
}

/// What a reader measures three times in the nephrographic phase.
std::vector<std::string> measurements(Random& random, double hu) {
    std::vector<std::string> cells;
    const double placed = hu + random.normal(0.0, 4.0);
    for (int n = 0; n < 3; ++n)
        cells.push_back(formatFixed(placed + random.normal(0.0, 3.5), 1));
    return cells;
}

std::vector<std::string> readersForm(const SyntheticPatient& patient) {
    const SyntheticTumour& tumour = patient.tumour;
    Random random(patient.seed ^ 0x666f726dULL);
    const double diameter = 2.0 * tumour.radiusMm * tumour.stretch.maxCoeff() + 1.5 * tumour.lobulationMm;
    std::vector<std::string> cells = {formatFixed(diameter + random.normal(0.0, 2.0), 1)};
    const auto enhanced = [&](double plain, double hu) {
        return plain + patient.scanner.contrastFactor * (hu - plain) + patient.scanner.offsetHu;
    };
    const double brightest = tumour.nephrographicHu + 1.15 * 1.6 * std::hypot(tumour.textureHu, tumour.stripeHu);
    for (const auto& cell : measurements(random, enhanced(36.0, brightest)))
        cells.push_back(cell);
    for (const auto& cell : measurements(random, enhanced(42.0, 152.0)))
        cells.push_back(cell);
    cells.push_back(yesNo(happens(random, patient.cyst ? 0.92 : 0.06)));
    return cells;
}

SampleSubject subject(std::uint64_t seed, int number) {
    const SyntheticPatient patient = makeSyntheticPatient(seed, number);
    const std::string excluded = exclusion(seed, number);
    SampleSubject made;
    made.number = number;
    made.male = patient.male;
    made.ageYears = patient.ageYears;
    made.centre = patient.scanner.centre;
    made.kvp = patient.scanner.kvp;
    made.values = {formatFixed(patient.ageYears, 1), patient.male ? "M" : "F", yesNo(patient.cyst),
                   diagnosisText(patient.diagnosis), patient.scanner.centre};
    for (const auto& cell : readersForm(patient))
        made.values.push_back(cell);
    made.values.push_back(excluded);
    made.readings = {"reader1", "reader2"};
    if (isReadTwice(seed, number, kReadTwice, [&](int n) { return !exclusion(seed, n).empty(); }))
        made.readings.emplace_back("reader1_second");
    const std::size_t readings = made.readings.size();
    const bool artefacts = excluded == kArtefacts;
    made.paint = [patient, readings, artefacts](bool compact, const Progress& progress) {
        const SyntheticAnatomy anatomy(patient);
        const SyntheticField field = compact ? croppedField(patient, anatomy, 1.4, 5.0) : wholeField(patient, anatomy);
        PaintedScene painted = paintScene(anatomy, field, readings, progress);
        SyntheticScanner late = patient.scanner;
        late.streakHu = artefacts ? 25.0 : 0.0;
        return SampleImages{{scanCt(painted, kCorticomedullary, patient.scanner, patient.seed),
                             scanCt(painted, kNephrographic, late, patient.seed)},
                            std::move(painted.readings)};
    };
    return made;
}

} // namespace

SampleProtocol wilmsSample() {
    SampleProtocol protocol;
    protocol.key = "wilms-vs-ccsk";
    protocol.title = "Wilms tumour against clear cell sarcoma of the kidney, CT of children";
    protocol.description =
        "Corticomedullary and nephrographic CT in 5 mm slices. Of each five cases three are WT and two CCSK.\n"
        "Readers 1 and 2 outline the tumour in the corticomedullary phase; of the first 60 cases reader 1 outlines\n"
        "half a second time.\n";
    protocol.columns = {
        {"age_years", "age in years"},
        {"sex", "M or F"},
        {"cyst", "yes or no: the child has dilated cysts around the tumour"},
        {"diagnosis", "outcome: WT (Wilms tumour) or CCSK (clear cell sarcoma of the kidney)"},
        {"centre", "A, B or C; scanners differ a little"},
        {"corticomedullary", "image", Kind::Image},
        {"nephrographic", "image", Kind::Image},
        {"reader1", "outline by reader 1", Kind::Reading},
        {"reader2", "outline by reader 2", Kind::Reading},
        {"reader1_rtstruct", "outline by reader 1 as DICOM RTSTRUCT", Kind::StructureSet},
        {"reader1_second", "second outline by reader 1, of half of the first 60 cases", Kind::Reading},
        {"maximum_tumour_diameter_mm", "reader's form: in the nephrographic phase"},
        {"ct_max_1", "reader's form: HU of the tumour's brightest solid part, first measurement"},
        {"ct_max_2", "second measurement"},
        {"ct_max_3", "third measurement"},
        {"ct_vein_1", "reader's form: HU of the other kidney's vein, first measurement"},
        {"ct_vein_2", "second measurement"},
        {"ct_vein_3", "third measurement"},
        {"dilated_cysts", "reader's form: yes or no, dilated cysts around the tumour as the reader sees them"},
        {"exclude", "why the case is left out; empty for a case that takes part"},
    };
    protocol.subject = subject;
    return protocol;
}

} // namespace rimlight::study
