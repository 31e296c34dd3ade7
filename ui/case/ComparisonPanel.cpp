#include "ui/case/ComparisonPanel.h"

#include "core/study/case/ModelComparison.h"
#include "ui/case/CaseState.h"
#include "ui/language/Language.h"
#include "ui/theme/EmptyState.h"
#include "ui/theme/SectionHeader.h"
#include "ui/theme/Theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace rimlight::casepage {

namespace {

constexpr int kNumber = Qt::UserRole; ///< of the model on the shelf
constexpr int kMostModelRows = 5;     ///< seen at once

enum Column { Answer, Radscore, Doubts, Columns };

constexpr int kRowsPerModel = 2; ///< its name over all columns, and what it says

QString toText(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QTableWidgetItem* cell(const QString& text) {
    auto* item = new QTableWidgetItem(text);
    item->setToolTip(Qt::convertFromPlainText(text));
    item->setTextAlignment(Qt::AlignLeft | Qt::AlignTop);
    return item;
}

QLabel* sentences(const char* name, const char* role) {
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setProperty(theme::kRoleProperty, role);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ComparisonPanel::ComparisonPanel(CaseState* state, ModelShelf* shelf, QWidget* parent)
    : QWidget(parent), m_state(state), m_shelf(shelf), m_title(new theme::SectionHeader(tr("Models side by side"))),
      m_empty(new theme::EmptyState), m_models(new QListWidget), m_compare(new QPushButton(tr("Compare"))),
      m_table(new QTableWidget(0, Columns)), m_agreement(sentences("comparisonAgreement", "body")),
      m_refused(sentences("comparisonRefused", "secondary")) {
    m_empty->setMessage(QStringLiteral("compare"), tr("No model fits this case"),
                        tr("Open images, outline the tumour, or add models in the tab Predict."));
    m_models->setObjectName(QStringLiteral("comparedModels"));
    m_models->setAccessibleName(tr("Models to compare"));
    m_models->setFrameShape(QFrame::NoFrame);
    m_models->setTextElideMode(Qt::ElideMiddle);
    m_models->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_compare->setObjectName(QStringLiteral("compareModels"));
    m_compare->setProperty(theme::kRoleProperty, "primary");
    m_table->setObjectName(QStringLiteral("comparisonTable"));
    m_table->setHorizontalHeaderLabels({tr("Answer"), tr("Radscore"), tr("Doubts")});
    m_table->setAccessibleName(tr("Answers side by side; Enter shows one in full"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setTextElideMode(Qt::ElideNone);
    m_table->setWordWrap(true);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* columns = m_table->horizontalHeader();
    columns->setHighlightSections(false);
    columns->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    columns->setSectionResizeMode(Answer, QHeaderView::Stretch);
    columns->setSectionResizeMode(Radscore, QHeaderView::ResizeToContents);
    columns->setSectionResizeMode(Doubts, QHeaderView::ResizeToContents);
    buildLayout();

    connect(m_compare, &QPushButton::clicked, this, &ComparisonPanel::compare);
    connect(m_models, &QListWidget::itemChanged, this, &ComparisonPanel::refreshButton);
    const auto show = [this](QTableWidgetItem* item) {
        Q_EMIT answerRequested(static_cast<std::size_t>(item->row() / kRowsPerModel));
    };
    connect(m_table, &QTableWidget::itemActivated, this, show);
    connect(m_shelf, &ModelShelf::changed, this, &ComparisonPanel::refresh);
    for (const auto signal :
         {&CaseState::imageChanged, &CaseState::folderChanged, &CaseState::regionChanged, &CaseState::phasesChanged})
        connect(m_state, signal, this, &ComparisonPanel::refresh);
    connect(m_state, &CaseState::comparisonChanged, this, &ComparisonPanel::showComparison);
    showComparison();
}

void ComparisonPanel::buildLayout() {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace2, theme::kSpace3, theme::kSpace3);
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(m_title);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_models);
    layout->addWidget(m_compare);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_agreement);
    layout->addWidget(m_refused);
    layout->addStretch(0);
}

void ComparisonPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_isCurrent)
        rebuildModels();
}

void ComparisonPanel::refresh() {
    m_isCurrent = false;
    if (isVisible())
        rebuildModels();
}

