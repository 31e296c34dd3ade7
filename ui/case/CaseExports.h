#pragma once

#include "ui/case/CasePredictions.h"
#include "ui/case/CaseState.h"

#include <QObject>

#include <filesystem>
#include <functional>

class QWidget;

namespace rimlight::casepage {

class CaseWork;

/// Writes what was found: features, and the answer as PDF, JSON or DICOM objects. Questions for files belong to the
/// window of `asker`.
class CaseExports : public QObject {
    Q_OBJECT

public:
    CaseExports(CaseState* state, CasePredictions* predictions, CaseWork* work, QWidget* asker);

    /// Why the answer can't be filed in a PACS, a sentence; empty: it can.
    QString dicomRefusal() const;

    void writeFeatures(const std::filesystem::path& csv);
    void writeJson(const std::filesystem::path& file);
    void writeReport(const std::filesystem::path& pdf);
    /// The structured report, with patient and study of the image's series.
    void writeSr(const std::filesystem::path& file);
    /// The report as an Encapsulated PDF object, with patient and study of the image's series.
    void writePdfObject(const std::filesystem::path& file);
    /// An earlier result as it was written then. @param json of study::HistoryEntry
    void writeEarlierJson(const std::string& json, const std::filesystem::path& file);

    void chooseFeatures();
    void chooseJson();
    void chooseReport();
    void chooseSr();
    void choosePdfObject();
    void chooseEarlierJson(const std::string& json);

private:
    /// Made of the case as it is now, once its earlier results are read.
    void withReport(std::function<void(const report::Report&)> use);
    bool hasAnswer() const { return m_state->prediction() && m_state->image() != nullptr && m_state->hasRegion(); }

    CaseState* m_state;
    CasePredictions* m_predictions;
    CaseWork* m_work;
    QWidget* m_asker;
};

} // namespace rimlight::casepage
