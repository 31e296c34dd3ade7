#include "ui/segment/OutlineStrip.h"

#include "ui/segment/AssistTool.h"
#include "ui/segment/BrushTool.h"
#include "ui/segment/ChangeTool.h"
#include "ui/segment/ContourTool.h"
#include "ui/segment/EditSession.h"
#include "ui/segment/GrowTool.h"
#include "ui/segment/ThresholdTool.h"
#include "ui/segment/TraceTool.h"
#include "ui/theme/Icon.h"
#include "ui/theme/TextWidth.h"
#include "ui/theme/Theme.h"
#include "ui/theme/ToolRow.h"
#include "ui/viewer/ViewerModel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

Q_DECLARE_METATYPE(rimlight::regions::EditLimits)

namespace rimlight::segment {

namespace {

constexpr int kLimitsWidth = 220;
constexpr int kLimitsLetters = 10;
constexpr int kHintWidth = 180; ///< less is too little for a sentence

/// Keys that choose a tool while the case page has the focus.
const std::pair<const char*, Qt::Key> kKeys[] = {
    {"assist", Qt::Key_A},    {"brush", Qt::Key_B}, {"eraser", Qt::Key_E}, {"contour", Qt::Key_C},
    {"threshold", Qt::Key_T}, {"grow", Qt::Key_W},  {"trace", Qt::Key_L}};

} // namespace

OutlineStrip::OutlineStrip(EditSession* session, viewer::ViewerModel* viewer, QWidget* parent)
    : QWidget(parent), m_session(session), m_viewer(viewer), m_row(new theme::ToolRow),
      m_toolPlace(new QBoxLayout(QBoxLayout::LeftToRight)), m_optionPlace(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_limitsPair(new QWidget), m_limits(new QComboBox), m_hint(new QLabel) {
    setObjectName(QStringLiteral("outlineStrip"));
    m_tools = {new AssistTool(session, viewer, this),
               new BrushTool(BrushTool::Mode::Paint, session, viewer, this),
               new BrushTool(BrushTool::Mode::Erase, session, viewer, this),
               new ContourTool(session, viewer, this),
               new ThresholdTool(session, viewer, this),
               new GrowTool(session, viewer, this),
               new TraceTool(session, viewer, this),
               new ChangeTool(session, viewer, this)};
    for (auto* tool : std::as_const(m_tools)) {
        auto* button = new QToolButton;
        button->setText(tool->title());
        button->setIcon(theme::icon(tool->iconName()));
        button->setToolTip(tool->help());
        button->setObjectName(QStringLiteral("draw-") + tool->name());
        button->setCheckable(true);
        m_row->addTool(button);
        m_buttons.insert(tool, button);
        connect(button, &QToolButton::clicked, this, [this, tool](bool on) { on ? chooseTool(tool) : dismiss(); });
        connect(tool, &DrawTool::hint, this, [this, tool](const QString& sentence) {
            if (tool == m_shown)
                m_hint->setText(sentence);
        });
    }
    m_row->addStretch();
    buildLimits();
    buildLayout();

    for (const auto& [name, key] : kKeys) {
        auto* shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WindowShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, tool = QString::fromLatin1(name)] { choose(tool); });
    }
    connect(m_limits, &QComboBox::activated, this,
            [this] { m_session->setLimits(m_limits->currentData().value<regions::EditLimits>()); });
    connect(m_viewer, &viewer::ViewerModel::changed, this, &OutlineStrip::refresh);
    connect(m_session, &EditSession::changed, this, &OutlineStrip::refresh);
    refresh();
}

void OutlineStrip::buildLimits() {
    auto* paintOver = new QLabel(tr("Paint"));
    paintOver->setProperty(theme::kRoleProperty, "secondary");
    m_limits->setObjectName(QStringLiteral("editLimits"));
    m_limits->setToolTip(tr("Where tools may change the region"));
    // Gives way before the window has to grow.
    m_limits->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_limits->setMinimumContentsLength(kLimitsLetters);
    theme::setMaximumTextWidth(m_limits, kLimitsWidth);
    auto* line = new QHBoxLayout(m_limitsPair);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::kSpace1);
    line->addStretch(1);
    line->addWidget(paintOver);
    line->addWidget(m_limits, 1000);
}

