#include <UI/Missive/Http/Server/TakeHead.hpp>

#include <algorithm>
#include <string_view>
#include <utility>

namespace missive {
namespace {

bool hasWord(std::string_view list, std::string_view word) {
    while (!list.empty()) {
        auto each = list.substr(0, list.find(','));
        list.remove_prefix(std::min(each.size() + 1, list.size()));
        each.remove_prefix(std::min(each.find_first_not_of(" \t"), each.size()));
        each = each.substr(0, each.find_last_not_of(" \t") + 1);
        if (isSameHttpName(each, word)) {
            return true;
        }
    }
    return false;
}

} // namespace

std::optional<ProblemDetails> takeHead(RequestHead& head, HttpRequest& request) {
    request.headers = std::move(head.headers);
    auto target = RequestTarget::parse(head.target);
    const auto method = httpMethodNamed(head.method);
    request.method = method.value_or(HttpMethod::Other);
    if (target) {
        request.target = std::move(*target);
    }
    if (!method) {
        return ProblemDetails::of("request.method", "There is no such method.", 501);
    }
    if (!target || (request.target.isAsterisk() && method != HttpMethod::Options)) {
        return ProblemDetails::of("request.target");
    }
    const auto expectation = request.headers.find("Expect");
    if (expectation && !isSameHttpName(*expectation, "100-continue")) {
        return ProblemDetails::of("request.expectation");
    }
    return std::nullopt;
}

bool wantsToStay(const RequestHead& head) {
    const auto connection = head.headers.joined("Connection");
    const bool saysClose = hasWord(connection, "close");
    return !saysClose && (head.minorVersion == 1 || hasWord(connection, "keep-alive"));
}

} // namespace missive
