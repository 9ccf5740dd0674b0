#include <Infrastructure/Missive/Codec/JsonDecode.hpp>

struct Message {
    int first;
    int second;
};

int decoded(missive::JsonReader& reader) { return missive::decodeJson<Message>(reader).first; }
