#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Volume.h"
#include "core/regions/EditDocument.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace rimlight::segment {

/// What a change works on.
struct ChangeInput {
    imaging::Volume volume;
    regions::EditDocument document;
    int segment = 0;          ///< the one that is changed
    std::optional<int> other; ///< the one that was chosen beside it, for changes that ask for one
    double amount = 0.0;      ///< of the change's parameter
    int sliceAxis = 2;        ///< of the grid, for changes that go slice by slice
    int slice = 0;            ///< the slice shown along it
};

/// A number that a change asks for.
struct ChangeAmount {
    QString word;
    QString unit;
    double low = 0.0;
    double high = 0.0;
    double initial = 0.0;
};

/// A change of a whole segment: smoothing, filling, growing, joining.
struct SegmentChange {
    QString key;
    QString title;
    QString help;
    std::optional<ChangeAmount> amount;
    bool asksForSegment = false;
    bool asksForAxis = false;
    /// The segments after the change. Any thread. @throws Error, Cancelled
    std::function<regions::EditState(const ChangeInput&, const Progress&)> make;
};

/// All changes, in the order in which they are offered.
const std::vector<SegmentChange>& segmentChanges();

} // namespace rimlight::segment
