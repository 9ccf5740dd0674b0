#pragma once

#include <Domain/Missive/AnyStamp.hpp>
#include <Domain/Missive/TypeId.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// How the stamps of one type travel: all of an envelope's in one header.
struct StampCodec {
    std::string header;
    TypeId type;
    /// The value of the header for the stamps given, of which there is at least one, oldest first.
    std::string (*encode)(std::span<const AnyStamp* const> stamps);
    /// The stamps a header stands for; throws JsonError when it cannot be read.
    std::vector<AnyStamp> (*decode)(std::string_view value);
};

} // namespace missive
