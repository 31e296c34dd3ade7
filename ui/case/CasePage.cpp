#include "ui/case/CasePage.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/imaging/ImageFile.h"
#include "core/study/MaskOutput.h"
#include "core/study/SampleCohort.h"
#include "ui/case/FeaturesPanel.h"
#include "ui/case/PredictPanel.h"
#include "ui/case/PredictionCard.h"
#include "ui/case/SampleModel.h"
#include "ui/case/SeriesPanel.h"
#include "ui/case/ToolStrip.h"
#include "ui/jobs/JobRunner.h"
#include "ui/printing/PdfReport.h"
#include "ui/segment/EditSession.h"
#include "ui/segment/HabitatsPanel.h"
#include "ui/segment/OutlineStrip.h"
#include "ui/segment/ReadersPanel.h"
#include "ui/segment/RingPanel.h"
#include "ui/segment/SegmentPanel.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/ViewerModel.h"
#include "ui/viewer/ViewerPanel.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFrame>
#include <QSplitter>
#include <QStandardPaths>
#include <QTabWidget>
#include <QVBoxLayout>

namespace rimlight::casepage {

namespace fs = std::filesystem;

namespace {

constexpr int kSeriesWidth = 200;
constexpr int kResultWidth = 400;

/// What one opening job brings.
struct OpenedCase {
    std::vector<dicom::Series> series;
    std::vector<fs::path> structureSets;
    study::CaseImage image;
    std::optional<imaging::Segmentation> segmentation;
    std::optional<learning::FittedModel> model;
    std::optional<radiomics::ExtractionSettings> settings;
};

OpenedCase openAll(const OpenRequest& request, const Progress& progress) {
    OpenedCase opened;
    std::error_code code;
    if (fs::is_directory(request.image, code)) {
        auto folder = study::openFolder(request.image, progress.part(0.0, 0.8));
        opened.series = std::move(folder.scan.series);
        opened.structureSets = std::move(folder.scan.structureSets);
        opened.image = std::move(folder.image);
        opened.segmentation = std::move(folder.segmentation);
    } else {
        opened.image = study::openImage(request.image, progress.part(0.0, 0.8));
        if (opened.image.series)
            opened.series.push_back(*opened.image.series);
    }
    if (request.mask)
        opened.segmentation =
            study::openMask(*request.mask, opened.image, progress.part(0.8, 1.0), &opened.image.notes);
    if (request.settingsFile)
        opened.settings = radiomics::readSettings(*request.settingsFile);
    opened.model = request.modelFile ? learning::readModel(*request.modelFile) : request.model;
    return opened;
}

QFrame* sidePanel(int width) {
    auto* panel = new QFrame;
    panel->setProperty(theme::kRoleProperty, "panel");
    panel->setMinimumWidth(width);
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return panel;
}

fs::path toPath(const QString& text) {
    return text.toStdString();
}

/// Tells images apart without naming anyone: a hash of the series, or of the file's path.
std::string keyOf(const study::CaseImage& image, const fs::path& source) {
    if (image.series)
        return sha256Hex("series " + image.series->seriesInstanceUid);
    std::error_code code;
    return source.empty() ? std::string() : sha256Hex("file " + fs::weakly_canonical(source, code).string());
}

fs::path journalFolder() {
    return toPath(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)) / "outlines";
}

} // namespace

template <class Result>
void CasePage::start(const QString& title, std::function<Result(const Progress&)> task,
                     std::function<void(Result)> done) {
    const auto settle = [this] {
        if (m_runner->isIdle())
            Q_EMIT settled();
    };
    m_runner->run(
        title, std::move(task), this,
        [this, settle, done = std::move(done)](Result result) {
            attempt([&] { done(std::move(result)); });
            settle();
        },
        [this, settle](const Error& error) {
            Q_EMIT jobFailed(error);
            settle();
        },
        [this, settle] {
            Q_EMIT cancelled();
            settle();
        });
}

