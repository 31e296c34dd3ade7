#include "ui/study/wizard/ModelsStep.h"

#include "core/base/Text.h"
#include "core/learning/classifiers/Classifier.h"
#include "core/learning/steps/Step.h"
#include "core/study/project/ProtocolCopy.h"
#include "ui/language/Language.h"
#include "ui/study/wizard/StepChoices.h"
#include "ui/theme/TextWidth.h"
#include "ui/theme/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace rimlight::studypage {

namespace {

constexpr int kColumnWidth = 330;
constexpr int kRowHeight = 28;
constexpr int kSettingsWidth = 180; ///< for a sentence of help

QString toText(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QLabel* section(const QString& text) {
    auto* label = new QLabel(text);
    label->setProperty(theme::kRoleProperty, "section");
    return label;
}

QSpinBox* wholeNumber(const char* name, int low, int high) {
    auto* box = new QSpinBox;
    box->setObjectName(QLatin1String(name));
    box->setRange(low, high);
    return box;
}

QFrame* card() {
    auto* frame = new QFrame;
    frame->setProperty(theme::kRoleProperty, "card");
    return frame;
}

/// A control for one parameter of a step: it gives its value to take.
QWidget* controlFor(const learning::Parameter& parameter, const learning::ParameterValue& value,
                    const std::function<void(const learning::ParameterValue&)>& take) {
    if (const auto* choices = std::get_if<learning::Choices>(&parameter.legal)) {
        auto* box = new QComboBox;
        for (const auto& one : choices->values)
            box->addItem(choiceText(one), toText(one));
        box->setCurrentIndex(box->findData(toText(learning::parameterText(value))));
        QObject::connect(box, &QComboBox::activated, box,
                         [box, take] { take(box->currentData().toString().toStdString()); });
        return box;
    }
    if (const auto* flag = std::get_if<bool>(&value)) {
        auto* box = new QCheckBox;
        box->setChecked(*flag);
        QObject::connect(box, &QCheckBox::clicked, box, [take](bool checked) { take(checked); });
        return box;
    }
    // Numbers and texts alike: what is not legal is refused with the reason.
    auto* edit = new QLineEdit(toText(learning::parameterText(value)));
    const bool isWhole = std::holds_alternative<std::int64_t>(value);
    const bool isNumber = isWhole || std::holds_alternative<double>(value);
    QObject::connect(edit, &QLineEdit::editingFinished, edit, [edit, take, isWhole, isNumber] {
        const auto text = edit->text().trimmed().toStdString();
        const auto number = parseNumber(text);
        if (isWhole && number && *number == std::floor(*number))
            take(static_cast<std::int64_t>(*number));
        else if (isNumber && number)
            take(*number);
        else
            take(text);
    });
    return edit;
}

} // namespace

ModelsStep::ModelsStep(DraftState* draftState, QWidget* parent)
    : WizardStep(draftState, parent), m_signature(new QComboBox), m_steps(new QListWidget),
      m_up(new QPushButton(tr("Up"))), m_down(new QPushButton(tr("Down"))), m_remove(new QPushButton(tr("Remove"))),
      m_stepTitle(section({})), m_stepHelp(new QLabel), m_settings(new QFormLayout), m_classifiers(new QVBoxLayout),
      m_main(new QComboBox), m_training(new QDoubleSpinBox), m_stratified(new QCheckBox(tr("Classes alike in both"))),
      m_folds(wholeNumber("folds", 2, 50)), m_repeats(wholeNumber("repeats", 1, 100)),
      m_bootstraps(wholeNumber("bootstraps", 0, 100000)), m_optimism(wholeNumber("optimism", 0, 1000)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace2, theme::kSpace4, theme::kSpace3);
    layout->setSpacing(theme::kSpace4);
    layout->addWidget(buildSteps(), 1);
    layout->addWidget(buildSettings(), 1);
    layout->addWidget(buildValidation(), 1);
    connect(state(), &DraftState::changed, this, &ModelsStep::refresh);
    refresh();
}

