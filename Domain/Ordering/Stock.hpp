#pragma once

#include <Domain/Ordering/Sku.hpp>

#include <cstdint>

namespace missive::ordering {

/// How many pieces of one SKU lie in the store; never fewer than none.
class Stock {
public:
    static constexpr std::int64_t mostPieces = 1'000'000'000'000;

    /// What a count found. Throws DomainError `stock.quantity` below zero or above `mostPieces`.
    static Stock counted(Sku sku, std::int64_t pieces);

    /// Takes pieces out. Throws InsufficientStock when there are not enough, DomainError `stock.quantity` for fewer
    /// than one; then none are taken.
    void take(std::int64_t pieces);

    const Sku& sku() const noexcept { return sku_; }
    std::int64_t pieces() const noexcept { return pieces_; }

    friend bool operator==(const Stock&, const Stock&) noexcept = default;

private:
    Stock(Sku sku, std::int64_t pieces);

    Sku sku_;
    std::int64_t pieces_;
};

} // namespace missive::ordering
