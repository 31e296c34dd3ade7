#include "ui/case/ModelChooser.h"

#include "core/base/Text.h"
#include "core/learning/ModelCard.h"
#include "ui/case/BreakableText.h"
#include "ui/case/CaseState.h"
#include "ui/case/TwoLineDelegate.h"
#include "ui/language/Language.h"
#include "ui/theme/Banner.h"
#include "ui/theme/EmptyState.h"
#include "ui/theme/Icon.h"
#include "ui/theme/KeyValueList.h"
#include "ui/theme/SectionHeader.h"
#include "ui/theme/Theme.h"

#include <QAction>
#include <QDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <array>

namespace rimlight::casepage {

namespace {

constexpr int kNumber = Qt::UserRole; ///< of the model on the shelf
constexpr int kCardWidth = 820;
constexpr int kCardHeight = 760;

QString toText(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString lines(const std::vector<std::string>& sentences) {
    QStringList all;
    for (const auto& sentence : sentences)
        all << language::words(sentence);
    return all.join(QLatin1Char('\n'));
}

QString regionsOf(const study::ModelNeeds& needs) {
    QStringList regions;
    for (const auto& region : needs.regions)
        regions << (region.how.empty() ? ModelChooser::tr("segment \"%1\"").arg(toText(region.name))
                                       : language::words(region.how));
    return regions.join(QStringLiteral("; "));
}

/// "CT, corticomedullary; the outline"
QString readsOf(const study::ModelNeeds& needs) {
    if (!needs.readsImages)
        return ModelChooser::tr("clinical values alone");
    QStringList parts;
    if (!needs.modality.empty())
        parts << toText(needs.modality);
    if (!needs.phases.empty())
        parts << toText(join(needs.phases, " + "));
    return parts.join(QStringLiteral(", ")) + QStringLiteral("; ") + regionsOf(needs);
}

QString asksOf(const study::ModelNeeds& needs) {
    QStringList titles;
    for (const auto& field : needs.clinical)
        titles << language::name(field.title);
    if (!needs.batches.empty())
        titles << ModelChooser::tr("where it was scanned");
    return titles.join(QStringLiteral(", "));
}

} // namespace

ModelChooser::ModelChooser(CaseState* state, ModelShelf* shelf, QWidget* parent)
    : QWidget(parent), m_state(state), m_shelf(shelf), m_loading(new theme::EmptyState), m_list(new QTreeWidget),
      m_details(new QWidget), m_name(new QLabel),
      m_synthetic(new theme::Banner(theme::Banner::Kind::Warning,
                                    tr("SYNTHETIC: trained on made-up cases. For trying the program only."))),
      m_verdict(new theme::Banner(theme::Banner::Kind::Info)), m_facts(new theme::KeyValueList),
      m_use(new QPushButton(tr("Use this model"))), m_card(new QPushButton(tr("Model card…"))) {
    auto* header = new theme::SectionHeader(tr("Choose a model"));
    const auto addButton = [&](const QString& text, const char* icon, const char* name, auto slot) {
        auto* action = new QAction(theme::icon(QLatin1String(icon)), text, this);
        header->addButton(action)->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, slot);
    };
    addButton(tr("Open a model file…"), "open-file", "chooseModel", &ModelChooser::fileRequested);
    addButton(tr("Add a folder of models…"), "folder", "addModelFolder", &ModelChooser::folderRequested);
    addButton(tr("Read the folders again"), "refresh", "reloadModels", [this] { m_shelf->reload(); });
    m_list->setObjectName(QStringLiteral("modelList"));
    m_list->setAccessibleName(tr("Models"));
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(0);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->header()->setStretchLastSection(true);
    buildLayout(header);

