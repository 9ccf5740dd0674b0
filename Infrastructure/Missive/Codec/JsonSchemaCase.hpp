#pragma once

#include <cstdint>
#include <string_view>

namespace missive {

/// A case of an enum. The name must outlive it.
struct JsonSchemaCase {
    std::string_view name;
    std::int64_t value;
};

} // namespace missive
