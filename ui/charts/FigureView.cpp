#include "ui/charts/FigureView.h"

#include "core/report/FigureJson.h"
#include "core/report/FigureTable.h"
#include "ui/charts/ChartStyle.h"
#include "ui/charts/FigurePainter.h"
#include "ui/charts/FigurePicture.h"
#include "ui/charts/FigureSummary.h"
#include "ui/charts/ReadingLabel.h"
#include "ui/language/ReportWords.h"

#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMetaMethod>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace rimlight::charts {

FigureView::FigureView(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

void FigureView::setFigure(report::Figure figure) {
    readNothing();
    m_pressed.reset();
    discardPicture();
    m_figure = std::move(figure);
    m_shown = language::translated(*m_figure);
    setFixedHeight(heightForWidth(std::max(width(), 200)));
    updateGeometry();
    describe();
}

void FigureView::setMarkedCase(const QString& caseId) {
    if (m_markedCase == caseId)
        return;
    m_markedCase = caseId;
    update();
}

void FigureView::setRoom(int height) {
    if (m_room == height)
        return;
    m_room = height;
    setFixedHeight(heightForWidth(std::max(width(), 200)));
    updateGeometry();
}

void FigureView::setHiddenSeries(const QStringList& keys) {
    if (m_hidden == keys)
        return;
    readNothing();
    m_pressed.reset();
    m_hidden = keys;
    discardPicture();
}

ChartStyle FigureView::style() const {
    auto style = screenStyle();
    style.hidden = m_hidden;
    return style;
}

const Readings& FigureView::readings() {
    paintPicture();
    return m_readings;
}

QString FigureView::readText() const {
    QStringList lines;
    if (m_current)
        for (const auto& line : m_current->words.lines)
            lines << line.text;
    return lines.join(QLatin1Char('\n'));
}

int FigureView::heightForWidth(int width) const {
    return m_figure ? static_cast<int>(std::ceil(fittedHeight(*m_shown, width, m_room, style()))) : 0;
}

QSize FigureView::sizeHint() const {
    constexpr int kUsualWidth = 320;
    return {kUsualWidth, heightForWidth(kUsualWidth)};
}

void FigureView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    readNothing();
    if (m_figure && height() != heightForWidth(width()))
        setFixedHeight(heightForWidth(width()));
}

void FigureView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::FontChange) {
        readNothing();
        discardPicture();
    }
}

void FigureView::discardPicture() {
    m_picture = QPixmap();
    m_readings.clear();
    update();
}

void FigureView::paintPicture() {
    const double scale = devicePixelRatioF();
    if (!m_figure || size().isEmpty() ||
        (m_picture.devicePixelRatioF() == scale && m_picture.size() == (QSizeF(size()) * scale).toSize()))
        return;
    m_readings.clear();
    m_picture = QPixmap((QSizeF(size()) * scale).toSize());
    m_picture.setDevicePixelRatio(scale);
    m_picture.fill(Qt::transparent);
    QPainter painter(&m_picture);
    paintFigure(painter, rect(), *m_shown, style(), &m_readings);
}

void FigureView::paintEvent(QPaintEvent*) {
    if (!m_figure)
        return;
    paintPicture();
    const auto style = screenStyle();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    if (!m_markedCase.isEmpty()) {
        const std::string marked = m_markedCase.toStdString();
        for (const auto& reading : m_readings)
            if (reading.caseId != nullptr && *reading.caseId == marked)
                paintMarkedCase(painter, reading, style);
    }
    if (m_current) {
        paintReadPlace(painter, m_readings[m_current->index], m_current->words, style);
        paintReadingLabel(painter, rect(), m_current->at, m_current->words, style);
    }
    if (hasFocus()) {
        painter.setPen(QPen(style.accent, 1.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void FigureView::mouseMoveEvent(QMouseEvent* event) {
    if (const auto found = readingAt(readings(), event->position()))
        read(*found, event->position());
    else
        readNothing();
}

void FigureView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_pressed = readingAt(readings(), event->position());
    setFocus(Qt::MouseFocusReason);
}

void FigureView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return QWidget::mouseReleaseEvent(event);
    const auto released = readingAt(readings(), event->position());
    const bool isClick = released && released == m_pressed;
    m_pressed.reset();
    if (!isClick)
        return;
    read(*released, event->position());
    click();
}

void FigureView::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    readNothing();
}

void FigureView::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    if (!underMouse())
        readNothing();
    update();
}

