#include <UI/Missive/Http/Access/ReadBearerTokens.hpp>

#include <Domain/Missive/Text/WholeNumber.hpp>
#include <UI/Missive/Http/Access/ReadList.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace missive {
namespace {

/// What `sha256sum` prints, or the digits alone.
std::optional<std::string> hashIn(std::string_view text) {
    constexpr std::size_t length = 64;
    text = text.substr(0, text.find_first_of(" \t\r\n"));
    std::string bytes;
    for (std::size_t i = 0; text.size() == length && i < length; i += 2) {
        if (const auto byte = wholeNumber<std::uint8_t>(text.substr(i, 2), 16)) {
            bytes += static_cast<char>(*byte);
        }
    }
    return bytes.size() == length / 2 ? std::optional{bytes} : std::nullopt;
}

std::optional<std::string> permission(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional{text};
}

class TokensReader {
public:
    void readPrincipal(const std::string& name, const ConfigurationSection& section) {
        section.allowOnly({"sha256", "permissions"});
        const HttpPrincipal principal{name, readList(section, "permissions", "the name of a permission", permission)};
        const auto* const member = section.find("sha256");
        if (section.isMissing("sha256")) {
            section.problem("sha256", "Expected the hash of a token, found nothing.");
        } else if (member != nullptr && member->value.isList()) {
            for (const auto& node : member->value.items()) {
                readToken(node, principal, section);
            }
        } else if (member != nullptr) {
            readToken(member->value, principal, section);
        }
    }

    std::vector<BearerToken> take() { return std::move(tokens_); }

private:
    void readToken(const ConfigurationNode& node, const HttpPrincipal& principal, const ConfigurationSection& section) {
        const auto hash = node.isText() ? hashIn(node.text()) : std::nullopt;
        if (!hash) {
            if (!node.isUnresolved()) {
                section.problem("sha256", "Expected the 64 hexadecimal digits that sha256sum prints for a token.");
            }
        } else if (std::ranges::find(tokens_, *hash, &BearerToken::sha256) != tokens_.end()) {
            section.problem("sha256", "This token is there twice; each proves who asks, so give everybody their own.");
        } else {
            tokens_.push_back({*hash, principal});
        }
    }

    std::vector<BearerToken> tokens_;
};

} // namespace

std::vector<BearerToken> readBearerTokens(const ConfigurationSection& tokens) {
    TokensReader reader;
    for (const auto& member : tokens.members()) {
        if (!member.value.isUnresolved()) {
            reader.readPrincipal(member.key, tokens.section(member.key));
        }
    }
    return reader.take();
}

} // namespace missive
