#include <Infrastructure/Missive/Codec/JsonDecode.hpp>

#include <cstdint>
#include <optional>

struct Message {
    std::optional<std::int32_t> count;
    std::optional<std::int64_t> grams;
};
BOOST_DESCRIBE_STRUCT(Message, (), (grams, count))

bool decoded(missive::JsonReader& reader) { return missive::decodeJson<Message>(reader).count.has_value(); }
