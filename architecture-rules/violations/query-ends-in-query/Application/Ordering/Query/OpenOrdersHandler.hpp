#pragma once

namespace missive::ordering {

struct OpenOrdersHandler {
    void operator()(const OpenOrders& message) const;
};

} // namespace missive::ordering
