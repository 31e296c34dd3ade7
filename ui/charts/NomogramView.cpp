#include "ui/charts/NomogramView.h"

#include "core/base/Text.h"
#include "ui/charts/ChartStyle.h"
#include "ui/charts/FigurePainter.h"
#include "ui/charts/FigureSummary.h"
#include "ui/charts/NomogramPainter.h"
#include "ui/charts/PlotFrame.h"
#include "ui/language/ReportWords.h"

#include <QAccessible>
#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rimlight::charts {

namespace {

constexpr double kMarkerHeight = 11.0;
constexpr double kMarkerHalf = 6.0;
constexpr double kSteps = 100.0; ///< of the keyboard, from end to end of a scale

/// "Age" of "Age (years)".
QString withoutUnit(const QString& label) {
    static const QRegularExpression unit(QStringLiteral(" \\([^()]*\\)$"));
    return QString(label).remove(unit);
}

QString pointsText(double points) {
    return text(formatFixed(points, 1));
}

QFont boldOf(const ChartStyle& style) {
    QFont bold = style.font;
    bold.setBold(true);
    return bold;
}

} // namespace

NomogramView::NomogramView(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

void NomogramView::setFigure(report::NomogramFigure nomogram) {
    m_nomogram = std::get<report::NomogramFigure>(language::translated(std::move(nomogram)));
    m_points.clear();
    m_chosen.reset();
    m_dragged.reset();
    for (std::size_t v = 0; v < m_nomogram.variables.size(); ++v) {
        const auto& scale = scaleOf(v);
        if (scale.marks.empty()) {
            m_points.push_back(0.0);
            continue;
        }
        const double middle = (scale.marks.front().position + scale.marks.back().position) / 2.0;
        m_points.push_back(isCategorical(scale) ? nearestMark(scale, middle).position : middle);
        if (!m_chosen && isMovable(v))
            m_chosen = v;
    }
    setFixedHeight(heightForWidth(std::max(width(), 200)));
    updateGeometry();
    describe();
    update();
}

void NomogramView::setValues(const std::map<QString, double>& values) {
    const auto before = m_points;
    for (std::size_t v = 0; v < m_points.size(); ++v) {
        const auto& scale = scaleOf(v);
        const QString label = text(scale.label);
        auto found = values.find(label);
        if (found == values.end())
            found = values.find(withoutUnit(label));
        if (found == values.end() || scale.marks.empty())
            continue;
        const double position = positionOf(scale, found->second);
        m_points[v] = isCategorical(scale) ? nearestMark(scale, position).position : position;
    }
    if (m_points == before)
        return;
    describe();
    update();
    Q_EMIT valuesChanged();
}

std::map<QString, double> NomogramView::values() const {
    std::map<QString, double> values;
    for (std::size_t v = 0; v < m_points.size(); ++v)
        if (!scaleOf(v).marks.empty())
            values[text(scaleOf(v).label)] = valueAt(scaleOf(v), m_points[v]);
    return values;
}

double NomogramView::totalPoints() const {
    return std::accumulate(m_points.begin(), m_points.end(), 0.0);
}

std::optional<double> NomogramView::outcome(std::size_t number) const {
    const auto& scale = m_nomogram.outcomes.at(number);
    const double total = totalPoints();
    if (scale.marks.empty() || total < scale.marks.front().position || total > scale.marks.back().position)
        return std::nullopt;
    return valueAt(scale, total);
}

QString NomogramView::outcomeText(std::size_t number) const {
    return valueText(m_nomogram.outcomes.at(number), totalPoints());
}

QPointF NomogramView::markerPlace(std::size_t variable) const {
    const auto ruler = layoutNow().rulers.at(variable + 1);
    return {ruler.toX(m_points.at(variable)), ruler.y - kMarkerHeight / 2.0};
}

void NomogramView::setRoom(int height) {
    if (m_room == height)
        return;
    m_room = height;
    setFixedHeight(heightForWidth(std::max(width(), 200)));
    updateGeometry();
}

int NomogramView::heightForWidth(int width) const {
    return static_cast<int>(std::ceil(fittedHeight(m_nomogram, width, m_room, screenStyle())));
}

QSize NomogramView::sizeHint() const {
    constexpr int kUsualWidth = 480;
    return {kUsualWidth, heightForWidth(kUsualWidth)};
}

void NomogramView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (height() != heightForWidth(width()))
        setFixedHeight(heightForWidth(width()));
}

void NomogramView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        update();
}

double NomogramView::pointsWidth() const {
    const QFontMetricsF metrics(screenStyle().font);
    return std::max(metrics.horizontalAdvance(QStringLiteral("000.0")), metrics.horizontalAdvance(tr("Points"))) + 8.0;
}

