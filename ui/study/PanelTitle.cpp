#include "ui/study/PanelTitle.h"

#include "ui/theme/Icon.h"
#include "ui/theme/Theme.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QWhatsThis>

namespace rimlight::studypage {

namespace {

constexpr int kIcon = 14;

QToolButton* button(const char* icon, const QString& name) {
    auto* made = new QToolButton;
    made->setIcon(theme::icon(icon));
    made->setIconSize({kIcon, kIcon});
    made->setAccessibleName(name);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

} // namespace

PanelTitle::PanelTitle(QDockWidget* dock, const QString& hint) : QWidget(dock) {
    setAttribute(Qt::WA_StyledBackground);
    setProperty(theme::kRoleProperty, "panel-title");
    auto* title = new QLabel(dock->windowTitle());
    title->setTextFormat(Qt::PlainText);
    title->setToolTip(hint);
    auto* help = button("help", tr("What %1 shows").arg(dock->windowTitle()));
    help->setObjectName(QStringLiteral("panelHelp"));
    help->setToolTip(hint);
    auto* tearOff = button("dock", tr("Tear off or put back"));
    tearOff->setToolTip(tearOff->accessibleName());
    auto* close = button("close", tr("Close"));
    close->setToolTip(tr("Close; the menu Panels brings it back"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace1 / 2, theme::kSpace1, theme::kSpace1 / 2);
    layout->setSpacing(theme::kSpace1 / 2);
    layout->addWidget(title);
    layout->addWidget(help);
    layout->addStretch(1);
    layout->addWidget(tearOff);
    layout->addWidget(close);
    // Stays until the next click, where a hint goes with the mouse.
    connect(help, &QToolButton::clicked, this,
            [help, hint] { QWhatsThis::showText(help->mapToGlobal(help->rect().bottomLeft()), hint, help); });
    connect(tearOff, &QToolButton::clicked, dock, [dock] { dock->setFloating(!dock->isFloating()); });
    connect(close, &QToolButton::clicked, dock, &QDockWidget::close);
}

} // namespace rimlight::studypage
