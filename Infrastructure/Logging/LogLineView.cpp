#include <Infrastructure/Logging/LogLineView.hpp>

#include <Domain/Missive/LogLevels.hpp>

#include <cstddef>

namespace missive::logging {

namespace {

constexpr auto none = std::string_view::npos;

/// What stands between these two, looked for from the front; empty where it is not there.
std::string_view between(std::string_view text, std::string_view begin, std::string_view end) {
    const auto from = text.find(begin);
    if (from == none) {
        return {};
    }
    const auto rest = text.substr(from + begin.size());
    const auto to = rest.find(end);
    return to == none ? std::string_view{} : rest.substr(0, to);
}

bool looksLikeTime(std::string_view text) { return text.size() >= 25 && text[4] == '-' && text[10] == 'T'; }

/// The key that ends a line, if the line ends with one.
std::optional<RecordKey> keyAtEnd(std::string_view line, std::string_view begin, std::string_view end) {
    const auto at = line.rfind(begin);
    if (at == none || !line.ends_with(end)) {
        return std::nullopt;
    }
    const auto from = at + begin.size();
    return line.size() < from + end.size() ? std::nullopt
                                           : RecordKey::of(line.substr(from, line.size() - from - end.size()));
}

void readLine(LogLineView& view) {
    const auto close = view.line.find("] ");
    view.time = close == none ? std::string_view{} : view.line.substr(1, close - 1);
    const auto rest = close == none ? std::string_view{} : view.line.substr(close + 2);
    for (auto at = rest.find(": "); at != none && !view.level; at = rest.find(": ", at + 1)) {
        const auto point = rest.rfind('.', at);
        const auto name = point == none ? std::string_view{} : rest.substr(point + 1, at - point - 1);
        view.level = LogLevels::named(name);
        view.channel = view.level ? rest.substr(0, point) : std::string_view{};
    }
    view.key = keyAtEnd(view.line, " key=", "");
    view.mayBePublished = view.line.find(" __messenger_uncertain=1 ") != none;
}

void readLogfmt(LogLineView& view) {
    view.time = between(view.line, "ts=", " ");
    view.level = LogLevels::named(between(view.line, " level=", " "));
    view.channel = between(view.line, " channel=", " ");
    view.key = keyAtEnd(view.line, " key=", "");
    view.mayBePublished = view.line.find(" __messenger_uncertain=1 ") != none;
}

void readJson(LogLineView& view) {
    view.time = between(view.line, R"("datetime":")", "\"");
    view.channel = between(view.line, R"(,"channel":")", R"(","level":)");
    if (view.line.ends_with("}}")) {
        view.level = LogLevels::named(between(view.line, R"(,"level_name":")", "\""));
    }
    view.key = keyAtEnd(view.line, R"("key":")", R"("}})");
    view.mayBePublished = view.line.find(R"("__messenger_uncertain":1)") != none;
}

} // namespace

LogLineView LogLineView::of(std::string_view line) {
    LogLineView view;
    view.line = line;
    if (line.starts_with('[')) {
        readLine(view);
    } else if (line.starts_with("ts=")) {
        readLogfmt(view);
    } else if (line.starts_with(R"({"datetime":")")) {
        readJson(view);
    }
    if (!looksLikeTime(view.time)) {
        view.time = {};
    }
    return view;
}

} // namespace missive::logging
