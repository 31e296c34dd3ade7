#include "ui/study/wizard/ColumnsStep.h"

#include "core/base/Text.h"
#include "ui/language/Language.h"
#include "ui/theme/ElidedLabel.h"
#include "ui/theme/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace rimlight::studypage {

namespace {

constexpr int kRightWidth = 360;
constexpr std::size_t kMostValues = 4;   ///< of a column, in its row
constexpr std::size_t kMostClasses = 20; ///< an outcome with more is none

QString toText(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

/// "WT (41), CCSK (19)", or the range of numbers.
QString valuesText(const study::DraftTable& joined, const std::string& column) {
    const auto values = joined.valuesOf(column);
    if (values.empty())
        return ColumnsStep::tr("empty");
    double least = 0.0;
    double most = 0.0;
    bool areNumbers = values.size() > kMostValues;
    for (std::size_t i = 0; i < values.size() && areNumbers; ++i) {
        const auto number = parseNumber(values[i].first);
        areNumbers = number.has_value();
        if (!areNumbers)
            break;
        least = i == 0 ? *number : std::min(least, *number);
        most = i == 0 ? *number : std::max(most, *number);
    }
    if (areNumbers)
        return ColumnsStep::tr("%1 to %2").arg(toText(formatSignificant(least, 4)), toText(formatSignificant(most, 4)));
    QStringList texts;
    for (std::size_t i = 0; i < std::min(values.size(), kMostValues); ++i)
        texts << QStringLiteral("%1 (%2)").arg(toText(values[i].first)).arg(values[i].second);
    if (values.size() > kMostValues)
        texts << ColumnsStep::tr("and %1 more").arg(values.size() - kMostValues);
    return texts.join(QStringLiteral(", "));
}

QScrollArea* scrolled(QWidget* content) {
    content->setAutoFillBackground(false);
    auto* scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

} // namespace

QString needTitle(const study::ColumnNeed& need) {
    switch (need.use) {
    case study::ColumnUse::CaseId:
        return ColumnsStep::tr("Case");
    case study::ColumnUse::Patient:
        return ColumnsStep::tr("Patient");
    case study::ColumnUse::Centre:
        return ColumnsStep::tr("Centre");
    case study::ColumnUse::Exclusion:
        return ColumnsStep::tr("Reason to leave out");
    case study::ColumnUse::Outcome:
        return ColumnsStep::tr("Outcome");
    case study::ColumnUse::Time:
        return ColumnsStep::tr("Time: %1").arg(language::words(need.of));
    case study::ColumnUse::Event:
        return ColumnsStep::tr("Event: %1").arg(language::words(need.of));
    case study::ColumnUse::Part:
        return ColumnsStep::tr("Training or test");
    default:
        return need.of.empty() ? toText(need.column) : language::words(need.of);
    }
}

ColumnsStep::ColumnsStep(DraftState* draftState, QWidget* parent)
    : WizardStep(draftState, parent), m_columns(new QGridLayout), m_empty(new QLabel), m_classes(new QVBoxLayout),
      m_positiveLabel(new QLineEdit), m_negativeLabel(new QLineEdit), m_classProblem(new QLabel) {
    auto* columns = new QWidget;
    auto* columnsLayout = new QVBoxLayout(columns);
    columnsLayout->setContentsMargins(0, 0, theme::kSpace4, 0);
    m_empty->setProperty(theme::kRoleProperty, "secondary");
    m_empty->setWordWrap(true);
    m_empty->setText(tr("Add the cohort's table first: its columns are matched here."));
    m_columns->setHorizontalSpacing(theme::kSpace3);
    m_columns->setVerticalSpacing(theme::kSpace1);
    columnsLayout->addWidget(m_empty);
    columnsLayout->addLayout(m_columns);
    columnsLayout->addStretch(1);

    auto* right = new QFrame;
    right->setProperty(theme::kRoleProperty, "card");
    auto* layout = new QVBoxLayout(right);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace3, theme::kSpace4, theme::kSpace3);
    layout->setSpacing(theme::kSpace2);
    auto* heading = new QLabel(tr("The two classes"));
    heading->setProperty(theme::kRoleProperty, "section");
    auto* help = new QLabel(tr("Check the values of the positive class: what the model shall find. The others are the "
                               "negative class; cases with an empty outcome are left out."));
    help->setProperty(theme::kRoleProperty, "secondary");
    help->setWordWrap(true);
    m_classProblem->setProperty(theme::kRoleProperty, "warning");
    m_classProblem->setTextFormat(Qt::PlainText);
    m_classProblem->setWordWrap(true);
    auto* labels = new QFormLayout;
    labels->setHorizontalSpacing(theme::kSpace3);
    m_positiveLabel->setObjectName(QStringLiteral("positiveLabel"));
    m_negativeLabel->setObjectName(QStringLiteral("negativeLabel"));
    labels->addRow(tr("Positive class is called"), m_positiveLabel);
    labels->addRow(tr("Negative class is called"), m_negativeLabel);
    layout->addWidget(heading);
    layout->addWidget(help);
    layout->addLayout(m_classes);
    layout->addWidget(m_classProblem);
    layout->addLayout(labels);
    layout->addStretch(1);

    auto* splitter = new QSplitter;
    splitter->addWidget(scrolled(columns));
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({2 * kRightWidth, kRightWidth});
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(theme::kSpace4, theme::kSpace2, theme::kSpace4, theme::kSpace3);
    outer->addWidget(splitter);

    for (auto* edit : {m_positiveLabel, m_negativeLabel})
        connect(edit, &QLineEdit::editingFinished, this, &ColumnsStep::takeClasses);
    connect(state(), &DraftState::changed, this, &ColumnsStep::refresh);
    connect(state(), &DraftState::looked, this, &ColumnsStep::refresh);
    refresh();
}

std::vector<study::ColumnNeed> ColumnsStep::needs() const {
    if (!state()->protocol())
        return {};
    auto all = study::neededColumns(*state()->protocol(), draft().source != study::CaseSource::Features);
    std::erase_if(all, [](const auto& need) {
        return need.use == study::ColumnUse::Image || need.use == study::ColumnUse::Outline ||
               need.use == study::ColumnUse::ReaderForm;
    });
    return all;
}

std::vector<study::ColumnNeed> ColumnsStep::missing() const {
    std::vector<study::ColumnNeed> without;
    for (const auto& need : needs())
        if (need.required && !state()->joined()->table.columnOf(state()->columnFor(need.column)))
            without.push_back(need);
    return without;
}

StepStatus ColumnsStep::status() const {
    if (state()->joined() == nullptr || !state()->protocol())
        return {};
    if (const auto without = missing(); !without.empty())
        return {StepStatus::State::Problem, without.size() == 1 ? tr("%1 is missing").arg(needTitle(without.front()))
                                                                : tr("%1 columns are missing").arg(without.size())};
    if (state()->cohort() != nullptr && !state()->cohort()->problem.empty())
        return {StepStatus::State::Problem, tr("the cohort can't be read")};
    return {StepStatus::State::Done, {}};
}

void ColumnsStep::refresh() {
    refreshColumns();
    refreshOutcome();
}

void ColumnsStep::refreshColumns() {
    clear(m_columns);
    const bool isKnown = state()->joined() != nullptr;
    m_empty->setVisible(!isKnown);
    if (!isKnown)
        return;
    int row = 0;
    for (const auto& [column, text] :
         {std::pair{0, tr("The protocol asks for")}, {1, tr("Your column")}, {2, tr("What stands in it")}}) {
        auto* head = new QLabel(text);
        head->setProperty(theme::kRoleProperty, "secondary");
        m_columns->addWidget(head, row, column);
    }
    for (const auto& need : needs())
        addRow(++row, need);
    m_columns->setColumnStretch(2, 1);
}

void ColumnsStep::addRow(int row, const study::ColumnNeed& need) {
    const auto& table = state()->joined()->table;
    const auto chosen = state()->columnFor(need.column);
    auto* title = new theme::ElidedLabel(needTitle(need) + (need.required ? QString() : tr(" (optional)")));
    title->setMinimumWidth(200);
    auto* box = new QComboBox;
    box->setObjectName(QStringLiteral("column-%1").arg(toText(need.column)));
    box->setAccessibleName(needTitle(need));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(18);
    box->addItem(need.required ? tr("– choose –") : tr("– none –"), QString());
    for (const auto& column : table.columns)
        box->addItem(toText(column), toText(column));
    box->setCurrentIndex(std::max(0, box->findData(toText(chosen))));
    connect(box, &QComboBox::activated, this, [this, box, need] {
        state()->edit(needTitle(need), [&](study::StudyDraft& draft) {
            draft.columns[need.column] = box->currentData().toString().toStdString();
            if (need.use == study::ColumnUse::Outcome) {
                draft.positiveValues.clear();
                draft.negativeValues.clear();
            }
        });
    });
    const bool isThere = table.columnOf(chosen).has_value();
    auto* values = new theme::ElidedLabel(isThere         ? valuesText(*state()->joined(), chosen)
                                          : need.required ? tr("missing")
                                                          : tr("left out"));
    values->setProperty(theme::kRoleProperty, isThere ? "secondary" : need.required ? "warning" : "secondary");
    m_columns->addWidget(title, row, 0);
    m_columns->addWidget(box, row, 1);
    m_columns->addWidget(values, row, 2);
}

void ColumnsStep::refreshOutcome() {
    m_values.clear();
    clear(m_classes);
    m_classProblem->hide();
    if (!state()->protocol())
        return;
    const auto& outcome = state()->protocol()->outcome;
    if (!m_positiveLabel->hasFocus())
        m_positiveLabel->setText(toText(draft().positiveLabel.empty() ? outcome.positiveLabel : draft().positiveLabel));
    if (!m_negativeLabel->hasFocus())
        m_negativeLabel->setText(toText(draft().negativeLabel.empty() ? outcome.negativeLabel : draft().negativeLabel));
    if (state()->joined() == nullptr)
        return;
    const auto values = state()->joined()->valuesOf(state()->columnFor(outcome.column));
    if (values.size() > kMostClasses) {
        m_classProblem->setText(
            tr("The column has %1 different values: it can't be an outcome of two classes.").arg(values.size()));
        m_classProblem->show();
        return;
    }
    const auto& positive = draft().positiveValues.empty() ? outcome.positiveValues : draft().positiveValues;
    for (const auto& [value, count] : values) {
        auto* box = new QCheckBox(tr("%1  (%2 cases)").arg(toText(value)).arg(count));
        box->setObjectName(QStringLiteral("class-%1").arg(toText(value)));
        box->setChecked(std::find(positive.begin(), positive.end(), value) != positive.end());
        connect(box, &QCheckBox::clicked, this, &ColumnsStep::takeClasses);
        m_classes->addWidget(box);
        m_values.emplace_back(value, box);
    }
    const auto& problem = state()->cohort() == nullptr ? std::string() : state()->cohort()->problem;
    m_classProblem->setText(language::words(problem));
    m_classProblem->setVisible(!problem.empty());
}

void ColumnsStep::takeClasses() {
    std::vector<std::string> positive;
    std::vector<std::string> negative;
    for (const auto& [value, box] : m_values)
        (box->isChecked() ? positive : negative).push_back(value);
    state()->edit(tr("classes"), [&](study::StudyDraft& draft) {
        const auto& outcome = state()->protocol()->outcome;
        const auto positiveLabel = m_positiveLabel->text().trimmed().toStdString();
        const auto negativeLabel = m_negativeLabel->text().trimmed().toStdString();
        const bool areProtocols = positive == outcome.positiveValues && positiveLabel == outcome.positiveLabel &&
                                  negativeLabel == outcome.negativeLabel;
        if (m_values.empty() || areProtocols)
            return;
        draft.positiveValues = positive;
        draft.negativeValues = negative;
        draft.positiveLabel = positiveLabel;
        draft.negativeLabel = negativeLabel;
    });
}

} // namespace rimlight::studypage
