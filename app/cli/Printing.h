#pragma once

#include <array>
#include <memory>
#include <string>

class QGuiApplication;

namespace rimlight::cli {

/// What printing needs of Qt, without a display: fonts and painters. Lives while something is printed, once at a time.
class PrintingSession {
public:
    PrintingSession();
    ~PrintingSession();
    PrintingSession(const PrintingSession&) = delete;
    PrintingSession& operator=(const PrintingSession&) = delete;

private:
    std::string m_program = "rimlight-cli";
    std::array<char*, 2> m_arguments = {m_program.data(), nullptr};
    int m_argumentCount = 1;
    std::unique_ptr<QGuiApplication> m_application;
};

} // namespace rimlight::cli