QWidget* ModelsStep::buildSteps() {
    m_signature->setObjectName(QStringLiteral("signature"));
    m_signature->setAccessibleName(tr("Signature"));
    m_steps->setObjectName(QStringLiteral("selectionSteps"));
    m_steps->setFrameShape(QFrame::NoFrame);
    m_steps->setAccessibleName(tr("Steps of the selection, in their order"));
    auto* add = new QPushButton(tr("Add a step"));
    add->setObjectName(QStringLiteral("addStep"));
    auto* menu = new QMenu(add);
    for (const auto& kind : learning::stepKinds()) {
        auto* action = menu->addAction(language::words(kind.title));
        action->setToolTip(language::words(kind.help));
        connect(action, &QAction::triggered, this, [this, key = kind.key] { addStep(key); });
    }
    add->setMenu(menu);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kSpace2);
    buttons->addWidget(add);
    for (auto* button : {m_up, m_down, m_remove})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto* note =
        new QLabel(tr("Steps are learnt in the training cases alone, in this order, and applied to the others. "
                      "They can't be learnt from test cases."));
    note->setProperty(theme::kRoleProperty, "secondary");
    note->setWordWrap(true);
    auto* left = new QWidget;
    auto* layout = new QVBoxLayout(left);
    layout->addStrut(kColumnWidth); // wider where larger text needs it
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(section(tr("Selection")));
    layout->addWidget(m_signature);
    layout->addWidget(m_steps, 1);
    layout->addLayout(buttons);
    layout->addWidget(note);
    connect(m_signature, &QComboBox::activated, this, [this] {
        m_steps->setCurrentRow(-1);
        refreshSteps();
        refreshClassifiers();
    });
    connect(m_steps, &QListWidget::currentRowChanged, this, &ModelsStep::refreshSettings);
    connect(m_up, &QPushButton::clicked, this, [this] { moveStep(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveStep(1); });
    connect(m_remove, &QPushButton::clicked, this, &ModelsStep::removeStep);
    return left;
}

QWidget* ModelsStep::buildSettings() {
    m_stepHelp->setProperty(theme::kRoleProperty, "secondary");
    m_stepHelp->setTextFormat(Qt::PlainText);
    m_stepHelp->setWordWrap(true);
    m_settings->setHorizontalSpacing(theme::kSpace3);
    m_settings->setVerticalSpacing(theme::kSpace2);
    auto* frame = card();
    theme::setMinimumTextWidth(frame, kSettingsWidth);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace3, theme::kSpace4, theme::kSpace3);
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(m_stepTitle);
    layout->addWidget(m_stepHelp);
    layout->addLayout(m_settings);
    layout->addStretch(1);
    return frame;
}

QWidget* ModelsStep::buildValidation() {
    m_main->setObjectName(QStringLiteral("mainClassifier"));
    m_training->setObjectName(QStringLiteral("trainingShare"));
    m_training->setRange(10.0, 100.0);
    m_training->setDecimals(0);
    m_training->setSuffix(tr(" %"));
    auto* validation = new QFormLayout;
    validation->setHorizontalSpacing(theme::kSpace3);
    validation->setVerticalSpacing(theme::kSpace2);
    validation->addRow(tr("Training cases"), m_training);
    validation->addRow(QString(), m_stratified);
    validation->addRow(tr("Folds of the cross-validation"), m_folds);
    validation->addRow(tr("repeated"), m_repeats);
    validation->addRow(tr("Bootstraps for intervals"), m_bootstraps);
    validation->addRow(tr("Resamples for optimism"), m_optimism);
    m_optimism->setToolTip(tr("The whole model is learnt again in each; 0: the optimism is not corrected"));
    auto* main = new QFormLayout;
    main->setHorizontalSpacing(theme::kSpace3);
    main->addRow(tr("The study is about"), m_main);
    auto* frame = card();
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace3, theme::kSpace4, theme::kSpace3);
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(section(tr("Classifiers")));
    layout->addLayout(m_classifiers);
    layout->addLayout(main);
    layout->addSpacing(theme::kSpace3);
    layout->addWidget(section(tr("How they are judged")));
    layout->addLayout(validation);
    layout->addStretch(1);
    connect(m_main, &QComboBox::activated, this, [this] {
        change(tr("main classifier"), [this](study::SignaturePlan& plan) {
            plan.mainClassifier = m_main->currentData().toString().toStdString();
        });
    });
    connect(m_training, &QDoubleSpinBox::valueChanged, this, &ModelsStep::takeValidation);
    connect(m_stratified, &QCheckBox::clicked, this, &ModelsStep::takeValidation);
    for (auto* box : {m_folds, m_repeats, m_bootstraps, m_optimism})
        connect(box, &QSpinBox::valueChanged, this, &ModelsStep::takeValidation);
    return frame;
}

const study::SignaturePlan* ModelsStep::signature() const {
    if (!state()->protocol())
        return nullptr;
    const auto& all = state()->protocol()->signatures;
    const auto index = static_cast<std::size_t>(std::max(0, m_signature->currentIndex()));
    return index < all.size() ? &all[index] : nullptr;
}