void ComparisonPanel::rebuildModels() {
    m_isCurrent = true;
    std::map<qulonglong, Qt::CheckState> before;
    for (int row = 0; row < m_models->count(); ++row)
        before[m_models->item(row)->data(kNumber).toULongLong()] = m_models->item(row)->checkState();
    {
        const QSignalBlocker blocker(m_models);
        m_models->clear();
        auto offer = m_state->offer();
        offer.isFormShown = true; // what is missing is told of the answers
        const auto& models = m_shelf->models();
        for (std::size_t number = 0; number < models.size() && m_state->image() != nullptr; ++number) {
            const auto& model = models[number].model;
            if (!model)
                continue;
            const auto verdict = study::fits(*model, offer);
            if (verdict.fitness == study::Fitness::DoesNotFit)
                continue;
            auto* item = new QListWidgetItem(toText(model->name), m_models);
            item->setData(kNumber, QVariant::fromValue<qulonglong>(number));
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
            // At first those that nothing has to be done for.
            const auto usual = verdict.fitness == study::Fitness::Fits ? Qt::Checked : Qt::Unchecked;
            item->setCheckState(before.contains(number) ? before[number] : usual);
            item->setToolTip(Qt::convertFromPlainText(toText(model->name) + QLatin1Char('\n') +
                                                      language::words(study::shortText(verdict))));
        }
    }
    const bool any = m_models->count() > 0;
    m_empty->setVisible(!any);
    m_models->setVisible(any);
    m_compare->setVisible(any);
    m_models->setFixedHeight(
        std::min(kMostModelRows, std::max(1, m_models->count())) * theme::scaled(theme::kControlHeight) + 2);
    refreshButton();
}

void ComparisonPanel::refreshButton() {
    int checked = 0;
    for (int row = 0; row < m_models->count(); ++row)
        checked += m_models->item(row)->checkState() == Qt::Checked ? 1 : 0;
    m_compare->setEnabled(checked > 0 && m_state->hasRegion());
    m_compare->setText(checked == 1 ? tr("Ask 1 model") : tr("Compare %1 models").arg(checked));
    m_compare->setToolTip(m_state->hasRegion() ? QString() : tr("Outline the tumour, or import an outline, first"));
}

void ComparisonPanel::compare() {
    std::vector<learning::FittedModel> models;
    for (int row = 0; row < m_models->count(); ++row)
        if (m_models->item(row)->checkState() == Qt::Checked)
            models.push_back(*m_shelf->models().at(m_models->item(row)->data(kNumber).toULongLong()).model);
    Q_EMIT comparisonRequested(models);
}

void ComparisonPanel::showComparison() {
    const auto& comparison = m_state->comparison();
    const auto answers = study::compareModels(comparison.results);
    m_table->clearSpans();
    m_table->setRowCount(0);
    for (const auto& one : answers.models) {
        const int row = m_table->rowCount();
        m_table->setRowCount(row + kRowsPerModel);
        m_table->setItem(row, Answer, cell(toText(one.model)));
        m_table->item(row, Answer)->setForeground(theme::tokens().secondaryText);
        m_table->setSpan(row, Answer, 1, Columns);
        m_table->setItem(row + 1, Answer,
                         cell(language::words(one.answer) + QLatin1Char('\n') + language::words(one.probability)));
        m_table->setItem(row + 1, Radscore, cell(one.radscore == "-" ? QStringLiteral("–") : toText(one.radscore)));
        m_table->setItem(row + 1, Doubts, cell(QString::number(one.doubts)));
    }
    m_table->setVisible(!answers.models.empty());
    QStringList agreement;
    for (const auto& sentence : answers.agreement)
        agreement << language::words(sentence);
    m_agreement->setText(agreement.join(QLatin1Char('\n')));
    m_agreement->setVisible(!agreement.isEmpty());
    QStringList refused;
    for (const auto& [model, reason] : comparison.refused)
        refused << tr("Not asked: %1. %2").arg(toText(model), language::words(reason));
    m_refused->setText(refused.join(QLatin1Char('\n')));
    m_refused->setVisible(!refused.isEmpty());
}

} // namespace rimlight::casepage
