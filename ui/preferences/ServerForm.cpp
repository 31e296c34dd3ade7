#include "ui/preferences/ServerForm.h"

#include "ui/preferences/SettingsForm.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace rimlight::preferences {

namespace {

constexpr int kFieldWidth = 300;
constexpr int kLongestName = 64;

} // namespace

ServerForm::ServerForm(QWidget* parent) : QFrame(parent), m_title(new QLabel) {
    setProperty(theme::kRoleProperty, "card");
    m_title->setProperty(theme::kRoleProperty, "section");
    m_title->setTextFormat(Qt::PlainText);
    auto* form = new SettingsForm;
    m_name = addField(form, tr("Name"), "serverName", tr("Hospital archive"));
    m_name.edit->setMaxLength(kLongestName);
    m_aeTitle = addField(form, tr("AE title"), "serverAeTitle", QStringLiteral("ARCHIVE"));
    m_host = addField(form, tr("Host"), "serverHost", QStringLiteral("pacs.example.org"));
    m_port = addField(form, tr("Port"), "serverPort", QStringLiteral("104"));
    auto* save = new QPushButton(tr("Save"));
    save->setObjectName(QStringLiteral("serverSave"));
    save->setProperty(theme::kRoleProperty, "primary");
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("serverCancel"));
    connect(save, &QPushButton::clicked, this, &ServerForm::accept);
    connect(cancel, &QPushButton::clicked, this, &ServerForm::cancelled);
    for (const auto& field : {m_name, m_aeTitle, m_host, m_port})
        connect(field.edit, &QLineEdit::returnPressed, this, &ServerForm::accept);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kSpace2);
    buttons->addWidget(save);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace3, theme::kSpace4, theme::kSpace4);
    layout->setSpacing(theme::kSpace3);
    layout->addWidget(m_title);
    layout->addWidget(form);
    layout->addLayout(buttons);
}

ServerForm::Field ServerForm::addField(SettingsForm* form, const QString& label, const char* name,
                                       const QString& placeholder) {
    auto* edit = new QLineEdit;
    edit->setObjectName(QLatin1String(name));
    edit->setPlaceholderText(placeholder);
    edit->setMinimumWidth(kFieldWidth);
    auto* problem = form->addRow(label, edit);
    problem->setObjectName(QLatin1String(name) + QStringLiteral("Problem"));
    problem->setProperty(theme::kRoleProperty, "error");
    return {edit, problem};
}

void ServerForm::ask(const QString& title, const PacsServer& server, std::function<bool(const QString&)> isTaken) {
    m_isTaken = std::move(isTaken);
    m_title->setText(title);
    m_name.edit->setText(server.name);
    m_aeTitle.edit->setText(server.aeTitle);
    m_host.edit->setText(server.host);
    m_port.edit->setText(QString::number(server.port));
    for (const auto& field : {m_name, m_aeTitle, m_host, m_port})
        showProblem(field.problem, {});
    show();
    m_name.edit->setFocus(Qt::OtherFocusReason);
    m_name.edit->selectAll();
}

void ServerForm::accept() {
    const PacsServer server{m_name.edit->text().trimmed(), m_aeTitle.edit->text().trimmed(),
                            m_host.edit->text().trimmed(), m_port.edit->text().trimmed().toInt()};
    QString nameProblem;
    if (server.name.isEmpty())
        nameProblem = tr("A name is needed: it stands where a server is chosen.");
    else if (m_isTaken(server.name))
        nameProblem = tr("Another server is called “%1” already.").arg(server.name);
    const bool isPort = server.port >= 1 && server.port <= kLargestPort;
    showProblem(m_name.problem, nameProblem);
    showProblem(m_aeTitle.problem, aeTitleProblem(server.aeTitle));
    showProblem(m_host.problem, hostProblem(server.host));
    showProblem(m_port.problem, isPort ? QString() : tr("A port is a number from 1 to %1.").arg(kLargestPort));
    for (const auto& field : {m_name, m_aeTitle, m_host, m_port})
        if (!field.problem->text().isEmpty()) {
            field.edit->setFocus(Qt::OtherFocusReason);
            return;
        }
    Q_EMIT accepted(server);
}

void ServerForm::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QFrame::keyPressEvent(event);
}

} // namespace rimlight::preferences
