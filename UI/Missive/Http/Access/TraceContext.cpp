#include <UI/Missive/Http/Access/TraceContext.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>

namespace missive {
namespace {

constexpr std::string_view hexDigits{"0123456789abcdef"};
constexpr std::size_t idAt = 3;
constexpr std::size_t idLength = 32;
constexpr std::size_t spanAt = 36;
constexpr std::size_t spanLength = 16;
constexpr std::size_t flagsAt = 53;
constexpr std::size_t parentLength = 55;

bool isId(std::string_view text) noexcept {
    return text.find_first_not_of(hexDigits) == std::string_view::npos &&
           text.find_first_not_of('0') != std::string_view::npos;
}

bool isTraceParent(std::string_view text) noexcept {
    return text.size() == parentLength && text.starts_with("00-") && text[spanAt - 1] == '-' &&
           text[flagsAt - 1] == '-' && isId(text.substr(idAt, idLength)) && isId(text.substr(spanAt, spanLength)) &&
           text.find_first_not_of(hexDigits, flagsAt) == std::string_view::npos;
}

/// 64 random bits that are not all zero.
void appendHex(std::string& text, Random& random) {
    auto bits = static_cast<std::uint64_t>(
        random.between(std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()));
    bits = bits == 0 ? 1 : bits;
    for (int shift = 60; shift >= 0; shift -= 4) {
        text += hexDigits[(bits >> static_cast<unsigned>(shift)) & 0xfU];
    }
}

constexpr bool isLetterOrDigit(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

constexpr bool isKeyCharacter(char c) noexcept {
    return isLetterOrDigit(c) || std::string_view{"_-*/@"}.find(c) != std::string_view::npos;
}

constexpr bool isValueCharacter(char c) noexcept { return c >= 0x20 && c < 0x7f && c != ',' && c != '='; }

/// W3C Trace Context §3.3.1.3, without its two sorts of keys.
bool isMember(std::string_view text) noexcept {
    constexpr std::size_t longest = 256;
    const auto equals = std::min(text.find('='), text.size());
    const auto key = text.substr(0, equals);
    const auto value = text.substr(std::min(equals + 1, text.size()));
    return !key.empty() && key.size() <= longest && isLetterOrDigit(key.front()) &&
           std::all_of(key.begin(), key.end(), isKeyCharacter) && !value.empty() && value.size() <= longest &&
           std::all_of(value.begin(), value.end(), isValueCharacter);
}

bool isTraceState(std::string_view text) noexcept {
    constexpr std::size_t longest = 512;
    constexpr std::size_t most = 32;
    if (text.size() > longest) {
        return false;
    }
    std::size_t members = 0;
    while (!text.empty()) {
        auto member = text.substr(0, text.find(','));
        text.remove_prefix(std::min(member.size() + 1, text.size()));
        member.remove_prefix(std::min(member.find_first_not_of(" \t"), member.size()));
        member = member.substr(0, member.find_last_not_of(" \t") + 1);
        if (!member.empty() && (!isMember(member) || ++members > most)) {
            return false;
        }
    }
    return members > 0;
}

} // namespace

TraceContext TraceContext::of(const HttpHeaders& headers, Random& random) {
    const bool goesOn = headers.count("traceparent") == 1 && isTraceParent(*headers.find("traceparent"));
    TraceContext context;
    context.traceParent.reserve(parentLength);
    if (goesOn) {
        const auto parent = *headers.find("traceparent");
        context.traceParent += parent.substr(0, spanAt);
        appendHex(context.traceParent, random);
        // Of the flags only "sampled" is defined, others must not be passed on (§3.2.2.5.2).
        const bool isSampled = hexDigits.find(parent.back()) % 2 == 1;
        context.traceParent += isSampled ? "-01" : "-00";
        auto state = headers.joined("tracestate");
        if (isTraceState(state)) {
            context.traceState = std::move(state);
        }
        return context;
    }
    context.traceParent = "00-";
    appendHex(context.traceParent, random);
    appendHex(context.traceParent, random);
    context.traceParent += '-';
    appendHex(context.traceParent, random);
    context.traceParent += "-00";
    return context;
}

std::string_view TraceContext::traceIdOf(std::string_view traceParent) noexcept {
    return traceParent.substr(std::min(idAt, traceParent.size()), idLength);
}

} // namespace missive
