#pragma once

namespace missive::ordering {

inline long tax(long cents) {
    using namespace std;
    return cents / 5;
}

} // namespace missive::ordering
