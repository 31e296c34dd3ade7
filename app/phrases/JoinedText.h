#pragma once

#include "app/phrases/SourceTokens.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rimlight::phrases {

/// What an expression of C++ puts together.
struct JoinedText {
    enum class Kind : std::uint8_t {
        Text,  ///< a literal
        Hole,  ///< anything else
        Chain, ///< parts joined by plus signs
        Choice ///< one of the parts
    };
    Kind kind = Kind::Hole;
    std::string text = {};
    std::vector<JoinedText> parts = {};
};

/// The expressions of a source that hold a literal: each as far as plus signs and question marks go. Literals that are
/// compared, subscripts and arguments of functions that look something up are no text.
std::vector<JoinedText> joinedTexts(const std::vector<Token>& tokens);

/// The texts that it can become, with %1, %2 for the holes; nothing when there are too many, or too many holes.
std::vector<std::string> spelledOut(const JoinedText& joined);

} // namespace rimlight::phrases
