#include <Infrastructure/Missive/Log/JsonFormat.hpp>
#include <Infrastructure/Missive/Log/LineFormat.hpp>
#include <Infrastructure/Missive/Log/LogfmtFormat.hpp>

#include <doctest/doctest.h>
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace missive;

namespace {

constexpr int records = 100'000;

/// Texts made of what has broken logs before.
class Texts {
public:
    std::string next() {
        static const std::vector<std::string> pieces{"\n",
                                                     "\r\n",
                                                     "\t",
                                                     std::string(1, '\0'),
                                                     "\x1b[2J",
                                                     "\x7f",
                                                     "\xc2\x85",
                                                     "\xe2\x80\xa8",
                                                     "\xe2\x80\xae",
                                                     "{}",
                                                     "%n%s",
                                                     "\" key=\"x-1",
                                                     "\\",
                                                     "\\u0000",
                                                     "\xff",
                                                     "\xc3",
                                                     "\xed\xa0\x80",
                                                     "é",
                                                     "🙂",
                                                     "a",
                                                     " ",
                                                     "=",
                                                     "[",
                                                     "}\n{\"level\":600}"};
        std::string text;
        for (auto count = random_() % 8; count > 0; --count) {
            text += pieces[random_() % pieces.size()];
        }
        return text;
    }

private:
    std::mt19937 random_{20261127}; // NOLINT: the same texts every time
};

bool hasControls(std::string_view line) {
    return std::ranges::any_of(line.substr(0, line.size() - 1), [](char each) {
        const auto byte = static_cast<unsigned char>(each);
        return byte < 0x20 || byte == 0x7f;
    });
}

/// The text with each byte that is no UTF-8 as the four characters it is shown as.
std::string validOf(const std::string& text) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string valid;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t length = 4;
        while (length > 0 && (i + length > text.size() || !simdjson::validate_utf8(text.data() + i, length))) {
            --length;
        }
        if (length == 0) {
            const auto byte = static_cast<unsigned char>(text[i]);
            valid.append("\\x").append(1, digits[byte >> 4U]).append(1, digits[byte & 15U]);
        }
        valid.append(text, i, length);
        i += std::max<std::size_t>(length, 1);
    }
    return valid;
}

} // namespace

TEST_CASE("whatever a record says, it is one line without control characters in every format") {
    const LineFormat line;
    const LogfmtFormat logfmt;
    const JsonFormat json;
    const std::array<const LogFormat*, 3> formats{&line, &logfmt, &json};
    Texts texts;
    int broken = 0;
    for (int i = 0; i < records; ++i) {
        const std::vector<LogField> context{{texts.next(), texts.next()}, {texts.next(), i}};
        const auto channel = texts.next();
        const auto text = texts.next();
        for (const auto* format : formats) {
            std::string written;
            format->append(written, {{}, channel, LogLevel::Info, text, context, context});
            broken += hasControls(written) || written.back() != '\n' ? 1 : 0;
        }
    }
    CHECK(broken == 0);
}

TEST_CASE("JSON gives back the text that was told") {
    Texts texts;
    simdjson::dom::parser parser;
    int wrong = 0;
    for (int i = 0; i < records; ++i) {
        const auto text = texts.next();
        const auto value = texts.next();
        const std::vector<LogField> context{{"value", value}, {texts.next(), texts.next()}};
        std::string written;
        JsonFormat{}.append(written, {{}, "app", LogLevel::Info, text, context});
        std::string_view message;
        std::string_view field;
        simdjson::dom::element root;
        const bool isRead = parser.parse(written).get(root) == simdjson::SUCCESS &&
                            root["message"].get(message) == simdjson::SUCCESS &&
                            root["context"]["value"].get(field) == simdjson::SUCCESS;
        wrong += isRead && message == validOf(text) && field == validOf(value) ? 0 : 1;
    }
    CHECK(wrong == 0);
}
