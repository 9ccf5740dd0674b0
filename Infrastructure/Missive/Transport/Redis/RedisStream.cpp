#include <Infrastructure/Missive/Transport/Redis/RedisStream.hpp>

#include <utility>
#include <vector>

namespace missive {

RedisStream::RedisStream(RedisTransportOptions options, std::shared_ptr<RedisConnectionPool> pool)
    : options_{std::move(options)}, pool_{std::move(pool)},
      keys_{options_.stream, options_.stream + "__queue", options_.stream + "__missive", options_.stream + "__wake"},
      place_{pool_->address().text() + "/" + std::to_string(pool_->address().database) + "/" + options_.stream} {}

void RedisStream::setup() const {
    const auto groups = pool_->run(true, [this](RedisConnection& connection) {
        connection.append(std::array<std::string_view, 6>{"XGROUP", "CREATE", key(), options_.group, "0", "MKSTREAM"});
        connection.append(std::array<std::string_view, 3>{"XINFO", "GROUPS", key()});
        const auto created = connection.read();
        auto info = connection.read();
        if (created.isError() && !created.text().starts_with("BUSYGROUP")) {
            throw RedisError{"Redis refuses to make the group \"" + options_.group + "\" of the stream \"" + key() +
                             "\": " + std::string{created.text()}};
        }
        return info.size();
    });
    if (groups > 1 && options_.deleteAfterAck) {
        throw TransportError{"The stream \"" + key() +
                             "\" has several consumer groups, and what one of them deletes is lost to the others: set "
                             "the option \"delete_after_ack\" to false, or use a stream per group."};
    }
}

void RedisStream::makeMissingGroup() const {
    if (!options_.autoSetup) {
        throw TransportError{"The stream \"" + key() + "\" has no consumer group \"" + options_.group +
                             "\": run messenger:setup-transports, or set the option \"auto_setup\" to true."};
    }
    setup();
}

RedisReply RedisStream::evaluate(RedisScript script, Arguments arguments, bool repeatable) const {
    return run(repeatable, [&](RedisConnection& connection) {
        append(connection, script, arguments);
        return connection.readChecked();
    });
}

void RedisStream::append(RedisConnection& connection, RedisScript script, Arguments arguments) const {
    constexpr std::size_t before = 3 + std::tuple_size_v<decltype(keys_)>;
    constexpr std::size_t few = 16;
    std::array<std::string_view, few> inPlace;
    std::vector<std::string_view> more;
    const auto size = before + arguments.size();
    auto* words = inPlace.data();
    if (size > few) {
        more.resize(size);
        words = more.data();
    }
    words[0] = "EVALSHA";
    words[1] = connection.digestOf(static_cast<std::size_t>(script));
    words[2] = "4";
    std::copy(keys_.begin(), keys_.end(), words + 3);
    std::copy(arguments.begin(), arguments.end(), words + before);
    connection.append({words, size});
}

} // namespace missive
