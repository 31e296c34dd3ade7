#pragma once

#include "ui/preferences/PacsServer.h"

#include <QFrame>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace rimlight::preferences {

/// Asks for a PACS: each field says by itself what is wrong with it.
class ServerForm : public QFrame {
    Q_OBJECT

public:
    explicit ServerForm(QWidget* parent = nullptr);

    /// @param isTaken whether another server has that name
    void ask(const QString& title, const PacsServer& server, std::function<bool(const QString& name)> isTaken);

Q_SIGNALS:
    void accepted(const rimlight::preferences::PacsServer& server);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Field {
        QLineEdit* edit;
        QLabel* problem;
    };
    Field addField(class SettingsForm* form, const QString& label, const char* name, const QString& placeholder);
    void accept();

    QLabel* m_title;
    Field m_name;
    Field m_aeTitle;
    Field m_host;
    Field m_port;
    std::function<bool(const QString&)> m_isTaken;
};

} // namespace rimlight::preferences
