#include "core/base/Text.h"
#include "core/study/SampleDraw.h"
#include "core/study/SampleProtocol.h"
#include "core/study/SyntheticChest.h"

#include <cmath>

namespace rimlight::study {

namespace {

using Kind = SampleColumn::Kind;

constexpr int kReadTwice = 80;
constexpr const char* kNoImage = "no image of the arterial phase";
constexpr const char* kArtefacts = "severe artefacts";
constexpr const char* kNoKi67 = "clinical data incomplete";

std::string exclusion(std::uint64_t seed, int number) {
    return exclusionReason(seed, number, {kNoImage, kNoKi67, kArtefacts});
}

/// What is true of a child; readers see it almost so.
struct Child {
    SyntheticChestPatient patient;
    double ageMonths = 40.0;
    bool male = true;
    double ki67Percent = 8.0;
    bool neuroblastoma = false;
    bool completeResection = true;
    bool heterogeneous = false;
    bool illDefined = false;
    bool crossesMidline = false;
    bool calcified = false;
    bool necrotic = false;
    bool metastasis = false;
    double pfsMonths = 8.0;
    bool progressed = false;
};

double logistic(double x) {
    return 1.0 / (1.0 + std::exp(-x));
}

SyntheticScanner drawScanner(Random& random) {
    const bool first = happens(random, 0.7);
    SyntheticScanner scanner;
    scanner.centre = first ? "A" : "B";
    scanner.kvp = first ? 100.0 : 120.0;
    scanner.noiseHu = bounded(random, first ? 9.5 : 11.5, 1.0, 7.0, 15.0);
    scanner.noiseGrainPx = first ? 0.7 : 0.85;
    scanner.offsetHu = random.normal(0.0, 1.5);
    scanner.contrastFactor = bounded(random, 1.0, 0.06, 0.85, 1.15);
    return scanner;
}

/// Aggressiveness shifts each property by about its own width or less.
void drawTumour(Random& random, double aggressive, Child& child) {
    SyntheticChestTumour& tumour = child.patient.tumour;
    const auto leaning = [&](double share) {
        return share * aggressive + std::sqrt(1.0 - share * share) * random.normal();
    };
    tumour.onLeft = happens(random, 0.54);
    const double radius = std::exp(std::log(28.5) + 0.33 * leaning(0.2));
    tumour.radiusMm = std::clamp(radius, 13.0, 0.43 * child.patient.halfWidthMm);
    tumour.stretch = {bounded(random, 0.97, 0.06, 0.85, 1.1), bounded(random, 0.95, 0.06, 0.82, 1.1),
                      bounded(random, 1.12, 0.08, 0.95, 1.3)};
    tumour.lobulationMm = std::clamp(1.8 + 0.7 * leaning(0.45), 0.4, 4.0);
    tumour.plainHu = bounded(random, 39.0, 4.0, 28.0, 50.0);
    tumour.arterialHu = std::max(tumour.plainHu + 4.0, 58.0 + 8.0 * leaning(0.35));
    tumour.venousHu = tumour.arterialHu + bounded(random, 17.0, 5.0, 4.0, 32.0);
    const double texture = leaning(0.65);
    tumour.textureHu = std::clamp(12.0 + 4.5 * texture, 3.0, 28.0);
    tumour.textureScaleMm = std::clamp(6.4 - 1.2 * leaning(0.4), 3.2, 10.0);
    child.heterogeneous = texture + 0.4 * random.normal() > -0.25;
    const double necrosis = leaning(0.6);
    child.necrotic = necrosis > 0.55;
    tumour.necrosisCut = child.necrotic ? 1.25 - 0.3 * (necrosis - 0.55) : 2.4;
    child.calcified = leaning(0.4) > -0.38;
    tumour.calciumCut = child.calcified ? bounded(random, 2.0, 0.35, 1.3, 2.7) : 9.0;
    child.illDefined = leaning(0.4) > -0.48;
    tumour.raggedMm = child.illDefined ? random.uniform(0.7, 1.9) : 0.0;
    const double sizeLean = std::log(tumour.radiusMm / 28.5);
    child.crossesMidline = leaning(0.4) + 1.2 * sizeLean > 0.22;
    tumour.medial = child.crossesMidline ? random.uniform(0.45, 0.85) : random.uniform(0.0, 0.15);
    tumour.wrapsVessels = leaning(0.3) + 1.0 * sizeLean + (child.crossesMidline ? 0.5 : -0.35) > -0.1;
    tumour.effusionMm = leaning(0.25) > 0.25 ? random.uniform(5.0, 16.0) : 0.0;
    child.metastasis = happens(random, logistic(-1.5 + 0.8 * aggressive));
    tumour.nodes = child.metastasis ? 2 + static_cast<int>(random.below(3)) : 0;
}

/// Cox model: on what the tumour looks like, Ki-67 and metastasis. Visits end when the child is lost or the study is.
void drawFollowUp(Random& random, Child& child) {
    const SyntheticChestTumour& tumour = child.patient.tumour;
    const double predictor = 1.0 * (tumour.textureHu - 12.0) / 4.5 + (child.necrotic ? 0.7 : -0.2) +
                             (child.calcified ? 0.5 : 0.0) + 0.4 * (tumour.lobulationMm - 1.8) / 0.7 +
                             0.15 * std::log(tumour.radiusMm / 28.5) / 0.33 + 0.3 * std::log(child.ki67Percent / 8.0) +
                             (child.metastasis ? 0.7 : 0.0) + (child.completeResection ? 0.0 : 0.4);
    const double progression = eventTime(random, 190.0, predictor);
    const double followUp = std::clamp(std::exp(random.normal(std::log(9.5), 0.85)), 1.0, 60.0);
    child.progressed = progression <= followUp;
    child.pfsMonths = std::max(0.3, std::min(progression, followUp));
}

Child drawChild(std::uint64_t seed) {
    Random random(seed);
    Child child;
    child.patient.seed = mixedSeed(seed, 1);
    const double aggressive = random.normal();
    child.ageMonths = std::round(std::clamp(std::exp(random.normal(std::log(40.0), 0.95)), 1.0, 190.0));
    child.male = happens(random, 0.46);
    child.patient.halfWidthMm = 78.0 + 6.5 * std::sqrt(child.ageMonths / 12.0) + random.normal(0.0, 3.0);
    child.patient.halfDepthMm = child.patient.halfWidthMm * bounded(random, 0.74, 0.025, 0.68, 0.82);
    child.patient.fatMm = bounded(random, 5.5, 1.6, 2.5, 11.0);
    child.patient.scanner = drawScanner(random);
    drawTumour(random, aggressive, child);
    child.ki67Percent =
        std::round(std::clamp(std::exp(std::log(8.0) + 1.15 * (0.5 * aggressive + 0.87 * random.normal())), 1.0, 90.0));
    child.neuroblastoma = happens(random, 0.37);
    child.completeResection = happens(random, child.patient.tumour.wrapsVessels ? 0.79 : 0.92);
    drawFollowUp(random, child);
    return child;
}

/// Of each seven children one progresses (45 of 306): blocks are drawn from the model until one is so.
Child childOf(std::uint64_t seed, int number) {
    constexpr int kBlock = 7;
    const int block = (number - 1) / kBlock;
    const std::uint64_t own = mixedSeed(seed ^ 0x6d6564696173ULL, static_cast<std::uint64_t>(block));
    for (std::uint64_t attempt = 0;; ++attempt) {
        std::vector<Child> children;
        int progressed = 0;
        for (std::uint64_t n = 0; n < kBlock; ++n) {
            children.push_back(drawChild(mixedSeed(own + attempt, n)));
            progressed += children.back().progressed ? 1 : 0;
        }
        if (progressed == 1)
            return children[static_cast<std::size_t>((number - 1) % kBlock)];
    }
}

/// Three readers' answers, and what they settle on.
class Signs {
public:
    explicit Signs(std::uint64_t seed) : m_random(seed) {}

