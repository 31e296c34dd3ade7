#include "ui/case/CaseExports.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/study/PredictionObjects.h"
#include "ui/case/CaseWork.h"
#include "ui/case/LocalTime.h"
#include "ui/language/Language.h"
#include "ui/printing/PdfReport.h"
#include "ui/theme/FileQuestions.h"

#include <QTemporaryDir>
#include <QWidget>

namespace rimlight::casepage {

namespace fs = std::filesystem;

namespace {

constexpr const char* kKind = "results";
constexpr std::size_t kMostEarlierResults = 10; ///< in a report

std::string printed(const report::Report& report) {
    const QTemporaryDir folder;
    const fs::path pdf = folder.filePath(QStringLiteral("report.pdf")).toStdString();
    printing::printReport(report, pdf);
    return readTextFile(pdf);
}

/// The clinical values as they were typed, for the report.
std::vector<std::pair<std::string, std::string>> clinicalLines(const CaseState& state) {
    std::vector<std::pair<std::string, std::string>> lines;
    for (const auto& field : study::clinicalForm(state.prediction()->model)) {
        const auto title = field.title + (field.unit.empty() ? "" : " (" + field.unit + ")");
        lines.emplace_back(title, state.answer(answerKey(field.name, field.unit)));
    }
    return lines;
}

/// The newest entry is the answer that the report is about; what was asked again and answered alike stands once.
auto earlierResults(const study::CaseHistory& history) {
    decltype(study::CaseReportParts::history) earlier;
    for (std::size_t n = 1; n < history.entries.size() && earlier.size() < kMostEarlierResults; ++n) {
        const auto& entry = history.entries[n];
        const auto& before = history.entries[n - 1];
        if (entry.headline != before.headline || entry.modelHash != before.modelHash ||
            entry.maskHash != before.maskHash)
            earlier.push_back({localTimeText(entry.when).toStdString(), entry.headline, entry.model});
    }
    return earlier;
}

} // namespace

CaseExports::CaseExports(CaseState* state, CasePredictions* predictions, CaseWork* work, QWidget* asker)
    : QObject(asker), m_state(state), m_predictions(predictions), m_work(work), m_asker(asker) {}

QString CaseExports::dicomRefusal() const {
    if (m_state->image() == nullptr)
        return tr("Open a case first.");
    try {
        study::requireDicomSources({{m_state->image()}});
    } catch (const Error& error) {
        return language::words(error);
    }
    return {};
}

void CaseExports::withReport(std::function<void(const report::Report&)> use) {
    const auto& result = *m_state->prediction();
    study::CaseReportParts parts;
    for (const auto& other : m_state->comparison().results)
        if (other.modelHash != result.modelHash)
            parts.others.push_back(other);
    parts.clinical = clinicalLines(*m_state);
    m_predictions->readHistory(
        this,
        [this, result, image = m_state->sharedImage(), region = *m_state->region(), parts,
         use = std::move(use)](const study::CaseHistory& history) {
            m_work->attempt([&] {
                auto all = parts;
                all.history = earlierResults(history);
                use(study::caseReport(result, *image, region, all));
            });
        },
        [this](const Error& error) { Q_EMIT m_work->failed(error); });
}

void CaseExports::writeFeatures(const fs::path& csv) {
    if (!m_state->features())
        return;
    m_work->attempt([&] {
        tables::writeCsv(study::toTextTable(*m_state->features(), "case"), csv);
        Q_EMIT m_work->notified(tr("Features written."));
    });
}

void CaseExports::writeJson(const fs::path& file) {
    if (m_state->prediction())
        writeEarlierJson(study::toJson(*m_state->prediction()), file);
}

void CaseExports::writeEarlierJson(const std::string& json, const fs::path& file) {
    m_work->attempt([&] {
        writeFileAtomically(file, json);
        Q_EMIT m_work->notified(tr("Prediction written."));
    });
}

void CaseExports::writeReport(const fs::path& pdf) {
    if (!hasAnswer())
        return;
    withReport([this, pdf](const report::Report& report) {
        m_work->start<bool>(
            tr("Writing the report"),
            [report, pdf](const Progress&) {
                printing::printReport(report, pdf);
                return true;
            },
            [this](bool) { Q_EMIT m_work->notified(tr("Report written.")); });
    });
}

void CaseExports::writeSr(const fs::path& file) {
    if (!hasAnswer())
        return;
    m_work->start<bool>(
        tr("Writing the structured report"),
        [result = *m_state->prediction(), image = m_state->sharedImage(), file](const Progress&) {
            study::writePredictionSr(result, *image, file);
            return true;
        },
        [this](bool) { Q_EMIT m_work->notified(tr("Structured report written.")); });
}

void CaseExports::writePdfObject(const fs::path& file) {
    if (!hasAnswer())
        return;
    withReport([this, image = m_state->sharedImage(), file](const report::Report& report) {
        m_work->start<bool>(
            tr("Writing the encapsulated PDF"),
            [report, image, file](const Progress&) {
                study::requireDicomSources({{image.get()}});
                study::writePredictionPdfObject(printed(report), *image, file);
                return true;
            },
            [this](bool) { Q_EMIT m_work->notified(tr("Encapsulated PDF written.")); });
    });
}

void CaseExports::chooseFeatures() {
    theme::askWhereToSave(m_asker, {tr("Export features"), tr("CSV (*.csv)"), QStringLiteral("features.csv"), kKind},
                          [this](const fs::path& file) { writeFeatures(file); });
}

void CaseExports::chooseJson() {
    theme::askWhereToSave(m_asker,
                          {tr("Save prediction"), tr("JSON (*.json)"), QStringLiteral("prediction.json"), kKind},
                          [this](const fs::path& file) { writeJson(file); });
}

void CaseExports::chooseReport() {
    theme::askWhereToSave(m_asker, {tr("Write report"), tr("PDF (*.pdf)"), QStringLiteral("report.pdf"), kKind},
                          [this](const fs::path& file) { writeReport(file); });
}

void CaseExports::chooseSr() {
    theme::askWhereToSave(
        m_asker,
        {tr("Write DICOM structured report"), tr("DICOM SR (*.dcm)"), QStringLiteral("prediction.sr.dcm"), kKind},
        [this](const fs::path& file) { writeSr(file); });
}

void CaseExports::choosePdfObject() {
    theme::askWhereToSave(m_asker,
                          {tr("Write DICOM encapsulated PDF"), tr("DICOM encapsulated PDF (*.dcm)"),
                           QStringLiteral("report.pdf.dcm"), kKind},
                          [this](const fs::path& file) { writePdfObject(file); });
}

void CaseExports::chooseEarlierJson(const std::string& json) {
    theme::askWhereToSave(m_asker,
                          {tr("Save prediction"), tr("JSON (*.json)"), QStringLiteral("prediction.json"), kKind},
                          [this, json](const fs::path& file) { writeEarlierJson(json, file); });
}

} // namespace rimlight::casepage
