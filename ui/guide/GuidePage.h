#pragma once

#include "ui/guide/GuideText.h"

#include <QWidget>

#include <map>
#include <vector>

class QLabel;
class QLineEdit;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace rimlight::guide {

class GuideView;

/// The user guide: contents and search on the left, the text beside them. Links within the guide stay in it, others
/// open in the browser.
class GuidePage : public QWidget {
    Q_OBJECT

public:
    explicit GuidePage(QWidget* parent = nullptr);

    const Place& place() const { return m_history[m_at].place; }
    /// A place that isn't there shows the guide's beginning.
    void show(const Place& place);
    void goBack();
    void goForward();

Q_SIGNALS:
    /// Escape: back to what the window showed before.
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Visit {
        Place place;
        int scrolled = -1; ///< -1: where the place is
    };

    void buildLayout();
    QWidget* buildSide();
    void fillContents();
    QTreeWidgetItem* addEntry(QTreeWidgetItem* parent, const QString& title, const Place& place);
    void addPage(const QString& page, int level);
    void openLink(const QUrl& link);
    void visit(std::size_t index);
    void chooseEntry();
    void search();
    void showNext(int step);
    void filterContents(const QString& words);
    bool filterEntry(QTreeWidgetItem& item, const QString& words);
    /// Read when it is first asked for.
    const PageText& textOf(const QString& page);

    QLineEdit* m_search;
    QLabel* m_count;
    QTreeWidget* m_contents;
    GuideView* m_view;
    QToolButton* m_back;
    QToolButton* m_forward;
    std::map<QString, PageText> m_texts;
    std::vector<Visit> m_history;
    std::size_t m_at = 0;
    QString m_shown; ///< page in the view
    int m_found = 0;
    int m_current = 0;
};

} // namespace rimlight::guide
