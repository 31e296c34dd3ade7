#include "ui/study/panels/TablePanel.h"

#include "core/base/Error.h"
#include "ui/language/Language.h"
#include "ui/study/ResultTableModel.h"
#include "ui/study/ShownRefresh.h"
#include "ui/theme/ElidedComboBox.h"
#include "ui/theme/FileQuestions.h"
#include "ui/theme/TextWidth.h"
#include "ui/theme/Theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace rimlight::studypage {

namespace {

constexpr int kRowHeight = 24;
constexpr int kWidestColumn = 320;
/// For the widths of columns: measuring thousands of cells would take too long.
constexpr int kCellsMeasured = 600;
constexpr int kRowsMeasured = 60;
constexpr int kFewestRowsMeasured = 8;
constexpr int kRowsWithFilter = 12;

/// The first sentence names a table; the others explain it.
std::pair<QString, QString> titleAndNote(const std::string& caption) {
    const auto end = caption.find(". ");
    if (end == std::string::npos)
        return {language::words(caption), {}};
    return {language::words(caption.substr(0, end)), language::words(caption.substr(end + 2))};
}

} // namespace

TablePanel::TablePanel(StudyState* state, ResultChoice choice, QWidget* parent)
    : QWidget(parent), m_state(state), m_choice(std::move(choice)), m_model(new ResultTableModel(this)),
      m_filtered(new ResultTableFilter(this)), m_choices(new theme::ElidedComboBox), m_filter(new QLineEdit),
      m_table(new QTableView), m_caption(new QLabel), m_failure(new QLabel) {
    m_filtered->setSourceModel(m_model);
    m_choices->setObjectName(QStringLiteral("tableChoice"));
    m_choices->setAccessibleName(tr("Which of the tables"));
    m_filter->setObjectName(QStringLiteral("tableFilter"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_caption->setProperty(theme::kRoleProperty, "secondary");
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setWordWrap(true);
    m_failure->setProperty(theme::kRoleProperty, "error");
    m_failure->setTextFormat(Qt::PlainText);
    m_failure->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("resultTable"));
    m_table->setModel(m_filtered);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    theme::setTextSectionSize(m_table->verticalHeader(), kRowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* copy = new QAction(tr("Copy the rows"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    auto* save = new QAction(tr("Save as CSV…"), m_table);
    m_table->addActions({copy, save});

    auto* head = new QHBoxLayout;
    head->setSpacing(theme::kSpace2);
    head->addWidget(m_choices, 2);
    head->addWidget(m_filter, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace2, theme::kSpace1, theme::kSpace2);
    layout->setSpacing(theme::kSpace2);
    layout->addLayout(head);
    layout->addWidget(m_failure);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_caption);

    connect(m_choices, &QComboBox::currentIndexChanged, this, &TablePanel::showChosen);
    connect(m_filter, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    auto* refresh = new ShownRefresh(this, [this] { refreshChoices(); });
    connect(m_state, &StudyState::contentsChanged, refresh, &ShownRefresh::request);
    connect(m_state, &StudyState::caseChanged, this, &TablePanel::showCase);
    connect(m_table, &QTableView::clicked, this, &TablePanel::chooseCase);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& row) {
        chooseCase(row);
        if (const auto id = m_model->caseOf(m_filtered->mapToSource(row).row()); !id.isEmpty())
            Q_EMIT m_state->openCaseRequested(id);
    });
    connect(copy, &QAction::triggered, this, &TablePanel::copySelection);
    connect(save, &QAction::triggered, this, &TablePanel::exportTable);
    refreshChoices();
}

const study::ResultItem* TablePanel::chosen() const {
    const auto index = static_cast<std::size_t>(std::max(0, m_choices->currentIndex()));
    return index < m_items.size() ? &m_items[index] : nullptr;
}

void TablePanel::refreshChoices() {
    const auto before = chosen() != nullptr ? chosen()->name : std::string();
    const auto* results = m_state->results();
    m_items = results == nullptr ? std::vector<study::ResultItem>() : chosenItems(m_choice, *results);
    const QSignalBlocker blocker(m_choices);
    m_choices->clear();
    auto titled = m_items;
    for (auto& item : titled)
        item.caption = titleAndNote(item.caption).first.toStdString();
    for (const auto& caption : shortCaptions(titled))
        m_choices->addItem(caption);
    m_choices->setVisible(m_items.size() > 1);
    int index = 0;
    for (std::size_t i = 0; i < m_items.size(); ++i)
        if (m_items[i].name == before)
            index = static_cast<int>(i);
    m_choices->setCurrentIndex(index);
    showChosen();
}

void TablePanel::showChosen() {
    const auto* item = chosen();
    const auto* table = item == nullptr ? nullptr : m_state->contents()->table(item->name);
    m_failure->setText(item != nullptr && table == nullptr
                           ? language::words(m_state->contents()->failureOf(m_choice.kind, item->name))
                           : QString());
    m_failure->setVisible(!m_failure->text().isEmpty());
    m_table->setVisible(table != nullptr);
    const auto [title, note] = item == nullptr ? std::pair<QString, QString>() : titleAndNote(item->caption);
    m_caption->setText(m_items.size() > 1 ? note : note.isEmpty() ? title : title + QStringLiteral(". ") + note);
    m_caption->setVisible(table != nullptr && !m_caption->text().isEmpty());
    m_model->setTable(table == nullptr ? tables::TextTable() : *table, item == nullptr ? std::string() : item->name,
                      m_state->contents() == nullptr ? std::map<std::string, std::string>()
                                                     : m_state->contents()->modelTitles);
    m_table->setSortingEnabled(false);
    m_filtered->sort(-1);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    m_filter->setVisible(m_model->rowCount() > kRowsWithFilter);
    m_table->horizontalHeader()->setResizeContentsPrecision(
        std::clamp(kCellsMeasured / std::max(1, m_model->columnCount()), kFewestRowsMeasured, kRowsMeasured));
    m_table->resizeColumnsToContents();
    for (int c = 0; c < m_model->columnCount(); ++c)
        m_table->setColumnWidth(c, std::min(m_table->columnWidth(c), theme::scaled(kWidestColumn)));
    m_table->horizontalHeader()->setStretchLastSection(true);
    // What the protocol's file calls a step stands beside its title in the exported table.
    for (int c = 0; c < m_model->columnCount(); ++c)
        m_table->setColumnHidden(c, table != nullptr && table->columns[static_cast<std::size_t>(c)] == "key");
    showCase(m_state->caseId());
}

void TablePanel::showCase(const QString& id) {
    const auto row = m_model->rowOf(id);
    if (!row) {
        if (id.isEmpty())
            m_table->clearSelection();
        return;
    }
    const auto index = m_filtered->mapFromSource(m_model->index(*row, 0));
    if (!index.isValid() || m_table->currentIndex().row() == index.row())
        return;
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

void TablePanel::chooseCase(const QModelIndex& row) {
    if (const auto id = m_model->caseOf(m_filtered->mapToSource(row).row()); !id.isEmpty())
        m_state->setCase(id);
}

void TablePanel::copySelection() const {
    QStringList lines;
    QStringList names;
    for (int c = 0; c < m_model->columnCount(); ++c)
        names << m_model->headerData(c, Qt::Horizontal, ResultTableModel::kFullRole).toString();
    lines << names.join(QLatin1Char('\t'));
    auto rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const auto& row : rows) {
        QStringList cells;
        for (int c = 0; c < m_model->columnCount(); ++c)
            cells << row.siblingAtColumn(c).data(ResultTableModel::kFullRole).toString();
        lines << cells.join(QLatin1Char('\t'));
    }
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void TablePanel::exportTable() {
    const auto* item = chosen();
    const auto* table = item == nullptr ? nullptr : m_state->contents()->table(item->name);
    if (table == nullptr)
        return;
    const theme::FileQuestion question{tr("Save the table"), tr("CSV (*.csv)"),
                                       QString::fromStdString(item->name) + QStringLiteral(".csv"), "tables"};
    theme::askWhereToSave(this, question, [this, table = *table](const std::filesystem::path& path) {
        try {
            tables::writeCsv(table, path);
        } catch (const Error& error) {
            Q_EMIT m_state->failed(error);
        }
    });
}

} // namespace rimlight::studypage
