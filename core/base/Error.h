#pragma once

#include <stdexcept>
#include <string>

namespace rimlight {

/// Anything that a user's file, folder, cohort, model or network can cause.
///
/// It says what is wrong, with which item, and what to do: "Series 4: slice spacing varies (4.2 to 7.4 mm). Choose
/// another series." The message must hold no patient's name or identifier. Our own mistakes are assertions, never an
/// Error.
class Error : public std::runtime_error {
public:
    /// @param problem what is wrong, without a final full stop: "slice spacing varies (4.2 to 7.4 mm)"
    /// @param item    which thing: "Series 4", a path, a column
    /// @param remedy  what the user can do, a whole sentence: "Choose another series."
    Error(std::string problem, std::string item, std::string remedy);

    const std::string& problem() const { return m_problem; }
    const std::string& item() const { return m_item; }
    const std::string& remedy() const { return m_remedy; }

private:
    std::string m_problem;
    std::string m_item;
    std::string m_remedy;
};

} // namespace rimlight
