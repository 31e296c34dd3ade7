#include "ui/case/FeaturesPanel.h"

#include "core/base/Text.h"
#include "core/radiomics/Extractor.h"
#include "ui/case/CaseState.h"
#include "ui/language/Language.h"
#include "ui/theme/TextWidth.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace rimlight::casepage {

FeaturesPanel::FeaturesPanel(CaseState* state, QWidget* parent)
    : QWidget(parent), m_state(state), m_settings(new QLabel), m_extract(new QPushButton(tr("Extract"))),
      m_export(new QPushButton(tr("Export CSV…"))), m_summary(new QLabel), m_filter(new QLineEdit),
      m_model(new QStandardItemModel(0, 2, this)), m_filtered(new QSortFilterProxyModel(this)),
      m_table(new QTableView) {
    m_extract->setObjectName("extractFeatures");
    m_extract->setProperty(theme::kRoleProperty, "primary");
    m_export->setObjectName("exportFeatures");
    auto* chooseSettings = new QPushButton(tr("Settings…"));
    chooseSettings->setObjectName("chooseSettings");
    m_extract->setToolTip(tr("Read the features of the chosen region (Ctrl+E)"));
    chooseSettings->setToolTip(tr("Load a PyRadiomics parameter file (YAML)"));
    m_settings->setProperty(theme::kRoleProperty, "secondary");
    m_settings->setWordWrap(true);
    m_settings->setTextFormat(Qt::PlainText); // a file's name
    m_summary->setObjectName("featuresSummary");
    m_summary->setProperty(theme::kRoleProperty, "secondary");
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_filter->setPlaceholderText(tr("Filter, such as glcm"));
    m_filter->setClearButtonEnabled(true);
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName("featuresTable");
    m_table->setModel(m_filtered);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    theme::setTextSectionSize(m_table->verticalHeader(), 22);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kSpace2);
    buttons->addWidget(m_extract, 1);
    buttons->addWidget(chooseSettings);
    buttons->addWidget(m_export);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace3, theme::kSpace3, theme::kSpace3);
    layout->setSpacing(theme::kSpace2);
    layout->addLayout(buttons);
    layout->addWidget(m_settings);
    layout->addWidget(m_summary);
    layout->addWidget(m_filter);
    layout->addWidget(m_table, 1);
    layout->addStretch(0); // the sentences stay together where there is no table yet

    connect(m_extract, &QPushButton::clicked, this, &FeaturesPanel::extractionRequested);
    connect(chooseSettings, &QPushButton::clicked, this, &FeaturesPanel::settingsFileRequested);
    connect(m_export, &QPushButton::clicked, this, &FeaturesPanel::exportRequested);
    connect(m_filter, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    for (const auto signal : {&CaseState::settingsChanged, &CaseState::regionChanged})
        connect(m_state, signal, this, &FeaturesPanel::refreshState);
    connect(m_state, &CaseState::featuresChanged, this, &FeaturesPanel::refreshTable);
    refreshTable();
}

void FeaturesPanel::refreshState() {
    const bool hasFeatures = m_state->features().has_value();
    const bool hasRegion = m_state->hasRegion();
    m_extract->setEnabled(hasRegion);
    m_export->setEnabled(hasFeatures);
    m_settings->setText(m_state->settingsName().isEmpty() ? tr("Settings: PyRadiomics' defaults (bin width 25)")
                                                          : tr("Settings: %1").arg(m_state->settingsName()));
    m_filter->setVisible(hasFeatures);
    m_table->setVisible(hasFeatures);
    if (!hasFeatures) {
        m_summary->setText(!hasRegion ? tr("Outline or import a region first.")
                                      : tr("%1 features of \"%2\" are read when you press the button.")
                                            .arg(radiomics::featureNames(m_state->settings()).size())
                                            .arg(QString::fromStdString(m_state->edit()->active()->name)));
        return;
    }
    const auto& extraction = m_state->features()->extraction;
    QStringList lines{tr("%1 features, %2 voxels, %3 grey levels")
                          .arg(extraction.features.values.size())
                          .arg(extraction.regionVoxels)
                          .arg(extraction.greyLevels)};
    for (const auto& warning : extraction.warnings)
        lines << language::words(warning);
    m_summary->setText(lines.join('\n'));
}

void FeaturesPanel::refreshTable() {
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Feature"), tr("Value")});
    if (const auto& features = m_state->features())
        for (const auto& [name, cell] : features->extraction.features.values) {
            auto* nameItem = new QStandardItem(QString::fromStdString(name));
            auto* valueItem = new QStandardItem;
            valueItem->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            if (const auto* value = std::get_if<double>(&cell)) {
                valueItem->setText(QString::fromStdString(formatSignificant(*value, 6)));
                valueItem->setToolTip(QString::fromStdString(formatNumber(*value)));
            } else {
                valueItem->setText(QStringLiteral("–"));
                valueItem->setToolTip(language::words(std::get<tables::Missing>(cell).reason));
            }
            nameItem->setToolTip(language::words(study::plainFeatureName(name)));
            m_model->appendRow({nameItem, valueItem});
        }
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    refreshState();
}

} // namespace rimlight::casepage
