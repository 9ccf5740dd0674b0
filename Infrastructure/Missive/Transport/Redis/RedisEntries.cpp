#include <Infrastructure/Missive/Transport/Redis/RedisEntries.hpp>

#include <Infrastructure/Missive/Transport/Redis/RedisFrame.hpp>

#include <array>
#include <vector>

namespace missive {

RedisMessage RedisEntries::messageOf(RedisValue entry) {
    const auto values = entry[1];
    std::array<RedisFrame::Field, 1> single{RedisFrame::Field{values[0].text(), values[1].text()}};
    if (values.size() == 2) {
        return {std::string{entry[0].text()}, RedisFrame::decode(single)};
    }
    std::vector<RedisFrame::Field> fields;
    for (std::size_t i = 0; i + 1 < values.size(); i += 2) {
        fields.emplace_back(values[i].text(), values[i + 1].text());
    }
    return {std::string{entry[0].text()}, RedisFrame::decode(fields)};
}

} // namespace missive
