#include "ui/preferences/MouseSection.h"

#include "ui/preferences/SettingsForm.h"
#include "ui/theme/Theme.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace rimlight::preferences {

namespace {

using viewer::MouseAction;
using viewer::MouseProfile;
using viewer::WheelAction;
using viewer::WheelDirection;

/// A profile that many readers know from elsewhere.
struct KnownProfile {
    QString title;
    QString help;
    MouseProfile profile;
};

std::vector<KnownProfile> knownProfiles() {
    MouseProfile zoomRight;
    zoomRight.right = MouseAction::Zoom;
    zoomRight.controlRight = MouseAction::Window;
    MouseProfile scrollRight;
    scrollRight.right = MouseAction::Scroll;
    scrollRight.middle = MouseAction::Window;
    scrollRight.controlRight = MouseAction::Zoom;
    return {{MouseSection::tr("Window on the right button"),
             MouseSection::tr("The program's own: the window is what is changed most."), MouseProfile()},
            {MouseSection::tr("Zoom on the right button"),
             MouseSection::tr("As in 3D Slicer, ITK-SNAP and OHIF: right zooms, middle moves the picture."), zoomRight},
            {MouseSection::tr("Scroll on the right button"),
             MouseSection::tr("For long stacks and for touchpads: right goes through the slices, middle sets the "
                              "window."),
             scrollRight}};
}

constexpr int kOwnProfile = -1;

bool doesAny(const MouseProfile& profile, MouseAction action) {
    const MouseAction all[] = {profile.right, profile.middle, profile.controlRight, profile.shiftRight};
    return std::find(std::begin(all), std::end(all), action) != std::end(all);
}

} // namespace

template <class Value>
void MouseSection::fill(QComboBox* box, const char* name, Value MouseProfile::*part) {
    box->setObjectName(QLatin1String(name));
    connect(box, &QComboBox::activated, this, [this, box, part] {
        state()->change(
            [&](Preferences& edited) { edited.mouse.*part = static_cast<Value>(box->currentData().toInt()); });
    });
}

QComboBox* MouseSection::makeActions(const char* name, MouseAction MouseProfile::*part) {
    auto* box = new QComboBox;
    box->addItem(tr("Window and level"), static_cast<int>(MouseAction::Window));
    box->addItem(tr("Move the picture"), static_cast<int>(MouseAction::Pan));
    box->addItem(tr("Zoom"), static_cast<int>(MouseAction::Zoom));
    box->addItem(tr("Scroll through slices"), static_cast<int>(MouseAction::Scroll));
    fill(box, name, part);
    return box;
}

MouseSection::MouseSection(PreferencesState* preferencesState, QWidget* parent)
    : PreferencesSection(preferencesState, parent), m_profile(new QComboBox),
      m_right(makeActions("mouseRight", &MouseProfile::right)),
      m_middle(makeActions("mouseMiddle", &MouseProfile::middle)),
      m_controlRight(makeActions("mouseControlRight", &MouseProfile::controlRight)),
      m_shiftRight(makeActions("mouseShiftRight", &MouseProfile::shiftRight)), m_wheel(new QComboBox),
      m_direction(new QComboBox), m_missing(new QLabel) {
    m_profile->setObjectName(QStringLiteral("mouseProfile"));
    int number = 0;
    for (const auto& known : knownProfiles())
        m_profile->addItem(known.title, number++);
    m_profile->addItem(tr("Own"), kOwnProfile);
    connect(m_profile, &QComboBox::activated, this, [this] {
        const int chosen = m_profile->currentData().toInt();
        if (chosen != kOwnProfile)
            state()->change([chosen](Preferences& edited) {
                edited.mouse = knownProfiles()[static_cast<std::size_t>(chosen)].profile;
            });
        else
            refresh(); // the buttons below make an own one
    });
    m_wheel->addItem(tr("Scrolls through slices; with Ctrl zooms"), static_cast<int>(WheelAction::Scroll));
    m_wheel->addItem(tr("Zooms; with Ctrl scrolls through slices"), static_cast<int>(WheelAction::Zoom));
    fill(m_wheel, "mouseWheel", &MouseProfile::wheel);
    m_direction->addItem(tr("Towards the head"), static_cast<int>(WheelDirection::UpIsHeadwards));
    m_direction->addItem(tr("Towards the feet"), static_cast<int>(WheelDirection::UpIsFeetwards));
    fill(m_direction, "mouseWheelUp", &MouseProfile::wheelDirection);
    m_missing->setObjectName(QStringLiteral("mouseMissing"));
    m_missing->setWordWrap(true);
    m_missing->setProperty(theme::kRoleProperty, "warning");

    auto* form = new SettingsForm;
    m_profileHelp = form->addRow(tr("Profile"), m_profile, QStringLiteral(" "));
    form->addHeading(tr("Dragging in a slice view"));
    form->addRow(tr("Left button"), new QLabel(tr("Does what the tool says that is chosen over the views")));
    form->addRow(tr("Right button"), m_right);
    form->addRow(tr("Middle button"), m_middle);
    form->addRow(tr("Ctrl and right button"), m_controlRight);
    form->addRow(tr("Shift and right button"), m_shiftRight);
    form->addWide(m_missing);
    form->addHeading(tr("Wheel"));
    form->addRow(tr("The wheel"), m_wheel);
    form->addRow(tr("Turned up, it goes"), m_direction,
                 tr("In the axial view; in the other ones towards the front and the patient's left, or back."));
    form->addText(tr("The 3-D view turns with the left button, moves with the middle one, and zooms with the right one "
                     "and the wheel. A drawing tool may use buttons and wheel for itself: its options say so."))
        ->setProperty(theme::kRoleProperty, "secondary");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(form);
    layout->addStretch(1);
}

void MouseSection::reset(Preferences& preferences) const {
    preferences.mouse = {};
}

void MouseSection::refresh() {
    const auto& mouse = values().mouse;
    const auto known = knownProfiles();
    const auto found = std::find_if(known.begin(), known.end(), [&](const auto& one) { return one.profile == mouse; });
    const bool isKnown = found != known.end();
    m_profile->setCurrentIndex(m_profile->findData(isKnown ? static_cast<int>(found - known.begin()) : kOwnProfile));
    m_profileHelp->setText(isKnown ? found->help : tr("Each button does what is chosen below."));
    const std::pair<QComboBox*, int> boxes[] = {{m_right, static_cast<int>(mouse.right)},
                                                {m_middle, static_cast<int>(mouse.middle)},
                                                {m_controlRight, static_cast<int>(mouse.controlRight)},
                                                {m_shiftRight, static_cast<int>(mouse.shiftRight)},
                                                {m_wheel, static_cast<int>(mouse.wheel)},
                                                {m_direction, static_cast<int>(mouse.wheelDirection)}};
    for (const auto& [box, value] : boxes)
        box->setCurrentIndex(box->findData(value));
    QString missing;
    if (!doesAny(mouse, MouseAction::Window))
        missing = tr("No button sets the window: take the Window tool over the views.");
    else if (!doesAny(mouse, MouseAction::Pan))
        missing = tr("No button moves the picture: take the Pan tool over the views.");
    m_missing->setText(missing);
    m_missing->setVisible(!missing.isEmpty());
}

} // namespace rimlight::preferences
