#include <UI/Missive/Console/Input/Question.hpp>

#include <Domain/Missive/Text/NameList.hpp>

#include <algorithm>
#include <istream>
#include <stdexcept>

namespace missive {

namespace {

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    return first == std::string_view::npos
               ? std::string{}
               : std::string{text.substr(first, text.find_last_not_of(" \t\r") - first + 1)};
}

std::vector<std::string> splitAtCommas(std::string_view text) {
    std::vector<std::string> parts;
    for (auto comma = text.find(','); comma != std::string_view::npos; comma = text.find(',')) {
        parts.push_back(trimmed(text.substr(0, comma)));
        text.remove_prefix(comma + 1);
    }
    parts.push_back(trimmed(text));
    return parts;
}

std::optional<std::string> chosen(const std::string& answer, const std::vector<std::string>& choices) {
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (answer == choices[i] || answer == std::to_string(i)) {
            return choices[i];
        }
    }
    return std::nullopt;
}

} // namespace

std::string Question::ask(const std::string& text, const std::string& byDefault,
                          const std::vector<std::string>& choices) {
    auto& stream = output_.notes();
    stream.separateBlock();
    const auto shownDefault =
        byDefault.empty() ? ConsoleText{} : " [" + stream.paint(TextStyle::comment, byDefault) + "]";
    stream.writeln(" " + stream.paint(TextStyle::info, text) + shownDefault + ":");
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const auto number = stream.paint(TextStyle::comment, std::to_string(i));
        stream.writeln("  [" + number + "] " + choices[i]);
    }
    stream.write(" > ");
    std::string answer;
    const bool answered = static_cast<bool>(std::getline(input_.stream(), answer));
    if (answered && output_.echoesAnswers()) {
        stream.readerEndedLine();
    }
    stream.write("\n");
    if (!answered) {
        throw std::runtime_error{
            "Aborted. The input ended before an answer; where nobody can answer, use -n (--no-interaction)."};
    }
    return trimmed(answer);
}

bool Question::confirm(std::string_view text, bool byDefault) {
    if (!input_.interactive()) {
        return byDefault;
    }
    const auto answer = ask(std::string{text} + " (yes/no)", byDefault ? "yes" : "no", {});
    return answer.empty() ? byDefault : answer.front() == 'y' || answer.front() == 'Y';
}

std::string Question::choice(std::string_view text, const std::vector<std::string>& choices,
                             std::optional<std::string> byDefault) {
    while (input_.interactive()) {
        const auto answer = ask(std::string{text}, byDefault.value_or(""), choices);
        if (answer.empty() && byDefault) {
            break;
        }
        if (const auto choice = chosen(answer, choices)) {
            return *choice;
        }
        output_.error("Value \"" + answer + "\" is invalid");
    }
    if (!byDefault) {
        throw std::runtime_error{"The question \"" + std::string{text} + "\" got no answer."};
    }
    return *byDefault;
}

std::vector<std::string> Question::choices(std::string_view text, const std::vector<std::string>& choices,
                                           const std::vector<std::string>& byDefault) {
    while (input_.interactive()) {
        const auto answer = ask(std::string{text}, nameList(byDefault), choices);
        if (answer.empty() && !byDefault.empty()) {
            break;
        }
        const auto parts = splitAtCommas(answer);
        const auto wrong =
            std::find_if(parts.begin(), parts.end(), [&](const auto& part) { return !chosen(part, choices); });
        if (wrong == parts.end()) {
            std::vector<std::string> result;
            for (const auto& part : parts) {
                result.push_back(*chosen(part, choices));
            }
            return result;
        }
        output_.error("Value \"" + *wrong + "\" is invalid");
    }
    if (byDefault.empty()) {
        throw std::runtime_error{"The question \"" + std::string{text} + "\" got no answer."};
    }
    return byDefault;
}

} // namespace missive
