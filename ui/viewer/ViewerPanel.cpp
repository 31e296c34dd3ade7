#include "ui/viewer/ViewerPanel.h"

#include "ui/theme/Theme.h"
#include "ui/viewer/SliceTool.h"
#include "ui/viewer/SliceView.h"
#include "ui/viewer/SurfaceView.h"
#include "ui/viewer/ViewerModel.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QStackedLayout>

#include <algorithm>

namespace rimlight::viewer {

namespace {

QLabel* messageLabel(const QString& text, const char* name) {
    auto* label = new QLabel(text);
    label->setObjectName(QLatin1String(name));
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setProperty(theme::kRoleProperty, "secondary");
    label->setMargin(theme::kSpace5);
    return label;
}

} // namespace

ViewerPanel::ViewerPanel(ViewerModel& model, QWidget* parent) : QWidget(parent), m_model(model) {
    setFocusPolicy(Qt::ClickFocus); // Tab goes to the views in it
    m_pages = new QStackedLayout(this);
    m_pages->addWidget(messageLabel(tr("Open a DICOM folder or an image (Ctrl+O), or drop one here."), "emptyState"));
    if (VtkView::isOpenGlAvailable())
        makeViews();
    else
        m_pages->addWidget(messageLabel(tr("This display offers no OpenGL 3.2, so images can't be shown. Install "
                                           "the graphics driver or Mesa's software one (libgl1-mesa-dri)."),
                                        "noOpenGl"));
    const auto choosePage = [this] { m_pages->setCurrentIndex(m_model.hasVolume() ? 1 : 0); };
    connect(&m_model, &ViewerModel::changed, this, choosePage);
    choosePage();
}

void ViewerPanel::makeViews() {
    auto* page = new QWidget;
    // The ground shows between the views as thin lines.
    page->setAutoFillBackground(true);
    QPalette palette = page->palette();
    palette.setColor(QPalette::Window, theme::kOnImage.line);
    page->setPalette(palette);
    m_grid = new QGridLayout(page);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(1);
    m_axial = new SliceView(m_model, Orientation::Axial);
    m_sagittal = new SliceView(m_model, Orientation::Sagittal);
    m_coronal = new SliceView(m_model, Orientation::Coronal);
    m_surface = new SurfaceView(m_model);
    m_grid->addWidget(m_axial, 0, 0);
    m_grid->addWidget(m_sagittal, 0, 1);
    m_grid->addWidget(m_coronal, 1, 0);
    m_grid->addWidget(m_surface, 1, 1);
    for (int i = 0; i < 2; ++i) {
        m_grid->setRowStretch(i, 1);
        m_grid->setColumnStretch(i, 1);
    }
    for (SliceView* view : {m_axial, m_sagittal, m_coronal})
        connect(view, &SliceView::maximiseRequested, this,
                [this, view] { showMaximised(m_maximised ? nullptr : view); });
    connect(m_surface, &SurfaceView::maximiseRequested, this,
            [this] { showMaximised(m_maximised ? nullptr : m_surface); });
    for (VtkView* view : views())
        connect(view, &VtkView::painted, this, &ViewerPanel::noticeDrawn);
    m_pages->addWidget(page);
}

std::array<VtkView*, 4> ViewerPanel::views() const {
    return {m_axial, m_sagittal, m_coronal, m_surface};
}

SliceView* ViewerPanel::sliceView(ViewKind kind) const {
    switch (kind) {
    case ViewKind::Axial:
        return m_axial;
    case ViewKind::Sagittal:
        return m_sagittal;
    case ViewKind::Coronal:
        return m_coronal;
    case ViewKind::Surface:
        break;
    }
    return nullptr;
}

void ViewerPanel::maximise(ViewKind kind) {
    if (!hasViews())
        return;
    if (kind == ViewKind::Surface)
        showMaximised(m_surface);
    else
        showMaximised(sliceView(kind));
}

void ViewerPanel::restoreGrid() {
    if (hasViews())
        showMaximised(nullptr);
}

void ViewerPanel::showMaximised(VtkView* view) {
    m_maximised = view;
    for (VtkView* each : views())
        each->setVisible(view == nullptr || each == view);
    // A row or column without a visible view would still take its share.
    for (int i = 0; i < 2; ++i) {
        const auto used = [&](int row, int column) {
            return m_grid->itemAtPosition(row, column)->widget()->isVisibleTo(m_grid->parentWidget());
        };
        m_grid->setRowStretch(i, used(i, 0) || used(i, 1) ? 1 : 0);
        m_grid->setColumnStretch(i, used(0, i) || used(1, i) ? 1 : 0);
    }
    if (view != nullptr)
        view->setFocus();
}

void ViewerPanel::resetViews() {
    if (hasViews()) {
        for (SliceView* view : {m_axial, m_sagittal, m_coronal})
            view->resetView();
        m_surface->resetView();
    }
    m_model.resetWindow();
    m_model.setInverted(false);
}

bool ViewerPanel::isFullyDrawn() const {
    if (!hasViews() || !m_model.hasVolume())
        return true;
    const auto all = views();
    return !m_surface->isMeshing() && std::all_of(all.begin(), all.end(), [](const VtkView* view) {
        return !view->isVisible() || view->isDrawn();
    });
}

void ViewerPanel::noticeDrawn() {
    if (isFullyDrawn())
        Q_EMIT fullyDrawn();
}

QImage ViewerPanel::picture() {
    return grab().toImage();
}

bool ViewerPanel::offerToTool(QKeyEvent& event) {
    // A slice view with the focus has offered it already.
    auto* tool = m_model.sliceTool();
    if (tool == nullptr || !hasViews() || !m_model.hasVolume() || qobject_cast<SliceView*>(focusWidget()) != nullptr)
        return false;
    auto* view = qobject_cast<SliceView*>(m_maximised);
    return tool->key(view == nullptr ? *m_axial : *view, event);
}

void ViewerPanel::keyPressEvent(QKeyEvent* event) {
    if (offerToTool(*event))
        return;
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int key = event->key();
    if (key == Qt::Key_R)
        resetViews();
    else if (key == Qt::Key_I)
        m_model.setInverted(!m_model.isInverted());
    else if (key == Qt::Key_G)
        m_model.setOutlineShown(!m_model.isOutlineShown());
    else if (key >= Qt::Key_1 && key <= Qt::Key_9)
        m_model.applyPresetOfKey(key - Qt::Key_0);
    else if (key == Qt::Key_Escape && isMaximised())
        restoreGrid();
    else
        QWidget::keyPressEvent(event);
}

} // namespace rimlight::viewer