CasePage::CasePage(jobs::JobRunner* runner, QWidget* parent)
    : QWidget(parent), m_runner(runner), m_viewerModel(new viewer::ViewerModel(this)),
      m_edit(new segment::EditSession(m_viewerModel, journalFolder(), this)), m_state(new CaseState(m_edit, this)),
      m_viewerPanel(new viewer::ViewerPanel(*m_viewerModel)), m_series(new SeriesPanel(m_state)),
      m_segments(new segment::SegmentPanel(m_edit, m_viewerModel)),
      m_outlineStrip(new segment::OutlineStrip(m_edit, m_viewerModel)), m_features(new FeaturesPanel(m_state)),
      m_predict(new PredictPanel(m_state)), m_rings(new segment::RingPanel(m_edit, m_viewerModel)),
      m_habitats(new segment::HabitatsPanel(m_edit, m_runner)), m_readers(new segment::ReadersPanel(m_edit)),
      m_tabs(new QTabWidget) {
    buildLayout();
    connectPanels();
}

void CasePage::buildLayout() {
    auto* left = sidePanel(kSeriesWidth);
    left->layout()->addWidget(m_series);

    m_tabs->setObjectName("caseTabs");
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_predict, tr("Predict"));
    m_tabs->addTab(m_features, tr("Features"));
    m_tabs->addTab(m_rings, tr("Rings"));
    m_tabs->addTab(m_habitats, tr("Habitats"));
    m_tabs->addTab(m_readers, tr("Readers"));
    auto* right = sidePanel(kResultWidth);
    right->layout()->addWidget(m_segments);
    right->layout()->addWidget(m_tabs);
    static_cast<QVBoxLayout*>(right->layout())->setStretch(1, 1);

    auto* centre = new QWidget;
    auto* centreLayout = new QVBoxLayout(centre);
    centreLayout->setContentsMargins(0, 0, 0, 0);
    centreLayout->setSpacing(0);
    centreLayout->addWidget(new ToolStrip(m_viewerModel));
    centreLayout->addWidget(m_outlineStrip);
    centreLayout->addWidget(m_viewerPanel, 1);

    auto* splitter = new QSplitter;
    splitter->setHandleWidth(1);
    splitter->addWidget(left);
    splitter->addWidget(centre);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({kSeriesWidth, 1000, kResultWidth});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
}

void CasePage::connectPanels() {
    connect(m_series, &SeriesPanel::seriesRequested, this, &CasePage::showSeries);
    connect(m_segments, &segment::SegmentPanel::importRequested, this, &CasePage::chooseOutline);
    connect(m_segments, &segment::SegmentPanel::saveRequested, this, &CasePage::saveAs);
    connect(m_segments, &segment::SegmentPanel::resamplingAccepted, this,
            [this] { importOutline(m_otherGridOutline, true); });
    connect(m_readers, &segment::ReadersPanel::importRequested, this, &CasePage::chooseOutline);
    connect(m_state, &CaseState::folderChanged, this, [this] {
        auto others = m_state->series();
        const auto& shown = m_state->image() == nullptr ? std::nullopt : m_state->image()->series;
        std::erase_if(others, [&](const dicom::Series& one) {
            return shown && one.seriesInstanceUid == shown->seriesInstanceUid;
        });
        m_habitats->setOtherSeries(std::move(others));
    });
    connect(m_edit, &segment::EditSession::failed, this, &CasePage::failed);
    connect(m_edit, &segment::EditSession::notified, this, &CasePage::notified);
    connect(m_features, &FeaturesPanel::extractionRequested, this, &CasePage::extractFeatures);
    connect(m_features, &FeaturesPanel::settingsFileRequested, this, [this] {
        const QString file = QFileDialog::getOpenFileName(this, tr("PyRadiomics parameter file"), QString(),
                                                          tr("Parameter files (*.yaml *.yml)"));
        if (!file.isEmpty())
            loadSettings(toPath(file));
    });
    connect(m_features, &FeaturesPanel::exportRequested, this, [this] {
        const QString file = QFileDialog::getSaveFileName(this, tr("Export features"), QStringLiteral("features.csv"),
                                                          tr("CSV (*.csv)"));
        if (!file.isEmpty())
            exportFeatures(toPath(file));
    });
    connect(m_predict, &PredictPanel::modelFileRequested, this, &CasePage::chooseModel);
    connect(m_predict, &PredictPanel::sampleModelRequested, this,
            [this] { attempt([this] { m_state->setModel(sampleModel()); }); });
    connect(m_predict, &PredictPanel::predictionRequested, this, &CasePage::predict);
    connect(m_predict->card(), &PredictionCard::reportRequested, this, [this] {
        const QString file =
            QFileDialog::getSaveFileName(this, tr("Write report"), QStringLiteral("report.pdf"), tr("PDF (*.pdf)"));
        if (!file.isEmpty())
            printReport(toPath(file));
    });
    connect(m_predict->card(), &PredictionCard::jsonRequested, this, [this] {
        const QString file = QFileDialog::getSaveFileName(this, tr("Save prediction"),
                                                          QStringLiteral("prediction.json"), tr("JSON (*.json)"));
        if (!file.isEmpty())
            exportPrediction(toPath(file));
    });
}

