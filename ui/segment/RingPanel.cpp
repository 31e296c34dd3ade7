#include "ui/segment/RingPanel.h"

#include "core/regions/BodyMask.h"
#include "ui/jobs/JobRunner.h"
#include "ui/language/Language.h"
#include "ui/segment/EditSession.h"
#include "ui/theme/TextWidth.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/ViewerModel.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace rimlight::segment {

namespace {

constexpr int kPauseMs = 40;
constexpr double kSliderStepsPerMm = 2.0;
constexpr double kSliderMm = 30.0;
constexpr double kLargestMm = 100.0;

QDoubleSpinBox* mmBox(double value, double low, const QString& name) {
    auto* box = new QDoubleSpinBox;
    box->setRange(low, kLargestMm);
    box->setDecimals(1);
    box->setSingleStep(0.5);
    box->setSuffix(QStringLiteral(" mm"));
    box->setValue(value);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    theme::setFixedTextWidth(box, 76);
    box->setObjectName(name);
    return box;
}

QDoubleSpinBox* valueBox(double value, const QString& name) {
    auto* box = new QDoubleSpinBox;
    box->setRange(-1e5, 1e5);
    box->setDecimals(0);
    box->setValue(value);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    theme::setFixedTextWidth(box, 64);
    box->setObjectName(name);
    return box;
}

} // namespace

struct RingPanel::Body {
    imaging::Volume volume;
    std::optional<imaging::Mask> mask;
};

RingPanel::RingPanel(EditSession* session, viewer::ViewerModel* viewer, QWidget* parent)
    : QWidget(parent), m_session(session), m_viewer(viewer),
      m_runner(new jobs::JobRunner(jobs::JobRunner::Mode::Threaded, this)), m_target(new QLabel),
      m_rowPlace(new QVBoxLayout), m_insideBody(new QCheckBox(tr("Only inside the body"))),
      m_onlyValues(new QCheckBox(tr("Only values from"))), m_low(valueBox(-50, QStringLiteral("ringLow"))),
      m_high(valueBox(250, QStringLiteral("ringHigh"))),
      m_awayFromOthers(new QCheckBox(tr("Away from other regions by"))),
      m_margin(mmBox(0.0, 0.0, QStringLiteral("ringMargin"))), m_notes(new QLabel),
      m_make(new QPushButton(tr("Make rings"))), m_body(std::make_shared<Body>()) {
    m_target->setWordWrap(true);
    m_target->setProperty(theme::kRoleProperty, "secondary");
    m_notes->setWordWrap(true);
    m_notes->setProperty(theme::kRoleProperty, "secondary");
    m_notes->setObjectName(QStringLiteral("ringNotes"));
    m_insideBody->setObjectName(QStringLiteral("ringInsideBody"));
    m_insideBody->setChecked(true);
    m_insideBody->setToolTip(tr("Leaves out the air around the patient"));
    m_onlyValues->setObjectName(QStringLiteral("ringOnlyValues"));
    m_onlyValues->setToolTip(tr("Leaves out fat, bone or gas by their values"));
    m_awayFromOthers->setObjectName(QStringLiteral("ringAwayFromOthers"));
    m_awayFromOthers->setToolTip(tr("Leaves out the other visible regions of the list"));
    m_make->setObjectName(QStringLiteral("makeRings"));
    m_make->setProperty(theme::kRoleProperty, "primary");
    auto* more = new QPushButton(tr("One more ring"));
    more->setObjectName(QStringLiteral("addRing"));
    more->setProperty(theme::kRoleProperty, "quiet");

    auto* values = new QHBoxLayout;
    values->addWidget(m_onlyValues);
    values->addWidget(m_low);
    values->addWidget(new QLabel(tr("to")));
    values->addWidget(m_high);
    values->addStretch(1);
    auto* away = new QHBoxLayout;
    away->addWidget(m_awayFromOthers);
    away->addWidget(m_margin);
    away->addStretch(1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(more);
    buttons->addStretch(1);
    buttons->addWidget(m_make);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace3, theme::kSpace3, theme::kSpace3);
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(m_target);
    layout->addLayout(m_rowPlace);
    layout->addWidget(m_insideBody);
    layout->addLayout(values);
    layout->addLayout(away);
    layout->addWidget(m_notes);
    layout->addLayout(buttons);
    layout->addStretch(1);
    addRow(0.0, 3.0);

    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &RingPanel::preview);
    connect(more, &QPushButton::clicked, this, [this] {
        const double begin = m_rows.isEmpty() ? 0.0 : m_rows.back().outer->value();
        addRow(begin, begin + 3.0);
        askForPreview();
    });
    for (auto* check : {m_insideBody, m_onlyValues, m_awayFromOthers})
        connect(check, &QCheckBox::toggled, this, &RingPanel::askForPreview);
    for (auto* box : {m_low, m_high, m_margin})
        connect(box, &QDoubleSpinBox::valueChanged, this, &RingPanel::askForPreview);
    connect(m_make, &QPushButton::clicked, this, &RingPanel::make);
    connect(m_session, &EditSession::activeChanged, this, [this] {
        refreshTarget();
        askForPreview();
    });
    refreshTarget();
}

