#include <Infrastructure/Missive/Transport/Redis/RedisFrame.hpp>

#include <Infrastructure/Missive/Codec/HeadersJson.hpp>
#include <Infrastructure/Missive/Codec/JsonError.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisMessageJson.hpp>

#include <algorithm>
#include <charconv>
#include <optional>
#include <stdexcept>

namespace missive {

namespace {

constexpr std::string_view charsetHeader = "X-Missive-Body-Charset";
constexpr std::string_view charset = "iso-8859-1";

std::string asText(std::string_view bytes) {
    std::string text;
    text.reserve(2 * bytes.size());
    for (const char byte : bytes) {
        const auto code = static_cast<unsigned char>(byte);
        if (code < 0x80) {
            text += byte;
        } else {
            text += static_cast<char>(0xc0 | (code >> 6));
            text += static_cast<char>(0x80 | (code & 0x3f));
        }
    }
    return text;
}

std::optional<std::string> asBytes(std::string_view text) {
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto code = static_cast<unsigned char>(text[i]);
        if (code < 0x80) {
            bytes += text[i];
        } else if ((code == 0xc2 || code == 0xc3) && i + 1 < text.size()) {
            bytes += static_cast<char>((code << 6) | (static_cast<unsigned char>(text[++i]) & 0x3f));
        } else {
            return std::nullopt;
        }
    }
    return bytes;
}

std::string_view withoutFrame(std::string_view value) {
    std::size_t size = 0;
    if (!value.starts_with("s:")) {
        return value;
    }
    const auto [end, error] = std::from_chars(value.data() + 2, value.data() + value.size(), size);
    const auto rest = value.substr(static_cast<std::size_t>(end - value.data()));
    const bool isFrame = error == std::errc{} && rest.size() >= 4 && rest.size() - 4 == size &&
                         rest.starts_with(":\"") && rest.ends_with("\";");
    return isFrame ? rest.substr(2, size) : value;
}

EncodedMessage withOriginalBytes(EncodedMessage message) {
    const auto marked = std::find_if(message.headers.begin(), message.headers.end(), [](const auto& header) {
        return header.first == charsetHeader && header.second == charset;
    });
    if (marked != message.headers.end()) {
        if (auto bytes = asBytes(message.body)) {
            message.body = std::move(*bytes);
            message.headers.erase(marked);
        }
    }
    return message;
}

std::string linesOf(std::span<const RedisFrame::Field> fields) {
    std::string lines;
    for (const auto& [name, value] : fields) {
        lines.append(name).append("\n").append(value).append("\n");
    }
    return lines;
}

} // namespace

std::string RedisFrame::encode(const EncodedMessage& message) {
    try {
        return RedisMessageJson::write(message);
    } catch (const std::invalid_argument&) {
        EncodedMessage text{asText(message.body), message.headers};
        if (text.header(charsetHeader) == nullptr) {
            text.headers.emplace_back(charsetHeader, charset);
        }
        return RedisMessageJson::write(text);
    }
}

std::variant<EncodedMessage, UndecodableMessage> RedisFrame::decode(std::span<const Field> fields) {
    const auto named = [fields](std::string_view name) {
        return std::find_if(fields.begin(), fields.end(), [name](const Field& field) { return field.first == name; });
    };
    const auto message = named("message");
    try {
        if (message != fields.end()) {
            return withOriginalBytes(RedisMessageJson::read(withoutFrame(message->second)));
        }
        if (const auto body = named("body"); body != fields.end()) {
            const auto headers = named("headers");
            return EncodedMessage{std::string{body->second}, headers == fields.end() || headers->second.empty()
                                                                 ? decodeHeaders("[]")
                                                                 : decodeHeaders(headers->second)};
        }
    } catch (const JsonError& error) {
        const auto bytes = message != fields.end() ? std::string{message->second} : linesOf(fields);
        return UndecodableMessage{{bytes, {}}, std::string{"The entry of the stream cannot be read. "} + error.what()};
    }
    return UndecodableMessage{{linesOf(fields), {}},
                              "The entry of the stream has neither a field \"message\" nor a field \"body\"."};
}

} // namespace missive
