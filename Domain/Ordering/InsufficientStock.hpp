#pragma once

#include <Domain/Missive/DomainError.hpp>
#include <Domain/Missive/Unrecoverable.hpp>
#include <Domain/Ordering/Sku.hpp>

#include <cstdint>

namespace missive::ordering {

/// There are fewer pieces than were ordered (`stock.insufficient`). Trying again does not bring more: a delivery does,
/// after which the message is retried by hand.
class InsufficientStock : public DomainError, public Unrecoverable {
public:
    InsufficientStock(const Sku& sku, std::int64_t wanted, std::int64_t present)
        : DomainError{"stock.insufficient", "There are " + std::to_string(present) + " pieces of " + sku.toString() +
                                                ", " + std::to_string(wanted) + " were ordered."} {}
};

} // namespace missive::ordering
