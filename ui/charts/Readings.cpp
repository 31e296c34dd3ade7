#include "ui/charts/Readings.h"

#include <QLineF>

#include <algorithm>
#include <limits>

namespace rimlight::charts {

namespace {

constexpr double kReach = 6.0; ///< of the mouse about a dot, in device-independent pixels

bool contains(const Reading& reading, const QPointF& at) {
    if (!reading.area.contains(at))
        return false;
    return reading.shape != Reading::Shape::Dot ||
           QLineF(reading.area.center(), at).length() <= reading.area.width() / 2.0;
}

/// downwards is 1 or -1. What lies aside counts thrice, so that rows and columns are kept.
std::optional<std::size_t> readingBeyond(const Readings& readings, std::size_t from, double downwards) {
    constexpr double kAside = 3.0;
    constexpr double kLeast = 0.5;
    std::optional<std::size_t> nearest;
    double least = std::numeric_limits<double>::max();
    const QPointF start = readings[from].anchor;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        const double ahead = (readings[i].anchor.y() - start.y()) * downwards;
        const double cost = ahead + kAside * std::abs(readings[i].anchor.x() - start.x());
        if (i == from || ahead < kLeast || cost >= least)
            continue;
        least = cost;
        nearest = i;
    }
    return nearest;
}

} // namespace

Reading columnReading(const QRectF& area, const QPointF& anchor, std::function<ReadingWords(const QPointF&)> words) {
    return {Reading::Shape::Column, area, area, anchor, std::move(words)};
}

Reading boxReading(const QRectF& box, std::function<ReadingWords(const QPointF&)> words) {
    return {Reading::Shape::Box, box, box, box.center(), std::move(words)};
}

Reading dotReading(const QPointF& centre, double radius, std::function<ReadingWords(const QPointF&)> words) {
    const auto squareAbout = [&](double half) {
        return QRectF(centre.x() - half, centre.y() - half, 2.0 * half, 2.0 * half);
    };
    return {Reading::Shape::Dot, squareAbout(radius + kReach), squareAbout(radius), centre, std::move(words)};
}

void readElided(Readings* readings, const QRectF& box, const QString& whole, const QString& shown) {
    if (readings != nullptr && shown != whole)
        readings->push_back(boxReading(box, [whole](const QPointF&) { return ReadingWords{{{whole}}}; }));
}

QString seriesKey(const QString& name) {
    qsizetype end = name.size();
    for (const char* tail : {", AUC ", " (n = "})
        if (const auto at = name.indexOf(QLatin1String(tail)); at > 0)
            end = std::min(end, at);
    return name.left(end);
}

QString caseOf(const Reading& reading) {
    return reading.caseId != nullptr ? QString::fromStdString(*reading.caseId) : QString();
}

QString subjectOf(const Reading& reading, const ReadingWords& words) {
    return reading.subject != nullptr ? QString::fromStdString(*reading.subject) : words.subject;
}

std::optional<std::size_t> readingAt(const Readings& readings, const QPointF& at) {
    std::optional<std::size_t> found;
    double nearest = 0.0;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        const auto& reading = readings[i];
        if ((found && reading.shape < readings[*found].shape) || !contains(reading, at))
            continue;
        const double distance = QLineF(reading.anchor, at).length();
        if (found && reading.shape == readings[*found].shape && distance >= nearest)
            continue;
        found = i;
        nearest = distance;
    }
    return found;
}

std::optional<std::size_t> readingAbove(const Readings& readings, std::size_t from) {
    return readingBeyond(readings, from, -1.0);
}

std::optional<std::size_t> readingBelow(const Readings& readings, std::size_t from) {
    return readingBeyond(readings, from, 1.0);
}

} // namespace rimlight::charts
