#include "core/base/Error.h"

#include <utility>

namespace rimlight {

namespace {

std::string sentence(const std::string& problem, const std::string& item, const std::string& remedy) {
    std::string text = item.empty() ? problem : item + ": " + problem;
    if (!text.empty() && text.back() != '.')
        text += '.';
    if (!remedy.empty())
        text += ' ' + remedy;
    return text;
}

} // namespace

Error::Error(std::string problem, std::string item, std::string remedy)
    : std::runtime_error(sentence(problem, item, remedy)), m_problem(std::move(problem)), m_item(std::move(item)),
      m_remedy(std::move(remedy)) {}

} // namespace rimlight
