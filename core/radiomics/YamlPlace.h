#pragma once

#include <yaml-cpp/yaml.h>

#include <string>
#include <vector>

namespace rimlight::radiomics {

/// One value of a settings file with what a message needs to point at it.
struct YamlPlace {
    const std::string& item; ///< the file
    std::string key;
    YAML::Node node;

    /// @throws Error: "binWidth" (line 3) <problem>
    [[noreturn]] void fail(const std::string& problem, const std::string& remedy) const;

    /// The text of a scalar. @throws Error "is not <expected>"
    std::string text(const std::string& expected) const;
    /// A number that is not quoted. @throws Error
    double number() const;
    double positiveNumber() const;
    double numberFrom(double least) const;
    /// A whole number without decimal point. @throws Error for others, and outside least .. most
    int integer(int least, int most) const;
    /// true or false (yes, no, on, off). @throws Error
    bool boolean() const;
    /// A list of numbers, or one. @throws Error
    std::vector<double> numbers() const;
    std::vector<int> integers(int least, int most) const;
    /// One of the words. @throws Error that lists them
    std::string oneOf(const std::vector<std::string>& allowed) const;
};

/// The file as a tree. @throws Error naming the line for text that is no YAML
YAML::Node parseYaml(std::string_view text, const std::string& item);

} // namespace rimlight::radiomics
