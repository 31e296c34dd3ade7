#pragma once

#include <string_view>

namespace rimlight::dicom {

/// Sequences of real objects lie within each other some ten deep.
inline constexpr int kMaxNesting = 64;

enum class Nesting { Shallow, TooDeep, Deflated };

/// How deeply the sequences of a DICOM file lie within each other, without building them. DCMTK reads sequences by
/// recursion, so a file of some hundred kilobytes could exhaust the stack and end the program. A deflated file cannot
/// be told. Damage ends the look without a verdict: DCMTK reports it better.
Nesting nestingOf(std::string_view file);

} // namespace rimlight::dicom
