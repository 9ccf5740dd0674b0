#pragma once

namespace missive::ordering {

struct OrderCreated {
    Order order;
};

} // namespace missive::ordering
