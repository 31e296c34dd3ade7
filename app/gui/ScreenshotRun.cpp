#include "app/gui/ScreenshotRun.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "ui/case/CaseExports.h"
#include "ui/case/CasePage.h"
#include "ui/shell/MainWindow.h"
#include "ui/viewer/ViewerPanel.h"

#include <QApplication>
#include <QPixmap>
#include <QTimer>

#include <cstdio>

namespace rimlight::gui {

namespace {

constexpr int kUserError = 2;
constexpr int kPollMs = 50;
constexpr int kLayoutMs = 200; ///< for the last repaint of the panels beside the views

} // namespace

ScreenshotRun::ScreenshotRun(shell::MainWindow* window, RunOutputs outputs)
    : QObject(window), m_window(window), m_outputs(std::move(outputs)) {}

void ScreenshotRun::begin(const casepage::OpenRequest& request) {
    try {
        requireWritable(m_outputs.screenshot.toStdString());
        if (!m_outputs.featuresCsv.isEmpty())
            requireWritable(m_outputs.featuresCsv.toStdString());
    } catch (const Error& error) {
        QTimer::singleShot(0, this, [this, error] { fail(error); });
        return;
    }
    auto* page = m_window->casePage();
    connect(page, &casepage::CasePage::failed, this, &ScreenshotRun::fail);
    connect(page, &casepage::CasePage::jobFailed, this, &ScreenshotRun::fail);
    connect(page, &casepage::CasePage::settled, this, &ScreenshotRun::settle);
    if (request.image.empty())
        QTimer::singleShot(kPollMs, this, &ScreenshotRun::saveWhenDrawn);
    else
        m_window->open(request);
}

void ScreenshotRun::settle() {
    auto* page = m_window->casePage();
    if (!m_outputs.featuresCsv.isEmpty() && !m_featuresAsked) {
        m_featuresAsked = true;
        if (!page->state()->hasRegion())
            fail(Error("there is no outline to read features from", "The case", "Give one with --mask."));
        else
            page->extractFeatures();
        return;
    }
    if (m_featuresAsked)
        page->exports()->writeFeatures(m_outputs.featuresCsv.toStdString());
    if (!m_finished)
        QTimer::singleShot(kLayoutMs, this, &ScreenshotRun::saveWhenDrawn);
}

void ScreenshotRun::saveWhenDrawn() {
    if (m_finished)
        return;
    if (m_window->casePage()->viewerPanel()->isVisible() && !m_window->casePage()->viewerPanel()->isFullyDrawn()) {
        QTimer::singleShot(kPollMs, this, &ScreenshotRun::saveWhenDrawn);
        return;
    }
    const QPixmap picture = m_window->grab();
    try {
        writeFileAtomically(m_outputs.screenshot.toStdString(), [&](const std::filesystem::path& temporary) {
            if (!picture.save(QString::fromStdString(temporary.string()), "PNG"))
                throw Error("the picture cannot be saved", m_outputs.screenshot.toStdString(),
                            "Choose another folder.");
        });
    } catch (const Error& error) {
        fail(error);
        return;
    }
    m_finished = true;
    QApplication::exit(0);
}

void ScreenshotRun::fail(const Error& error) {
    if (m_finished)
        return;
    m_finished = true;
    std::fprintf(stderr, "rimlight: %s\n", error.what());
    QApplication::exit(kUserError);
}

} // namespace rimlight::gui