RingPanel::~RingPanel() = default;

bool RingPanel::isWorking() const {
    return m_pause.isActive() || !m_runner->isIdle();
}

void RingPanel::addRow(double innerMm, double outerMm) {
    const auto number = QString::number(m_rows.size() + 1);
    Row row{new QWidget, mmBox(innerMm, -kLargestMm, QStringLiteral("ringInner") + number),
            mmBox(outerMm, -kLargestMm, QStringLiteral("ringOuter") + number), new QSlider(Qt::Horizontal)};
    row.slider->setObjectName(QStringLiteral("ringSlider") + number);
    row.slider->setRange(0, static_cast<int>(kSliderMm * kSliderStepsPerMm));
    row.slider->setValue(static_cast<int>(std::lround(outerMm * kSliderStepsPerMm)));
    row.slider->setToolTip(tr("The ring's outer limit"));
    auto* drop = new QToolButton;
    drop->setText(QStringLiteral("×"));
    drop->setToolTip(tr("Leave this ring out"));
    drop->setProperty(theme::kRoleProperty, "quiet");
    auto* layout = new QHBoxLayout(row.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(row.inner);
    layout->addWidget(new QLabel(tr("to")));
    layout->addWidget(row.outer);
    layout->addWidget(row.slider, 1);
    layout->addWidget(drop);
    m_rowPlace->addWidget(row.widget);
    m_rows << row;
    connect(row.inner, &QDoubleSpinBox::valueChanged, this, &RingPanel::askForPreview);
    connect(row.outer, &QDoubleSpinBox::valueChanged, this, [this, slider = row.slider](double mm) {
        const QSignalBlocker blocker(slider);
        slider->setValue(static_cast<int>(std::lround(mm * kSliderStepsPerMm)));
        askForPreview();
    });
    connect(row.slider, &QSlider::valueChanged, this,
            [outer = row.outer](int steps) { outer->setValue(steps / kSliderStepsPerMm); });
    connect(drop, &QToolButton::clicked, this, [this, widget = row.widget] {
        if (m_rows.size() < 2)
            return;
        m_rows.removeIf([widget](const Row& one) { return one.widget == widget; });
        widget->deleteLater();
        askForPreview();
    });
}

std::vector<regions::RingLimits> RingPanel::limits() const {
    std::vector<regions::RingLimits> all;
    for (const auto& row : m_rows)
        all.push_back({row.inner->value(), row.outer->value()});
    return all;
}

void RingPanel::refreshTarget() {
    const auto* active = m_session->active();
    const bool hasRegion = active != nullptr && !active->voxels.isEmpty();
    m_target->setText(
        hasRegion ? tr("Rings around “%1”, distances on the true grid").arg(QString::fromStdString(active->name))
                  : tr("Outline or import a region first."));
    m_make->setEnabled(hasRegion);
}

void RingPanel::askForPreview() {
    if (isVisible())
        m_pause.start();
}

void RingPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refreshTarget();
    askForPreview();
}

void RingPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_pause.stop();
    m_runner->cancelAll();
    if (!m_rings.empty())
        m_viewer->setPreview(std::nullopt);
    m_rings.clear();
}

void RingPanel::preview() {
    const auto* active = m_session->active();
    m_runner->cancelAll();
    if (active == nullptr || active->voxels.isEmpty()) {
        showRings({});
        return;
    }
    const auto volume = m_session->volume();
    if (m_body->volume.buffer() != volume.buffer()) {
        m_body = std::make_shared<Body>();
        m_body->volume = volume;
    }
    struct Input {
        regions::EditSegment region;
        std::vector<regions::EditSegment> others;
        std::vector<regions::RingLimits> limits;
        bool insideBody;
        std::optional<std::pair<double, double>> values;
        double marginMm;
    };
    Input input{*active, {}, limits(), m_insideBody->isChecked(), {}, m_margin->value()};
    if (m_onlyValues->isChecked())
        input.values = std::minmax(m_low->value(), m_high->value());
    if (m_awayFromOthers->isChecked())
        for (const auto& segment : m_session->document().present().segments)
            if (segment.id != active->id && m_session->document().flags(segment.id).isVisible &&
                !segment.voxels.isEmpty())
                input.others.push_back(segment);
    m_runner->run(
        tr("Making rings"),
        [input, volume, body = m_body](const Progress& progress) {
            const auto& geometry = volume.geometry();
            regions::RingClip clip;
            if (input.insideBody) {
                if (!body->mask)
                    body->mask = regions::bodyMask(volume, {}, 0, progress);
                clip.body = body->mask;
            }
            if (input.values) {
                clip.image = volume;
                clip.lowestIntensity = input.values->first;
                clip.highestIntensity = input.values->second;
            }
            for (const auto& other : input.others)
                clip.keepAway.push_back({other.name, other.voxels.toMask(geometry), input.marginMm});
            return regions::rings(input.region.voxels.toMask(geometry), input.limits, clip, 0, progress);
        },
        this, [this](std::vector<regions::Ring> rings) { showRings(rings); },
        [this](const Error& error) {
            showRings({});
            m_notes->setText(language::words(Error(error.problem(), "", error.remedy())));
        });
}

void RingPanel::showRings(const std::vector<regions::Ring>& rings) {
    m_rings = rings;
    const auto& size = m_session->volume().geometry().size;
    regions::VoxelSet all(size);
    QStringList lines;
    for (const auto& ring : rings) {
        all = regions::united(all, regions::VoxelSet(ring.mask));
        lines << tr("%1: %2 ml")
                     .arg(language::words(regions::ringText(ring.limits)))
                     .arg(ring.mask.volumeMl(), 0, 'f', 1);
        if (!ring.whyEmpty.empty())
            lines << tr("Empty: %1.").arg(language::words(ring.whyEmpty));
        if (ring.cutByBorder)
            lines << tr("The image's border cuts this ring.");
    }
    m_notes->setText(lines.join(QLatin1Char('\n')));
    const bool any = !rings.empty() && !all.isEmpty();
    m_viewer->setPreview(any ? std::optional(all) : std::nullopt, imaging::segmentColour(1));
    m_make->setEnabled(any);
    Q_EMIT shown();
}

void RingPanel::make() {
    const auto* active = m_session->active();
    if (active == nullptr || m_rings.empty() || isWorking())
        return;
    auto next = m_session->document().present();
    int id = m_session->document().nextId();
    for (const auto& ring : m_rings) {
        if (ring.mask.isEmpty())
            continue;
        const auto name = regions::freeName(next, regions::ringName(active->name, ring.limits));
        next.segments.push_back(
            {id++, name, imaging::segmentColour(next.segments.size()), regions::VoxelSet(ring.mask)});
    }
    m_viewer->setPreview(std::nullopt);
    m_session->apply(tr("Rings: %1").arg(QString::fromStdString(active->name)), std::move(next));
}

} // namespace rimlight::segment
