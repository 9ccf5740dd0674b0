#pragma once

namespace missive::testing {

struct Ping {
    int number = 0;
};

struct Pong {
    int number = 0;
};

} // namespace missive::testing
