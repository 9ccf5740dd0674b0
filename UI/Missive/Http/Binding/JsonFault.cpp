#include <UI/Missive/Http/Binding/JsonFault.hpp>

#include <Infrastructure/Missive/Codec/JsonReader.hpp>
#include <UI/Missive/Http/Binding/EchoedName.hpp>

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/src.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace missive {
namespace {

using boost::json::error_code;
using Text = boost::json::string_view;

/// Sees the parts of a JSON text go by, and stops at a key that its object has already.
class KeyWatch {
public:
    static constexpr std::size_t max_object_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_array_size = max_object_size;
    static constexpr std::size_t max_key_size = max_object_size;
    static constexpr std::size_t max_string_size = max_object_size;

    bool on_document_begin(error_code&) { return true; }
    bool on_document_end(error_code&) { return true; }
    bool on_object_begin(error_code&) {
        keys_.emplace_back();
        return true;
    }
    bool on_object_end(std::size_t, error_code&) {
        keys_.pop_back();
        return true;
    }
    bool on_array_begin(error_code&) { return true; }
    bool on_array_end(std::size_t, error_code&) { return true; }
    bool on_key_part(Text part, std::size_t, error_code&) {
        key_.append(part.data(), part.size());
        return true;
    }
    bool on_key(Text part, std::size_t, error_code& failure) {
        key_.append(part.data(), part.size());
        const bool isNew = keys_.back().insert(key_).second;
        if (!isNew) {
            twice_ = key_;
            failure = boost::json::error::extra_data;
        }
        key_.clear();
        return isNew;
    }
    bool on_string_part(Text, std::size_t, error_code&) { return true; }
    bool on_string(Text, std::size_t, error_code&) { return true; }
    bool on_number_part(Text, error_code&) { return true; }
    bool on_int64(std::int64_t, Text, error_code&) { return true; }
    bool on_uint64(std::uint64_t, Text, error_code&) { return true; }
    bool on_double(double, Text, error_code&) { return true; }
    bool on_bool(bool, error_code&) { return true; }
    bool on_null(error_code&) { return true; }
    bool on_comment_part(Text, error_code&) { return true; }
    bool on_comment(Text, error_code&) { return true; }

    const std::optional<std::string>& twice() const noexcept { return twice_; }

private:
    std::vector<std::set<std::string>> keys_;
    std::string key_;
    std::optional<std::string> twice_;
};

std::string placeOf(std::string_view text, std::size_t offset) {
    const auto before = text.substr(0, std::min(offset, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto begin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const auto column = std::count_if(before.begin() + static_cast<std::ptrdiff_t>(begin), before.end(),
                                      [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }) +
                        1;
    return "Line " + std::to_string(line) + ", column " + std::to_string(column) + ": ";
}

std::string sentence(const error_code& failure, const KeyWatch& watch) {
    using boost::json::error;
    if (watch.twice()) {
        return "the key \"" + echoedName(*watch.twice()) + "\" stands here a second time.";
    }
    if (failure == error::too_deep) {
        return "the body is nested deeper than 64 levels.";
    }
    if (failure == error::extra_data) {
        return "the body goes on after its end.";
    }
    if (failure == error::incomplete) {
        return "the body is cut off here.";
    }
    return "the body is not JSON from here on.";
}

} // namespace

std::optional<ProblemDetails> jsonFault(std::string_view text) {
    boost::json::parse_options options;
    options.max_depth = JsonReader::maximumDepth;
    boost::json::basic_parser<KeyWatch> parser{options};
    error_code failure;
    const auto read = parser.write_some(false, text.data(), text.size(), failure);
    const auto& watch = parser.handler();
    if (!failure && read < text.size()) {
        failure = boost::json::error::extra_data;
    }
    if (!failure) {
        return std::nullopt;
    }
    return ProblemDetails::of("request.json", placeOf(text, read) + sentence(failure, watch));
}

} // namespace missive
