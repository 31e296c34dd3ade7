#include "ui/case/SeriesPanel.h"

#include "core/base/Text.h"
#include "ui/case/BreakableText.h"
#include "ui/case/CaseState.h"
#include "ui/theme/Theme.h"

#include <QLabel>
#include <QListWidget>
#include <QTextDocument>
#include <QVBoxLayout>

namespace rimlight::casepage {

namespace {

QString millimetres(double value) {
    return QString::fromStdString(formatSignificant(value, 3));
}

/// "320 x 320 x 41 voxels, 0.7 x 0.7 x 5 mm": what was opened.
QString factsOf(const imaging::Volume& volume) {
    const auto& geometry = volume.geometry();
    return QStringLiteral("%1 × %2 × %3 voxels\n%4 × %5 × %6 mm")
        .arg(geometry.size[0])
        .arg(geometry.size[1])
        .arg(geometry.size[2])
        .arg(millimetres(geometry.spacingMm[0]), millimetres(geometry.spacingMm[1]),
             millimetres(geometry.spacingMm[2]));
}

QString rowText(const dicom::Series& series) {
    const QString modality = QString::fromStdString(imaging::modalityText(series.modality));
    const QString description = breakable(QString::fromStdString(series.description));
    return QStringLiteral("%1  %2\n%3 slices").arg(modality, description).arg(series.slices.size());
}

} // namespace

SeriesPanel::SeriesPanel(CaseState* state, QWidget* parent)
    : QWidget(parent), m_state(state), m_list(new QListWidget), m_facts(new QLabel), m_problems(new QLabel) {
    auto* title = new QLabel(tr("Series"));
    title->setProperty(theme::kRoleProperty, "section");
    m_list->setObjectName("seriesList");
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_facts->setProperty(theme::kRoleProperty, "secondary");
    m_problems->setObjectName("seriesProblems");
    m_problems->setProperty(theme::kRoleProperty, "warning");
    for (auto* label : {m_facts, m_problems}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText); // the series' words
    }

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace3, theme::kSpace3, theme::kSpace3);
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(title);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_facts);
    layout->addWidget(m_problems);

    connect(m_state, &CaseState::folderChanged, this, &SeriesPanel::rebuild);
    connect(m_state, &CaseState::imageChanged, this, &SeriesPanel::rebuild);
    connect(m_list, &QListWidget::itemActivated, this,
            [this](QListWidgetItem*) { Q_EMIT seriesRequested(static_cast<std::size_t>(m_list->currentRow())); });
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem*) { Q_EMIT seriesRequested(static_cast<std::size_t>(m_list->currentRow())); });
    rebuild();
}

void SeriesPanel::rebuild() {
    m_list->clear();
    const auto* image = m_state->image();
    for (const auto& series : m_state->series()) {
        auto* item = new QListWidgetItem(rowText(series), m_list);
        item->setToolTip(Qt::convertFromPlainText(QString::fromStdString(series.label())));
        if (image != nullptr && image->series && image->series->seriesInstanceUid == series.seriesInstanceUid &&
            image->series->number == series.number && image->series->slices.size() == series.slices.size())
            m_list->setCurrentItem(item);
    }
    if (m_state->series().empty() && image != nullptr) {
        m_list->addItem(tr("Image file"));
        m_list->setCurrentRow(0);
    }
    m_facts->setText(image != nullptr ? factsOf(image->volume) : QString());
    showProblems();
}

void SeriesPanel::showProblems() {
    QStringList texts;
    if (const auto* image = m_state->image())
        for (const auto& note : image->notes)
            texts << QString::fromStdString(note);
    m_problems->setText(texts.join("\n\n"));
    m_problems->setVisible(!texts.isEmpty());
}

} // namespace rimlight::casepage
