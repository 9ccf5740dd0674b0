#pragma once

#include <Infrastructure/Missive/Configuration/Tree/SourcePosition.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// One value of a configuration file: null, text, a list or a map, with the place it was written at.
/// Scalars stay the text they are (`017` is `017`); quoted text is told apart from plain text, because `'3'` is no
/// integer. Maps keep the order of the file. A value; safe to read from several threads.
class ConfigurationNode {
public:
    enum class Kind { Null, Text, List, Map };
    struct Member;

    ConfigurationNode() = default;
    explicit ConfigurationNode(SourcePosition position);
    static ConfigurationNode ofText(std::string text, bool quoted, SourcePosition position);
    static ConfigurationNode ofList(SourcePosition position);
    static ConfigurationNode ofMap(SourcePosition position);

    bool isNull() const { return kind_ == Kind::Null; }
    bool isText() const { return kind_ == Kind::Text; }
    bool isList() const { return kind_ == Kind::List; }
    bool isMap() const { return kind_ == Kind::Map; }
    bool isQuoted() const { return quoted_; }

    const std::string& text() const { return text_; }
    const std::vector<ConfigurationNode>& items() const { return items_; }
    const std::vector<Member>& members() const { return members_; }
    /// The member of that key, or nullptr. Valid until this node changes.
    const Member* find(std::string_view key) const;
    /// The value under a chain of keys, or nullptr where a step is missing or no map.
    const ConfigurationNode* at(const std::vector<std::string>& keys) const;

    void append(ConfigurationNode item);
    /// Adds the member, or replaces the one of the same key in its place.
    void set(Member member);
    void erase(std::string_view key);

    const SourcePosition& position() const { return position_; }
    /// A YAML tag such as `!php/const`, empty for ordinary values.
    const std::string& tag() const { return tag_; }
    void setTag(std::string tag) { tag_ = std::move(tag); }

    /// Marks a value computed from `written`: what it says (`%env(NAME)%`) is shown in errors instead of the result,
    /// which may be secret. Origins are such as `environment variable NAME`.
    void setResolvedFrom(const ConfigurationNode& written, std::vector<std::string> origins);
    /// Marks a value whose placeholders could not be resolved; that problem is reported already.
    void setUnresolved() { unresolved_ = true; }
    bool isUnresolved() const { return unresolved_; }

    /// `file:line`, `environment variable NAME` or `default`.
    std::string origin() const;
    /// For errors: `the text "abc"`, `a list`, `a map`, `null`.
    std::string describe() const;
    /// Number of values in this tree, this one included; and its height.
    std::size_t size() const;
    std::size_t height() const;

private:
    Kind kind_ = Kind::Null;
    bool quoted_ = false;
    bool unresolved_ = false;
    std::string text_;
    std::vector<ConfigurationNode> items_;
    std::vector<Member> members_;
    SourcePosition position_;
    std::string tag_;
    std::string written_;
    std::vector<std::string> origins_;
};

/// A key of a map with its value; the position is the key's.
struct ConfigurationNode::Member {
    std::string key;
    SourcePosition position;
    bool quoted = false;
    ConfigurationNode value;
};

} // namespace missive