void CasePage::attempt(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

void CasePage::takeImage(study::CaseImage image, const fs::path& source, imaging::Segmentation segmentation) {
    const auto key = keyOf(image, source);
    segmentation.geometry = image.volume.geometry();
    auto opened = regions::toEditState(segmentation);
    m_edit->end();
    m_savedOutline.clear();
    m_viewerModel->setVolume(image.volume, image.window);
    m_state->setImage(std::move(image));
    m_edit->begin(std::move(opened), key);
}

void CasePage::chooseSegment(const std::optional<std::string>& name) {
    const auto& segments = m_edit->document().present().segments;
    if (name) {
        const auto& chosen = study::chooseSegment(m_state->segmentation(), name);
        for (const auto& segment : segments)
            if (segment.name == chosen.name)
                m_edit->setActive(segment.id);
    }
    for (std::size_t n = 0; n < segments.size(); ++n)
        if (segments[n].id == m_edit->activeId())
            m_viewerModel->goToSegment(n);
}

void CasePage::openCase(const OpenRequest& request) {
    m_lastFolder = request.image;
    start<OpenedCase>(
        tr("Opening"), [request](const Progress& progress) { return openAll(request, progress); },
        [this, request](OpenedCase opened) {
            takeImage(std::move(opened.image), request.image,
                      opened.segmentation ? std::move(*opened.segmentation) : imaging::Segmentation());
            m_state->setFolder(std::move(opened.series), std::move(opened.structureSets));
            chooseSegment(request.segment);
            if (opened.settings)
                m_state->setSettings(std::move(*opened.settings),
                                     QString::fromStdString(request.settingsFile->filename().string()));
            if (opened.model)
                m_state->setModel(std::move(opened.model));
            Q_EMIT caseOpened(QString::fromStdString(request.image.string()));
            if (m_state->model() && m_state->hasRegion() && (request.modelFile || request.model))
                predict();
        });
}

void CasePage::openDropped(const fs::path& path) {
    const auto ending = QString::fromStdString(path.extension().string()).toLower();
    if (ending == ".yaml" || ending == ".yml") {
        loadSettings(path);
        return;
    }
    std::error_code code;
    const bool couldBeOutline = m_state->image() != nullptr && !fs::is_directory(path, code);
    if (!couldBeOutline) {
        openCase({path, {}, {}, {}, {}});
        return;
    }
    const QString name = QString::fromStdString(path.filename().string()).toLower();
    const bool namedAsOutline = name.contains("mask") || name.contains("label") || name.contains("seg") ||
                                name.contains("roi") || name.contains("reader");
    if (!imaging::isImageFileName(path) || namedAsOutline)
        importOutline(path);
    else
        openCase({path, {}, {}, {}, {}});
}

void CasePage::openSampleCase() {
    const fs::path folder =
        toPath(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)) / "sample-cohort";
    attempt([&] {
        const auto model = sampleModel();
        start<bool>(
            tr("Making the synthetic sample case"),
            [folder](const Progress& progress) {
                if (!fs::exists(folder / "cohort.csv")) {
                    fs::create_directories(folder.parent_path());
                    study::SampleOptions options;
                    options.cases = 1;
                    study::writeSampleCohort(folder, options, progress);
                }
                return true;
            },
            [this, folder, model](bool) {
                const fs::path sample = folder / "case-0001";
                openCase({sample / "corticomedullary", sample / "reader1.rtstruct.dcm", {}, model, {}});
            });
    });
}