    connect(m_list, &QTreeWidget::currentItemChanged, this, &ModelChooser::showMarked);
    connect(m_list, &QTreeWidget::itemActivated, this, &ModelChooser::use);
    connect(m_use, &QPushButton::clicked, this, &ModelChooser::use);
    connect(m_card, &QPushButton::clicked, this, &ModelChooser::showCard);
    connect(m_shelf, &ModelShelf::changed, this, &ModelChooser::refresh);
    for (const auto signal : {&CaseState::imageChanged, &CaseState::folderChanged, &CaseState::regionChanged,
                              &CaseState::phasesChanged, &CaseState::modelChanged})
        connect(m_state, signal, this, &ModelChooser::refresh);
}

void ModelChooser::buildLayout(theme::SectionHeader* header) {
    m_name->setProperty(theme::kRoleProperty, "section");
    m_name->setObjectName(QStringLiteral("markedModel"));
    m_name->setWordWrap(true);
    m_name->setTextFormat(Qt::PlainText); // the file's words
    m_synthetic->setDismissible(false);
    m_verdict->setDismissible(false);
    m_verdict->setObjectName(QStringLiteral("modelVerdict"));
    m_use->setObjectName(QStringLiteral("useModel"));
    m_use->setProperty(theme::kRoleProperty, "primary");
    m_card->setObjectName(QStringLiteral("modelCard"));

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kSpace2);
    buttons->addWidget(m_use, 1);
    buttons->addWidget(m_card);
    auto* facts = new QWidget;
    auto* column = new QVBoxLayout(facts);
    column->setContentsMargins(0, 0, theme::kSpace2, 0);
    column->setSpacing(theme::kSpace2);
    column->addWidget(m_name);
    column->addWidget(m_verdict);
    column->addWidget(m_synthetic);
    column->addWidget(m_facts);
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(facts);
    facts->setAutoFillBackground(false); // the panel shows through
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    auto* details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, theme::kSpace2, 0, 0);
    details->setSpacing(theme::kSpace2);
    details->addWidget(scroll, 1);
    details->addLayout(buttons);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace2, theme::kSpace3, theme::kSpace3);
    layout->setSpacing(theme::kSpace1);
    layout->addWidget(header);
    layout->addWidget(m_loading, 1);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_details, 1);
}

void ModelChooser::focusList() {
    m_list->setFocus();
}

void ModelChooser::refresh() {
    m_isCurrent = false;
    if (isVisible())
        rebuild();
}

void ModelChooser::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_isCurrent)
        rebuild();
}

const study::LibraryModel* ModelChooser::marked() const {
    const auto* item = m_list->currentItem();
    const auto number = item == nullptr ? QVariant() : item->data(0, kNumber);
    return number.isValid() ? &m_shelf->models().at(number.toULongLong()) : nullptr;
}

QTreeWidgetItem* ModelChooser::addGroup(const QString& title) {
    auto* group = new QTreeWidgetItem(m_list, {title});
    group->setFlags(Qt::ItemIsEnabled);
    group->setForeground(0, theme::tokens().secondaryText);
    group->setExpanded(true);
    return group;
}

void ModelChooser::addModel(QTreeWidgetItem* group, std::size_t number, const study::FitVerdict& verdict) {
    const auto& entry = m_shelf->models()[number];
    auto* item = new QTreeWidgetItem(group, {toText(entry.model->name)});
    item->setData(0, kNumber, QVariant::fromValue<qulonglong>(number));
    const auto words = verdict.fitness == study::Fitness::Fits             ? entry.model->question
                       : verdict.fitness == study::Fitness::FitsAfterSteps ? join(verdict.steps, " ")
                                                                           : verdict.reasons.front();
    item->setData(0, TwoLineDelegate::kSecondLine, language::words(words));
    item->setIcon(0, verdict.fitness == study::Fitness::DoesNotFit
                         ? theme::icon(QStringLiteral("close"), theme::Ink::Secondary)
                     : verdict.fitness == study::Fitness::Fits
                         ? theme::icon(QStringLiteral("check"), theme::Ink::Success)
                         : theme::icon(QStringLiteral("chevron-right"), theme::Ink::Warning));
    item->setToolTip(0, Qt::convertFromPlainText(toText(entry.model->name) + QLatin1Char('\n') +
                                                 language::words(study::shortText(verdict))));
}

void ModelChooser::addDamaged(QTreeWidgetItem* group, std::size_t number) {
    const auto& entry = m_shelf->models()[number];
    auto* item = new QTreeWidgetItem(group, {toText(entry.fileName)});
    item->setData(0, kNumber, QVariant::fromValue<qulonglong>(number));
    item->setData(0, TwoLineDelegate::kSecondLine, language::words(entry.problem));
    item->setIcon(0, theme::icon(QStringLiteral("error"), theme::Ink::Error));
    item->setToolTip(0, Qt::convertFromPlainText(language::words(entry.problem)));
}

