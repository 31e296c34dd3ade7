#include "core/study/SampleCohort.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/dicom/SyntheticObjects.h"
#include "core/imaging/ImageFile.h"
#include "core/study/SampleProtocol.h"
#include "core/tables/Csv.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <optional>

namespace rimlight::study {

namespace fs = std::filesystem;

namespace {

constexpr const char* kReadmeName = "README.txt";

using Kind = SampleColumn::Kind;

std::string fourDigits(int number) {
    std::array<char, 16> text{};
    static_cast<void>(std::snprintf(text.data(), text.size(), "%04d", number));
    return text.data();
}

std::string caseName(int number) {
    return "case-" + fourDigits(number);
}

bool isDicom(const SampleProtocol& protocol, const SampleOptions& options) {
    return protocol.dicom && !options.compact;
}

/// A cohort of NIfTI has no structure sets.
std::vector<SampleColumn> columnsOf(const SampleProtocol& protocol, const SampleOptions& options) {
    std::vector<SampleColumn> columns = protocol.columns;
    if (!isDicom(protocol, options))
        std::erase_if(columns, [](const SampleColumn& column) { return column.kind == Kind::StructureSet; });
    return columns;
}

/// The first line of the README tells one cohort from another.
std::string firstLine(const SampleOptions& options) {
    std::string line = "SYNTHETIC cohort of Rimlight " RIMLIGHT_VERSION ", seed " + std::to_string(options.seed);
    if (options.protocol != SampleOptions{}.protocol)
        line += ", protocol " + options.protocol;
    return line + (options.compact ? ", compact\n" : "\n");
}

std::string readmeText(const SampleProtocol& protocol, const SampleOptions& options) {
    std::string text = firstLine(options) + R"(
Every image, outline and number in this folder was made by a program. There are no patients behind them, and they are
no evidence of the accuracy of anything: tumours look the way a few formulas say, and whatever tells the outcomes apart
was put there on purpose. Use them to learn and to try the program.

)" + protocol.title + ".\n" +
                       protocol.description;
    if (isDicom(protocol, options))
        text += "\nImages are folders of DICOM CT slices, outlines NIfTI masks and RTSTRUCTs.\n";
    else if (options.compact)
        text +=
            "\nImages are NIfTI files of a field of 96 x 96 pixels around the tumour, outlines NIfTI masks. There is "
            "no DICOM\nin a compact cohort.\n";
    else
        text += "\nImages and outlines are NIfTI files; this cohort has no DICOM form.\n";
    text += "\nColumns of cohort.csv, one line per case (an empty cell: there is none)\n";
    text += "  case: name of the case and of its folder\n";
    for (const SampleColumn& column : columnsOf(protocol, options))
        text += "  " + column.name + ": " + column.meaning + "\n";
    return text;
}

/// Makes the folder, or accepts one that holds nothing, or this very cohort.
void prepareFolder(const fs::path& folder, const SampleProtocol& protocol, const SampleOptions& options) {
    std::error_code code;
    if (fs::exists(folder, code) && !fs::is_directory(folder, code))
        throw Error("is a file, not a folder", folder.string(), "Give the name of a new folder.");
    fs::create_directories(folder, code);
    if (!fs::is_directory(folder, code))
        throw Error("the folder cannot be made", folder.string(), "Choose a place that you may write to.");
    if (!fs::is_empty(folder, code)) {
        const fs::path readme = folder / kReadmeName;
        if (!fs::is_regular_file(readme, code) || readTextFile(readme).rfind(firstLine(options), 0) != 0)
            throw Error("is not empty", folder.string(), "Choose a new or an empty folder.");
    }
    writeFileAtomically(folder / kReadmeName, readmeText(protocol, options));
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

std::vector<std::string> namesOf(const SampleProtocol& protocol, Kind kind) {
    std::vector<std::string> names;
    for (const SampleColumn& column : protocol.columns)
        if (column.kind == kind)
            names.push_back(column.name);
    return names;
}

bool isAmong(const std::string& name, const std::vector<std::string>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string readingFile(const std::string& reading) {
    return reading + ".nii.gz";
}

void writeDicomCase(const SampleProtocol& protocol, const SampleSubject& subject, const SampleImages& made,
                    const SampleOptions& options, const fs::path& folder, const Progress& progress) {
    const bool isDefault = options.protocol == SampleOptions{}.protocol;
    const std::string words = "Rimlight sample cohort, seed " + std::to_string(options.seed) +
                              (isDefault ? "" : ", protocol " + options.protocol) + ", case " +
                              std::to_string(subject.number) + ", ";
    dicom::SeriesWriteOptions series;
    series.identity = {"SYNTHETIC-" + fourDigits(subject.number), "SYNTHETIC^CASE " + fourDigits(subject.number),
                       subject.male ? "M" : "F", ageText(subject.ageYears)};
    series.studyInstanceUid = dicom::uidFromWords(words + "study");
    series.frameOfReferenceUid = dicom::uidFromWords(words + "frame of reference");
    series.institution = "SYNTHETIC centre " + subject.centre;
    series.kvp = subject.kvp;
    series.jpeg2000 = options.jpeg2000;
    const auto phases = namesOf(protocol, Kind::Image);
    std::optional<dicom::Series> outlined;
    for (std::size_t n = 0; n < phases.size(); ++n) {
        if (isAmong(phases[n], subject.missing))
            continue;
        series.seriesNumber = static_cast<int>(n) + 2;
        series.seriesInstanceUid = dicom::uidFromWords(words + phases[n]);
        series.seriesDescription = "SYNTHETIC " + phases[n] + " phase";
        const auto share = [&](std::size_t part) {
            return static_cast<double>(part) / static_cast<double>(phases.size());
        };
        const dicom::Series written = dicom::writeSyntheticSeries(made.images[n], folder / phases[n], series,
                                                                  progress.part(share(n), share(n + 1)));
        if (!outlined)
            outlined = written;
    }
    if (!outlined || made.readings.empty())
        return;
    const imaging::Mask& first = made.readings.front();
    const imaging::Segmentation outline{first.geometry(), {{"tumour", imaging::segmentColour(0), first}}};
    dicom::writeSyntheticStructureSet(outline, *outlined, series.identity, "reader 1", folder / "reader1.rtstruct.dcm");
}

void writeCase(const SampleProtocol& protocol, const SampleSubject& subject, const SampleOptions& options,
               const fs::path& folder, const Progress& progress) {
    const SampleImages made = subject.paint(options.compact, progress.part(0.0, 0.6));
    if (isDicom(protocol, options)) {
        writeDicomCase(protocol, subject, made, options, folder, progress.part(0.6, 0.9));
    } else {
        const auto phases = namesOf(protocol, Kind::Image);
        for (std::size_t n = 0; n < phases.size(); ++n) {
            progress.throwIfCancelled();
            if (isAmong(phases[n], subject.missing))
                continue;
            auto image = made.images[n];
            image.markSynthetic();
            imaging::writeVolume(image, folder / (phases[n] + ".nii.gz"));
        }
    }
    for (std::size_t n = 0; n < subject.readings.size(); ++n)
        imaging::writeMask(made.readings[n], folder / readingFile(subject.readings[n]));
}

std::vector<std::string> cohortRow(const SampleProtocol& protocol, const SampleSubject& subject,
                                   const SampleOptions& options) {
    const std::string name = caseName(subject.number);
    std::vector<std::string> cells = {name};
    std::size_t value = 0;
    for (const SampleColumn& column : columnsOf(protocol, options))
        switch (column.kind) {
        case Kind::Value:
            cells.push_back(subject.values.at(value++));
            break;
        case Kind::Image:
            cells.push_back(isAmong(column.name, subject.missing)
                                ? ""
                                : name + "/" + column.name + (isDicom(protocol, options) ? "" : ".nii.gz"));
            break;
        case Kind::Reading:
            cells.push_back(isAmong(column.name, subject.readings) ? name + "/" + readingFile(column.name) : "");
            break;
        case Kind::StructureSet:
            cells.push_back(subject.readings.empty() ? "" : name + "/reader1.rtstruct.dcm");
            break;
        }
    return cells;
}

} // namespace

void writeSampleCohort(const fs::path& folder, const SampleOptions& options, const Progress& progress) {
    if (options.cases < 1 || options.cases > 9999)
        throw Error("the number of cases is " + std::to_string(options.cases), "The sample cohort", "Give 1 to 9999.");
    const SampleProtocol protocol = sampleProtocol(options.protocol);
    prepareFolder(folder, protocol, options);
    tables::TextTable cohort{{"case"}, {}};
    for (const SampleColumn& column : columnsOf(protocol, options))
        cohort.columns.push_back(column.name);
    for (int number = 1; number <= options.cases; ++number) {
        const double share = 1.0 / options.cases;
        const Progress part = progress.part((number - 1) * share, number * share);
        part.report(0.0, "Case " + std::to_string(number) + " of " + std::to_string(options.cases));
        const SampleSubject subject = protocol.subject(options.seed, number);
        const fs::path finished = folder / caseName(number);
        const fs::path unfinished = folder / ("." + caseName(number) + ".unfinished");
        std::error_code code;
        fs::remove_all(unfinished, code);
        try {
            fs::create_directories(unfinished, code);
            writeCase(protocol, subject, options, unfinished, part);
            fs::remove_all(finished, code);
            fs::rename(unfinished, finished, code);
            if (code)
                throw Error("cannot be written (" + code.message() + ")", finished.string(),
                            "Choose a folder that you may write to.");
        } catch (...) {
            fs::remove_all(unfinished, code);
            throw;
        }
        cohort.rows.push_back(cohortRow(protocol, subject, options));
        tables::writeCsv(cohort, folder / "cohort.csv");
    }
    progress.report(1.0, "Wrote " + std::to_string(options.cases) + " synthetic cases");
}

} // namespace rimlight::study
