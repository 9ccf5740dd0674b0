#include <UI/Missive/InputText.hpp>

#include <Domain/Missive/DomainError.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <iterator>
#include <stdexcept>
#include <system_error>

namespace missive {
namespace {

constexpr std::size_t longest = std::size_t{16} * 1024 * 1024;

std::string systemError(int code) { return std::generic_category().message(code); }

} // namespace

InputText::InputText(const std::string& fileOrDash, std::istream& standardInput)
    : name_{fileOrDash == "-" ? "Standard input" : "The file \"" + fileOrDash + "\""},
      path_{fileOrDash == "-" ? "" : fileOrDash}, stream_{fileOrDash == "-" ? standardInput : file_} {
    if (fileOrDash == "-") {
        return;
    }
    std::error_code ignored;
    if (std::filesystem::is_directory(path_, ignored)) {
        throw std::runtime_error{name_ + " is a directory: give a file, or - for standard input."};
    }
    errno = 0;
    file_.open(path_, std::ios::binary);
    if (!file_) {
        throw std::runtime_error{name_ + " cannot be opened: " + systemError(errno) + '.'};
    }
}

std::string InputText::of(const Input& input, std::string_view argument) {
    auto text = input.argument(argument).value_or("");
    return text == "-" ? InputText{text, input.stream()}.rest() : text;
}

bool InputText::nextLine(std::string& line) {
    line.clear();
    errno = 0;
    std::array<char, 4096> piece{};
    bool found = false;
    std::size_t size = 0;
    for (bool ended = false; !ended;) {
        stream_.getline(piece.data(), piece.size());
        checkReading();
        const auto count = static_cast<std::size_t>(stream_.gcount());
        const bool full = count > 0 && stream_.fail() && !stream_.eof();
        const bool hasEnd = stream_.good();
        found = found || count > 0;
        ended = !full;
        const std::string_view text{piece.data(), hasEnd ? count - 1 : count};
        size += text.size();
        line.append(size > longest ? std::string_view{} : text);
        if (full) {
            stream_.clear();
        }
    }
    if (size > longest) {
        throw DomainError{"input.malformed", "The line is longer than 16 MiB."};
    }
    if (first_ && line.starts_with("\xEF\xBB\xBF")) {
        line.erase(0, 3);
    }
    first_ = first_ && !found;
    return found;
}

std::string InputText::rest() {
    std::string text;
    std::string line;
    while (nextLine(line)) {
        text += line;
        text += '\n';
        if (text.size() > longest) {
            throw DomainError{"input.malformed", name_ + " holds more than 16 MiB."};
        }
    }
    return text;
}

std::optional<std::size_t> InputText::countLines() const {
    std::error_code ignored;
    if (path_.empty() || !std::filesystem::is_regular_file(path_, ignored)) {
        return std::nullopt;
    }
    std::ifstream file{path_, std::ios::binary};
    return static_cast<std::size_t>(
        std::count(std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}, '\n'));
}

void InputText::checkReading() const {
    if (stream_.bad()) {
        throw std::runtime_error{name_ + " cannot be read to its end: " + systemError(errno) + '.'};
    }
}

} // namespace missive
