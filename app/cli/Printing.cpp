#include "app/cli/Printing.h"

#include <QGuiApplication>

namespace rimlight::cli {

PrintingSession::PrintingSession() {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Qt's remarks about the desktop (no runtime folder, ...) say nothing to the user of a command line.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    m_application = std::make_unique<QGuiApplication>(m_argumentCount, m_arguments.data());
}

PrintingSession::~PrintingSession() = default;

} // namespace rimlight::cli