double NomogramView::valueWidth() const {
    const auto style = screenStyle();
    const QFontMetricsF metrics(boldOf(style));
    double widest = metrics.horizontalAdvance(QStringLiteral("0000.0"));
    for (const auto* scales : {&m_nomogram.variables, &m_nomogram.outcomes})
        for (const auto& scale : *scales)
            for (const auto& mark : scale.marks)
                widest = std::max(
                    widest, metrics.horizontalAdvance(QStringLiteral("> ") + text(mark.label) + QStringLiteral("0")));
    widest = std::min(widest, width() * 0.18);
    return widest + pointsWidth() + 18.0;
}

NomogramLayout NomogramView::layoutNow() const {
    const auto style = screenStyle();
    const QRectF area = QRectF(rect()).adjusted(0, titleHeight(text(m_nomogram.title), style), 0, 0);
    return nomogramLayout(m_nomogram, area, style, valueWidth());
}

void NomogramView::paintEvent(QPaintEvent*) {
    const auto style = screenStyle();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(style.font);
    paintTitle(painter, rect(), text(m_nomogram.title), style);
    const auto layout = layoutNow();
    for (const auto& ruler : layout.rulers)
        paintRuler(painter, ruler, style);
    paintTotal(painter, layout);
    for (std::size_t v = 0; v < m_points.size(); ++v)
        if (!scaleOf(v).marks.empty())
            paintMarker(painter, v, layout.rulers[v + 1]);
    paintReadings(painter, layout);
    if (hasFocus()) {
        painter.setPen(QPen(style.accent, 1.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

/// Stands on the line, its tip at the value.
void NomogramView::paintMarker(QPainter& painter, std::size_t variable, const NomogramRuler& ruler) const {
    const auto style = screenStyle();
    const QPointF tip(ruler.toX(m_points[variable]), ruler.y);
    QPainterPath marker(tip);
    marker.lineTo(tip + QPointF(-kMarkerHalf, -kMarkerHeight));
    marker.lineTo(tip + QPointF(kMarkerHalf, -kMarkerHeight));
    marker.closeSubpath();
    const bool isChosen = (hasFocus() && m_chosen == variable) || m_dragged == variable;
    painter.setPen(QPen(isChosen ? style.text : style.ground, 1.5));
    painter.setBrush(style.accent);
    painter.drawPath(marker);
    painter.setBrush(Qt::NoBrush);
}

/// A line from the total down through the outcomes that are read at it.
void NomogramView::paintTotal(QPainter& painter, const NomogramLayout& layout) const {
    if (m_points.empty() || m_nomogram.outcomes.empty())
        return;
    const auto style = screenStyle();
    const auto& total = layout.rulers[m_points.size() + 1];
    const double x = total.toX(totalPoints());
    painter.setPen(QPen(style.accent, 1.0, Qt::DashLine));
    painter.drawLine(QPointF(x, total.y), QPointF(x, layout.rulers.back().y));
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.accent);
    for (std::size_t i = m_points.size() + 1; i < layout.rulers.size(); ++i)
        painter.drawEllipse(QPointF(x, layout.rulers[i].y), 3.5, 3.5);
    painter.setBrush(Qt::NoBrush);
}

void NomogramView::paintReadings(QPainter& painter, const NomogramLayout& layout) const {
    const auto style = screenStyle();
    const QFontMetricsF metrics(boldOf(style));
    const auto draw = [&](const NomogramRuler& ruler, const QString& value, const QString& points) {
        const QRectF row(ruler.left + ruler.width + 12.0, ruler.y - 9.0, valueWidth() - 2.0, 18.0);
        painter.setFont(boldOf(style));
        painter.setPen(style.text);
        const double room = row.width() - pointsWidth();
        painter.drawText(row.adjusted(0, 0, -pointsWidth(), 0), Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(value, Qt::ElideMiddle, room));
        painter.setFont(style.font);
        painter.setPen(style.secondary);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, points);
    };
    const std::size_t count = m_points.size();
    draw(layout.rulers[0], tr("Value"), tr("Points"));
    for (std::size_t v = 0; v < count; ++v)
        if (!scaleOf(v).marks.empty())
            draw(layout.rulers[v + 1], valueText(scaleOf(v), m_points[v]), pointsText(m_points[v]));
    draw(layout.rulers[count + 1], {}, pointsText(totalPoints()));
    for (std::size_t o = 0; o < m_nomogram.outcomes.size(); ++o)
        draw(layout.rulers[count + 2 + o], outcomeText(o), {});
}

bool NomogramView::isMovable(std::size_t variable) const {
    const auto& marks = scaleOf(variable).marks;
    return !marks.empty() && marks.front().position < marks.back().position;
}

std::optional<std::size_t> NomogramView::variableAt(const QPointF& at) const {
    const auto layout = layoutNow();
    for (std::size_t v = 0; v < m_points.size(); ++v) {
        const auto& ruler = layout.rulers[v + 1];
        const QRectF scale(ruler.left - kMarkerHalf, ruler.row.top(), ruler.width + 2.0 * kMarkerHalf,
                           ruler.row.height());
        if (isMovable(v) && scale.contains(at))
            return v;
    }
    return std::nullopt;
}

void NomogramView::moveTo(std::size_t variable, double position) {
    const auto& scale = scaleOf(variable);
    double next = std::clamp(position, scale.marks.front().position, scale.marks.back().position);
    if (isCategorical(scale))
        next = nearestMark(scale, next).position;
    if (next == m_points[variable])
        return;
    m_points[variable] = next;
    describe();
    update();
    Q_EMIT valuesChanged();
}

void NomogramView::mousePressEvent(QMouseEvent* event) {
    m_dragged = event->button() == Qt::LeftButton ? variableAt(event->position()) : std::nullopt;
    if (!m_dragged)
        return QWidget::mousePressEvent(event);
    m_chosen = m_dragged;
    moveTo(*m_dragged, layoutNow().rulers[*m_dragged + 1].toPosition(event->position().x()));
    update();
}

void NomogramView::mouseMoveEvent(QMouseEvent* event) {
    if (m_dragged)
        moveTo(*m_dragged, layoutNow().rulers[*m_dragged + 1].toPosition(event->position().x()));
    else
        setCursor(variableAt(event->position()) ? Qt::SizeHorCursor : Qt::ArrowCursor);
}

void NomogramView::mouseReleaseEvent(QMouseEvent* event) {
    QWidget::mouseReleaseEvent(event);
    m_dragged.reset();
    update();
}

/// Category by category, or by a hundredth of the scale.
void NomogramView::step(int steps) {
    if (!m_chosen)
        return;
    const auto& scale = scaleOf(*m_chosen);
    const auto& marks = scale.marks;
    if (!isCategorical(scale)) {
        const double width = marks.back().position - marks.front().position;
        return moveTo(*m_chosen, m_points[*m_chosen] + steps * width / kSteps);
    }
    const auto here = static_cast<int>(&nearestMark(scale, m_points[*m_chosen]) - marks.data());
    const int next = std::clamp(here + (steps > 0 ? 1 : -1), 0, static_cast<int>(marks.size()) - 1);
    moveTo(*m_chosen, marks[static_cast<std::size_t>(next)].position);
}

void NomogramView::choose(int direction) {
    if (!m_chosen)
        return;
    for (int v = static_cast<int>(*m_chosen) + direction; v >= 0 && v < static_cast<int>(m_points.size());
         v += direction)
        if (isMovable(static_cast<std::size_t>(v))) {
            m_chosen = static_cast<std::size_t>(v);
            break;
        }
    describe();
    update();
}

void NomogramView::keyPressEvent(QKeyEvent* event) {
    constexpr int kPage = 10;
    switch (event->key()) {
    case Qt::Key_Left:
        return step(-1);
    case Qt::Key_Right:
        return step(1);
    case Qt::Key_PageDown:
        return step(-kPage);
    case Qt::Key_PageUp:
        return step(kPage);
    case Qt::Key_Up:
        return choose(-1);
    case Qt::Key_Down:
        return choose(1);
    case Qt::Key_Home:
    case Qt::Key_End:
        if (m_chosen) {
            const auto& marks = scaleOf(*m_chosen).marks;
            moveTo(*m_chosen, (event->key() == Qt::Key_Home ? marks.front() : marks.back()).position);
        }
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void NomogramView::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void NomogramView::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

void NomogramView::describe() {
    setAccessibleName(m_nomogram.title.empty() ? figureKindWords(m_nomogram) : text(m_nomogram.title));
    QStringList words;
    for (std::size_t v = 0; v < m_points.size(); ++v)
        if (!scaleOf(v).marks.empty())
            words << tr("%1 %2, %3 points")
                         .arg(text(scaleOf(v).label), valueText(scaleOf(v), m_points[v]), pointsText(m_points[v]));
    if (m_chosen && *m_chosen < static_cast<std::size_t>(words.size()))
        words.move(static_cast<qsizetype>(*m_chosen), 0);
    words << tr("Total %1 points").arg(pointsText(totalPoints()));
    for (std::size_t o = 0; o < m_nomogram.outcomes.size(); ++o)
        words << text(m_nomogram.outcomes[o].label) + QLatin1Char(' ') + outcomeText(o);
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

} // namespace rimlight::charts
