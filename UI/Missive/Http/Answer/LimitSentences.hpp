#pragma once

#include <UI/Missive/Http/Message/HttpRequest.hpp>
#include <UI/Missive/Http/Server/HttpServerOptions.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace missive {

/// Says which limit of the server refused a request: its figure, and the key of the configuration that sets it. Safe to
/// use from any thread.
class LimitSentences {
public:
    explicit LimitSentences(const HttpServerOptions& options) : options_{options} {}

    /// The sentence that follows that of a problem; empty for one that no limit made. `request` is what was read until
    /// then, `bodyBytes` the longest body of its route, where that has one of its own.
    std::string of(std::string_view code, const HttpRequest& request, std::optional<std::size_t> bodyBytes) const;

    /// What the log says of an answer of so many bytes; empty where they may be as many.
    std::string ofAnswer(std::size_t bytes) const;

private:
    std::string ofBody(std::optional<std::size_t> bodyBytes) const;
    std::string ofTime(const HttpRequest& request) const;
    std::string ofPressure(const HttpRequest& request) const;

    HttpServerOptions options_;
};

} // namespace missive