void CasePage::showSeries(std::size_t number) {
    if (number >= m_state->series().size())
        return;
    const auto series = m_state->series()[number];
    start<study::CaseImage>(
        tr("Opening %1").arg(QString::fromStdString(series.label())),
        [series](const Progress& progress) { return study::openSeries(series, progress); },
        [this](study::CaseImage image) { takeImage(std::move(image), {}, {}); });
}

void CasePage::importOutline(const fs::path& path) {
    importOutline(path, false);
}

void CasePage::importOutline(const fs::path& path, bool resample) {
    const auto image = m_state->sharedImage();
    if (image == nullptr) {
        Q_EMIT failed(Error("there is no image to put it on", "The outline", "Open the image first."));
        return;
    }
    struct Outcome {
        imaging::Segmentation segmentation;
        std::vector<std::string> notes;
        std::string otherGrid; ///< why it could not be placed
    };
    start<Outcome>(
        tr("Importing the outline"),
        [image, path, resample, series = m_state->series()](const Progress& progress) {
            Outcome outcome;
            study::MaskChoices choices;
            choices.knownSeries = &series;
            if (resample)
                choices.grid = study::MaskGrid::Resample;
            try {
                outcome.segmentation = study::openMask(path, *image, progress, &outcome.notes, choices);
            } catch (const study::OtherGridError& error) {
                outcome.otherGrid = error.problem();
            }
            return outcome;
        },
        [this, path](Outcome outcome) {
            const auto name = QString::fromStdString(path.filename().string());
            if (!outcome.otherGrid.empty()) {
                m_otherGridOutline = path;
                m_segments->askToResample(tr("%1: %2. Resample it onto the image? Its volume will change a little.")
                                              .arg(name, QString::fromStdString(outcome.otherGrid)));
                return;
            }
            m_edit->addSegments(tr("Import: %1").arg(name), outcome.segmentation);
            chooseSegment(std::nullopt);
            QStringList notes;
            for (const auto& note : outcome.notes)
                notes << QString::fromStdString(note);
            if (!notes.isEmpty())
                Q_EMIT notified(notes.join(QLatin1Char(' ')));
        });
}

void CasePage::saveOutline(const fs::path& path) {
    const auto image = m_state->sharedImage();
    if (image == nullptr)
        return;
    start<std::vector<std::string>>(
        tr("Saving the outline"),
        [image, path, state = m_edit->document().present(),
         geometry = m_edit->document().geometry()](const Progress& progress) {
            std::vector<std::string> notes;
            study::writeMask(regions::toSegmentation(state, geometry), image.get(), path, study::outlineFormatOf(path),
                             &notes, progress);
            return notes;
        },
        [this, path, step = m_edit->presentStep()](const std::vector<std::string>& notes) {
            m_edit->markSaved(step);
            m_savedOutline = path;
            auto sentence = tr("Outline saved as %1.").arg(QString::fromStdString(path.filename().string()));
            for (const auto& note : notes)
                sentence += QLatin1Char(' ') + QString::fromStdString(note);
            Q_EMIT notified(sentence);
        });
}

void CasePage::save() {
    if (m_savedOutline.empty())
        saveAs();
    else
        saveOutline(m_savedOutline);
}

