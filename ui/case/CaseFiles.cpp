#include "ui/case/CaseFiles.h"

#include "core/base/Error.h"
#include "core/imaging/ImageFile.h"
#include "core/study/MaskOutput.h"
#include "core/study/case/ModelLibrary.h"
#include "core/study/case/PredictionHistory.h"
#include "core/study/case/SampleCases.h"
#include "ui/case/CaseWork.h"
#include "ui/language/Language.h"
#include "ui/segment/EditSession.h"
#include "ui/theme/FileQuestions.h"
#include "ui/viewer/ViewerModel.h"

#include <QStandardPaths>
#include <QWidget>

#include <algorithm>

namespace rimlight::casepage {

namespace fs = std::filesystem;

namespace {

constexpr double kImageShare = 0.8; ///< of the time that opening takes

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
        auto folder = study::openFolder(request.image, progress.part(0.0, kImageShare));
        opened.series = std::move(folder.scan.series);
        opened.structureSets = std::move(folder.scan.structureSets);
        opened.image = std::move(folder.image);
        opened.segmentation = std::move(folder.segmentation);
    } else {
        opened.image = study::openImage(request.image, progress.part(0.0, kImageShare));
        if (opened.image.series)
            opened.series.push_back(*opened.image.series);
    }
    if (request.mask)
        opened.segmentation =
            study::openMask(*request.mask, opened.image, progress.part(kImageShare, 1.0), &opened.image.notes);
    if (request.settingsFile)
        opened.settings = radiomics::readSettings(*request.settingsFile);
    opened.model = request.modelFile ? learning::readModel(*request.modelFile) : request.model;
    return opened;
}

QString nameOf(const fs::path& path) {
    return QString::fromStdString(path.filename().string());
}

/// " One. Two."
QString withNotes(QString sentence, const std::vector<std::string>& notes) {
    for (const auto& note : notes)
        sentence += QLatin1Char(' ') + language::words(note);
    return sentence.trimmed();
}

bool isNamedAsOutline(const fs::path& path) {
    const QString name = nameOf(path).toLower();
    const QStringList words = {QStringLiteral("mask"), QStringLiteral("label"), QStringLiteral("seg"),
                               QStringLiteral("roi"), QStringLiteral("reader")};
    return std::any_of(words.begin(), words.end(), [&](const auto& word) { return name.contains(word); });
}

} // namespace

CaseFiles::CaseFiles(CaseState* state, viewer::ViewerModel* viewer, CaseWork* work, QWidget* asker)
    : QObject(asker), m_state(state), m_viewer(viewer), m_work(work), m_asker(asker) {}

void CaseFiles::takeImage(study::CaseImage image, const fs::path& source, imaging::Segmentation segmentation) {
    const auto key = study::historyKey(image, source);
    segmentation.geometry = image.volume.geometry();
    auto opened = regions::toEditState(segmentation);
    m_state->edit()->end();
    m_savedOutline.clear();
    m_viewer->setVolume(image.volume, image.window);
    m_state->setImage(std::move(image), source);
    m_state->edit()->begin(std::move(opened), key);
}

void CaseFiles::chooseSegment(const std::optional<std::string>& name) {
    auto* edit = m_state->edit();
    const auto& segments = edit->document().present().segments;
    if (name) {
        const auto& chosen = study::chooseSegment(m_state->segmentation(), name);
        for (const auto& segment : segments)
            if (segment.name == chosen.name)
                edit->setActive(segment.id);
    }
    for (std::size_t n = 0; n < segments.size(); ++n)
        if (segments[n].id == edit->activeId())
            m_viewer->goToSegment(n);
}

