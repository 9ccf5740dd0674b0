#pragma once

#include <UI/Missive/Http/Message/HttpMethod.hpp>
#include <UI/Missive/Http/Message/HttpRequest.hpp>
#include <UI/Missive/Http/Message/HttpResponse.hpp>

#include <optional>

namespace missive {

/// The asset that this request reads, to be kept for a year; 304 for who has it. Nothing for any other request.
std::optional<HttpResponse> answerAsset(const HttpRequest& request);

} // namespace missive
