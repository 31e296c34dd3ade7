#pragma once

#include <QWidget>

#include <vector>

class QLabel;
class QListWidget;
class QVBoxLayout;

namespace rimlight::theme {
class Banner;
class EmptyState;
class SectionHeader;
} // namespace rimlight::theme

namespace rimlight::casepage {

class CaseState;
class SeriesRow;
class Thumbnails;

/// The series of the opened folder with their phases, and what is wrong with them; a click asks for one to be shown.
class SeriesPanel : public QWidget {
    Q_OBJECT

public:
    explicit SeriesPanel(CaseState* state, QWidget* parent = nullptr);

Q_SIGNALS:
    void seriesRequested(std::size_t number);
    void folderRequested();
    void fileRequested();

private:
    void rebuild();
    void addRow(SeriesRow* row);
    void addImageFile();
    void addSeries(std::size_t number);
    void refreshPhases();
    void refreshPictures();
    void showProblems();
    std::vector<std::string> phaseChoicesOf(std::size_t row) const;

    CaseState* m_state;
    Thumbnails* m_thumbnails;
    theme::SectionHeader* m_title;
    theme::EmptyState* m_empty;
    QListWidget* m_list;
    std::vector<SeriesRow*> m_rows; ///< of the list, one per series
    QLabel* m_facts;
    theme::Banner* m_blocked;
    theme::Banner* m_problems;
};

} // namespace rimlight::casepage
