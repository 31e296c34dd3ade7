#include "ui/shell/KeptFiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>

#include <utility>

namespace rimlight::shell {

namespace fs = std::filesystem;

namespace {

using Keep = std::function<bool(const fs::path&)>;

/// The words of this file.
struct Kept {
    Q_DECLARE_TR_FUNCTIONS(Kept)
};

constexpr const char* kFoldersGroup = "folders";

fs::path dataFolder(const char* name) {
    return fs::path(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation).toStdString()) / name;
}

QString shown(const fs::path& path) {
    return QDir::toNativeSeparators(QString::fromStdString(path.string()));
}

/// The size of all files below the folders; nothing when there is none.
QString sizeText(const std::vector<fs::path>& folders) {
    std::uintmax_t bytes = 0;
    int files = 0;
    for (const auto& folder : folders) {
        std::error_code code;
        for (fs::recursive_directory_iterator entry(folder, code); !code && entry != fs::recursive_directory_iterator();
             entry.increment(code)) {
            std::error_code ignored;
            if (!entry->is_regular_file(ignored))
                continue;
            bytes += entry->file_size(ignored);
            ++files;
        }
    }
    if (files == 0)
        return {};
    return (files == 1 ? Kept::tr("1 file") : Kept::tr("%1 files").arg(files)) + QStringLiteral(", ") +
           QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeTraditionalFormat);
}

void removeFiles(const std::vector<fs::path>& folders, const Keep& isInUse) {
    for (const auto& folder : folders) {
        std::error_code code;
        std::vector<fs::path> entries;
        for (const auto& entry : fs::directory_iterator(folder, code))
            entries.push_back(entry.path());
        for (const auto& path : entries)
            if (!isInUse || !isInUse(path))
                fs::remove_all(path, code); // what can't be deleted stays, and is counted
    }
}

preferences::KeptData filesIn(const char* key, const std::vector<fs::path>& folders, const Keep& isInUse = {}) {
    preferences::KeptData data;
    data.key = key;
    QStringList places;
    for (const auto& folder : folders)
        places << shown(folder);
    data.place = places.join(QStringLiteral("; "));
    data.amount = [folders] { return sizeText(folders); };
    data.clear = [folders, isInUse] { removeFiles(folders, isInUse); };
    return data;
}

preferences::KeptData rememberedFolders(const QString& settingsFile) {
    preferences::KeptData data;
    data.key = "folders";
    data.title = Kept::tr("Folders of the file dialogs");
    data.what = Kept::tr("Where the dialogs for opening and saving begin.");
    data.place = settingsFile;
    data.amount = [] {
        QSettings settings;
        settings.beginGroup(QLatin1String(kFoldersGroup));
        const auto count = settings.childKeys().size();
        if (count == 0)
            return QString();
        return count == 1 ? Kept::tr("1 folder") : Kept::tr("%1 folders").arg(count);
    };
    data.clear = [] { QSettings().remove(QLatin1String(kFoldersGroup)); };
    return data;
}

/// What is nowhere, or not for this page to delete.
preferences::KeptData statement(const char* key, const QString& title, const QString& what, const QString& place,
                                const QString& amount) {
    preferences::KeptData data;
    data.key = key;
    data.title = title;
    data.what = what;
    data.place = place;
    data.amount = [amount] { return amount; };
    return data;
}

} // namespace

std::vector<preferences::KeptData> keptFiles(std::function<qsizetype()> recents, std::function<void()> clearRecents,
                                             const std::function<bool(const fs::path&)>& isInUse) {
    const QString settingsFile = QDir::toNativeSeparators(QSettings().fileName());
    preferences::KeptData recentCases;
    recentCases.key = "recents";
    recentCases.title = Kept::tr("Recent cases and studies");
    recentCases.what = Kept::tr("The paths that Home lists.");
    recentCases.place = settingsFile;
    recentCases.amount = [recents = std::move(recents)] {
        const auto count = recents();
        if (count == 0)
            return QString();
        return count == 1 ? Kept::tr("1 path") : Kept::tr("%1 paths").arg(count);
    };
    recentCases.clear = std::move(clearRecents);

    auto outlines = filesIn("outlines", {dataFolder("outlines")}, isInUse);
    outlines.title = Kept::tr("Copies of outlines");
    outlines.what =
        Kept::tr("Of outlines that were not saved, to restore them after a crash. A copy goes when its outline "
                 "is saved.");
    outlines.question =
        Kept::tr("Delete the copies of outlines that were not saved? They can't be restored afterwards. "
                 "The outline that is open keeps its copy.");
    auto history = filesIn("history", {dataFolder("history")});
    history.title = Kept::tr("Results of cases");
    history.what =
        Kept::tr("What models said of a case, so that it stands there when the case is opened again. Named by a "
                 "hash, without the patient's name.");
    history.question =
        Kept::tr("Delete the results that are kept of all cases? Reports and files that you exported stay.");
    auto samples = filesIn("samples", {dataFolder("samples"), dataFolder("sample-cohort"), dataFolder("sample-study")});
    samples.title = Kept::tr("Samples");
    samples.what = Kept::tr("The synthetic cases and the sample study. They are made anew when they are opened.");
    samples.question = Kept::tr("Delete the samples, with what was computed from them?");
    return {recentCases,
            rememberedFolders(settingsFile),
            history,
            outlines,
            samples,
            statement("studies", Kept::tr("Studies and their drafts"),
                      Kept::tr("Each lies whole in the folder that you chose for it, and goes with that folder."), {},
                      Kept::tr("in your folders")),
            statement("logs", Kept::tr("Logs and crash reports"),
                      Kept::tr("None are written. Your system may keep a memory image of a program that crashed: see "
                               "coredumpctl."),
                      {}, {})};
}

} // namespace rimlight::shell
