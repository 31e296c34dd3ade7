#include "ui/theme/TextWidth.h"

#include "ui/theme/Theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QListWidget>
#include <QWidget>

#include <functional>
#include <utility>

namespace rimlight::theme {

namespace {

/// Sees its widget's change of style, which every change of the text's scale is.
class StyleFollower : public QObject {
public:
    StyleFollower(QWidget* widget, std::function<void()> fit) : QObject(widget), m_fit(std::move(fit)) {
        widget->installEventFilter(this);
        m_fit();
    }

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::StyleChange)
            m_fit();
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_fit;
};

} // namespace

void setFixedTextWidth(QWidget* widget, int pixels) {
    new StyleFollower(widget, [widget, pixels] { widget->setFixedWidth(scaled(pixels)); });
}

void setMinimumTextWidth(QWidget* widget, int pixels) {
    new StyleFollower(widget, [widget, pixels] { widget->setMinimumWidth(scaled(pixels)); });
}

void setMaximumTextWidth(QWidget* widget, int pixels) {
    new StyleFollower(widget, [widget, pixels] { widget->setMaximumWidth(scaled(pixels)); });
}

void setTextSectionSize(QHeaderView* header, int pixels) {
    new StyleFollower(header, [header, pixels] { header->setDefaultSectionSize(scaled(pixels)); });
}

void setTextRowHeight(QListWidget* list, int pixels) {
    new StyleFollower(list, [list, pixels] {
        for (int row = 0; row < list->count(); ++row)
            list->item(row)->setSizeHint(QSize(0, scaled(pixels)));
    });
}

} // namespace rimlight::theme
