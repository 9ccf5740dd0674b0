#pragma once

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace missive::test {

/// The bytes of a recording in tests/golden.
inline std::string goldenFile(const std::string& name) {
    std::ifstream file{std::string{MISSIVE_SOURCE_DIR} + "/tests/golden/" + name, std::ios::binary};
    if (!file) {
        throw std::runtime_error{"There is no recording " + name + "."};
    }
    return {std::istreambuf_iterator<char>{file}, {}};
}

} // namespace missive::test
