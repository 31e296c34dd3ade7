#include "ui/case/SeriesRow.h"

#include "ui/language/Language.h"
#include "ui/theme/ElidedLabel.h"
#include "ui/theme/Icon.h"
#include "ui/theme/IconLabel.h"
#include "ui/theme/Theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace rimlight::casepage {

namespace {

constexpr int kSignSide = 14;

QString toText(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

} // namespace

SeriesRow::SeriesRow(const Contents& contents, QWidget* parent)
    : QWidget(parent), m_picture(new QLabel), m_phase(new QToolButton) {
    m_picture->setFixedSize(kPictureSide, kPictureSide);
    m_picture->setAlignment(Qt::AlignCenter);
    setPicture({});
    auto* title = new theme::ElidedLabel(contents.title);
    auto* facts = new theme::ElidedLabel(contents.facts);
    facts->setProperty(theme::kRoleProperty, "secondary");
    m_phase->setObjectName(QStringLiteral("seriesPhase"));
    m_phase->setPopupMode(QToolButton::InstantPopup);
    m_phase->setProperty(theme::kRoleProperty, "quiet");
    m_phase->setMenu(new QMenu(m_phase));

    auto* lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addWidget(title);
    lines->addWidget(facts);
    lines->addStretch(1);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(theme::kSpace1, theme::kSpace2, theme::kSpace1, theme::kSpace1);
    layout->setHorizontalSpacing(theme::kSpace2);
    layout->setVerticalSpacing(theme::kSpace1);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_picture, 0, 0);
    layout->addLayout(lines, 0, 1, 1, 2);
    layout->addWidget(m_phase, 1, 0, 1, 2, Qt::AlignLeft);
    if (contents.trouble != Trouble::None) {
        const bool isBlocked = contents.trouble == Trouble::Blocked;
        auto* sign = new theme::IconLabel(isBlocked ? QStringLiteral("lock") : QStringLiteral("warning"), kSignSide,
                                          isBlocked ? theme::Ink::Error : theme::Ink::Warning);
        sign->setToolTip(Qt::convertFromPlainText(contents.troubleText));
        sign->setAccessibleName(contents.troubleText);
        sign->setObjectName(QStringLiteral("seriesTrouble"));
        layout->addWidget(sign, 1, 2);
    }
    setToolTip(Qt::convertFromPlainText(contents.tip));
}

void SeriesRow::setPicture(const QPixmap& picture) {
    m_picture->setPixmap(picture.isNull() ? theme::icon(QStringLiteral("case"), theme::Ink::Secondary).pixmap(24)
                                          : picture);
}

void SeriesRow::setPhase(const SeriesPhase& phase, const std::vector<std::string>& choices) {
    const auto name = toText(phase.phase);
    if (phase.phase.empty())
        m_phase->setText(tr("Phase?"));
    else
        m_phase->setText(phase.isChosen ? name : tr("%1?").arg(name));
    m_phase->setIcon(phase.isChosen ? theme::icon(QStringLiteral("check"), theme::Ink::Success) : QIcon());
    m_phase->setToolButtonStyle(phase.isChosen ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonTextOnly);
    if (phase.isChosen)
        m_phase->setToolTip(tr("The phase that you chose"));
    else if (phase.phase.empty())
        m_phase->setToolTip(tr("Choose the phase: the description doesn't tell it"));
    else
        m_phase->setToolTip(tr("A guess: %1. Confirm it, or choose another phase").arg(language::words(phase.because)));
    m_phase->setAccessibleName(tr("Phase: %1").arg(m_phase->text()));
    fillMenu(phase, choices);
}

void SeriesRow::fillMenu(const SeriesPhase& phase, const std::vector<std::string>& choices) {
    auto* menu = m_phase->menu();
    menu->clear();
    const auto add = [&](const QString& words, const std::string& choice) {
        auto* action = menu->addAction(words);
        action->setObjectName(QStringLiteral("phase-") + toText(choice));
        action->setCheckable(true);
        action->setChecked(phase.isChosen && choice == phase.phase);
        connect(action, &QAction::triggered, this, [this, choice] { Q_EMIT phaseChosen(toText(choice)); });
    };
    if (!phase.isChosen && !phase.phase.empty()) {
        add(tr("Confirm: %1").arg(toText(phase.phase)), phase.phase);
        menu->addSeparator();
    }
    for (const auto& choice : choices)
        if (phase.isChosen || choice != phase.phase)
            add(toText(choice), choice);
    if (phase.isChosen) {
        menu->addSeparator();
        connect(menu->addAction(tr("Not known")), &QAction::triggered, this, [this] { Q_EMIT phaseChosen({}); });
    }
}

} // namespace rimlight::casepage
