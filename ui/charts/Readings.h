#pragma once

#include <QColor>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

/// What can be read off a figure with the mouse or the keyboard. The painters record it while they paint, so that what
/// is read is what was drawn. Positions are those of the painter.
namespace rimlight::charts {

/// A line as a person reads it: "Sensitivity 0.74".
struct ReadingLine {
    QString text;
    QColor colour = {}; ///< of the curve or bar that it is about; invalid: none
};

/// A place on a curve that a line was read at.
struct ReadingMark {
    QPointF at;
    QColor colour;
};

struct ReadingWords {
    std::vector<ReadingLine> lines = {}; ///< the first says what is read; formal names come after it
    std::vector<ReadingMark> marks = {};
    std::optional<double> hairline = std::nullopt; ///< where a thin upright line goes through the plot
    QString subject = {}; ///< the feature that is read at this very place, where the reading has none of its own
};

struct Reading {
    /// By rank: where several lie under the mouse, the last of these is read.
    enum class Shape : std::uint8_t {
        Column, ///< an upright part of a plot, read at the curves in it
        Box,    ///< a bar, cell, row or box
        Dot     ///< a case, a mark
    };

    Shape shape = Shape::Box;
    QRectF area;    ///< where the mouse reads it; round for a dot
    QRectF outline; ///< what lights up
    QPointF anchor; ///< where the keyboard reads it
    /// What is read with the mouse at a place in the area. Refers to the figure, which must be alive and the same.
    std::function<ReadingWords(const QPointF& at)> words;
    const std::string* caseId = nullptr;  ///< in the figure; null or empty: not about one case
    const std::string* subject = nullptr; ///< in the figure: the feature or variable that this is about; may be null
    QString series = {};                  ///< seriesKey() of an entry of the legend: a click hides or shows the curve
};

using Readings = std::vector<Reading>;

Reading columnReading(const QRectF& area, const QPointF& anchor, std::function<ReadingWords(const QPointF&)> words);
Reading boxReading(const QRectF& box, std::function<ReadingWords(const QPointF&)> words);
/// Is read up to a finger's breadth of the mouse beyond its radius.
Reading dotReading(const QPointF& centre, double radius, std::function<ReadingWords(const QPointF&)> words);

/// Text that was too long for its place, as a box in which all of it is read.
void readElided(Readings* readings, const QRectF& box, const QString& whole, const QString& shown);

/// What a curve is called in all figures of a study: "Volume alone" of "Volume alone, AUC 0.71 (0.60-0.82)", "Low" of
/// "Low (n = 12)".
QString seriesKey(const QString& name);

QString caseOf(const Reading& reading);
QString subjectOf(const Reading& reading, const ReadingWords& words);

/// The reading under the mouse: of dots the nearest.
std::optional<std::size_t> readingAt(const Readings& readings, const QPointF& at);

/// The nearest reading above or below one, for the keyboard; nothing when there is none in that direction.
std::optional<std::size_t> readingAbove(const Readings& readings, std::size_t from);
std::optional<std::size_t> readingBelow(const Readings& readings, std::size_t from);

} // namespace rimlight::charts
