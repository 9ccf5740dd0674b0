#pragma once

#include <tests/UI/Missive/Http/Server/RawClient.hpp>
#include <tests/flow/Scratch.hpp>
#include <tests/flow/http/HttpAnswer.hpp>
#include <tests/support/process/Eventually.hpp>

#include <doctest/doctest.h>

#include <csignal>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace missive::test {

/// The shipped application, or one like it, with processes that serve it over HTTP.
class ServedShop {
public:
    using Headers = std::vector<std::pair<std::string, std::string>>;

    explicit ServedShop(Scratch::Environment environment = {}, const std::string& program = MISSIVE_PROGRAM)
        : scratch{program, std::move(environment)} {}

    /// Starts a server, on a free port if not told otherwise, once the configuration is written.
    void serve(const std::string& where = "127.0.0.1:0", Scratch::Arguments more = {}) {
        more.insert(more.begin(), {"http:serve", "--listen=" + where, "-vv"});
        server.emplace(scratch.start(more));
        REQUIRE(eventually(Scratch::patience,
                           [&] { return !server->running() || server->output().find("://") != std::string::npos; }));
        const auto printed = server->output();
        CAPTURE(server->errorOutput());
        const auto scheme = printed.find("://");
        REQUIRE(scheme != std::string::npos);
        const auto begin = scheme + 3;
        address = printed.substr(begin, printed.find_first_of(". \n", printed.find(':', begin)) - begin);
    }

    /// Ends the server as an operator would.
    Finished stop() {
        server->signal(SIGTERM);
        const auto exit = server->wait(Scratch::patience);
        return {exit, server->output(), server->errorOutput()};
    }

    /// One request on a connection of its own; a body is JSON unless the headers say otherwise.
    HttpAnswer ask(const std::string& methodAndTarget, const std::string& body = "",
                   const Headers& headers = {}) const {
        try {
            RawClient client{address};
            client.send(text(methodAndTarget, body, headers));
            return HttpAnswer::of(client.answer(methodAndTarget.starts_with("HEAD ")));
        } catch (const std::runtime_error&) {
            return {};
        }
    }

    std::string text(const std::string& methodAndTarget, const std::string& body, const Headers& headers) const {
        std::string request = methodAndTarget + " HTTP/1.1\r\n";
        bool hasHost = false;
        bool hasType = false;
        for (const auto& [name, value] : headers) {
            request += name + ": " + value + "\r\n";
            hasHost = hasHost || name == "Host";
            hasType = hasType || name == "Content-Type";
        }
        request += hasHost ? "" : "Host: " + address + "\r\n";
        if (!body.empty()) {
            request += "Content-Length: " + std::to_string(body.size()) + "\r\n";
            request += hasType ? "" : "Content-Type: application/json\r\n";
        }
        return request + "\r\n" + body;
    }

    static std::string order(const std::string& id, const std::string& sku = "MUG-BLUE") {
        return R"({"orderId": ")" + id + R"(", "customerId": "C-00042", "customerName": "Zoë Müller", )" +
               R"("currency": "EUR", "lines": [{"sku": ")" + sku + R"(", "quantity": 2, "priceCents": 1250}]})";
    }

    Scratch scratch;
    std::optional<Process> server;
    std::string address;
};

} // namespace missive::test
