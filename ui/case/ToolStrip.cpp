#include "ui/case/ToolStrip.h"

#include "ui/theme/Icon.h"
#include "ui/theme/Theme.h"
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
    {viewer::Tool::Pointer, "pointer", QT_TRANSLATE_NOOP("ToolStrip", "Pointer"),
     QT_TRANSLATE_NOOP("ToolStrip", "Left-drag moves the linked cursor")},
    {viewer::Tool::Window, "window-level", QT_TRANSLATE_NOOP("ToolStrip", "Window"),
     QT_TRANSLATE_NOOP("ToolStrip", "Left-drag sets window and level (right-drag always does)")},
    {viewer::Tool::Pan, "pan", QT_TRANSLATE_NOOP("ToolStrip", "Pan"),
     QT_TRANSLATE_NOOP("ToolStrip", "Left-drag moves the picture (middle-drag always does)")},
    {viewer::Tool::Zoom, "zoom", QT_TRANSLATE_NOOP("ToolStrip", "Zoom"),
     QT_TRANSLATE_NOOP("ToolStrip", "Left-drag zooms (Ctrl+wheel always does)")},
};

} // namespace

ToolStrip::ToolStrip(viewer::ViewerModel* model, QWidget* parent)
    : QWidget(parent), m_model(model), m_presets(new QToolButton), m_invert(new QToolButton),
      m_outline(new QToolButton) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::kSpace2, theme::kSpace1, theme::kSpace2, theme::kSpace1);
    layout->setSpacing(theme::kSpace1);
    for (const auto& choice : kTools) {
        auto* button = new QToolButton;
        button->setText(tr(choice.text));
        button->setIcon(theme::icon(QLatin1String(choice.icon)));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setToolTip(tr(choice.help));
        button->setObjectName(QStringLiteral("tool-") + QString::fromLatin1(choice.text).toLower());
        button->setCheckable(true);
        button->setProperty(theme::kRoleProperty, "quiet");
        layout->addWidget(button);
        m_tools << button;
        connect(button, &QToolButton::clicked, this, [this, tool = choice.tool] {
            m_model->setTool(tool);
            refresh(); // a click on the tool that is on does not turn it off
        });
    }
    layout->addStretch(1);

    m_presets->setText(tr("Presets"));
    m_presets->setObjectName("windowPresets");
    m_presets->setPopupMode(QToolButton::InstantPopup);
    m_presets->setProperty(theme::kRoleProperty, "quiet");
    auto* menu = new QMenu(m_presets);
    int number = 0;
    for (const auto& preset : viewer::windowPresets()) {
        auto* action = menu->addAction(tr("%1   %2 / %3   (%4)")
                                           .arg(preset.name)
                                           .arg(preset.window.width)
                                           .arg(preset.window.level)
                                           .arg(number + 1));
        connect(action, &QAction::triggered, this,
                [this, number] { m_model->applyPreset(static_cast<std::size_t>(number)); });
        ++number;
    }
    menu->addSeparator();
    connect(menu->addAction(tr("As opened   (r)")), &QAction::triggered, this, [this] { m_model->resetWindow(); });
    m_presets->setMenu(menu);

    m_invert->setText(tr("Invert"));
    m_invert->setIcon(theme::icon(QStringLiteral("invert")));
    m_invert->setToolTip(tr("Black and white change places (i)"));
    m_outline->setText(tr("Outline"));
    m_outline->setIcon(theme::icon(QStringLiteral("roi")));
    m_outline->setToolTip(tr("Show the regions (g)"));
    for (auto* button : {m_invert, m_outline}) {
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setProperty(theme::kRoleProperty, "quiet");
    }
    connect(m_invert, &QToolButton::clicked, m_model, &viewer::ViewerModel::setInverted);
    connect(m_outline, &QToolButton::clicked, m_model, &viewer::ViewerModel::setOutlineShown);
    for (auto* button : {m_presets, m_invert, m_outline})
        layout->addWidget(button);
    connect(m_model, &viewer::ViewerModel::changed, this, &ToolStrip::refresh);
    refresh();
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
