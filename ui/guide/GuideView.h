#pragma once

#include <QTextBrowser>

#include <optional>

namespace rimlight::guide {

/// A page of Markdown in the colours of the window: a column that can be read, tables with rules, pictures no wider
/// than the column.
class GuideView : public QTextBrowser {
    Q_OBJECT

public:
    explicit GuideView(QWidget* parent = nullptr);

    /// @param folder of the page within the guide, which its pictures are found from: "" or "statistics/"
    /// @param anchors of the headings, in their order
    void showMarkdown(const QString& markdown, const QString& folder, const QStringList& anchors);
    /// Brings the heading to the top; an empty one is the page's beginning. False when there is none.
    bool showHeading(const QString& anchor);
    /// Scrolls to a place that was kept.
    void showPosition(int scrolled);
    /// The heading above what is at the top; empty before the first.
    QString headingAtTop() const;

    /// Lights up every place with the words, whatever their capital letters, and gives how many there are.
    int find(const QString& words);
    /// Brings a place that was found to the middle.
    void showFound(int index);

protected:
    QVariant loadResource(int type, const QUrl& name) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void render();
    /// Long texts are laid out bit by bit while they are shown: what lies far below can't be scrolled to before.
    void layOutAll();
    void paintFound();

    QString m_markdown;
    std::optional<QString> m_held; ///< heading that stays at the top until the user scrolls
    QString m_folder;
    QStringList m_anchors;
    QList<QTextCursor> m_found;
    int m_current = -1;
};

} // namespace rimlight::guide