StepStatus ModelsStep::status() const {
    if (!state()->protocol())
        return {};
    const auto& all = state()->protocol()->signatures;
    return all.empty() ? StepStatus{StepStatus::State::Problem, tr("no signature")}
                       : StepStatus{StepStatus::State::Done,
                                    all.size() == 1 ? tr("1 signature") : tr("%1 signatures").arg(all.size())};
}

void ModelsStep::refresh() {
    if (!state()->protocol())
        return;
    {
        const QSignalBlocker blocker(m_signature);
        const QString before = m_signature->currentText();
        m_signature->clear();
        for (const auto& one : state()->protocol()->signatures)
            m_signature->addItem(toText(one.title));
        m_signature->setCurrentIndex(std::max(0, m_signature->findText(before)));
        m_signature->setVisible(m_signature->count() > 1);
    }
    refreshSteps();
    refreshClassifiers();
    refreshValidation();
}

void ModelsStep::refreshSteps() {
    const auto* plan = signature();
    const int before = m_steps->currentRow();
    {
        const QSignalBlocker blocker(m_steps);
        m_steps->clear();
        if (plan != nullptr)
            for (std::size_t i = 0; i < plan->steps.size(); ++i) {
                auto* item = new QListWidgetItem(
                    tr("%1. %2").arg(i + 1).arg(language::words(learning::stepKind(plan->steps[i].key).title)),
                    m_steps);
                item->setSizeHint(QSize(0, theme::scaled(kRowHeight)));
            }
        m_steps->setCurrentRow(std::clamp(before, 0, std::max(0, m_steps->count() - 1)));
    }
    refreshSettings();
}

void ModelsStep::refreshSettings() {
    clear(m_settings);
    const auto* plan = signature();
    const int row = m_steps->currentRow();
    const bool isChosen = plan != nullptr && row >= 0 && static_cast<std::size_t>(row) < plan->steps.size();
    m_up->setEnabled(isChosen && row > 0);
    m_down->setEnabled(isChosen && row + 1 < m_steps->count());
    m_remove->setEnabled(isChosen);
    if (!isChosen) {
        m_stepTitle->setText(tr("No step is chosen"));
        m_stepHelp->setText(tr("Choose a step to see what it does and its settings."));
        return;
    }
    const auto& step = plan->steps[static_cast<std::size_t>(row)];
    const auto& kind = learning::stepKind(step.key);
    m_stepTitle->setText(language::words(kind.title));
    m_stepHelp->setText(language::words(kind.help));
    for (const auto& parameter : kind.parameters) {
        const auto value = step.values.all().find(parameter.key);
        auto* control = controlFor(parameter, value == step.values.all().end() ? parameter.defaultValue : value->second,
                                   [this, key = parameter.key](const auto& taken) { setParameter(key, taken); });
        control->setObjectName(QStringLiteral("setting-%1").arg(toText(parameter.key)));
        control->setToolTip(language::words(parameter.help + " Legal: " + learning::legalText(parameter) + "."));
        m_settings->addRow(language::words(parameter.title), control);
    }
}

void ModelsStep::refreshClassifiers() {
    clear(m_classifiers);
    m_classifierBoxes.clear();
    const auto* plan = signature();
    const QSignalBlocker blocker(m_main);
    m_main->clear();
    if (plan == nullptr)
        return;
    for (const auto& kind : learning::classifierKinds()) {
        auto* box = new QCheckBox(language::words(kind.title));
        box->setObjectName(QStringLiteral("classifier-%1").arg(toText(kind.key)));
        box->setToolTip(language::words(kind.help));
        box->setChecked(std::any_of(plan->classifiers.begin(), plan->classifiers.end(),
                                    [&](const auto& one) { return one.key == kind.key; }));
        connect(box, &QCheckBox::clicked, this, &ModelsStep::takeClassifiers);
        m_classifiers->addWidget(box);
        m_classifierBoxes.emplace_back(kind.key, box);
    }
    for (const auto& one : plan->classifiers)
        m_main->addItem(one.name == one.key ? language::words(learning::classifierKind(one.key).title)
                                            : toText(one.name),
                        toText(one.name));
    m_main->setCurrentIndex(std::max(0, m_main->findData(toText(plan->mainClassifier))));
}

