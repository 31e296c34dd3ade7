#include "ui/charts/AxisText.h"

#include "core/base/Text.h"

#include <QRegularExpression>

#include <cmath>

namespace rimlight::charts {

QString axisNumber(const PlotAxis& axis, double value) {
    constexpr int kDigits = 3;
    const double span = std::abs(axis.high - axis.low);
    if (axis.logarithmic || !(span > 0.0) || std::abs(value) >= 1e6)
        return text(formatSignificant(value, kDigits));
    const int places = 2 - static_cast<int>(std::floor(std::log10(span)));
    if (places > 6)
        return text(formatSignificant(value, kDigits));
    return text(formatFixed(value, std::max(places, 0)));
}

QString intervalText(const QString& low, const QString& high) {
    const bool isSigned = low.startsWith(QLatin1Char('-')) || high.startsWith(QLatin1Char('-'));
    return low + (isSigned ? QStringLiteral(" to ") : QStringLiteral("-")) + high;
}

QString withInterval(const PlotAxis& axis, double value, double low, double high) {
    return QStringLiteral("%1 (%2)").arg(axisNumber(axis, value),
                                         intervalText(axisNumber(axis, low), axisNumber(axis, high)));
}

QString labelled(const QString& label, const QString& number) {
    static const QRegularExpression pattern(QStringLiteral("^(.+) \\(([^()]+)\\)$"));
    if (const auto match = pattern.match(label); match.hasMatch())
        return match.captured(1) + QLatin1Char(' ') + number + QLatin1Char(' ') + match.captured(2);
    return label.trimmed().isEmpty() ? number : label.trimmed() + QLatin1Char(' ') + number;
}

PlotAxis axisOver(const DataRange& values) {
    PlotAxis axis;
    if (!values.empty && values.most > values.least) {
        axis.low = values.least;
        axis.high = values.most;
    }
    return axis;
}

} // namespace rimlight::charts
