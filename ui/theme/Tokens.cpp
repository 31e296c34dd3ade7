#include "ui/theme/Tokens.h"

#include <QCoreApplication>
#include <QVariant>

#include <algorithm>
#include <cmath>

namespace rimlight::theme {

namespace {

constexpr Tokens kDark{.window{0x14, 0x17, 0x1b},
                       .panel{0x1b, 0x1f, 0x25},
                       .raised{0x24, 0x2a, 0x32},
                       .line{0x34, 0x3c, 0x46},
                       .hover{0x29, 0x30, 0x39},
                       .selection{0x24, 0x38, 0x4a},
                       .text{0xe7, 0xea, 0xee},
                       .secondaryText{0x9a, 0xa5, 0xb1},
                       .disabledText{0x6b, 0x75, 0x80},
                       .accent{0x5a, 0xb0, 0xf0},
                       .accentHover{0x7c, 0xc1, 0xf4},
                       .onAccent{0x14, 0x17, 0x1b},
                       .warning{0xe6, 0x9f, 0x00},
                       .error{0xf3, 0x87, 0x69},
                       .success{0x3f, 0xbf, 0x94},
                       .imageGround{0x00, 0x00, 0x00},
                       .series{QColor{0xe6, 0x9f, 0x00}, QColor{0x56, 0xb4, 0xe9}, QColor{0x00, 0x9e, 0x73},
                               QColor{0xf0, 0xe4, 0x42}, QColor{0x16, 0x7b, 0xbc}, QColor{0xd5, 0x5e, 0x00},
                               QColor{0xcc, 0x79, 0xa7}}};

constexpr Tokens kLight{.window{0xf4, 0xf5, 0xf7},
                        .panel{0xff, 0xff, 0xff},
                        .raised{0xff, 0xff, 0xff},
                        .line{0xd5, 0xda, 0xe0},
                        .hover{0xee, 0xf1, 0xf4},
                        .selection{0xe4, 0xf0, 0xfb},
                        .text{0x1c, 0x21, 0x27},
                        .secondaryText{0x5b, 0x66, 0x72},
                        .disabledText{0x8b, 0x95, 0xa1},
                        .accent{0x0a, 0x6e, 0xbd},
                        .accentHover{0x08, 0x5c, 0x9e},
                        .onAccent{0xff, 0xff, 0xff},
                        .warning{0x8a, 0x57, 0x00},
                        .error{0xb3, 0x37, 0x10},
                        .success{0x00, 0x6e, 0x4b},
                        .imageGround{0x00, 0x00, 0x00},
                        .series{QColor{0xb8, 0x7f, 0x0a}, QColor{0x2f, 0x91, 0xc5}, QColor{0x09, 0x9c, 0x72},
                                QColor{0x96, 0x8d, 0x07}, QColor{0x00, 0x72, 0xb2}, QColor{0xd5, 0x5e, 0x00},
                                QColor{0xc2, 0x70, 0x9e}}};

double relativeLuminance(const QColor& colour) {
    const auto linear = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

Scheme schemeInUse() {
    const auto* application = QCoreApplication::instance();
    if (application == nullptr)
        return Scheme::Dark;
    const QVariant worn = application->property(kSchemeProperty);
    return worn.isValid() ? static_cast<Scheme>(worn.toInt()) : Scheme::Dark;
}

const Tokens& tokensOf(Scheme scheme) {
    const Scheme worn = scheme == Scheme::System ? schemeInUse() : scheme;
    return worn == Scheme::Light ? kLight : kDark;
}

const Tokens& tokens() {
    return tokensOf(Scheme::System);
}

const QColor& seriesColour(std::size_t number) {
    const auto& series = tokens().series;
    return series[number % series.size()];
}

QColor blended(const QColor& colour, const QColor& ground, double share) {
    const auto mix = [share](int over, int under) {
        return static_cast<int>(std::lround(under + share * (over - under)));
    };
    return {mix(colour.red(), ground.red()), mix(colour.green(), ground.green()), mix(colour.blue(), ground.blue())};
}

double contrastRatio(const QColor& one, const QColor& other) {
    const double a = relativeLuminance(one);
    const double b = relativeLuminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace rimlight::theme
