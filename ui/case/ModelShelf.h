#pragma once

#include "core/study/case/ModelLibrary.h"
#include "ui/jobs/JobRunner.h"

#include <QObject>

#include <filesystem>
#include <vector>

namespace rimlight::casepage {

/// The models that the reader may choose from: those of the program, of the reader's folders, and files opened by
/// hand. Files are read away from the window's thread.
class ModelShelf : public QObject {
    Q_OBJECT

public:
    /// @param ownFolder always looked into, made when first needed
    explicit ModelShelf(std::filesystem::path ownFolder, QObject* parent = nullptr);

    const std::vector<study::LibraryModel>& models() const { return m_models; }
    bool isLoading() const { return !m_runner.isIdle(); }
    const std::filesystem::path& ownFolder() const { return m_ownFolder; }

    /// Reads the folders again.
    void reload();
    /// One more folder, remembered for the next time.
    void addFolder(const std::filesystem::path& folder);
    /// A model file that lies elsewhere, or one in memory, for as long as the program runs; the same is there once.
    void addModel(const learning::FittedModel& model, const std::filesystem::path& file);

Q_SIGNALS:
    void changed();

private:
    std::vector<study::ModelFolder> folders() const;
    void join(std::vector<study::LibraryModel> listed);

    std::filesystem::path m_ownFolder;
    jobs::JobRunner m_runner; ///< its own: the job bar tells nothing of lists
    std::vector<study::LibraryModel> m_models;
    std::vector<study::LibraryModel> m_opened; ///< by hand
};

} // namespace rimlight::casepage
