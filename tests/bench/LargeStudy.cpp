#include "tests/bench/LargeStudy.h"

#include "core/base/AtomicFile.h"
#include "core/base/Hash.h"
#include "core/base/Random.h"
#include "core/base/Text.h"
#include "core/study/SampleCohort.h"
#include "core/study/StudyStore.h"
#include "core/study/protocol/StudyFile.h"
#include "core/study/run/AgreementResults.h"
#include "core/study/run/StudyRun.h"
#include "core/study/run/StudySummary.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <string>
#include <vector>

namespace rimlight::bench {

namespace fs = std::filesystem;

namespace {

constexpr int kCases = 300;
constexpr int kFeaturesOfARegion = 1093; ///< of four regions: 4,372
constexpr int kCorrelated = 10;          ///< features of a group
constexpr int kTelling = 20;             ///< one group in so many depends on the outcome
constexpr std::size_t kReadAgain = 5;    ///< one case in so many
constexpr std::uint64_t kSeed = 2026;

constexpr const char* kStudy =
    "study: Large study\nsynthetic: yes\nprotocol: large.yaml\ncohort: cohort.csv\nfeatures: features.csv\n";

constexpr const char* kProtocol = R"(protocol: large
title: T stage of made-up cases
question: T3-4 rather than T1-2
cohort: {case: case, centre: centre}
outcome: {column: t_stage, positive: T3, negative: T1, positive_label: T3-4, negative_label: T1-2}
survival: {name: Overall survival, time: os_months, event: death, event_value: "yes", read_at: [12, 24, 36]}
clinical:
  - {name: age, column: age_years, title: Age, unit: years}
  - {name: sex, title: Sex, type: category, levels: [F, M]}
regions:
  - whole
  - subregions: {name: sub, smallest: 2, largest: 2}
  - ring: {name: peri, from_mm: 0, to_mm: 3}
split: {training: 0.75, external: {column: centre, values: [B]}}
signatures:
  - name: whole
    title: Whole tumour
    regions: [whole]
    steps: &selection
      - z-score
      - redundancy: {method: spearman, cutoff: 0.9, drop: random}
      - mrmr: {top: 25}
      - lasso: {family: logistic, folds: 10, lambda: lambda.min}
    radscore: {from: lasso}
    classifiers: &three [logistic-regression, svm, random-forest]
  - {name: sub, title: Subregion, regions: [sub], steps: *selection, radscore: {from: lasso}, classifiers: *three}
  - {name: peri, title: Peritumoral ring, regions: [peri], steps: *selection, radscore: {from: lasso}, classifiers: *three}
  - {name: all, title: All regions, steps: *selection, radscore: {from: lasso}, classifiers: *three}
main: all
clinical_model: {univariate_p: 1, multivariate_p: 1}
nomogram: yes
evaluation: {folds: 5, bootstraps: 1000, optimism_resamples: 10, drop_steps: [redundancy, lasso]}
)";

std::string caseName(int number) {
    return "c" + std::to_string(number);
}

std::vector<bool> writeCohort(const fs::path& path, Random& random) {
    std::vector<bool> high;
    std::string text = "case,centre,t_stage,os_months,death,age_years,sex\n";
    for (int i = 0; i < kCases; ++i) {
        const bool isHigh = random.uniform() < 0.4;
        high.push_back(isHigh);
        const double months = -std::log(1.0 - random.uniform()) * (isHigh ? 20.0 : 50.0);
        const double followed = random.uniform(6.0, 80.0);
        const char* centre = random.uniform() < 0.3 ? "B" : "A";
        const auto age = formatFixed(random.normal(isHigh ? 65.0 : 60.0, 10.0), 0);
        const char* sex = random.uniform() < (isHigh ? 0.6 : 0.4) ? "F" : "M";
        text += join({caseName(i), centre, isHigh ? "T3" : "T1", formatFixed(std::min(months, followed), 2),
                      months < followed ? "yes" : "no", age, sex},
                     ",") +
                '\n';
    }
    writeFileAtomically(path, text);
    return high;
}

std::string featureName(const std::string& region, int number) {
    const std::string feature = number == 0   ? "original_shape_MeshVolume"
                                : number == 1 ? "original_shape_Maximum3DDiameter"
                                              : "wavelet-LLH_glcm_F" + std::to_string(number);
    return region + '|' + feature;
}

void writeFeatures(const fs::path& path, const std::vector<bool>& high, Random& random) {
    std::string header = "case";
    std::vector<std::string> lines;
    lines.reserve(kCases);
    for (int i = 0; i < kCases; ++i)
        lines.push_back(caseName(i));
    for (const char* region : {"whole", "sub1", "sub2", "peri"}) {
        std::vector<double> hidden(kCases);
        for (int f = 0; f < kFeaturesOfARegion; ++f) {
            header += ',' + featureName(region, f);
            const bool tells = f / kCorrelated % kTelling == 0;
            const double share = random.uniform(0.3, 1.0);
            for (std::size_t i = 0; i < lines.size(); ++i) {
                if (f % kCorrelated == 0)
                    hidden[i] = random.normal() + (tells && high[i] ? 0.6 : 0.0);
                lines[i] += ',' + formatNumber(share * hidden[i] + 0.5 * random.normal());
            }
        }
    }
    writeFileAtomically(path, header + '\n' + join(lines, "\n") + '\n');
}

/// Readings of some cases once more, with noise, as measured images would have given them.
void addReadings(study::CohortFeatures& features, Random& random) {
    const auto first = features.readings.front().table;
    features.readings.front().name = "reader 1";
    for (const char* name : {"reader 1 again", "reader 2"}) {
        study::CohortFeatures::Reading reading{name, {{}, first.names, {}}};
        for (std::size_t r = 0; r < first.rows.size(); r += kReadAgain) {
            reading.table.caseIds.push_back(first.caseIds[r]);
            auto row = first.rows[r];
            for (std::size_t c = 0; c < row.size(); ++c)
                std::get<double>(row[c]) += 0.9 * static_cast<double>(c % 100) / 100.0 * random.normal();
            reading.table.rows.push_back(std::move(row));
        }
        features.readings.push_back(std::move(reading));
    }
}

/// Adds to a finished study how well readers agree, which a run computes of images alone.
void addAgreement(const study::StudyFile& file, const fs::path& folder, Random& random) {
    auto cohort = study::readCohort(file, false);
    study::splitCohort(cohort, file);
    auto features = study::readFeatures(file, cohort);
    addReadings(features, random);
    study::ResultFiles files;
    study::agreementResults(file, cohort, features, 0, files, {});
    study::writeFiles(files.files(), folder);
    study::StudyStore store(folder, study::StoreUse::Write);
    store.inTransaction([&] {
        for (const auto& one : files.files())
            store.putArtefact({one.path, "agreement", sha256Hex(one.bytes)});
    });
    auto summary = nlohmann::ordered_json::parse(readTextFile(folder / study::kResultsFile));
    for (const auto& [name, caption] : files.contents())
        summary["contents"].push_back({{"name", name}, {"caption", caption}});
    writeFileAtomically(folder / study::kResultsFile, summary.dump(1) + '\n');
}

} // namespace

