#include "ui/study/wizard/LeftOutStep.h"

#include "ui/charts/FigureView.h"
#include "ui/language/Language.h"
#include "ui/theme/TextWidth.h"
#include "ui/theme/Theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace rimlight::studypage {

namespace {

constexpr int kFlowWidth = 460;
constexpr int kRowHeight = 26;
enum Column { Id, Part, Outcome, Reason, ColumnCount };

QString toText(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

} // namespace

CaseListModel::CaseListModel(DraftState* state, QObject* parent) : QAbstractTableModel(parent), m_state(state) {}

void CaseListModel::refresh() {
    beginResetModel();
    const auto* preview = m_state->cohort();
    m_cases = preview != nullptr && preview->cohort ? preview->cohort->cases : std::vector<study::CohortCase>();
    endResetModel();
}

int CaseListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_cases.size());
}

int CaseListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CaseListModel::data(const QModelIndex& index, int role) const {
    const auto& one = m_cases[static_cast<std::size_t>(index.row())];
    if (role == Qt::ForegroundRole)
        return one.included() ? theme::tokens().text : theme::tokens().secondaryText;
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case Id:
        return toText(one.id);
    case Part:
        return one.included() && one.part ? language::words(study::partText(*one.part)) : QStringLiteral("–");
    case Outcome:
        if (!one.included() || !m_state->protocol())
            return QStringLiteral("–");
        return toText(one.positive ? m_state->protocol()->outcome.positiveLabel
                                   : m_state->protocol()->outcome.negativeLabel);
    default:
        return language::words(one.excludedBecause);
    }
}

QVariant CaseListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Id:
        return tr("Case");
    case Part:
        return tr("Part");
    case Outcome:
        return tr("Outcome");
    default:
        return tr("Left out because (type a reason)");
    }
}

Qt::ItemFlags CaseListModel::flags(const QModelIndex& index) const {
    auto flags = QAbstractTableModel::flags(index);
    const auto& one = m_cases[static_cast<std::size_t>(index.row())];
    const bool isByHand = m_state->draft().exclude.contains(one.id);
    return index.column() == Reason && (one.included() || isByHand) ? flags | Qt::ItemIsEditable : flags;
}

bool CaseListModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || index.column() != Reason)
        return false;
    auto& one = m_cases[static_cast<std::size_t>(index.row())];
    const auto reason = value.toString().trimmed().toStdString();
    m_state->edit(tr("leaving out %1").arg(toText(one.id)), [&](study::StudyDraft& draft) {
        if (reason.empty())
            draft.exclude.erase(one.id);
        else
            draft.exclude[one.id] = reason;
    });
    one.excludedBecause = reason;
    Q_EMIT dataChanged(index.siblingAtColumn(Id), index.siblingAtColumn(Reason));
    return true;
}

LeftOutStep::LeftOutStep(DraftState* draftState, QWidget* parent)
    : WizardStep(draftState, parent), m_model(new CaseListModel(draftState, this)),
      m_filtered(new QSortFilterProxyModel(this)), m_table(new QTableView), m_flow(new charts::FigureView),
      m_problem(new QLabel) {
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterKeyColumn(-1);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    auto* filter = new QLineEdit;
    filter->setPlaceholderText(tr("Filter by case, part, outcome or reason"));
    filter->setClearButtonEnabled(true);
    connect(filter, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    m_table->setObjectName(QStringLiteral("leftOutCases"));
    m_table->setModel(m_filtered);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_table->verticalHeader()->hide();
    theme::setTextSectionSize(m_table->verticalHeader(), kRowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_problem->setProperty(theme::kRoleProperty, "warning");
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);

    auto* left = new QWidget;
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, theme::kSpace3, 0);
    leftLayout->setSpacing(theme::kSpace2);
    leftLayout->addWidget(m_problem);
    leftLayout->addWidget(filter);
    leftLayout->addWidget(m_table, 1);
    auto* right = new QFrame;
    right->setProperty(theme::kRoleProperty, "card");
    auto* rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(theme::kSpace3, theme::kSpace3, theme::kSpace3, theme::kSpace3);
    rightLayout->addWidget(m_flow);
    rightLayout->addStretch(1);
    auto* splitter = new QSplitter;
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({2 * kFlowWidth, kFlowWidth});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace2, theme::kSpace4, theme::kSpace3);
    layout->addWidget(splitter);

    connect(state(), &DraftState::looked, this, &LeftOutStep::refresh);
    refresh();
}

StepStatus LeftOutStep::status() const {
    const auto* preview = state()->cohort();
    if (preview == nullptr)
        return {};
    if (!preview->problem.empty())
        return {StepStatus::State::Problem, tr("the cohort can't be divided")};
    const auto included = preview->cohort->included().size();
    const auto left = preview->cohort->cases.size() - included;
    return {StepStatus::State::Done, left == 0 ? tr("nobody") : tr("%1 of %2").arg(left).arg(left + included)};
}

void LeftOutStep::refresh() {
    m_model->refresh();
    const auto* preview = state()->cohort();
    m_problem->setText(preview == nullptr ? tr("Choose the cases first.") : language::words(preview->problem));
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_flow->setVisible(preview != nullptr && preview->flow.has_value());
    if (preview != nullptr && preview->flow)
        m_flow->setFigure(*preview->flow);
}

} // namespace rimlight::studypage