void ModelChooser::rebuild() {
    m_isCurrent = true;
    const bool isLoading = m_shelf->models().empty() && m_shelf->isLoading();
    if (isLoading)
        m_loading->setLoading(tr("Reading models"));
    m_loading->setVisible(isLoading);
    m_list->setVisible(!isLoading);
    const auto* before = marked();
    const std::string markedHash = before == nullptr ? "" : before->hash;
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        const auto offer = m_state->offer();
        std::array<QTreeWidgetItem*, 3> groups{};
        const std::array titles = {tr("Fits this case"), tr("Fits after a step"), tr("Doesn't fit")};
        for (std::size_t g = 0; g < groups.size(); ++g)
            groups[g] = addGroup(titles[g]);
        const auto& models = m_shelf->models();
        for (std::size_t number = 0; number < models.size(); ++number) {
            if (!models[number].model) {
                addDamaged(groups.back(), number);
                continue;
            }
            const auto verdict = study::fits(*models[number].model, offer);
            addModel(groups.at(static_cast<std::size_t>(verdict.fitness)), number, verdict);
        }
        QTreeWidgetItem* chosen = nullptr;
        for (auto* group : groups) {
            group->setHidden(group->childCount() == 0);
            group->setText(0, tr("%1  (%2)").arg(group->text(0)).arg(group->childCount()));
            for (int row = 0; row < group->childCount(); ++row) {
                auto* item = group->child(row);
                const auto& hash = models[item->data(0, kNumber).toULongLong()].hash;
                if (chosen == nullptr || (!hash.empty() && hash == markedHash))
                    chosen = item;
            }
        }
        m_list->setCurrentItem(chosen);
    }
    showMarked();
}

void ModelChooser::showMarked() {
    const auto* entry = marked();
    m_details->setVisible(entry != nullptr);
    if (entry == nullptr)
        return;
    m_use->setEnabled(entry->model.has_value());
    m_card->setEnabled(entry->model.has_value());
    m_synthetic->setVisible(entry->summary.isSynthetic);
    m_facts->setVisible(entry->model.has_value());
    if (!entry->model) {
        m_name->setText(breakable(toText(entry->fileName)));
        m_verdict->setKind(theme::Banner::Kind::Error);
        m_verdict->setText(language::words(entry->problem));
        m_verdict->show();
        return;
    }
    m_name->setText(breakable(toText(entry->model->name)));
    const auto verdict = study::fits(*entry->model, m_state->offer());
    const bool fits = verdict.fitness != study::Fitness::DoesNotFit;
    auto words = fits ? verdict.steps : verdict.reasons;
    words.insert(words.end(), verdict.notes.begin(), verdict.notes.end());
    m_verdict->setKind(fits ? theme::Banner::Kind::Info : theme::Banner::Kind::Warning);
    m_verdict->setText(lines(words));
    m_verdict->setVisible(!words.empty());
    m_use->setEnabled(fits);
    const auto needs = study::modelNeeds(*entry->model);
    const auto& summary = entry->summary;
    std::vector<theme::KeyValueList::Row> rows = {
        {tr("Question"), language::name(summary.question), {}},
        {tr("Kind"), language::words(summary.kind), {}},
        {tr("Reads"), readsOf(needs), {}},
        {tr("Asks for"), asksOf(needs), tr("It asks for nothing")},
        {tr("Trained on"), language::words(summary.trainedOn), {}},
        {tr("Performance"), language::words(summary.performance), {}},
        {tr("Interval"),
         summary.hasInterval ? tr("yes, of the probability") : tr("none: its file doesn't hold what is needed"),
         {}},
        {tr("From"), toText(entry->folder + ", " + entry->fileName), toText(entry->file.string())}};
    m_facts->setRows(rows);
}

void ModelChooser::use() {
    const auto* entry = marked();
    if (entry == nullptr || !entry->model || !m_use->isEnabled())
        return;
    // A copy: choosing it rebuilds the list.
    const auto model = *entry->model;
    Q_EMIT modelChosen(model);
}

void ModelChooser::showCard() {
    const auto* entry = marked();
    if (entry == nullptr || !entry->model)
        return;
    auto* dialog = new QDialog(this);
    dialog->setObjectName(QStringLiteral("modelCardWindow"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(toText(entry->model->name));
    auto* browser = new QTextBrowser;
    browser->setMarkdown(language::words(learning::toMarkdown(learning::modelCard(*entry->model))));
    auto* layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace3, theme::kSpace3, theme::kSpace3);
    layout->addWidget(browser);
    dialog->resize(kCardWidth, kCardHeight);
    dialog->show();
}

} // namespace rimlight::casepage
