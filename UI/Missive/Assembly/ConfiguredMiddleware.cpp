#include <UI/Missive/Assembly/ConfiguredMiddleware.hpp>

#include <Application/Missive/Middleware/AddBusNameStamp.hpp>
#include <Application/Missive/Middleware/DispatchAfterCurrentBus.hpp>

#include <utility>

namespace missive {

namespace {

constexpr std::string_view handling = "handle_message";

std::string_view shortId(std::string_view id) {
    constexpr std::string_view prefix = "messenger.middleware.";
    return id.starts_with(prefix) ? id.substr(prefix.size()) : id;
}

} // namespace

ConfiguredMiddleware::ConfiguredMiddleware(const BusConfiguration& bus, const Wiring& wiring,
                                           std::shared_ptr<Middleware> sending)
    : bus_{bus}, wiring_{wiring}, symfony_{{"doctrine_transaction", nullptr},
                                           {"doctrine_ping_connection", nullptr},
                                           {"doctrine_close_connection", nullptr},
                                           {"doctrine_open_transaction_logger", nullptr},
                                           {"reject_redelivered_message_middleware", nullptr},
                                           {"failed_message_processing_middleware", nullptr},
                                           {"add_bus_name_stamp_middleware", nullptr},
                                           {"dispatch_after_current_bus", nullptr},
                                           {"send_message", std::move(sending)},
                                           {handling, nullptr}} {
    if (!bus.defaultMiddleware.enabled) {
        symfony_["add_bus_name_stamp_middleware"] = std::make_shared<AddBusNameStamp>(bus.name);
        symfony_["dispatch_after_current_bus"] = std::make_shared<DispatchAfterCurrentBus>();
    }
}

ConfiguredMiddleware::List ConfiguredMiddleware::list(std::vector<WiringProblem>& problems) const {
    List result;
    if (bus_.defaultMiddleware.enabled) {
        result = {std::make_shared<AddBusNameStamp>(bus_.name), std::make_shared<DispatchAfterCurrentBus>()};
    }
    bool hasEnded = false;
    for (const auto& reference : bus_.middleware) {
        if (auto found = find(reference, problems)) {
            if (hasEnded) {
                problems.push_back({reference.origin + ": The bus \"" + bus_.name + "\" names the middleware \"" +
                                        reference.id + "\" behind \"" + std::string{handling} +
                                        "\", where nothing runs any more.",
                                    "Name it before."});
            }
            result.push_back(std::move(found));
        }
        hasEnded = hasEnded || shortId(reference.id) == handling;
    }
    return result;
}

std::shared_ptr<Middleware> ConfiguredMiddleware::find(const MiddlewareReference& reference,
                                                       std::vector<WiringProblem>& problems) const {
    const auto place = reference.origin.empty() ? "" : reference.origin + ": ";
    if (const auto found = wiring_.middleware.find(reference.id); found != wiring_.middleware.end()) {
        if (!reference.arguments.empty()) {
            problems.push_back(
                {place + "The middleware \"" + reference.id + "\" of the bus \"" + bus_.name + "\" has arguments.",
                 "Arguments from the configuration are not supported: give them where it is registered."});
        }
        return found->second;
    }
    if (const auto found = symfony_.find(shortId(reference.id)); found != symfony_.end()) {
        return found->second;
    }
    problems.push_back({place + "The bus \"" + bus_.name + "\" names the middleware \"" + reference.id +
                            "\", which is not registered.",
                        "Register it: app.middleware(\"" + reference.id + "\", ...), or remove it."});
    return nullptr;
}

} // namespace missive
