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
    constexpr double kOneDecimalBelow = 500.0;
    constexpr double kNearlyTen = 1.3; // 0.8 counts as 1
    const int places = 2 - static_cast<int>(std::floor(std::log10(kNearlyTen * span)));
    if (places > 6)
        return text(formatSignificant(value, kDigits));
    return text(formatFixed(value, std::max(places, span < kOneDecimalBelow ? 1 : 0)));
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
    // "(months)", "(mm³)", "(HU)", but not "(Kaplan-Meier)" or "(95 % CI)".
    static const QRegularExpression pattern(QStringLiteral("^(.+) \\(([a-zµ°%³²/]{1,8}|HU)\\)$"));
    if (const auto match = pattern.match(label); match.hasMatch())
        return match.captured(1) + QLatin1Char(' ') + number + QLatin1Char(' ') + match.captured(2);
    return label.trimmed().isEmpty() ? number : label.trimmed() + QLatin1Char(' ') + number;
}

QString withoutCount(const QString& name) {
    static const QRegularExpression count(QStringLiteral(" \\(n = \\d+\\)$"));
    return QString(name).remove(count);
}

} // namespace rimlight::charts
