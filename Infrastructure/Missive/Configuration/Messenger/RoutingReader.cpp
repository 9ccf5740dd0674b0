#include <Infrastructure/Missive/Configuration/Messenger/RoutingReader.hpp>

#include <Domain/Missive/Text/NameList.hpp>
#include <Infrastructure/Missive/Dsn/NearestName.hpp>

#include <algorithm>

namespace missive {

namespace {

bool isPattern(const std::string& text) {
    const auto star = text.find('*');
    if (text.empty() || star == std::string::npos) {
        return !text.empty();
    }
    if (star + 1 != text.size()) {
        return false;
    }
    return star == 0 || (star > 1 && (text[star - 1] == '.' || text[star - 1] == '\\'));
}

class SendersReader {
public:
    SendersReader(const ConfigurationSection& routing, const std::string& pattern)
        : routing_{routing}, pattern_{pattern} {}

    std::vector<std::string> read(const ConfigurationNode& value) {
        if (value.isMap() && value.find("senders") != nullptr) {
            routing_.section(pattern_).allowOnly({"senders"});
            readList(value.find("senders")->value);
        } else {
            readList(value);
        }
        if (names_.empty() && !wrong_) {
            routing_.problem(pattern_, "A route needs at least one transport.");
        }
        return std::move(names_);
    }

private:
    void readList(const ConfigurationNode& value) {
        if (value.isList()) {
            for (const auto& item : value.items()) {
                readName(item);
            }
        } else {
            readName(value);
        }
    }

    void readName(const ConfigurationNode& value) {
        if (value.isText()) {
            if (std::find(names_.begin(), names_.end(), value.text()) == names_.end()) {
                names_.push_back(value.text());
            }
            return;
        }
        wrong_ = true;
        if (!value.isUnresolved()) {
            routing_.problem(pattern_,
                             "Expected the name of a transport or a list of them, found " + value.describe() + ".");
        }
    }

    const ConfigurationSection& routing_;
    const std::string& pattern_;
    std::vector<std::string> names_;
    bool wrong_ = false;
};

} // namespace

std::vector<RoutingEntry> readRouting(const ConfigurationSection& routing, const std::vector<std::string>& transports) {
    std::vector<RoutingEntry> result;
    for (const auto& member : routing.members()) {
        if (!isPattern(member.key)) {
            routing.problem(member.key, "\"" + member.key +
                                            "\" is no pattern for messages; a \"*\" may stand alone, "
                                            "or at the end as in \"ordering.*\".");
        }
        RoutingEntry entry{member.key, SendersReader{routing, member.key}.read(member.value), ""};
        entry.origin = member.position.file.empty() ? "default"
                                                    : member.position.file + ":" + std::to_string(member.position.line);
        for (const auto& name : entry.transports) {
            if (std::find(transports.begin(), transports.end(), name) == transports.end()) {
                routing.problem(member.key, unknownTransport(name, transports));
            }
        }
        routing.note(member.key, nameList(entry.transports));
        result.push_back(std::move(entry));
    }
    return result;
}

std::string unknownTransport(const std::string& name, const std::vector<std::string>& transports) {
    return "There is no transport \"" + name + "\"; " +
           (transports.empty() ? "no transport is configured." : nameSuggestion(transports, name));
}

} // namespace missive
