#include "ui/study/panels/FeaturesPanel.h"

#include "core/base/Text.h"
#include "core/study/CasePrediction.h"
#include "ui/jobs/JobRunner.h"
#include "ui/language/Language.h"
#include "ui/study/ResultTableModel.h"
#include "ui/theme/TextWidth.h"
#include "ui/theme/Theme.h"

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

constexpr int kDigits = 4;
constexpr int kRowHeight = 24;
constexpr int kNameWidth = 330;
constexpr int kValueWidth = 96;

QString toText(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

} // namespace

void FeatureTableModel::setFeatures(std::shared_ptr<const tables::FeatureTable> features) {
    beginResetModel();
    m_features = std::move(features);
    endResetModel();
}

QString FeatureTableModel::featureOf(int row) const {
    return toText(m_features->names[static_cast<std::size_t>(row)]);
}

QString FeatureTableModel::caseOf(int column) const {
    return column == 0 ? QString() : toText(m_features->caseIds[static_cast<std::size_t>(column - 1)]);
}

std::optional<int> FeatureTableModel::columnOf(const QString& caseId) const {
    if (!m_features)
        return std::nullopt;
    const auto& ids = m_features->caseIds;
    const auto found = std::find(ids.begin(), ids.end(), caseId.toStdString());
    return found == ids.end() ? std::nullopt : std::optional(static_cast<int>(found - ids.begin()) + 1);
}

int FeatureTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_features ? 0 : static_cast<int>(m_features->names.size());
}

int FeatureTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_features ? 0 : static_cast<int>(m_features->caseIds.size()) + 1;
}

QVariant FeatureTableModel::data(const QModelIndex& index, int role) const {
    const auto row = static_cast<std::size_t>(index.row());
    if (index.column() == 0) {
        if (role == Qt::ToolTipRole)
            return language::words(study::plainFeatureName(m_features->names[row]));
        return role == Qt::DisplayRole || role == ResultTableModel::kSortRole ? QVariant(featureOf(index.row()))
                                                                              : QVariant();
    }
    const auto& cell = m_features->rows[static_cast<std::size_t>(index.column() - 1)][row];
    const auto* number = std::get_if<double>(&cell);
    switch (role) {
    case Qt::DisplayRole:
        return number == nullptr ? QStringLiteral("–") : toText(formatSignificant(*number, kDigits));
    case Qt::ToolTipRole:
        return language::words(number == nullptr ? std::get<tables::Missing>(cell).reason : formatNumber(*number));
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    case ResultTableModel::kSortRole:
        return number == nullptr ? QVariant(QString()) : QVariant(*number);
    default:
        return {};
    }
}

QVariant FeatureTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical || !m_features)
        return {};
    if (role == Qt::DisplayRole)
        return section == 0 ? tr("Feature") : caseOf(section);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    return {};
}

/// Reads apart from the jobs that the window shows: nobody waits for it but this panel.
struct FeaturesPanel::Loader {
    jobs::JobRunner runner;
};

FeaturesPanel::FeaturesPanel(StudyState* state, QWidget* parent)
    : QWidget(parent), m_state(state), m_loader(std::make_unique<Loader>()), m_model(new FeatureTableModel(this)),
      m_filtered(new ResultTableFilter(this)), m_reading(new QComboBox), m_filter(new QLineEdit),
      m_table(new QTableView), m_status(new QLabel) {
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterKeyColumn(0);
    m_reading->setAccessibleName(tr("Reading"));
    m_filter->setObjectName(QStringLiteral("featureFilter"));
    m_filter->setPlaceholderText(tr("Filter, such as glcm"));
    m_filter->setClearButtonEnabled(true);
    m_status->setProperty(theme::kRoleProperty, "secondary");
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    m_table->setObjectName(QStringLiteral("studyFeatures"));
    m_table->setModel(m_filtered);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setWordWrap(false);
    m_table->setSortingEnabled(true);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    theme::setTextSectionSize(m_table->verticalHeader(), kRowHeight);
    theme::setTextSectionSize(m_table->horizontalHeader(), kValueWidth);
    m_table->horizontalHeader()->setHighlightSections(false);

    auto* head = new QHBoxLayout;
    head->setSpacing(theme::kSpace2);
    head->addWidget(m_reading, 1);
    head->addWidget(m_filter, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace2, theme::kSpace1, theme::kSpace2);
    layout->setSpacing(theme::kSpace2);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_status);

    connect(m_reading, &QComboBox::currentIndexChanged, this, &FeaturesPanel::load);
    connect(m_filter, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_state, &StudyState::contentsChanged, this, [this] {
        m_stale = true;
        if (isVisible())
            refresh();
    });
    connect(m_state, &StudyState::caseChanged, this, &FeaturesPanel::showCase);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) {
        const auto source = m_filtered->mapToSource(index);
        m_state->setFeature(m_model->featureOf(source.row()));
        if (const auto id = m_model->caseOf(source.column()); !id.isEmpty())
            m_state->setCase(id);
    });
}

FeaturesPanel::~FeaturesPanel() = default;

void FeaturesPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

void FeaturesPanel::refresh() {
    m_stale = false;
    const auto* results = m_state->results();
    const QString before = m_reading->currentText();
    const QSignalBlocker blocker(m_reading);
    m_reading->clear();
    if (results != nullptr)
        for (const auto& name : results->featureTables)
            m_reading->addItem(toText(name));
    m_reading->setVisible(m_reading->count() > 1);
    m_reading->setCurrentIndex(std::max(0, m_reading->findText(before)));
    load();
}

void FeaturesPanel::load() {
    m_loaded = false;
    m_model->setFeatures(nullptr);
    if (m_state->results() == nullptr || m_reading->count() == 0) {
        m_status->setText(tr("The study has no features yet."));
        return;
    }
    m_status->setText(tr("Reading the features"));
    m_loader->runner.cancelAll();
    m_loader->runner.run(
        tr("Reading the features"),
        [contents = m_state->sharedContents(), reading = m_reading->currentText().toStdString()](const Progress&) {
            return std::make_shared<const tables::FeatureTable>(
                study::resultFeatures(*contents->opened.results, reading));
        },
        this,
        [this](std::shared_ptr<const tables::FeatureTable> features) {
            m_status->setText(tr("%1 features of %2 cases. A dash has its reason on hover.")
                                  .arg(features->names.size())
                                  .arg(features->caseIds.size()));
            m_model->setFeatures(std::move(features));
            m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
            // Some values stay in view beside the names.
            m_table->setColumnWidth(0, std::min(theme::scaled(kNameWidth), std::max(m_table->width() / 2, kNameWidth)));
            showCase(m_state->caseId());
            m_loaded = true;
            Q_EMIT loaded();
        },
        [this](const Error& error) { m_status->setText(language::words(error)); });
}

void FeaturesPanel::showCase(const QString& id) {
    const auto column = m_model->columnOf(id);
    if (!column || m_filtered->rowCount() == 0)
        return;
    const int row = std::max(0, m_table->rowAt(0));
    m_table->scrollTo(m_filtered->index(row, *column));
    m_table->selectColumn(*column);
}

} // namespace rimlight::studypage
