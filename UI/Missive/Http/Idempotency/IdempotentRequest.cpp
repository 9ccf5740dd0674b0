#include <UI/Missive/Http/Idempotency/IdempotentRequest.hpp>

#include <initializer_list>

namespace missive {
namespace {

/// Each with its length, so that no two lists become one text.
std::string joined(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const auto part : parts) {
        text.append(std::to_string(part.size())).append(":").append(part);
    }
    return text;
}

} // namespace

IdempotentRequest IdempotentRequest::of(const HttpRequest& request, std::string_view pattern, std::string_view key,
                                        Sha256 sha256) {
    const auto method = nameOf(request.method);
    const auto who =
        request.principal ? joined({request.principal->name, method, pattern, key}) : joined({method, pattern, key});
    return {sha256(who), sha256(joined({request.target.text(), request.body}))};
}

} // namespace missive
