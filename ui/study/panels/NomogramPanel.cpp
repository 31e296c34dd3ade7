#include "ui/study/panels/NomogramPanel.h"

#include "core/base/Text.h"
#include "ui/charts/NomogramView.h"
#include "ui/theme/Theme.h"

#include <QVBoxLayout>

#include <algorithm>

namespace rimlight::studypage {

namespace {

/// The number that a clinical value has on a nomogram: categories and yes/no by the marks of its scale.
std::optional<double> valueOnScale(const study::ClinicalValue& value, const report::NomogramFigure::Scale& scale) {
    if (const auto* number = std::get_if<double>(&value))
        return *number;
    const auto* word = std::get_if<std::string>(&value);
    if (word == nullptr)
        return std::nullopt;
    const auto mark =
        std::find_if(scale.marks.begin(), scale.marks.end(), [&](const auto& one) { return one.label == *word; });
    return mark == scale.marks.end() ? std::nullopt : std::optional(mark->value);
}

/// The Radscore of a case, of the main signature's table.
std::optional<double> radscoreOf(const StudyContents& contents, const std::string& caseId) {
    const auto& main = contents.opened.results->mainModel;
    const auto* table = contents.table("radscore-cases-" + main.substr(0, main.find('/')));
    if (table == nullptr)
        return std::nullopt;
    const auto caseColumn = table->columnOf(tables::kCaseColumn);
    const auto radscore = table->columnOf("Radscore");
    if (!caseColumn || !radscore)
        return std::nullopt;
    for (const auto& row : table->rows)
        if (row[*caseColumn] == caseId)
            return parseNumber(row[*radscore]);
    return std::nullopt;
}

} // namespace

const report::NomogramFigure* nomogramOf(const StudyContents& contents) {
    const auto* figure = contents.figure("nomogram");
    return figure == nullptr ? nullptr : std::get_if<report::NomogramFigure>(figure);
}

NomogramPanel::NomogramPanel(StudyState* state, QWidget* parent)
    : QScrollArea(parent), m_state(state), m_view(new charts::NomogramView) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    auto* content = new QWidget;
    content->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace2, theme::kSpace3, theme::kSpace2);
    layout->addWidget(m_view);
    layout->addStretch(1);
    setWidget(content);
    connect(m_state, &StudyState::contentsChanged, this, &NomogramPanel::refresh);
    connect(m_state, &StudyState::caseChanged, this, &NomogramPanel::takeCase);
    refresh();
}

void NomogramPanel::refresh() {
    const auto* nomogram = m_state->results() == nullptr ? nullptr : nomogramOf(*m_state->contents());
    m_view->setVisible(nomogram != nullptr);
    if (nomogram == nullptr)
        return;
    m_view->setFigure(*nomogram);
    takeCase();
}

void NomogramPanel::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    const auto around = widget()->layout()->contentsMargins();
    m_view->setRoom(viewport()->height() - around.top() - around.bottom());
}

void NomogramPanel::takeCase() {
    const auto* contents = m_state->contents();
    const auto* nomogram = m_state->results() == nullptr ? nullptr : nomogramOf(*contents);
    const auto id = m_state->caseId().toStdString();
    if (nomogram == nullptr || id.empty())
        return;
    std::map<QString, double> values;
    if (const auto radscore = radscoreOf(*contents, id))
        values[QStringLiteral("Radscore")] = *radscore;
    if (const auto* one = contents->opened.findCase(id))
        for (std::size_t v = 0; v < one->clinical.size(); ++v) {
            const auto& variable = contents->opened.cohort->variables[v];
            for (const auto& scale : nomogram->variables) {
                const bool isIt = scale.label.starts_with(variable.title.empty() ? variable.name : variable.title);
                if (const auto value = isIt ? valueOnScale(one->clinical[v], scale) : std::nullopt)
                    values[QString::fromStdString(scale.label)] = *value;
            }
        }
    m_view->setValues(values);
}

} // namespace rimlight::studypage
