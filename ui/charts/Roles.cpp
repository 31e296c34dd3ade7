#include "ui/charts/Roles.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rimlight::charts {

namespace {

QColor between(const QColor& from, const QColor& to, double share) {
    const auto mixed = [&](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return {mixed(from.red(), to.red()), mixed(from.green(), to.green()), mixed(from.blue(), to.blue())};
}

template <std::size_t N>
QColor alongColours(const std::array<QColor, N>& colours, double share) {
    const double place = std::clamp(share, 0.0, 1.0) * static_cast<double>(N - 1);
    const auto index = std::min(static_cast<std::size_t>(place), N - 2);
    return between(colours[index], colours[index + 1], place - static_cast<double>(index));
}

} // namespace

QColor colourOf(report::Role role, std::size_t number, const ChartStyle& style) {
    using report::Role;
    const auto& series = style.series;
    switch (role) {
    case Role::Series:
        return series[number % series.size()];
    case Role::Positive:
        return style.positive;
    case Role::Negative:
        return style.negative;
    case Role::Training:
        return series[1];
    case Role::CrossValidation:
        return series[2];
    case Role::Test:
        return series[0];
    case Role::External:
        return series[6];
    case Role::HighRisk:
        return series[5];
    case Role::LowRisk:
        return series[2];
    case Role::Reference:
        return style.secondary;
    case Role::Highlight:
        return style.text;
    case Role::Muted:
        break;
    }
    return translucent(style.secondary, 150);
}

std::vector<std::size_t> seriesNumbers(const std::vector<report::LineSeries>& lines) {
    std::vector<std::size_t> numbers;
    numbers.reserve(lines.size());
    std::size_t next = 0;
    for (const auto& line : lines)
        numbers.push_back(line.role == report::Role::Series ? next++ : 0);
    return numbers;
}

QPen penOf(report::LineStyle line, const QColor& colour, double width) {
    const auto style = line == report::LineStyle::Dashed   ? Qt::DashLine
                       : line == report::LineStyle::Dotted ? Qt::DotLine
                                                           : Qt::SolidLine;
    QPen pen(colour, width, style, Qt::FlatCap, Qt::RoundJoin);
    return pen;
}

QColor translucent(QColor colour, int alpha) {
    colour.setAlpha(alpha);
    return colour;
}

QColor sequentialColour(double share) {
    static const std::array<QColor, 5> kViridis = {QColor(0x44, 0x01, 0x54), QColor(0x3b, 0x52, 0x8b),
                                                   QColor(0x21, 0x91, 0x8c), QColor(0x5e, 0xc9, 0x62),
                                                   QColor(0xfd, 0xe7, 0x25)};
    return alongColours(kViridis, share);
}

QColor divergingColour(double share) {
    static const std::array<QColor, 5> kBlueWhiteRed = {QColor(0x21, 0x66, 0xac), QColor(0x92, 0xc5, 0xde),
                                                        QColor(0xf7, 0xf7, 0xf7), QColor(0xf4, 0xa5, 0x82),
                                                        QColor(0xb2, 0x18, 0x2b)};
    return alongColours(kBlueWhiteRed, share);
}

QColor inkOn(const QColor& ground) {
    return qGray(ground.rgb()) > 128 ? QColor(Qt::black) : QColor(Qt::white);
}

} // namespace rimlight::charts
