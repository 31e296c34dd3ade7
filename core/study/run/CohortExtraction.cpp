#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/base/Text.h"
#include "core/radiomics/Extractor.h"
#include "core/regions/Habitats.h"
#include "core/study/CaseFeatures.h"
#include "core/study/FeatureBatch.h"
#include "core/study/FileExtraction.h"
#include "core/study/LineProblems.h"
#include "core/study/case/CaseRegions.h"
#include "core/study/case/StudyRecipe.h"
#include "core/study/run/AgreementExtraction.h"
#include "core/study/run/CohortFeatures.h"
#include "core/tables/Csv.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace rimlight::study {

namespace fs = std::filesystem;

namespace {

constexpr unsigned kOneThread = 1; ///< the cases run beside each other
constexpr const char* kWhole = "whole";
constexpr const char* kNoFeatures = "has no features";
constexpr const char* kSyntheticColumn = "Synthetic"; ///< of a batch's table: whether an image says that it is
constexpr const char* kYes = "yes";

/// What subregions are called: "sub1" is the one with the smallest mean.
std::string subregionName(const std::string& name, int number) {
    return name + std::to_string(number);
}

const SubregionPlan* subregionPlan(const Protocol& protocol) {
    for (const auto& region : protocol.regions)
        if (const auto* plan = std::get_if<SubregionPlan>(&region.kind))
            return plan;
    return nullptr;
}

/// The regions' names, with subregions counted out.
std::vector<std::string> regionNames(const Protocol& protocol, int k) {
    std::vector<std::string> names;
    for (const auto& region : protocol.regions) {
        if (std::holds_alternative<SubregionPlan>(region.kind)) {
            for (int i = 1; i <= k; ++i)
                names.push_back(subregionName(region.name, i));
        } else {
            names.push_back(region.name);
        }
    }
    return names;
}

/// All that the regions depend on beside the outline.
std::string regionsText(const Protocol& protocol, int k) {
    std::string text = std::to_string(protocol.seed);
    for (const auto& region : protocol.regions) {
        text += '\n' + region.name;
        if (const auto* ring = std::get_if<RingPlan>(&region.kind))
            text += ' ' + formatNumber(ring->limits.innerMm) + ' ' + formatNumber(ring->limits.outerMm);
        else if (std::holds_alternative<SubregionPlan>(region.kind))
            text += ' ' + std::to_string(k);
    }
    return text;
}

/// A batch that compares the outlines of a later reading with those of the first, in the first phase.
BatchPlan comparisonPlan(const Cohort& cohort, const std::vector<std::size_t>& cases, std::size_t reading) {
    BatchPlan plan;
    plan.phases = {""};
    plan.regions = {cohort.readings.front(), cohort.readings[reading]};
    std::string identity = join(plan.regions, "\n");
    for (const std::size_t i : cases) {
        const auto& one = cohort.cases[i];
        BatchCase batchCase;
        batchCase.id = one.id;
        batchCase.line = one.line;
        batchCase.images = {{"", one.images.front()}};
        for (const std::size_t r : {std::size_t{0}, reading})
            batchCase.masks.push_back({"", cohort.readings[r], one.readings[r], std::nullopt});
        identity += '\n' + one.id + '\t' + one.images.front().string() + '\t' + one.readings.front().string() + '\t' +
                    one.readings[reading].string();
        plan.cases.push_back(std::move(batchCase));
    }
    plan.hash = sha256Hex(identity);
    return plan;
}

/// A batch over the given cases with one outline each.
BatchPlan planOf(const StudyFile& study, const Cohort& cohort, const std::vector<std::size_t>& cases,
                 std::size_t reading) {
    const auto& protocol = study.protocol;
    BatchPlan plan;
    const bool onePhase = protocol.measuredPhases.size() == 1;
    plan.phases = onePhase ? std::vector<std::string>{""} : protocol.measuredPhases;
    plan.regions = {kWhole};
    std::string identity = std::to_string(reading);
    for (const std::size_t i : cases) {
        const auto& one = cohort.cases[i];
        BatchCase batchCase;
        batchCase.id = one.id;
        batchCase.line = one.line;
        for (std::size_t p = 0; p < plan.phases.size(); ++p) {
            batchCase.images.push_back({plan.phases[p], one.images[p]});
            batchCase.masks.push_back({plan.phases[p], kWhole, one.readings[reading], std::nullopt});
            identity += '\n' + one.id + '\t' + one.images[p].string() + '\t' + one.readings[reading].string();
        }
        plan.cases.push_back(std::move(batchCase));
    }
    plan.hash = sha256Hex(identity);
    return plan;
}

std::vector<imaging::Volume> volumesOf(const std::vector<CasePhase>& phases) {
    std::vector<imaging::Volume> volumes;
    volumes.reserve(phases.size());
    for (const auto& phase : phases)
        volumes.push_back(phase.image.volume);
    return volumes;
}

regions::HabitatSettings habitatSettings(const SubregionPlan& plan, std::uint64_t seed) {
    regions::HabitatSettings settings;
    settings.smallestK = plan.smallestK;
    settings.largestK = plan.largestK;
    settings.seed = seed;
    settings.threads = kOneThread;
    return settings;
}

std::string bicName(int k) {
    return "BIC of " + std::to_string(k) + " subregions";
}

/// The BIC of each K, of one case.
CaseResult subregionCurve(const BatchCase& one, const FeatureRecipe& recipe, const regions::HabitatSettings& settings,
                          const Progress& progress) {
    CaseResult result;
    const auto phases = openCase(one, recipe, result.notes, progress.part(0.0, 0.5), kOneThread);
    const auto values = regions::regionValues(volumesOf(phases), phases.front().regions.front().mask,
                                              regions::PhaseGrids::MustMatch, progress);
    const auto curve = regions::fitHabitats(regions::weightedPoints(values), settings, progress.part(0.5, 1.0));
    for (int k = settings.smallestK; k <= settings.largestK; ++k) {
        const auto fit = std::find_if(curve.fits.begin(), curve.fits.end(), [&](const auto& f) { return f.k == k; });
        result.features.values.push_back({bicName(k), fit == curve.fits.end()
                                                          ? tables::Cell(tables::Missing{"could not be fitted"})
                                                          : tables::Cell(fit->bic)});
    }
    return result;
}

/// Divides the whole region of a phase list into all regions of the protocol, as a model does with a new case.
void divideRegion(std::vector<CasePhase>& phases, const Protocol& protocol, int k, const Progress& progress) {
    learning::CaseRecipe recipe;
    recipe.regions = regionRecipes(protocol, k);
    const auto names = regionNames(protocol, k);
    std::vector<radiomics::Region> divided;
    for (auto& made : makeRegions(recipe, {names.begin(), names.end()}, volumesOf(phases),
                                  phases.front().regions.front().mask, progress, kOneThread))
        divided.push_back({made.name, std::move(made.mask)});
    for (auto& phase : phases)
        phase.regions = divided;
}

CaseResult extractCase(const BatchCase& one, const Protocol& protocol, int k, const Progress& progress) {
    CaseResult result;
    const auto& recipe = protocol.extraction.recipe;
    auto phases = openCase(one, recipe, result.notes, progress.part(0.0, 0.2), kOneThread);
    const bool isSynthetic =
        std::any_of(phases.begin(), phases.end(), [](const auto& phase) { return phase.image.volume.isSynthetic(); });
    const bool isWholeOnly =
        protocol.regions.size() == 1 && std::holds_alternative<WholePlan>(protocol.regions.front().kind);
    if (!isWholeOnly)
        divideRegion(phases, protocol, k, progress.part(0.2, 0.4));
    const auto features = measureCase(phases, recipe, progress.part(0.4, 1.0), kOneThread);
    const auto& warnings = features.extraction.warnings;
    result.notes.insert(result.notes.end(), warnings.begin(), warnings.end());
    result.features = features.extraction.features;
    result.diagnostics = {{"Version", RIMLIGHT_VERSION},
                          {"SettingsHash", features.settingsHash},
                          {"ImageHash", features.imageHash},
                          {"MaskHash", features.maskHash},
                          {kSyntheticColumn, isSynthetic ? kYes : "no"}};
    return result;
}

std::vector<std::string> columnNames(const Protocol& protocol, const BatchPlan& plan, int k) {
    auto plain = featureNames(protocol.extraction.recipe);
    const auto regions = regionNames(protocol, k);
    if (plan.phases.size() == 1 && regions.size() == 1)
        return plain;
    std::vector<std::string> names;
    for (const auto& phase : plan.phases)
        for (const auto& region : regions)
            for (const auto& name : plain)
                names.push_back(radiomics::columnPrefix(phase, region) + name);
    return names;
}

/// A finished table of a batch: the cases with their numbers, and why others have none.
struct BatchOutcome {
    tables::FeatureTable table;
    std::map<std::string, std::string> failed;
    bool synthetic = false; ///< an image is
};

BatchOutcome readBatch(const fs::path& file, const std::vector<std::string>& names) {
    const auto text = tables::readCsv(file);
    BatchOutcome outcome;
    const auto error = text.columnOf("Error");
    auto measured = text;
    measured.rows.clear();
    measured.lines.clear();
    const auto synthetic = text.columnOf(kSyntheticColumn);
    const std::size_t id = *text.columnOf(tables::kCaseColumn);
    for (const auto& row : text.rows) {
        outcome.synthetic = outcome.synthetic || (synthetic && row[*synthetic] == kYes);
        if (error && !row[*error].empty())
            outcome.failed[row[id]] = row[*error];
        else
            measured.rows.push_back(row);
    }
    if (measured.rows.empty())
        outcome.table.names = names;
    else
        outcome.table = tables::numericColumns(measured, names, tables::kCaseColumn, file.string());
    return outcome;
}

/// The table of a batch that ran to its end, of this very plan and recipe; the file beside it says of which.
class FinishedBatch {
public:
    FinishedBatch(fs::path table, const BatchPlan& plan, const BatchExtraction& extraction)
        : m_table(std::move(table)), m_mark(m_table.string() + ".made-from"),
          m_identity(sha256Hex(plan.hash + '\n' + extraction.settingsHash + '\n' + join(extraction.featureNames, "\n") +
                               '\n' + RIMLIGHT_VERSION)) {}

