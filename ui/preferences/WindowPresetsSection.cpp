#include "ui/preferences/WindowPresetsSection.h"

#include "core/base/Text.h"
#include "ui/preferences/PreferencesStore.h"
#include "ui/preferences/SettingsForm.h"
#include "ui/theme/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace rimlight::preferences {

namespace {

enum Column { kName, kCentre, kWidth, kKey, kColumns };

constexpr int kNameWidth = 220;
constexpr int kNumberWidth = 110;
constexpr int kMostRows = 200;
constexpr int kShownRows = 8; ///< at least, the header counted

QString keyText(int key) {
    return key == 0 ? QString() : QString::number(key);
}

} // namespace

WindowPresetsSection::WindowPresetsSection(PreferencesState* preferencesState, QWidget* parent)
    : PreferencesSection(preferencesState, parent), m_table(new QTableWidget(0, kColumns)),
      m_remove(new QPushButton(tr("Remove"))), m_up(new QPushButton(tr("Up"))), m_down(new QPushButton(tr("Down"))),
      m_problem(makeProblemLabel("presetProblem")) {
    m_table->setObjectName(QStringLiteral("presetTable"));
    m_table->setAccessibleName(tr("Window presets"));
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Centre (HU)"), tr("Width (HU)"), tr("Key")});
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    // Tab leaves the table, so that the page can be walked; the arrows move within it.
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    fitToText();
    connect(m_table, &QTableWidget::itemChanged, this, [this](QTableWidgetItem* item) {
        if (!m_isRefreshing)
            takeCell(*item);
    });
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &WindowPresetsSection::enableButtons);

    auto* addButton = new QPushButton(tr("Add"));
    addButton->setObjectName(QStringLiteral("addPreset"));
    m_remove->setObjectName(QStringLiteral("removePreset"));
    m_up->setObjectName(QStringLiteral("presetUp"));
    m_down->setObjectName(QStringLiteral("presetDown"));
    connect(addButton, &QPushButton::clicked, this, &WindowPresetsSection::add);
    connect(m_remove, &QPushButton::clicked, this, &WindowPresetsSection::remove);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kSpace2);
    for (auto* button : {addButton, m_remove, m_up, m_down})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto* help =
        new QLabel(tr("Double-click a cell, or press F2, to change it. The key is a digit from 1 to 9 that sets "
                      "the window while a view has the focus; it may be empty. Presets are for CT alone: other "
                      "images have no common unit."));
    help->setWordWrap(true);
    help->setProperty(theme::kRoleProperty, "secondary");

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    layout->addWidget(help);
}

void WindowPresetsSection::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange)
        fitToText();
    PreferencesSection::changeEvent(event);
}

void WindowPresetsSection::fitToText() {
    m_table->setColumnWidth(kName, theme::scaled(kNameWidth));
    for (const int column : {kCentre, kWidth})
        m_table->setColumnWidth(column, theme::scaled(kNumberWidth));
    m_table->verticalHeader()->setDefaultSectionSize(theme::scaled(theme::kControlHeight));
    m_table->setMinimumHeight(theme::scaled(kShownRows * theme::kControlHeight));
}

WindowPresetsSection::~WindowPresetsSection() {
    // A cell that is being edited is committed by the table's end, when this is no section any more.
    m_table->disconnect(this);
}

WindowPresetsSection::Presets WindowPresetsSection::presets() const {
    return values().windowPresets.value_or(viewer::defaultWindowPresets());
}

void WindowPresetsSection::setPresets(Presets changed, int chosenRow) {
    showProblem(m_problem, {});
    state()->change([&](Preferences& edited) {
        // The program's own presets are not stored: they follow the language.
        if (changed == viewer::defaultWindowPresets())
            edited.windowPresets.reset();
        else
            edited.windowPresets = std::move(changed);
    });
    m_table->setCurrentCell(chosenRow, std::max(0, m_table->currentColumn()));
}

void WindowPresetsSection::reset(Preferences& preferences) const {
    preferences.windowPresets.reset();
}

