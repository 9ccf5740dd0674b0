#include <UI/Missive/Http/Access/RequestId.hpp>

#include <string_view>

namespace missive {
namespace {

constexpr std::string_view allowed{"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-"};
constexpr std::size_t longest = 64;

} // namespace

std::string requestId(const HttpHeaders& headers, bool isFromTrustedProxy, IdGenerator& ids) {
    if (isFromTrustedProxy) {
        auto given = headers.joined("X-Request-Id");
        if (!given.empty() && given.size() <= longest && given.find_first_not_of(allowed) == std::string::npos) {
            return given;
        }
    }
    return ids.next().toString();
}

} // namespace missive
