#pragma once

#include <QString>

namespace rimlight::preferences {

/// A PACS that images could come from. There is no password: DICOM's own association knows none.
struct PacsServer {
    QString name;    ///< what the window calls it
    QString aeTitle; ///< that it is called by
    QString host;    ///< name, IPv4 or IPv6 address
    int port = 104;  ///< 1 to 65535

    bool operator==(const PacsServer&) const = default;
};

inline constexpr int kLargestPort = 65535;

/// What is wrong with an application entity title (value representation AE of DICOM PS3.5: 1 to 16 characters of ASCII
/// without backslash, not blank), as a sentence; nothing when it may be used.
QString aeTitleProblem(const QString& title);

/// What is wrong with a computer's name or address (RFC 1123, IPv4, IPv6); nothing when it may be used. Whether it
/// exists is not asked.
QString hostProblem(const QString& host);

} // namespace rimlight::preferences
