#include "ui/case/HistoryPanel.h"

#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/base/Text.h"
#include "core/learning/Predict.h"
#include "ui/case/BreakableText.h"
#include "ui/case/CasePredictions.h"
#include "ui/case/CaseState.h"
#include "ui/case/LocalTime.h"
#include "ui/case/TwoLineDelegate.h"
#include "ui/language/Language.h"
#include "ui/theme/Banner.h"
#include "ui/theme/EmptyState.h"
#include "ui/theme/KeyValueList.h"
#include "ui/theme/SectionHeader.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace rimlight::casepage {

namespace {

constexpr int kShownHash = 12; ///< digits

QString toText(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

/// Those that the card counted: that training cases were made up stands there by itself.
std::vector<std::string> doubtsOf(const study::HistoryEntry& entry) {
    auto doubts = entry.warnings;
    std::erase(doubts, learning::kSyntheticTrainingWarning);
    return doubts;
}

} // namespace

HistoryPanel::HistoryPanel(CaseState* state, CasePredictions* predictions, QWidget* parent)
    : QWidget(parent), m_state(state), m_predictions(predictions),
      m_title(new theme::SectionHeader(tr("Results of this case"))), m_empty(new theme::EmptyState),
      m_damaged(new theme::Banner(theme::Banner::Kind::Warning)), m_list(new QTreeWidget), m_details(new QWidget),
      m_headline(new QLabel), m_differences(new theme::Banner(theme::Banner::Kind::Info)),
      m_facts(new theme::KeyValueList), m_json(new QPushButton(tr("Save as JSON…"))) {
    m_list->setObjectName(QStringLiteral("historyList"));
    m_list->setAccessibleName(tr("Results of this case"));
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_damaged->setDismissible(false);
    m_differences->setDismissible(false);
    m_differences->setObjectName(QStringLiteral("historyDifferences"));
    m_headline->setProperty(theme::kRoleProperty, "section");
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setWordWrap(true);
    m_json->setObjectName(QStringLiteral("historyJson"));
    m_facts->setObjectName(QStringLiteral("historyFacts"));
    buildLayout();
    connect(m_list, &QTreeWidget::currentItemChanged, this, &HistoryPanel::showMarked);
    connect(m_json, &QPushButton::clicked, this, [this] {
        if (const auto* entry = marked())
            Q_EMIT jsonRequested(entry->json);
    });
    connect(m_predictions, &CasePredictions::historyChanged, this, &HistoryPanel::refresh);
    connect(m_state, &CaseState::imageChanged, this, &HistoryPanel::refresh);
    for (const auto signal : {&CaseState::regionChanged, &CaseState::modelChanged})
        connect(m_state, signal, this, [this] {
            if (isVisible())
                showMarked();
        });
}

void HistoryPanel::buildLayout() {
    auto* details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, 0, 0, 0);
    details->setSpacing(theme::kSpace2);
    details->addWidget(m_headline);
    details->addWidget(m_differences);
    details->addWidget(m_facts);
    details->addWidget(m_json, 0, Qt::AlignLeft);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace2, theme::kSpace3, theme::kSpace3);
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(m_title);
    layout->addWidget(m_damaged);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_details);
}

void HistoryPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_isCurrent)
        showMarked();
    else
        read();
}

void HistoryPanel::refresh() {
    m_isCurrent = false;
    if (isVisible())
        read();
}

void HistoryPanel::read() {
    m_isCurrent = true;
    const auto key = m_state->historyKey();
    if (key != m_shownKey) {
        showHistory({});
        m_empty->hide(); // whether there are results is not known yet
    }
    m_shownKey = key;
    // The answer about a case that is no longer open is dropped; that about the open one follows.
    m_predictions->readHistory(
        this,
        [this, key](const study::CaseHistory& history) {
            if (key == m_state->historyKey())
                showHistory(history);
        },
        [this, key](const Error& error) {
            if (key != m_state->historyKey())
                return;
            showHistory({});
            m_empty->setError(tr("The results can't be read"), language::words(error));
        });
}

void HistoryPanel::showHistory(study::CaseHistory history) {
    m_history = std::move(history);
    m_empty->setMessage(QStringLiteral("history"), tr("No results yet"),
                        m_state->image() != nullptr && m_state->historyKey().empty()
                            ? tr("This image can't be told from others, so its results are not kept.")
                            : tr("Every prediction is kept here, with the outline and the model that it rests on."));
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (const auto& entry : m_history.entries) {
            auto* item = new QTreeWidgetItem(m_list, {language::words(entry.headline)});
            item->setData(0, TwoLineDelegate::kSecondLine,
                          localTimeText(entry.when) + QStringLiteral(" · ") + toText(entry.model));
            item->setToolTip(
                0, Qt::convertFromPlainText(language::words(entry.headline) + QLatin1Char('\n') + toText(entry.model)));
        }
        if (!m_history.entries.empty())
            m_list->setCurrentItem(m_list->topLevelItem(0));
    }
    const bool any = !m_history.entries.empty();
    m_title->setCount(any ? QString::number(m_history.entries.size()) : QString());
    m_empty->setVisible(!any);
    m_list->setVisible(any);
    m_damaged->setVisible(m_history.damaged > 0);
    m_damaged->setText(tr("%1 results of this case are damaged on the disk and left out.").arg(m_history.damaged));
    showMarked();
}

const study::HistoryEntry* HistoryPanel::marked() const {
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row < 0 ? nullptr : &m_history.entries.at(static_cast<std::size_t>(row));
}

void HistoryPanel::showMarked() {
    const auto* entry = marked();
    m_details->setVisible(entry != nullptr);
    if (entry == nullptr)
        return;
    m_headline->setText(breakable(language::words(entry->headline)));
    const auto region = m_state->region();
    const auto maskHash = region ? imaging::contentHash(region->mask) : std::string();
    const bool isSameModel = m_state->model() && m_state->model()->name == entry->model;
    const auto modelHash = isSameModel ? sha256Hex(learning::toJson(*m_state->model())) : entry->modelHash;
    const auto doubts = doubtsOf(*entry);
    QStringList differences;
    for (const auto& sentence : study::differencesFrom(*entry, maskHash, modelHash))
        differences << language::words(sentence);
    m_differences->setText(differences.join(QLatin1Char('\n')));
    m_differences->setVisible(!differences.isEmpty());
    m_facts->setRows(
        {{tr("When"), localTimeText(entry->when), toText(entry->when)},
         {tr("Model"), toText(entry->model), toText(entry->modelHash)},
         {tr("Radscore"), entry->radscore ? toText(formatFixed(*entry->radscore, 2)) : QString(),
          tr("The model has no Radscore")},
         {tr("Outline"), toText(formatSignificant(entry->regionMl, 3)) + tr(" ml"), toText(entry->maskHash)},
         {tr("Doubts"), QString::number(doubts.size()), language::words(join(doubts, "\n"))},
         {tr("Program"), tr("version %1").arg(toText(entry->programVersion)), {}},
         {tr("Image"), toText(entry->imageHash).left(kShownHash) + QStringLiteral("…"), toText(entry->imageHash)}});
}

} // namespace rimlight::casepage
