#include "ui/case/PredictionCard.h"

#include "core/base/Text.h"
#include "ui/charts/FigureView.h"
#include "ui/theme/Theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rimlight::casepage {

namespace {

QLabel* makeLabel(const char* name, const char* role) {
    auto* label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setProperty(theme::kRoleProperty, role);
    label->setWordWrap(true);
    return label;
}

QString decimals(double value, int count) {
    return QString::fromStdString(formatFixed(value, count));
}

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

} // namespace

PredictionCard::PredictionCard(QWidget* parent)
    : QScrollArea(parent), m_empty(makeLabel("cardEmpty", "secondary")), m_result(new QFrame),
      m_headline(makeLabel("cardHeadline", "headline")), m_scores(makeLabel("cardScores", "secondary")),
      m_synthetic(makeLabel("cardSynthetic", "warning")), m_strip(new charts::FigureView),
      m_bars(new charts::FigureView), m_doubtsTitle(makeLabel("cardDoubtsTitle", "section")),
      m_doubts(new QVBoxLayout) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto* pushed = makeLabel("cardPushedTitle", "section");
    pushed->setText(tr("What pushed it"));
    m_doubtsTitle->setText(tr("Reasons for doubt"));
    auto* notice = makeLabel("cardNotice", "warning");
    notice->setText(tr("Research use only. Not for clinical use."));
    auto* report = new QPushButton(tr("Report PDF…"));
    report->setObjectName("cardReport");
    auto* json = new QPushButton(tr("JSON…"));
    json->setObjectName("cardJson");
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kSpace2);
    buttons->addWidget(report);
    buttons->addWidget(json);
    buttons->addStretch(1);
    m_doubts->setSpacing(theme::kSpace1);

    m_result->setProperty(theme::kRoleProperty, "card");
    auto* layout = new QVBoxLayout(m_result);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace3, theme::kSpace3, theme::kSpace3);
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(m_headline);
    layout->addWidget(notice);
    layout->addWidget(m_synthetic);
    layout->addWidget(m_scores);
    layout->addWidget(m_strip);
    layout->addWidget(pushed);
    layout->addWidget(m_bars);
    layout->addWidget(m_doubtsTitle);
    layout->addLayout(m_doubts);
    layout->addSpacing(theme::kSpace1);
    layout->addLayout(buttons);

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_empty);
    column->addWidget(m_result);
    column->addStretch(1);
    setWidget(content);
    // The panel shows through around the card.
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    connect(report, &QPushButton::clicked, this, &PredictionCard::reportRequested);
    connect(json, &QPushButton::clicked, this, &PredictionCard::jsonRequested);
    showEmpty();
}

void PredictionCard::showEmpty() {
    m_empty->setText(tr("Choose a model and an outline, then press Predict."));
    m_empty->show();
    m_result->hide();
}

void PredictionCard::showPrediction(const study::CasePrediction& result) {
    const auto& prediction = result.prediction;
    const auto& model = result.model;
    const double assigned = prediction.positive ? prediction.probability : 1.0 - prediction.probability;
    const std::string& other = prediction.positive ? model.negativeLabel : model.positiveLabel;
    m_headline->setText(
        tr("%1 rather than %2: %3\u00a0%").arg(text(prediction.label), text(other), decimals(assigned * 100.0, 0)));
    m_scores->setText(
        tr("Radscore %1, %2 the cut-off of %3. Higher than %4\u00a0% of the %5 and %6\u00a0% of the %7 training cases.")
            .arg(decimals(prediction.radscore, 2), prediction.positive ? tr("at or above") : tr("below"),
                 decimals(prediction.cutoffRadscore, 2), decimals(prediction.percentileOfPositives, 0),
                 text(model.positiveLabel), decimals(prediction.percentileOfNegatives, 0), text(model.negativeLabel)));
    QStringList synthetic;
    if (result.syntheticImage)
        synthetic << tr("SYNTHETIC image: made by a program.");
    if (model.provenance.syntheticData)
        synthetic << tr("Model trained on SYNTHETIC cases: no evidence of accuracy.");
    m_synthetic->setText(synthetic.join('\n'));
    m_synthetic->setVisible(!synthetic.isEmpty());
    m_strip->setFigure(study::radscoreStrip(model, prediction));
    m_bars->setFigure(study::contributionBars(model, prediction));
    showDoubts(result.warnings);
    m_empty->hide();
    m_result->show();
    ensureVisible(0, 0);
}

void PredictionCard::showDoubts(const std::vector<std::string>& warnings) {
    while (auto* item = m_doubts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_doubtsTitle->setVisible(!warnings.empty());
    for (const auto& warning : warnings) {
        auto* label = makeLabel("cardDoubt", "body");
        label->setText(QStringLiteral("•  ") + text(warning));
        m_doubts->addWidget(label);
    }
}

} // namespace rimlight::casepage
