#pragma once

#include <UI/Missive/Http/Route/HttpRoute.hpp>

namespace missive {

/// What a route answers when all goes well.
inline int routeStatus(const HttpRoute& route) noexcept {
    switch (route.kind) {
    case MessageKind::Query:
        return 200;
    case MessageKind::Event:
        return 202;
    case MessageKind::Command:
        break;
    }
    if (route.created) {
        return 201;
    }
    return route.message == nullptr || route.message->answers() ? 200 : 204;
}

} // namespace missive
