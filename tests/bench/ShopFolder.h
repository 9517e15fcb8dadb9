#pragma once
#include <engine/Engine.h>

#include <QTemporaryDir>

namespace engine::bench {

inline constexpr int kManyDocuments = 100'000;

// What a shop holds. Products and customers come beside those of the practice shop.
struct ShopSize
{
    int documents = 0, products = 0, customers = 0;
};
inline constexpr ShopSize kBigShop{200'000, 20'000, 5'000};

// A data folder with the practice shop. Every failure ends the program.
class ShopFolder
{
public:
    ShopFolder();
    // Authorised documents of the usual size, with all that is stored beside them. Nobody else uses the folder. Where
    // MOSTRADOR_BENCH_SHOPS names a folder, a shop is filled once and copied from there.
    void fill(const ShopSize& size);
    void fill(int documents) { fill(ShopSize{documents}); }
    // The barcode of a product that was filled in, counted from 0.
    static QString barcodeOf(int product);
    // Who bought what is filled in under this number, counted from 0: some buy often, most a few times.
    static QString buyerOf(int document);
    // Opens the engine on it: the queue at rest, or at work with the tax office at this address.
    std::unique_ptr<Engine> open(const QUrl& office = {});
    [[nodiscard]] IssuerId issuer() const { return m_issuer; }
    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    void make(const ShopSize& size);
    void copyOrMake(const ShopSize& size, const QString& kept);

    QTemporaryDir m_folder;
    IssuerId m_issuer = 0;
};

} // namespace engine::bench
