#pragma once
#include <engine/Engine.h>

#include <QTemporaryDir>

namespace engine::bench {

inline constexpr int kManyDocuments = 100'000;

// A data folder with the practice shop. Every failure ends the program.
class ShopFolder
{
public:
    ShopFolder();
    // Authorised documents of the usual size, with all that is stored beside them. Nobody else uses the folder.
    void fill(int documents);
    // Opens the engine on it, the queue at rest.
    std::unique_ptr<Engine> open();
    [[nodiscard]] IssuerId issuer() const { return m_issuer; }
    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    IssuerId m_issuer = 0;
};

} // namespace engine::bench
