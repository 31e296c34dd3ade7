#pragma once

#include <QWidget>

#include <cstddef>

class QVBoxLayout;

namespace rimlight::shell {

/// Where the program begins: what to do first, and what was opened last.
class HomePage : public QWidget {
    Q_OBJECT

public:
    explicit HomePage(QWidget* parent = nullptr);

    void setRecent(const QStringList& paths);

Q_SIGNALS:
    void openFolderRequested();
    void openFileRequested();
    /// @param number of study::sampleCases()
    void sampleRequested(std::size_t number);
    void openStudyRequested();
    void newStudyRequested();
    void sampleStudyRequested();
    void recentRequested(const QString& path);

private:
    QVBoxLayout* m_recent;
};

} // namespace rimlight::shell