    void answer(bool truth, double errorRate, const std::string& positive, const std::string& negative) {
        int votes = 0;
        for (int reader = 0; reader < 3; ++reader) {
            const bool said = truth != happens(m_random, errorRate);
            votes += said ? 1 : 0;
            m_cells.push_back(said ? positive : negative);
        }
        m_cells.push_back(votes >= 2 ? positive : negative);
    }
    void measure(double truth, double sd) {
        double sum = 0.0;
        for (int reader = 0; reader < 3; ++reader) {
            const double said = std::max(0.5, std::round(10.0 * (truth + m_random.normal(0.0, sd))) / 10.0);
            sum += said;
            m_cells.push_back(formatFixed(said, 1));
        }
        m_cells.push_back(formatFixed(sum / 3.0, 1));
    }
    const std::vector<std::string>& cells() const { return m_cells; }

private:
    Random m_random;
    std::vector<std::string> m_cells;
};

std::vector<std::string> signsOf(const Child& child) {
    const SyntheticChestTumour& tumour = child.patient.tumour;
    Signs signs(child.patient.seed ^ 0x7369676e73ULL);
    signs.measure(0.2 * tumour.radiusMm * tumour.stretch.maxCoeff() + 0.1 * tumour.lobulationMm, 0.15);
    signs.answer(tumour.onLeft, 0.0, "L", "R");
    signs.answer(child.heterogeneous, 0.1, "yes", "no");
    signs.answer(child.illDefined, 0.12, "ill-defined", "well-defined");
    signs.answer(child.crossesMidline, 0.05, "yes", "no");
    signs.answer(tumour.wrapsVessels, 0.08, "yes", "no");
    signs.answer(tumour.effusionMm > 0.0, 0.03, "yes", "no");
    signs.answer(child.calcified, 0.04, "yes", "no");
    signs.answer(child.necrotic, 0.08, "yes", "no");
    signs.answer(child.heterogeneous, 0.12, "nonuniform", "uniform");
    signs.answer(child.metastasis, 0.04, "yes", "no");
    return signs.cells();
}

SampleSubject subject(std::uint64_t seed, int number) {
    const Child child = childOf(seed, number);
    const std::string excluded = exclusion(seed, number);
    SampleSubject made;
    made.number = number;
    made.male = child.male;
    made.ageYears = child.ageMonths / 12.0;
    made.centre = child.patient.scanner.centre;
    made.kvp = child.patient.scanner.kvp;
    made.values = {child.patient.scanner.centre,          child.male ? "M" : "F",
                   formatFixed(child.ageMonths, 0),       excluded == kNoKi67 ? "" : formatFixed(child.ki67Percent, 0),
                   child.neuroblastoma ? "NB" : "non-NB", yesNo(child.completeResection)};
    for (const auto& cell : signsOf(child))
        made.values.push_back(cell);
    for (const auto& cell : {yesNo(child.progressed), formatFixed(child.pfsMonths, 1), excluded})
        made.values.push_back(cell);
    if (excluded == kNoImage)
        made.missing = {"arterial"};
    made.readings = {"reader1"};
    if (isReadTwice(seed, number, kReadTwice, [&](int n) { return !exclusion(seed, n).empty(); }))
        made.readings = {"reader1", "reader1_second", "reader2"};
    const std::size_t readings = made.readings.size();
    const bool artefacts = excluded == kArtefacts;
    made.paint = [patient = child.patient, readings, artefacts](bool compact, const Progress& progress) {
        const SyntheticChest chest(patient);
        const PaintedScene painted =
            paintScene(chest, compact ? chest.croppedField(1.4) : chest.wholeField(), readings, progress);
        SyntheticScanner scanner = patient.scanner;
        scanner.streakHu = artefacts ? 30.0 : 0.0;
        SampleImages images;
        for (const int phase : {kPlain, kArterial, kVenous})
            images.images.push_back(scanCt(painted, phase, scanner, patient.seed));
        // The scene's readings are reader 1, reader 2, and reader 1 once more.
        for (const std::size_t n : {0, 2, 1})
            if (n < readings)
                images.readings.push_back(painted.readings[n]);
        return images;
    };
    return made;
}

struct Sign {
    const char* name;
    const char* meaning;
};

constexpr std::array<Sign, 11> kSigns = {{
    {"maximal_diameter_cm", "in cm"},
    {"location", "L or R"},
    {"heterogeneity", "yes or no"},
    {"margin", "well-defined or ill-defined"},
    {"midline_infiltration", "yes or no"},
    {"vascular_wrapping", "yes or no"},
    {"pleural_effusion", "yes or no"},
    {"calcification", "yes or no"},
    {"necrosis", "yes or no"},
    {"enhancement", "uniform or nonuniform"},
    {"metastasis", "yes or no"},
}};

} // namespace

SampleProtocol mediastinalSample() {
    SampleProtocol protocol;
    protocol.key = "mediastinal-pfs";
    protocol.title = "Progression-free survival with malignant tumours of the posterior mediastinum, CT of children";
    protocol.description =
        "CT before contrast, in the arterial and in the venous phase, in 5 mm slices on one grid. Of each seven cases\n"
        "one progresses within its follow-up; times follow a Cox model on looks, Ki-67, metastasis and resection, and\n"
        "children are lost to follow-up after some months, as in the paper. Of the first 80 cases half are outlined\n"
        "again by reader 1 and by reader 2. Three readers answer eleven signs; they settle by majority, diameters by\n"
        "the mean.\n";
    protocol.columns = {
        {"centre", "A or B: two scanners"},
        {"precontrast", "image", Kind::Image},
        {"arterial", "image", Kind::Image},
        {"venous", "image", Kind::Image},
        {"reader1", "outline by reader 1", Kind::Reading},
        {"reader1_second", "second outline by reader 1, of half of the first 80 cases", Kind::Reading},
        {"reader2", "outline by reader 2, of the same cases", Kind::Reading},
        {"reader1_rtstruct", "outline by reader 1 as DICOM RTSTRUCT", Kind::StructureSet},
        {"sex", "M or F"},
        {"age_months", "age in months"},
        {"ki67_percent", "Ki-67 index in per cent"},
        {"pathology", "NB (neuroblastoma) or non-NB"},
        {"complete_resection", "yes or no"},
    };
    for (const Sign& sign : kSigns) {
        for (int reader = 1; reader <= 3; ++reader)
            protocol.columns.push_back(
                {sign.name + std::string("_reader") + std::to_string(reader), std::string("CT sign: ") + sign.meaning});
        protocol.columns.push_back({sign.name + std::string("_consensus"), "what the three settle on"});
    }
    protocol.columns.insert(protocol.columns.end(),
                            {{"progression", "outcome: yes or no, within the follow-up"},
                             {"pfs_months", "months to progression or to the end of follow-up"},
                             {"exclude", "why the case is left out; empty for a case that takes part"}});
    protocol.subject = subject;
    return protocol;
}

} // namespace rimlight::study
