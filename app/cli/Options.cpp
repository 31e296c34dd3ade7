#include "app/cli/Options.h"

#include "core/base/Error.h"

namespace rimlight::cli {

NamedText parseNamed(const std::string& argument, const std::string& option) {
    const auto equals = argument.find('=');
    if (equals == std::string::npos || equals == 0)
        throw Error("\"" + argument + "\" is not NAME=VALUE", option, "Write it as in age=4.");
    return {argument.substr(0, equals), argument.substr(equals + 1)};
}

PhasePath parsePhasePath(const std::string& argument) {
    const auto equals = argument.find('=');
    if (equals == std::string::npos || equals == 0 || std::filesystem::exists(argument))
        return {"", argument};
    return {argument.substr(0, equals), argument.substr(equals + 1)};
}

} // namespace rimlight::cli
