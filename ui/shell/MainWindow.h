#pragma once

#include <QMainWindow>

#include <filesystem>

class QButtonGroup;
class QStackedWidget;

namespace rimlight::casepage {
class CasePage;
struct OpenRequest;
} // namespace rimlight::casepage

namespace rimlight::jobs {
class JobBar;
class JobRunner;
} // namespace rimlight::jobs

namespace rimlight::shell {

class HomePage;

/// The frame: rail, pages, job bar, menus, dropped files. What the pages do is theirs.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    casepage::CasePage* casePage() { return m_case; }
    void open(const casepage::OpenRequest& request);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildFrame();
    void buildMenus();
    void connectPages();
    void showPage(QWidget* page);
    void remember(const QString& path);
    QStringList recent() const;
    void showAbout();

    jobs::JobRunner* m_runner;
    jobs::JobBar* m_jobBar;
    HomePage* m_home;
    casepage::CasePage* m_case;
    QStackedWidget* m_pages;
    QButtonGroup* m_rail;
};

} // namespace rimlight::shell
