#pragma once
#include <QString>

namespace engine::access {

// How addresses are compared: lower case, the domain in its ASCII form, without what a provider ignores when it
// delivers (tags behind a plus, the dots of Gmail), so that one mailbox is one account. Empty when it is no address.
// Only for comparing: mail goes to the address as it was given.
QString emailKey(const QString& address);

} // namespace engine::access
