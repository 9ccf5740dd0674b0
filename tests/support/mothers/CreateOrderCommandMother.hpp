#pragma once

#include <Application/Ordering/Command/CreateOrderCommand.hpp>

#include <utility>
#include <vector>

namespace missive::ordering {

struct CreateOrderCommandMother {
    static CreateOrderCommand with(std::vector<CreateOrderLine> lines) {
        return CreateOrderCommand{"70ccec31-3571-410a-bc13-2d0d113db17d", "C-01330", "José Peña", "EUR",
                                  std::move(lines)};
    }
    static CreateOrderCommand any() { return with({CreateOrderLine{"SKU-0014", 2, 1250}}); }
};

} // namespace missive::ordering
