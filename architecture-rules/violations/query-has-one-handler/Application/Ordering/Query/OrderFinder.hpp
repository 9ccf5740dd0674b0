#pragma once

namespace missive::ordering {

struct OrderFinder {
    void operator()(const FindOrderQuery& message) const;
};

} // namespace missive::ordering
