#pragma once

#include <Domain/Missive/AnyMessage.hpp>
#include <Domain/Missive/TypeId.hpp>
#include <Infrastructure/Missive/Codec/JsonReader.hpp>
#include <Infrastructure/Missive/Codec/JsonWriter.hpp>

#include <string>
#include <vector>

namespace missive {

/// How messages of one C++ type cross a process border.
struct MessageType {
    TypeId type;
    /// Given at the registration; stays when the C++ type is renamed.
    std::string wireName;
    /// What the `type` header says: the wire name, or the name it is mapped to.
    std::string sentName;
    void (*encode)(JsonWriter& writer, const void* message);
    AnyMessage (*decode)(JsonReader& reader);

    /// All names by which it is known.
    std::vector<std::string> names() const {
        return sentName == wireName ? std::vector{wireName} : std::vector{wireName, sentName};
    }
};

} // namespace missive
