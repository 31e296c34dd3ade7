#pragma once

namespace rimlight::viewer {

/// What a drag with a button does in a slice view. Scroll goes through the slices: the view's height is the whole
/// stack.
enum class MouseAction { Window, Pan, Zoom, Scroll };

/// What the wheel does by itself; with Ctrl it does the other.
enum class WheelAction { Scroll, Zoom };

enum class WheelDirection {
    UpIsHeadwards, ///< turned away from the hand: towards the head, the front, the patient's left
    UpIsFeetwards
};

/// What the mouse does in the slice views. The left button does what the tool does that is chosen over the views.
struct MouseProfile {
    MouseAction right = MouseAction::Window;
    MouseAction middle = MouseAction::Pan;
    MouseAction controlRight = MouseAction::Zoom;
    MouseAction shiftRight = MouseAction::Pan; ///< for touchpads, which have no middle button
    WheelAction wheel = WheelAction::Scroll;
    WheelDirection wheelDirection = WheelDirection::UpIsHeadwards;

    bool operator==(const MouseProfile&) const = default;
};

} // namespace rimlight::viewer