fs::path largeStudy(const fs::path& folder) {
    fs::path file = folder / "study.yaml";
    const fs::path done = folder / "made";
    if (fs::exists(done))
        return file;
    fs::remove_all(folder);
    fs::create_directories(folder);
    Random random(kSeed);
    writeFileAtomically(file, std::string_view(kStudy));
    writeFileAtomically(folder / "large.yaml", std::string_view(kProtocol));
    const auto high = writeCohort(folder / "cohort.csv", random);
    writeFeatures(folder / "features.csv", high, random);
    const auto study = study::readStudy(file);
    study::StudyRunOptions options;
    options.folder = folder / "results";
    study::runStudy(study, options);
    addAgreement(study, options.folder, random);
    writeFileAtomically(done, std::string_view("yes\n"));
    return file;
}

fs::path smallStudy(const fs::path& folder) {
    fs::path file = folder / "study.yaml";
    if (fs::exists(file))
        return file;
    study::SampleOptions options;
    options.compact = true;
    study::writeSampleCohort(folder / "cohort", options);
    writeFileAtomically(
        file,
        std::string_view("study: Small study\nsynthetic: yes\nprotocol: wilms-vs-ccsk\ncohort: cohort/cohort.csv\n"));
    return file;
}

} // namespace rimlight::bench
