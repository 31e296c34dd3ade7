#include "ui/preferences/PrivacySection.h"

#include "ui/preferences/SettingsForm.h"
#include "ui/theme/Banner.h"
#include "ui/theme/ElidedLabel.h"
#include "ui/theme/Theme.h"

#include <QCheckBox>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace rimlight::preferences {

namespace {

QLabel* secondary(const QString& text) {
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setProperty(theme::kRoleProperty, "secondary");
    return label;
}

} // namespace

PrivacySection::PrivacySection(PreferencesState* preferencesState, QWidget* parent)
    : PreferencesSection(preferencesState, parent),
      m_recents(new QCheckBox(tr("Keep a list of the cases and studies opened last"))),
      m_question(new theme::Banner(theme::Banner::Kind::Warning)), m_list(new QVBoxLayout) {
    m_recents->setObjectName(QStringLiteral("keepRecents"));
    connect(m_recents, &QCheckBox::clicked, this, [this](bool checked) {
        state()->change(
            [checked](Preferences& edited) { edited.recents = checked ? Recents::Kept : Recents::NotKept; });
    });
    m_question->setObjectName(QStringLiteral("clearQuestion"));
    m_question->setAction(tr("Delete"));
    m_question->hide();
    connect(m_question, &theme::Banner::actionRequested, this, [this] {
        m_question->hide();
        if (m_asked)
            clear(*m_asked);
    });
    m_list->setSpacing(theme::kSpace2);

    auto* form = new SettingsForm;
    form->addHeading(tr("What stays on this computer"));
    form->addText(tr("Rimlight opens no connection by itself: no images, outlines, names or counts of use are sent, "
                     "and it asks for no updates. What leaves is what you export, print, or copy."));
    form->addHeading(tr("Recent cases and studies"));
    form->addWide(m_recents);
    form->addWide(
        secondary(tr("A path may hold a patient's name. Without the list Home shows none, and the present one is "
                     "deleted.")));
    form->addHeading(tr("What is kept, and where"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(form);
    layout->addWidget(m_question);
    layout->addLayout(m_list);
    layout->addStretch(1);
}

void PrivacySection::setKept(const std::vector<KeptData>& kept) {
    for (const auto& one : kept)
        addRow(one);
    refresh();
}

void PrivacySection::addRow(const KeptData& kept) {
    auto* card = new QFrame;
    card->setProperty(theme::kRoleProperty, "card");
    auto* grid = new QGridLayout(card);
    grid->setContentsMargins(theme::kSpace3, theme::kSpace2, theme::kSpace3, theme::kSpace2);
    grid->setHorizontalSpacing(theme::kSpace3);
    grid->setVerticalSpacing(theme::kSpace1);
    grid->setColumnStretch(0, 1);
    auto* amount = new QLabel;
    amount->setObjectName(QStringLiteral("amount-") + QLatin1String(kept.key));
    amount->setProperty(theme::kRoleProperty, "secondary");
    auto* clearButton = new QPushButton(tr("Clear"));
    clearButton->setObjectName(QStringLiteral("clear-") + QLatin1String(kept.key));
    clearButton->setAccessibleName(tr("Clear: %1").arg(kept.title));
    auto* place = new theme::ElidedLabel(kept.place, Qt::ElideMiddle);
    place->setProperty(theme::kRoleProperty, "caption");
    grid->addWidget(new QLabel(kept.title), 0, 0);
    grid->addWidget(amount, 0, 1);
    grid->addWidget(clearButton, 0, 2);
    grid->addWidget(secondary(kept.what), 1, 0, 1, 3);
    grid->addWidget(place, 2, 0, 1, 3);
    place->setVisible(!kept.place.isEmpty());
    clearButton->setVisible(static_cast<bool>(kept.clear));
    connect(clearButton, &QPushButton::clicked, this, [this, number = m_rows.size()] { ask(number); });
    m_list->addWidget(card);
    m_rows.push_back({kept, amount, clearButton});
}

void PrivacySection::reset(Preferences& preferences) const {
    preferences.recents = Preferences().recents;
}

void PrivacySection::refresh() {
    m_recents->setChecked(values().recents == Recents::Kept);
    for (const auto& row : m_rows) {
        const QString amount = row.kept.amount();
        row.amount->setText(amount.isEmpty() ? tr("nothing") : amount);
        row.clear->setEnabled(!amount.isEmpty());
    }
}

void PrivacySection::ask(std::size_t number) {
    const auto& question = m_rows.at(number).kept.question;
    if (question.isEmpty()) {
        clear(number);
        return;
    }
    m_asked = number;
    m_question->setText(question);
    m_question->show();
    m_question->setFocus();
}

void PrivacySection::clear(std::size_t number) {
    m_asked.reset();
    m_question->hide();
    m_rows.at(number).kept.clear();
    refresh();
}

} // namespace rimlight::preferences
