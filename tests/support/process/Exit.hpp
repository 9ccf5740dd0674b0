#pragma once

namespace missive::test {

/// How a process ended: with a code, or by a signal (then the code is -1).
struct Exit {
    int code;
    int signal;

    friend bool operator==(const Exit&, const Exit&) = default;
};

} // namespace missive::test
