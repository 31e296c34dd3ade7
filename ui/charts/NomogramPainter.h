#pragma once

#include "ui/charts/ChartStyle.h"
#include "ui/charts/NomogramLayout.h"
#include "ui/charts/Readings.h"

class QPainter;

namespace rimlight::charts {

/// The name of a scale, its line, and its ticks with their labels. The painter has the style's font.
void paintRuler(QPainter& painter, const NomogramRuler& ruler, const ChartStyle& style, Readings* readings = nullptr);

} // namespace rimlight::charts
