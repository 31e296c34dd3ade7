#include "core/study/case/SampleCases.h"

#include "core/study/SampleCohort.h"

namespace rimlight::study {

namespace fs = std::filesystem;

std::vector<SampleCase> sampleCases() {
    return {{"Wilms tumour or clear cell sarcoma (synthetic child)", "sample-wilms-vs-ccsk.json", "wilms-vs-ccsk",
             "corticomedullary"},
            {"T stage of a renal cell carcinoma (synthetic adult)", "sample-ccrcc-t-stage.json", "ccrcc-t-stage",
             "parenchymal"}};
}

SampleCaseFiles makeSampleCase(const SampleCase& sample, const fs::path& folder, const Progress& progress) {
    const fs::path cohort = folder / sample.protocol;
    std::error_code code;
    if (!fs::exists(cohort / "cohort.csv", code)) {
        fs::create_directories(folder, code);
        SampleOptions options;
        options.cases = 1;
        options.protocol = sample.protocol;
        writeSampleCohort(cohort, options, progress);
    }
    const fs::path made = cohort / "case-0001";
    return {made / sample.phase, made / "reader1.rtstruct.dcm"};
}

} // namespace rimlight::study
