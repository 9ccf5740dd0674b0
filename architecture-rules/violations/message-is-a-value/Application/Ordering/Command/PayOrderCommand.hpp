#pragma once

namespace missive::ordering {

struct PayOrderCommand {
    std::string_view orderId;
};

} // namespace missive::ordering
