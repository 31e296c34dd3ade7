#include "ui/study/wizard/FormsStep.h"

#include "core/base/Text.h"
#include "ui/theme/FileQuestions.h"
#include "ui/theme/TextWidth.h"
#include "ui/theme/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace rimlight::studypage {

namespace {

constexpr int kRowHeight = 28;

QString toText(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

/// "location_reader2" of the second reader is "Reader 2".
QString columnTitle(const study::ClinicalVariable& variable, const std::string& column) {
    if (column == variable.consensusColumn)
        return FormsStep::tr("Settled");
    const auto reader = std::find(variable.columns.begin(), variable.columns.end(), column);
    if (reader != variable.columns.end() && variable.source == study::ClinicalVariable::Source::Consensus)
        return FormsStep::tr("Reader %1").arg(reader - variable.columns.begin() + 1);
    if (reader != variable.columns.end())
        return FormsStep::tr("Measurement %1").arg(reader - variable.columns.begin() + 1);
    const auto divisor = std::find(variable.denominators.begin(), variable.denominators.end(), column);
    return FormsStep::tr("Divided by %1").arg(divisor - variable.denominators.begin() + 1);
}

/// Readers choose among the legal words.
class FormDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override {
        const auto choices = index.data(Qt::UserRole + 1).toStringList();
        if (choices.isEmpty())
            return QStyledItemDelegate::createEditor(parent, option, index);
        auto* box = new QComboBox(parent);
        box->addItem(QString());
        box->addItems(choices);
        return box;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        if (auto* box = qobject_cast<QComboBox*>(editor))
            box->setCurrentText(index.data(Qt::EditRole).toString());
        else
            QStyledItemDelegate::setEditorData(editor, index);
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override {
        if (auto* box = qobject_cast<QComboBox*>(editor))
            model->setData(index, box->currentText(), Qt::EditRole);
        else
            QStyledItemDelegate::setModelData(editor, model, index);
    }
};

class DifferingFilter : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setOnlyDiffering(bool only) {
        m_only = only;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
        return !m_only || sourceModel()->index(row, 0, parent).data(ReaderFormModel::kDiffersRole).toBool();
    }

private:
    bool m_only = false;
};

} // namespace

ReaderFormModel::ReaderFormModel(DraftState* state, QObject* parent) : QAbstractTableModel(parent), m_state(state) {}

