#include <Infrastructure/Missive/Transport/Redis/RedisSending.hpp>

#include <Domain/Missive/OutcomeUnknown.hpp>

#include <algorithm>
#include <utility>

namespace missive {

namespace {

std::vector<std::string> textsOf(const RedisReply& list) {
    std::vector<std::string> texts;
    texts.reserve(list.size());
    for (std::size_t i = 0; i < list.size(); ++i) {
        texts.emplace_back(list[i].text());
    }
    return texts;
}

} // namespace

void RedisSending::add(Outgoing message) {
    needsScript_ = needsScript_ || message.due != "now" || stream_.options().maxEntries > 0;
    messages_.push_back(std::move(message));
}

std::vector<std::string> RedisSending::store() {
    try {
        if (needsScript_) {
            return storeByScript();
        }
        return messages_.size() == 1 ? storeOne() : storeTogether();
    } catch (const RedisConnectionLost& lost) {
        if (hasBegun_) {
            throw OutcomeUnknown{lost.what()};
        }
        throw;
    }
}

std::vector<std::string> RedisSending::storeOne() {
    return stream_.run(false, [this](RedisConnection& connection) {
        hasBegun_ = true;
        const auto reply = connection.run(
            std::array<std::string_view, 5>{"XADD", stream_.key(), "*", "message", messages_.front().json});
        return std::vector<std::string>{std::string{reply.text()}};
    });
}

std::vector<std::string> RedisSending::storeTogether() {
    return stream_.run(false, [this](RedisConnection& connection) {
        hasBegun_ = true;
        connection.append(std::array<std::string_view, 1>{"MULTI"});
        for (const auto& message : messages_) {
            connection.append(std::array<std::string_view, 5>{"XADD", stream_.key(), "*", "message", message.json});
        }
        connection.append(std::array<std::string_view, 1>{"EXEC"});
        std::string refusal;
        for (std::size_t i = 0; i < messages_.size() + 1; ++i) {
            const auto queued = connection.read();
            if (queued.isError() && refusal.empty()) {
                refusal = queued.text();
            }
        }
        const auto ids = connection.read();
        if (refusal.empty() && (ids.isError() || ids[0].isError())) {
            refusal = ids.isError() ? ids.text() : ids[0].text();
        }
        if (!refusal.empty()) {
            throw RedisError{"Redis at " + stream_.options().address.text() + " refuses to store messages: " + refusal};
        }
        return textsOf(ids);
    });
}

std::vector<std::string> RedisSending::storeByScript() {
    const auto most = std::to_string(stream_.options().maxEntries);
    std::vector<std::string_view> arguments{most};
    arguments.reserve(1 + 2 * messages_.size());
    for (const auto& message : messages_) {
        std::string_view json = message.json;
        if (message.due != "now") {
            json.remove_suffix(1);
        }
        arguments.push_back(message.due);
        arguments.push_back(json);
    }
    return stream_.run(false, [&](RedisConnection& connection) {
        hasBegun_ = true;
        stream_.append(connection, RedisScript::Send, arguments);
        return textsOf(connection.readChecked());
    });
}

} // namespace missive
