#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace rimlight::phrases {

/// A sentence that core says, as its source makes it: "The outline holds %1 voxels". Literals that are joined by plus
/// signs stand as they are, %1 to %9 for what is put between them. A choice between literals gives one phrase each.
/// Without its final full stop; of several sentences each is a phrase of its own.
struct Phrase {
    std::string text;
    std::string file; ///< of the source that says it, from the root of the tree
};

/// The phrases of one C++ source, in the order of its lines. Keys, file endings, SQL and the like are left out: a
/// phrase has two words, or one that begins with a capital.
std::vector<std::string> phrasesOf(std::string_view source);

/// The phrases of all sources of core that a person may come to read, and those that the window's sources say in the
/// same way (errors), in the order of the files' names, each once.
/// Programs that make samples and those that only write files for other programs are left out.
std::vector<Phrase> phrasesBelow(const std::filesystem::path& root);

} // namespace rimlight::phrases
