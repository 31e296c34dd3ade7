#pragma once

#include <QLayout>
#include <QList>

#include <vector>

namespace rimlight::theme {

/// Its widgets from left to right, each as wide as it likes to be, and in further lines below where there is no room
/// beside: never wider than its widest widget needs. What is hidden takes no room.
class FlowLayout : public QLayout {
    Q_OBJECT

public:
    explicit FlowLayout(QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;

    Qt::Orientations expandingDirections() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;
    /// All in one line.
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& place) override;

private:
    struct Line {
        std::vector<QLayoutItem*> items;
        int height = 0;
    };
    std::vector<Line> linesWithin(int width) const;

    QList<QLayoutItem*> m_items; ///< owned
};

} // namespace rimlight::theme