void ReaderFormModel::showVariable(const study::ClinicalVariable* variable) {
    std::vector<std::string> columns;
    std::vector<std::string> ids;
    if (variable != nullptr && m_state->joined() != nullptr && m_state->protocol()) {
        columns = variable->columns;
        columns.insert(columns.end(), variable->denominators.begin(), variable->denominators.end());
        if (!variable->consensusColumn.empty())
            columns.push_back(variable->consensusColumn);
        const auto& table = m_state->joined()->table;
        const auto id = table.columnOf(m_state->columnFor(m_state->protocol()->caseColumn));
        for (const auto& row : table.rows)
            ids.push_back(row[id.value_or(0)]);
    }
    if (columns == m_columns && ids == m_ids) {
        // The same cells with other contents: an editor that is open stays.
        if (!m_ids.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_variable = variable == nullptr ? study::ClinicalVariable() : *variable;
    m_columns = std::move(columns);
    m_ids = std::move(ids);
    endResetModel();
}

bool ReaderFormModel::isInTables(std::size_t column) const {
    // Forms are joined as a table too: what was filled in here is not a table's.
    const auto& forms = m_state->draft().forms;
    const bool isForm = std::any_of(forms.begin(), forms.end(),
                                    [&](const auto& one) { return one.second.contains(m_columns[column]); });
    return !isForm && m_state->joined()->table.columnOf(m_state->columnFor(m_columns[column])).has_value();
}

std::string ReaderFormModel::cellOf(std::size_t row, std::size_t column) const {
    const auto& forms = m_state->draft().forms;
    if (const auto one = forms.find(m_ids[row]); one != forms.end())
        if (const auto value = one->second.find(m_columns[column]); value != one->second.end())
            return value->second;
    const auto& table = m_state->joined()->table;
    const auto place = table.columnOf(m_state->columnFor(m_columns[column]));
    return place && row < table.rows.size() && isInTables(column) ? std::string(trimmed(table.rows[row][*place])) : "";
}

bool ReaderFormModel::differs(std::size_t row) const {
    if (m_variable.source != study::ClinicalVariable::Source::Consensus)
        return false;
    std::set<std::string> values;
    for (std::size_t c = 0; c < m_variable.columns.size(); ++c)
        if (auto value = cellOf(row, c); !value.empty())
            values.insert(std::move(value));
    return values.size() > 1;
}

std::pair<std::size_t, std::size_t> ReaderFormModel::differing() const {
    std::size_t all = 0;
    std::size_t settled = 0;
    for (std::size_t row = 0; row < m_ids.size(); ++row) {
        if (!differs(row))
            continue;
        ++all;
        settled += !m_variable.consensusColumn.empty() && !cellOf(row, m_columns.size() - 1).empty() ? 1 : 0;
    }
    return {all, settled};
}

std::size_t ReaderFormModel::filledCells() const {
    std::size_t filled = 0;
    for (std::size_t row = 0; row < m_ids.size(); ++row)
        for (std::size_t column = 0; column < m_variable.columns.size() && column < m_columns.size(); ++column)
            filled += cellOf(row, column).empty() ? 0 : 1;
    return filled;
}

QStringList ReaderFormModel::choices() const {
    if (m_variable.kind == study::ClinicalVariable::Kind::YesNo)
        return {QStringLiteral("yes"), QStringLiteral("no")};
    QStringList words;
    for (const auto& level : m_variable.levels)
        words << toText(level);
    return words;
}

int ReaderFormModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int ReaderFormModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || m_columns.empty() ? 0 : static_cast<int>(m_columns.size()) + 1;
}

QVariant ReaderFormModel::data(const QModelIndex& index, int role) const {
    const auto row = static_cast<std::size_t>(index.row());
    if (role == kDiffersRole)
        return differs(row);
    if (role == kDiffersRole + 1)
        return choices();
    if (index.column() == 0)
        return role == Qt::DisplayRole ? QVariant(toText(m_ids[row])) : QVariant();
    const auto column = static_cast<std::size_t>(index.column() - 1);
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return toText(cellOf(row, column));
    const bool isSettled = m_columns[column] == m_variable.consensusColumn;
    if (role == Qt::ForegroundRole && differs(row))
        return isSettled && !cellOf(row, column).empty() ? theme::tokens().success : theme::tokens().warning;
    if (role == Qt::ToolTipRole && isInTables(column))
        return tr("The column \"%1\" stands in a table: change it there.")
            .arg(toText(m_state->columnFor(m_columns[column])));
    return {};
}

QVariant ReaderFormModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Case") : columnTitle(m_variable, m_columns[static_cast<std::size_t>(section - 1)]);
}

Qt::ItemFlags ReaderFormModel::flags(const QModelIndex& index) const {
    const auto flags = QAbstractTableModel::flags(index);
    return index.column() > 0 && !isInTables(static_cast<std::size_t>(index.column() - 1)) ? flags | Qt::ItemIsEditable
                                                                                           : flags;
}

bool ReaderFormModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || index.column() == 0)
        return false;
    const auto& id = m_ids[static_cast<std::size_t>(index.row())];
    const auto& column = m_columns[static_cast<std::size_t>(index.column() - 1)];
    const auto text = value.toString().trimmed().toStdString();
    // All columns of the finding that no table has: a study reads it when none of them is missing.
    std::vector<std::string> byHand;
    for (std::size_t c = 0; c < m_columns.size(); ++c)
        if (!isInTables(c))
            byHand.push_back(m_columns[c]);
    m_state->edit(tr("finding of %1").arg(toText(id)), [&](study::StudyDraft& draft) {
        auto& values = draft.forms[id];
        for (const auto& one : byHand)
            values.try_emplace(one, "");
        values[column] = text;
        if (std::all_of(values.begin(), values.end(), [](const auto& one) { return one.second.empty(); }))
            draft.forms.erase(id);
    });
    Q_EMIT dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(columnCount() - 1));
    return true;
}

