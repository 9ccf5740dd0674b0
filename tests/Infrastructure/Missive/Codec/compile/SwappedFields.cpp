#include <Infrastructure/Missive/Codec/JsonDecode.hpp>

struct Message {
    int first;
    int second;
};
BOOST_DESCRIBE_STRUCT(Message, (), (second, first))

int decoded(missive::JsonReader& reader) { return missive::decodeJson<Message>(reader).first; }
