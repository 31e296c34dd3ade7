#include "core/study/project/SampleStudy.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/study/SampleCohort.h"
#include "core/study/project/StudyDraft.h"
#include "core/study/protocol/ProtocolFile.h"

namespace rimlight::study {

namespace fs = std::filesystem;

namespace {

constexpr const char* kProtocol = "wilms-vs-ccsk";
constexpr const char* kTitle = "Sample study: Wilms tumour or CCSK (SYNTHETIC)";
constexpr int kCases = 60;

} // namespace

fs::path makeSampleStudy(const fs::path& folder, const Progress& progress) {
    const fs::path file = folder / "study.yaml";
    std::error_code code;
    if (fs::exists(file, code)) {
        if (!isDraft(folder) || readDraft(folder).title != kTitle)
            throw Error("holds another study", folder.string(), "Choose a folder of its own for the sample study.");
        return file;
    }
    SampleOptions options;
    options.cases = kCases;
    options.protocol = kProtocol;
    options.compact = true;
    writeSampleCohort(folder / "cohort", options, progress);
    StudyDraft draft;
    draft.folder = folder;
    draft.title = kTitle;
    draft.protocolKey = kProtocol;
    draft.protocolText = protocolText(kProtocol, ".");
    draft.tables = {folder / "cohort" / "cohort.csv"};
    draft.synthetic = true;
    draft.page = "summary";
    return writeStudy(draft);
}

} // namespace rimlight::study
