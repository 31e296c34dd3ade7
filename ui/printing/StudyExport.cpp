#include "ui/printing/StudyExport.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/study/report/StudyReport.h"
#include "core/tables/Xlsx.h"
#include "ui/printing/HtmlReport.h"
#include "ui/printing/PdfReport.h"
#include "ui/printing/SvgFigure.h"

#include <unistd.h>

namespace rimlight::printing {

namespace fs = std::filesystem;

namespace {

constexpr const char* kReadme = "README.txt";
/// The first line of an export's README.txt: what has it may be replaced.
constexpr const char* kMark = "Export of a study by Rimlight";

bool isExport(const fs::path& folder) {
    std::error_code code;
    if (!fs::is_regular_file(folder / kReadme, code))
        return false;
    constexpr std::size_t kMostBytes = std::size_t{1} << 20U;
    try {
        return readTextFile(folder / kReadme, kMostBytes).starts_with(kMark);
    } catch (const Error&) {
        return false;
    }
}

/// @throws Error unless nothing is lost when a folder takes that place
void requireReplaceable(const fs::path& folder) {
    std::error_code code;
    if (!fs::exists(fs::symlink_status(folder, code)))
        return;
    const bool isFolder = fs::is_directory(folder, code);
    if (isFolder && (fs::is_empty(folder, code) || isExport(folder)))
        return;
    throw Error(isFolder ? "holds something else than an earlier export of a study" : "is there already and no folder",
                folder.string(), "Choose a new folder, an empty one, or that of an earlier export.");
}

/// A folder beside the target that takes its place when all is there, and is gone otherwise.
class GrowingFolder {
public:
    explicit GrowingFolder(fs::path target)
        : m_target(std::move(target)), m_folder(m_target.parent_path() / ("." + m_target.filename().string() +
                                                                          ".partial-" + std::to_string(::getpid()))) {
        requireReplaceable(m_target);
        std::error_code code;
        fs::remove_all(m_folder, code);
        for (const fs::path part : {"", "tables", "figures"})
            if (!fs::create_directory(part.empty() ? m_folder : m_folder / part, code))
                throw Error("cannot be made", m_target.string(), "Choose a folder inside one that you may write to.");
    }
    ~GrowingFolder() {
        std::error_code code;
        fs::remove_all(m_folder, code);
    }
    GrowingFolder(const GrowingFolder&) = delete;
    GrowingFolder& operator=(const GrowingFolder&) = delete;

    const fs::path& path() const { return m_folder; }

