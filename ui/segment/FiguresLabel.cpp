#include "ui/segment/FiguresLabel.h"

#include "ui/jobs/JobRunner.h"
#include "ui/segment/EditSession.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/SliceFrame.h"

#include <cmath>

namespace rimlight::segment {

namespace {

constexpr int kPauseMs = 120;

QString number(double value, int decimals = 0) {
    return QString::number(value, 'f', decimals);
}

} // namespace

FiguresLabel::FiguresLabel(EditSession* session, QWidget* parent)
    : QLabel(parent), m_session(session), m_runner(new jobs::JobRunner(jobs::JobRunner::Mode::Threaded, this)) {
    setObjectName(QStringLiteral("segmentFigures"));
    setProperty(theme::kRoleProperty, "secondary");
    setWordWrap(true);
    setAlignment(Qt::AlignTop | Qt::AlignLeft);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FiguresLabel::measure);
    connect(m_session, &EditSession::activeChanged, this, [this] {
        m_figures.reset();
        m_pause.start();
    });
}

FiguresLabel::~FiguresLabel() = default;

void FiguresLabel::measure() {
    m_runner->cancelAll();
    const auto* segment = m_session->active();
    if (segment == nullptr || segment->voxels.isEmpty()) {
        m_figures.reset();
        setText(segment == nullptr ? QString() : tr("Empty"));
        Q_EMIT measured();
        return;
    }
    m_runner->run(
        tr("Measuring"),
        [voxels = segment->voxels, volume = m_session->volume()](const Progress& progress) {
            const auto mask = voxels.toMask(volume.geometry());
            progress.throwIfCancelled();
            return regions::measured(mask, volume);
        },
        this,
        [this](regions::SegmentFigures figures) {
            m_figures = std::move(figures);
            showFigures();
            Q_EMIT measured();
        });
}

void FiguresLabel::showFigures() {
    const auto& geometry = m_session->volume().geometry();
    QStringList parts;
    parts << tr("%1 ml").arg(number(m_figures->volumeMl, m_figures->volumeMl < 10.0 ? 2 : 1));
    const int axial = viewer::sliceFrame(geometry, viewer::Orientation::Axial).forward.axis;
    if (const auto& slice = m_figures->slices[static_cast<std::size_t>(axial)])
        parts << tr("axial %1 × %2 mm").arg(number(slice->longest.mm, 1), number(slice->perpendicular.mm, 1));
    if (m_figures->longest)
        parts << tr("longest %1 mm").arg(number(m_figures->longest->mm, 1));
    if (const auto& values = m_figures->intensities) {
        const bool isHu = m_session->volume().unit() == imaging::IntensityUnit::Hounsfield;
        const auto unit = isHu ? tr(" HU") : QString();
        const int decimals = isHu || std::abs(values->mean) >= 100.0 ? 0 : 2;
        parts << tr("%1 ± %2%3 (%4 to %5)")
                     .arg(number(values->mean, decimals), number(values->sd, decimals), unit,
                          number(values->least, decimals), number(values->greatest, decimals));
    }
    for (auto& part : parts)
        part.replace(QLatin1Char(' '), QChar::Nbsp); // lines break between the figures only
    setText(parts.join(QStringLiteral(" · ")));
    if (const auto& values = m_figures->intensities)
        setToolTip(
            tr("Mean ± standard deviation (least to greatest) of %1 voxels; median %2, 10th to 90th percentile "
               "%3 to %4. Diameters: longest on an axial slice and at a right angle to it; longest in space.")
                .arg(values->voxels)
                .arg(number(values->median, 1), number(values->percentile10, 1), number(values->percentile90, 1)));
}

} // namespace rimlight::segment
