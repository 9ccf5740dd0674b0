#include <Infrastructure/Missive/Configuration/Tree/YamlReader.hpp>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <map>
#include <sstream>

namespace missive {

namespace {

constexpr std::size_t maximumBytes = 1024 * 1024;
constexpr std::size_t maximumDepth = 64;
constexpr std::size_t maximumValues = 20'000;

struct Refused {
    SourcePosition position;
    std::string sentence;
};

class TreeBuilder : public YAML::EventHandler {
public:
    TreeBuilder(const std::string& file, ConfigurationFindings& findings) : file_{file}, findings_{findings} {}

    ConfigurationNode takeRoot() { return std::move(root_); }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        place(ConfigurationNode{positionOf(mark)}, anchor);
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        auto known = anchors_.find(anchor);
        if (known == anchors_.end()) {
            throw Refused{positionOf(mark), "An alias cannot stand inside the value it repeats."};
        }
        if (frames_.size() + known->second.height() > maximumDepth) {
            throw tooDeep(positionOf(mark));
        }
        count(known->second.size(), positionOf(mark));
        place(known->second, 0);
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        const bool quoted = tag == "!" || tag == "tag:yaml.org,2002:str";
        auto node = ConfigurationNode::ofText(value, quoted, positionOf(mark));
        if (!quoted && tag != "?") {
            node.setTag(tag);
        }
        place(std::move(node), anchor);
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(ConfigurationNode::ofList(positionOf(mark)), tag, anchor);
    }

    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(ConfigurationNode::ofMap(positionOf(mark)), tag, anchor);
    }

    void OnSequenceEnd() override { close(); }
    void OnMapEnd() override { close(); }

private:
    struct Frame {
        ConfigurationNode node;
        YAML::anchor_t anchor;
        std::optional<ConfigurationNode> key;
        std::vector<ConfigurationNode> merged;
    };

    SourcePosition positionOf(const YAML::Mark& mark) const { return {file_, mark.line + 1}; }

    static Refused tooDeep(SourcePosition position) {
        return {std::move(position), "Values are nested more than " + std::to_string(maximumDepth) + " levels deep."};
    }

    void count(std::size_t values, const SourcePosition& position) {
        values_ += values;
        if (values_ > maximumValues) {
            throw Refused{position, "The file holds more than " + std::to_string(maximumValues) +
                                        " values once its aliases are written out."};
        }
    }

    void open(ConfigurationNode node, const std::string& tag, YAML::anchor_t anchor) {
        if (frames_.size() + 1 >= maximumDepth) {
            throw tooDeep(node.position());
        }
        if (tag != "?" && tag != "!") {
            node.setTag(tag);
        }
        frames_.push_back({std::move(node), anchor, std::nullopt, {}});
    }

    void close() {
        Frame frame = std::move(frames_.back());
        frames_.pop_back();
        for (const auto& source : frame.merged) {
            for (const auto& member : source.members()) {
                if (frame.node.find(member.key) == nullptr) {
                    frame.node.set(member);
                }
            }
        }
        place(std::move(frame.node), frame.anchor);
    }

    void place(ConfigurationNode node, YAML::anchor_t anchor) {
        count(1, node.position());
        if (anchor != 0) {
            anchors_[anchor] = node;
        }
        if (frames_.empty()) {
            root_ = std::move(node);
        } else if (Frame& frame = frames_.back(); frame.node.isList()) {
            frame.node.append(std::move(node));
        } else if (!frame.key) {
            takeKey(frame, std::move(node));
        } else {
            takeValue(frame, std::move(node));
        }
    }

    static void takeKey(Frame& frame, ConfigurationNode key) {
        if (!key.isText()) {
            throw Refused{key.position(), "Expected text as a key, found " + key.describe() + "."};
        }
        frame.key = std::move(key);
    }

    void takeValue(Frame& frame, ConfigurationNode value) {
        ConfigurationNode key = std::move(*frame.key);
        frame.key.reset();
        if (key.text() == "<<" && !key.isQuoted()) {
            takeMerge(frame, key, std::move(value));
        } else if (const auto* earlier = frame.node.find(key.text())) {
            findings_.problem(key.position(), pathOf(key.text()),
                              "Duplicate key \"" + key.text() + "\"; it is already defined in line " +
                                  std::to_string(earlier->position.line) + ". Keep one of them.");
        } else {
            frame.node.set({key.text(), key.position(), key.isQuoted(), std::move(value)});
        }
    }

    static void takeMerge(Frame& frame, const ConfigurationNode& key, ConfigurationNode value) {
        if (value.isMap()) {
            frame.merged.push_back(std::move(value));
            return;
        }
        for (const auto& item : value.items()) {
            if (!item.isMap()) {
                throw Refused{key.position(), "Expected a map or a list of maps after \"<<\", found a list with " +
                                                  item.describe() + "."};
            }
            frame.merged.push_back(item);
        }
        if (!value.isList()) {
            throw Refused{key.position(),
                          "Expected a map or a list of maps after \"<<\", found " + value.describe() + "."};
        }
    }

    std::string pathOf(const std::string& key) const {
        std::string path;
        for (const auto& frame : frames_) {
            if (frame.key) {
                path += frame.key->text() + ".";
            }
        }
        return path + key;
    }

    const std::string& file_;
    ConfigurationFindings& findings_;
    std::vector<Frame> frames_;
    std::map<YAML::anchor_t, ConfigurationNode> anchors_;
    std::size_t values_ = 0;
    ConfigurationNode root_;
};

} // namespace

std::optional<ConfigurationNode> readYaml(std::string_view text, const std::string& file,
                                          ConfigurationFindings& findings) {
    if (text.size() > maximumBytes) {
        findings.problem({file, 0}, "", "The file is larger than 1 MiB.");
        return std::nullopt;
    }
    TreeBuilder builder{file, findings};
    try {
        std::istringstream stream{std::string{text}};
        YAML::Parser parser{stream};
        if (!parser.HandleNextDocument(builder)) {
            return ConfigurationNode::ofMap({file, 1});
        }
        ConfigurationNode root = builder.takeRoot();
        if (parser.HandleNextDocument(builder)) {
            findings.problem({file, 0}, "", "Expected one YAML document, found a second one after \"---\".");
            return std::nullopt;
        }
        return root.isNull() ? ConfigurationNode::ofMap({file, 1}) : root;
    } catch (const Refused& refused) {
        findings.problem(refused.position, "", refused.sentence);
    } catch (const YAML::Exception& error) {
        findings.problem({file, error.mark.line + 1}, "", "This is not valid YAML: " + error.msg + ".");
    }
    return std::nullopt;
}

} // namespace missive
