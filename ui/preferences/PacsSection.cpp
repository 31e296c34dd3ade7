#include "ui/preferences/PacsSection.h"

#include "ui/preferences/ServerForm.h"
#include "ui/preferences/SettingsForm.h"
#include "ui/theme/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rimlight::preferences {

namespace {

enum Column { kName, kAeTitle, kHost, kPort, kColumns };

constexpr int kTitleWidth = 200;
constexpr int kNameWidth = 200;
constexpr int kAeTitleWidth = 150;
constexpr int kHostWidth = 220;
constexpr int kRows = 5;

} // namespace

PacsSection::PacsSection(PreferencesState* preferencesState, QWidget* parent)
    : PreferencesSection(preferencesState, parent), m_ownTitle(new QLineEdit), m_table(new QTableWidget(0, kColumns)),
      m_none(new QLabel(tr("No server yet. Add the one that your images come from; its administrator knows the AE "
                           "title, host and port."))),
      m_add(new QPushButton(tr("Add…"))), m_edit(new QPushButton(tr("Edit…"))), m_remove(new QPushButton(tr("Remove"))),
      m_test(new QPushButton(tr("Test connection (C-ECHO)"))), m_form(new ServerForm) {
    m_ownTitle->setObjectName(QStringLiteral("ownAeTitle"));
    m_ownTitle->setMinimumWidth(kTitleWidth);
    connect(m_ownTitle, &QLineEdit::editingFinished, this, &PacsSection::takeOwnTitle);
    auto* own = new SettingsForm;
    own->addRow(tr("Own AE title"), m_ownTitle,
                tr("What this program calls itself towards a PACS. Its administrator has to allow it."));
    m_ownProblem = makeProblemLabel("ownAeTitleProblem");
    own->addWide(m_ownProblem);
    buildTable();
    m_none->setWordWrap(true);
    m_none->setProperty(theme::kRoleProperty, "secondary");
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kSpace2);
    const std::pair<QPushButton*, const char*> named[] = {
        {m_add, "addServer"}, {m_edit, "editServer"}, {m_remove, "removeServer"}, {m_test, "testServer"}};
    for (const auto& [button, name] : named) {
        button->setObjectName(QLatin1String(name));
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    m_test->setEnabled(false);
    m_test->setToolTip(tr("This version opens no connection to a PACS yet, so that there is nothing to test."));
    connect(m_add, &QPushButton::clicked, this, [this] { ask(std::nullopt); });
    connect(m_edit, &QPushButton::clicked, this, [this] { ask(m_table->currentRow()); });
    connect(m_remove, &QPushButton::clicked, this, &PacsSection::remove);
    m_form->setObjectName(QStringLiteral("serverForm"));
    m_form->hide();
    connect(m_form, &ServerForm::accepted, this, &PacsSection::take);
    connect(m_form, &ServerForm::cancelled, this, [this] {
        m_form->hide();
        enableButtons();
        m_add->setFocus();
    });
    auto* note =
        new QLabel(tr("This version keeps the list and opens no connection yet: export a study from the PACS to "
                      "a folder, and open that. No password is asked for or kept; DICOM itself knows none."));
    note->setWordWrap(true);
    note->setProperty(theme::kRoleProperty, "secondary");

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(own);
    layout->addWidget(m_table);
    layout->addWidget(m_none);
    layout->addLayout(buttons);
    layout->addWidget(m_form);
    layout->addWidget(note);
    layout->addStretch(1);
}

void PacsSection::buildTable() {
    m_table->setObjectName(QStringLiteral("serverTable"));
    m_table->setAccessibleName(tr("PACS servers"));
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("AE title"), tr("Host"), tr("Port")});
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    fitToText();
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &PacsSection::enableButtons);
    connect(m_table, &QTableWidget::itemActivated, this, [this](QTableWidgetItem* item) { ask(item->row()); });
}

void PacsSection::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange)
        fitToText();
    PreferencesSection::changeEvent(event);
}

void PacsSection::fitToText() {
    m_table->setColumnWidth(kName, theme::scaled(kNameWidth));
    m_table->setColumnWidth(kAeTitle, theme::scaled(kAeTitleWidth));
    m_table->setColumnWidth(kHost, theme::scaled(kHostWidth));
    m_table->verticalHeader()->setDefaultSectionSize(theme::scaled(theme::kControlHeight));
    m_table->setMinimumHeight(theme::scaled(kRows * theme::kControlHeight));
}

void PacsSection::reset(Preferences& preferences) const {
    const Preferences plain;
    preferences.ownAeTitle = plain.ownAeTitle;
    preferences.pacsServers = plain.pacsServers;
}

void PacsSection::refresh() {
    m_ownTitle->setText(values().ownAeTitle);
    showProblem(m_ownProblem, {});
    const auto& servers = values().pacsServers;
    const int row = m_table->currentRow();
    m_table->setRowCount(static_cast<int>(servers.size()));
    for (int i = 0; i < m_table->rowCount(); ++i) {
        const auto& server = servers[static_cast<std::size_t>(i)];
        const QString texts[kColumns] = {server.name, server.aeTitle, server.host, QString::number(server.port)};
        for (int c = 0; c < kColumns; ++c)
            m_table->setItem(i, c, new QTableWidgetItem(texts[c]));
    }
    if (row >= 0)
        m_table->setCurrentCell(std::min(row, m_table->rowCount() - 1), kName);
    m_table->setVisible(!servers.empty());
    m_none->setVisible(servers.empty());
    enableButtons();
}

void PacsSection::takeOwnTitle() {
    const QString title = m_ownTitle->text().trimmed();
    const QString problem = aeTitleProblem(title);
    showProblem(m_ownProblem, problem);
    if (problem.isEmpty())
        state()->change([&](Preferences& edited) { edited.ownAeTitle = title; });
}

void PacsSection::ask(std::optional<int> row) {
    const auto& servers = values().pacsServers;
    if (row && (*row < 0 || *row >= static_cast<int>(servers.size())))
        return;
    m_asked = row;
    const auto isTaken = [this, row](const QString& name) {
        const auto& all = values().pacsServers;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (static_cast<int>(i) != row.value_or(-1) && all[i].name.compare(name, Qt::CaseInsensitive) == 0)
                return true;
        return false;
    };
    m_form->ask(row ? tr("Edit the server") : tr("A new server"),
                row ? servers[static_cast<std::size_t>(*row)] : PacsServer(), isTaken);
    enableButtons();
}

void PacsSection::take(const PacsServer& server) {
    m_form->hide();
    const int row = m_asked.value_or(static_cast<int>(values().pacsServers.size()));
    state()->change([&](Preferences& edited) {
        if (m_asked && *m_asked < static_cast<int>(edited.pacsServers.size()))
            edited.pacsServers[static_cast<std::size_t>(*m_asked)] = server;
        else
            edited.pacsServers.push_back(server);
    });
    m_table->setCurrentCell(row, kName);
    enableButtons();
    m_table->setFocus();
}

void PacsSection::remove() {
    const int row = m_table->currentRow();
    if (row < 0 || row >= static_cast<int>(values().pacsServers.size()))
        return;
    state()->change([row](Preferences& edited) { edited.pacsServers.erase(edited.pacsServers.begin() + row); });
}

void PacsSection::enableButtons() {
    // One question at a time.
    const bool isFree = m_form->isHidden();
    const bool isChosen = m_table->currentRow() >= 0;
    m_add->setEnabled(isFree);
    m_edit->setEnabled(isFree && isChosen);
    m_remove->setEnabled(isFree && isChosen);
}

} // namespace rimlight::preferences
