#include "ui/case/FindingsPanel.h"

#include "core/base/Text.h"
#include "ui/case/CaseState.h"
#include "ui/case/Findings.h"
#include "ui/theme/Icon.h"
#include "ui/theme/Theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace rimlight::casepage {

namespace {

constexpr const char* kTumourKey = "ct_max";
constexpr const char* kVeinKey = "ct_vein";

/// "ct_max 1 [HU]"
std::string densityKey(const std::string& key, std::size_t number) {
    return answerKey(key + ' ' + std::to_string(number + 1), "HU");
}

QLabel* label(const QString& text, const char* role) {
    auto* made = new QLabel(text);
    made->setProperty(theme::kRoleProperty, role);
    made->setWordWrap(true);
    return made;
}

void showText(QLineEdit* edit, const std::string& text) {
    const QSignalBlocker blocker(edit);
    if (edit->text().toStdString() != text)
        edit->setText(QString::fromStdString(text));
}

std::optional<double> densityOf(const CaseState& state, const char* key) {
    std::vector<std::string> texts;
    for (std::size_t n = 0; n < FindingsPanel::kMeasurements; ++n)
        texts.push_back(state.answer(densityKey(key, n)));
    return meanOf(texts);
}

} // namespace

FindingsPanel::FindingsPanel(CaseState* state, QWidget* parent)
    : QWidget(parent), m_state(state), m_grid(new QGridLayout), m_fromOutline(new QPushButton),
      m_ratio(label({}, "secondary")), m_cysts(new QComboBox) {
    m_grid->setHorizontalSpacing(theme::kSpace2);
    m_grid->setVerticalSpacing(theme::kSpace1);
    m_grid->setColumnStretch(1, 1);
    m_grid->addWidget(label(tr("Largest diameter"), "body"), 0, 0);
    m_diameter = addNumber(kDiameterKey, tr("Largest diameter in mm"));
    m_diameter->setPlaceholderText(tr("mm"));
    m_fromOutline->setObjectName(QStringLiteral("diameterFromOutline"));
    m_fromOutline->setToolTip(tr("The longest diameter of the outline in space"));
    m_grid->addWidget(m_diameter, 0, 1);
    m_grid->addWidget(m_fromOutline, 1, 1);
    addMeasure(0, tr("the diameter"));
    m_tumour = addDensities(2, tr("CTmax of the tumour"), kTumourKey);
    m_vein = addDensities(3, tr("Renal vein, other side"), kVeinKey);
    m_ratio->setObjectName(QStringLiteral("ctRatio"));
    m_grid->addWidget(label(tr("CTmax / renal vein"), "body"), 4, 0);
    m_grid->addWidget(m_ratio, 4, 1, 1, 2);
    m_cysts->setObjectName(QStringLiteral("finding-cysts"));
    m_cysts->setAccessibleName(tr("Dilated cysts around the tumour"));
    m_cysts->addItem(QStringLiteral("–"), QString());
    m_cysts->addItem(tr("yes"), QStringLiteral("yes"));
    m_cysts->addItem(tr("no"), QStringLiteral("no"));
    m_grid->addWidget(label(tr("Dilated cysts around it"), "body"), 5, 0);
    m_grid->addWidget(m_cysts, 5, 1);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace3, theme::kSpace3, theme::kSpace3);
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(label(tr("Measured by hand for now: type the values. They stand beside each answer, and "
                               "fill the forms of models that ask for them."),
                            "secondary"));
    layout->addLayout(m_grid);
    layout->addStretch(1);

    connect(m_fromOutline, &QPushButton::clicked, this,
            [this] { m_state->setAnswer(kDiameterKey, formatFixed(m_diameterMm, 1)); });
    connect(m_cysts, &QComboBox::currentIndexChanged, this,
            [this] { m_state->setAnswer(kCystsKey, m_cysts->currentData().toString().toStdString()); });
    connect(m_state, &CaseState::answersChanged, this, &FindingsPanel::refresh);
    refresh();
}

QLineEdit* FindingsPanel::addNumber(const std::string& key, const QString& name) {
    auto* edit = new QLineEdit;
    edit->setObjectName(QStringLiteral("finding-") + QString::fromStdString(key));
    edit->setAccessibleName(name);
    connect(edit, &QLineEdit::textChanged, this,
            [this, key](const QString& text) { m_state->setAnswer(key, text.toStdString()); });
    return edit;
}

FindingsPanel::Densities FindingsPanel::addDensities(int row, const QString& title, const std::string& key) {
    Densities densities{};
    auto* fields = new QHBoxLayout;
    fields->setSpacing(theme::kSpace1);
    for (std::size_t n = 0; n < densities.size(); ++n) {
        auto* edit = addNumber(densityKey(key, n), tr("%1, measurement %2, in HU").arg(title).arg(n + 1));
        edit->setPlaceholderText(tr("HU"));
        edit->setToolTip(tr("Measured up to three times; the mean counts"));
        connect(edit, &QLineEdit::textChanged, this, &FindingsPanel::takeRatio);
        fields->addWidget(edit);
        densities[n] = edit;
    }
    m_grid->addWidget(label(title, "body"), row, 0);
    m_grid->addLayout(fields, row, 1);
    addMeasure(row, title);
    return densities;
}

void FindingsPanel::addMeasure(int row, const QString& what) {
    auto* measure = new QToolButton;
    measure->setIcon(theme::icon(QStringLiteral("ruler")));
    measure->setProperty(theme::kRoleProperty, "icon");
    measure->setEnabled(false);
    measure->setToolTip(tr("Guided measurement of %1 comes with the measuring tools of the views; type the value until "
                           "then.")
                            .arg(what));
    measure->setAccessibleName(tr("Measure %1").arg(what));
    m_grid->addWidget(measure, row, 2);
}

void FindingsPanel::setDiameterMm(double millimetres) {
    m_diameterMm = millimetres;
    refresh();
}

void FindingsPanel::takeRatio() {
    const auto tumour = densityOf(*m_state, kTumourKey);
    const auto vein = densityOf(*m_state, kVeinKey);
    const bool isKnown = tumour && vein && *vein > 0.0;
    m_state->setAnswer(kRatioKey, isKnown ? formatFixed(*tumour / *vein, 2) : std::string());
}

void FindingsPanel::refresh() {
    showText(m_diameter, m_state->answer(kDiameterKey));
    for (std::size_t n = 0; n < kMeasurements; ++n) {
        showText(m_tumour.at(n), m_state->answer(densityKey(kTumourKey, n)));
        showText(m_vein.at(n), m_state->answer(densityKey(kVeinKey, n)));
    }
    m_fromOutline->setVisible(m_diameterMm > 0.0);
    m_fromOutline->setText(tr("As outlined: %1 mm").arg(m_diameterMm, 0, 'f', 1));
    const auto ratio = m_state->answer(kRatioKey);
    m_ratio->setText(ratio.empty() ? tr("– (from the two above)") : QString::fromStdString(ratio));
    const QSignalBlocker blocker(m_cysts);
    m_cysts->setCurrentIndex(std::max(0, m_cysts->findData(QString::fromStdString(m_state->answer(kCystsKey)))));
}

} // namespace rimlight::casepage
