#pragma once

#include <string_view>

namespace missive {

/// Where a message was found: the place (server, database or virtual host, queue, stream or table, spelled alike by
/// every process that reads it) and the identifier it has there.
struct MessagePlace {
    std::string_view place;
    std::string_view transportId;
};

} // namespace missive