void ModelsStep::refreshValidation() {
    const auto choices = study::validationChoices(*state()->protocol());
    const QSignalBlocker blockers[] = {QSignalBlocker(m_training), QSignalBlocker(m_folds), QSignalBlocker(m_repeats),
                                       QSignalBlocker(m_bootstraps), QSignalBlocker(m_optimism)};
    m_training->setValue(100.0 * choices.trainingShare);
    m_stratified->setChecked(choices.stratified);
    m_folds->setValue(choices.folds);
    m_repeats->setValue(choices.repeats);
    m_bootstraps->setValue(choices.bootstraps);
    m_optimism->setValue(choices.optimismResamples);
    const bool isDrawn = state()->protocol()->split.partColumn.empty();
    m_training->setEnabled(isDrawn);
    m_stratified->setEnabled(isDrawn);
}

void ModelsStep::change(const QString& name, const std::function<void(study::SignaturePlan&)>& changeSignature) {
    const auto* plan = signature();
    if (plan == nullptr)
        return;
    auto changed = *plan;
    try {
        changeSignature(changed);
        const auto text = study::withSignature(draft().protocolText, changed);
        state()->edit(name, [&](study::StudyDraft& draft) {
            draft.protocolText = text;
            draft.isProtocolChanged = true;
        });
    } catch (const Error& error) {
        Q_EMIT state()->failed(error);
        refresh();
    }
}

void ModelsStep::addStep(const std::string& key) {
    const auto& kind = learning::stepKind(key);
    const int after = m_steps->currentRow() + 1;
    change(tr("adding a step"), [&](study::SignaturePlan& plan) {
        const auto place = plan.steps.begin() + std::clamp(after, 0, static_cast<int>(plan.steps.size()));
        plan.steps.insert(place, {key, learning::ParameterValues(kind.parameters, {}, kind.key)});
    });
    m_steps->setCurrentRow(after);
}

void ModelsStep::moveStep(int by) {
    const int row = m_steps->currentRow();
    const int other = row + by;
    change(tr("order of the steps"), [&](study::SignaturePlan& plan) {
        std::swap(plan.steps.at(static_cast<std::size_t>(row)), plan.steps.at(static_cast<std::size_t>(other)));
    });
    m_steps->setCurrentRow(other);
}

void ModelsStep::removeStep() {
    const int row = m_steps->currentRow();
    change(tr("removing a step"), [&](study::SignaturePlan& plan) { plan.steps.erase(plan.steps.begin() + row); });
}

void ModelsStep::setParameter(const std::string& key, const learning::ParameterValue& value) {
    const auto row = static_cast<std::size_t>(m_steps->currentRow());
    change(tr("settings of a step"), [&](study::SignaturePlan& plan) {
        auto& step = plan.steps.at(row);
        std::map<std::string, learning::ParameterValue> values(step.values.all().begin(), step.values.all().end());
        values[key] = value;
        step.values = learning::ParameterValues(learning::stepKind(step.key).parameters, values, step.key);
    });
}

void ModelsStep::takeClassifiers() {
    change(tr("classifiers"), [this](study::SignaturePlan& plan) {
        for (const auto& [key, box] : m_classifierBoxes) {
            const auto isThis = [&key = key](const auto& one) { return one.key == key; };
            const bool isThere = std::any_of(plan.classifiers.begin(), plan.classifiers.end(), isThis);
            if (box->isChecked() && !isThere) {
                study::ClassifierPlan added;
                added.key = added.name = key;
                plan.classifiers.push_back(std::move(added));
            }
            if (!box->isChecked() && isThere)
                std::erase_if(plan.classifiers, isThis);
        }
        const bool hasMain = std::any_of(plan.classifiers.begin(), plan.classifiers.end(),
                                         [&](const auto& one) { return one.name == plan.mainClassifier; });
        if (!hasMain && !plan.classifiers.empty())
            plan.mainClassifier = plan.classifiers.front().name;
    });
}

void ModelsStep::takeValidation() {
    if (!state()->protocol())
        return;
    const study::ValidationChoices choices{m_training->value() / 100.0, m_stratified->isChecked(), m_folds->value(),
                                           m_repeats->value(),          m_bootstraps->value(),     m_optimism->value()};
    if (choices == study::validationChoices(*state()->protocol()))
        return;
    try {
        const auto text = study::withValidation(draft().protocolText, choices);
        state()->edit(tr("validation"), [&](study::StudyDraft& draft) {
            draft.protocolText = text;
            draft.isProtocolChanged = true;
        });
    } catch (const Error& error) {
        Q_EMIT state()->failed(error);
        refresh();
    }
}

} // namespace rimlight::studypage
