#include "ui/case/AnswerForm.h"

#include "core/base/Text.h"
#include "ui/language/Language.h"
#include "ui/theme/Theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

namespace rimlight::casepage {

namespace {

constexpr double kMmPerCm = 10.0;
constexpr int kLinesPerField = 3; ///< of the grid: the answer, what may be put there, and what is to say of it

QString toText(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

/// A label in plain text; what it says comes from the model's file.
QLabel* label(const QString& text, const char* role) {
    auto* made = new QLabel(text);
    made->setProperty(theme::kRoleProperty, role);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    return made;
}

void setRole(QLabel* label, const char* role) {
    label->setProperty(theme::kRoleProperty, role);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

QString rangeText(const study::ClinicalField& field) {
    const auto& range = field.trainingRange;
    return range ? AnswerForm::tr("%1 to %2")
                       .arg(toText(formatSignificant(range->low, 3)), toText(formatSignificant(range->high, 3)))
                 : AnswerForm::tr("number");
}

bool isDiameter(const study::ClinicalField& field) {
    const bool isLength = field.unit == "mm" || field.unit == "cm";
    return isLength && toText(field.name + field.title).contains(QLatin1String("diameter"), Qt::CaseInsensitive);
}

void setText(QWidget* editor, const QString& text) {
    const QSignalBlocker blocker(editor);
    if (auto* line = qobject_cast<QLineEdit*>(editor); line != nullptr && line->text() != text)
        line->setText(text);
    if (auto* box = qobject_cast<QComboBox*>(editor))
        box->setCurrentIndex(std::max(0, box->findData(text)));
}

/// With an empty first choice.
QComboBox* choices(const std::vector<std::pair<QString, QString>>& entries) {
    auto* box = new QComboBox;
    box->addItem(QStringLiteral("–"), QString());
    for (const auto& [words, value] : entries)
        box->addItem(words, value);
    return box;
}

} // namespace

AnswerForm::AnswerForm(CaseState* state, QWidget* parent)
    : QWidget(parent), m_state(state), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme::kSpace2);
    m_grid->setVerticalSpacing(theme::kSpace1);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    connect(m_state, &CaseState::answersChanged, this, &AnswerForm::refresh);
}

void AnswerForm::clear() {
    while (auto* item = m_grid->takeAt(0)) {
        if (auto* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be the one whose signal led here
        }
        delete item;
    }
    m_lines.clear();
    m_batch = nullptr;
    m_batchMessage = nullptr;
}

void AnswerForm::setFields(const std::vector<study::ClinicalField>& fields, const std::vector<std::string>& batches) {
    clear();
    m_showsMissing = false;
    for (const auto& field : fields)
        addField(field);
    if (!batches.empty())
        addBatch(batches);
    setVisible(!isEmpty());
    refresh();
}

QWidget* AnswerForm::makeEditor(const study::ClinicalField& field, const std::string& key) {
    if (field.kind == learning::AnswerKind::Number) {
        auto* edit = new QLineEdit;
        edit->setPlaceholderText(rangeText(field));
        connect(edit, &QLineEdit::textChanged, this,
                [this, key](const QString& text) { m_state->setAnswer(key, text.toStdString()); });
        return edit;
    }
    std::vector<std::pair<QString, QString>> entries;
    if (field.kind == learning::AnswerKind::YesNo)
        entries = {{tr("yes"), QStringLiteral("yes")}, {tr("no"), QStringLiteral("no")}};
    for (const auto& level : field.levels)
        entries.emplace_back(toText(level), toText(level));
    auto* box = choices(entries);
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, key, box] { m_state->setAnswer(key, box->currentData().toString().toStdString()); });
    return box;
}

