#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rimlight::language {

/// A sentence of a text, without the blanks around it and without its full stop.
struct Sentence {
    std::string_view text;
    bool hasStop = false; ///< a full stop stood behind it
};

/// The sentences of one line of English: a full stop ends one at the end of the line, and before a blank with a
/// capital, a digit, a quotation mark, a bracket or a place holder (%1), unless it belongs to an abbreviation.
std::vector<Sentence> sentencesOf(std::string_view line);

} // namespace rimlight::language
