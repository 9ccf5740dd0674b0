#pragma once

#include <string>

namespace missive::test {

/// A message for tests.
struct Note {
    int number;
    std::string text = "a note";

    friend bool operator==(const Note&, const Note&) = default;
};

} // namespace missive::test
