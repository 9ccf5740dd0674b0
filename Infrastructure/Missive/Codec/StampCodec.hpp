#pragma once

#include <Domain/Missive/AnyStamp.hpp>
#include <Domain/Missive/Stamps.hpp>
#include <Domain/Missive/TypeId.hpp>

#include <span>
#include <string>
#include <string_view>

namespace missive {

/// How the stamps of one type travel: all of an envelope's in one header.
struct StampCodec {
    std::string header;
    TypeId type;
    /// The value of the header for the stamps given, of which there is at least one, oldest first.
    std::string (*encode)(std::span<const AnyStamp* const> stamps);
    /// Adds the stamps a header stands for; throws JsonError, and adds none, when it cannot be read.
    void (*decode)(std::string_view value, Stamps& stamps);
};

} // namespace missive
