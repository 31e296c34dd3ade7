#pragma once

#include <algorithm>

namespace rimlight::imaging {

/// A run of positions along a periodic axis; positions below 0 or beyond the period stand for their periodic twins.
/// A run never holds more than one period, and one that does hold it starts at 0.
struct PeriodicRun {
    int begin = 0;
    int length = 0;
    int period = 1;

    bool isWhole() const { return length == period; }
    /// Position in [0, period) of a position.
    int wrapped(int position) const {
        const int rest = position % period;
        return rest < 0 ? rest + period : rest;
    }
    /// Where the run keeps a position that lies in it, or a periodic twin of it when the run is whole.
    int offsetOf(int position) const { return isWhole() ? wrapped(position) : position - begin; }

    /// The run that a filter of tapCount taps reads to fill this one: output o needs o + taps/2 - tap.
    PeriodicRun read(int tapCount) const {
        const int wide = length + tapCount - 1;
        if (wide >= period)
            return {0, period, period};
        return {begin + tapCount / 2 - (tapCount - 1), wide, period};
    }
};

} // namespace rimlight::imaging
