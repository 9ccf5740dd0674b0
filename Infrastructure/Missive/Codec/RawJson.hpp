#pragma once

#include <string>

namespace missive {

/// A piece of JSON text that is carried as it stands: checked when it is read, copied when it is written.
struct RawJson {
    std::string text = "null";

    friend bool operator==(const RawJson&, const RawJson&) = default;
};

} // namespace missive
