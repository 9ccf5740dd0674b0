#include <Infrastructure/Missive/Transport/Redis/RedisDelayedSet.hpp>

#include <array>
#include <set>
#include <utility>

namespace missive {

namespace {

constexpr const char* mostMoved = "1000";

std::string literally(std::string_view text) {
    std::string pattern;
    for (const char character : text) {
        pattern.append(std::string_view{"*?[]\\^-"}.find(character) == std::string_view::npos ? "" : "\\");
        pattern += character;
    }
    return pattern;
}

} // namespace

void RedisDelayedSet::forEach(const std::function<void(RedisMember)>& visit) const {
    std::set<std::string> seen;
    walk("*", [&](RedisMember member) {
        if (seen.insert(member.id).second) {
            visit(std::move(member));
        }
        return true;
    });
}

std::optional<RedisMember> RedisDelayedSet::find(std::string_view id) const {
    std::optional<RedisMember> found;
    walk("*\"uniqid\":\"" + literally(id) + "\"}", [&](RedisMember member) {
        found = std::move(member);
        return false;
    });
    return found;
}

bool RedisDelayedSet::claim(const RedisMember& member, std::string_view token, std::string_view instead) const {
    const auto lease = std::to_string(stream_.options().lease.count());
    const std::array<std::string_view, 5> arguments{member.id, lease, token, member.json, instead};
    return stream_.evaluate(RedisScript::ClaimDelayed, arguments, false).integer() > 0;
}

void RedisDelayedSet::walk(const std::string& pattern, const std::function<bool(RedisMember)>& visit) const {
    std::string cursor = "0";
    do {
        const std::array<std::string_view, 7> command{"ZSCAN",  stream_.delayedKey(), cursor, "MATCH", pattern, "COUNT",
                                                      mostMoved};
        const auto found = stream_.run(true, [&](RedisConnection& connection) { return connection.run(command); });
        for (std::size_t i = 0; i + 1 < found[1].size(); i += 2) {
            const auto json = found[1][i].text();
            constexpr std::string_view before = "\"uniqid\":\"";
            const auto start = json.rfind(before);
            const auto id = start == std::string_view::npos ? json : json.substr(start + before.size());
            if (!visit({std::string{id.substr(0, id.find('"'))}, std::string{json},
                        std::string{found[1][i + 1].text()}})) {
                return;
            }
        }
        cursor = found[0].text();
    } while (cursor != "0");
}

} // namespace missive
