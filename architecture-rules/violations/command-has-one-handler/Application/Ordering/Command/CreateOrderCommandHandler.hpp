#pragma once

namespace missive::ordering {

struct CreateOrderCommandHandler {
    void operator()(const CreateOrderCommand& message) const;
};

} // namespace missive::ordering
