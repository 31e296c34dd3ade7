#pragma once

#include <QString>
#include <QStringList>

#include <filesystem>
#include <functional>

class QWidget;

/// Asks for files without holding up the window: the answer comes later, and not at all when the reader cancels. The
/// folder of the last answer is remembered for each kind of question.
namespace rimlight::theme {

struct FileQuestion {
    QString title;
    QString filter;             ///< "CSV (*.csv)"; several are separated by ";;"
    QString suggestion;         ///< a file's name
    const char* kind = "files"; ///< which remembered folder it begins in
};

void askForFile(QWidget* parent, const FileQuestion& question,
                const std::function<void(const std::filesystem::path&)>& answer);
void askForFiles(QWidget* parent, const FileQuestion& question,
                 const std::function<void(const std::vector<std::filesystem::path>&)>& answer);
void askForFolder(QWidget* parent, const FileQuestion& question,
                  const std::function<void(const std::filesystem::path&)>& answer);
/// Asks again before a file is overwritten. A name without an ending gets that of the chosen filter.
void askWhereToSave(QWidget* parent, const FileQuestion& question,
                    const std::function<void(const std::filesystem::path&)>& answer);

} // namespace rimlight::theme