void AnswerForm::addField(const study::ClinicalField& field) {
    const int row = static_cast<int>(m_lines.size()) * kLinesPerField;
    Line line{field, answerKey(field.name, field.unit), nullptr, label({}, "caption"), nullptr};
    line.editor = makeEditor(field, line.key);
    const QString title = language::name(field.title + (field.unit.empty() ? "" : " (" + field.unit + ")"));
    line.editor->setObjectName(QStringLiteral("answer-") + toText(field.name));
    line.editor->setAccessibleName(title);
    line.message->setObjectName(QStringLiteral("message-") + toText(field.name));
    auto* name = label(title + (field.required ? QString() : tr(", if known")), "body");
    name->setBuddy(line.editor);
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(line.editor, row, 1);
    if (isDiameter(field)) {
        line.offer = new QPushButton;
        line.offer->setObjectName(QStringLiteral("fromOutline-") + toText(field.name));
        line.offer->setToolTip(tr("The longest diameter of the outline in space. Measure it yourself where the outline "
                                  "takes in more or less than the tumour."));
        connect(line.offer, &QPushButton::clicked, this, [this, key = line.key, unit = field.unit] {
            const double shown = unit == "cm" ? m_diameterMm / kMmPerCm : m_diameterMm;
            m_state->setAnswer(key, formatFixed(shown, unit == "cm" ? 2 : 1));
        });
        m_grid->addWidget(line.offer, row + 1, 1);
    }
    m_grid->addWidget(line.message, row + 2, 0, 1, 2);
    m_lines.push_back(std::move(line));
}

void AnswerForm::addBatch(const std::vector<std::string>& batches) {
    const int row = static_cast<int>(m_lines.size()) * kLinesPerField;
    std::vector<std::pair<QString, QString>> entries;
    entries.reserve(batches.size());
    for (const auto& batch : batches)
        entries.emplace_back(toText(batch), toText(batch));
    m_batch = choices(entries);
    m_batch->setObjectName(QStringLiteral("answerBatch"));
    m_batch->setAccessibleName(tr("Scanned at"));
    connect(m_batch, &QComboBox::currentIndexChanged, this,
            [this, box = m_batch] { m_state->setBatch(box->currentData().toString().toStdString()); });
    auto* name = label(tr("Scanned at"), "body");
    name->setBuddy(m_batch);
    m_batchMessage = label({}, "caption");
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(m_batch, row, 1);
    m_grid->addWidget(m_batchMessage, row + 2, 0, 1, 2);
}

void AnswerForm::setDiameterMm(double millimetres) {
    m_diameterMm = millimetres;
    refresh();
}

void AnswerForm::showMissing() {
    m_showsMissing = true;
    refresh();
    std::vector<study::ClinicalField> fields;
    for (const auto& line : m_lines)
        fields.push_back(line.field);
    const auto typed = study::clinicalRow(fields, m_state->typedFor(fields));
    const auto wrong = std::find_if(m_lines.begin(), m_lines.end(),
                                    [&](const Line& line) { return typed.problems.contains(line.field.name); });
    if (wrong != m_lines.end())
        wrong->editor->setFocus();
    else if (m_batch != nullptr)
        m_batch->setFocus();
}

void AnswerForm::refresh() {
    std::vector<study::ClinicalField> fields;
    for (const auto& line : m_lines)
        fields.push_back(line.field);
    const auto typed = study::clinicalRow(fields, m_state->typedFor(fields));
    for (const auto& line : m_lines) {
        setText(line.editor, toText(m_state->answer(line.key)));
        refreshMessage(line, typed);
        if (line.offer != nullptr) {
            const bool isCm = line.field.unit == "cm";
            line.offer->setVisible(m_diameterMm > 0.0);
            line.offer->setText(isCm ? tr("As outlined: %1 cm").arg(m_diameterMm / kMmPerCm, 0, 'f', 2)
                                     : tr("As outlined: %1 mm").arg(m_diameterMm, 0, 'f', 1));
        }
    }
    if (m_batch == nullptr)
        return;
    setText(m_batch, toText(m_state->batch()));
    const bool isMissing = m_showsMissing && m_batch->currentIndex() == 0;
    setRole(m_batchMessage, isMissing ? "error" : "caption");
    m_batchMessage->setText(isMissing ? tr("The model needs to know it: it takes out what differs between scanners.")
                                      : tr("The model takes out what differs between the scanners of its study."));
}

void AnswerForm::refreshMessage(const Line& line, const study::TypedClinical& typed) {
    const bool isTyped = !m_state->answer(line.key).empty();
    const auto problem = typed.problems.find(line.field.name);
    const auto doubt = typed.doubts.find(line.field.name);
    QString text = language::words(line.field.help);
    const char* role = "caption";
    if (problem != typed.problems.end() && (isTyped || m_showsMissing)) {
        text = language::words(problem->second);
        role = "error";
    } else if (doubt != typed.doubts.end()) {
        text = language::words(doubt->second);
        role = "warning";
    }
    setRole(line.message, role);
    line.message->setText(text);
    line.message->setVisible(!text.isEmpty());
}

} // namespace rimlight::casepage