    bool isThere() const {
        std::error_code code;
        return fs::is_regular_file(m_table, code) && fs::is_regular_file(m_mark, code) &&
               trimmed(readTextFile(m_mark)) == m_identity;
    }
    /// Before the batch, so that a half-made table is never taken for a finished one of another plan.
    void begin() const {
        std::error_code code;
        fs::remove(m_mark, code);
    }
    void finish() const { writeFileAtomically(m_mark, m_identity + '\n'); }

private:
    fs::path m_table;
    fs::path m_mark;
    std::string m_identity;
};

/// What a batch makes, for people and as a file.
struct BatchPurpose {
    std::string part;         ///< "reader 1"
    std::string file;         ///< "features-reader-1.csv"
    std::string withoutWords; ///< of a case that failed: "has no features"
};

BatchOutcome runOrRead(const BatchPlan& plan, const BatchExtraction& extraction, const BatchPurpose& purpose,
                       const ExtractionRun& run, std::vector<std::string>& notes, const Progress& progress) {
    const fs::path table = run.folder / purpose.file;
    const FinishedBatch finished(table, plan, extraction);
    if (!finished.isThere()) {
        finished.begin();
        BatchRun batch;
        batch.table = table;
        batch.resume = true;
        batch.casesAtOnce = run.casesAtOnce;
        batch.memoryBytes = run.memoryBytes;
        batch.onFinished = [&](const FinishedCase& one) {
            if (run.log)
                run.log(one.words);
            if (run.listener)
                run.listener({RunNews::Kind::StepAdvances, RunStep::Features, one.done, one.total, purpose.part, one.id,
                              one.error});
        };
        const auto summary = runBatch(plan, extraction, batch, progress);
        finished.finish();
    }
    auto outcome = readBatch(table, extraction.featureNames);
    for (const auto& [id, error] : outcome.failed)
        notes.push_back(join({"Case", id, purpose.withoutWords, "(" + table.stem().string() + "):", error}, " "));
    return outcome;
}

regions::CohortK chooseK(const BatchOutcome& outcome, const SubregionPlan& plan) {
    std::vector<regions::HabitatCurve> curves;
    for (const auto& row : outcome.table.rows) {
        regions::HabitatCurve curve;
        for (std::size_t c = 0; c < row.size(); ++c)
            if (const auto* bic = std::get_if<double>(&row[c])) {
                regions::HabitatFit fit;
                fit.k = plan.smallestK + static_cast<int>(c);
                fit.bic = *bic;
                curve.fits.push_back(std::move(fit));
            }
        curves.push_back(std::move(curve));
    }
    return regions::chooseCohortK(curves);
}

/// The files of images and outlines are looked for before hours of work.
void requireFiles(const Cohort& cohort, const std::string& item) {
    LineProblems problems;
    std::error_code code;
    for (const std::size_t i : cohort.included()) {
        const auto& one = cohort.cases[i];
        for (const auto& image : one.images)
            if (!fs::exists(image, code))
                problems.add(one.line, "the image is not there");
        for (const auto& reading : one.readings)
            if (!reading.empty() && !fs::exists(reading, code))
                problems.add(one.line, "an outline is not there");
    }
    problems.throwIfAny(item, "Correct the paths, which start from the folder of the cohort's table, or leave the "
                              "cases out under \"exclude\".");
}

/// "features-reader-1.csv"
std::string fileNameOf(const std::string& what, const std::string& reading) {
    std::string name = what + '-';
    for (const char c : lowerCase(reading))
        name += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '-';
    return name + ".csv";
}

/// The included cases that were outlined so.
std::vector<std::size_t> casesReadBy(const Cohort& cohort, std::size_t reading) {
    std::vector<std::size_t> cases;
    for (const std::size_t i : cohort.included())
        if (!cohort.cases[i].readings[reading].empty())
            cases.push_back(i);
    return cases;
}

/// A reading of the cohort and the cases that have it.
struct MeasuredReading {
    std::size_t reading = 0;
    const std::vector<std::size_t>& cases;
    int subregions = 0; ///< 0: the protocol has none
};

BatchOutcome measureReading(const StudyFile& study, const Cohort& cohort, const MeasuredReading& measured,
                            const ExtractionRun& run, std::vector<std::string>& notes, const Progress& progress) {
    const auto& protocol = study.protocol;
    const int k = measured.subregions;
    const auto plan = planOf(study, cohort, measured.cases, measured.reading);
    const auto& name = cohort.readings[measured.reading];
    BatchExtraction extraction;
    extraction.featureNames = columnNames(protocol, plan, k);
    extraction.settingsHash = sha256Hex(settingsHash(protocol.extraction.recipe) + regionsText(protocol, k));
    extraction.extract = [&protocol, k](const BatchCase& one, const Progress& part) {
        return extractCase(one, protocol, k, part);
    };
    return runOrRead(plan, extraction, {name, fileNameOf("features", name), kNoFeatures}, run, notes, progress);
}

/// Compares the outlines of a later reading with those of the first.
BatchOutcome compareReading(const StudyFile& study, const Cohort& cohort, const MeasuredReading& compared,
                            const ExtractionRun& run, std::vector<std::string>& notes, const Progress& progress) {
    const auto& recipe = study.protocol.extraction.recipe;
    const auto& name = cohort.readings[compared.reading];
    BatchExtraction comparison;
    comparison.featureNames = outlineMeasures();
    comparison.settingsHash = sha256Hex("outlines " + settingsHash(recipe));
    comparison.extract = [&recipe](const BatchCase& one, const Progress& part) {
        return compareOutlines(one, recipe, part);
    };
    const BatchPurpose purpose{"outlines of " + name, fileNameOf("agreement", name), "has no comparison of outlines"};
    return runOrRead(comparisonPlan(cohort, compared.cases, compared.reading), comparison, purpose, run, notes,
                     progress);
}

} // namespace

