#pragma once

#include <QString>

#include <functional>

namespace rimlight::preferences {

/// Something that the program keeps on this computer from one start to the next.
struct KeptData {
    const char* key = ""; ///< names its buttons
    QString title;
    QString what;  ///< what is in it, and what for; a sentence
    QString place; ///< file or folder
    /// "6 entries", "12.4 MB"; nothing when there is none.
    std::function<QString()> amount;
    /// Deletes it; nothing where that is not for this page.
    std::function<void()> clear;
    QString question; ///< asked before it is deleted; empty: it is not asked
};

} // namespace rimlight::preferences
