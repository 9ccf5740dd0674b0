#pragma once

#include <Domain/Missive/Port/Random.hpp>
#include <UI/Missive/Http/Message/HttpHeaders.hpp>

#include <string>
#include <string_view>

namespace missive {

/// The trace a request belongs to, as W3C Trace Context (level 1, version 00) has it.
struct TraceContext {
    /// `00-<trace id>-<span id>-<flags>`, 55 characters.
    std::string traceParent;
    /// What others keep for the trace; empty where there is nothing.
    std::string traceState;

    /// Goes on with the trace the headers tell, in a new span. Begins one, not sampled, where they tell none or a
    /// malformed one. A `tracestate` that is malformed, or longer than 512 characters or 32 members, is dropped.
    static TraceContext of(const HttpHeaders& headers, Random& random);

    /// The 32 hexadecimal digits of a `traceparent` that are the same for all spans of a trace.
    static std::string_view traceIdOf(std::string_view traceParent) noexcept;
};

} // namespace missive
