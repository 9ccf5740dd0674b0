#include <Infrastructure/Missive/Codec/UndecodableHeaders.hpp>

#include <algorithm>
#include <exception>
#include <optional>

namespace missive {

namespace {

using Headers = std::vector<std::pair<std::string, std::string>>;

// The value as this program writes it, so that it can be compared; nothing when it cannot be read.
std::optional<std::string> rewritten(const StampCodec& codec, std::string_view value) {
    try {
        Stamps stamps;
        codec.decode(value, stamps);
        std::vector<const AnyStamp*> pointers;
        for (std::size_t i = 0; i < stamps.size(); ++i) {
            pointers.push_back(&stamps[i]);
        }
        return pointers.empty() ? std::string{} : codec.encode(pointers);
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

Headers::const_iterator named(const Headers& headers, std::string_view name) {
    return std::find_if(headers.begin(), headers.end(), [name](const auto& header) { return header.first == name; });
}

} // namespace

Headers undecodableHeaders(const Headers& original, const Headers& current, const StampCodecs& codecs) {
    Headers result;
    for (const auto& header : original) {
        const auto* codec = codecs.find(std::string_view{header.first});
        const auto now = named(current, header.first);
        const auto before = codec == nullptr ? std::optional<std::string>{} : rewritten(*codec, header.second);
        const bool isSame = now == current.end() ? before.value_or("").empty() : before == now->second;
        if (codec == nullptr || isSame) {
            result.push_back(header);
            continue;
        }
        if (!before) {
            result.emplace_back(std::string{unreadableHeader} + header.first, header.second);
        }
        if (now != current.end()) {
            result.push_back(*now);
        }
    }
    const bool endsWithType = !result.empty() && result.back().first == "Content-Type";
    auto place = result.end() - (endsWithType ? 1 : 0);
    for (const auto& header : current) {
        if (named(result, header.first) == result.end()) {
            place = result.insert(place, header) + 1;
        }
    }
    return result;
}

} // namespace missive
