#pragma once
#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace engine::sri {

// An answer as plain elements: local names only, since SRI's prefixes vary and what should be qualified is not.
struct SoapNode
{
    QString name;
    QString text; // of this element alone, CDATA and escaped text alike
    QList<SoapNode> children;

    [[nodiscard]] const SoapNode* child(QStringView localName) const; // first one
    [[nodiscard]] QString childText(QStringView localName) const;     // trimmed; empty when there is none
    [[nodiscard]] const SoapNode* find(QStringView localName) const;  // first one below, depth first
};

// nullopt with the reason for anything that is not one well-formed document without DOCTYPE, within 32 levels and
// 20,000 elements.
std::optional<SoapNode> readSoapTree(const QByteArray& body, QString* why);

} // namespace engine::sri
