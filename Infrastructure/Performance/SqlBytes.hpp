#pragma once

#include <string_view>

namespace missive::performance {

/// Bytes that are no text, as a parameter of a statement.
struct SqlBytes {
    std::string_view bytes;
};

} // namespace missive::performance
