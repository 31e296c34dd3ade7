#pragma once

#include <QWidget>

namespace rimlight::theme {
class EmptyState;
}

namespace rimlight::shell {

/// The place of images from a PACS. It says what works without: folders.
class PacsPage : public QWidget {
    Q_OBJECT

public:
    explicit PacsPage(QWidget* parent = nullptr);

    void setServerCount(std::size_t servers);

Q_SIGNALS:
    void openFolderRequested();
    void serversRequested();

private:
    theme::EmptyState* m_state;
};

} // namespace rimlight::shell
