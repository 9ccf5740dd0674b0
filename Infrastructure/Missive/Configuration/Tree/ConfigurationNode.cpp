#include <Infrastructure/Missive/Configuration/Tree/ConfigurationNode.hpp>

#include <Domain/Missive/Text/NameList.hpp>

#include <algorithm>

namespace missive {

ConfigurationNode::ConfigurationNode(SourcePosition position) : position_{std::move(position)} {}

ConfigurationNode ConfigurationNode::ofText(std::string text, bool quoted, SourcePosition position) {
    ConfigurationNode node{std::move(position)};
    node.kind_ = Kind::Text;
    node.text_ = std::move(text);
    node.quoted_ = quoted;
    return node;
}

ConfigurationNode ConfigurationNode::ofList(SourcePosition position) {
    ConfigurationNode node{std::move(position)};
    node.kind_ = Kind::List;
    return node;
}

ConfigurationNode ConfigurationNode::ofMap(SourcePosition position) {
    ConfigurationNode node{std::move(position)};
    node.kind_ = Kind::Map;
    return node;
}

const ConfigurationNode::Member* ConfigurationNode::find(std::string_view key) const {
    auto found = std::find_if(members_.begin(), members_.end(), [&](const Member& m) { return m.key == key; });
    return found == members_.end() ? nullptr : &*found;
}

const ConfigurationNode* ConfigurationNode::at(const std::vector<std::string>& keys) const {
    const ConfigurationNode* node = this;
    for (const auto& key : keys) {
        const Member* member = node->find(key);
        if (member == nullptr) {
            return nullptr;
        }
        node = &member->value;
    }
    return node;
}

void ConfigurationNode::append(ConfigurationNode item) { items_.push_back(std::move(item)); }

void ConfigurationNode::set(Member member) {
    auto found = std::find_if(members_.begin(), members_.end(), [&](const Member& m) { return m.key == member.key; });
    if (found == members_.end()) {
        members_.push_back(std::move(member));
    } else {
        *found = std::move(member);
    }
}

void ConfigurationNode::erase(std::string_view key) {
    std::erase_if(members_, [&](const Member& m) { return m.key == key; });
}

void ConfigurationNode::setResolvedFrom(const ConfigurationNode& written, std::vector<std::string> origins) {
    written_ = written.text_;
    position_ = written.position_;
    origins_ = std::move(origins);
}

std::string ConfigurationNode::origin() const {
    if (origins_.empty()) {
        return position_.file.empty() ? "default" : position_.file + ":" + std::to_string(position_.line);
    }
    return nameList(origins_);
}

std::string ConfigurationNode::describe() const {
    const std::string kind = isNull() ? "null" : isList() ? "a list" : isMap() ? "a map" : "";
    if (!written_.empty()) {
        return (kind.empty() ? (quoted_ ? "text" : "a value") : kind) + " from \"" + written_ + "\"";
    }
    if (!kind.empty()) {
        return kind;
    }
    constexpr std::size_t shown = 60;
    return "the text \"" + (text_.size() > shown ? text_.substr(0, shown) + "…" : text_) + "\"";
}

std::size_t ConfigurationNode::size() const {
    std::size_t total = 1;
    for (const auto& item : items_) {
        total += item.size();
    }
    for (const auto& member : members_) {
        total += member.value.size();
    }
    return total;
}

std::size_t ConfigurationNode::height() const {
    std::size_t below = 0;
    for (const auto& item : items_) {
        below = std::max(below, item.height());
    }
    for (const auto& member : members_) {
        below = std::max(below, member.value.height());
    }
    return below + 1;
}

} // namespace missive