void WindowPresetsSection::refresh() {
    m_isRefreshing = true;
    const auto shown = presets();
    const int row = m_table->currentRow();
    const int column = m_table->currentColumn();
    m_table->setRowCount(static_cast<int>(shown.size()));
    for (int i = 0; i < m_table->rowCount(); ++i) {
        const auto& preset = shown[static_cast<std::size_t>(i)];
        const QString texts[kColumns] = {preset.name, QString::fromStdString(formatNumber(preset.window.level)),
                                         QString::fromStdString(formatNumber(preset.window.width)),
                                         keyText(preset.key)};
        for (int c = 0; c < kColumns; ++c)
            setText(i, c, texts[c]);
    }
    if (row >= 0)
        m_table->setCurrentCell(std::min(row, m_table->rowCount() - 1), column);
    m_isRefreshing = false;
    enableButtons();
}

void WindowPresetsSection::setText(int row, int column, const QString& text) {
    // An item is kept: this may be called while it tells of a change.
    if (auto* item = m_table->item(row, column))
        item->setText(text);
    else
        m_table->setItem(row, column, new QTableWidgetItem(text));
}

QString WindowPresetsSection::takeText(viewer::WindowPreset& preset, int column, const QString& text) const {
    if (column == kName) {
        preset.name = text.left(64);
        return text.isEmpty() ? tr("A preset needs a name.") : QString();
    }
    if (column == kKey) {
        const bool isDigit = text.size() == 1 && text.front() >= QLatin1Char('1') && text.front() <= QLatin1Char('9');
        if (!text.isEmpty() && !isDigit)
            return tr("“%1” is no key: give a digit from 1 to 9, or nothing.").arg(text);
        const int key = text.toInt();
        for (const auto& other : presets())
            if (key != 0 && other.key == key && other.name != preset.name)
                return tr("The key %1 sets “%2” already.").arg(key).arg(other.name);
        preset.key = key;
        return {};
    }
    const auto number = parseNumber(text.toStdString());
    if (!number || std::abs(*number) > kLargestHu)
        return tr("“%1” is no number of HU: give one such as 40 or -600.").arg(text);
    if (column == kWidth && *number < kSmallestWidthHu)
        return tr("A window is at least %1 HU wide.").arg(kSmallestWidthHu);
    (column == kCentre ? preset.window.level : preset.window.width) = *number;
    return {};
}

void WindowPresetsSection::takeCell(const QTableWidgetItem& item) {
    const int row = item.row();
    auto changed = presets();
    const QString problem = takeText(changed.at(static_cast<std::size_t>(row)), item.column(), item.text().trimmed());
    if (!problem.isEmpty()) {
        refresh();
        showProblem(m_problem, problem);
        return;
    }
    setPresets(std::move(changed), row);
    refresh(); // spaces around the text go also where the value is the same
}

void WindowPresetsSection::add() {
    auto changed = presets();
    if (changed.size() >= kMostRows)
        return;
    viewer::WindowPreset made{tr("New window"), {400.0, 40.0}, 0};
    for (int key = 1; key <= 9 && made.key == 0; ++key)
        if (std::none_of(changed.begin(), changed.end(), [key](const auto& one) { return one.key == key; }))
            made.key = key;
    changed.push_back(made);
    const int row = static_cast<int>(changed.size()) - 1;
    setPresets(std::move(changed), row);
    m_table->setCurrentCell(row, kName);
    m_table->setFocus();
    m_table->editItem(m_table->item(row, kName));
}

void WindowPresetsSection::remove() {
    const int row = m_table->currentRow();
    auto changed = presets();
    if (row < 0 || row >= static_cast<int>(changed.size()))
        return;
    changed.erase(changed.begin() + row);
    setPresets(std::move(changed), std::min(row, m_table->rowCount() - 2));
}

void WindowPresetsSection::move(int by) {
    const int row = m_table->currentRow();
    auto changed = presets();
    const int target = row + by;
    if (row < 0 || target < 0 || target >= static_cast<int>(changed.size()))
        return;
    std::swap(changed[static_cast<std::size_t>(row)], changed[static_cast<std::size_t>(target)]);
    setPresets(std::move(changed), target);
}

void WindowPresetsSection::enableButtons() {
    const int row = m_table->currentRow();
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_table->rowCount());
}

} // namespace rimlight::preferences
