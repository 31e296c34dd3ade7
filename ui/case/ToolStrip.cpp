#include "ui/case/ToolStrip.h"

#include "ui/theme/Icon.h"
#include "ui/theme/Theme.h"
#include "ui/theme/ToolRow.h"
#include "ui/viewer/ViewerModel.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace rimlight::casepage {

namespace {

struct ToolChoice {
    viewer::Tool tool;
    const char* icon;
    const char* text;
    const char* help;
};

constexpr ToolChoice kTools[] = {
    {viewer::Tool::Pointer, "pointer", QT_TRANSLATE_NOOP("rimlight::casepage::ToolStrip", "Pointer"),
     QT_TRANSLATE_NOOP("rimlight::casepage::ToolStrip", "Left-drag moves the linked cursor")},
    {viewer::Tool::Window, "window-level", QT_TRANSLATE_NOOP("rimlight::casepage::ToolStrip", "Window"),
     QT_TRANSLATE_NOOP("rimlight::casepage::ToolStrip", "Left-drag sets window and level%1")},
    {viewer::Tool::Pan, "pan", QT_TRANSLATE_NOOP("rimlight::casepage::ToolStrip", "Pan"),
     QT_TRANSLATE_NOOP("rimlight::casepage::ToolStrip", "Left-drag moves the picture%1")},
    {viewer::Tool::Zoom, "zoom", QT_TRANSLATE_NOOP("rimlight::casepage::ToolStrip", "Zoom"),
     QT_TRANSLATE_NOOP("rimlight::casepage::ToolStrip", "Left-drag zooms%1")},
};

/// What else does the same whatever tool is chosen, " (right-drag always does)"; nothing where nothing does.
QString otherWay(viewer::Tool tool, const viewer::MouseProfile& mouse) {
    using viewer::MouseAction;
    if (tool == viewer::Tool::Zoom)
        return mouse.wheel == viewer::WheelAction::Zoom ? ToolStrip::tr(" (the wheel always does)")
                                                        : ToolStrip::tr(" (Ctrl+wheel always does)");
    const auto action = tool == viewer::Tool::Window ? MouseAction::Window : MouseAction::Pan;
    if (mouse.right == action)
        return ToolStrip::tr(" (right-drag always does)");
    if (mouse.middle == action)
        return ToolStrip::tr(" (middle-drag always does)");
    if (mouse.controlRight == action)
        return ToolStrip::tr(" (Ctrl+right-drag always does)");
    return mouse.shiftRight == action ? ToolStrip::tr(" (Shift+right-drag always does)") : QString();
}

} // namespace

ToolStrip::ToolStrip(viewer::ViewerModel* model, QWidget* parent)
    : QWidget(parent), m_model(model), m_presets(new QToolButton), m_invert(new QToolButton),
      m_outline(new QToolButton) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::kSpace2, theme::kSpace1, theme::kSpace2, theme::kSpace1);
    auto* row = new theme::ToolRow;
    layout->addWidget(row);
    for (const auto& choice : kTools) {
        auto* button = new QToolButton;
        button->setText(tr(choice.text));
        button->setIcon(theme::icon(QLatin1String(choice.icon)));
        button->setObjectName(QStringLiteral("tool-") + QString::fromLatin1(choice.text).toLower());
        button->setCheckable(true);
        row->addTool(button);
        m_tools << button;
        connect(button, &QToolButton::clicked, this, [this, tool = choice.tool] {
            m_model->setTool(tool);
            refresh(); // a click on the tool that is on does not turn it off
        });
    }
    row->addStretch();

    m_presets->setText(tr("Presets"));
    m_presets->setObjectName("windowPresets");
    m_presets->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_presets->setPopupMode(QToolButton::InstantPopup);
    m_presets->setProperty(theme::kRoleProperty, "quiet");
    m_presets->setMenu(new QMenu(m_presets));
    nameControls();

    m_invert->setText(tr("Invert"));
    m_invert->setIcon(theme::icon(QStringLiteral("invert")));
    m_invert->setToolTip(tr("Black and white change places (i)"));
    m_outline->setText(tr("Outline"));
    m_outline->setIcon(theme::icon(QStringLiteral("roi")));
    m_outline->setToolTip(tr("Show the regions (g)"));
    row->addWidget(m_presets);
    for (auto* button : {m_invert, m_outline}) {
        button->setCheckable(true);
        row->addTool(button);
    }
    connect(m_invert, &QToolButton::clicked, m_model, &viewer::ViewerModel::setInverted);
    connect(m_outline, &QToolButton::clicked, m_model, &viewer::ViewerModel::setOutlineShown);
    connect(m_model, &viewer::ViewerModel::changed, this, [this](viewer::ViewerModel::Changes what) {
        if (what.testFlag(viewer::ViewerModel::Change::Controls))
            nameControls();
        refresh();
    });
    refresh();
}

void ToolStrip::nameControls() {
    for (qsizetype i = 0; i < m_tools.size(); ++i) {
        const QString help = tr(kTools[i].help);
        m_tools[i]->setToolTip(
            help.contains(QStringLiteral("%1")) ? help.arg(otherWay(kTools[i].tool, m_model->mouseProfile())) : help);
    }
    auto* menu = m_presets->menu();
    menu->clear();
    std::size_t number = 0;
    for (const auto& preset : m_model->windowPresets()) {
        const QString key = preset.key != 0 ? tr("   (%1)").arg(preset.key) : QString();
        const QString text = tr("%1   %2 / %3").arg(preset.name).arg(preset.window.width).arg(preset.window.level);
        connect(menu->addAction(text + key), &QAction::triggered, this,
                [this, number] { m_model->applyPreset(number); });
        ++number;
    }
    menu->addSeparator();
    connect(menu->addAction(tr("As opened   (r)")), &QAction::triggered, this, [this] { m_model->resetWindow(); });
}

void ToolStrip::refresh() {
    for (qsizetype i = 0; i < m_tools.size(); ++i)
        m_tools[i]->setChecked(kTools[i].tool == m_model->tool());
    const bool hasVolume = m_model->hasVolume();
    m_presets->setEnabled(hasVolume);
    m_invert->setEnabled(hasVolume);
    m_outline->setEnabled(!m_model->segments().empty());
    m_invert->setChecked(m_model->isInverted());
    m_outline->setChecked(m_model->isOutlineShown());
}

} // namespace rimlight::casepage
