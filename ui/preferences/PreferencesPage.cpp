#include "ui/preferences/PreferencesPage.h"

#include "ui/preferences/AppearanceSection.h"
#include "ui/preferences/ComputingSection.h"
#include "ui/preferences/LanguageSection.h"
#include "ui/preferences/MouseSection.h"
#include "ui/preferences/PacsSection.h"
#include "ui/preferences/PrivacySection.h"
#include "ui/preferences/WindowPresetsSection.h"
#include "ui/theme/ElidedLabel.h"
#include "ui/theme/Icon.h"
#include "ui/theme/Theme.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rimlight::preferences {

namespace {

constexpr int kListWidth = 220;
constexpr int kContentsWidth = 760;
constexpr int kRowHeight = 32;
constexpr int kKeyRole = Qt::UserRole;
constexpr int kGuideAnchorRole = Qt::UserRole + 1;

template <class Section>
PreferencesSection* make(PreferencesState* state) {
    return new Section(state);
}

std::vector<PreferencesSectionSpec> sectionSpecs() {
    return {
        {"appearance", PreferencesPage::tr("Appearance"), "theme",
         PreferencesPage::tr("Colours of the window and the size of its text."), "appearance",
         &make<AppearanceSection>},
        {"language", PreferencesPage::tr("Language"), "language", PreferencesPage::tr("What the window speaks."),
         "language", &make<LanguageSection>},
        {"mouse", PreferencesPage::tr("Mouse"), "mouse", PreferencesPage::tr("What buttons and wheel do in the views."),
         "mouse", &make<MouseSection>},
        {"windows", PreferencesPage::tr("Window presets"), "window-level",
         PreferencesPage::tr("Centre and width for CT, by name and by key."), "window-presets",
         &make<WindowPresetsSection>},
        {"computing", PreferencesPage::tr("Threads and memory"), "memory",
         PreferencesPage::tr("How much of this computer the program takes."), "threads-and-memory",
         &make<ComputingSection>},
        {"pacs", PreferencesPage::tr("PACS servers"), "server", PreferencesPage::tr("Where images could be asked for."),
         "pacs-servers", &make<PacsSection>},
        {"privacy", PreferencesPage::tr("Privacy"), "shield",
         PreferencesPage::tr("What is kept on this computer, and how it goes."), "privacy", &make<PrivacySection>},
    };
}

/// All that a section says, for the search.
QString wordsOf(const QWidget& section) {
    QStringList words;
    for (const auto* label : section.findChildren<QLabel*>())
        words << label->text();
    for (const auto* button : section.findChildren<QAbstractButton*>())
        words << button->text();
    for (const auto* box : section.findChildren<QComboBox*>())
        for (int i = 0; i < box->count(); ++i)
            words << box->itemText(i);
    return words.join(QLatin1Char('\n'));
}

} // namespace

PreferencesPage::PreferencesPage(PreferencesState* state, QWidget* parent)
    : QWidget(parent), m_state(state), m_search(new QLineEdit), m_list(new QListWidget), m_nothingFound(new QLabel),
      m_pages(new QStackedWidget), m_title(new QLabel), m_help(new theme::ElidedLabel),
      m_undo(new QPushButton(tr("Undo"))), m_reset(new QPushButton(tr("Reset to default"))) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_left = buildList();
    layout->addWidget(m_left);
    layout->addWidget(buildContents(), 1);
    buildSections();
    fitToText();
    connect(m_list, &QListWidget::currentRowChanged, this, &PreferencesPage::showCurrent);
    connect(m_search, &QLineEdit::textChanged, this, &PreferencesPage::search);
    connect(m_state, &PreferencesState::changed, this, &PreferencesPage::refresh);
    m_list->setCurrentRow(0);
    refresh();
}

PreferencesPage::~PreferencesPage() {
    // A field that is being edited holds when its page goes, and the change finds no page any more.
    m_state->disconnect(this);
}

