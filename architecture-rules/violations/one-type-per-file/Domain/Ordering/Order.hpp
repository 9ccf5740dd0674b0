#pragma once

namespace missive::ordering {

struct OrderLine {
    int quantity;
};

struct Order {
    OrderLine line;
};

} // namespace missive::ordering
