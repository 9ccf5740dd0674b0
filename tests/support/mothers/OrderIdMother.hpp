#pragma once

#include <Domain/Ordering/OrderId.hpp>

namespace missive::ordering {

struct OrderIdMother {
    static OrderId any() { return OrderId::fromString("70ccec31-3571-410a-bc13-2d0d113db17d"); }
    static OrderId another() { return OrderId::fromString("f4998d7c-4093-46de-a268-aa872607679d"); }
};

} // namespace missive::ordering
