#include "ui/theme/Banner.h"

#include "ui/theme/IconLabel.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace rimlight::theme {

namespace {

struct Look {
    const char* role;
    const char* icon;
    Ink ink;
};

Look lookOf(Banner::Kind kind) {
    switch (kind) {
    case Banner::Kind::Warning:
        return {"banner-warning", "warning", Ink::Warning};
    case Banner::Kind::Error:
        return {"banner-error", "error", Ink::Error};
    case Banner::Kind::Info:
        break;
    }
    return {"banner-info", "info", Ink::Accent};
}

} // namespace

Banner::Banner(Kind kind, const QString& text, QWidget* parent)
    : QFrame(parent), m_kind(kind), m_icon(new IconLabel(QStringLiteral("info"), kSpace4)), m_text(new QLabel),
      m_action(new QPushButton), m_dismiss(new QToolButton) {
    m_text->setObjectName(QStringLiteral("bannerText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setWordWrap(true);
    m_action->setObjectName(QStringLiteral("bannerAction"));
    m_dismiss->setObjectName(QStringLiteral("bannerDismiss"));
    m_dismiss->setIcon(icon(QStringLiteral("close"), Ink::Secondary));
    m_dismiss->setToolTip(tr("Dismiss"));
    m_dismiss->setAccessibleName(tr("Dismiss"));
    m_dismiss->setProperty(kRoleProperty, "icon");

    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(kSpace3, kSpace2, kSpace2, kSpace2);
    line->setSpacing(kSpace2);
    // The icon stands beside the first line of a long text, and in the middle of a short one.
    auto* iconPlace = new QVBoxLayout;
    iconPlace->setContentsMargins(0, (kControlHeight - kSpace4) / 2, 0, 0);
    iconPlace->addWidget(m_icon);
    iconPlace->addStretch(1);
    line->addLayout(iconPlace);
    line->addWidget(m_text, 1, Qt::AlignVCenter);
    line->addWidget(m_action, 0, Qt::AlignTop);
    line->addWidget(m_dismiss, 0, Qt::AlignTop);
    m_text->setMinimumHeight(kControlHeight);

    connect(m_action, &QPushButton::clicked, this, &Banner::actionRequested);
    connect(m_dismiss, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
    setAction({});
    setText(text);
    setKind(kind);
}

void Banner::setKind(Kind kind) {
    m_kind = kind;
    const Look look = lookOf(kind);
    m_icon->setIcon(QLatin1String(look.icon), look.ink);
    setProperty(kRoleProperty, look.role);
    style()->unpolish(this);
    style()->polish(this);
}

void Banner::setText(const QString& text) {
    m_text->setText(text);
    setAccessibleName(text);
}

QString Banner::text() const {
    return m_text->text();
}

void Banner::setAction(const QString& text) {
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void Banner::setDismissible(bool isDismissible) {
    m_dismiss->setVisible(isDismissible);
}

} // namespace rimlight::theme
