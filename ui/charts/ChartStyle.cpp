#include "ui/charts/ChartStyle.h"

#include "ui/theme/Theme.h"

#include <algorithm>
#include <cmath>

namespace rimlight::charts {

namespace {

double luminance(const QColor& colour) {
    const auto linear = [](double share) {
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

double contrastOf(const QColor& one, const QColor& other) {
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor standingOut(const QColor& colour, const QColor& ground, double contrast) {
    constexpr double kStep = 0.01;
    const bool lighten = luminance(ground) < 0.18;
    QColor result = colour;
    float hue = 0.0F;
    float saturation = 0.0F;
    float lightness = 0.0F;
    colour.getHslF(&hue, &saturation, &lightness);
    double level = lightness;
    while (contrastOf(result, ground) < contrast && level > 0.0 && level < 1.0) {
        level = std::clamp(level + (lighten ? kStep : -kStep), 0.0, 1.0);
        result = QColor::fromHslF(hue, saturation, static_cast<float>(level));
    }
    return result;
}

QColor inkOf(const QColor& colour, const ChartStyle& style) {
    constexpr double kTextContrast = 4.5; // WCAG 2.1, 1.4.3
    return standingOut(colour, style.ground, kTextContrast);
}

ChartStyle screenStyle() {
    ChartStyle style;
    const auto& tokens = theme::tokens();
    style.text = tokens.text;
    style.secondary = tokens.secondaryText;
    style.line = tokens.line;
    style.ground = tokens.panel;
    style.raised = tokens.raised;
    style.accent = tokens.accent;
    style.series = tokens.series;
    style.positive = style.series[0];
    style.negative = style.series[1];
    style.thisCase = style.text;
    style.font = theme::font(theme::TextSize::ChartLabel);
    style.unit = theme::textScale(); // what stands about the text grows with it
    return style;
}

ChartStyle printStyle() {
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPixelSize(8);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferNoShaping); // no ligatures: a search for "cut-off" must find it
    ChartStyle style;
    style.text = QColor(0x1c, 0x21, 0x27);
    style.secondary = QColor(0x5b, 0x66, 0x72);
    style.line = QColor(0x9a, 0xa5, 0xb1);
    style.ground = Qt::white;
    style.raised = Qt::white;
    style.accent = QColor(0x0a, 0x6e, 0xbd);
    // Orange, sky, yellow, vermilion and purple darkened until they stand 3 : 1 against white.
    style.series = {QColor(0xb3, 0x6f, 0x00), QColor(0x1f, 0x7d, 0xb8), QColor(0x00, 0x8a, 0x64),
                    QColor(0x8a, 0x7d, 0x00), QColor(0x00, 0x72, 0xb2), QColor(0xc7, 0x54, 0x00),
                    QColor(0xb0, 0x57, 0x8a)};
    style.positive = style.series[0];
    style.negative = style.series[1];
    style.thisCase = style.text;
    style.font = font;
    style.unit = 0.75;
    return style;
}

} // namespace rimlight::charts