void CasePage::saveAs() {
    if (m_edit->document().present().segments.empty())
        return;
    struct Format {
        QString filter;
        QString ending;
    };
    std::vector<Format> formats = {{tr("3D Slicer segmentation (*.seg.nrrd)"), QStringLiteral(".seg.nrrd")},
                                   {tr("NIfTI labels (*.nii.gz)"), QStringLiteral(".nii.gz")},
                                   {tr("NRRD labels (*.nrrd)"), QStringLiteral(".nrrd")},
                                   {tr("MetaImage labels (*.mha)"), QStringLiteral(".mha")}};
    if (m_state->image() != nullptr && m_state->image()->series)
        formats.insert(formats.begin(), {{tr("DICOM SEG (*.seg.dcm)"), QStringLiteral(".seg.dcm")},
                                         {tr("DICOM RTSTRUCT (*.rtstruct.dcm)"), QStringLiteral(".rtstruct.dcm")}});
    QStringList filters;
    for (const auto& format : formats)
        filters << format.filter;
    QString chosen;
    QString file =
        QFileDialog::getSaveFileName(this, tr("Save outline"), QStringLiteral("outline") + formats.front().ending,
                                     filters.join(QStringLiteral(";;")), &chosen);
    if (file.isEmpty())
        return;
    for (const auto& format : formats)
        if (format.filter == chosen && !QFileInfo(file).fileName().contains(QLatin1Char('.')))
            file += format.ending;
    saveOutline(toPath(file));
}

void CasePage::openModel(const fs::path& path) {
    attempt([&] { m_state->setModel(learning::readModel(path)); });
}

void CasePage::loadSettings(const fs::path& path) {
    attempt(
        [&] { m_state->setSettings(radiomics::readSettings(path), QString::fromStdString(path.filename().string())); });
}

void CasePage::extractFeatures() {
    const auto image = m_state->sharedImage();
    if (image == nullptr || !m_state->hasRegion())
        return;
    start<study::CaseFeatures>(
        tr("Extracting features"),
        [image, region = *m_state->region(), settings = m_state->settings()](const Progress& progress) {
            return study::measureCase(*image, region, settings, progress);
        },
        [this](study::CaseFeatures features) {
            m_state->setFeatures(std::move(features));
            m_tabs->setCurrentWidget(m_features);
        });
}

void CasePage::predict() {
    const auto image = m_state->sharedImage();
    if (image == nullptr || !m_state->hasRegion() || !m_state->model())
        return;
    attempt([&] {
        const auto clinical = m_predict->clinicalValues();
        m_tabs->setCurrentWidget(m_predict);
        start<study::CasePrediction>(
            tr("Predicting"),
            [image, region = *m_state->region(), model = *m_state->model(), clinical](const Progress& progress) {
                return study::predictCase(*image, region, model, clinical, progress);
            },
            [this](study::CasePrediction prediction) { m_state->setPrediction(std::move(prediction)); });
    });
}

void CasePage::exportFeatures(const fs::path& path) {
    if (!m_state->features())
        return;
    attempt([&] {
        tables::writeCsv(study::toTextTable(*m_state->features(), "case"), path);
        Q_EMIT notified(tr("Features written."));
    });
}

void CasePage::exportPrediction(const fs::path& path) {
    if (!m_state->prediction())
        return;
    attempt([&] {
        writeFileAtomically(path, study::toJson(*m_state->prediction()));
        Q_EMIT notified(tr("Prediction written."));
    });
}

void CasePage::printReport(const fs::path& path) {
    if (!m_state->prediction() || m_state->image() == nullptr || !m_state->hasRegion())
        return;
    attempt([&] {
        printing::printReport(study::caseReport(*m_state->prediction(), *m_state->image(), *m_state->region()), path);
        Q_EMIT notified(tr("Report written."));
    });
}

void CasePage::chooseImageFolder() {
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Open DICOM folder"), QString::fromStdString(m_lastFolder.string()));
    if (!folder.isEmpty())
        openCase({toPath(folder), {}, {}, {}, {}});
}

void CasePage::chooseImageFile() {
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Open image file"), QString::fromStdString(m_lastFolder.string()),
                                     tr("Images (*.nii *.nii.gz *.nrrd *.mha);;DICOM files (*)"));
    if (!file.isEmpty())
        openCase({toPath(file), {}, {}, {}, {}});
}

void CasePage::chooseOutline() {
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Import outline"), QString::fromStdString(m_lastFolder.string()),
                                     tr("Outlines (*.dcm *.seg *.nii *.nii.gz *.nrrd *.mha);;All files (*)"));
    if (!file.isEmpty())
        importOutline(toPath(file));
}

void CasePage::chooseModel() {
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Open model"), QString(), tr("Rimlight models (*.json)"));
    if (!file.isEmpty())
        openModel(toPath(file));
}

} // namespace rimlight::casepage
