#include "tests/core/study/case/SampleStudies.h"

#include "core/base/AtomicFile.h"
#include "core/base/Text.h"
#include "core/study/SampleCohort.h"
#include "core/study/run/StudyRun.h"
#include "core/tables/Csv.h"

namespace rimlight::test {

namespace {

constexpr int kCases = 24;

constexpr const char* kProtocol = R"(protocol: stage
title: T stage
question: T3-4 rather than T1-2
cohort: {case: case, modality: CT, phases: [parenchymal], readings: [reader1], exclude: exclude}
outcome: {column: t_stage, positive: [T3, T4], negative: [T1, T2], positive_label: T3-4, negative_label: T1-2}
survival: {time: os_months, event: death, event_value: "yes", read_at: [24, 36]}
clinical:
  - {name: age, column: age_years, title: Age, unit: years}
  - {name: sex, title: Sex, type: category, levels: [F, M]}
regions:
  - whole
  - subregions: {name: sub, smallest: 2, largest: 3}
  - ring: {name: peri, from_mm: 0, to_mm: 3}
extraction:
  settings:
    imageType: {Original: {}, LoG: {sigma: [2.0]}}
    featureClass: {shape: [MeshVolume, SurfaceVolumeRatio, Sphericity], firstorder: [Mean, Entropy, Skewness], ngtdm: [Contrast]}
    setting: {binCount: 25, resampledPixelSpacing: [2, 2, 2], interpolator: sitkBSpline}
split: {training: 0.75}
signatures:
  - name: sub
    title: Subregion
    regions: [sub]
    steps: &few [z-score, {mrmr: {top: 4}}]
    radscore: {from: logistic-regression}
    classifiers: &one [{logistic-regression: {penalty: l2, c: 0.1}}]
  - {name: peri, title: Ring, regions: [peri], steps: *few, classifiers: *one}
  - name: mix
    title: Subregion and ring
    mix_of: [best of sub, peri]
    steps: [z-score]
    radscore: {from: logistic-regression}
    classifiers: *one
main: mix
clinical_model: {univariate_p: 1, multivariate_p: 1}
nomogram: yes
evaluation: {folds: 3, bootstraps: 20, optimism_resamples: 0}
)";

} // namespace

StageStudy::StageStudy() : m_results(m_folder.path() / "results") {
    study::SampleOptions options;
    options.cases = kCases;
    options.protocol = "ccrcc-t-stage";
    options.compact = true;
    study::writeSampleCohort(m_folder / "cohort", options);
    writeFileAtomically(m_folder / "stage.yaml", std::string_view(kProtocol));
    const auto file = study::parseStudy(
        "study: Stage\nprotocol: stage.yaml\ncohort: cohort/cohort.csv\nsynthetic: yes\n", "study", m_folder.path());
    study::StudyRunOptions run;
    run.folder = m_results;
    study::runStudy(file, run);
}

study::PhaseInput StageStudy::openCase(const std::string& id) const {
    const auto folder = m_folder.path() / "cohort" / id;
    study::PhaseInput input{"", study::openImage(folder / "parenchymal.nii.gz"), {}};
    input.region = study::chooseSegment(study::openMask(folder / "reader1.nii.gz", input.image), {});
    input.region.name = "tumour";
    return input;
}

std::map<std::string, double> StageStudy::predictions(const std::string& column) const {
    const auto table = tables::readCsv(m_results / "tables/predictions.csv");
    std::map<std::string, double> values;
    const auto place = table.columnOf(column);
    for (const auto& row : table.rows)
        values[row.front()] = parseNumber(row.at(place.value())).value();
    return values;
}

learning::FittedModel StageStudy::model(const std::string& name) const {
    return learning::readModel(m_results / "models" / (name + ".json"));
}

} // namespace rimlight::test