    void takePlace() {
        requireReplaceable(m_target);
        std::error_code code;
        const fs::path earlier = m_folder.string() + "-earlier";
        fs::rename(m_target, earlier, code); // nothing to put aside is no error
        fs::rename(m_folder, m_target, code);
        if (code) {
            const std::string why = code.message();
            fs::rename(earlier, m_target, code);
            throw Error("cannot be written (" + why + ')', m_target.string(), "Choose a folder that you may write to.");
        }
        fs::remove_all(earlier, code);
    }

private:
    fs::path m_target;
    fs::path m_folder;
};

using Lines = std::vector<std::string>;

/// The tables of the report, a sheet for each, and a first one that lists them.
std::vector<tables::XlsxSheet> sheetsOf(const report::Report& report) {
    std::vector<tables::XlsxSheet> sheets = {{"Contents", {"Sheet", "Caption", "Note"}, {}}};
    for (const auto& block : report.blocks) {
        const auto* table = std::get_if<report::Table>(&block);
        if (table == nullptr || table->label.empty())
            continue;
        sheets.front().rows.push_back({table->label, table->caption, table->note});
        tables::XlsxSheet sheet{table->label, {}, {}};
        for (std::size_t c = 0; c < table->columns.size(); ++c)
            sheet.columns.push_back(table->columns[c].empty() ? std::to_string(c + 1) : table->columns[c]);
        for (const auto& row : table->rows) {
            std::vector<tables::XlsxCell> cells;
            for (std::size_t c = 0; c < row.size(); ++c) {
                const bool isNumeric = c < table->numeric.size() && table->numeric[c];
                const auto number = isNumeric ? parseNumber(row[c]) : std::nullopt;
                cells.push_back(number ? tables::XlsxCell(*number) : tables::XlsxCell(row[c]));
            }
            sheet.rows.push_back(std::move(cells));
        }
        sheets.push_back(std::move(sheet));
    }
    return sheets;
}

/// Copies tables as they are and draws figures; returns what the readme says of them.
Lines writeItems(const study::StudyResults& results, const fs::path& folder, const Progress& progress) {
    Lines lines;
    for (std::size_t i = 0; i < results.items.size(); ++i) {
        progress.throwIfCancelled();
        const auto& item = results.items[i];
        progress.report(static_cast<double>(i) / static_cast<double>(results.items.size()), "Writing " + item.caption);
        const bool isTable = item.kind == study::ResultKind::Table;
        const std::string file = isTable ? "tables/" + item.name + ".csv" : "figures/" + item.name + ".svg";
        try {
            if (isTable)
                writeFileAtomically(folder / file, readTextFile(results.folder / file));
            else
                printFigure(study::resultFigure(results, item.name), item.caption, folder / file);
            lines.push_back(file + ": " + item.caption);
        } catch (const Error& error) {
            lines.push_back(file + ": not written, since it " + error.problem());
        }
    }
    return lines;
}

std::string readme(const study::OpenedStudy& opened, const report::Report& report, const Lines& items) {
    std::string text = std::string(kMark) + "\n\n" + report.title + "\n" + report.footer + "\n" + report.notice + "\n";
    if (opened.results->synthetic)
        text += "The cases are synthetic, made by a program: the results are no evidence about patients.\n";
    text += "\nreport.pdf: the report, for paper\n"
            "report.html: the same for a browser; it needs nothing from elsewhere\n"
            "report-tables.xlsx: the tables of the report, one sheet each, with the digits that it prints\n"
            "tables/: every table of the study as CSV (UTF-8), with full precision\n"
            "figures/: every figure as SVG\n\n";
    for (const auto& line : items)
        text += line + '\n';
    return text;
}

void writeFolder(const study::OpenedStudy& opened, const report::Report& report, const fs::path& target,
                 const Progress& progress) {
    constexpr double kItems = 0.7;
    constexpr double kPdf = 0.8;
    constexpr double kHtml = 0.9;
    GrowingFolder folder(target);
    const auto items = writeItems(*opened.results, folder.path(), progress.part(0.0, kItems));
    progress.report(kItems, "Printing");
    printReport(report, folder.path() / "report.pdf");
    progress.throwIfCancelled();
    progress.report(kPdf, "Writing HTML");
    writeHtml(report, folder.path() / "report.html");
    progress.throwIfCancelled();
    progress.report(kHtml, "Writing the workbook");
    tables::writeXlsx(sheetsOf(report), folder.path() / "report-tables.xlsx");
    writeFileAtomically(folder.path() / kReadme, readme(opened, report, items));
    progress.throwIfCancelled();
    folder.takePlace();
}

} // namespace

void exportStudy(const study::OpenedStudy& opened, const fs::path& path, const std::string& day,
                 const Progress& progress) {
    constexpr double kMade = 0.4;
    const auto ending = lowerCase(path.extension().string());
    const bool isFile = ending == ".pdf" || ending == ".html";
    // "folder/" has no last name.
    const fs::path target = path.has_filename() ? path : path.parent_path();
    if (isFile)
        requireWritable(target);
    else
        requireReplaceable(target);
    const auto report = study::studyReport(opened, day, progress.part(0.0, kMade));
    progress.throwIfCancelled();
    progress.report(kMade, "Printing");
    if (ending == ".pdf")
        printReport(report, target);
    else if (ending == ".html")
        writeHtml(report, target);
    else
        writeFolder(opened, report, target, progress.part(kMade, 1.0));
    progress.report(1.0, "Done");
}

} // namespace rimlight::printing
