#include "ui/case/PredictionCard.h"

#include "ui/case/BreakableText.h"
#include "ui/charts/FigureView.h"
#include "ui/charts/NomogramView.h"
#include "ui/language/Language.h"
#include "ui/theme/Icon.h"
#include "ui/theme/IconLabel.h"
#include "ui/theme/Theme.h"

#include <QAction>
#include <QDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace rimlight::casepage {

namespace {

constexpr int kSignSide = 14;
constexpr int kWindowWidth = 960;
constexpr int kWindowFoot = 80; ///< height of what stands under the nomogram, with its margins

QLabel* makeLabel(const char* name, const char* role) {
    auto* label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setProperty(theme::kRoleProperty, role);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText); // class names come from the model's file
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString text(const std::string& utf8) {
    return language::words(utf8);
}

/// With the parts of "> 99 %" kept on one line.
QString onOneLine(const std::string& words) {
    QString result = text(words);
    result.replace(QLatin1String(" %"), QStringLiteral("\u00a0%"));
    result.replace(QLatin1String("% ("), QStringLiteral("%\u00a0("));
    result.replace(QLatin1String("> "), QStringLiteral(">\u00a0"));
    return result.replace(QLatin1String("< "), QStringLiteral("<\u00a0"));
}

std::map<QString, double> valuesOf(const study::CaseNomogram& nomogram) {
    std::map<QString, double> values;
    for (const auto& [label, value] : nomogram.values)
        values[QString::fromStdString(label)] = value;
    return values;
}

/// A variable's name short enough to stand beside its points.
QString shortName(const QString& name) {
    constexpr qsizetype kMost = 40;
    return name.size() <= kMost ? name : name.left(kMost - 1).trimmed() + QStringLiteral("…");
}

} // namespace

PredictionCard::PredictionCard(QWidget* parent)
    : QFrame(parent), m_headline(makeLabel("cardHeadline", "headline")),
      m_certainty(makeLabel("cardCertainty", "secondary")), m_notice(makeLabel("cardNotice", "warning")),
      m_synthetic(makeLabel("cardSynthetic", "warning")), m_scores(makeLabel("cardScores", "secondary")),
      m_strip(new charts::FigureView), m_pushedTitle(makeLabel("cardPushedTitle", "section")),
      m_bars(new charts::FigureView), m_nomogramPart(new QWidget), m_points(new theme::KeyValueList),
      m_doubtsTitle(makeLabel("cardDoubtsTitle", "section")), m_doubts(new QVBoxLayout),
      m_findings(new theme::KeyValueList), m_size(makeLabel("cardSize", "secondary")), m_dicom(new QToolButton),
      m_sr(new QAction(tr("Structured report (SR)…"))), m_pdfObject(new QAction(tr("Encapsulated PDF…"))) {
    setProperty(theme::kRoleProperty, "card");
    m_notice->setText(tr("Research use only. Not for clinical use."));
    m_doubtsTitle->setText(tr("Reasons for doubt"));
    m_strip->setObjectName(QStringLiteral("cardStrip"));
    m_bars->setObjectName(QStringLiteral("cardBars"));
    m_points->setObjectName(QStringLiteral("cardPoints"));
    m_findings->setObjectName(QStringLiteral("cardFindings"));
    m_doubts->setSpacing(theme::kSpace1);
    buildLayout();
}

