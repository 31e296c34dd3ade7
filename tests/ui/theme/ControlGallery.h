#pragma once

#include <QMainWindow>

namespace rimlight::test {

/// A window with every control that the style sheet dresses, each in its usual states.
class ControlGallery : public QMainWindow {
public:
    ControlGallery();

private:
    QWidget* buttons();
    QWidget* fields();
    QWidget* choices();
    QWidget* views();
    QWidget* frames();
    QWidget* texts();
};

} // namespace rimlight::test
