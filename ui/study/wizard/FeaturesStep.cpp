#include "ui/study/wizard/FeaturesStep.h"

#include "core/base/Text.h"
#include "core/base/ThreadLimit.h"
#include "ui/jobs/JobRunner.h"
#include "ui/language/Language.h"
#include "ui/study/wizard/TrialPicture.h"
#include "ui/theme/TextWidth.h"
#include "ui/theme/Theme.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace rimlight::studypage {

namespace {

constexpr int kLeftWidth = 420;
constexpr int kMeasureDelayMs = 600;
constexpr int kByWidth = 0;
constexpr int kByCount = 1;
constexpr int kFewestLevels = 16; ///< outside of which texture says little
constexpr int kMostLevels = 128;
constexpr int kUsualLevels = 32;

QString toText(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

std::vector<double> numbersIn(const QString& text) {
    std::vector<double> numbers;
    for (const auto& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (const auto number = parseNumber(part.trimmed().toStdString()); number && *number > 0.0)
            numbers.push_back(*number);
    return numbers;
}

QString timeText(double seconds) {
    constexpr double kMinute = 60.0;
    constexpr double kHour = 3600.0;
    if (seconds < kMinute)
        return FeaturesStep::tr("less than a minute");
    if (seconds < kHour)
        return FeaturesStep::tr("about %1 min").arg(std::lround(seconds / kMinute));
    return FeaturesStep::tr("about %1 h").arg(toText(formatFixed(seconds / kHour, 1)));
}

QLabel* section(const QString& text) {
    auto* label = new QLabel(text);
    label->setProperty(theme::kRoleProperty, "section");
    return label;
}

} // namespace

FeaturesStep::FeaturesStep(DraftState* draftState, QWidget* parent)
    : WizardStep(draftState, parent), m_runner(std::make_unique<jobs::JobRunner>()), m_levels(new QButtonGroup(this)),
      m_binWidth(new QDoubleSpinBox), m_binCount(new QSpinBox), m_resample(new QCheckBox(tr("Resample to voxels of"))),
      m_voxel(new QDoubleSpinBox), m_normalize(new QCheckBox(tr("Normalise grey values (MR)"))),
      m_sigmas(new QLineEdit), m_note(new QLabel), m_measured(new QLabel), m_picture(new TrialPicture(draftState)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace2, theme::kSpace4, theme::kSpace3);
    layout->setSpacing(theme::kSpace4);
    layout->addWidget(buildChoices());
    layout->addWidget(m_picture, 1);
    m_measureTimer.setSingleShot(true);
    m_measureTimer.setInterval(kMeasureDelayMs);
    connect(&m_measureTimer, &QTimer::timeout, this, &FeaturesStep::measure);
    connect(m_picture, &TrialPicture::trialChanged, this, &FeaturesStep::measure);
    connect(state(), &DraftState::changed, this, &FeaturesStep::refresh);
    refresh();
}

FeaturesStep::~FeaturesStep() = default;

QWidget* FeaturesStep::buildChoices() {
    auto* byWidth = new QRadioButton(tr("Bins of the same width"));
    auto* byCount = new QRadioButton(tr("The same number of bins"));
    byWidth->setObjectName(QStringLiteral("byWidth"));
    byCount->setObjectName(QStringLiteral("byCount"));
    m_levels->addButton(byWidth, kByWidth);
    m_levels->addButton(byCount, kByCount);
    m_binWidth->setObjectName(QStringLiteral("binWidth"));
    m_binWidth->setRange(0.001, 10000.0);
    m_binWidth->setDecimals(3);
    m_binCount->setObjectName(QStringLiteral("binCount"));
    m_binCount->setRange(2, 4096);
    m_binCount->setValue(kUsualLevels);
    m_voxel->setObjectName(QStringLiteral("voxelMm"));
    m_voxel->setRange(0.1, 20.0);
    m_voxel->setDecimals(2);
    m_voxel->setSuffix(tr(" mm"));
    m_sigmas->setObjectName(QStringLiteral("sigmas"));
    m_sigmas->setPlaceholderText(tr("1, 2, 3"));
    m_sigmas->setToolTip(tr("Standard deviations of the Gaussian in mm, separated by commas"));

    auto* left = new QWidget;
    theme::setFixedTextWidth(left, kLeftWidth);
    auto* layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kSpace2);
    auto* levels = new QFormLayout;
    levels->setHorizontalSpacing(theme::kSpace3);
    levels->addRow(byWidth, m_binWidth);
    levels->addRow(byCount, m_binCount);
    auto* voxels = new QFormLayout;
    voxels->setHorizontalSpacing(theme::kSpace3);
    voxels->addRow(m_resample, m_voxel);
    auto* types = new QFormLayout;
    types->setHorizontalSpacing(theme::kSpace3);
    for (const auto& [key, title] : {std::pair{"Original", tr("Original image")},
                                     {"Wavelet", tr("Wavelets (eight sub-bands)")},
                                     {"LoG", tr("Laplacian of Gaussian, mm")},
                                     {"Square", tr("Square")},
                                     {"SquareRoot", tr("Square root")},
                                     {"Logarithm", tr("Logarithm")},
                                     {"Exponential", tr("Exponential")},
                                     {"Gradient", tr("Gradient")},
                                     {"LBP2D", tr("Local binary patterns, 2D")},
                                     {"LBP3D", tr("Local binary patterns, 3D")}}) {
        auto* box = new QCheckBox(title);
        box->setObjectName(QStringLiteral("type-%1").arg(QLatin1String(key)));
        types->addRow(box, std::string_view(key) == "LoG" ? m_sigmas : nullptr);
        m_types.emplace_back(key, box);
        connect(box, &QCheckBox::clicked, this, &FeaturesStep::take);
    }
    for (auto* label : {m_note, m_measured}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_note->setProperty(theme::kRoleProperty, "secondary");
    m_measured->setObjectName(QStringLiteral("measured"));
    auto* card = new QFrame;
    card->setProperty(theme::kRoleProperty, "card");
    auto* cardLayout = new QVBoxLayout(card);
    cardLayout->addWidget(m_measured);
    layout->addWidget(section(tr("Grey levels")));
    layout->addLayout(levels);
    layout->addWidget(m_normalize);
    layout->addWidget(section(tr("Voxels")));
    layout->addLayout(voxels);
    layout->addWidget(section(tr("Image types")));
    layout->addLayout(types);
    layout->addWidget(m_note);
    layout->addWidget(card);
    layout->addStretch(1);

    connect(m_levels, &QButtonGroup::idClicked, this, &FeaturesStep::take);
    connect(m_binWidth, &QDoubleSpinBox::valueChanged, this, &FeaturesStep::take);
    connect(m_binCount, &QSpinBox::valueChanged, this, &FeaturesStep::take);
    connect(m_resample, &QCheckBox::clicked, this, &FeaturesStep::take);
    connect(m_voxel, &QDoubleSpinBox::valueChanged, this, &FeaturesStep::take);
    connect(m_normalize, &QCheckBox::clicked, this, &FeaturesStep::take);
    connect(m_sigmas, &QLineEdit::editingFinished, this, &FeaturesStep::take);
    return left;
}

StepStatus FeaturesStep::status() const {
    if (!state()->protocol())
        return {};
    const auto choices = study::extractionChoices(*state()->protocol());
    if (draft().source == study::CaseSource::Features)
        return {StepStatus::State::Done, tr("measured already")};
    if (!choices)
        return {StepStatus::State::Done, tr("profile ibsi")};
    return {StepStatus::State::Done,
            choices->binCount ? tr("%1 grey levels").arg(*choices->binCount)
                              : tr("bins of %1").arg(toText(formatNumber(choices->binWidth.value_or(25.0))))};
}

void FeaturesStep::enter() {
    m_isSeen = true;
    m_picture->begin();
    m_measureTimer.start();
}

void FeaturesStep::refresh() {
    if (!state()->protocol())
        return;
    const auto choices = study::extractionChoices(*state()->protocol());
    const bool isOffered = choices.has_value() && draft().source != study::CaseSource::Features;
    for (auto* widget :
         std::initializer_list<QWidget*>{m_binWidth, m_binCount, m_resample, m_voxel, m_normalize, m_sigmas})
        widget->setEnabled(isOffered);
    for (const auto& [key, box] : m_types)
        box->setEnabled(isOffered);
    m_note->setText(isOffered ? QString()
                    : choices ? tr("The features are measured already.")
                              : tr("The profile ibsi has settings of its own: change them in the protocol's text."));
    m_note->setVisible(!isOffered);
    if (!isOffered)
        return;
    const QSignalBlocker blockers[] = {QSignalBlocker(m_binWidth), QSignalBlocker(m_binCount), QSignalBlocker(m_voxel)};
    m_levels->button(choices->binCount ? kByCount : kByWidth)->setChecked(true);
    m_binWidth->setEnabled(!choices->binCount);
    m_binCount->setEnabled(choices->binCount.has_value());
    if (choices->binWidth)
        m_binWidth->setValue(*choices->binWidth);
    if (choices->binCount)
        m_binCount->setValue(*choices->binCount);
    m_resample->setChecked(!choices->spacingMm.empty());
    m_voxel->setEnabled(!choices->spacingMm.empty());
    if (!choices->spacingMm.empty())
        m_voxel->setValue(choices->spacingMm.front());
    m_normalize->setChecked(choices->normalize);
    for (const auto& [key, box] : m_types)
        box->setChecked(std::find(choices->imageTypes.begin(), choices->imageTypes.end(), key) !=
                        choices->imageTypes.end());
    if (!m_sigmas->hasFocus()) {
        QStringList sigmas;
        for (const double sigma : choices->logSigmasMm)
            sigmas << toText(formatNumber(sigma));
        m_sigmas->setText(sigmas.join(QStringLiteral(", ")));
    }
    if (m_isSeen)
        m_measureTimer.start();
}

void FeaturesStep::take() {
    if (!state()->protocol())
        return;
    const auto before = study::extractionChoices(*state()->protocol());
    if (!before)
        return;
    auto choices = *before;
    const bool byCount = m_levels->checkedId() == kByCount;
    choices.binCount = byCount ? std::optional(m_binCount->value()) : std::nullopt;
    choices.binWidth = byCount ? std::nullopt : std::optional(m_binWidth->value());
    choices.normalize = m_normalize->isChecked();
    // A side of its own for each axis stays unless the one number is changed.
    const bool isSameVoxel = !choices.spacingMm.empty() && choices.spacingMm.front() == m_voxel->value();
    if (!m_resample->isChecked())
        choices.spacingMm.clear();
    else if (!isSameVoxel)
        choices.spacingMm.assign(3, m_voxel->value());
    choices.logSigmasMm = numbersIn(m_sigmas->text());
    choices.imageTypes.clear();
    for (const auto& [key, box] : m_types)
        if (box->isChecked())
            choices.imageTypes.emplace_back(key);
    const bool needsSigmas =
        std::find(choices.imageTypes.begin(), choices.imageTypes.end(), "LoG") != choices.imageTypes.end();
    if (needsSigmas && choices.logSigmasMm.empty())
        choices.logSigmasMm = {1.0, 2.0, 3.0};
    if (!needsSigmas)
        choices.logSigmasMm.clear();
    if (choices.imageTypes.empty())
        choices.imageTypes = {"Original"};
    if (choices == *before)
        return;
    try {
        const auto text = study::withExtraction(draft().protocolText, choices);
        state()->edit(tr("feature settings"), [&](study::StudyDraft& draft) {
            draft.protocolText = text;
            draft.isProtocolChanged = true;
        });
    } catch (const Error& error) {
        Q_EMIT state()->failed(error);
        refresh();
    }
}

void FeaturesStep::measure() {
    const auto trial = m_picture->trial();
    if (!trial || !state()->protocol() || !m_isSeen)
        return;
    m_measured->setText(tr("Measuring the case"));
    m_runner->cancelAll();
    m_runner->run(
        tr("Measuring the case"),
        [trial, protocol = *state()->protocol()](const Progress& progress) {
            return study::tryFeatures(*trial, protocol, progress);
        },
        this, [this](const study::FeatureTrial& measured) { showMeasured(measured); },
        [this](const Error& error) { m_measured->setText(language::words(error)); });
}

void FeaturesStep::showMeasured(const study::FeatureTrial& measured) {
    QStringList lines{tr("%1 grey levels in %2 voxels").arg(measured.greyLevels).arg(measured.voxels),
                      tr("%1 features per region and phase").arg(measured.features)};
    if (measured.greyLevels < kFewestLevels || measured.greyLevels > kMostLevels)
        lines << tr("16 to 128 grey levels are usual: texture says little outside of them.");
    if (const auto* preview = state()->cohort(); preview != nullptr && preview->cohort && state()->protocol())
        lines << tr("All cases: %1")
                     .arg(timeText(
                         study::estimatedSeconds(measured, *state()->protocol(), *preview->cohort, threadsAllowed())));
    for (const auto& warning : measured.warnings)
        lines << language::words(warning);
    m_measured->setText(lines.join(QLatin1Char('\n')));
}

} // namespace rimlight::studypage
