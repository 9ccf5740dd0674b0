#include <Domain/Ordering/Stock.hpp>

#include <Domain/Ordering/InsufficientStock.hpp>

#include <string>
#include <utility>

namespace missive::ordering {

Stock::Stock(Sku sku, std::int64_t pieces) : sku_{std::move(sku)}, pieces_{pieces} {}

Stock Stock::counted(Sku sku, std::int64_t pieces) {
    if (pieces < 0 || pieces > mostPieces) {
        throw DomainError{"stock.quantity", "The stock of " + sku.toString() + " lies between 0 and " +
                                                std::to_string(mostPieces) + " pieces; " + std::to_string(pieces) +
                                                " is not possible."};
    }
    return Stock{std::move(sku), pieces};
}

void Stock::take(std::int64_t pieces) {
    if (pieces < 1) {
        throw DomainError{"stock.quantity", "At least one piece of " + sku_.toString() + " is taken, not " +
                                                std::to_string(pieces) + "."};
    }
    if (pieces > pieces_) {
        throw InsufficientStock{sku_, pieces, pieces_};
    }
    pieces_ -= pieces;
}

} // namespace missive::ordering
