#pragma once

#include "core/base/Error.h"

#include <cstddef>
#include <string>

namespace rimlight::study {

/// What is wrong in which lines of a table, so that it can be mended in one go.
class LineProblems {
public:
    void add(std::size_t line, const std::string& problem) {
        if (++m_count <= kShown)
            m_text += (m_text.empty() ? "line " : "; line ") + std::to_string(line) + ": " + problem;
    }
    /// @throws Error that lists the first ones and counts the others
    void throwIfAny(const std::string& item, const std::string& remedy) const {
        if (m_count > kShown)
            throw Error(m_text + "; and " + std::to_string(m_count - kShown) + " more", item, remedy);
        if (m_count > 0)
            throw Error(m_text, item, remedy);
    }

private:
    static constexpr std::size_t kShown = 6;
    std::string m_text;
    std::size_t m_count = 0;
};

} // namespace rimlight::study
