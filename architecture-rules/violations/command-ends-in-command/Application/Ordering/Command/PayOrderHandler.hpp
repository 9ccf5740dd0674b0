#pragma once

namespace missive::ordering {

struct PayOrderHandler {
    void operator()(const PayOrder& message) const;
};

} // namespace missive::ordering
