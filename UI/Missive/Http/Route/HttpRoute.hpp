#pragma once

#include <UI/Missive/Http/Events/EventSource.hpp>
#include <UI/Missive/Http/Message/HttpMethod.hpp>
#include <UI/Missive/Http/Route/AnswerSource.hpp>
#include <UI/Missive/Http/Route/MessageKind.hpp>
#include <UI/Missive/Http/Route/RouteMessage.hpp>
#include <UI/Missive/Http/Route/RoutePattern.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace missive {

/// A method and a path, and the message that stands behind them, or the events, or what makes its answers.
struct HttpRoute {
    enum class Idempotency : std::uint8_t { Ignored, Honoured, Required };

    HttpMethod method;
    RoutePattern pattern;
    /// Null where there is something else instead.
    std::shared_ptr<const RouteMessage> message;
    /// In figures and logs; it must not change.
    std::string name;
    std::string description = {};

    /// Found out when the application is put together.
    MessageKind kind = MessageKind::Command;

    /// Where it is answered with a stream of events.
    std::shared_ptr<const EventSource> events = {};

    /// Where it makes its own answers.
    std::shared_ptr<const AnswerSource> source = {};

    /// What one must be allowed; empty where it is for anybody.
    std::string permission = {};
    bool isAnonymous = false;
    /// Whether it does not exist for those who may not use it.
    bool isHidden = false;
    /// Whether its name may begin with `_`: it is no route of the application.
    bool isOfFramework = false;

    /// Where what a command made is found.
    std::optional<RoutePattern> created = {};
    bool isAccepted = false;
    bool isPostedQuery = false;
    bool tellsVersion = false;
    /// Whether the version is made of the answer.
    bool tagsContent = false;
    /// Of an answer that is not JSON; empty otherwise.
    std::string mediaType = {};
    Idempotency idempotency = Idempotency::Ignored;

    /// The field that the version in If-Match fills; empty without one.
    std::string versionField = {};
    bool needsVersion = false;

    /// The longest body in bytes; nothing for what the server takes everywhere.
    std::optional<std::size_t> bodyBytes = {};

    /// Whether the message comes in a body.
    bool takesBody() const noexcept { return kind != MessageKind::Query || isPostedQuery; }
};

} // namespace missive
