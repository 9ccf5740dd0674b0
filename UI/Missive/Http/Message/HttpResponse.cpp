#include <UI/Missive/Http/Message/HttpResponse.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace missive {
namespace {

// RFC 9110 §15, and RFC 6585 for 428, 429 and 431.
constexpr std::array<std::pair<int, std::string_view>, 34> reasons{{
    {100, "Continue"},
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {204, "No Content"},
    {301, "Moved Permanently"},
    {303, "See Other"},
    {304, "Not Modified"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {411, "Length Required"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {417, "Expectation Failed"},
    {421, "Misdirected Request"},
    {422, "Unprocessable Content"},
    {428, "Precondition Required"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {503, "Service Unavailable"},
    {505, "HTTP Version Not Supported"},
}};

} // namespace

std::string_view httpReason(int status) noexcept {
    const auto* const found =
        std::find_if(reasons.begin(), reasons.end(), [&](const auto& reason) { return reason.first == status; });
    return found == reasons.end() ? std::string_view{} : found->second;
}

} // namespace missive
