#pragma once

namespace missive::ordering {

struct OrderPaid {
    const char* reference;
};

} // namespace missive::ordering