QWidget* PreferencesPage::buildList() {
    auto* left = new QFrame;
    left->setProperty(theme::kRoleProperty, "panel");
    m_search->setObjectName(QStringLiteral("searchPreferences"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the preferences"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("preferenceSections"));
    m_list->setAccessibleName(tr("Sections of the preferences"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_nothingFound->setObjectName(QStringLiteral("nothingFound"));
    m_nothingFound->setWordWrap(true);
    m_nothingFound->setProperty(theme::kRoleProperty, "secondary");
    m_nothingFound->setContentsMargins(theme::kSpace2, theme::kSpace2, theme::kSpace2, 0);
    m_nothingFound->hide();
    auto* heading = new QLabel(tr("Preferences"));
    heading->setProperty(theme::kRoleProperty, "section");
    heading->setContentsMargins(theme::kSpace2, theme::kSpace1, 0, theme::kSpace1);
    auto* layout = new QVBoxLayout(left);
    layout->setContentsMargins(theme::kSpace1, theme::kSpace2, theme::kSpace1, theme::kSpace2);
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(heading);
    layout->addWidget(m_search);
    layout->addWidget(m_nothingFound);
    layout->addWidget(m_list, 1);
    return left;
}

QWidget* PreferencesPage::buildContents() {
    m_title->setProperty(theme::kRoleProperty, "section");
    m_help->setProperty(theme::kRoleProperty, "secondary");
    m_undo->setObjectName(QStringLiteral("undoPreference"));
    m_undo->setProperty(theme::kRoleProperty, "quiet");
    m_undo->setToolTip(tr("Takes the last change back"));
    m_reset->setObjectName(QStringLiteral("resetSection"));
    m_reset->setToolTip(tr("Gives everything in this section the value that it came with"));
    connect(m_undo, &QPushButton::clicked, m_state, &PreferencesState::undo);
    connect(m_reset, &QPushButton::clicked, this,
            [this] { m_state->change([this](Preferences& edited) { current()->reset(edited); }); });
    auto* head = new QHBoxLayout;
    head->setSpacing(theme::kSpace3);
    head->addWidget(m_title);
    head->addWidget(m_help, 1);
    head->addWidget(m_undo);
    head->addWidget(m_reset);
    auto* contents = new QWidget;
    auto* layout = new QVBoxLayout(contents);
    layout->setContentsMargins(theme::kSpace5, theme::kSpace3, theme::kSpace5, theme::kSpace3);
    layout->setSpacing(theme::kSpace4);
    layout->addLayout(head);
    layout->addWidget(m_pages, 1);
    return contents;
}

void PreferencesPage::buildSections() {
    for (const auto& spec : sectionSpecs()) {
        auto* item = new QListWidgetItem(theme::icon(QLatin1String(spec.icon)), spec.title, m_list);
        item->setData(kKeyRole, QLatin1String(spec.key));
        item->setData(kGuideAnchorRole, QLatin1String(spec.guideAnchor));
        item->setToolTip(spec.help);
        auto* section = spec.make(m_state);
        section->setObjectName(QStringLiteral("preferences-%1").arg(QLatin1String(spec.key)));
        m_sections.push_back(section);
        if (auto* privacy = qobject_cast<PrivacySection*>(section))
            m_privacy = privacy;
        // Lines of text stay short enough to read, at the left.
        auto* room = new QWidget;
        auto* layout = new QHBoxLayout(room);
        layout->setContentsMargins(0, 0, theme::kSpace3, 0);
        layout->addWidget(section, 1000);
        layout->addStretch(1);
        auto* scroll = new QScrollArea;
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidgetResizable(true);
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->setWidget(room);
        m_pages->addWidget(scroll);
    }
}

void PreferencesPage::setKept(const std::vector<KeptData>& kept) {
    m_privacy->setKept(kept);
}

void PreferencesPage::showSection(const QString& key) {
    m_search->clear();
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->data(kKeyRole).toString() == key)
            m_list->setCurrentRow(row);
}

QString PreferencesPage::guideAnchor() const {
    return m_list->item(std::max(0, m_list->currentRow()))->data(kGuideAnchorRole).toString();
}

PreferencesSection* PreferencesPage::current() const {
    return m_sections.at(static_cast<std::size_t>(std::max(0, m_list->currentRow())));
}

void PreferencesPage::showCurrent() {
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_pages->setCurrentIndex(row);
    m_title->setText(m_list->item(row)->text());
    m_help->setText(m_list->item(row)->toolTip());
    refresh();
}

void PreferencesPage::refresh() {
    for (auto* section : m_sections)
        section->refresh();
    m_undo->setEnabled(m_state->canUndo());
    m_reset->setEnabled(!current()->isDefault());
}

void PreferencesPage::search(const QString& text) {
    const QString wanted = text.trimmed();
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        auto* item = m_list->item(row);
        const QString words = item->text() + QLatin1Char('\n') + item->toolTip() + QLatin1Char('\n') +
                              wordsOf(*m_sections[static_cast<std::size_t>(row)]);
        item->setHidden(!words.contains(wanted, Qt::CaseInsensitive));
        if (first < 0 && !item->isHidden())
            first = row;
    }
    m_nothingFound->setText(tr("Nothing here is about “%1”.").arg(wanted));
    m_nothingFound->setVisible(first < 0);
    if (first >= 0 && m_list->currentItem() != nullptr && m_list->currentItem()->isHidden())
        m_list->setCurrentRow(first);
}

void PreferencesPage::showEvent(QShowEvent* event) {
    refresh(); // what is kept has grown meanwhile
    QWidget::showEvent(event);
}

void PreferencesPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange)
        fitToText();
    QWidget::changeEvent(event);
}

void PreferencesPage::fitToText() {
    if (m_left == nullptr)
        return;
    m_left->setFixedWidth(theme::scaled(kListWidth));
    for (auto* section : m_sections)
        section->setMaximumWidth(theme::scaled(kContentsWidth));
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setSizeHint(QSize(0, theme::scaled(kRowHeight)));
}

} // namespace rimlight::preferences
