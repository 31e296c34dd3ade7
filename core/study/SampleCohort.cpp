#include "core/study/SampleCohort.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/dicom/SyntheticObjects.h"
#include "core/imaging/ImageFile.h"
#include "core/study/SyntheticAbdomen.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace rimlight::study {

namespace fs = std::filesystem;

namespace {

constexpr const char* kReadmeName = "README.txt";
constexpr const char* kCohortHeader = "case,age_years,sex,cyst,diagnosis,centre,corticomedullary,nephrographic,"
                                      "reader1,reader2,reader1_rtstruct\n";

std::string fourDigits(int number) {
    std::array<char, 16> text{};
    static_cast<void>(std::snprintf(text.data(), text.size(), "%04d", number));
    return text.data();
}

std::string caseName(int number) {
    return "case-" + fourDigits(number);
}

/// The first line of the README tells one cohort from another.
std::string readmeText(const SampleOptions& options) {
    return "SYNTHETIC cohort of Rimlight " RIMLIGHT_VERSION ", seed " + std::to_string(options.seed) + "\n" + R"(
Every image, outline and number in this folder was made by a program. There are no patients behind them, and they are
no evidence of the accuracy of anything: tumours look the way a few formulas say, and whatever tells the two diagnoses
apart was put there on purpose. Use them to learn and to try the program.

cohort.csv       one line per case: age, sex, cysts around the tumour, diagnosis (WT: Wilms tumour, CCSK: clear cell
                 sarcoma of the kidney), centre, and the paths of images and outlines
case-NNNN/       corticomedullary/ and nephrographic/ (DICOM CT series, 5 mm slices), the tumour as reader 1 (DICOM
                 RTSTRUCT and NIfTI) and reader 2 (NIfTI) outline it

Of each five cases three are WT and two CCSK.
)";
}

/// Makes the folder, or accepts one that holds nothing, or this very cohort.
void prepareFolder(const fs::path& folder, const SampleOptions& options) {
    std::error_code code;
    if (fs::exists(folder, code) && !fs::is_directory(folder, code))
        throw Error("is a file, not a folder", folder.string(), "Give the name of a new folder.");
    fs::create_directories(folder, code);
    if (!fs::is_directory(folder, code))
        throw Error("the folder cannot be made", folder.string(), "Choose a place that you may write to.");
    const std::string text = readmeText(options);
    if (!fs::is_empty(folder, code)) {
        const fs::path readme = folder / kReadmeName;
        const std::string firstLine = text.substr(0, text.find('\n') + 1);
        if (!fs::is_regular_file(readme, code) || readTextFile(readme).rfind(firstLine, 0) != 0)
            throw Error("is not empty", folder.string(), "Choose a new or an empty folder.");
    }
    writeFileAtomically(folder / kReadmeName, text);
}

/// DICOM age string: months below two years.
std::string ageText(double years) {
    const bool inMonths = years < 2.0;
    std::array<char, 16> text{};
    static_cast<void>(std::snprintf(text.data(), text.size(), "%03d%c",
                                    static_cast<int>(inMonths ? std::round(12.0 * years) : std::floor(years)),
                                    inMonths ? 'M' : 'Y'));
    return text.data();
}

void writeCase(const SyntheticPatient& patient, const SampleOptions& options, const fs::path& folder,
               const Progress& progress) {
    const SyntheticCase made = makeSyntheticCase(patient, progress.part(0.0, 0.6));
    const std::string words = "Rimlight sample cohort, seed " + std::to_string(options.seed) + ", case " +
                              std::to_string(patient.number) + ", ";
    dicom::SeriesWriteOptions series;
    series.identity = {"SYNTHETIC-" + fourDigits(patient.number), "SYNTHETIC^CASE " + fourDigits(patient.number),
                       patient.male ? "M" : "F", ageText(patient.ageYears)};
    series.studyInstanceUid = dicom::uidFromWords(words + "study");
    series.frameOfReferenceUid = dicom::uidFromWords(words + "frame of reference");
    series.institution = "SYNTHETIC centre " + patient.scanner.centre;
    series.kvp = patient.scanner.kvp;
    series.jpeg2000 = options.jpeg2000;
    const auto write = [&](const imaging::Volume& volume, int number, const std::string& phase, const Progress& part) {
        series.seriesNumber = number;
        series.seriesInstanceUid = dicom::uidFromWords(words + phase);
        series.seriesDescription = "SYNTHETIC " + phase + " phase";
        return dicom::writeSyntheticSeries(volume, folder / phase, series, part);
    };
    const dicom::Series first = write(made.corticomedullary, 2, "corticomedullary", progress.part(0.6, 0.75));
    write(made.nephrographic, 3, "nephrographic", progress.part(0.75, 0.9));
    const imaging::Segmentation outline{made.reader1.geometry(), {{"tumour", imaging::segmentColour(0), made.reader1}}};
    dicom::writeSyntheticStructureSet(outline, first, series.identity, "reader 1", folder / "reader1.rtstruct.dcm");
    imaging::writeMask(made.reader1, folder / "reader1.nii.gz");
    imaging::writeMask(made.reader2, folder / "reader2.nii.gz");
}

std::string cohortLine(const SyntheticPatient& patient) {
    const std::string name = caseName(patient.number);
    const std::vector<std::string> cells = {name,
                                            formatFixed(patient.ageYears, 1),
                                            patient.male ? "M" : "F",
                                            patient.cyst ? "yes" : "no",
                                            diagnosisText(patient.diagnosis),
                                            patient.scanner.centre,
                                            name + "/corticomedullary",
                                            name + "/nephrographic",
                                            name + "/reader1.nii.gz",
                                            name + "/reader2.nii.gz",
                                            name + "/reader1.rtstruct.dcm"};
    return join(cells, ",") + "\n";
}

} // namespace

void writeSampleCohort(const fs::path& folder, const SampleOptions& options, const Progress& progress) {
    if (options.cases < 1 || options.cases > 9999)
        throw Error("the number of cases is " + std::to_string(options.cases), "The sample cohort", "Give 1 to 9999.");
    prepareFolder(folder, options);
    std::string cohort = kCohortHeader;
    for (int number = 1; number <= options.cases; ++number) {
        const double share = 1.0 / options.cases;
        const Progress part = progress.part((number - 1) * share, number * share);
        part.report(0.0, "Case " + std::to_string(number) + " of " + std::to_string(options.cases));
        const SyntheticPatient patient = makeSyntheticPatient(options.seed, number);
        const fs::path finished = folder / caseName(number);
        const fs::path unfinished = folder / ("." + caseName(number) + ".unfinished");
        std::error_code code;
        fs::remove_all(unfinished, code);
        try {
            fs::create_directories(unfinished, code);
            writeCase(patient, options, unfinished, part);
            fs::remove_all(finished, code);
            fs::rename(unfinished, finished, code);
            if (code)
                throw Error("cannot be written (" + code.message() + ")", finished.string(),
                            "Choose a folder that you may write to.");
        } catch (...) {
            fs::remove_all(unfinished, code);
            throw;
        }
        cohort += cohortLine(patient);
        writeFileAtomically(folder / "cohort.csv", cohort);
    }
    progress.report(1.0, "Wrote " + std::to_string(options.cases) + " synthetic cases");
}

} // namespace rimlight::study