std::optional<std::size_t> FigureView::readingAfterKey(int key) {
    const std::size_t count = readings().size();
    if (count == 0)
        return std::nullopt;
    if (!m_current || key == Qt::Key_Home)
        return 0;
    const std::size_t here = m_current->index;
    const std::size_t before = here == 0 ? 0 : here - 1;
    const std::size_t after = std::min(here + 1, count - 1);
    switch (key) {
    case Qt::Key_Left:
        return before;
    case Qt::Key_Right:
        return after;
    case Qt::Key_Up:
        return readingAbove(m_readings, here).value_or(before);
    case Qt::Key_Down:
        return readingBelow(m_readings, here).value_or(after);
    default:
        return count - 1;
    }
}

void FigureView::copyPicture() const {
    constexpr double kDotsPerInch = 192.0;
    if (m_figure)
        QGuiApplication::clipboard()->setImage(figurePicture(*m_shown, kDotsPerInch));
}

void FigureView::copyData() const {
    if (m_figure)
        QGuiApplication::clipboard()->setText(QString::fromStdString(tables::toCsv(report::figureTable(*m_figure))));
}

void FigureView::contextMenuEvent(QContextMenuEvent* event) {
    if (!m_figure)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy picture"), this, &FigureView::copyPicture)->setShortcut(QKeySequence::Copy);
    menu->addAction(tr("Copy data"), this, &FigureView::copyData);
    if (static const auto kSave = QMetaMethod::fromSignal(&FigureView::saveRequested); isSignalConnected(kSave)) {
        menu->addSeparator();
        menu->addAction(tr("Save as…"), this, &FigureView::saveRequested);
    }
    menu->popup(event->globalPos());
}

void FigureView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy))
        return copyPicture();
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        if (const auto next = readingAfterKey(event->key()))
            read(*next, m_readings[*next].anchor);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return click();
    case Qt::Key_Escape:
        if (m_current)
            return readNothing();
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

QString FigureView::currentCase() const {
    return m_current ? caseOf(m_readings[m_current->index]) : QString();
}

void FigureView::read(std::size_t index, const QPointF& at) {
    const QString before = currentCase();
    m_current = Current{index, at, m_readings[index].words(at)};
    readingChanged(before);
}

void FigureView::readNothing() {
    if (!m_current)
        return;
    const QString before = currentCase();
    m_current.reset();
    readingChanged(before);
}

void FigureView::readingChanged(const QString& caseBefore) {
    setCursor(isClickable() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    describe();
    update();
    if (const QString now = currentCase(); now != caseBefore)
        Q_EMIT caseRead(now);
}

bool FigureView::isClickable() const {
    static const auto kCase = QMetaMethod::fromSignal(&FigureView::caseClicked);
    static const auto kFeature = QMetaMethod::fromSignal(&FigureView::featureClicked);
    if (!m_current)
        return false;
    const auto& reading = m_readings[m_current->index];
    return !reading.series.isEmpty() || (isSignalConnected(kCase) && !caseOf(reading).isEmpty()) ||
           (isSignalConnected(kFeature) && !subjectOf(reading, m_current->words).isEmpty());
}

void FigureView::click() {
    if (!m_current)
        return;
    if (const QString series = m_readings[m_current->index].series; !series.isEmpty()) {
        auto hidden = m_hidden;
        if (!hidden.removeOne(series))
            hidden << series;
        setHiddenSeries(hidden);
        Q_EMIT hiddenSeriesChanged(m_hidden);
        return;
    }
    const QString caseId = caseOf(m_readings[m_current->index]);
    const QString subject = subjectOf(m_readings[m_current->index], m_current->words);
    if (!caseId.isEmpty())
        Q_EMIT caseClicked(caseId);
    else if (!subject.isEmpty())
        Q_EMIT featureClicked(subject);
}

void FigureView::describe() {
    if (!m_figure)
        return;
    const QString title = QString::fromStdString(report::figureTitle(*m_shown));
    setAccessibleName(title.isEmpty() ? figureKindWords(*m_shown) : title);
    const QString now = readText().replace(QLatin1Char('\n'), QStringLiteral("; "));
    const QString summary = figureSummary(*m_shown);
    setAccessibleDescription(now.isEmpty() ? summary : now + QStringLiteral(". ") + summary);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

} // namespace rimlight::charts