void PredictionCard::buildLayout() {
    auto* nomogramTitle = makeLabel("cardNomogramTitle", "section");
    nomogramTitle->setText(tr("Points on the nomogram"));
    auto* show = new QPushButton(theme::icon(QStringLiteral("nomogram")), tr("Show the nomogram"));
    show->setObjectName(QStringLiteral("showNomogram"));
    show->setToolTip(tr("The case's line through the scales, in a window of its own"));
    connect(show, &QPushButton::clicked, this, &PredictionCard::openNomogram);
    auto* nomogram = new QVBoxLayout(m_nomogramPart);
    nomogram->setContentsMargins(0, theme::kSpace1, 0, 0);
    nomogram->setSpacing(theme::kSpace2);
    nomogram->addWidget(nomogramTitle);
    nomogram->addWidget(m_points);
    nomogram->addWidget(show, 0, Qt::AlignLeft);
    auto* findingsTitle = makeLabel("cardFindingsTitle", "section");
    findingsTitle->setText(tr("Read and measured beside it"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace3, theme::kSpace3, theme::kSpace3);
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(m_headline);
    layout->addWidget(m_certainty);
    layout->addWidget(m_notice);
    layout->addWidget(m_synthetic);
    layout->addWidget(m_strip);
    layout->addWidget(m_scores);
    layout->addSpacing(theme::kSpace1);
    layout->addWidget(m_pushedTitle);
    layout->addWidget(m_bars);
    layout->addWidget(m_nomogramPart);
    layout->addSpacing(theme::kSpace1);
    layout->addWidget(m_doubtsTitle);
    layout->addLayout(m_doubts);
    layout->addSpacing(theme::kSpace1);
    layout->addWidget(findingsTitle);
    layout->addWidget(m_findings);
    layout->addWidget(m_size);
    layout->addSpacing(theme::kSpace2);
    layout->addLayout(buildExports());
}

QLayout* PredictionCard::buildExports() {
    auto* report = new QPushButton(theme::icon(QStringLiteral("pdf")), tr("Report PDF…"));
    report->setObjectName(QStringLiteral("cardReport"));
    auto* json = new QPushButton(tr("JSON…"));
    json->setObjectName(QStringLiteral("cardJson"));
    m_dicom->setText(tr("DICOM objects"));
    m_dicom->setObjectName(QStringLiteral("cardDicom"));
    m_dicom->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_dicom);
    m_sr->setObjectName(QStringLiteral("cardSr"));
    m_pdfObject->setObjectName(QStringLiteral("cardPdfObject"));
    for (auto* action : {m_sr, m_pdfObject}) {
        action->setParent(this);
        menu->addAction(action);
    }
    m_dicom->setMenu(menu);
    auto* send = new QPushButton(tr("Send to PACS…"));
    send->setObjectName(QStringLiteral("cardPacs"));
    send->setEnabled(false);
    send->setToolTip(tr("No image archive is set up yet: sending comes with the image sources. Until then write the "
                        "DICOM objects to files."));
    auto* rows = new QGridLayout;
    rows->setSpacing(theme::kSpace2);
    rows->addWidget(report, 0, 0);
    rows->addWidget(json, 0, 1);
    rows->addWidget(m_dicom, 1, 0);
    rows->addWidget(send, 1, 1);
    m_dicom->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(report, &QPushButton::clicked, this, &PredictionCard::reportRequested);
    connect(json, &QPushButton::clicked, this, &PredictionCard::jsonRequested);
    connect(m_sr, &QAction::triggered, this, &PredictionCard::srRequested);
    connect(m_pdfObject, &QAction::triggered, this, &PredictionCard::pdfObjectRequested);
    setDicomRefusal({});
    return rows;
}

void PredictionCard::setDicomRefusal(const QString& refusal) {
    m_dicom->setEnabled(refusal.isEmpty());
    m_dicom->setToolTip(refusal.isEmpty()
                            ? tr("Objects for a PACS. They carry the patient and the study of the images; nothing "
                                 "else that is written does.")
                            : refusal);
}

void PredictionCard::showPrediction(const study::CasePrediction& result) {
    const auto words = study::answerWords(result.model, result.prediction);
    // A list of risks is too long for the size of one number.
    m_headline->setProperty(theme::kRoleProperty, result.prediction.survival ? "section" : "headline");
    m_headline->style()->unpolish(m_headline);
    m_headline->style()->polish(m_headline);
    m_headline->setText(breakable(onOneLine(words.headline)));
    m_certainty->setText(breakable(onOneLine(words.certainty)));
    const QString synthetic = text(study::syntheticSentence(result));
    m_synthetic->setText(synthetic);
    m_synthetic->setVisible(!synthetic.isEmpty());
    showScores(result, words);
    showNomogram(result);
    showDoubts(study::plainDoubts(result));
    QStringList sizes;
    for (const auto& sentence : study::sizeWords(result))
        sizes << onOneLine(sentence);
    m_size->setText(breakable(sizes.join(QLatin1Char('\n'))));
    m_size->setVisible(!sizes.isEmpty());
}