void OutlineStrip::buildLayout() {
    m_hint->setProperty(theme::kRoleProperty, "secondary");
    m_hint->setObjectName(QStringLiteral("toolHint"));
    m_hint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A long sentence takes a second line instead of widening the window.
    m_hint->setWordWrap(true);
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_toolPlace->setSpacing(theme::kSpace1);
    // The words of the tools come before a wide box: what stretches is asked for its minimum alone.
    m_toolPlace->addWidget(m_row);
    m_toolPlace->addWidget(m_limitsPair, 1);
    m_optionPlace->setSpacing(theme::kSpace3);
    m_optionPlace->addWidget(m_hint, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace2, 0, theme::kSpace2, theme::kSpace1);
    layout->setSpacing(theme::kSpace1);
    layout->addLayout(m_toolPlace);
    layout->addLayout(m_optionPlace);
}

QSize OutlineStrip::minimumSizeHint() const {
    QSize least = QWidget::minimumSizeHint();
    int widest = std::max(m_row->minimumSizeHint().width(), m_limitsPair->minimumSizeHint().width());
    if (m_options != nullptr)
        widest = std::max(widest, m_options->minimumSizeHint().width());
    const auto margins = layout()->contentsMargins();
    least.setWidth(widest + margins.left() + margins.right());
    return least;
}

void OutlineStrip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

bool OutlineStrip::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest)
        arrange(); // other options, or text of another size
    return QWidget::event(event);
}

void OutlineStrip::arrange() {
    // As high with options as without, so that the picture does not jump.
    m_hint->setMinimumHeight(theme::scaled(theme::kControlHeight));
    const int room = contentsRect().width() - 2 * theme::kSpace2;
    const auto direction = [room](int needed) {
        return needed <= room ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    };
    m_toolPlace->setDirection(
        direction(m_row->minimumSizeHint().width() + m_toolPlace->spacing() + m_limitsPair->minimumSizeHint().width()));
    const int options = m_options == nullptr ? 0 : m_options->sizeHint().width() + m_optionPlace->spacing();
    m_optionPlace->setDirection(direction(options + theme::scaled(kHintWidth)));
}

OutlineStrip::~OutlineStrip() {
    if (m_viewer)
        m_viewer->setSliceTool(nullptr);
}

void OutlineStrip::choose(const QString& name) {
    for (auto* tool : std::as_const(m_tools))
        if (tool->name() == name && m_session->hasImage())
            chooseTool(tool);
}

void OutlineStrip::dismiss() {
    m_viewer->setSliceTool(nullptr);
    refresh();
}

void OutlineStrip::chooseTool(DrawTool* tool) {
    if (m_viewer->sliceTool() == tool)
        return;
    m_viewer->setSliceTool(tool);
    showOptions(tool);
    tool->begin();
}

void OutlineStrip::showOptions(DrawTool* tool) {
    if (tool == m_shown)
        return;
    m_shown = tool;
    m_hint->clear();
    delete m_options;
    m_options = tool == nullptr ? nullptr : tool->makeOptions();
    if (m_options != nullptr)
        m_optionPlace->insertWidget(0, m_options);
}

void OutlineStrip::refresh() {
    DrawTool* now = nullptr;
    for (auto* tool : std::as_const(m_tools)) {
        const bool isNow = m_viewer->sliceTool() == tool;
        m_buttons[tool]->setChecked(isNow);
        m_buttons[tool]->setEnabled(m_session->hasImage());
        if (isNow)
            now = tool;
    }
    showOptions(now);
    if (now == nullptr)
        m_hint->setText(m_session->hasImage() ? tr("Choose a tool to outline a region, or import an outline.")
                                              : QString());
    const QSignalBlocker blocker(m_limits);
    const auto& limits = m_session->limits();
    m_limits->clear();
    const auto add = [this, &limits](const QString& words, const regions::EditLimits& one) {
        m_limits->addItem(words, QVariant::fromValue(one));
        if (one.within == limits.within && one.outside == limits.outside && one.takeFromOthers == limits.takeFromOthers)
            m_limits->setCurrentIndex(m_limits->count() - 1);
    };
    add(tr("everywhere"), {});
    add(tr("taking from other segments"), {{}, {}, true});
    for (const auto& segment : m_session->document().present().segments) {
        if (segment.id == m_session->activeId())
            continue;
        const auto name = QString::fromStdString(segment.name);
        add(tr("only inside %1").arg(name), {segment.id, {}, false});
        add(tr("only outside %1").arg(name), {{}, segment.id, false});
    }
    m_limits->setEnabled(m_session->hasImage());
}

} // namespace rimlight::segment
