#pragma once
#include <QByteArray>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace engine::tests {

// gnome-keyring on a session bus of its own, unlocked with a password, without a desktop. Programs started meanwhile
// find it through the environment.
class DesktopKeyring
{
public:
    DesktopKeyring();
    ~DesktopKeyring();
    DesktopKeyring(const DesktopKeyring&) = delete;
    DesktopKeyring& operator=(const DesktopKeyring&) = delete;

    // False with the reason in `fault()` when bus or keyring do not come up.
    bool start();
    void stop();    // the keyring ends, the bus stays; what it kept is on disk
    void silence(); // it is there and does not answer, as one that waits for its password
    void speak();
    [[nodiscard]] QString fault() const { return m_fault; }

private:
    bool startBus();
    [[nodiscard]] bool hasKeyring() const;

    QTemporaryDir m_home;
    QProcess m_bus, m_keyring;
    QByteArray m_address;
    QString m_fault;
};

} // namespace engine::tests
