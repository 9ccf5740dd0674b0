#pragma once

#include <Infrastructure/Missive/Codec/DescribedFields.hpp>
#include <UI/Missive/Http/Route/RouteBasics.hpp>
#include <UI/Missive/Http/Route/TypedRouteMessage.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace missive {

/// Says more about a route for messages of type M, as it is registered. Its name is the message's in snake_case and
/// without its kind if not given.
template <Message M> class RouteDefinition : public RouteBasics<RouteDefinition<M>> {
public:
    RouteDefinition(HttpRoute& route, TypedRouteMessage<M>& message) noexcept
        : RouteBasics<RouteDefinition>{route}, message_{message} {}

    /// The command makes something that is found under this path, whose fields are those of the command or its answer.
    RouteDefinition& created(std::string_view path) { return set(route_.created, std::optional{RoutePattern{path}}); }

    /// The answer does not tell the outcome: 202, with the id of the event.
    RouteDefinition& accepted() { return set(route_.isAccepted, true); }

    /// A query whose fields come in a body, by POST.
    RouteDefinition& asPost() { return set(route_.isPostedQuery, true); }

    /// An Idempotency-Key makes the same request happen once; with `idempotencyRequired` there must be one.
    RouteDefinition& idempotent() { return set(route_.idempotency, HttpRoute::Idempotency::Honoured); }
    RouteDefinition& idempotencyRequired() { return set(route_.idempotency, HttpRoute::Idempotency::Required); }

    /// The longest body this route takes, in bytes.
    RouteDefinition& bodyBytes(std::size_t most) { return set(route_.bodyBytes, std::optional{most}); }

    /// The version of the answer, a whole number or text, for ETag and If-None-Match.
    template <class Answer, class Version> RouteDefinition& etag(Version Answer::* member) {
        static_assert(std::is_same_v<Answer, MessageResult<M>>, "the version is a field of what the query answers");
        static_assert(std::is_integral_v<Version> || std::is_same_v<Version, std::string>,
                      "a version is a whole number or text");
        message_.version([member](const Answer& answer) {
            if constexpr (std::is_integral_v<Version>) {
                return std::to_string(answer.*member);
            } else {
                return answer.*member;
            }
        });
        return set(route_.tellsVersion, true);
    }

    /// The ETag of a query's answer is made of the answer, for If-None-Match.
    RouteDefinition& etagOfContent() {
        set(route_.tagsContent, true);
        return set(route_.tellsVersion, true);
    }

    /// A query's answer is not told as JSON, but as `render` makes it, of this media type as a rule. `render` is called
    /// from any thread; what it throws is told as what a handler throws.
    template <class Render> RouteDefinition& rendered(std::string mediaType, Render render) {
        message_.render(std::move(render));
        return set(route_.mediaType, std::move(mediaType));
    }

    /// The version in If-Match fills this field, which is a std::optional of a whole number or text. A command that
    /// finds another version throws ConcurrencyConflict.
    template <class Owner, class Version> RouteDefinition& ifMatch(std::optional<Version> Owner::* member) {
        static_assert(std::is_same_v<Owner, M>, "the version is a field of the command");
        static_assert(std::is_integral_v<Version> || std::is_same_v<Version, std::string>,
                      "a version is a whole number or text");
        forEachMember<M>([&](std::string_view name, auto pointer) {
            if constexpr (std::is_same_v<decltype(pointer), std::optional<Version> Owner::*>) {
                if (pointer == member) {
                    this->route_.versionField = name; // g++ 12 does not find it otherwise
                }
            }
        });
        return *this;
    }

    /// Without If-Match the command is refused.
    RouteDefinition& versionRequired() { return set(route_.needsVersion, true); }

private:
    using RouteBasics<RouteDefinition>::route_;
    using RouteBasics<RouteDefinition>::set;

    TypedRouteMessage<M>& message_;
};

} // namespace missive
