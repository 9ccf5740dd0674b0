#pragma once

#include <tests/UI/Missive/Http/Server/RawClient.hpp>
#include <tests/support/process/Eventually.hpp>

#include <chrono>
#include <string>

namespace missive::test {

template <class Condition> bool soon(Condition condition) { return eventually(std::chrono::seconds{60}, condition); }

/// Reads a stream of events.
class StreamClient : public RawClient {
public:
    using RawClient::RawClient;

    bool hasHead() {
        isClosed(std::chrono::milliseconds{1});
        return unread().find("\r\n\r\n") != std::string::npos;
    }

    std::string head() const { return unread().substr(0, unread().find("\r\n\r\n") + 4); }

    /// What came behind the head, out of its chunks. Ends with `<end>` behind the last chunk.
    std::string events() {
        if (!hasHead()) {
            return "";
        }
        const auto rest = unread().substr(head().size());
        if (head().find("Transfer-Encoding: chunked\r\n") == std::string::npos) {
            return rest;
        }
        std::string text;
        std::size_t at = 0;
        for (auto end = rest.find("\r\n"); end < rest.size(); end = rest.find("\r\n", at)) {
            const auto size = std::stoul(rest.substr(at, end - at), nullptr, 16);
            text += size == 0 ? "<end>" : rest.substr(end + 2, size);
            at = end + 2 + size + 2;
        }
        return text;
    }

    /// Whether so many bytes have come.
    bool hasRead(std::size_t bytes) {
        return soon([&] {
            isClosed(std::chrono::milliseconds{1});
            return unread().size() >= bytes;
        });
    }

    bool has(const std::string& text) {
        return soon([&] { return events().find(text) != std::string::npos; });
    }
};

} // namespace missive::test
