#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace rimlight::test {

/// One #include of a source file.
struct IncludeLine {
    std::string file; ///< path from the root: "core/imaging/Volume.cpp"
    int line = 0;
    std::string target; ///< as written between the quotes or brackets
    bool quoted = false;
};

/// The folder that a path from the root belongs to: "core/imaging", "ui/viewer", "app/cli"; "" for a path outside them.
std::string folderOf(const std::string& path);

/// Every #include of the .h and .cpp files below app, core and ui.
std::vector<IncludeLine> includesBelow(const std::filesystem::path& root);
std::vector<IncludeLine> includesOf(const std::string& file, const std::string& text);

/// Which folders each folder may include, itself apart. A folder that is missing here may not exist.
const std::map<std::string, std::set<std::string>>& allowedFolders();

/// One sentence per include that breaks the architecture.
std::vector<std::string> violations(const std::vector<IncludeLine>& includes);

/// The folders of a cycle in the includes ("a -> b -> a"); empty when there is none.
std::string findCycle(const std::vector<IncludeLine>& includes);

} // namespace rimlight::test
