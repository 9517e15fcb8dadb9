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
    // Authorised documents of the usual size, with all that is stored beside them. Nobody else uses the folder. Where
    // MOSTRADOR_BENCH_SHOPS names a folder, a shop is filled once and copied from there.
    void fill(int documents);
    // Who bought what is filled in under this number, counted from 0: some buy often, most a few times.
    static QString buyerOf(int document);
    // Opens the engine on it, the queue at rest.
    std::unique_ptr<Engine> open();
    [[nodiscard]] IssuerId issuer() const { return m_issuer; }
    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    void makeDocuments(int count);
    void copyOrMake(int documents, const QString& kept);

    QTemporaryDir m_folder;
    IssuerId m_issuer = 0;
};

} // namespace engine::bench
