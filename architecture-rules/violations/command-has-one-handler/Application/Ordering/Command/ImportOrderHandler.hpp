#pragma once

namespace missive::ordering {

struct ImportOrderHandler {
    void operator()(const CreateOrderCommand& message) const;
};

} // namespace missive::ordering