void CaseFiles::open(const OpenRequest& request) {
    m_work->start<OpenedCase>(
        tr("Opening"), [request](const Progress& progress) { return openAll(request, progress); },
        [this, request](OpenedCase opened) {
            takeImage(std::move(opened.image), request.image,
                      opened.segmentation ? std::move(*opened.segmentation) : imaging::Segmentation());
            m_state->setFolder(std::move(opened.series), std::move(opened.structureSets));
            chooseSegment(request.segment);
            if (opened.settings)
                m_state->setSettings(std::move(*opened.settings), nameOf(*request.settingsFile));
            if (opened.model)
                m_state->setModel(std::move(opened.model));
            if (request.modelFile)
                Q_EMIT modelOpened(*request.modelFile);
            Q_EMIT caseOpened(QString::fromStdString(request.image.string()));
            if (m_state->model() && m_state->hasRegion() && (request.modelFile || request.model))
                Q_EMIT predictionDue();
        });
}

void CaseFiles::openDropped(const fs::path& path) {
    const auto ending = QString::fromStdString(path.extension().string()).toLower();
    if (ending == QLatin1String(".yaml") || ending == QLatin1String(".yml")) {
        loadSettings(path);
        return;
    }
    if (ending == QLatin1String(".json")) {
        openModel(path);
        return;
    }
    std::error_code code;
    const bool couldBeOutline = m_state->image() != nullptr && !fs::is_directory(path, code);
    if (couldBeOutline && (!imaging::isImageFileName(path) || isNamedAsOutline(path)))
        importOutline(path);
    else
        open({path, {}, {}, {}, {}});
}

void CaseFiles::openSample(std::size_t number) {
    const auto samples = study::sampleCases();
    const auto& sample = samples.at(number);
    const fs::path folder =
        fs::path(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation).toStdString()) / "samples";
    m_work->attempt([&] {
        const auto model = study::shippedModel(sample.modelFile);
        m_work->start<study::SampleCaseFiles>(
            tr("Making the synthetic sample case"),
            [sample, folder](const Progress& progress) { return study::makeSampleCase(sample, folder, progress); },
            [this, model](const study::SampleCaseFiles& files) {
                open({files.images, files.outline, {}, model, {}});
            });
    });
}

void CaseFiles::showSeries(std::size_t number) {
    if (number >= m_state->series().size())
        return;
    const auto series = m_state->series()[number];
    m_work->start<study::CaseImage>(
        tr("Opening %1").arg(QString::fromStdString(series.label())),
        [series](const Progress& progress) { return study::openSeries(series, progress); },
        [this](study::CaseImage image) { takeImage(std::move(image), {}, {}); });
}

void CaseFiles::importResampled() {
    importOutline(m_otherGridOutline, OtherGrid::Resample);
}

void CaseFiles::importOutline(const fs::path& path, OtherGrid otherGrid) {
    const auto image = m_state->sharedImage();
    m_work->attempt([&] {
        if (image == nullptr)
            throw Error("there is no image to put it on", "The outline", "Open the image first.");
    });
    if (image == nullptr)
        return;
    struct Outcome {
        imaging::Segmentation segmentation;
        std::vector<std::string> notes;
        std::string otherGrid; ///< why it could not be placed
    };
    m_work->start<Outcome>(
        tr("Importing the outline"),
        [image, path, otherGrid, series = m_state->series()](const Progress& progress) {
            Outcome outcome;
            study::MaskChoices choices;
            choices.knownSeries = &series;
            if (otherGrid == OtherGrid::Resample)
                choices.grid = study::MaskGrid::Resample;
            try {
                outcome.segmentation = study::openMask(path, *image, progress, &outcome.notes, choices);
            } catch (const study::OtherGridError& error) {
                outcome.otherGrid = error.problem();
            }
            return outcome;
        },
        [this, path](const Outcome& outcome) {
            if (!outcome.otherGrid.empty()) {
                m_otherGridOutline = path;
                Q_EMIT otherGridFound(tr("%1: %2. Resample it onto the image? Its volume will change a little.")
                                          .arg(nameOf(path), language::words(outcome.otherGrid)));
                return;
            }
            m_state->edit()->addSegments(tr("Import: %1").arg(nameOf(path)), outcome.segmentation);
            chooseSegment(std::nullopt);
            if (!outcome.notes.empty())
                Q_EMIT m_work->notified(withNotes({}, outcome.notes));
        });
}

