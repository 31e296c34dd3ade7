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
#include "ui/viewer/ViewerModel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

Q_DECLARE_METATYPE(rimlight::regions::EditLimits)

namespace rimlight::segment {

namespace {

constexpr int kLimitsWidth = 220;
constexpr int kLimitsLetters = 10;

/// Keys that choose a tool while the case page has the focus.
const std::pair<const char*, Qt::Key> kKeys[] = {
    {"assist", Qt::Key_A},    {"brush", Qt::Key_B}, {"eraser", Qt::Key_E}, {"contour", Qt::Key_C},
    {"threshold", Qt::Key_T}, {"grow", Qt::Key_W},  {"trace", Qt::Key_L}};

} // namespace

OutlineStrip::OutlineStrip(EditSession* session, viewer::ViewerModel* viewer, QWidget* parent)
    : QWidget(parent), m_session(session), m_viewer(viewer), m_optionPlace(new QHBoxLayout), m_limits(new QComboBox),
      m_hint(new QLabel) {
    setObjectName(QStringLiteral("outlineStrip"));
    m_tools = {new AssistTool(session, viewer, this),
               new BrushTool(BrushTool::Mode::Paint, session, viewer, this),
               new BrushTool(BrushTool::Mode::Erase, session, viewer, this),
               new ContourTool(session, viewer, this),
               new ThresholdTool(session, viewer, this),
               new GrowTool(session, viewer, this),
               new TraceTool(session, viewer, this),
               new ChangeTool(session, viewer, this)};
    auto* toolRow = new QHBoxLayout;
    toolRow->setSpacing(theme::kSpace1);
    for (auto* tool : std::as_const(m_tools)) {
        auto* button = new QToolButton;
        button->setText(tool->title());
        button->setIcon(theme::icon(tool->iconName()));
        theme::setWordBesideIcon(button);
        button->setToolTip(tool->help());
        button->setObjectName(QStringLiteral("draw-") + tool->name());
        button->setCheckable(true);
        button->setProperty(theme::kRoleProperty, "quiet");
        toolRow->addWidget(button);
        m_buttons.insert(tool, button);
        connect(button, &QToolButton::clicked, this, [this, tool](bool on) { on ? chooseTool(tool) : dismiss(); });
        connect(tool, &DrawTool::hint, this, [this, tool](const QString& sentence) {
            if (tool == m_shown)
                m_hint->setText(sentence);
        });
    }
    toolRow->addStretch(1);
    auto* paintOver = new QLabel(tr("Paint"));
    paintOver->setProperty(theme::kRoleProperty, "secondary");
    m_limits->setObjectName(QStringLiteral("editLimits"));
    m_limits->setToolTip(tr("Where tools may change the region"));
    toolRow->addWidget(paintOver);
    toolRow->addWidget(m_limits, 2);

    // As high with options as without, so that the picture does not jump.
    m_optionPlace->addStrut(theme::kControlHeight);
    m_optionPlace->setSpacing(theme::kSpace3);
    // Gives way before the window has to grow.
    m_limits->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_limits->setMinimumContentsLength(kLimitsLetters);
    theme::setMaximumTextWidth(m_limits, kLimitsWidth);
    m_hint->setProperty(theme::kRoleProperty, "secondary");
    m_hint->setObjectName(QStringLiteral("toolHint"));
    m_hint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A long sentence takes a second line instead of widening the window.
    m_hint->setWordWrap(true);
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_optionPlace->addWidget(m_hint, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace2, 0, theme::kSpace2, theme::kSpace1);
    layout->setSpacing(theme::kSpace1);
    layout->addLayout(toolRow);
    layout->addLayout(m_optionPlace);

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
