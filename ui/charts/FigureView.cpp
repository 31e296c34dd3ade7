#include "ui/charts/FigureView.h"

#include "ui/charts/FigurePainter.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace rimlight::charts {

FigureView::FigureView(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FigureView::setFigure(report::Figure figure) {
    m_figure = std::move(figure);
    setFixedHeight(heightForWidth(std::max(width(), 200)));
    updateGeometry();
    update();
}

int FigureView::heightForWidth(int width) const {
    return m_figure ? static_cast<int>(std::ceil(figureHeight(*m_figure, width, darkStyle()))) : 0;
}

QSize FigureView::sizeHint() const {
    constexpr int kUsualWidth = 320;
    return {kUsualWidth, heightForWidth(kUsualWidth)};
}

void FigureView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (m_figure && height() != heightForWidth(width()))
        setFixedHeight(heightForWidth(width()));
}

void FigureView::paintEvent(QPaintEvent*) {
    if (!m_figure)
        return;
    QPainter painter(this);
    paintFigure(painter, rect(), *m_figure, darkStyle());
}

bool FigureView::event(QEvent* event) {
    const auto* bars = m_figure ? std::get_if<report::ContributionBars>(&*m_figure) : nullptr;
    if (event->type() != QEvent::ToolTip || bars == nullptr || bars->bars.empty())
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    constexpr double kHeader = 20.0;
    const double row = (height() - kHeader) / static_cast<double>(bars->bars.size());
    const auto number = static_cast<std::ptrdiff_t>(std::floor((help->pos().y() - kHeader) / row));
    if (number < 0 || number >= static_cast<std::ptrdiff_t>(bars->bars.size())) {
        QToolTip::hideText();
        return true;
    }
    const auto& bar = bars->bars[static_cast<std::size_t>(number)];
    QToolTip::showText(help->globalPos(), QString::fromStdString(bar.formalName + "\n" + bar.detail), this);
    return true;
}

} // namespace rimlight::charts
