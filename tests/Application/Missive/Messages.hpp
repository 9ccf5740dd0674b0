#pragma once

namespace missive::test {

struct Ping {
    int number = 0;
};

struct Pong {
    int number = 0;
};

} // namespace missive::test
