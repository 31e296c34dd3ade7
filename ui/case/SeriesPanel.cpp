#include "ui/case/SeriesPanel.h"

#include "core/base/Text.h"
#include "ui/case/BreakableText.h"
#include "ui/case/CaseState.h"
#include "ui/case/SeriesRow.h"
#include "ui/case/Thumbnails.h"
#include "ui/language/Language.h"
#include "ui/theme/Banner.h"
#include "ui/theme/EmptyState.h"
#include "ui/theme/SectionHeader.h"
#include "ui/theme/Theme.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace rimlight::casepage {

namespace {

QString toText(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString millimetres(double value) {
    return toText(formatSignificant(value, 3));
}

/// "320 x 320 x 41 voxels, 0.7 x 0.7 x 5 mm": what was opened.
QString factsOf(const imaging::Volume& volume) {
    const auto& geometry = volume.geometry();
    return SeriesPanel::tr("%1 × %2 × %3 voxels\n%4 × %5 × %6 mm")
        .arg(geometry.size[0])
        .arg(geometry.size[1])
        .arg(geometry.size[2])
        .arg(millimetres(geometry.spacingMm[0]), millimetres(geometry.spacingMm[1]),
             millimetres(geometry.spacingMm[2]));
}

QString sentence(const dicom::SeriesProblem& problem) {
    return language::words(Error(problem.text, "", problem.remedy));
}

SeriesRow::Contents contentsOf(const dicom::Series& series) {
    SeriesRow::Contents contents;
    contents.title =
        series.description.empty() ? SeriesPanel::tr("Series %1").arg(series.number) : toText(series.description);
    const auto slices = series.slices.size();
    contents.facts = toText(imaging::modalityText(series.modality)) + QStringLiteral(", ");
    contents.facts += slices == 1
                          ? SeriesPanel::tr("1 slice")
                          : SeriesPanel::tr("%1 × %2 mm").arg(slices).arg(millimetres(series.geometry.spacingMm[2]));
    contents.tip = toText(series.label());
    QStringList problems;
    for (const auto& problem : series.problems)
        problems << sentence(problem);
    contents.troubleText = problems.join(QLatin1Char('\n'));
    if (series.blocksQuantification())
        contents.trouble = SeriesRow::Trouble::Blocked;
    else if (!problems.isEmpty())
        contents.trouble = SeriesRow::Trouble::Note;
    return contents;
}

} // namespace

SeriesPanel::SeriesPanel(CaseState* state, QWidget* parent)
    : QWidget(parent), m_state(state), m_thumbnails(new Thumbnails(SeriesRow::kPictureSide, this)),
      m_title(new theme::SectionHeader(tr("Series"))), m_empty(new theme::EmptyState), m_list(new QListWidget),
      m_facts(new QLabel), m_blocked(new theme::Banner(theme::Banner::Kind::Error)),
      m_problems(new theme::Banner(theme::Banner::Kind::Warning)) {
    m_empty->setMessage(QStringLiteral("open-folder"), tr("No case is open"),
                        tr("Open the folder of a CT or MR study, or an image file."));
    m_empty->setPrimary(tr("Open folder…"));
    m_empty->setSecondary(tr("File…"));
    m_list->setObjectName(QStringLiteral("seriesList"));
    m_list->setAccessibleName(tr("Series"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_facts->setProperty(theme::kRoleProperty, "secondary");
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problems->setObjectName(QStringLiteral("seriesProblems"));
    m_problems->setDismissible(false);
    m_blocked->setObjectName(QStringLiteral("seriesBlocked"));
    m_blocked->setDismissible(false);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace2, theme::kSpace3, theme::kSpace3);
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(m_title);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_facts);
    layout->addWidget(m_blocked);
    layout->addWidget(m_problems);

    connect(m_empty, &theme::EmptyState::primaryRequested, this, &SeriesPanel::folderRequested);
    connect(m_empty, &theme::EmptyState::secondaryRequested, this, &SeriesPanel::fileRequested);
    connect(m_state, &CaseState::folderChanged, this, &SeriesPanel::rebuild);
    connect(m_state, &CaseState::imageChanged, this, &SeriesPanel::rebuild);
    connect(m_state, &CaseState::phasesChanged, this, &SeriesPanel::refreshPhases);
    connect(m_state, &CaseState::modelChanged, this, &SeriesPanel::refreshPhases);
    connect(m_thumbnails, &Thumbnails::arrived, this, &SeriesPanel::refreshPictures);
    const auto request = [this](QListWidgetItem* item) {
        const auto number = static_cast<std::size_t>(m_list->row(item));
        if (number != m_state->openSeries())
            Q_EMIT seriesRequested(number);
    };
    connect(m_list, &QListWidget::itemActivated, this, request);
    connect(m_list, &QListWidget::itemClicked, this, request);
    rebuild();
}

void SeriesPanel::rebuild() {
    m_list->clear();
    m_rows.clear();
    const auto* image = m_state->image();
    const auto& series = m_state->series();
    m_empty->setVisible(image == nullptr);
    m_list->setVisible(image != nullptr);
    m_title->setCount(series.size() > 1 ? QString::number(series.size()) : QString());
    for (std::size_t number = 0; number < series.size(); ++number)
        addSeries(number);
    if (series.empty() && image != nullptr)
        addImageFile();
    m_thumbnails->request(series);
    m_facts->setText(image != nullptr ? factsOf(image->volume) : QString());
    m_facts->setVisible(image != nullptr);
    refreshPhases();
    refreshPictures();
    showProblems();
}

void SeriesPanel::addRow(SeriesRow* row) {
    auto* item = new QListWidgetItem(m_list);
    item->setSizeHint({0, row->sizeHint().height()}); // as wide as the list
    m_list->setItemWidget(item, row);
    m_rows.push_back(row);
}

void SeriesPanel::addSeries(std::size_t number) {
    const auto& series = m_state->series()[number];
    auto* row = new SeriesRow(contentsOf(series));
    addRow(row);
    m_list->item(static_cast<int>(number))->setData(Qt::AccessibleTextRole, toText(series.label()));
    connect(row, &SeriesRow::phaseChosen, this,
            [this, number](const QString& phase) { m_state->setPhaseOfSeries(number, phase.toStdString()); });
    if (number == m_state->openSeries())
        m_list->setCurrentRow(static_cast<int>(number));
}

void SeriesPanel::addImageFile() {
    const auto& volume = m_state->image()->volume;
    SeriesRow::Contents contents;
    contents.title = tr("Image file");
    contents.facts = volume.modality() == imaging::Modality::Other ? tr("modality not known")
                                                                   : toText(imaging::modalityText(volume.modality()));
    auto* row = new SeriesRow(contents);
    addRow(row);
    row->setPicture(m_thumbnails->of(*m_state->image()));
    connect(row, &SeriesRow::phaseChosen, this,
            [this](const QString& phase) { m_state->setOpenPhase(phase.toStdString()); });
    m_list->setCurrentRow(0);
}

std::vector<std::string> SeriesPanel::phaseChoicesOf(std::size_t row) const {
    const auto& model = m_state->model();
    const auto ofModel = model && model->caseRecipe ? model->caseRecipe->phases : std::vector<std::string>();
    const auto& series = m_state->series();
    return phaseChoices(series.empty() ? m_state->image()->volume.modality() : series[row].modality, ofModel);
}

void SeriesPanel::refreshPhases() {
    const bool isFile = m_state->series().empty();
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        m_rows[row]->setPhase(isFile ? m_state->openPhase() : m_state->phaseOfSeries(row), phaseChoicesOf(row));
}

void SeriesPanel::refreshPictures() {
    for (std::size_t row = 0; row < m_rows.size() && row < m_state->series().size(); ++row)
        if (const auto picture = m_thumbnails->of(m_state->series()[row]); !picture.isNull())
            m_rows[row]->setPicture(picture);
}

void SeriesPanel::showProblems() {
    const auto* image = m_state->image();
    QStringList notes;
    if (image != nullptr)
        for (const auto& note : image->notes)
            notes << breakable(language::words(note));
    m_problems->setText(notes.join(QStringLiteral("\n\n")));
    m_problems->setVisible(!notes.isEmpty());
    const bool isBlocked = image != nullptr && image->blocked;
    m_blocked->setVisible(isBlocked);
    if (isBlocked)
        m_blocked->setText(tr("It may be looked at, but not measured: %1").arg(language::words(*image->blocked)));
}

} // namespace rimlight::casepage
