#pragma once

namespace missive::ordering {

struct PayOrderCommandHandler {
    void operator()(const PayOrderCommand& message) const;
};

} // namespace missive::ordering
