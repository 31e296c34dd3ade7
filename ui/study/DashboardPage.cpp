#include "ui/study/DashboardPage.h"

#include "ui/study/Explanations.h"
#include "ui/study/PanelTitle.h"
#include "ui/theme/Theme.h"

#include <QAction>
#include <QDockWidget>
#include <QEvent>
#include <QMenu>
#include <QSettings>

#include <numeric>

namespace rimlight::studypage {

namespace {

constexpr QLatin1String kStateKey("/state");
constexpr QLatin1String kClosedKey("/closed");
constexpr int kLayoutVersion = 3; ///< a change of the panels makes older arrangements void

QString settingsKey(const DashboardSpec& spec) {
    return QStringLiteral("study/panels/%1").arg(QLatin1String(spec.key));
}

} // namespace

DashboardPage::DashboardPage(const DashboardSpec& spec, StudyState* state, QWidget* parent)
    : QMainWindow(parent), m_spec(spec), m_state(state) {
    setObjectName(QStringLiteral("dashboard-%1").arg(QLatin1String(spec.key)));
    setWindowFlags(Qt::Widget); // a main window within a page: for its docks
    setDockOptions(AllowNestedDocks | AllowTabbedDocks | AnimatedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    build();
    arrange();
    m_closed = QSettings().value(settingsKey(spec) + kClosedKey).toStringList();
    m_kept = QSettings().value(settingsKey(spec) + kStateKey).toByteArray();
    m_arrangement = m_kept;
    restoreState(m_kept, kLayoutVersion);
    refreshPanels();
    connect(m_state, &StudyState::contentsChanged, this, &DashboardPage::refreshPanels);
}

DashboardPage::~DashboardPage() {
    // Not each time that the page is left: settings are written to the disk, on the window's thread.
    if (!m_arrangement.isEmpty() && m_arrangement != m_kept)
        QSettings().setValue(settingsKey(m_spec) + kStateKey, m_arrangement);
}

void DashboardPage::build() {
    for (const auto& column : m_spec.columns)
        for (const auto& panel : column) {
            auto* dock = new QDockWidget(panel.title, this);
            dock->setObjectName(QStringLiteral("panel-%1-%2").arg(QLatin1String(m_spec.key), QLatin1String(panel.key)));
            dock->setTitleBarWidget(new PanelTitle(dock, panelHint(panel.help, panel.terms)));
            dock->setWidget(panel.make(m_state));
            dock->installEventFilter(this);
            connect(dock->toggleViewAction(), &QAction::triggered, this,
                    [this, dock](bool shown) { setClosed(dock, !shown); });
            m_docks.push_back(dock);
        }
}

std::vector<std::vector<QDockWidget*>> DashboardPage::columns() const {
    std::vector<std::vector<QDockWidget*>> columns;
    std::size_t next = 0;
    for (const auto& column : m_spec.columns) {
        auto& docks = columns.emplace_back();
        for (std::size_t i = 0; i < column.size(); ++i)
            docks.push_back(m_docks[next++]);
    }
    return columns;
}

void DashboardPage::arrange() {
    // The heads of the columns first: what is split then stays within its column.
    const auto columns = this->columns();
    QDockWidget* before = nullptr;
    for (const auto& column : columns) {
        column.front()->setFloating(false);
        if (before == nullptr)
            addDockWidget(Qt::LeftDockWidgetArea, column.front());
        else
            splitDockWidget(before, column.front(), Qt::Horizontal);
        before = column.front();
    }
    for (const auto& column : columns)
        for (std::size_t i = 1; i < column.size(); ++i) {
            column[i]->setFloating(false);
            splitDockWidget(column[i - 1], column[i], Qt::Vertical);
        }
    shareRoom();
}

void DashboardPage::shareRoom() {
    QList<QDockWidget*> heads;
    const auto columns = this->columns();
    for (std::size_t c = 0; c < columns.size(); ++c) {
        QList<QDockWidget*> docks;
        std::vector<double> shares;
        for (std::size_t i = 0; i < columns[c].size(); ++i)
            if (!columns[c][i]->isHidden()) {
                docks << columns[c][i];
                shares.push_back(m_spec.columns[c][i].share);
            }
        if (docks.empty())
            continue;
        const double whole = std::accumulate(shares.begin(), shares.end(), 0.0);
        QList<int> heights;
        for (const double share : shares)
            heights << static_cast<int>(share / whole * height());
        resizeDocks(docks, heights, Qt::Vertical);
        heads << docks.front();
    }
    if (!heads.empty())
        resizeDocks(heads, QList<int>(heads.size(), width() / static_cast<int>(heads.size())), Qt::Horizontal);
}

void DashboardPage::refreshPanels() {
    std::size_t next = 0;
    for (const auto& column : m_spec.columns)
        for (const auto& panel : column) {
            auto* dock = m_docks[next++];
            const bool has = m_state->contents() != nullptr && panel.hasContent(*m_state->contents());
            dock->setVisible(has && !m_closed.contains(dock->objectName()));
            dock->toggleViewAction()->setEnabled(has);
        }
}

void DashboardPage::resetLayout() {
    m_closed.clear();
    m_kept.clear();
    m_arrangement.clear();
    QSettings().remove(settingsKey(m_spec));
    for (auto* dock : m_docks)
        removeDockWidget(dock);
    arrange();
    refreshPanels();
}

void DashboardPage::setClosed(QDockWidget* dock, bool closed) {
    m_closed.removeAll(dock->objectName());
    if (closed)
        m_closed << dock->objectName();
    QSettings().setValue(settingsKey(m_spec) + kClosedKey, m_closed);
}

bool DashboardPage::eventFilter(QObject* watched, QEvent* event) {
    auto* dock = qobject_cast<QDockWidget*>(watched);
    if (event->type() == QEvent::Close && dock != nullptr)
        setClosed(dock, true);
    return QMainWindow::eventFilter(watched, event);
}

void DashboardPage::fillMenu(QMenu* menu) {
    for (auto* dock : m_docks)
        menu->addAction(dock->toggleViewAction());
    menu->addSeparator();
    auto* reset = menu->addAction(tr("Arrange as at first"));
    connect(reset, &QAction::triggered, this, &DashboardPage::resetLayout);
}

void DashboardPage::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    if (m_arrangement.isEmpty()) // before, there was no room to share
        shareRoom();
}

void DashboardPage::hideEvent(QHideEvent* event) {
    m_arrangement = saveState(kLayoutVersion);
    QMainWindow::hideEvent(event);
}

} // namespace rimlight::studypage
