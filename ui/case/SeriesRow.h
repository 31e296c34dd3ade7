#pragma once

#include "ui/case/SeriesPhases.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace rimlight::theme {
class ElidedLabel;
class IconLabel;
} // namespace rimlight::theme

namespace rimlight::casepage {

/// A series in the list: its picture, description and slices, its phase to be confirmed or chosen, and a sign where
/// something is wrong with it.
class SeriesRow : public QWidget {
    Q_OBJECT

public:
    enum class Trouble { None, Note, Blocked };

    struct Contents {
        QString title;
        QString facts; ///< "CT, 41 × 5 mm": slices and their spacing
        QString tip;
        Trouble trouble = Trouble::None;
        QString troubleText; ///< what is wrong, in sentences
    };
    static constexpr int kPictureSide = 48;

    explicit SeriesRow(const Contents& contents, QWidget* parent = nullptr);

    void setPicture(const QPixmap& picture);
    void setPhase(const SeriesPhase& phase, const std::vector<std::string>& choices);
    QToolButton* phaseButton() const { return m_phase; }

Q_SIGNALS:
    void phaseChosen(const QString& phase);

private:
    void fillMenu(const SeriesPhase& phase, const std::vector<std::string>& choices);

    QLabel* m_picture;
    QToolButton* m_phase;
};

} // namespace rimlight::casepage