void PredictionCard::showScores(const study::CasePrediction& result, const study::AnswerWords& words) {
    m_scores->setText(breakable(onOneLine(words.explanation)));
    m_strip->setFigure(study::radscoreStrip(result.model, result.prediction));
    m_strip->setVisible(result.prediction.hasClasses);
    auto bars = study::contributionBars(result.model, result.prediction);
    m_pushedTitle->setText(tr("What pushed it"));
    m_pushedTitle->setVisible(!bars.bars.empty());
    m_bars->setVisible(!bars.bars.empty());
    m_bars->setFigure(std::move(bars));
}

void PredictionCard::showNomogram(const study::CasePrediction& result) {
    m_nomogram = study::caseNomogram(result.model, result.prediction);
    m_nomogramPart->setVisible(m_nomogram.has_value());
    if (!m_nomogram)
        return;
    std::vector<theme::KeyValueList::Row> rows;
    const auto& reading = m_nomogram->reading;
    for (std::size_t v = 0; v < reading.points.size(); ++v) {
        const auto name = text(m_nomogram->figure.variables.at(v).label);
        rows.push_back({shortName(name), QString::number(reading.points[v], 'f', 1), name});
    }
    rows.push_back({tr("Total"), QString::number(reading.totalPoints, 'f', 1), {}});
    m_points->setRows(rows);
}

void PredictionCard::openNomogram() {
    if (!m_nomogram)
        return;
    auto* dialog = new QDialog(this);
    dialog->setObjectName(QStringLiteral("nomogramWindow"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("The case on the nomogram – research use only"));
    auto* view = new charts::NomogramView;
    view->setObjectName(QStringLiteral("cardNomogram"));
    view->setFigure(m_nomogram->figure);
    view->setValues(valuesOf(*m_nomogram));
    auto* reset = new QPushButton(theme::icon(QStringLiteral("reset")), tr("Back to the case's values"));
    reset->setObjectName(QStringLiteral("resetNomogram"));
    reset->setEnabled(false);
    connect(view, &charts::NomogramView::valuesChanged, reset, [reset] { reset->setEnabled(true); });
    connect(reset, &QPushButton::clicked, view, [view, reset, values = valuesOf(*m_nomogram)] {
        view->setValues(values);
        reset->setEnabled(false);
    });
    auto* hint = makeLabel("nomogramHint", "secondary");
    hint->setText(tr("Move a marker to see what another value would mean. Research use only."));
    auto* foot = new QHBoxLayout;
    foot->addWidget(hint, 1);
    foot->addWidget(reset);
    auto* layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace4, theme::kSpace4, theme::kSpace4);
    layout->setSpacing(theme::kSpace3);
    layout->addWidget(view, 1);
    layout->addLayout(foot);
    dialog->resize(kWindowWidth, view->heightForWidth(kWindowWidth - 2 * theme::kSpace4) + kWindowFoot);
    dialog->show();
}

void PredictionCard::showDoubts(const std::vector<std::string>& warnings) {
    while (auto* item = m_doubts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_doubtsTitle->setText(warnings.empty() ? tr("No reason for doubt was found")
                                            : tr("Reasons for doubt (%1)").arg(warnings.size()));
    for (const auto& warning : warnings) {
        auto* line = new QWidget;
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(theme::kSpace2);
        row->addWidget(new theme::IconLabel(QStringLiteral("warning"), kSignSide, theme::Ink::Warning), 0,
                       Qt::AlignTop);
        auto* label = makeLabel("cardDoubt", "body");
        label->setText(breakable(text(warning)));
        row->addWidget(label, 1);
        m_doubts->addWidget(line);
    }
}

void PredictionCard::showFindings(const std::vector<theme::KeyValueList::Row>& findings) {
    m_findings->setRows(findings);
}

} // namespace rimlight::casepage