void CaseFiles::saveOutline(const fs::path& path) {
    const auto image = m_state->sharedImage();
    if (image == nullptr)
        return;
    auto* edit = m_state->edit();
    m_work->start<std::vector<std::string>>(
        tr("Saving the outline"),
        [image, path, state = edit->document().present(),
         geometry = edit->document().geometry()](const Progress& progress) {
            std::vector<std::string> notes;
            study::writeMask(regions::toSegmentation(state, geometry), image.get(), path, study::outlineFormatOf(path),
                             &notes, progress);
            return notes;
        },
        [this, edit, path, step = edit->presentStep()](const std::vector<std::string>& notes) {
            edit->markSaved(step);
            m_savedOutline = path;
            Q_EMIT m_work->notified(withNotes(tr("Outline saved as %1.").arg(nameOf(path)), notes));
        });
}

void CaseFiles::save() {
    if (m_savedOutline.empty())
        saveAs();
    else
        saveOutline(m_savedOutline);
}

void CaseFiles::saveAs() {
    if (m_state->edit()->document().present().segments.empty())
        return;
    QStringList filters = {tr("3D Slicer segmentation (*.seg.nrrd)"), tr("NIfTI labels (*.nii.gz)"),
                           tr("NRRD labels (*.nrrd)"), tr("MetaImage labels (*.mha)")};
    QString suggestion = QStringLiteral("outline.seg.nrrd");
    if (m_state->image() != nullptr && m_state->image()->series) {
        filters = QStringList{tr("DICOM SEG (*.seg.dcm)"), tr("DICOM RTSTRUCT (*.rtstruct.dcm)")} + filters;
        suggestion = QStringLiteral("outline.seg.dcm");
    }
    theme::askWhereToSave(m_asker, {tr("Save outline"), filters.join(QStringLiteral(";;")), suggestion, "outlines"},
                          [this](const fs::path& path) { saveOutline(path); });
}

void CaseFiles::openModel(const fs::path& path) {
    m_work->attempt([&] {
        m_state->setModel(learning::readModel(path));
        Q_EMIT modelOpened(path);
    });
}

void CaseFiles::loadSettings(const fs::path& path) {
    m_work->attempt([&] { m_state->setSettings(radiomics::readSettings(path), nameOf(path)); });
}

void CaseFiles::chooseImageFolder() {
    theme::askForFolder(m_asker, {tr("Open DICOM folder"), {}, {}, "images"}, [this](const fs::path& folder) {
        open({folder, {}, {}, {}, {}});
    });
}

void CaseFiles::chooseImageFile() {
    theme::askForFile(
        m_asker, {tr("Open image file"), tr("Images (*.nii *.nii.gz *.nrrd *.mha);;DICOM files (*)"), {}, "images"},
        [this](const fs::path& file) {
            open({file, {}, {}, {}, {}});
        });
}

void CaseFiles::chooseOutline() {
    theme::askForFile(
        m_asker,
        {tr("Import outline"), tr("Outlines (*.dcm *.seg *.nii *.nii.gz *.nrrd *.mha);;All files (*)"), {}, "outlines"},
        [this](const fs::path& file) { importOutline(file); });
}

void CaseFiles::chooseModel() {
    theme::askForFile(m_asker, {tr("Open model"), tr("Rimlight models (*.json)"), {}, "models"},
                      [this](const fs::path& file) { openModel(file); });
}

void CaseFiles::chooseSettings() {
    theme::askForFile(m_asker, {tr("PyRadiomics parameter file"), tr("Parameter files (*.yaml *.yml)"), {}, "settings"},
                      [this](const fs::path& file) { loadSettings(file); });
}

} // namespace rimlight::casepage
