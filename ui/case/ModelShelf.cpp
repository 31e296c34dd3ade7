#include "ui/case/ModelShelf.h"

#include "core/base/Hash.h"

#include <QSettings>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace rimlight::casepage {

namespace fs = std::filesystem;

namespace {

constexpr const char* kFoldersKey = "modelFolders";

} // namespace

ModelShelf::ModelShelf(fs::path ownFolder, QObject* parent) : QObject(parent), m_ownFolder(std::move(ownFolder)) {
    reload();
}

std::vector<study::ModelFolder> ModelShelf::folders() const {
    std::vector<study::ModelFolder> folders = {{tr("My models").toStdString(), m_ownFolder}};
    for (const auto& path : QSettings().value(QLatin1String(kFoldersKey)).toStringList()) {
        const fs::path folder = path.toStdString();
        folders.push_back({folder.filename().string(), folder});
    }
    return folders;
}

void ModelShelf::reload() {
    m_runner.cancelAll();
    m_runner.run(
        tr("Reading models"),
        [folders = folders()](const Progress& progress) {
            auto models = study::shippedModels();
            progress.throwIfCancelled();
            for (auto& model : study::listModels(folders))
                models.push_back(std::move(model));
            return models;
        },
        this, [this](std::vector<study::LibraryModel> listed) { join(std::move(listed)); });
    Q_EMIT changed();
}

void ModelShelf::addFolder(const fs::path& folder) {
    auto paths = QSettings().value(QLatin1String(kFoldersKey)).toStringList();
    const auto path = QString::fromStdString(folder.string());
    paths.removeAll(path);
    paths.append(path);
    QSettings().setValue(QLatin1String(kFoldersKey), paths);
    reload();
}

void ModelShelf::addModel(const learning::FittedModel& model, const fs::path& file) {
    study::LibraryModel entry;
    entry.folder = tr("Opened").toStdString();
    entry.file = file;
    entry.fileName = file.filename().string();
    entry.model = model;
    entry.hash = sha256Hex(learning::toJson(model));
    entry.summary = study::summaryOf(model);
    const auto isSame = [&](const study::LibraryModel& known) { return known.hash == entry.hash; };
    if (std::any_of(m_models.begin(), m_models.end(), isSame) || std::any_of(m_opened.begin(), m_opened.end(), isSame))
        return;
    m_opened.push_back(entry);
    m_models.push_back(std::move(entry));
    Q_EMIT changed();
}

void ModelShelf::join(std::vector<study::LibraryModel> listed) {
    m_models = std::move(listed);
    for (const auto& opened : m_opened)
        if (std::none_of(m_models.begin(), m_models.end(),
                         [&](const auto& known) { return known.hash == opened.hash; }))
            m_models.push_back(opened);
    Q_EMIT changed();
}

} // namespace rimlight::casepage