CohortFeatures measureCohort(const StudyFile& study, const Cohort& cohort, const ExtractionRun& run,
                             const Progress& progress) {
    const auto& protocol = study.protocol;
    requireFiles(cohort, study.tables.front().filename().string());
    CohortFeatures features;
    int k = 0;
    if (const auto* plan = subregionPlan(protocol)) {
        const auto settings = habitatSettings(*plan, protocol.seed);
        BatchExtraction curves;
        for (int i = plan->smallestK; i <= plan->largestK; ++i)
            curves.featureNames.push_back(bicName(i));
        curves.settingsHash = sha256Hex("subregions " + std::to_string(protocol.seed));
        curves.extract = [&](const BatchCase& one, const Progress& part) {
            return subregionCurve(one, protocol.extraction.recipe, settings, part);
        };
        const auto outcome =
            runOrRead(planOf(study, cohort, cohort.of(Part::Training), 0), curves,
                      {"subregions", "subregions.csv", kNoFeatures}, run, features.notes, progress.part(0.0, 0.1));
        features.subregions = chooseK(outcome, *plan);
        k = features.subregions->k;
    }
    // Comparing outlines takes little beside measuring features.
    const double compares = cohort.readings.size() > 1 ? 0.1 : 0.0;
    const auto readingCount = static_cast<double>(cohort.readings.size());
    for (std::size_t reading = 0; reading < cohort.readings.size(); ++reading) {
        const auto cases = casesReadBy(cohort, reading);
        if (cases.empty())
            continue;
        const auto share = [&](std::size_t i) {
            return 0.1 + (0.9 - compares) * static_cast<double>(i) / readingCount;
        };
        auto outcome = measureReading(study, cohort, {reading, cases, k}, run, features.notes,
                                      progress.part(share(reading), share(reading + 1)));
        if (reading == 0)
            features.failed = std::move(outcome.failed);
        features.synthetic = features.synthetic || outcome.synthetic;
        features.readings.push_back({cohort.readings[reading], std::move(outcome.table)});
    }
    for (std::size_t reading = 1; reading < cohort.readings.size(); ++reading) {
        const auto cases = casesReadBy(cohort, reading);
        if (cases.empty())
            continue;
        const auto share = [&](std::size_t i) { return 0.9 + 0.1 * static_cast<double>(i - 1) / (readingCount - 1.0); };
        auto outcome = compareReading(study, cohort, {reading, cases}, run, features.notes,
                                      progress.part(share(reading), share(reading + 1)));
        features.outlines.push_back({cohort.readings[reading], std::move(outcome.table), std::move(outcome.failed)});
    }
    return features;
}

} // namespace rimlight::study