FormsStep::FormsStep(DraftState* draftState, QWidget* parent)
    : WizardStep(draftState, parent), m_model(new ReaderFormModel(draftState, this)),
      m_filtered(new DifferingFilter(this)), m_variable(new QComboBox),
      m_onlyDiffering(new QCheckBox(tr("Only where readers differ"))), m_table(new QTableView), m_summary(new QLabel),
      m_empty(new QLabel) {
    m_filtered->setSourceModel(m_model);
    m_variable->setObjectName(QStringLiteral("formVariable"));
    m_variable->setAccessibleName(tr("Finding"));
    m_table->setObjectName(QStringLiteral("readerForm"));
    m_table->setModel(m_filtered);
    m_table->setItemDelegate(new FormDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_table->verticalHeader()->hide();
    theme::setTextSectionSize(m_table->verticalHeader(), kRowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    for (auto* label : {m_summary, m_empty}) {
        label->setProperty(theme::kRoleProperty, "secondary");
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto* import = new QPushButton(tr("Import a readers' table…"));
    import->setObjectName(QStringLiteral("importForms"));
    connect(import, &QPushButton::clicked, this, [this] {
        theme::askForFiles(this, {tr("Tables of the readers"), tr("Tables (*.csv *.xlsx)"), {}, "tables"},
                           [this](const std::vector<std::filesystem::path>& paths) {
                               state()->edit(tr("readers' table"), [&](study::StudyDraft& draft) {
                                   draft.tables.insert(draft.tables.end(), paths.begin(), paths.end());
                               });
                           });
    });
    auto* head = new QHBoxLayout;
    head->setSpacing(theme::kSpace3);
    head->addWidget(m_variable);
    head->addWidget(m_onlyDiffering);
    head->addWidget(m_summary, 1);
    head->addWidget(import);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace2, theme::kSpace4, theme::kSpace3);
    layout->setSpacing(theme::kSpace2);
    layout->addLayout(head);
    layout->addWidget(m_empty);
    layout->addWidget(m_table, 1);

    connect(m_variable, &QComboBox::currentIndexChanged, this, &FormsStep::showVariable);
    connect(m_onlyDiffering, &QCheckBox::toggled, this,
            [this](bool only) { static_cast<DifferingFilter*>(m_filtered)->setOnlyDiffering(only); });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &FormsStep::refreshSummary);
    connect(state(), &DraftState::looked, this, &FormsStep::refresh);
    refresh();
}

std::vector<study::ClinicalVariable> FormsStep::variables() const {
    std::vector<study::ClinicalVariable> forms;
    if (state()->protocol())
        for (const auto& variable : state()->protocol()->clinical)
            if (variable.source != study::ClinicalVariable::Source::Column)
                forms.push_back(variable);
    return forms;
}

StepStatus FormsStep::status() const {
    const auto forms = variables();
    if (!state()->protocol())
        return {};
    if (forms.empty())
        return {StepStatus::State::Done, tr("none needed")};
    if (state()->joined() == nullptr)
        return {};
    const auto& table = state()->joined()->table;
    std::size_t there = 0;
    for (const auto& variable : forms)
        there += std::any_of(variable.columns.begin(), variable.columns.end(),
                             [&](const auto& column) { return table.columnOf(state()->columnFor(column)).has_value(); })
                     ? 1
                     : 0;
    return {StepStatus::State::Done, there == forms.size() ? tr("%1 findings").arg(there)
                                                           : tr("%1 of %2 findings").arg(there).arg(forms.size())};
}

void FormsStep::refresh() {
    const auto forms = variables();
    const QString before = m_variable->currentText();
    {
        const QSignalBlocker blocker(m_variable);
        m_variable->clear();
        for (const auto& variable : forms)
            m_variable->addItem(toText(variable.title.empty() ? variable.name : variable.title));
        m_variable->setCurrentIndex(std::max(0, m_variable->findText(before)));
    }
    const bool hasCases = state()->joined() != nullptr && !state()->joined()->table.rows.empty();
    m_empty->setText(forms.empty() ? tr("This protocol asks readers for nothing.")
                     : !hasCases   ? tr("Choose the cases first: the forms have a line for each.")
                                   : QString());
    m_empty->setVisible(!m_empty->text().isEmpty());
    m_table->setVisible(m_empty->text().isEmpty());
    m_variable->setVisible(!forms.empty());
    m_onlyDiffering->setVisible(!forms.empty());
    showVariable();
}

void FormsStep::showVariable() {
    const auto forms = variables();
    const auto index = static_cast<std::size_t>(std::max(0, m_variable->currentIndex()));
    const bool hasCases = state()->joined() != nullptr;
    m_model->showVariable(hasCases && index < forms.size() ? &forms[index] : nullptr);
    refreshSummary();
}

void FormsStep::refreshSummary() {
    if (m_model->rowCount() == 0) {
        m_summary->clear();
        return;
    }
    const auto [differing, settled] = m_model->differing();
    m_summary->setText(differing == 0 ? tr("%1 values are filled in.").arg(m_model->filledCells())
                                      : tr("Readers differ in %1 cases; %2 are settled, the others go by the majority.")
                                            .arg(differing)
                                            .arg(settled));
}

} // namespace rimlight::studypage
