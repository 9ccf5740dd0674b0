#pragma once

namespace missive::ordering {

using namespace std;

struct Price {
    long cents;
};

} // namespace missive::ordering
