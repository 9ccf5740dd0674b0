#include <Infrastructure/Missive/Configuration/Messenger/BusReader.hpp>

#include <Application/Missive/Bus/BusNames.hpp>

#include <string>

namespace missive {

namespace {

class MiddlewareListReader {
public:
    explicit MiddlewareListReader(const ConfigurationSection& bus) : bus_{bus}, path_{bus.pathOf("middleware")} {}

    std::vector<MiddlewareReference> read() {
        const auto* member = bus_.find("middleware");
        if (member == nullptr) {
            return {};
        }
        if (member->value.isList()) {
            for (const auto& item : member->value.items()) {
                readOne(item);
            }
        } else {
            readOne(member->value);
        }
        return std::move(list_);
    }

private:
    void readOne(const ConfigurationNode& node) {
        if (node.isUnresolved()) {
            return;
        }
        if (node.isText() && !node.text().empty()) {
            add(node.text(), nullptr, node);
        } else if (node.isMap() && node.find("id") != nullptr) {
            readWritten(node);
        } else if (node.isMap() && node.members().size() == 1) {
            add(node.members()[0].key, &node.members()[0].value, node);
        } else if (node.isMap()) {
            problem(node, "Expected a map with one key, the middleware, found " +
                              std::to_string(node.members().size()) + " keys; begin each with \"-\".");
        } else {
            problem(node, "Expected the id of a middleware, found " + node.describe() + ".");
        }
    }

    void readWritten(const ConfigurationNode& node) {
        const ConfigurationNode::Member asMember{"middleware", node.position(), false, node};
        ConfigurationSection{&asMember, path_, bus_.findings()}.allowOnly({"id", "arguments"});
        const auto& id = node.find("id")->value;
        const auto* arguments = node.find("arguments");
        if (id.isText()) {
            add(id.text(), arguments == nullptr ? nullptr : &arguments->value, node);
        } else if (!id.isUnresolved()) {
            problem(node, "Expected the id of a middleware, found " + id.describe() + ".");
        }
    }

    void add(const std::string& id, const ConfigurationNode* arguments, const ConfigurationNode& node) {
        MiddlewareReference reference{id, {}, node.position().text()};
        if (arguments != nullptr) {
            readArguments(*arguments, reference);
        }
        bus_.findings().entry(path_ + "[" + std::to_string(list_.size()) + "]", id, node.origin());
        list_.push_back(std::move(reference));
    }

    void readArguments(const ConfigurationNode& arguments, MiddlewareReference& reference) {
        if (arguments.isText()) {
            reference.arguments.push_back(arguments.text());
        }
        for (const auto& argument : arguments.items()) {
            readArgument(argument, reference);
        }
        for (const auto& argument : arguments.members()) {
            readArgument(argument.value, reference);
        }
    }

    void readArgument(const ConfigurationNode& argument, MiddlewareReference& reference) {
        if (argument.isText()) {
            reference.arguments.push_back(argument.text());
        } else if (!argument.isUnresolved()) {
            problem(argument, "Expected text as an argument of the middleware \"" + reference.id + "\", found " +
                                  argument.describe() + ".");
        }
    }

    void problem(const ConfigurationNode& node, std::string sentence) {
        bus_.findings().problem(node.position(), path_, std::move(sentence));
    }

    const ConfigurationSection& bus_;
    std::string path_;
    std::vector<MiddlewareReference> list_;
};

DefaultMiddleware readDefaultMiddleware(const ConfigurationSection& section, bool isEventBus) {
    section.allowOnly({"enabled", "allow_no_handlers", "allow_no_senders"});
    DefaultMiddleware middleware;
    middleware.enabled = section.flag("enabled", middleware.enabled);
    middleware.allowNoHandlers = section.flag("allow_no_handlers", isEventBus);
    middleware.allowNoSenders = section.flag("allow_no_senders", middleware.allowNoSenders);
    return middleware;
}

} // namespace

std::vector<BusConfiguration> readBuses(const ConfigurationSection& buses) {
    std::vector<BusConfiguration> result;
    for (const auto& member : buses.members()) {
        const auto section = buses.section(member.key);
        section.allowOnly({"default_middleware", "middleware"});
        if (member.key.empty()) {
            buses.problem(member.key, "A bus needs a name.");
        }
        BusConfiguration bus;
        bus.name = member.key;
        bus.defaultMiddleware =
            readDefaultMiddleware(section.section("default_middleware"), bus.name == BusNames::event);
        bus.middleware = MiddlewareListReader{section}.read();
        result.push_back(std::move(bus));
    }
    return result;
}

} // namespace missive
