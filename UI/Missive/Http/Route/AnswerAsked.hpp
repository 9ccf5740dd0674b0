#pragma once

#include <UI/Missive/Http/Message/HttpRequest.hpp>

#include <functional>
#include <map>
#include <string>

namespace missive {

/// A request that a route without a message answers. Lives as long as the call.
struct AnswerAsked {
    const HttpRequest& request;
    /// What stands in the path for the fields of its pattern.
    std::map<std::string, std::string, std::less<>> fields;
};

} // namespace missive
