#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rimlight::phrases {

enum class TokenKind : std::uint8_t { Literal, Name, Number, Sign };

/// A token of C++; of a literal what stands between its quotes, its escapes resolved.
struct Token {
    TokenKind kind = TokenKind::Sign;
    std::string text;
};

/// Splits a source without comments and preprocessor lines. Raw strings become names: nobody reads them as sentences.
std::vector<Token> tokensOf(std::string_view source);

} // namespace rimlight::phrases
