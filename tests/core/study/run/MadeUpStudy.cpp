#include "tests/core/study/run/MadeUpStudy.h"

#include "core/base/AtomicFile.h"
#include "core/base/Random.h"
#include "core/base/Text.h"

#include <algorithm>
#include <cmath>

namespace rimlight::test {

namespace fs = std::filesystem;

namespace {

constexpr int kCases = 110;
constexpr int kFeatures = 30;
constexpr const char* kStudyText =
    "study: Made-up\nprotocol: made-up.yaml\ncohort: cohort.csv\nfeatures: features.csv\n";

} // namespace

const std::string kMadeUpProtocol = R"(protocol: made-up
title: Made-up cases
cohort: {case: id, centre: site}
outcome: {column: outcome, positive: bad, negative: good}
survival: {time: months, event: died, event_value: "yes", read_at: [6, 12]}
clinical:
  - {name: age}
  - {name: sign, type: yes/no}
split: {training: 0.7, external: {column: site, values: [B]}}
signatures:
  - name: radiomics
    title: Radiomics
    steps:
      - z-score
      - smote
      - redundancy: {method: pearson, cutoff: 0.9, drop: random}
      - mrmr: {top: 8}
      - lasso: {family: logistic, folds: 5, lambda: lambda.min}
    radscore: {from: lasso}
    classifiers:
      - logistic-regression
      - svm: {search: {c: [1, 10]}}
      - random-forest: {trees: 20}
clinical_model: {univariate_p: 0.5, multivariate_p: 0.5}
nomogram: yes
evaluation: {folds: 4, bootstraps: 50, drop_steps: [redundancy, lasso]}
)";

MadeUpCases madeUpCases(std::uint64_t seed) {
    Random random(seed);
    MadeUpCases cases;
    for (int f = 0; f <= kFeatures; ++f)
        cases.names.push_back("original_glcm_F" + std::to_string(f));
    for (int i = 0; i < kCases; ++i) {
        cases.ids.push_back("case-" + std::to_string(i));
        const bool bad = random.uniform() < 0.4;
        cases.bad.push_back(bad);
        std::vector<double> row;
        for (int f = 0; f < kFeatures; ++f)
            row.push_back(random.normal() + (bad && f % 10 == 0 ? 0.9 : 0.0));
        row.push_back(row[0] * 0.99 + 0.01 * random.normal()); // a near copy
        cases.features.push_back(row);
        const double months = -std::log(1.0 - random.uniform()) * (bad ? 8.0 : 25.0);
        const double followed = random.uniform(3.0, 30.0);
        cases.clinical.push_back(std::string(i % 5 == 4 ? "B" : "A") + ',' +
                                 formatFixed(std::min(months, followed), 2) + ',' + (months < followed ? "yes" : "no") +
                                 ',' + formatFixed(random.normal(60, 9), 1) + ',' +
                                 (random.uniform() < (bad ? 0.6 : 0.4) ? "yes" : "no"));
    }
    return cases;
}

MadeUpStudy::MadeUpStudy(const MadeUpCases& cases, const std::string& protocol) {
    writeFileAtomically(m_folder / "made-up.yaml", protocol);
    std::string cohort = "id,outcome,site,months,died,age,sign\n";
    std::string features = "id";
    for (const auto& name : cases.names)
        features += ',' + name;
    features += '\n';
    for (std::size_t i = 0; i < cases.ids.size(); ++i) {
        cohort += cases.ids[i] + ',' + (cases.bad[i] ? "bad" : "good") + ',' + cases.clinical[i] + '\n';
        features += cases.ids[i];
        for (const double value : cases.features[i])
            features += ',' + formatNumber(value);
        features += '\n';
    }
    writeFileAtomically(m_folder / "cohort.csv", cohort);
    writeFileAtomically(m_folder / "features.csv", features);
}

study::StudyFile MadeUpStudy::study() const {
    return study::parseStudy(kStudyText, "study.yaml", m_folder.path());
}

fs::path MadeUpStudy::writeStudyFile(const std::string& name) const {
    writeFileAtomically(folder() / name, kStudyText);
    return folder() / name;
}

study::StudyData MadeUpStudy::data() const {
    const auto file = study();
    auto cohort = study::readCohort(file, false);
    study::splitCohort(cohort, file);
    auto features = study::readFeatures(file, cohort);
    study::leaveOutUnmeasured(cohort, features);
    return study::assemble(file, cohort, std::move(features));
}

study::StudySummary MadeUpStudy::run(const std::string& name, unsigned threads,
                                     const study::RunListener& listener) const {
    study::StudyRunOptions options;
    options.folder = m_folder.path() / name;
    options.maxThreads = threads;
    options.listener = listener;
    return study::runStudy(study(), options);
}

std::map<std::string, std::string> MadeUpStudy::files(const std::string& run) const {
    std::map<std::string, std::string> found;
    const fs::path root = m_folder.path() / run;
    for (const auto& entry : fs::recursive_directory_iterator(root))
        if (entry.is_regular_file() && entry.path().extension() != ".sqlite")
            found[fs::relative(entry.path(), root).string()] = readTextFile(entry.path());
    return found;
}

std::string MadeUpStudy::file(const std::string& run, const std::string& name) const {
    return readTextFile(m_folder.path() / run / name);
}

} // namespace rimlight::test
